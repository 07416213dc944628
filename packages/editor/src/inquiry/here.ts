/** Answers on the page itself, in slices between two frames: where no worker can be started. Nothing is lost but a little time. */
import type { CompiledBrief } from '@codraft/core'
import { Turns, type Pace } from './turns.ts'

/** Where the browser does not say when it is idle, so long is left to it. */
const BREATH_MS = 24

const PACE: Pace = {
  sliceMs: 8,
  rest: () => new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve, BREATH_MS)
  }),
}

/** Answers of a brief, worked out here. */
export const answeredHere = (compiled: CompiledBrief): Turns => new Turns(compiled, PACE)
