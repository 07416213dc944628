/** The frame of the selected element and its handles, as they are painted while a gesture lasts. */
import type { Edge } from '../tools/index.ts'
import { HANDLE, type Framed, handlesOf } from './selection.ts'
import type { Look } from './look.ts'
import { easeOut } from './motion.ts'

/** How long a handle takes to grow in the hand. */
const GROW_MS = 90
/** A handle at rest, and in the hand, in pixels. */
const GRIP = { width: 16, height: 40 }
const HELD = { width: 20, height: 52 }

/** Paints them. */
export class PaintedFrame {
  framed: Framed | null = null
  #held: Edge | null = null
  #since = 0
  #part = 1

  /** Goes on to a moment. */
  step(now: number, still: boolean): void {
    const held = this.framed?.held ?? null
    if (held !== this.#held) this.#since = now
    this.#held = held
    this.#part = still ? 1 : Math.min(1, (now - this.#since) / GROW_MS)
  }

  /** Whether a handle is on its way. */
  get moving(): boolean {
    return this.#part < 1
  }

  /** From where to where they are seen. */
  get stretches(): readonly { left: number; right: number }[] {
    const { framed } = this
    return framed ? [{ left: framed.left - HANDLE.width, right: framed.right + HANDLE.width }] : []
  }

  /** Paints the frame, then the handles on it. */
  paint(context: CanvasRenderingContext2D, look: Look): void {
    const { framed } = this
    if (!framed) return
    const { palette, forced } = look
    const [ink, paper, ground] = forced ? ['Highlight', 'Canvas', 'Canvas'] : [palette.ink, palette.white, '#fff']
    const { left, right, top, bottom } = framed
    const box = { x: Math.round((left - 3) * 2) / 2, y: Math.round(top * 2) / 2, width: Math.round(right - left + 6), height: Math.round(bottom - top) }
    for (const [inset, thick, colour] of [[-1.5, 3, paper], [2, 4, ink], [5, 2, palette.white]] as const) ring(context, box, { inset, thick, colour, radius: 12 })
    if (!framed.resizable) return
    for (const { edge, x, y, grip } of handlesOf(framed)) {
      const grown = edge === framed.held ? easeOut(this.#part) : 0
      const size = { width: GRIP.width + (HELD.width - GRIP.width) * grown, height: GRIP.height + (HELD.height - GRIP.height) * grown }
      const one = { x: Math.round(x * 2) / 2 + HANDLE.width / 2 + grip - size.width / 2, y: Math.round(y * 2) / 2 + (HANDLE.height - size.height) / 2, ...size }
      context.fillStyle = ground
      context.beginPath()
      context.roundRect(one.x + 2, one.y + 2, one.width - 4, one.height - 4, 6)
      context.fill()
      ring(context, one, { inset: -1, thick: 2, colour: palette.white, radius: 8 })
      ring(context, one, { inset: 2, thick: 4, colour: ink, radius: 8 })
    }
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A line along a rounded box, so far inside it. */
function ring(context: CanvasRenderingContext2D, { x, y, width, height }: Box, { inset, thick, colour, radius }: { inset: number; thick: number; colour: string; radius: number }): void {
  context.beginPath()
  context.roundRect(x + inset, y + inset, Math.max(0, width - 2 * inset), Math.max(0, height - 2 * inset), Math.max(0, radius - inset))
  context.strokeStyle = colour
  context.lineWidth = thick
  context.stroke()
}
