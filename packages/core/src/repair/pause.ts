/** When a long search rests: after so much effort, so that a page can go on between two stretches of it. Counted, like all effort. */
import type { Task } from './sketch.ts'

/** The effort of one stretch. */
const STRETCH = 1_000

/** Counts the effort since the last rest. */
export class Pause {
  readonly #effort: Task['effort']
  #next: number

  constructor(effort: Task['effort']) {
    this.#effort = effort
    this.#next = effort.left - STRETCH
  }

  /** Whether it is time to rest; where it is, the next stretch begins. */
  isDue(): boolean {
    if (this.#effort.left > this.#next) return false
    this.#next = this.#effort.left - STRETCH
    return true
  }
}
