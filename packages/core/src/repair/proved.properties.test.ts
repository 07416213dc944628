import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeLayout } from '../rules/evaluate.ts'
import { costBetween, repairs } from './index.ts'
import { judgeFor } from './judge.ts'
import { anyLittleRow, everyLayout } from './proved.testing.ts'
import { leastCost } from './search.ts'
import { untouched } from './sketch.ts'
import { taskOf } from './task.ts'

describe('what is called the best repair of a little row', () => {
  it('is the best of all layouts, and the first estimate is never above it', () => {
    const met = { proved: 0, hopeless: 0, unproved: 0, estimated: 0 }
    let judged = 0
    fc.assert(fc.property(anyLittleRow, ([compiled, layout]) => {
      if (judgeLayout(compiled, layout).status === 'valid') return
      const { repairs: [first], complete } = repairs(compiled, layout, { limit: 1 })
      const task = taskOf(compiled, layout, { options: undefined, used: [] })
      const least = task && leastCost(judgeFor(task, 'block', new Set()), untouched(task.layout))
      met[complete ? (first ? 'proved' : 'hopeless') : 'unproved']++
      if (!complete && least === null) return
      if (least !== null) met.estimated++
      const estimated = least === null ? 0 : least / (task?.tariffs.perUnit ?? 1)
      // Only what would contradict is judged: dearer layouts may be valid or not.
      for (const other of everyLayout(compiled, layout, Math.max(estimated, complete ? (first?.cost ?? Infinity) : 0))) {
        judged++
        if (judgeLayout(compiled, other).status !== 'valid') continue
        expect.fail(`${JSON.stringify(other.sections[0]?.elements)} costs ${costBetween(layout, other, compiled)}; found ${first?.cost ?? 'none'} (${first?.label ?? ''}), estimated ${estimated}`)
      }
    }), { numRuns: 300, seed: 17 })
    expect(judged).toBeGreaterThan(100_000)
    expect(Math.min(met.proved, met.estimated), JSON.stringify(met)).toBeGreaterThan(100)
  }, 600_000)
})
