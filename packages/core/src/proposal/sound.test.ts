import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import { anyLayout } from '../rules/any/edits.testing.ts'
import { anyWorld } from '../rules/any/world.testing.ts'
import { Proposal } from '../schema/proposal.ts'
import { layoutProblems } from './read-layout.ts'
import { readAll, readProposal } from './read.ts'
import { soundSections } from './sound.ts'

const around = (sections: unknown, more: object = {}): unknown => JSON.parse(JSON.stringify({
  codraft: 1, id: '00000000-0000-4000-8000-000000000000', brief: { id: 'any', revision: 1, hash: 'sha256-x' }, sections, ...more,
}))
/** Changes one place of a document, somewhere in its sections. */
const spoiling = fc.record({
  at: fc.nat(30), field: fc.constantFrom('id', 'kind', 'width', 'depth', 'at', 'angle', 'slot', 'choices', 'colour', 'constructor', '__proto__'),
  value: fc.constantFrom<unknown>(undefined, null, 0, -1, 1.5, 2, 1e300, 0.0001, 'wall', 'no such', 's1', '', [], [1], [1, 2], ['1', 2], {}, { form: 'wide' }, { form: 'none' }, { toString: 'wide' }, { form: 3 }),
})

describe('sections told sound by hand', () => {
  it('are what the schema reads them as, and nothing is wrong with them', () => {
    const seen = { sound: 0, not: 0 }
    const drawn = anyWorld().chain((compiled) => fc.record({ compiled: fc.constant(compiled), layout: fc.oneof(anyLayout(compiled, { wild: true }), anyLayout(compiled)), spoilt: fc.option(spoiling, { freq: 1 }) }))
    fc.assert(fc.property(drawn, ({ compiled, layout, spoilt }) => {
      const { sections } = JSON.parse(JSON.stringify(layout)) as { sections: { elements: Record<string, unknown>[] }[] }
      const elements = sections.flatMap((section) => section.elements)
      const hit = spoilt && elements[spoilt.at % Math.max(1, elements.length)]
      if (spoilt && hit) Object.defineProperty(hit, spoilt.field, { value: spoilt.value, enumerable: true, configurable: true })
      const parsed = Proposal.safeParse(around(sections))
      const problems = parsed.success ? layoutProblems(parsed.data, compiled, []) : null
      const sound = soundSections((around(sections) as { sections: unknown }).sections, compiled)
      seen[sound === null ? 'not' : 'sound'] += 1
      if (sound !== null) expect(parsed.success && parsed.data.sections).toEqual(sound)
      // Told both ways: none that is right is read the long way.
      expect(sound !== null).toBe(problems?.length === 0)
      expect(readProposal(around(sections), compiled)).toEqual(readAll(around(sections), compiled))
    }), { numRuns: 500 })
    expect(seen.sound).toBeGreaterThan(60)
    expect(seen.not).toBeGreaterThan(60)
  })
  it('may have ids that look alike to a quick glance, and none twice', () => {
    const kinds = { lane: { label: 'Lane' } }
    const read = readBrief({ codraft: 1, id: 'any', revision: 1, title: 'Any', layout: { stage: { kind: 'row', length: 9, unit: 'm' }, elements: [] }, catalogue: { kinds } })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const compiled = compile(read.value)
    // "Aa" and "BB" are one number where letters are counted up in the usual way: 128 ids of the same hash.
    const alike = Array.from({ length: 128 }, (_, n) => Array.from({ length: 7 }, (_one, bit) => ((n >> bit) & 1 ? 'Aa' : 'BB')).join(''))
    for (const ids of [alike.slice(0, 40), alike, [...alike.slice(0, 40), alike[7]], ['a', 'b', 'a']]) {
      const document = around([{ id: 'main', elements: ids.map((id) => ({ id, kind: 'lane', width: 1 })) }])
      expect(readProposal(document, compiled)).toEqual(readAll(document, compiled))
      expect(readProposal(document, compiled).ok).toBe(new Set(ids).size === ids.length)
    }
  })
  it('leave everything else to the schema', () => {
    fc.assert(fc.property(anyWorld('row').chain((compiled) => fc.record({ compiled: fc.constant(compiled), layout: anyLayout(compiled) })), fc.constantFrom<object>(
      {}, { locale: 3 }, { colour: 'red' }, { options: { speed: 30 } }, { options: { speed: 40 } }, { options: { colour: 1 } }, { brief: { id: 'other', revision: 2, hash: 'x' } },
      { reasons: [{ rule: 'rule-1', text: 'Because.' }] }, { notes: [{ on: 'x', type: 'like', text: 'Good' }] }, { id: 'no' }, { consents: [{ id: 'gone', textHash: 'x', given: true }] }, { answers: { q: 1 } },
    ), ({ compiled, layout }, more) => {
      expect(readProposal(around(layout.sections, more), compiled)).toEqual(readAll(around(layout.sections, more), compiled))
    }), { numRuns: 200 })
  })
})

describe('a plain proposal told by hand', () => {
  it('is read as the schema reads it, whatever is wrong with what stands around its sections', () => {
    const read = readBrief({ codraft: 1, id: 'any', revision: 1, title: 'Any', layout: { sections: [{ id: 'main', stage: { kind: 'row', unit: 'm', length: 9 }, elements: [] }] }, catalogue: { kinds: {} }, rules: [] })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const compiled = compile(read.value)
    const odd = fc.constantFrom<unknown>(undefined, null, 0, 1, 2, '', 'en', 'x'.repeat(36), 'x'.repeat(81), 'x'.repeat(2001), {}, [], '00000000-0000-4000-8000-00000000000g', { id: 'any', revision: 1 }, { id: 'any', revision: 2, hash: '' }, { id: 'other', revision: 1, hash: '' }, { id: 'any', revision: 1, hash: 'x'.repeat(81) })
    const field = fc.constantFrom('codraft', 'id', 'brief', 'locale', 'madeWith', 'arm', 'options', 'trace', 'colour', '__proto__', 'constructor')
    let [sound, not] = [0, 0]
    fc.assert(fc.property(fc.array(fc.tuple(field, odd), { maxLength: 2 }), (changes) => {
      const document = around([{ id: 'main', elements: [] }], { locale: 'en' }) as object
      for (const [name, value] of changes) Object.defineProperty(document, name, { value, enumerable: true, configurable: true })
      const told = readProposal(document, compiled)
      expect(told).toEqual(readAll(document, compiled))
      if (told.ok) sound++
      else not++
    }), { numRuns: 500 })
    expect(Math.min(sound, not)).toBeGreaterThan(60)
  })
})
