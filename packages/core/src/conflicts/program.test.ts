import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solve, type Program, type Row } from './program.ts'

const row = (terms: Record<number, number>, max: number, tag = 0): Row => ({ terms: new Map(Object.entries(terms).map(([variable, times]) => [Number(variable), times])), max, tag })
const atLeast = (terms: Record<number, number>, min: number, tag = 0): Row =>
  row(Object.fromEntries(Object.entries(terms).map(([variable, times]) => [variable, -times])), -min, tag)

describe('a program', () => {
  it('is solved exactly on the border', () => {
    const program: Program = { variables: 2, whole: [], rows: [row({ 0: 1, 1: 1 }, 21), atLeast({ 0: 1 }, 9.6), atLeast({ 1: 1 }, 11.4)] }
    expect(solve(program)).toMatchObject({ state: 'found' })
    expect(solve({ ...program, rows: [...program.rows, atLeast({ 0: 1 }, 9.601, 7)] }).state).toBe('none')
  })

  it('names the demands that cannot be met together', () => {
    const rows = [row({ 0: 1, 1: 1 }, 5, 1), atLeast({ 0: 1 }, 3, 2), atLeast({ 1: 1 }, 3, 3), row({ 2: 1 }, 9, 4)]
    const solved = solve({ variables: 3, whole: [], rows })
    expect(solved.state === 'none' && [...solved.tags].sort()).toEqual([1, 2, 3])
  })

  it('keeps whole numbers whole', () => {
    const rows = [row({ 0: 2, 1: 2 }, 3), atLeast({ 0: 2, 1: 2 }, 3)]
    expect(solve({ variables: 2, whole: [], rows }).state).toBe('found')
    expect(solve({ variables: 2, whole: [0, 1], rows }).state).toBe('none')
  })

  it('finds the least cost', () => {
    const rows = [atLeast({ 0: 1, 1: 2 }, 7), row({ 1: 1 }, 2)]
    expect(solve({ variables: 2, whole: [0, 1], rows, cost: new Map([[0, 3], [1, 1]]) })).toMatchObject({ state: 'found', values: [3, 2], cost: 11 })
  })

  it('agrees with trying everything', () => {
    const anyRow = fc.record({ a: fc.integer({ min: -4, max: 4 }), b: fc.integer({ min: -4, max: 4 }), c: fc.integer({ min: -4, max: 4 }), max: fc.integer({ min: -12, max: 12 }) })
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 6 }), fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), (drawn, [p, q, r]) => {
      const rows = [...drawn.map(({ a, b, c, max }) => row({ 0: a, 1: b, 2: c }, max)), row({ 0: 1 }, 6), row({ 1: 1 }, 6), row({ 2: 1 }, 6)]
      let least = Infinity
      for (let n = 0; n < 343; n++) {
        const values = [n % 7, Math.floor(n / 7) % 7, Math.floor(n / 49)] as const
        const fits = drawn.every(({ a, b, c, max }) => a * values[0] + b * values[1] + c * values[2] <= max)
        if (fits) least = Math.min(least, p * values[0] + q * values[1] + r * values[2])
      }
      const solved = solve({ variables: 3, whole: [0, 1, 2], rows, cost: new Map([[0, p], [1, q], [2, r]]) }, 5000)
      expect(solved.state === 'found' ? Math.round(solved.cost * 1e6) / 1e6 : Infinity).toBe(least)
      expect(solve({ variables: 3, whole: [0, 1, 2], rows }, 5000).state === 'found').toBe(least < Infinity)
    }), { numRuns: 2000 })
  })
})
