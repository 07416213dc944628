import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { broken } from './shelf.testing.ts'
import { carLane, cycle, said, shortly, street, trees, type Part } from './street.testing.ts'

const asked = (bounds: Record<string, unknown>, ...parts: Part[]): string[] => shortly(said({ rule: 'spacing', on: 'trees', ...bounds }, street(...parts)))

describe('spacing in a row', () => {
  it('keeps gaps at least so wide', () => {
    expect(asked({ min: 2 }, trees(1), cycle(3), trees(1))).toEqual(['ok 3 2 1'])
    expect(asked({ min: 2 }, trees(1), cycle(2), trees(1))).toEqual(['ok 2 2 0'])
    expect(asked({ min: 2 }, trees(1), cycle(1.999), trees(1))).toEqual(['violated 1.999 2 -0.001'])
    expect(asked({ min: 2 }, trees(1), trees(1))).toEqual(['violated 0 2 -2'])
  })
  it('keeps gaps at most so wide', () => {
    expect(asked({ max: 4 }, trees(1), cycle(2), carLane(2), trees(1))).toEqual(['ok 4 4 0'])
    expect(asked({ max: 4 }, trees(1), cycle(2), carLane(2.001), trees(1))).toEqual(['violated 4.001 4 -0.001'])
  })
  it('has no gap to ask about of fewer than two', () => {
    expect(asked({ min: 2 }, cycle(2), trees(1))).toEqual(['not-applicable'])
    expect(asked({ min: 2 }, cycle(2))).toEqual(['not-applicable'])
  })
  it('tells every gap that is out of bounds, by the two that make it', () => {
    expect(broken(said({ rule: 'spacing', on: 'trees', min: 1, max: 2 }, street(trees(1), cycle(0.5), trees(1), cycle(1.5), trees(1), cycle(3), trees(1))))).toEqual(['trees-1 trees-2', 'trees-3 trees-4'])
  })
  it('has gaps and matches that add up to the way from the first to the last', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(cycle, trees), fc.integer({ min: 1, max: 3000 })), { maxLength: 8 }).map((all): Part[] => all.map(([make, width]) => make(width / 1000)))
    fc.assert(fc.property(parts, (all) => {
      const gaps = said({ rule: 'spacing', on: 'trees', min: 1000 }, street(...all)).filter(({ status }) => status === 'violated').map(({ actual }) => actual ?? 0)
      const first = all.findIndex(({ kind }) => kind === 'trees')
      const last = all.findLastIndex(({ kind }) => kind === 'trees')
      const between = all.slice(first + 1, Math.max(first + 1, last)).filter(({ kind }) => kind !== 'trees').reduce((sum, { width = 0 }) => sum + width, 0)
      expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeCloseTo(first === last ? 0 : between, 9)
    }))
  })
})
