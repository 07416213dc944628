import fc from 'fast-check'
import highs from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { costBetween, repairs } from '../repair/index.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { highsSolver } from './highs.ts'
import { exactRepairs } from './repairs.ts'
import { anyRow, anyRows } from './rows.testing.ts'
import type { Solver } from './solver.ts'

let solver: Solver
beforeAll(async () => { solver = highsSolver(await highs(), { seconds: 60 }) })

describe('exact repairs of random rows', () => {
  it('are valid, cost what they say, and are never dearer than quick ones', async () => {
    const anyCase = anyRows().chain((compiled) => fc.tuple(fc.constant(compiled), anyRow(compiled, 3)))
    let [proved, same] = [0, 0]
    await fc.assert(fc.asyncProperty(anyCase, async ([compiled, layout]) => {
      if (judgeLayout(compiled, layout).status === 'valid') return
      const told = () => JSON.stringify({ layout, rules: compiled.brief.rules, sections: compiled.brief.layout.sections })
      const exact = await exactRepairs(compiled, layout, { limit: 1, solver })
      for (const { edit, cost } of exact.repairs) {
        const after = applyEdit(layout, edit)
        expect(judgeLayout(compiled, after).status).toBe('valid')
        expect(cost).toBe(costBetween(layout, after, compiled))
      }
      if (!exact.complete) return
      proved++
      const [quick, best] = [repairs(compiled, layout, { limit: 1 }).repairs[0], exact.repairs[0]]
      if (quick) expect(quick.cost, told()).toBeGreaterThanOrEqual(best?.cost ?? Infinity)
      if (quick?.cost === best?.cost) same++
    }), { numRuns: 16, seed: 5 })
    expect(proved).toBeGreaterThan(3)
    expect(same).toBeGreaterThan(proved / 2)
  }, 240_000)
})
