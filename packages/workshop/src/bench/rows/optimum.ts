import { repairs } from '@codraft/core'
import { exactRepairs, highsSolver, type Solver } from '@codraft/core/solve'
import loadHighs from 'highs'
import { anyRows, rowRules, type AnyRow } from '../any-rows.ts'
import { median } from '../lab.ts'
import type { Figure, Row } from '../row.ts'

/** So many rows at each of three repetitions, and how long HiGHS may think about one question. */
const [EACH, SECONDS] = [100, 120]

/** How often our first repair is the one that HiGHS proves to cost least, over every kind of rule that speaks of rows. */
export const optimum: Row = {
  id: 20,
  title: `repair of random rows under all ${rowRules.length} kinds of row rule, against what HiGHS proves to cost least`,
  alone: true,
  measure: async ({ reps }) => {
    const solver = highsSolver(await loadHighs(), { seconds: SECONDS })
    const answers: Answer[] = []
    for (const row of anyRows(EACH * reps, 2026)) answers.push(await answered(row, solver))
    const proved = answers.filter(({ isProved }) => isProved)
    const mendable = proved.filter(({ least }) => least !== null)
    const same = mendable.filter(({ found, least }) => found === least)
    const byRule = rowRules.map((rule): [string, number] => {
      const those = mendable.filter(({ rules }) => rules.includes(rule))
      return [`${rule} %`, Math.round(1000 * those.filter(({ found, least }) => found === least).length / Math.max(1, those.length)) / 10]
    })
    return [
      {
        label: 'not the optimum', value: 100 * (1 - same.length / Math.max(1, mendable.length)), unit: '%', gate: 1, goal: 0,
        behind: {
          'the same': same.length, 'can be mended': mendable.length, 'dearer': mendable.filter(({ found }) => found !== null).length - same.length,
          'none found': mendable.filter(({ found }) => found === null).length, 'cannot be': proved.length - mendable.length, ...Object.fromEntries(byRule),
        },
      },
      {
        label: 'not proved', value: 100 * (1 - proved.length / answers.length), unit: '%', gate: 1, goal: 0,
        behind: { rows: answers.length, 'exact ms': median(answers.map(({ exactMs }) => exactMs)), 'ours ms': median(answers.map(({ ms }) => ms)) },
      },
      {
        label: 'called best wrongly', value: proved.filter(({ found, least, isSure }) => isSure && found !== least).length, unit: '', gate: 0, goal: 0,
        behind: { 'called best': answers.filter(({ isSure }) => isSure).length },
      },
    ] satisfies readonly Figure[]
  },
}

type Answer = { readonly rules: readonly string[]; readonly found: number | null; readonly isSure: boolean; readonly least: number | null; readonly isProved: boolean; readonly ms: number; readonly exactMs: number }

/** @throws {Error} where a repair costs less than what is called the least */
async function answered({ compiled, layout, rules }: AnyRow, solver: Solver): Promise<Answer> {
  const [began, quick] = [performance.now(), repairs(compiled, layout, { limit: 1 })]
  const ms = performance.now() - began
  const exact = await exactRepairs(compiled, layout, { limit: 1, solver })
  const [found, least] = [quick.repairs[0]?.cost ?? null, exact.repairs[0]?.cost ?? null]
  if (exact.complete && found !== null && (least === null || found < least)) throw new Error(`A repair costs ${found}, and HiGHS says that ${least ?? 'none'} is the least.`)
  return { rules, found, isSure: quick.complete, least, isProved: exact.complete, ms, exactMs: performance.now() - began - ms }
}
