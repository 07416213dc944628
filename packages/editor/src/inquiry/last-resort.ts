/** Asks a solver for linear programs where the search for repairs found none. A chunk of its own, which only the worker loads, and only then. */
import { repairsInPlace, yalpsSolver, type Solver } from '@codraft/core/solve'
import { plain } from './answering.ts'
import type { LastResort } from './turns.ts'

/** So long a single question may block the worker. */
const QUESTION_MS = 600

/** Repairs that move nothing. None are called the best. */
export const lastResort: LastResort = async (compiled, { layout, options, used }, { signal, rest }) => {
  const yalps = yalpsSolver({ timeoutMs: QUESTION_MS })
  const solver: Solver = async (model, watch) => {
    // What the page says meanwhile is heard before each question.
    await rest()
    return yalps(model, watch)
  }
  const repairs = await repairsInPlace(compiled, layout, { solver, options, used, signal })
  return repairs.length === 0 ? null : { type: 'repairs', repairs: repairs.map(plain), complete: false }
}
