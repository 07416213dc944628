/** Dark labels above the finger: what is happening, in numbers and words. */
import { make, moveTo, show, write } from './dom.ts'

/** One label: where its middle and its lower edge are. */
export type PillAt = { readonly x: number; readonly y: number; readonly text: string; readonly look?: 'plain' | 'quiet' | 'limit' }

/** As many labels as are needed, re-used, kept within the stage. */
export class Pills {
  readonly #parent: HTMLElement
  readonly #pills: { readonly root: HTMLElement; text: string; look: string; width: number; height: number }[] = []

  constructor(parent: HTMLElement) {
    this.#parent = parent
  }

  /** Shows these and no others. */
  show(pills: readonly PillAt[], width: number): void {
    pills.forEach((at, index) => this.#one(index, at, width))
    this.#pills.slice(pills.length).forEach(({ root }) => show(root, false))
  }

  #one(index: number, { x, y, text, look = 'plain' }: PillAt, width: number): void {
    const pill = (this.#pills[index] ??= { root: make('div', 'st-pill', this.#parent), text: '', look: '', width: 0, height: 0 })
    const { root } = pill
    const wasHidden = root.hidden
    show(root, true)
    if (pill.text !== text || pill.look !== look || wasHidden) {
      const shaken = look === 'limit' && (pill.look !== 'limit' || wasHidden)
      root.className = `st-pill is-${look}${shaken ? ' is-shaken' : ''}`
      write(root, text)
      // Measured only when the text is another one, not on every move.
      Object.assign(pill, { text, look, width: root.offsetWidth, height: root.offsetHeight })
    }
    const left = Math.min(Math.max(x - pill.width / 2, 6), Math.max(6, width - pill.width - 6))
    moveTo(root, left, Math.max(6, y - pill.height))
  }
}
