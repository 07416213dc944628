import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle, type Bound } from './edges.ts'

const atLeast = (index: number, width: number): Bound => ({ from: index + 1, to: index, most: -width })
const total = (n: number, most: number): Bound => ({ from: 0, to: n, most })

describe('edges', () => {
  it('stay where they are when every bound holds', () => {
    expect(settle([30, 20], [atLeast(0, 10), total(2, 50)])).toEqual({ kept: true, widths: [30, 20], change: 0, pushing: [] })
  })
  it('give way by just as much as is needed, and say what pushes', () => {
    expect(settle([30, 20], [atLeast(0, 10), atLeast(1, 18), total(2, 45)])).toEqual({ kept: true, widths: [27, 18], change: 5, pushing: [2] })
  })
  it('say which bounds contradict each other', () => {
    const settled = settle([30, 20, 10], [atLeast(0, 30), atLeast(1, 20), atLeast(2, 1), total(2, 45)])
    expect(settled).toMatchObject({ kept: false })
    expect(settled?.kept === false && [...settled.conflict].sort()).toEqual([0, 1, 3])
  })
  it('give up when it takes too long, and say so', () => {
    expect(settle(Array.from({ length: 50 }, () => 30), [total(50, 20)], { left: 100 })).toBeNull()
  })
  it('are as near as any others, for every small row', () => {
    const row = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 })
    const bound = fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -8, max: 14 }))
    fc.assert(fc.property(row, fc.array(bound, { maxLength: 6 }), (wanted, raw) => {
      const bounds: Bound[] = [
        ...wanted.flatMap((_, index) => [atLeast(index, 0), { from: index, to: index + 1, most: 7 }]),
        ...raw.map(([from, to, most]) => ({ from: from % (wanted.length + 1), to: to % (wanted.length + 1), most })),
      ]
      const best = bestByTrying(wanted, bounds)
      const settled = settle(wanted, bounds)
      if (best === null) expect(settled?.kept).toBe(false)
      else expect(settled).toMatchObject({ kept: true, change: best })
    }), { numRuns: 400 })
  })
})

/** The least change over all widths from 0 to 7; null when none keeps the bounds. */
function bestByTrying(wanted: readonly number[], bounds: readonly Bound[]): number | null {
  let best: number | null = null
  for (let code = 0; code < 8 ** wanted.length; code++) {
    const at = [0]
    wanted.forEach((_, index) => at.push((at[index] ?? 0) + (Math.floor(code / 8 ** index) % 8)))
    if (bounds.some(({ from, to, most }) => (at[to] ?? 0) - (at[from] ?? 0) > most)) continue
    const change = wanted.reduce((sum, width, index) => sum + Math.abs((at[index + 1] ?? 0) - (at[index] ?? 0) - width), 0)
    if (best === null || change < best) best = change
  }
  return best
}
