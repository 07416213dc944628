/** Shows what a hand tries. In a crowd, where nobody makes room for what is carried past, no faster than anybody reads. */
import type { Edit } from '@codraft/core'
import type { SessionController } from '../session/controller.ts'
import { READABLE_MS } from '../session/readable.ts'

/** A move that comes soon takes it along; a hand that rests does not wait much longer. */
const LATER_MS = 40

const all = new WeakMap<SessionController, Trying>()

/** The tries of a trial: the same for everybody who asks. */
export function triesOf(controller: SessionController): Trying {
  let tries = all.get(controller)
  if (!tries) all.set(controller, (tries = new Trying(controller)))
  return tries
}

class Trying {
  readonly #controller: SessionController
  #shown = -Infinity
  #waiting: Edit | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(controller: SessionController) {
    this.#controller = controller
  }

  /** Shows it now; `crowded`: now, with a later move, or when the hand rests. */
  show(edit: Edit | null, crowded: boolean): void {
    const now = performance.now()
    // What has just been taken up is where it was: that can be read.
    if (this.#timer === undefined && this.#controller.session.preview === null) this.#shown = now
    const left = this.#shown + READABLE_MS - now
    if (edit === null || !crowded || left <= 0) return this.#preview(edit)
    this.#waiting = edit
    this.#timer ??= setTimeout(() => this.#preview(this.#waiting), left + LATER_MS)
  }

  /** What waits is not shown any more: something was kept. */
  end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #preview(edit: Edit | null): void {
    this.end()
    this.#shown = performance.now()
    this.#controller.preview(edit)
  }
}
