import { repairs } from '@codraft/core'
import loadHighs, { type HighsSolution } from 'highs'
import { median } from '../lab.ts'
import { lpText, type Model } from '../oracle/model.ts'
import { rowModel } from '../oracle/row.ts'
import type { Figure, Row } from '../row.ts'
import { strips, type Strip } from '../strips.ts'

const SEEDS = [15, 31, 47, 63]

/** Repair of a strip with one to five broken rules, beside HiGHS on the same instances: processor time, and how often both find the same optimum. */
export const repair: Row = {
  id: 15,
  title: 'repair of a strip with 1-5 broken rules, x HiGHS (wasm) on the same instances',
  measure: async ({ reps }) => {
    const highs = await loadHighs()
    const solve = (model: Model): Answer => valuesOf(model, highs.solve(lpText(model), { mip_rel_gap: 0, output_flag: false }))
    // Fifteen is the seed that the search was once tuned on; the others are new to it.
    const all = SEEDS.flatMap((seed) => strips(reps, seed))
    all.slice(0, 10).forEach(({ compiled, layout }) => repairs(compiled, layout))
    const answers: Compared[] = []
    for (const strip of all) answers.push(await compared(strip, solve))
    const met = answers.filter(({ least }) => least !== null)
    const same = met.filter(({ found, least }) => found !== null && Math.abs(found - (least ?? NaN)) < 1e-6)
    const middle = (of: (one: Compared) => number): number => median(answers.map(of))
    const inAll = (of: (one: Compared) => number): number => answers.reduce((sum, one) => sum + of(one), 0)
    const peer = { 'highs ms': middle((one) => one.highs), strips: answers.length }
    return [
      {
        label: 'CPU, one repair', value: middle((one) => one.one / one.highs), unit: 'x HiGHS', gate: 0.15, goal: 0.05,
        behind: { 'ours ms': middle((one) => one.one), ...peer, 'x in all': inAll((one) => one.one) / inAll((one) => one.highs) },
      },
      {
        label: 'CPU, up to three', value: middle((one) => one.three / one.highs), unit: 'x HiGHS', gate: 0.15, goal: 0.05,
        behind: { 'ours ms': middle((one) => one.three), ...peer, 'x in all': inAll((one) => one.three) / inAll((one) => one.highs) },
      },
      { label: 'not the optimum', value: 100 * (1 - same.length / met.length), unit: '%', gate: 1, goal: 0, behind: { 'the same': same.length, 'can be mended': met.length, 'cannot be': answers.length - met.length } },
    ] satisfies readonly Figure[]
  },
}

/** Values in the order of the variables; null where nothing meets all demands. */
type Answer = readonly number[] | null

function valuesOf({ variables }: Model, { Status: status, Columns: columns }: HighsSolution): Answer {
  if (status === 'Infeasible') return null
  if (status !== 'Optimal') throw new Error(`HiGHS stopped: ${status}.`)
  return variables.map(({ name }) => columns[name]?.Primal ?? NaN)
}

type Compared = { readonly three: number; readonly one: number; readonly highs: number; readonly found: number | null; readonly least: number | null }

/** Both answers, each with the milliseconds of processor time that it took. */
async function compared({ compiled, layout }: Strip, solve: (model: Model) => Answer): Promise<Compared> {
  const [section] = compiled.sections
  if (!section) throw new Error('A strip has a section.')
  const { model, unsaid } = rowModel(compiled, layout, { section })
  if (unsaid.length > 0) throw new Error(`HiGHS cannot be told ${unsaid.join(', ')}.`)
  const [values, highs] = await timed(() => solve(model))
  const [{ repairs: [first] }, one] = await timed(() => repairs(compiled, layout, { limit: 1 }))
  const [{ repairs: [best] }, three] = await timed(() => repairs(compiled, layout))
  if (first && best && first.cost < best.cost) throw new Error(`One repair costs ${first.cost}, the best of three ${best.cost}.`)
  const least = values === null ? null : model.variables.reduce((sum, { cost }, index) => sum + cost * (values[index] ?? 0), model.constant)
  const found = first?.cost ?? null
  if (found !== null && (least === null || found < least - 1e-6)) throw new Error(`A repair costs ${found}, and HiGHS says that ${least ?? 'none'} is the least.`)
  return { three, one, highs, found, least }
}

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const before = process.cpuUsage()
  const done = await work()
  const { user, system } = process.cpuUsage(before)
  return [done, (user + system) / 1000]
}
