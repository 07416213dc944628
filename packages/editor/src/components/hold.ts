/** A button that goes on while it is held: once on a tap, after a moment eight times a second. Every hold has a tap that does the same. */

const FIRST_MS = 300
const NEXT_MS = 125
/** A click that a finger makes comes a little after the finger left. */
const CLICK_MS = 400

/** What one button needs: three listeners for its template. */
export class Hold {
  readonly #act: () => boolean
  readonly #ended: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #repeated = false

  /**
   * @param act one step; false when there is no further to go
   * @param ended a tap or a hold is over
   */
  constructor(act: () => boolean, ended: () => void) {
    this.#act = act
    this.#ended = ended
  }

  /** The pointer goes down. */
  readonly press = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return
    this.#repeated = false
    this.#wait(FIRST_MS)
  }

  /** It comes up, leaves or is taken away. */
  readonly release = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#repeated) return
    this.#ended()
    setTimeout(() => (this.#repeated = false), CLICK_MS)
  }

  /** A tap, Enter, Space or a reader's press; the end of a hold is none. */
  readonly click = (): void => {
    clearTimeout(this.#timer)
    if (!this.#repeated) this.#act()
    this.#repeated = false
    this.#ended()
  }

  #wait(delayMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#repeated = true
      if (this.#act()) this.#wait(NEXT_MS)
    }, delayMs)
  }
}
