/** What is in the hand over slots: the part that was lifted or taken from the palette, and the label at the pointer. */
import type { Placed } from '@codraft/core'
import type { Point } from '../../tools/index.ts'
import type { PillAt } from '../pills.ts'
import { Pills } from '../pills.ts'
import type { Look } from '../look.ts'
import { outlined } from '../outlined.ts'
import type { Modules, Pixels, Rendering } from './modules.ts'

/** What is carried: what it is and where it is seen. */
export type Held = { readonly placed: Placed; readonly at: Pixels }

/** Paints it on a canvas of its own, and clears only where it was. */
export class InHand {
  readonly #context: CanvasRenderingContext2D
  readonly #modules: Modules
  readonly #pills = new Pills()
  #was: Pixels | null = null

  constructor(context: CanvasRenderingContext2D, modules: Modules) {
    this.#context = context
    this.#modules = modules
  }

  /** Shows it, or nothing. Returns whether something still moves. */
  show(held: Held | null, pills: readonly PillAt[], given: { rendering: Rendering; look: Look; size: { width: number; height: number }; now: number; still: boolean; opacity: number }): boolean {
    const { rendering, look, size, now, still } = given
    const { ratio } = rendering
    const context = this.#context
    this.#fit(size, ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (this.#was) context.clearRect(this.#was.x, this.#was.y, this.#was.width, this.#was.height)
    this.#was = null
    if (pills.length === 0) this.#pills.clear()
    else this.#pills.set(pills, null, { look, width: size.width, now })
    if (!held && pills.length === 0) return false
    if (held) this.#part(held, given)
    this.#pills.step(still)
    this.#pills.paint(context, look)
    const stretches = this.#pills.stretches
    const left = Math.min(held ? held.at.x - 40 : Infinity, ...stretches.map((one) => one.left))
    const right = Math.max(held ? held.at.x + held.at.width + 40 : -Infinity, ...stretches.map((one) => one.right))
    this.#was = { x: left - 2, y: 0, width: right - left + 4, height: size.height }
    return this.#pills.moving
  }

  #part({ placed, at }: Held, { rendering, opacity, still }: { rendering: Rendering; opacity: number; still: boolean }): void {
    const context = this.#context
    context.save()
    if (!still) Object.assign(context, { shadowColor: '#0006', shadowBlur: 18 * rendering.ratio, shadowOffsetY: 8 * rendering.ratio })
    context.globalAlpha = opacity
    const grow = 0.015
    const grown = { x: at.x - at.width * grow, y: at.y - at.height * grow - 4, width: at.width * (1 + 2 * grow), height: at.height * (1 + 2 * grow) }
    this.#modules.paint(context, placed, grown, { ...rendering, exact: false })
    if (still) outlined(context, grown, { palette: rendering.palette, per: 1 })
    context.restore()
  }

  #fit({ width, height }: { width: number; height: number }, ratio: number): void {
    const { canvas } = this.#context
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (canvas.width === wide && canvas.height === high) return
    canvas.width = wide
    canvas.height = high
    this.#was = null
  }
}

/** How far above the pointer a label stands: out from under a finger. */
export const ABOVE_PX = { touch: 56, pen: 40, mouse: 28 } as const
/** A label at the pointer. */
export const pillAt = ({ x, y }: Point, device: keyof typeof ABOVE_PX, text: string, look: PillAt['look'] = 'plain'): PillAt => ({ x, y: y - ABOVE_PX[device], text, ...(look === undefined ? {} : { look }) })
