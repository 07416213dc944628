/** The plan moves along while something is dragged near an edge of the stage. */
import type { Parts } from '../../session/parts.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { scrollSpeed, type Point } from '../../tools/index.ts'
import { planBoardOf } from '../../tools/plan/index.ts'

/** Moves it for as long as the pointer rests near an edge; asks for no frame otherwise. */
export class DriftAtEdges {
  readonly #parts: Parts
  readonly #moved: () => void
  #speed: Point = { x: 0, y: 0 }
  #last: number | null = null

  /** @param moved called after each step, as the plan under the pointer is another one then */
  constructor(parts: Parts, moved: () => void) {
    this.#parts = parts
    this.#moved = moved
  }

  /** Moves from now on as the pointer's place asks. */
  follow(at: Point, { width, height }: { readonly width: number; readonly height: number }): void {
    const { tool, frames } = planBoardOf(this.#parts.view)
    const drags = tool.name === 'moving' || (tool.name === 'tile-dragging' && tool.over)
    const speed = drags ? { x: meant(at.x - tool.press.at.x, scrollSpeed(at.x, width), tool.name), y: meant(at.y - tool.press.at.y, scrollSpeed(at.y, height), tool.name) } : { x: 0, y: 0 }
    this.#speed = speed
    if (speed.x === 0 && speed.y === 0) this.#last = null
    else frames.request('input', this.#step)
  }

  /** Moves no more. */
  stop(): void {
    this.#speed = { x: 0, y: 0 }
    this.#last = null
    planBoardOf(this.#parts.view).frames.cancel('input', this.#step)
  }

  readonly #step = (now: number): void => {
    const seconds = this.#last === null ? 0 : Math.min(now - this.#last, 50) / 1000
    this.#last = now
    const lens = planLensOf(this.#parts.view)
    const { x, y } = this.#speed
    if ((x === 0 && y === 0) || !lens.canPan(Math.sign(x) * 4, Math.sign(y) * 4)) return void (this.#last = null)
    lens.panBy(x * seconds, y * seconds)
    this.#moved()
    planBoardOf(this.#parts.view).frames.request('input', this.#step)
  }
}

/** Lifted near an edge: only the way towards it moves the plan. */
const meant = (way: number, speed: number, tool: string): number => (tool === 'tile-dragging' || Math.sign(way) === Math.sign(speed) ? speed : 0)
