import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isKept, weigh, type Weighed, type Weighing } from './weighed.ts'

const weighing = (terms: readonly (readonly [number, number])[], most: number): Weighing => ({ terms: new Map(terms), most })
const always = (one: Weighing, owner: number): Weighed => ({ ways: [[one]], owner })
const within = (widths: readonly number[]): Weighed[] => widths.flatMap((_, index) => [always(weighing([[index, -1]], -1), -1), always(weighing([[index, 1]], 7), -1)])
const asked = (widths: readonly number[], weighed: readonly Weighed[]) => ({ widths, costs: widths.map(() => 1), weighed: [...within(widths), ...weighed], broken: () => null })

describe('weighed widths', () => {
  it('stay where they are when all is kept, and nothing pushes', () => {
    expect(weigh(asked([3, 4], [always(weighing([[0, 2], [1, -1]], 2), 5)]), { left: 1e6 })).toEqual({ state: 'kept', widths: [3, 4], pushing: new Set(), sure: true })
  })
  it('give way where it weighs most, in whole ticks, and say what pushes', () => {
    // Three times the first and the second are 17 at most: they are 23 now.
    expect(weigh(asked([6, 5], [always(weighing([[0, 3], [1, 1]], 17), 5)]), { left: 1e6 })).toEqual({ state: 'kept', widths: [4, 5], pushing: new Set([5]), sure: true })
  })
  it('go the nearer of two ways', () => {
    const either: Weighed = { ways: [[weighing([[0, 1]], 1)], [weighing([[1, -1]], -6)]], owner: 3 }
    expect(weigh(asked([4, 5], [either]), { left: 1e6 })).toMatchObject({ state: 'kept', widths: [4, 6], sure: true })
  })
  it('say who asks for what cannot be had together', () => {
    const settled = weigh(asked([4, 5], [always(weighing([[0, 2], [1, 2]], 9), 1), always(weighing([[0, -3], [1, -3]], -15), 2), always(weighing([[0, 1]], 6), 3)]), { left: 1e6 })
    expect(settled).toEqual({ state: 'none', pushing: new Set([1, 2]) })
  })
  it('give up when it takes too long, and say so', () => {
    const many = Array.from({ length: 30 }, (_, index) => always(weighing([[index, 3], [(index * 7 + 1) % 30, 2]], 9), index))
    expect(weigh(asked(Array.from({ length: 30 }, () => 5), many), { left: 100 })).toEqual({ state: 'tired' })
  })
  it('are as near as any others, for every small row', () => {
    const row = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 })
    const one = fc.tuple(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 3 }), fc.integer({ min: -12, max: 16 }))
    let kept = 0
    fc.assert(fc.property(row, fc.array(fc.array(one, { minLength: 1, maxLength: 2 }), { maxLength: 4 }), (widths, raw) => {
      const weighed = raw.map((ways, owner): Weighed => ({ ways: ways.map(([terms, most]) => [weighing(terms.map(([index, times]) => [index % widths.length, times]), most)]), owner }))
      const problem = asked(widths, weighed)
      const best = bestByTrying(widths, problem.weighed)
      const settled = weigh(problem, { left: 1e7 })
      if (best === null) {
        expect(settled.state).toBe('none')
        return
      }
      kept++
      expect(settled).toMatchObject({ state: 'kept', sure: true })
      const found = settled.state === 'kept' ? settled.widths : []
      expect(problem.weighed.every((each) => isKept(each, found))).toBe(true)
      expect(changeOf(found, widths)).toBe(best)
      // Without those who do not push it would not cost less.
      const pushing = settled.state === 'kept' ? settled.pushing : new Set<number>()
      expect(bestByTrying(widths, problem.weighed.filter(({ owner }) => owner < 0 || pushing.has(owner)))).toBe(best)
    }), { numRuns: 600 })
    expect(kept).toBeGreaterThan(100)
  })
})

const changeOf = (widths: readonly number[], were: readonly number[]): number => widths.reduce((sum, width, index) => sum + Math.abs(width - (were[index] ?? 0)), 0)

/** The least change over all widths from 1 to 7; null when none keeps what is asked. */
function bestByTrying(were: readonly number[], weighed: readonly Weighed[]): number | null {
  let best: number | null = null
  for (let code = 0; code < 7 ** were.length; code++) {
    const widths = were.map((_, index) => 1 + (Math.floor(code / 7 ** index) % 7))
    const change = changeOf(widths, were)
    if ((best === null || change < best) && weighed.every((one) => isKept(one, widths))) best = change
  }
  return best
}
