/** What is painted over a plan at the size of the screen: marks of rules and locks, on a canvas of their own; guides while something is carried, and what is said at the finger. */
import { fromTicks, type Clear, type Palette, type Placed, type Snap } from '@codraft/core'
import { planLensOf } from '../../session/plan-lens.ts'
import type { Parts } from '../../session/parts.ts'
import type { Box } from '../../session/viewport.ts'
import type { Point } from '../../tools/index.ts'
import { make } from '../dom.ts'
import type { Look } from '../look.ts'
import { contextOf } from '../paint.ts'
import { pillOf, Pills, type PillAt } from '../pills.ts'
import { apart } from './apart.ts'
import { Marks, type Marked } from './marks.ts'
import { Readings } from './readings.ts'

/** What is painted for. */
export type OverView = Marked & {
  readonly look: Look
  readonly still: boolean
  readonly now: number
}
/** A guide that is shorter than this on the screen says no length, in pixels. */
const LEAST_TOLD_PX = 14
/** A length that is longer than this part of the stage is of no interest while something is carried. */
const FAR = 0.6

/** Paints it. */
export class Over {
  readonly #canvas: HTMLCanvasElement
  readonly #marks: Marks
  readonly #parts: Parts
  readonly #pills = new Pills()
  readonly #figures: Readings

  /** @param wake paints again, as what is read is not true any more */
  constructor(parent: Element, parts: Parts, wake: () => void) {
    this.#figures = new Readings(wake)
    this.#marks = new Marks(parent, parts)
    this.#canvas = make('canvas', 'pl-over', parent)
    this.#parts = parts
  }

  /** Paints everything that is over the plan now. Returns whether something is still on its way. */
  paint(over: OverView): boolean {
    this.#marks.paint(over)
    const { width, height } = planLensOf(this.#parts.view).size
    const { ratio } = over
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))]
    if (this.#canvas.width !== wide || this.#canvas.height !== high) Object.assign(this.#canvas, { width: wide, height: high })
    const context = contextOf(this.#canvas)
    if (!context) return false
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    this.#guides(context, over)
    const pills = this.#pillsFor(over)
    if (pills.length === 0) {
      this.#pills.clear()
      this.#figures.stop()
      return false
    }
    this.#pills.set(pills, null, { look: over.look, width, now: over.now })
    this.#pills.step(over.still)
    this.#pills.paint(context, over.look)
    return this.#pills.moving
  }

  /** Paints all of it anew the next time. */
  forget(): void {
    this.#marks.forget()
  }

  /** Gives its pixels back at once. */
  destroy(): void {
    this.#figures.stop()
    this.#marks.destroy()
    this.#canvas.width = this.#canvas.height = 0
  }

  #guides(context: CanvasRenderingContext2D, { hand, palette }: OverView): void {
    const lifted = hand.floating.find(({ element }) => element.id === hand.lifted)
    if (!lifted) return
    for (const snap of hand.snaps) this.#snap(context, snap, lifted, palette)
    for (const clear of this.#told(hand.clear)) dimension(context, this.#ends(clear), palette)
  }

  #snap(context: CanvasRenderingContext2D, snap: Snap, lifted: Placed, palette: Palette): void {
    const lens = planLensOf(this.#parts.view)
    const own = lens.boxOf(lifted)
    const box = (id: string): Box => this.#parts.view.boxFor(id) ?? own
    if (snap.by === 'line') {
      const other = box(snap.with)
      const at = lens.pixelsAt(snap.way === 'x' ? [snap.at, 0] : [0, snap.at])
      const [from, to] = snap.way === 'x' ? [Math.min(own.y, other.y) - 12, Math.max(own.y + own.height, other.y + other.height) + 12] : [Math.min(own.x, other.x) - 12, Math.max(own.x + own.width, other.x + other.width) + 12]
      stroke(context, snap.way === 'x' ? [{ x: at.x, y: from }, { x: at.x, y: to }] : [{ x: from, y: at.y }, { x: to, y: at.y }], { palette, dash: [7, 5] })
    } else if (snap.by === 'boundary') {
      const { stage, per } = lens.section
      if (stage.kind !== 'plan') return
      const corner = (index: number): Point => lens.pixelsAt((stage.boundary[index % stage.boundary.length] ?? [0, 0]).map((length) => length * per) as [number, number])
      stroke(context, [corner(snap.side), corner(snap.side + 1)], { palette, dash: [] })
    } else if (snap.by === 'spacing') {
      const boxes = [own, ...snap.between.map(box)].sort((a, b) => (snap.way === 'x' ? a.x - b.x : a.y - b.y))
      boxes.slice(1).forEach((after, index) => {
        const before = boxes[index] ?? own
        const middle = snap.way === 'x' ? own.y + own.height / 2 : own.x + own.width / 2
        dimension(context, snap.way === 'x' ? [{ x: before.x + before.width, y: middle }, { x: after.x, y: middle }] : [{ x: middle, y: before.y + before.height }, { x: middle, y: after.y }], palette)
      })
    }
  }

  /** Those that are near enough to matter, and long enough to be read. */
  #told(clear: readonly Clear[]): readonly Clear[] {
    const lens = planLensOf(this.#parts.view)
    const most = FAR * Math.max(lens.size.width, lens.size.height)
    return clear.filter(({ length }) => length * lens.frame.scale >= LEAST_TOLD_PX && length * lens.frame.scale <= most)
  }

  #ends({ from, to }: Clear): readonly [Point, Point] {
    const lens = planLensOf(this.#parts.view)
    return [lens.pixelsAt(from), lens.pixelsAt(to)]
  }

  #pillsFor({ hand, look, now }: OverView): PillAt[] {
    const lens = planLensOf(this.#parts.view)
    const { words } = this.#parts
    const { per, stage } = lens.section
    const told = this.#told(hand.clear)
    const figures = this.#figures.of(told.map(({ side }) => side).join(' '), now, () => told.map(({ length }) => words.length(Math.round(fromTicks(length, per) * 100) / 100, stage.unit)))
    const lengths = told.map((clear, index) => ({ text: figures[index] ?? '', ends: this.#ends(clear) }))
    const said = this.#saidAt(hand)
    const boxOf = (pill: PillAt): Box => {
      const { left, top, width, height } = pillOf({ ...pill, text: typeof pill.text === 'string' ? pill.text : pill.text() }, look, lens.size.width)
      return { x: left, y: top, width, height }
    }
    return [...apart(lengths, said.map(boxOf), { boxOf, size: lens.size }), ...said]
  }

  /** What is said at the finger, or at what is carried. */
  #saidAt({ floating, lifted: id, said }: OverView['hand']): PillAt[] {
    if (!said) return []
    const lifted = floating.find(({ element }) => element.id === id)
    const box = lifted ? planLensOf(this.#parts.view).boxOf(lifted) : null
    const at = said.at ?? (box ? { x: box.x + box.width / 2, y: box.y - (box.y > 90 ? 44 : -box.height - 60) } : null)
    return at ? [{ ...at, text: said.text, look: said.look }] : []
  }
}

function stroke(context: CanvasRenderingContext2D, [from, to]: readonly [Point, Point], { palette, dash }: { readonly palette: Palette; readonly dash: readonly number[] }): void {
  for (const [colour, thick] of [[palette.white, 5], [palette.redD, 2.5]] as const) {
    context.strokeStyle = colour
    context.lineWidth = thick
    context.setLineDash(colour === palette.white ? [] : [...dash])
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
  }
  context.setLineDash([])
}

/** A length between two things: a line with an end at each. */
function dimension(context: CanvasRenderingContext2D, [from, to]: readonly [Point, Point], palette: Palette): void {
  const upright = Math.abs(from.x - to.x) < Math.abs(from.y - to.y)
  const [dx, dy] = upright ? [6, 0] : [0, 6]
  for (const [colour, thick] of [[palette.white, 5], [palette.redD, 2.5]] as const) {
    context.strokeStyle = colour
    context.lineWidth = thick
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    for (const { x, y } of [from, to]) {
      context.moveTo(x - dx, y - dy)
      context.lineTo(x + dx, y + dy)
    }
    context.stroke()
  }
}
