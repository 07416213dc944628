/** The stage moves along while something is dragged near its edge. */
import type { View } from '../session/view.ts'
import { boardOf, scrollSpeed, type Point } from '../tools/index.ts'

/** Scrolls for as long as the pointer rests near an edge; asks for no frame otherwise. */
export class AutoScroll {
  readonly #view: View
  readonly #moved: () => void
  #speed = 0
  #last: number | null = null

  /** @param moved called after each step, as the street under the pointer is another one then */
  constructor(view: View, moved: () => void) {
    this.#view = view
    this.#moved = moved
  }

  /** Scrolls from now on as the pointer's place asks. */
  follow(at: Point, width: number): void {
    const { tool, frames } = boardOf(this.#view)
    const drags = tool.name === 'dragging' || tool.name === 'resizing' || (tool.name === 'tile-dragging' && tool.landing !== null)
    const speed = drags ? scrollSpeed(at.x, width) : 0
    // Lifted near the edge: only the way towards it scrolls.
    const meant = tool.name === 'tile-dragging' || (drags && Math.sign(at.x - tool.press.at.x) === Math.sign(speed))
    this.#speed = meant ? speed : 0
    if (this.#speed === 0) this.#last = null
    else frames.request('input', this.#step)
  }

  /** Scrolls no more. */
  stop(): void {
    this.#speed = 0
    this.#last = null
    boardOf(this.#view).frames.cancel('input', this.#step)
  }

  readonly #step = (now: number): void => {
    const seconds = this.#last === null ? 0 : Math.min(now - this.#last, 50) / 1000
    this.#last = now
    const { pan, maxPan } = this.#view.viewport
    if (this.#speed === 0 || (this.#speed < 0 ? pan <= 0 : pan >= maxPan)) return void (this.#last = null)
    this.#view.panBy(this.#speed * seconds)
    this.#moved()
    if (this.#speed !== 0) boardOf(this.#view).frames.request('input', this.#step)
  }
}
