/** Where something has to be painted again: the least stretch of the street that holds all that changed. */
import type { Stretch } from './hatching.ts'

/** Grows until it is taken. */
export class Region {
  #left = Infinity
  #right = -Infinity

  /** Lets it hold a stretch too. */
  add({ left, right }: Stretch): void {
    if (left < this.#left) this.#left = left
    if (right > this.#right) this.#right = right
  }

  /** Whether it holds nothing. */
  get isEmpty(): boolean {
    return this.#left >= this.#right
  }

  /** What it holds, on whole pixels, or null when nothing changed; from now on it holds nothing. */
  take(): Stretch | null {
    const taken = this.#left < this.#right ? { left: Math.floor(this.#left), right: Math.ceil(this.#right) } : null
    this.#left = Infinity
    this.#right = -Infinity
    return taken
  }
}
