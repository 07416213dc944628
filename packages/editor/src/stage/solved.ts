/** Those whose problem has just been solved: the sign of each turns into a tick. It comes when there is one to be seen. */
import type { Palette, Severity } from '@codraft/core'
import { SIGN_HALF_PX as HALF, signAt } from './signs.ts'

/** How long a sign takes to turn, in milliseconds. */
const TURN_MS = 200

/** One time that problems were solved. */
export class Solved {
  /** What was marked there. */
  readonly of: ReadonlyMap<string, Severity>
  #began = 0
  #part = 0

  /** How far it has turned, from 0 to 1. */
  get part(): number {
    return this.#part
  }

  constructor(of: ReadonlyMap<string, Severity>) {
    this.of = of
  }

  /** Goes on to a moment; with nothing that moves it has turned at once. Returns whether it is to be painted again. */
  step(now: number, still: boolean): boolean {
    if (this.#part >= 1) return false
    if (this.#began === 0) this.#began = now
    this.#part = still ? 1 : Math.min(1, (now - this.#began) / TURN_MS)
    return true
  }

  /** Paints what is seen of one of them, around a point in pixels: the sign until it is edge on, then the tick. */
  paint(context: CanvasRenderingContext2D, id: string, { at: { x, y }, palette }: { readonly at: { readonly x: number; readonly y: number }; readonly palette: Palette }): void {
    const severity = this.of.get(id)
    if (severity === undefined) return
    const turned = Math.cos(Math.PI * (1 - (1 - this.#part) ** 2))
    context.save()
    context.translate(x, y)
    context.scale(Math.max(0.02, Math.abs(turned)), 1)
    if (turned > 0) signAt(context, { x: 0, y: 0 }, severity, palette)
    else tick(context, palette)
    context.restore()
  }
}

function tick(context: CanvasRenderingContext2D, palette: Palette): void {
  disc(context, palette.white, HALF + 3)
  disc(context, palette.cycleD, HALF)
  context.beginPath()
  context.moveTo(-6, 0)
  context.lineTo(-1.5, 4.5)
  context.lineTo(6, -4.5)
  context.strokeStyle = palette.white
  context.lineWidth = 3
  context.lineCap = context.lineJoin = 'round'
  context.stroke()
}

function disc(context: CanvasRenderingContext2D, colour: string, radius: number): void {
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
}
