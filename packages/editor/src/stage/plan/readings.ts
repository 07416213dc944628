/** Figures that change under a hand no faster than anybody reads; what they are of may come and go with every move. */
import { READABLE_MS } from '../../session/readable.ts'

/** What was read last, until it is read anew. */
export class Readings {
  readonly #wake: () => void
  #last: { readonly about: string; readonly since: number; readonly texts: readonly string[] } | null = null
  #late: ReturnType<typeof setTimeout> | undefined

  /** @param wake called when the hand rests and what was read is old */
  constructor(wake: () => void) {
    this.#wake = wake
  }

  /** The figures of a moment: those of before where they are about the same and still new. */
  of(about: string, now: number, read: () => readonly string[]): readonly string[] {
    const last = this.#last
    if (last?.about === about && now - last.since < READABLE_MS) {
      this.#late ??= setTimeout(() => {
        this.#late = undefined
        this.#last = null
        this.#wake()
      }, READABLE_MS)
      return last.texts
    }
    const texts = read()
    this.#last = { about, since: now, texts }
    return texts
  }

  /** Nothing is read any more. */
  stop(): void {
    clearTimeout(this.#late)
    this.#late = undefined
    this.#last = null
  }
}
