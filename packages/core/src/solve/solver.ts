/** The port to whoever solves linear programs with whole numbers: HiGHS in Node, YALPS anywhere, or another. */

/** A variable: between which numbers it is, whether it is a whole one, and what one of it costs. */
export type Variable = { readonly min: number; readonly max: number; readonly whole: boolean; readonly cost: number }
/** A demand: what its terms add up to lies between `min` and `max`; either may be infinite. */
export type Demand = { readonly terms: ReadonlyMap<number, number>; readonly min: number; readonly max: number }
/** A linear program: find values that meet all demands, at the least cost. Plain data that can be handed to a worker. */
export type LinearModel = { readonly variables: readonly Variable[]; readonly demands: readonly Demand[] }

/** What a solver answers: the best values; that there are none; or that it stopped before it knew. */
export type Solution =
  | { readonly state: 'found'; readonly values: readonly number[]; readonly cost: number }
  | { readonly state: 'none' }
  | { readonly state: 'stopped' }

/** How far a long answer has come: so many questions answered, and what is looked at now, in plain English. */
export type Progress = { readonly answered: number; readonly doing: string }
/** As much of an `AbortSignal` as is asked. */
export type Signal = { throwIfAborted(): void }
/** What goes along with a long answer. An aborted one rejects with the signal's reason. */
export type Watch = { readonly signal?: Signal | undefined; readonly onProgress?: ((progress: Progress) => void) | undefined }

/**
 * Solves one linear program. Adapters stand in `highs.ts` and `yalps.ts`.
 * @throws the signal's reason when it is aborted
 */
export type Solver = (model: LinearModel, watch: Watch) => Promise<Solution>
