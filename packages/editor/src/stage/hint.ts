/** The first thing to touch, pointed out once: a frame that comes and goes around it until something is selected or changed. */
import type { SessionController } from '../session/controller.ts'
import { make, moveTo } from './dom.ts'

/** Where it is, in pixels. */
export type HintAt = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Pointed out once in the life of a stage. */
export class Hint {
  readonly #parent: HTMLElement
  #root: HTMLElement | null = null
  #done = false

  constructor(parent: HTMLElement) {
    this.#parent = parent
  }

  /** Whether it has still to be pointed out, or is: until a person has done something. */
  isWantedIn({ readonly, selected, session: { history, preview } }: SessionController): boolean {
    if (!this.#done && (readonly || selected !== null || preview !== null || history.past.length > 0)) this.end()
    return !this.#done
  }

  /** Points out a place; follows it when it moves. */
  show({ left, right, top, bottom }: HintAt): void {
    if (!this.#root) {
      this.#root = make('div', 'st-hint', this.#parent)
      this.#root.addEventListener('animationend', () => (this.#done = true), { once: true })
    }
    moveTo(this.#root, left - 3, top)
    this.#root.style.width = `${Math.round(right - left + 6)}px`
    this.#root.style.height = `${Math.round(bottom - top)}px`
  }

  /** Never again. */
  end(): void {
    this.#done = true
    this.#root?.remove()
    this.#root = null
  }
}
