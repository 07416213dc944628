import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { modules, rack, shelf } from '../rules/shelf.testing.ts'
import { briefOf } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { fitSwapInSlots, slotOptions, type Ground, type SlotWish } from './index.ts'

const start = shelf({ a: 'oscillator', b: 'filter', d: 'output' })
const on = (layout: Layout = start, rules: readonly Record<string, unknown>[] = []): Ground => ({ compiled: briefOf({ ...rack('abcdef', {}, layout), kinds: modules, rules }), layout, section: 'main' })
const ways = (ground: Ground, wish: SlotWish): string => slotOptions(ground, wish).map(({ slot, way }) => `${slot.id} ${way}`).join(', ')
const held = (layout: Layout): string => layout.sections[0]?.elements.map(({ kind, slot }) => `${slot}:${kind}`).sort().join(' ') ?? ''

describe('what may become of an element in every slot', () => {
  it('is to stay, to stand where nobody does, and to change places', () => {
    expect(ways(on(), { id: 'filter-b' })).toBe('a swap, b here, c free, d no, e no, f free')
    expect(slotOptions(on(), { id: 'filter-b' })[0]).toMatchObject({ covers: [0], others: ['oscillator-a'], held: null })
  })
  it('says why not', () => {
    expect(slotOptions(on(), { id: 'filter-b' })[3]).toMatchObject({ edit: [], held: { by: 'taken', slot: 'd', element: 'output-d' } })
    expect(slotOptions(on(), { id: 'output-d' })[5]?.held).toMatchObject({ by: 'span', span: 2, found: 1 })
    const locked = on(start, [{ id: 'stay', rule: 'lock', on: '@filter-b', fields: ['at'] }])
    expect(slotOptions(locked, { id: 'filter-b' }).map(({ held: by }) => by?.by)).toEqual(['lock', undefined, 'lock', 'lock', 'lock', 'lock'])
  })
  it('is what its edits do, and no edit is empty that is offered', () => {
    for (const id of ['oscillator-a', 'filter-b', 'output-d']) for (const { way, edit, slot, covers } of slotOptions(on(), { id })) {
      expect(edit.length > 0, `${id} ${slot.id} ${way}`).toBe(way === 'free' || way === 'swap')
      if (edit.length > 0) expect(covers).toContain('abcdef'.indexOf(applyEdit(start, edit).sections[0]?.elements.find((one) => one.id === id)?.slot ?? '?'))
    }
  })
})

describe('what may become of a kind in every slot', () => {
  it('is to stand where nobody does, and to take the place of whoever does', () => {
    expect(ways(on(), { id: 'delay-1', kind: 'delay' })).toBe('a replace, b replace, c free, d replace, e replace, f free')
    expect(slotOptions(on(), { id: 'delay-1', kind: 'delay' })[4]).toMatchObject({ others: ['output-d'], covers: [3] })
  })
  it('is nothing where it finds too few slots, or would reach over somebody else', () => {
    expect(ways(on(), { id: 'output-1', kind: 'output' })).toBe('a no, b replace, c no, d no, e no, f no')
    expect(slotOptions(on(), { id: 'output-1', kind: 'output' })[0]?.held).toEqual({ by: 'taken', slot: 'a', element: 'filter-b' })
  })
  it('is nothing at all where there are no slots', () => expect(slotOptions({ ...on(), section: 'elsewhere' }, { id: 'delay-1', kind: 'delay' })).toEqual([]))
})

describe('a wish that two change places', () => {
  it('is met for two of one size', () => expect(held(applyEdit(start, fitSwapInSlots(on(), { id: 'filter-b', with: 'oscillator-a' }).edit))).toBe('a:filter b:oscillator d:output'))
  it('has the larger one stand a little beside', () => {
    const layout = shelf({ a: 'output', c: 'filter', d: 'oscillator' })
    expect(held(applyEdit(layout, fitSwapInSlots(on(layout), { id: 'output-a', with: 'filter-c' }).edit))).toBe('a:filter b:output d:oscillator')
    expect(held(applyEdit(layout, fitSwapInSlots(on(layout), { id: 'filter-c', with: 'output-a' }).edit))).toBe('a:filter b:output d:oscillator')
  })
  it('changes nothing where one is fixed, and for one with itself', () => {
    const locked = on(start, [{ id: 'stay', rule: 'lock', on: '@oscillator-a', fields: ['at'] }])
    expect(fitSwapInSlots(locked, { id: 'filter-b', with: 'oscillator-a' })).toEqual({ edit: [], held: { by: 'lock', rule: 'stay', element: 'oscillator-a', field: 'at' } })
    expect(fitSwapInSlots(on(), { id: 'filter-b', with: 'filter-b' })).toEqual({ edit: [], held: null })
  })
})
