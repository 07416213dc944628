/** HiGHS as a solver. It is handed in (`import highs from 'highs'`, 3.5 MB of WebAssembly), so that nothing of it ever reaches a page. */
import { lpText } from './lp-text.ts'
import type { Solver } from './solver.ts'

/** As much of HiGHS as is asked: what `await highs()` of the package `highs` gives. */
export type Highs = { solve(problem: string, options?: typeof OPTIONS & { readonly time_limit: number }): Answer }
type Answer = { readonly Status: string; readonly Columns: Readonly<Record<string, object>>; readonly ObjectiveValue: number }

const OPTIONS = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, mip_feasibility_tolerance: 1e-7, random_seed: 1 }

/**
 * Makes a solver of HiGHS. One question blocks its thread until it is answered, for `seconds` at most (30); between questions the signal is
 * heard. Costs are taken for whole numbers. Whoever wants to interrupt a question runs the solver in a worker.
 */
export const highsSolver = (highs: Highs, { seconds = 30 }: { readonly seconds?: number } = {}): Solver => async (model, { signal }) => {
  // A turn of the event loop, so that a signal can arrive at all.
  await Promise.resolve()
  signal?.throwIfAborted()
  const { Status, Columns, ObjectiveValue } = highs.solve(lpText(model), { ...OPTIONS, time_limit: seconds })
  if (Status === 'Infeasible') return { state: 'none' }
  if (Status !== 'Optimal') return { state: 'stopped' }
  return { state: 'found', cost: ObjectiveValue, values: model.variables.map(({ whole }, index) => told(primalOf(Columns[`x${index}`]), whole)) }
}

const primalOf = (column: object = {}): number => ('Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0)
const told = (value: number, whole: boolean): number => (whole ? Math.round(value) : value)
