import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, applyEdit, invertEdit, type Edit } from '../operations/index.ts'
import { designHash, fromShareLink, readProposal, seal, toShareLink } from '../proposal/index.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { modules, rack, shelf, slotsNamed } from '../rules/shelf.testing.ts'
import { briefOf } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { openSession } from '../session/index.ts'
import { fitChoiceInSlot, fitMoveToSlot, fitPlaceInSlot, fitRemove, fitReplaceInSlot, slotAt, type Ground, type SlotFit } from './index.ts'

const lamps = {
  ...modules,
  lamp: { label: 'Lamp', size: { width: 10 }, max: 2, choices: { form: { default: 'slim', options: { slim: {}, broad: { size: { width: 30 } }, round: {} } } } },
  old: { label: 'Old', retired: true },
}
const start = shelf({ a: 'oscillator', b: 'filter', d: 'output' })
const compiledWith = (rules: readonly Record<string, unknown>[] = [], stage: Record<string, unknown> = {}) => briefOf({ ...rack('abcdef', stage, start), kinds: lamps, rules })
const on = (layout: Layout = start, rules: readonly Record<string, unknown>[] = [], stage: Record<string, unknown> = {}): Ground => ({ compiled: compiledWith(rules, stage), layout, section: 'main' })
const held = (layout: Layout, edit: Edit): string => applyEdit(layout, edit).sections[0]?.elements.map(({ kind, slot }) => `${slot}:${kind}`).sort().join(' ') ?? ''
const after = (ground: Ground, fit: SlotFit): string => held(ground.layout, fit.edit)

describe('a wish for a new element', () => {
  it('is met in a free slot', () => {
    expect(fitPlaceInSlot(on(), { id: 'delay-1', kind: 'delay', slot: 'c' })).toEqual({ edit: [{ type: 'place', section: 'main', index: 3, element: { id: 'delay-1', kind: 'delay', slot: 'c' } }], held: null })
  })
  it('is met in the nearest free slot where somebody stands, and says who', () => {
    const fit = fitPlaceInSlot(on(), { id: 'delay-1', kind: 'delay', slot: 'b' })
    expect(fit.held).toEqual({ by: 'taken', slot: 'b', element: 'filter-b' })
    expect(fit.edit).toMatchObject([{ element: { slot: 'c' } }])
  })
  it('is met where there is room for it', () => {
    expect(fitPlaceInSlot(on(), { id: 'output-1', kind: 'output', slot: 'f' })).toEqual({ edit: [], held: { by: 'span', kind: 'output', span: 2, found: 1 } })
    expect(fitPlaceInSlot(on(), { id: 'meter-1', kind: 'meter', slot: 'c' })).toEqual({ edit: [], held: { by: 'limit', rule: 'limits:meter', ticks: 20000 } })
  })
  it('is held by the palette, by copies, and by slots that are not there', () => {
    expect(fitPlaceInSlot(on(), { id: 'old-1', kind: 'old', slot: 'c' }).held).toEqual({ by: 'palette', kind: 'old' })
    expect(fitPlaceInSlot(on(shelf({ a: 'lamp', b: 'lamp' })), { id: 'lamp-1', kind: 'lamp', slot: 'c' }).held).toEqual({ by: 'copies', kind: 'lamp', max: 2 })
    expect(fitPlaceInSlot(on(), { id: 'delay-1', kind: 'delay', slot: 'z' })).toEqual({ edit: [], held: { by: 'slot', slot: 'z' } })
  })
  it('is held by what a slot accepts only where that clamps', () => {
    const rule = { id: 'way-out', rule: 'accepts', slot: ['c', 'f'], on: '#sink' }
    expect(fitPlaceInSlot(on(start, [rule]), { id: 'delay-1', kind: 'delay', slot: 'c' }).held).toBeNull()
    expect(fitPlaceInSlot(on(start, [{ ...rule, live: 'clamp' }]), { id: 'delay-1', kind: 'delay', slot: 'c' })).toEqual({ edit: [], held: { by: 'accepts', rule: 'way-out', slot: 'c' } })
  })
})

describe('a wish for another slot', () => {
  it('is met where nobody stands', () => {
    expect(fitMoveToSlot(on(), { id: 'filter-b', slot: 'c' }).edit).toEqual([{ type: 'move', section: 'main', id: 'filter-b', from: { slot: 'b' }, to: { slot: 'c' } }])
  })
  it('has two change places', () => {
    expect(after(on(), fitMoveToSlot(on(), { id: 'filter-b', slot: 'a' }))).toBe('a:filter b:oscillator d:output')
  })
  it('has several make room for what spans several', () => {
    expect(after(on(), fitMoveToSlot(on(), { id: 'output-d', slot: 'a' }))).toBe('a:output d:oscillator e:filter')
    const near = on(shelf({ a: 'output', c: 'filter' }))
    expect(after(near, fitMoveToSlot(near, { id: 'output-a', slot: 'b' }))).toBe('a:filter b:output')
  })
  it('changes nothing where those who stand there find no room', () => {
    expect(fitMoveToSlot(on(), { id: 'filter-b', slot: 'd' })).toEqual({ edit: [], held: { by: 'taken', slot: 'd', element: 'output-d' } })
    const slots = slotsNamed('abcdef').map((slot) => (slot['id'] === 'b' ? { ...slot, width: 10 } : slot))
    const narrow = on(shelf({ a: 'filter', b: 'lamp' }), [], { slots })
    expect(fitMoveToSlot(narrow, { id: 'lamp-b', slot: 'a' })).toEqual({ edit: [], held: { by: 'taken', slot: 'a', element: 'filter-a' } })
  })
  it('is held by locks, its own and those of whoever stands there', () => {
    const locked = on(start, [{ id: 'stay', rule: 'lock', on: '@oscillator-a', fields: ['at'] }])
    const lock = { by: 'lock', rule: 'stay', element: 'oscillator-a', field: 'at' }
    expect(fitMoveToSlot(locked, { id: 'oscillator-a', slot: 'c' })).toEqual({ edit: [], held: lock })
    expect(fitMoveToSlot(locked, { id: 'filter-b', slot: 'a' })).toEqual({ edit: [], held: lock })
  })
})

describe('a wish for another kind or choice', () => {
  it('keeps the id and the slot', () => {
    expect(fitReplaceInSlot(on(), { id: 'filter-b', kind: 'delay' }).edit).toEqual([
      { type: 'replace', section: 'main', id: 'filter-b', from: { id: 'filter-b', kind: 'filter', slot: 'b' }, to: { id: 'filter-b', kind: 'delay', slot: 'b' } },
    ])
  })
  it('is held where the other reaches into a taken slot, or is too large', () => {
    expect(fitReplaceInSlot(on(), { id: 'oscillator-a', kind: 'output' }).held).toEqual({ by: 'taken', slot: 'a', element: 'filter-b' })
    expect(fitReplaceInSlot(on(), { id: 'filter-b', kind: 'meter' }).held).toMatchObject({ by: 'limit', rule: 'limits:meter' })
  })
  it('sets a choice that leaves it small enough', () => {
    const ground = on(shelf({ a: 'lamp' }))
    expect(fitChoiceInSlot(ground, { id: 'lamp-a', choice: 'form', option: 'round' }).edit).toEqual([{ type: 'set', section: 'main', id: 'lamp-a', from: { choices: {} }, to: { choices: { form: 'round' } } }])
    expect(fitChoiceInSlot(ground, { id: 'lamp-a', choice: 'form', option: 'broad' })).toEqual({ edit: [], held: { by: 'limit', rule: 'limits:lamp', ticks: 20000 } })
    expect(fitChoiceInSlot(ground, { id: 'lamp-a', choice: 'form', option: 'slim' })).toEqual({ edit: [], held: null })
  })
})

describe('a point on a stage of slots', () => {
  it('is in a slot, or nearest to one', () => {
    const [section] = compiledWith().sections
    const at = (x: number, y: number): string | undefined => (section ? slotAt(section, [x * 1000, y * 1000])?.id : undefined)
    expect([at(5, 50), at(20, 50), at(20.001, 50), at(-30, 90), at(999, -5)]).toEqual(['a', 'a', 'b', 'a', 'f'])
  })
})

const slots = 'abcdef'.split('')
const wish = fc.record({
  verb: fc.constantFrom('place', 'move', 'replace', 'choice', 'remove'), pick: fc.nat(9), slot: fc.constantFrom(...slots),
  kind: fc.constantFrom('oscillator', 'filter', 'delay', 'output', 'meter', 'lamp', 'blank'), option: fc.constantFrom('slim', 'broad', 'round'),
})
const graph = fc.constantFrom({}, { neighbours: [['a', 'b'], ['c', 'd'], ['a', 'f']] })

describe('any sequence of wishes', () => {
  it('keeps every limit, and can be taken back', () => {
    fc.assert(fc.property(fc.array(wish, { maxLength: 25 }), graph, (wishes, stage) => {
      const compiled = briefOf({ ...rack('abcdef', stage), kinds: lamps })
      let layout: Layout = shelf({})
      for (const [index, { verb, pick, slot, kind, option }] of wishes.entries()) {
        const ground = { compiled, layout, section: 'main' }
        const elements = layout.sections[0]?.elements ?? []
        const id = elements[pick % Math.max(1, elements.length)]?.id ?? ''
        const { edit } = verb === 'place' ? fitPlaceInSlot(ground, { id: `n${index}`, kind, slot }) : verb === 'move' ? fitMoveToSlot(ground, { id, slot })
          : verb === 'replace' ? fitReplaceInSlot(ground, { id, kind }) : verb === 'choice' ? fitChoiceInSlot(ground, { id, choice: 'form', option }) : fitRemove(ground, { id })
        const next = applyEdit(layout, edit)
        expect(applyEdit(next, invertEdit(edit))).toEqual(layout)
        expect(judgeLayout(compiled, next).status).toBe('valid')
        layout = next
      }
    }), { numRuns: 200 })
  })
})

describe('a layout of slots', () => {
  const compiled = compiledWith()
  const { brief } = compiled
  it('takes place, move, remove, replace and set, and refuses what starts from elsewhere', () => {
    const placed = apply(start, { type: 'place', section: 'main', index: 3, element: { id: 'delay-1', kind: 'delay', slot: 'c' } })
    expect(held(placed, [{ type: 'move', section: 'main', id: 'delay-1', from: { slot: 'c' }, to: { slot: 'f' } }])).toBe('a:oscillator b:filter d:output f:delay')
    expect(() => apply(placed, { type: 'move', section: 'main', id: 'delay-1', from: { slot: 'a' }, to: { slot: 'f' } })).toThrow(/"slot":"c"/)
    expect(held(start, [{ type: 'remove', section: 'main', index: 1, element: { id: 'filter-b', kind: 'filter', slot: 'b' } }])).toBe('a:oscillator d:output')
  })
  it('travels in a link and in a proposal', () => {
    const { edit } = fitMoveToSlot(on(), { id: 'filter-b', slot: 'a' })
    const layout = applyEdit(start, edit)
    const link = fromShareLink(toShareLink(layout, brief), brief)
    expect(link.ok ? designHash(link.value, brief) : link.problems).toBe(designHash(layout, brief))
    const sealed = seal(openSession(compiled), { id: '3f2b8c1e-5a77-4c1f-9a52-0d4a5d1c9e01', consents: [], locale: 'en' })
    expect(readProposal(JSON.parse(JSON.stringify(sealed)), compiled)).toEqual({ ok: true, value: sealed })
  })
})
