/** Makes pixels of what was painted from shapes or stretched, when there is time, so that the first drag is as smooth as the second. */
import type { Street } from './street.ts'

/** How long nothing has to move before, and how long it may take at a time, in milliseconds. */
const [REST_MS, SPELL_MS] = [120, 8]

/** Waits for such a time. */
export class KeepLater {
  readonly #street: Street
  readonly #repaint: () => void
  #idle: ReturnType<typeof setTimeout> | undefined

  /** @param repaint paints the street again, as its pictures have been made anew */
  constructor(street: Street, repaint: () => void) {
    this.#street = street
    this.#repaint = repaint
  }

  /** Waits anew. */
  begin(): void {
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => {
      const began = performance.now()
      while (performance.now() - began < SPELL_MS) if (!this.#street.keepOne()) return this.#street.takeStretched() ? this.#repaint() : undefined
      this.begin()
    }, REST_MS)
  }

  /** Waits no more. */
  stop(): void {
    clearTimeout(this.#idle)
  }
}
