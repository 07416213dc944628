import { compile, evaluate, readBrief, type Brief, type Proposal } from '@codraft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SentProposal } from '../sent.ts'
import { csvRow } from './cell.ts'
import { toCsv } from './to-csv.ts'

const brief = (more: object = {}): Brief => {
  const read = readBrief({
    codraft: 1, id: 'high-street', revision: 3, title: 'High Street',
    layout: { stage: { kind: 'row', length: 21, unit: 'm' }, elements: [{ id: 'w1', kind: 'footpath', width: 3 }] },
    catalogue: {
      attributes: { cost: { label: 'Cost', unit: 'NZD' } },
      kinds: {
        footpath: { label: 'Footpath', size: { width: 2.5 }, resize: { width: { min: 1, max: 6 } }, attrs: { cost: 900 } },
        lane: { label: 'Lane', size: { width: 3 }, resize: { width: { min: 1, max: 6 } }, attrs: { cost: 500 } },
        tram: { label: 'Tram', size: { width: 3 } },
      },
    },
    ...more,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const sent = (elements: Proposal['sections'][number]['elements'], more: Partial<Proposal> = {}, receipt?: SentProposal['receipt']): SentProposal => ({
  proposal: {
    codraft: 1, id: '6f1c3c52-9a57-4c65-8b0e-0d4f6f0f1b11', brief: { id: 'high-street', revision: 3, hash: 'sha256-x' },
    sections: [{ id: 'main', elements }], ...more,
  },
  receipt,
})
const receipt = { reference: 'K7F-3PQ', acceptedAt: '2026-11-22T08:00:00.000Z', verdict: 'valid' }
const tableOf = (csv: string): Record<string, string>[] => {
  const [names, ...records] = parseCsv(csv)
  return records.map((record) => Object.fromEntries(record.map((cell, index) => [names![index]!, cell])))
}

describe('toCsv', () => {
  it('writes a record for each proposal: what came back, sums, kinds', () => {
    const street = [{ id: 'w1', kind: 'footpath', width: 2.3 }, { id: 'l1', kind: 'lane', width: 3.1 }, { id: 'w2', kind: 'footpath', width: 2.4 }]
    const [row, other] = tableOf(toCsv(brief(), [sent(street, { reasons: [{ rule: 'fits', elements: [], text: '=1+1' }] }, receipt), sent([])]))
    expect(row).toMatchObject({
      'reference': 'K7F-3PQ', 'accepted at': '2026-11-22T08:00:00.000Z', 'brief': 'high-street', 'revision': '3', 'verdict': 'valid',
      'total width (m)': '7.8', 'sum of cost (NZD)': '2300', 'footpath: count': '2', 'footpath: width (m)': '4.7', 'lane: count': '1', 'lane: width (m)': '3.1', 'reasons': '1',
    })
    expect(other).toMatchObject({ 'reference': '', 'verdict': '', 'total width (m)': '0', 'sum of cost (NZD)': '0', 'footpath: count': '0' })
    expect(row).not.toHaveProperty('tram: count')
  })
  it('adds widths exactly', () => {
    const parts = [2.3, 3.1, 3.2, 3.8, 3.2, 3.1, 2.3].map((width, index) => ({ id: `w${index}`, kind: 'footpath', width }))
    expect(tableOf(toCsv(brief(), [sent(parts)]))[0]).toMatchObject({ 'total width (m)': '21', 'footpath: width (m)': '21' })
  })
  it('counts kinds that the brief no longer has, last', () => {
    const csv = toCsv(brief(), [sent([{ id: 'x', kind: 'canal', width: 4 }, { id: 'l', kind: 'lane', width: 3 }])])
    expect(parseCsv(csv)[0]!.filter((name) => name.endsWith(': count'))).toEqual(['footpath: count', 'lane: count', 'canal: count'])
    expect(tableOf(csv)[0]).toMatchObject({ 'canal: width (m)': '4' })
  })
  it('says the same sum as the rule that judges the budget', () => {
    const judged = brief({ rules: [{ id: 'budget', rule: 'sum', of: 'cost', max: 1000 }] })
    const layout = { sections: [{ id: 'main', elements: [{ id: 'w1', kind: 'footpath', width: 2.3 }, { id: 'l1', kind: 'lane', width: 3.1 }] }] }
    const { actual } = evaluate(compile(judged), layout).results.find(({ rule }) => rule === 'budget')!
    expect(tableOf(toCsv(judged, [sent(layout.sections[0]!.elements)]))[0]!['sum of cost (NZD)']).toBe(String(actual))
  })
  it('has a column for each question, option and consent, and guards what people wrote', () => {
    const asking = brief({
      questions: [{ id: 'where', text: '=Where do you live?', type: 'text' }, { id: 'age', text: 'Age', type: 'number' }],
      options: { speed: { default: 50, of: [30, 50] } }, consent: [{ id: 'publish', text: 'Publish it' }],
    })
    const answered = { answers: { where: '=HYPERLINK("http://x")', age: -5, older: '@x' }, options: { speed: 30 }, consents: [{ id: 'publish', textHash: 'h', given: true }] }
    const [row] = tableOf(toCsv(asking, [sent([], answered)]))
    expect(row).toMatchObject({
      'answer where: =Where do you live?': '\'=HYPERLINK("http://x")', 'answer age: Age': '-5', 'answer older': "'@x", 'option speed': '30', 'consent publish': 'yes',
    })
  })
  it('writes the names alone when nobody has answered', () => {
    expect(parseCsv(toCsv(brief(), []))).toHaveLength(1)
  })
  it('gives a column for the width of each section', () => {
    const section = (id: string) => ({ id, stage: { kind: 'row', length: 21, unit: 'm' }, elements: [] })
    const two = brief({ layout: { sections: [section('mid'), section('station')] } })
    const proposal = sent([]).proposal
    const both = { proposal: { ...proposal, sections: [{ id: 'station', elements: [{ id: 'a', kind: 'lane', width: 3.25 }] }] } }
    expect(tableOf(toCsv(two, [both]))[0]).toMatchObject({ 'total width of mid (m)': '0', 'total width of station (m)': '3.25', 'lane: width (m)': '3.25' })
  })
})

describe('csvRow', () => {
  it('comes back as it went, guards taken off', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((one) => one.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '.'))
    fc.assert(fc.property(fc.array(fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 2, maxLength: 6 }), (cells) => {
      const [record, ...more] = parseCsv(csvRow(cells))
      expect(more).toEqual([])
      expect(record).toHaveLength(cells.length)
      cells.forEach((cell, index) => {
        const back = record![index]!
        if (typeof cell === 'number') return expect(Number(back)).toBe(cell === 0 ? 0 : cell)
        expect(back === cell || back === `'${cell}`).toBe(true)
        expect(/^[=+\-@\t\r\n\0＝＋－＠]/.test(back)).toBe(false)
      })
    }), { numRuns: 1000 })
  })
})

/** Records of a CSV text, read by the grammar of RFC 4180; throws where the text is not that. */
function parseCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? /"((?:[^"]|"")*)"/y : /[^",\r\n]*/y
    quoted.lastIndex = at
    const field = quoted.exec(text)
    if (!field) throw new Error(`No field at ${at}`)
    record.push((field[1] ?? field[0]).replaceAll('""', '"'))
    at = quoted.lastIndex
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      records.push(record)
      record = []
      at += 2
    } else throw new Error(`Neither a comma nor a line break at ${at}`)
  }
  return records
}
