/** What is drawn with a lifted element: the bar where it would come to stand, the guide at an edge that rests, the puff when it lands. */
import type { Palette } from '@codraft/core'
import type { Stretch } from './hatching.ts'
import type { Sketch } from './layer.ts'

/** Where these are, in pixels. */
export type CaretAt = {
  readonly palette: Palette
  readonly ground: number
  readonly bottom: number
  /** The bar of an insertion. */
  readonly bar: number | null
  /** The guide of an edge that rests at a width that rules speak of. */
  readonly guide: { readonly x: number } | null
}

/** How long dust flies, and how far. */
const PUFF_MS = 180
const DUST_PX = 40

/** Paints them. */
export class Caret {
  readonly sketch: Sketch = (context) => {
    if (this.at) paint(context, this.at)
    if (this.#puff && this.at) dust(context, this.#puff, this.at)
  }
  at: CaretAt | null = null
  #puff: { left: number; right: number; began: number; part: number } | null = null

  /** Lets dust fly at the feet of what has just landed. */
  puff(left: number, right: number): void {
    this.#puff = { left, right, began: 0, part: 0 }
  }

  /** Goes on to a moment. Returns whether it has to be painted again. */
  step(now: number): boolean {
    const puff = this.#puff
    if (!puff) return false
    if (puff.began === 0) puff.began = now
    puff.part = (now - puff.began) / PUFF_MS
    if (puff.part >= 1) this.#puff = null
    return true
  }

  /** From where to where it is seen. */
  get stretches(): readonly Stretch[] {
    const { at } = this
    const puff = this.#puff
    const seen: Stretch[] = []
    if (at?.bar != null) seen.push({ left: at.bar - 12, right: at.bar + 12 })
    if (at?.guide) seen.push({ left: at.guide.x - 4, right: at.guide.x + 4 })
    if (puff) seen.push({ left: puff.left - DUST_PX, right: puff.right + DUST_PX })
    return seen
  }

  /** Whether it is on its way. */
  get moving(): boolean {
    return this.#puff !== null
  }
}

function paint(context: CanvasRenderingContext2D, { palette, ground, bottom, bar, guide }: CaretAt): void {
  if (bar !== null) {
    const top = ground * 0.3
    for (const [colour, grow] of [[palette.white, 2], [palette.ink, 0]] as const) {
      const half = 2 + grow
      context.fillStyle = colour
      // As one round shape it would take several times as long: so high a curve is worked out line by line.
      context.fillRect(bar - half, top, 2 * half, bottom - half - top)
      for (const [y, radius] of [[top, 7 + grow], [bottom - half, half]] as const) {
        context.beginPath()
        context.arc(bar, y, radius, 0, 2 * Math.PI)
        context.fill()
      }
    }
  }
  if (guide) {
    const half = 2
    const top = ground * 0.3
    context.fillStyle = palette.white
    context.fillRect(guide.x - half - 1, top, 2 * half + 2, bottom - top)
    context.fillStyle = palette.ink
    context.fillRect(guide.x - half, top, 2 * half, bottom - top)
  }
}

function dust(context: CanvasRenderingContext2D, { left, right, part }: { left: number; right: number; part: number }, { palette, ground }: CaretAt): void {
  context.globalAlpha = 0.5 * (1 - part)
  context.fillStyle = palette.sand
  for (const [x, way] of [[left, -1], [right, 1]] as const) {
    context.beginPath()
    context.ellipse(x + way * (4 + 16 * part), ground - 2, 6 + 12 * part, 3 + 5 * part, 0, 0, 2 * Math.PI)
    context.fill()
  }
  context.globalAlpha = 1
}
