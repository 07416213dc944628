import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { shelf, saidOnSlots } from './shelf.testing.ts'
import { bus, carLane, cycle, footpath, said, shortly, street, trees, type Part } from './street.testing.ts'

const rule = { rule: 'order', sequence: ['footpath', 'cycle', '#motor'] }
const inward = { ...rule, from: 'outside' }
const broken = (parts: readonly Part[], fields = rule): string[] => said(fields, street(...parts)).filter(({ status }) => status === 'violated').map(({ elements }) => elements.join(' '))

describe('order from the start', () => {
  it('lets ranks rise', () => {
    expect(broken([footpath(2), cycle(2), carLane(3), bus(3)])).toEqual([])
  })
  it('lets equals follow each other, and skips what has no rank', () => {
    expect(broken([footpath(2), footpath(2), trees(1), cycle(2), trees(1), bus(3), carLane(3)])).toEqual([])
  })
  it('breaks where a rank falls, and says where it belongs', () => {
    const [found] = said(rule, street(footpath(2), carLane(3), bus(3), cycle(2)))
    expect(found).toMatchObject({ status: 'violated', elements: ['cycle-1', 'car-lane-1', 'bus-1'], actual: 4, limit: 2, excess: 2, slack: -2, unit: '' })
    expect(found?.message).toBe('{element} stands at place {actual}; it belongs before {other} at place {limit}.')
  })
  it('offers to bring the later one forward, or the one before it back', () => {
    const layout = street(footpath(2), carLane(3), trees(1), cycle(2))
    const fixes = said(rule, layout)[0]?.fixes.map(({ edit, label }) => [label, applyEdit(layout, edit).sections[0]?.elements.map(({ id }) => id).join(' ')])
    expect(fixes).toEqual([
      ['Move Cycle lane to place 2', 'footpath-1 cycle-1 car-lane-1 trees-1'],
      ['Move Car lane to place 4', 'footpath-1 trees-1 cycle-1 car-lane-1'],
    ])
  })
  it('gives what several selectors mean the rank of the first', () => {
    const first = { rule: 'order', sequence: ['bus', 'cycle', '#motor'] }
    expect(broken([bus(3), cycle(2), carLane(3)], first)).toEqual([])
    expect(broken([carLane(3), bus(3)], first)).toEqual(['bus-1 car-lane-1'])
  })
  it('holds of one, and says nothing of none', () => {
    expect(shortly(said(rule, street(cycle(2))))).toEqual(['ok'])
    expect(shortly(said(rule, street(trees(2))))).toEqual(['not-applicable'])
  })
})

describe('order from outside', () => {
  it('lets ranks rise to one peak and fall again, to one side or both', () => {
    expect(broken([footpath(2), cycle(2), carLane(3), carLane(3), cycle(2), footpath(2)], inward)).toEqual([])
    expect(broken([carLane(3), cycle(2), footpath(2)], inward)).toEqual([])
    expect(broken([footpath(2), trees(1), bus(3)], inward)).toEqual([])
  })
  it('breaks at a valley, which belongs further out on the nearer side', () => {
    const [found] = said(inward, street(footpath(2), carLane(3), trees(1), cycle(2), carLane(3), footpath(2)))
    expect(found).toMatchObject({ status: 'violated', elements: ['cycle-1', 'car-lane-2'], actual: 4, limit: 5, excess: 1 })
  })
  it('moves a whole run out together', () => {
    const layout = street(footpath(2), carLane(3), cycle(2), cycle(2), carLane(3), carLane(3))
    const [fix] = said(inward, layout)[0]?.fixes ?? []
    expect(applyEdit(layout, fix?.edit ?? []).sections[0]?.elements.map(({ id }) => id)).toEqual(['footpath-1', 'cycle-1', 'cycle-2', 'car-lane-1', 'car-lane-2', 'car-lane-3'])
  })
  it('tells every valley', () => {
    expect(broken([carLane(3), cycle(2), bus(3), footpath(2), carLane(3)], inward)).toHaveLength(2)
  })
})

describe('order on slots', () => {
  const chain = { rule: 'order', sequence: ['#source', '#shaper', '#sink'] }
  it('is that of the slots, not of the layout', () => {
    expect(saidOnSlots(chain, shelf({ c: 'filter', d: 'output', a: 'oscillator' }))[0]).toMatchObject({ status: 'ok' })
  })
  it('changes places where that mends it', () => {
    const layout = shelf({ a: 'filter', c: 'oscillator' })
    const [found] = saidOnSlots(chain, layout)
    expect(found).toMatchObject({ elements: ['oscillator-c', 'filter-a'], actual: 3, limit: 1, excess: 2 })
    expect(applyEdit(layout, found?.fixes[0]?.edit ?? []).sections[0]?.elements.map(({ slot }) => slot)).toEqual(['c', 'a'])
  })
})

describe('order of any row', () => {
  const ranks = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 9 })
  const parts = (all: readonly number[]): Part[] => all.map((rank) => [footpath(2), cycle(2), carLane(3), trees(1)][rank] ?? trees(1))
  const ranked = (all: readonly number[]): number[] => all.filter((rank) => rank < 3)
  it('holds when its ranks are sorted, and breaks once per fall', () => {
    fc.assert(fc.property(ranks, (all) => {
      const falls = ranked(all).filter((rank, index, those) => rank < (those[index - 1] ?? 0)).length
      expect(broken(parts(all))).toHaveLength(falls)
    }))
  })
  it('holds from outside when no rank has higher ones on both sides', () => {
    fc.assert(fc.property(ranks, (all) => {
      const those = ranked(all)
      const valley = those.some((rank, index) => those.slice(0, index).some((one) => one > rank) && those.slice(index + 1).some((one) => one > rank))
      expect(broken(parts(all), inward).length > 0).toBe(valley)
    }))
  })
})
