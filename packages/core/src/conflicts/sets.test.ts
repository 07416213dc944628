import fc from 'fast-check'
import { expect, it } from 'vitest'
import { conflictSets, type Ask } from './sets.ts'

const text = (sets: readonly ReadonlySet<number>[]): string[] => sets.map((set) => [...set].sort((a, b) => a - b).join(' ')).sort()

/** Demands of which none of these sets can be met together. */
const asking = (forbidden: readonly (readonly number[])[]): Ask => (tags) => {
  const broken = forbidden.find((set) => set.every((tag) => tags.has(tag)))
  return broken ? { state: 'none', tags } : { state: 'found' }
}

it('finds one set and a way out by each of its demands', () => {
  const { conflicts, waysOut, complete } = conflictSets(new Set([0, 1, 2, 3, 4, 5, 6]), asking([[0, 1, 2, 3, 4, 5]]), { size: 3, questions: 1000 })
  expect([text(conflicts), text(waysOut), complete]).toEqual([['0 1 2 3 4 5'], ['0', '1', '2', '3', '4', '5'], true])
})

it('finds nothing where everything can be met', () => {
  expect(conflictSets(new Set([1, 2]), asking([]), { size: 3, questions: 10 })).toEqual({ conflicts: [], waysOut: [new Set()], complete: true })
})

it('says when it did not look far enough', () => {
  expect(conflictSets(new Set([1, 2, 3, 4]), asking([[1, 2], [3, 4]]), { size: 1, questions: 1000 })).toMatchObject({ waysOut: [], complete: false })
  expect(conflictSets(new Set([1, 2, 3, 4]), asking([[1, 2], [3, 4]]), { size: 4, questions: 3 }).complete).toBe(false)
})

it('finds every smallest way out that trying all finds', () => {
  const anySet = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 })
  fc.assert(fc.property(fc.array(anySet, { minLength: 1, maxLength: 4 }), (forbidden) => {
    const all = new Set([0, 1, 2, 3, 4, 5, 6])
    const ask = asking(forbidden)
    const ways: Set<number>[] = []
    for (let bits = 0; bits < 128; bits++) {
      const gone = new Set([...all].filter((tag) => (bits >> tag) & 1))
      if (ask(new Set([...all].filter((tag) => !gone.has(tag)))).state === 'found') ways.push(gone)
    }
    const least = ways.filter((way) => !ways.some((other) => other.size < way.size && [...other].every((tag) => way.has(tag))))
    const found = conflictSets(all, ask, { size: 7, questions: 1e6 })
    expect(text(found.waysOut)).toEqual(text(least))
    for (const conflict of found.conflicts) expect(forbidden.some((set) => set.length === conflict.size && set.every((tag) => conflict.has(tag)))).toBe(true)
  }), { numRuns: 300 })
})
