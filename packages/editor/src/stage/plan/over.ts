/** What is painted over a plan at the size of the screen: marks of rules and locks, guides while something is carried, and what is said at the finger. */
import { fromTicks, type Clear, type Palette, type Placed, type Severity, type Snap } from '@codraft/core'
import { planLensOf } from '../../session/plan-lens.ts'
import type { Parts } from '../../session/parts.ts'
import type { Box } from '../../session/viewport.ts'
import type { Point } from '../../tools/index.ts'
import { BUBBLE, bubbleAt } from '../bubble.ts'
import { make } from '../dom.ts'
import type { Look } from '../look.ts'
import { contextOf } from '../paint.ts'
import { Pills, type PillAt } from '../pills.ts'
import { SIGN_HALF_PX, signAt, tickAt } from '../signs.ts'
import type { HandView } from './hand.ts'

/** What is painted for. */
export type OverView = {
  readonly hand: HandView
  readonly problems: ReadonlyMap<string, Severity>
  readonly fixed: ReadonlySet<string>
  readonly noted: ReadonlySet<string>
  readonly solved: ReadonlySet<string>
  readonly selected: string | null
  readonly palette: Palette
  readonly ratio: number
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
  readonly #parts: Parts
  readonly #pills = new Pills()

  constructor(parent: Element, parts: Parts) {
    this.#canvas = make('canvas', 'pl-over', parent)
    this.#parts = parts
  }

  /** Paints everything that is over the plan now. Returns whether something is still on its way. */
  paint(over: OverView): boolean {
    const { width, height } = planLensOf(this.#parts.view).size
    const { ratio } = over
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))]
    if (this.#canvas.width !== wide || this.#canvas.height !== high) Object.assign(this.#canvas, { width: wide, height: high })
    const context = contextOf(this.#canvas)
    if (!context) return false
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    this.#marks(context, over)
    this.#notedPlaces(context, over)
    this.#guides(context, over)
    const pills = this.#pillsFor(over)
    if (pills.length === 0) {
      this.#pills.clear()
      return false
    }
    this.#pills.set(pills, null, { look: over.look, width, now: over.now })
    this.#pills.step(over.still)
    this.#pills.paint(context, over.look)
    return this.#pills.moving
  }

  /** Gives its pixels back at once. */
  destroy(): void {
    this.#canvas.width = this.#canvas.height = 0
  }

  #marks(context: CanvasRenderingContext2D, { problems, fixed, noted, solved, palette, hand, selected }: OverView): void {
    const { view } = this.#parts
    const lens = planLensOf(view)
    const { width, height } = lens.size
    for (const placed of view.row) {
      const { id } = placed.element
      const severity = problems.get(id)
      if (severity === undefined && !fixed.has(id) && !solved.has(id) && !noted.has(id)) continue
      const box = lens.boxOf(placed)
      if (box.x > width || box.y > height || box.x + box.width < 0 || box.y + box.height < 0) continue
      if (fixed.has(id)) padlock(context, [box.x + box.width + (id === selected ? 8 : 0), box.y + box.height + (id === selected ? 8 : 0)], palette)
      if (noted.has(id)) bubbleAt(context, [box.x - BUBBLE.width + 4 - (id === selected ? 8 : 0), box.y + box.height - 8 + (id === selected ? 8 : 0)], palette)
      const at = signPlace(box, { width, raised: id === selected || id === hand.lifted })
      if (severity !== undefined) {
        // Tips are many, and nothing is wrong.
        if (severity !== 'advise') ringOf(context, box, palette, severity)
        signAt(context, at, severity, palette)
      } else if (solved.has(id)) tickAt(context, at, palette)
    }
  }

  /** Beside the names of the places that somebody has written about. */
  #notedPlaces(context: CanvasRenderingContext2D, { noted, palette }: OverView): void {
    const lens = planLensOf(this.#parts.view)
    const { stage, per } = lens.section
    if (noted.size === 0 || stage.kind !== 'plan') return
    for (const [id, outline] of [...Object.entries(stage.zones ?? {}), ...Object.entries(stage.anchors ?? {})]) {
      if (!noted.has(id)) continue
      const { x, y } = lens.pixelsAt(middleOf(outline).map((length) => length * per) as [number, number])
      bubbleAt(context, [x - BUBBLE.width / 2, y - BUBBLE.height / 2], palette)
    }
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

  #pillsFor({ hand }: OverView): PillAt[] {
    const lens = planLensOf(this.#parts.view)
    const { words } = this.#parts
    const { per, stage } = lens.section
    const lengths = this.#told(hand.clear).map((clear): PillAt => {
      const [from, to] = this.#ends(clear)
      return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 10, text: words.length(Math.round(fromTicks(clear.length, per) * 100) / 100, stage.unit), look: 'figure' }
    })
    if (!hand.said) return lengths
    const lifted = hand.floating.find(({ element }) => element.id === hand.lifted)
    const box = lifted ? lens.boxOf(lifted) : null
    const at = hand.said.at ?? (box ? { x: box.x + box.width / 2, y: box.y - (box.y > 90 ? 44 : -box.height - 60) } : null)
    return at ? [...lengths, { ...at, text: hand.said.text, look: hand.said.look }] : lengths
  }
}

type Outline = readonly [number, number] | readonly (readonly [number, number])[] | { readonly circle: readonly [number, number, number] }
/** Where a place is: a point, or the middle of a zone, in the stage's unit. */
function middleOf(outline: Outline): readonly [number, number] {
  if ('circle' in outline) return [outline.circle[0], outline.circle[1]]
  const points = outline.filter((one): one is readonly [number, number] => typeof one !== 'number')
  if (points.length === 0) return outline as readonly [number, number]
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  return [mean(0), mean(1)]
}

const signPlace = ({ x, y, width }: Box, { width: wide, raised }: { readonly width: number; readonly raised: boolean }): readonly [number, number] => [
  Math.round(Math.min(Math.max(x + width / 2, SIGN_HALF_PX + 4), wide - SIGN_HALF_PX - 4)), Math.round(Math.max(y - (raised ? 26 : 14), SIGN_HALF_PX + 6)),
]

/** Around what has a problem: dashed, so that it is seen without colour. */
function ringOf(context: CanvasRenderingContext2D, { x, y, width, height }: Box, palette: Palette, severity: Severity): void {
  for (const [style, thick, dash] of [[palette.white, 5, []], [severity === 'block' ? palette.redD : palette.ink, 2.5, [8, 5]]] as const) {
    context.strokeStyle = style
    context.lineWidth = thick
    context.lineCap = 'round'
    context.setLineDash([...dash])
    context.beginPath()
    context.roundRect(x - 4, y - 4, width + 8, height + 8, 6)
    context.stroke()
  }
  context.setLineDash([])
  context.lineCap = 'butt'
}

/** What stands here stays. */
function padlock(context: CanvasRenderingContext2D, [x, y]: readonly [number, number], palette: Palette): void {
  context.fillStyle = palette.white
  context.strokeStyle = palette.ink
  context.lineWidth = 2
  context.beginPath()
  context.arc(x, y, 11, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  context.beginPath()
  context.arc(x, y - 2, 3.2, Math.PI, 0)
  context.lineTo(x + 3.2, y + 0.5)
  context.moveTo(x - 3.2, y - 2)
  context.lineTo(x - 3.2, y + 0.5)
  context.stroke()
  context.fillStyle = palette.ink
  context.beginPath()
  context.roundRect(x - 5, y - 0.5, 10, 6.5, 1.5)
  context.fill()
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
