/** YALPS as a solver: small enough for a page's worker, and slower than HiGHS by far where there is much to decide. */
import { solve } from 'yalps'
import type { LinearModel, Solver } from './solver.ts'

/** Makes a solver of YALPS, which stops after so many milliseconds (10,000) for one question. */
export const yalpsSolver = ({ timeoutMs = 10_000 }: { readonly timeoutMs?: number } = {}): Solver => async (model, { signal }) => {
  await Promise.resolve()
  signal?.throwIfAborted()
  const { status, result, variables } = solve(yalpsModel(model), { timeout: timeoutMs, maxIterations: 1e6, tolerance: 0, includeZeroVariables: true })
  if (status === 'infeasible') return { state: 'none' }
  if (status !== 'optimal') return { state: 'stopped' }
  const values = new Map(variables)
  return { state: 'found', cost: result + shift(model), values: model.variables.map(({ min, whole }, index) => min + told(values.get(index) ?? 0, whole)) }
}

const told = (value: number, whole: boolean): number => (whole ? Math.round(value) : value)
/** Its variables start at nothing: each is told from its own least. */
const shift = ({ variables }: LinearModel): number => variables.reduce((sum, { min, cost }) => sum + min * cost, 0)

const COST = -1

function yalpsModel({ variables, demands }: LinearModel) {
  const isOpen = (index: number): boolean => variables[index]?.min !== variables[index]?.max
  const columns = variables.map(({ cost }): [number, number][] => (cost === 0 ? [] : [[COST, cost]]))
  const constraints: [number, { min?: number; max?: number }][] = demands.map(({ terms, min, max }, index) => {
    let base = 0
    for (const [variable, factor] of terms) {
      columns[variable]?.push([index, factor])
      base += factor * (variables[variable]?.min ?? 0)
    }
    return [index, { ...(min === -Infinity ? {} : { min: min - base }), ...(max === Infinity ? {} : { max: max - base }) }]
  })
  const ranges = variables.flatMap(({ min, max }, index): [number, { max: number }][] => (max === Infinity || min === max ? [] : [[demands.length + index, { max: max - min }]]))
  for (const [row] of ranges) columns[row - demands.length]?.push([row, 1])
  return {
    direction: 'minimize' as const, objective: COST, constraints: [...constraints, ...ranges], variables: columns.flatMap((terms, index) => (isOpen(index) ? [[index, terms] as const] : [])),
    integers: variables.flatMap(({ whole }, index) => (whole && isOpen(index) ? [index] : [])),
  }
}
