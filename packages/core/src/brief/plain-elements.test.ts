import { describe, expect, it } from 'vitest'
import { readBrief } from './read.ts'

type Loose = Record<string, unknown>
const brief = (...elements: unknown[]): object => ({
  codraft: 1, id: 'plain', revision: 1, title: 'Plain',
  layout: { stage: { kind: 'row', length: 20, unit: 'm' }, elements },
  catalogue: { kinds: { lane: { label: 'Lane', size: { width: 3 }, resize: { width: { min: 1, max: 4 } }, choices: { way: { default: 'in', options: { in: {}, out: {} } } } } } },
  rules: [],
})
const lane = (id: unknown, more: Loose = {}): Loose => ({ id, kind: 'lane', width: 3, ...more })
const elements = (...given: unknown[]): unknown => {
  const read = readBrief(brief(...given))
  return read.ok ? read.value.layout.sections[0]?.elements : read.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
}

describe('Plain elements', () => {
  it('are read as the schema reads them, into objects of their own', () => {
    const given = [lane('a'), { width: 2.5, kind: 'lane', id: 'b' }]
    expect(elements(...given)).toStrictEqual([{ id: 'a', kind: 'lane', width: 3 }, { id: 'b', kind: 'lane', width: 2.5 }])
    expect((elements(...given) as unknown[])[0]).not.toBe(given[0])
    // With an element that is not plain, the schema reads all of them.
    expect(elements(...given, lane('c', { choices: { way: 'out' } }))).toStrictEqual([...(elements(...given) as unknown[]), { id: 'c', kind: 'lane', width: 3, choices: { way: 'out' } }])
  })

  it('are left to the schema when anything is wrong with one of them', () => {
    const path = 'layout.sections.0.elements.1'
    expect(elements(lane('a'), lane('-b'))).toEqual([expect.stringContaining(`${path}.id`)])
    expect(elements(lane('a'), lane(7))).toEqual([expect.stringContaining(`${path}.id`)])
    expect(elements(lane('a'), lane('b', { width: 'wide' }))).toEqual([expect.stringContaining(`${path}.width`)])
    expect(elements(lane('a'), lane('b', { colour: 'red' }))).toEqual([expect.stringContaining(path)])
    expect(elements(lane('a'), 'b')).toEqual([expect.stringContaining(path)])
    expect(elements(...Array.from({ length: 5001 }, (_, index) => lane(`e${index}`)))).toEqual([expect.stringContaining('layout.sections.0.elements')])
  })

  it('still are checked against everything else', () => {
    expect(elements(lane('a'), lane('a'))).toEqual([expect.stringContaining('elements.1')])
    expect(elements({ id: 'a', kind: 'lain', width: 3 })).toEqual([expect.stringContaining('elements.0.kind')])
  })
})
