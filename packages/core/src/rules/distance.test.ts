import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { broken } from './shelf.testing.ts'
import { carLane, cycle, footpath, said, shortly, street, trees, type Part } from './street.testing.ts'

const asked = (rule: Record<string, unknown>, ...parts: Part[]): string[] => shortly(said({ rule: 'distance', ...rule }, street(...parts)))

describe('distance in a row', () => {
  it('asks for at most so much to the nearest, edge to edge', () => {
    const shade = { on: 'footpath', to: '#green', max: 3 }
    expect(asked(shade, footpath(2), cycle(2), trees(1))).toEqual(['ok 2 3 1'])
    expect(asked(shade, footpath(2), cycle(3), trees(1))).toEqual(['ok 3 3 0'])
    expect(asked(shade, footpath(2), cycle(3.001), trees(1))).toEqual(['violated 3.001 3 -0.001'])
    expect(asked(shade, footpath(2), trees(1), cycle(9), trees(1))).toEqual(['ok 0 3 3'])
  })
  it('asks for at least so much', () => {
    const apart = { on: 'cycle', to: '#motor', min: 1 }
    expect(asked(apart, cycle(2), trees(2), carLane(3))).toEqual(['ok 2 1 1'])
    expect(asked(apart, cycle(2), trees(1), carLane(3))).toEqual(['ok 1 1 0'])
    expect(asked(apart, cycle(2), trees(0.999), carLane(3))).toEqual(['violated 0.999 1 -0.001'])
    expect(asked(apart, cycle(2), carLane(3))).toEqual(['violated 0 1 -1'])
  })
  it('tells a thousand pairs at most, of however many', () => {
    const crowd = Array.from({ length: 3000 }, (_, index) => footpath(2, `w${index}`))
    const found = said({ rule: 'distance', on: 'footpath', to: '*', max: 3, match: 'each' }, street(...crowd))
    expect([found.length, new Set(found.map(({ status }) => status))]).toEqual([1000, new Set(['violated'])])
  })
  it('measures between centres, to half a tick', () => {
    expect(asked({ on: 'cycle', to: 'car-lane', min: 2.5, measure: 'centre' }, cycle(2), carLane(3))).toEqual(['ok 2.5 2.5 0'])
    expect(asked({ on: 'cycle', to: 'car-lane', min: 2.5, measure: 'centre' }, cycle(2), carLane(2.999))).toEqual(['violated 2.4995 2.5 -0.0005'])
  })
  it('is broken by a maximum, and silent about a minimum, where there is no other', () => {
    expect(said({ rule: 'distance', on: 'footpath', to: '#green', max: 3 }, street(footpath(2), cycle(2)))[0])
      .toMatchObject({ status: 'violated', actual: null, limit: 3, slack: null, elements: ['footpath-1'], unit: 'm' })
    expect(asked({ on: 'footpath', to: '#green', min: 3 }, footpath(2), cycle(2))).toEqual(['not-applicable'])
    expect(asked({ on: 'footpath', to: 'footpath', max: 3 }, footpath(2))).toEqual(['violated 3'])
    expect(asked({ on: 'bus', to: '#green', max: 3 }, footpath(2))).toEqual(['not-applicable'])
  })
  it('asks for each of them where it should', () => {
    const parts = [footpath(2), trees(1), cycle(4), trees(1)]
    expect(asked({ on: 'footpath', to: '#green', max: 3, match: 'each' }, ...parts)).toEqual(['violated 5 3 -2'])
    expect(asked({ on: 'footpath', to: '#green', max: 3 }, ...parts)).toEqual(['ok 0 3 3'])
    expect(asked({ on: 'footpath', to: '#green', min: 1, max: 5, match: 'each' }, ...parts)).toEqual(['violated 0 1 -1'])
  })
  it('tells two that are too near each other once', () => {
    expect(broken(said({ rule: 'distance', on: 'cycle', to: 'cycle', min: 1 }, street(cycle(2), cycle(2), trees(3), cycle(2))))).toEqual(['cycle-1 cycle-2'])
  })
  it('finds what looking at every pair finds', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(footpath, cycle, trees), fc.integer({ min: 1, max: 30 })), { maxLength: 8 }).map((all): Part[] => all.map(([make, width]) => make(width / 10)))
    fc.assert(fc.property(parts, fc.integer({ min: 0, max: 60 }), fc.constantFrom('edge', 'centre'), fc.constantFrom('min', 'max'), (all, bound, measure, side) => {
      const starts = all.map((_, index) => all.slice(0, index).reduce((sum, { width = 0 }) => sum + Math.round(width * 1000), 0))
      const ticks = all.map(({ width = 0 }) => Math.round(width * 1000))
      const way = (a: number, b: number): number => {
        const [one = 0, other = 0, wide = 0, wider = 0] = [starts[a], starts[b], ticks[a], ticks[b]]
        return measure === 'edge' ? Math.max(other - one - wide, one - other - wider) : Math.abs(2 * one + wide - 2 * other - wider) / 2
      }
      const pairs = all.flatMap((one, a) => all.flatMap((other, b) => (one.kind === 'cycle' && other.kind === 'trees' ? [way(a, b)] : [])))
      const outside = pairs.filter((gap) => (side === 'min' ? gap < bound * 100 : gap > bound * 100))
      const found = said({ rule: 'distance', on: 'cycle', to: 'trees', [side]: bound / 10, measure, match: 'each' }, street(...all)).filter(({ status, actual }) => status === 'violated' && actual !== null)
      expect(found.map(({ actual }) => actual)).toEqual(outside.map((gap) => gap / 1000))
    }))
  })
})
