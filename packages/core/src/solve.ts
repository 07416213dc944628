/** Exact and slow answers, which take their time and can be called off. Whoever asks hands in the solver. */
export { highsSolver } from './solve/highs.ts'
export type { Highs } from './solve/highs.ts'
export { lpText } from './solve/lp-text.ts'
export type { Demand, LinearModel, Progress, Signal, Solution, Solver, Variable, Watch } from './solve/solver.ts'
export { exactRepairs } from './solve/repairs.ts'
export type { ExactRepairOptions, ExactRepairs } from './solve/repairs.ts'
export type { Unspoken } from './solve/scheme.ts'
export { yalpsSolver } from './solve/yalps.ts'
