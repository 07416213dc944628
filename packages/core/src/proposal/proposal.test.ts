import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import { rack, shelf } from '../rules/shelf.testing.ts'
import { briefOf } from '../rules/street.testing.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { draftOf, openSession, remark, undo } from '../session/index.ts'
import { base64url, canonical, designHash, diff, fromBase64url, fromShareLink, hashOf, readProposal, seal, toShareLink } from './index.ts'

const read = readBrief({
  codraft: 1, id: 'lane', revision: 3, title: 'Mill Lane',
  layout: { stage: { kind: 'row', length: 10, unit: 'm' }, elements: [{ id: 'w1', kind: 'footpath', width: 2 }, { id: 'd1', kind: 'lane', width: 3 }, { id: 'w2', kind: 'footpath', width: 2 }] },
  catalogue: { kinds: {
    footpath: { label: 'Footpath', size: { width: 2 }, resize: { width: {} } }, lane: { label: 'Lane', size: { width: 3 }, resize: { width: {} } },
    trees: { label: 'Trees', size: { width: 1 }, resize: { width: {} }, choices: { sort: { default: 'oak', options: { oak: {}, elm: {} } } } },
  } },
  consent: [{ id: 'publish', text: 'May be published.', required: true }],
  options: { speed: { default: 50, of: [30, 50] } },
})
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const brief = read.value
const compiled = compile(brief)
const start = brief.layout.sections[0]?.elements ?? []
const layoutOf = (...elements: Element[]): Layout => ({ sections: [{ id: 'main', elements }] })

describe('canonical JSON', () => {
  it('is the same text whatever the order of keys', () => {
    expect(canonical({ b: 1, a: [true, null, 'x'], ä: 0 })).toBe('{"a":[true,null,"x"],"b":1,"ä":0}')
  })
  it('writes numbers as RFC 8785 says', () => {
    expect(canonical([333333333.33333329, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
  })
  it('sorts keys by UTF-16 units', () => {
    expect(canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}')
  })
  it('refuses what JSON cannot hold', () => {
    expect(() => canonical(Infinity)).toThrow(TypeError)
    expect(() => canonical({ a: () => 1 })).toThrow(TypeError)
  })
  it('parses back to the same value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))))
  })
})

describe('a hash', () => {
  it('is the SHA-256 of the canonical form', () => {
    expect(hashOf({})).toBe('sha256-RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o')
  })
  it('is carried by base64url there and back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void expect(fromBase64url(base64url(bytes))).toEqual(bytes)))
  })
})

describe('what is said beside a layout', () => {
  const note = { on: 'w1', section: 'main', type: 'like', text: 'Room for prams.' } as const
  const said = remark(remark(openSession(compiled), { notes: [note], missing: [{ label: 'Tap', width: 0.5 }] }), { answers: { why: 'Shade' } })
  const id = '00000000-0000-4000-8000-000000000000'

  it('is sealed into the proposal and read back', () => {
    const proposal = seal(said, { id })
    expect(proposal).toMatchObject({ notes: [note], missing: [{ label: 'Tap', width: 0.5 }], answers: { why: 'Shade' } })
    expect(readProposal(JSON.parse(JSON.stringify(seal(said, { id, answers: {}, consents: brief.consent.map((consent) => ({ consent, given: true })) }))), compiled)).toMatchObject({ ok: true, value: { notes: [note], missing: [{ label: 'Tap', width: 0.5 }] } })
  })
  it('may be about a point of a plan, and about nothing that is none', () => {
    const sent = (notes: readonly object[]): unknown => ({ ...seal(openSession(compiled), { id, consents: brief.consent.map((consent) => ({ consent, given: true })) }), notes })
    const pin = { on: 'boundary', section: 'main', at: [3.2, 4.1], type: 'worry', text: 'Wet after rain.' }
    expect(readProposal(sent([pin, note]), compiled)).toMatchObject({ ok: true, value: { notes: [pin, note] } })
    for (const at of [[3.2], [3.2, '4'], { x: 1, y: 2 }, [Number.NaN, 1]]) expect(readProposal(sent([{ ...pin, at }]), compiled)).toMatchObject({ ok: false, problems: [{ path: expect.arrayContaining(['notes', 0, 'at']) as unknown }] })
  })
  it('survives in the draft, and undo leaves it alone', () => {
    expect(undo(openSession(compiled, { draft: draftOf(said) })).remarks).toEqual(said.remarks)
  })
  it('gives way to what review says', () => {
    expect(seal(said, { id, answers: {}, notes: [] })).not.toHaveProperty('answers')
    expect(seal(said, { id, answers: {}, notes: [] })).not.toHaveProperty('notes')
  })
  it('is absent where nothing was said', () => {
    expect(Object.keys(seal(openSession(compiled), { id }))).toEqual(['codraft', 'id', 'brief', 'sections'])
  })
})

describe('the same design', () => {
  it('has the same hash however its elements were named', () => {
    const trees = (id: string): Element => ({ id, kind: 'trees', width: 1 })
    expect(designHash(layoutOf(...start, trees('trees-4')), brief)).toBe(designHash(layoutOf(...start, trees('trees-1')), brief))
    expect(designHash(brief.layout, brief)).toBe(designHash(layoutOf(...start), brief))
  })
  it('differs when a width, the order or a kind differs', () => {
    const [w1, d1, w2] = start
    if (!w1 || !d1 || !w2) throw new Error('three elements')
    const all = [layoutOf(w1, d1, w2), layoutOf(d1, w1, w2), layoutOf({ ...w1, width: 2.001 }, d1, w2), layoutOf(w1, { ...d1, kind: 'trees' }, w2)]
    expect(new Set(all.map((layout) => designHash(layout, brief))).size).toBe(4)
  })
  it('has the same hash whether nobody has turned it, or it was turned back, or it came by a link', () => {
    const bench: Element = { id: 'b1', kind: 'trees', at: [1, 2], width: 2, depth: 0.6 }
    const plan = briefOf({ sections: [{ id: 'main', stage: { kind: 'plan', unit: 'm', boundary: [[-5, 0], [10, 0], [10, 6]] }, elements: [bench] }] }).brief
    const turned = (angle: number): Layout => ({ sections: [{ id: 'main', elements: [{ ...bench, angle }] }] })
    const shared = fromShareLink(toShareLink(plan.layout, plan), plan)
    expect(designHash(turned(0), plan)).toBe(designHash(plan.layout, plan))
    expect(shared.ok && designHash(shared.value, plan)).toBe(designHash(plan.layout, plan))
    expect(designHash(turned(15), plan)).not.toBe(designHash(plan.layout, plan))
  })
})

const element = fc.record({ kind: fc.constantFrom('footpath', 'lane', 'trees'), ticks: fc.integer({ min: 1, max: 20000 }), elm: fc.boolean(), old: fc.boolean() })
const layouts = fc.array(element, { maxLength: 30 }).map((list) => {
  const left = [...start]
  return layoutOf(...list.map(({ kind, ticks, elm, old }, n): Element => {
    const id = (old && left.pop()?.id) || `${kind}-${n + 1}`
    return { id, kind, width: ticks / 1000, ...(kind === 'trees' && elm ? { choices: { sort: 'elm' } } : {}) }
  }))
})

describe('a share link', () => {
  it('carries every layout of the brief there and back', () => {
    fc.assert(fc.property(layouts, (layout) => void expect(fromShareLink(toShareLink(layout, brief), brief)).toEqual({ ok: true, value: layout })))
  })
  it('is at most 400 characters for a street of fifteen elements', () => {
    const fifteen = layoutOf(...Array.from({ length: 15 }, (_, n): Element => ({ id: n < 3 ? (start[n]?.id ?? '') : `trees-${n}`, kind: 'trees', width: 12.345 })))
    expect(toShareLink(fifteen, brief).length).toBeLessThanOrEqual(400)
  })
  it('carries plans and slots as well', () => {
    const park = briefOf({ sections: [{ id: 'main', stage: { kind: 'plan', unit: 'm', boundary: [[-5, 0], [10, 0], [10, 6]] }, elements: [] }] }).brief
    const place = fc.record({ at: fc.tuple(fc.integer({ min: -5000, max: 9000 }), fc.integer({ min: -20, max: 6000 })).map(([x, y]): [number, number] => [x / 1000, y / 1000]), angle: fc.integer({ min: 0, max: 359 }), width: fc.constantFrom(0.001, 2.5), depth: fc.constantFrom(1, 0.6) })
    fc.assert(fc.property(fc.array(place), (places) => {
      const layout = { sections: [{ id: 'main', elements: places.map((one, index) => ({ id: `trees-${index}`, kind: 'trees', ...one })) }] }
      expect(fromShareLink(toShareLink(layout, park), park)).toEqual({ ok: true, value: layout })
    }))
    const panel = briefOf(rack('abc')).brief
    const held = shelf({ b: 'filter', c: 'delay' })
    expect(fromShareLink(toShareLink(held, panel), panel)).toEqual({ ok: true, value: held })
  })
  it('never throws on what it is given, and never makes up a layout', () => {
    const link = toShareLink(layoutOf(...start), brief)
    fc.assert(fc.property(fc.nat(link.length), fc.string(), (at, junk) => {
      const result = fromShareLink(link.slice(0, at) + junk, brief)
      if (result.ok) expect(toShareLink(result.value, brief)).toBeTypeOf('string')
      else expect(result.problems.length).toBeGreaterThan(0)
    }))
    expect(fromShareLink(`v1.3.${'A'.repeat(40000)}`, brief)).toMatchObject({ problems: [{ code: 'too-large' }] })
    expect(fromShareLink(link.replace('v1.3', 'v1.2'), brief)).toMatchObject({ problems: [{ code: 'other-revision' }] })
  })
})

describe('the differences between two layouts', () => {
  it('are said as people say them', () => {
    const [w1, d1, w2] = start
    if (!w1 || !d1 || !w2) throw new Error('three elements')
    const to = layoutOf({ ...w2, width: 2.5 }, { id: 'trees-1', kind: 'trees', width: 1 }, { ...d1, kind: 'trees', width: 1 })
    expect(diff(brief.layout, to).map((change) => change.type)).toEqual(['removed', 'placed', 'resized', 'replaced', 'reordered'])
  })
  it('are said of plans and slots as well, where nothing is reordered', () => {
    const bench = { id: 'b1', kind: 'trees', at: [1, 2] as [number, number], angle: 0, width: 2, depth: 0.6 }
    const tree = { ...bench, id: 't1' }
    const plan = (...elements: Element[]): Layout => ({ sections: [{ id: 'main', elements }] })
    expect(diff(plan(bench, tree), plan(tree, bench))).toEqual([])
    expect(diff(plan(bench), plan({ ...bench, at: [1, 3], angle: 90, depth: 0.5 }))).toEqual([
      { type: 'moved', section: 'main', id: 'b1', kind: 'trees', from: { at: [1, 2] }, to: { at: [1, 3] } },
      { type: 'turned', section: 'main', id: 'b1', kind: 'trees', from: 0, to: 90 },
      { type: 'resized', section: 'main', id: 'b1', kind: 'trees', of: 'depth', from: 0.6, to: 0.5 },
    ])
    const moved = { sections: [{ id: 'main', elements: [{ id: 'filter-a', kind: 'filter', slot: 'b' }] }] }
    expect(diff(shelf({ a: 'filter' }), moved).map(({ type }) => type)).toEqual(['moved'])
  })
  it('are none between a layout and itself, and some between others', () => {
    fc.assert(fc.property(layouts, layouts, (one, other) => {
      expect(diff(one, one)).toEqual([])
      expect(diff(one, other).length > 0).toBe(JSON.stringify(one) !== JSON.stringify(other))
    }))
  })
})

describe('a proposal', () => {
  const id = '3f2b8c1e-5a77-4c1f-9a52-0d4a5d1c9e01'
  const consents = brief.consent.map((consent) => ({ consent, given: true }))
  const sealed = seal(openSession(compiled), { id, consents, locale: 'en-NZ' })
  const problemsOf = (json: unknown): string[] => {
    const result = readProposal(json, compiled)
    return result.ok ? [] : result.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
  }
  const withElements = (...elements: unknown[]): unknown => ({ ...sealed, sections: [{ id: 'main', elements }] })

  it('reads as it was sealed', () => {
    expect(readProposal(JSON.parse(JSON.stringify(sealed)), compiled)).toEqual({ ok: true, value: sealed })
  })
  it('lists what is wrong with its paths', () => {
    const one = { id: 'w1', kind: 'footpath', width: 2 }
    expect(problemsOf(withElements(one, one))).toEqual(['sections.0.elements.1.id duplicate-id'])
    expect(problemsOf(withElements({ ...one, kind: 'fotpath' }))).toEqual(['sections.0.elements.0.kind unknown-kind'])
    expect(problemsOf(withElements({ ...one, width: 2.0005 }))).toEqual(['sections.0.elements.0.width too-fine'])
    expect(problemsOf(withElements({ ...one, width: -1 }))).toEqual(['sections.0.elements.0.width not-positive'])
    expect(problemsOf(withElements({ ...one, width: JSON.parse('1e999') }))).toEqual(['sections.0.elements.0.width not-finite'])
    expect(problemsOf(withElements({ ...one, price: 3 }))).toEqual(['sections.0.elements.0.price unknown-field'])
    expect(problemsOf(withElements({ ...one, at: [1, 2] }))).toEqual(['sections.0.elements.0.at unknown-field'])
    expect(problemsOf({ ...sealed, consents: [] })).toEqual(['consents consent-missing'])
    expect(problemsOf({ ...sealed, options: { speed: 31 } })).toEqual(['options.speed wrong-value'])
    expect(problemsOf({ ...sealed, sections: [] })).toEqual(['sections missing-section'])
  })
  it('cannot reach for prototypes', () => {
    expect(problemsOf(JSON.parse('{"__proto__": {"polluted": true}}'))).toEqual([' forbidden-key'])
    expect('polluted' in {}).toBe(false)
  })
  it('never makes reading throw', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: false }), (json) => void readProposal(json, compiled)))
  })
})
