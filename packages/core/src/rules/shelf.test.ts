import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { broken, rack, saidOnSlots, shelf } from './shelf.testing.ts'

const apart = { rule: 'adjacent', on: '#hot', to: '#hot', mode: 'must-not' }

describe('adjacent on slots', () => {
  it('has the slots of the array as neighbours, told once', () => {
    expect(broken(saidOnSlots(apart, shelf({ b: 'delay', a: 'oscillator' })))).toEqual(['delay-b oscillator-a'])
  })
  it('is separated by an empty slot', () => {
    expect(broken(saidOnSlots(apart, shelf({ a: 'oscillator', c: 'delay' })))).toEqual([])
    expect(broken(saidOnSlots({ ...apart, within: 2 }, shelf({ a: 'oscillator', c: 'delay' })))).toEqual(['oscillator-a delay-c'])
    expect(broken(saidOnSlots({ ...apart, within: 2 }, shelf({ a: 'oscillator', d: 'delay' })))).toEqual([])
  })
  it('has the neighbours that the stage names, where it names them', () => {
    const ring = rack('abcde', { neighbours: [['a', 'e'], ['a', 'b']] })
    expect(broken(saidOnSlots(apart, shelf({ a: 'oscillator', e: 'delay' }), ring))).toEqual(['oscillator-a delay-e'])
    expect(broken(saidOnSlots(apart, shelf({ b: 'oscillator', c: 'delay' }), ring))).toEqual([])
  })
  it('meets at either end of what spans several slots', () => {
    const filter = { rule: 'adjacent', on: 'filter', to: 'output' }
    expect(broken(saidOnSlots(filter, shelf({ d: 'filter', b: 'output' })))).toEqual([])
    expect(broken(saidOnSlots(filter, shelf({ a: 'filter', b: 'output' })))).toEqual([])
    expect(broken(saidOnSlots(filter, shelf({ e: 'filter', b: 'output' })))).toEqual(['filter-e'])
  })
  it('knows before and after by the order of the slots, not of the layout', () => {
    const before = { rule: 'adjacent', on: 'filter', to: 'oscillator', direction: 'before' }
    expect(broken(saidOnSlots(before, shelf({ b: 'filter', a: 'oscillator' })))).toEqual([])
    expect(broken(saidOnSlots(before, shelf({ a: 'filter', b: 'oscillator' })))).toEqual(['filter-a'])
    expect(broken(saidOnSlots({ ...before, direction: 'both' }, shelf({ a: 'oscillator', b: 'filter', c: 'oscillator' })))).toEqual([])
  })
  it('meets what stands in the very same slot, and nothing where no slot is', () => {
    const doubled = { sections: [{ id: 'main', elements: [{ id: 'x', kind: 'delay', slot: 'a' }, { id: 'y', kind: 'oscillator', slot: 'a' }, { id: 'z', kind: 'delay', slot: 'nowhere' }] }] }
    expect(broken(saidOnSlots(apart, doubled))).toEqual(['x y'])
  })
})

describe('beside on slots', () => {
  it('means neighbours of the stage', () => {
    const count = (held: Readonly<Record<string, string>>): string[] => broken(saidOnSlots({ rule: 'count', on: { tag: 'hot', beside: 'filter' }, max: 0 }, shelf(held)))
    expect(count({ a: 'delay', b: 'filter', d: 'oscillator' })).toEqual(['delay-a'])
    expect(count({ a: 'delay', c: 'filter', e: 'oscillator' })).toEqual([])
  })
})

describe('at on slots', () => {
  const places = (place: string, held: Readonly<Record<string, string>>, names = 'abcde'): string[] => broken(saidOnSlots({ rule: 'at', on: ['filter', 'output'], place }, shelf(held), rack(names)))
  it('is by the array, whether its slots are taken or not', () => {
    expect(places('first', { a: 'filter' })).toEqual([])
    expect(places('first', { b: 'filter' })).toEqual(['filter-b'])
    expect(places('last', { e: 'filter' })).toEqual([])
    expect(places('ends', { a: 'filter', c: 'filter', e: 'filter' })).toEqual(['filter-c'])
  })
  it('reaches as far as something spans', () => {
    expect(places('last', { d: 'output' })).toEqual([])
    expect(places('last', { c: 'output' })).toEqual(['output-c'])
  })
  it('has its centre in the middle slot, or where the two middle ones meet', () => {
    expect(places('centre', { c: 'filter' })).toEqual([])
    expect(places('centre', { b: 'filter' })).toEqual(['filter-b'])
    expect(places('centre', { b: 'filter', c: 'filter' }, 'abcd')).toEqual([])
    expect(places('centre', { b: 'output' }, 'abcd')).toEqual([])
  })
  it('offers another place', () => {
    const layout = shelf({ b: 'filter', a: 'delay' })
    const [found] = saidOnSlots({ rule: 'at', on: 'filter', place: 'ends' }, layout)
    expect(found?.fixes.map(({ edit }) => applyEdit(layout, edit).sections[0]?.elements.map(({ slot }) => slot).join(' '))).toEqual(['e a', 'a b'])
  })
})
