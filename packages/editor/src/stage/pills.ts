/** Dark labels above the finger: what is happening, in numbers and words. */
import { make, show, write } from './dom.ts'

/** One label: where its middle and its lower edge are. */
export type PillAt = { readonly x: number; readonly y: number; readonly text: string; readonly look?: 'plain' | 'quiet' | 'limit' }

/** How wide a letter of each look is at most, in pixels, and its margins: measuring would lay the page out again on every step. */
const LETTER_PX = { plain: 10.4, quiet: 8.4, limit: 9.2 }
const MARGINS_PX = 30
const MOST_PX = 320

/** As many labels as are needed, re-used, kept within the stage. */
export class Pills {
  readonly #parent: HTMLElement
  readonly #pills: { readonly root: HTMLElement; look: string; text: string }[] = []

  constructor(parent: HTMLElement) {
    this.#parent = parent
  }

  /** Shows these and no others. */
  show(pills: readonly PillAt[], width: number): void {
    pills.forEach((at, index) => this.#one(index, at, width))
    this.#pills.slice(pills.length).forEach(({ root }) => show(root, false))
  }

  #one(index: number, { x, y, text, look = 'plain' }: PillAt, width: number): void {
    const pill = (this.#pills[index] ??= { root: make('div', 'st-pill', this.#parent), look: '', text: '' })
    const { root } = pill
    const shaken = look === 'limit' && (pill.look !== 'limit' || root.hidden)
    show(root, true)
    if (pill.look !== look) root.className = `st-pill is-${look}${shaken ? ' is-shaken' : ''}`
    if (pill.text !== text) write(root, text)
    Object.assign(pill, { look, text })
    const wide = Math.min(text.length * LETTER_PX[look] + MARGINS_PX, MOST_PX, width - 12)
    const middle = Math.min(Math.max(x, 6 + wide / 2), width - 6 - wide / 2)
    const lines = Math.ceil((text.length * LETTER_PX[look] + MARGINS_PX) / MOST_PX)
    root.style.transform = `translate(${Math.round(middle)}px, ${Math.round(Math.max(12 + lines * 22, y))}px) translate(-50%, -100%)`
  }
}
