/** The two buttons that a tap on a handle offers beside it: less and more, again and again while one is held. */
import { make, makeButton } from './dom.ts'

/** A button that is held down repeats after this long, and then so often. */
const REPEAT_AFTER_MS = 300
const REPEAT_MS = 125

/** What the buttons are called at first and show, and what they do. `leave`: Escape; `settle`: the focus goes away, and with it what was one step. */
export type Stepping = { readonly less: { readonly name: string; readonly sign: string }; readonly more: { readonly name: string; readonly sign: string }; step(by: 1 | -1): void; leave(event: KeyboardEvent): void; settle(): void }

/** One such pair. */
export class StepPair {
  readonly node: HTMLElement
  readonly less: HTMLButtonElement
  readonly more: HTMLButtonElement
  #repeat: ReturnType<typeof setTimeout> | undefined

  constructor(parent: HTMLElement, stepping: Stepping) {
    this.node = make('div', 'st-steps', parent)
    this.node.setAttribute('role', 'group')
    this.node.addEventListener('keydown', (event) => { if (event.key === 'Escape') stepping.leave(event) })
    this.node.addEventListener('focusout', () => stepping.settle())
    this.less = this.#button(stepping.less, () => stepping.step(-1))
    this.more = this.#button(stepping.more, () => stepping.step(1))
  }

  #button(look: Stepping['less'], once: () => void): HTMLButtonElement {
    const button = makeButton('', look, this.node)
    const again = (): void => {
      once()
      this.#repeat = setTimeout(again, REPEAT_MS)
    }
    button.addEventListener('pointerdown', () => { this.#repeat = setTimeout(again, REPEAT_AFTER_MS) })
    for (const type of ['pointerup', 'pointerleave', 'pointercancel'] as const) button.addEventListener(type, () => clearTimeout(this.#repeat))
    button.addEventListener('click', once)
    return button
  }

  /** Lets go of a button that is held. */
  destroy(): void {
    clearTimeout(this.#repeat)
  }
}
