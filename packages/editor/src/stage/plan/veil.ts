/** A veil over what is no place for the part that the next tap puts down: where it may stand is left bright. Worked out in slices between frames. */
import type { Palette } from '@codraft/core'
import { planLensOf } from '../../session/plan-lens.ts'
import { whereOn, type Where } from '../../session/plan-where.ts'
import type { Parts } from '../../session/parts.ts'
import { groundOf, sectionOf } from '../../session/verbs.ts'
import { make } from '../dom.ts'
import { contextOf } from '../paint.ts'

/** For so long it works at a time, in milliseconds. */
const SLICE_MS = 7
/** How many pixels of the veil one spot has: enough for lines that slant. */
const FINE = 12
const DARK = 0.4

/** The veil. */
export class Veil {
  readonly #canvas: HTMLCanvasElement
  readonly #parts: Parts
  #of: readonly unknown[] = []
  #where: Where | null = null
  #turn: ReturnType<typeof setTimeout> | undefined

  constructor(parent: Element, parts: Parts) {
    this.#canvas = make('canvas', 'pl-veil', parent)
    this.#parts = parts
  }

  /** Lays it for a kind, or takes it away; and brings it in line with how the plan is looked at. */
  show(kind: string | null, palette: Palette): void {
    const { controller } = this.#parts
    const of = kind === null ? [] : [kind, controller.session.layout, controller.section, controller.session.options, palette]
    if (of.length !== this.#of.length || of.some((one, index) => one !== this.#of[index])) {
      this.#of = of
      this.#where = null
      clearTimeout(this.#turn)
      if (kind !== null) this.#work(whereOn(controller, groundOf(controller), kind), palette)
    }
    this.#canvas.classList.toggle('is-on', this.#where !== null)
    if (this.#where) this.#place(this.#where)
  }

  /** Gives its pixels back at once. */
  destroy(): void {
    clearTimeout(this.#turn)
    this.#canvas.width = this.#canvas.height = 0
  }

  #work(steps: Generator<undefined, Where | null>, palette: Palette): void {
    this.#turn = setTimeout(() => {
      const until = performance.now() + SLICE_MS
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done === true) return this.#lay(step.value, palette)
        if (performance.now() >= until) return this.#work(steps, palette)
      }
    })
  }

  #lay(where: Where | null, palette: Palette): void {
    // Where it may stand anywhere, or nowhere, a veil would say nothing.
    if (!where || where.may.every((may) => may === 1) || !where.may.includes(1)) return
    this.#where = where
    const { columns, rows, may } = where
    const mask = new OffscreenCanvas(columns, rows)
    const spots = mask.getContext('2d')
    Object.assign(this.#canvas, { width: columns * FINE, height: rows * FINE })
    const context = contextOf(this.#canvas)
    if (!spots || !context) return
    for (const [spot, one] of may.entries()) if (one === 0) spots.fillRect(spot % columns, Math.floor(spot / columns), 1, 1)
    const [wide, high] = [columns * FINE, rows * FINE]
    this.#clip(context, where)
    context.imageSmoothingQuality = 'high'
    context.drawImage(mask, 0, 0, wide, high)
    context.globalCompositeOperation = 'source-in'
    context.fillStyle = palette.ink
    context.globalAlpha = DARK
    context.fillRect(0, 0, wide, high)
    context.globalAlpha = 1
    this.#canvas.classList.add('is-on')
    this.#place(where)
  }

  /** What lies outside the boundary is no ground at all. */
  #clip(context: CanvasRenderingContext2D, { columns, rows, box: [x, y, width, height] }: Where): void {
    const { stage } = sectionOf(this.#parts.controller)
    if (stage.kind !== 'plan') return
    context.beginPath()
    for (const [atX, atY] of stage.boundary) context.lineTo(((atX - x) / width) * columns * FINE, ((atY - y) / height) * rows * FINE)
    context.clip()
  }

  #place({ box: [x, y, width, height] }: Where): void {
    const { per } = sectionOf(this.#parts.controller)
    const lens = planLensOf(this.#parts.view)
    const { x: left, y: top } = lens.pixelsAt([x * per, y * per])
    const { style } = this.#canvas
    style.width = `${width * per * lens.frame.scale}px`
    style.height = `${height * per * lens.frame.scale}px`
    style.transform = `translate(${left}px, ${top}px)`
  }
}
