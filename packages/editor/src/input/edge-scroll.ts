/** A picture that can be moved both ways moves along while something is dragged near its edge. */
import type { Frames } from '../tools/frames.ts'
import { scrollSpeed, type Point } from '../tools/index.ts'

/** Scrolls for as long as the pointer rests near an edge; asks for no frame otherwise. */
export class EdgeScroll {
  readonly #frames: Frames
  readonly #pan: (x: number, y: number) => void
  readonly #moved: () => void
  #speed: Point = { x: 0, y: 0 }
  #last: number | null = null

  /** @param moved called after each step, as something else is under the pointer then */
  constructor(frames: Frames, pan: (x: number, y: number) => void, moved: () => void) {
    this.#frames = frames
    this.#pan = pan
    this.#moved = moved
  }

  /** Scrolls from now on as the pointer's place asks. */
  follow(at: Point, { width, height }: { width: number; height: number }): void {
    this.#speed = { x: scrollSpeed(at.x, width), y: scrollSpeed(at.y, height) }
    if (this.#speed.x === 0 && this.#speed.y === 0) this.#last = null
    else this.#frames.request('input', this.#step)
  }

  /** Scrolls no more. */
  stop(): void {
    this.#speed = { x: 0, y: 0 }
    this.#last = null
    this.#frames.cancel('input', this.#step)
  }

  readonly #step = (now: number): void => {
    const seconds = this.#last === null ? 0 : Math.min(now - this.#last, 50) / 1000
    this.#last = now
    const { x, y } = this.#speed
    if (x === 0 && y === 0) return
    this.#pan(x * seconds, y * seconds)
    this.#moved()
    this.#frames.request('input', this.#step)
  }
}
