import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { costBetween, repairs } from '../repair/index.ts'
import { withoutOne } from '../repair/without-one.testing.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated, type Verdict } from '../rules/result.ts'
import { crowd } from './crowd.testing.ts'
import { repairsInPlace } from './in-place.ts'
import { anyRow, anyRows } from './rows.testing.ts'
import { yalpsSolver } from './yalps.ts'

const solver = yalpsSolver({ timeoutMs: 1500 })
const broken = ({ results }: Verdict): string[] => results.filter(isViolated).map(({ place }) => place)

describe('repairs that move nothing', () => {
  it.each([1, 3, 5])('mend a long row under many sums and ratios, on which the search gives up (%i)', async (seed) => {
    const compiled = crowd({ elements: 44, off: 0.1, seed })
    const { layout } = compiled.brief
    expect(repairs(compiled, layout)).toEqual({ repairs: [], complete: false })
    const found = await repairsInPlace(compiled, layout, { solver })
    expect(found.length).toBeGreaterThan(0)
    for (const { edit, cost, label, clears, breaks } of found) {
      const after = applyEdit(layout, edit)
      expect(judgeLayout(compiled, after).status).toBe('valid')
      expect(cost).toBe(costBetween(layout, after, compiled))
      expect([clears.length > 0, breaks]).toEqual([true, []])
      expect(label).toMatch(/^(Narrow|Widen|Replace|Remove|Add) .+ and .+/)
      expect(label).not.toMatch(/undefined|NaN/)
      for (const less of withoutOne(layout, edit)) expect(judgeLayout(compiled, less).status).not.toBe('valid')
    }
  })
  it('are none where there are none', async () => {
    const compiled = crowd({ elements: 44, off: 0.6, seed: 1 })
    const { layout } = compiled.brief
    // The search knows by then that there is nothing to be found.
    expect(repairs(compiled, layout)).toEqual({ repairs: [], complete: true })
    expect(await repairsInPlace(compiled, layout, { solver })).toEqual([])
  })
  it('are valid under any rules of rows, and mend many of the rows that can be mended', async () => {
    let [mendable, mended] = [0, 0]
    await fc.assert(fc.asyncProperty(anyRows().chain((compiled) => fc.tuple(fc.constant(compiled), anyRow(compiled, 4))), async ([compiled, layout]) => {
      const before = judgeLayout(compiled, layout)
      if (before.status === 'valid') return
      const found = await repairsInPlace(compiled, layout, { solver: yalpsSolver({ timeoutMs: 100 }), limit: 1 })
      for (const { edit, verdict, breaks } of found) {
        const after = applyEdit(layout, edit)
        expect(verdict).toEqual(judgeLayout(compiled, after))
        expect(verdict.status).toBe('valid')
        expect(breaks).toEqual(broken(verdict).filter((place) => !broken(before).includes(place)))
      }
      mendable += repairs(compiled, layout, { limit: 1 }).repairs.length
      mended += found.length
    }), { numRuns: 60, seed: 21 })
    expect(mended).toBeGreaterThan(mendable / 3)
  })
  it('hear of somebody who has enough', async () => {
    const compiled = crowd({ elements: 44, off: 0.1, seed: 1 })
    const signal = { throwIfAborted: (): void => { throw new Error('Enough.') } }
    await expect(repairsInPlace(compiled, compiled.brief.layout, { solver, signal })).rejects.toThrow('Enough.')
  })
})
