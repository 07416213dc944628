/** The marks of rules, locks and notes over a plan: painted when one of them is another, or one that has a mark moves; not with every move of a hand. */
import type { Palette, Severity } from '@codraft/core'
import { planLensOf, turnedBox } from '../../session/plan-lens.ts'
import type { Parts } from '../../session/parts.ts'
import type { Box } from '../../session/viewport.ts'
import { BUBBLE, bubbleAt } from '../bubble.ts'
import { make } from '../dom.ts'
import { contextOf } from '../paint.ts'
import { SIGN_HALF_PX, signAt } from '../signs.ts'
import type { Solved } from '../solved.ts'
import type { HandView } from './hand.ts'

/** What is marked. */
export type Marked = {
  readonly hand: HandView
  readonly problems: ReadonlyMap<string, Severity>
  readonly fixed: ReadonlySet<string>
  readonly noted: ReadonlySet<string>
  readonly solved: Solved | null
  /** Whose signs are seen to turn. */
  readonly turning: readonly string[]
  readonly selected: string | null
  readonly palette: Palette
  readonly ratio: number
}

/** Paints them. */
export class Marks {
  readonly #canvas: HTMLCanvasElement
  readonly #parts: Parts
  #key: readonly unknown[] = []

  constructor(parent: Element, parts: Parts) {
    this.#canvas = make('canvas', 'pl-over', parent)
    this.#parts = parts
  }

  /** Paints them where they are not as they were. */
  paint(marked: Marked): void {
    const { view } = this.#parts
    const { hand, problems, fixed, noted, solved, selected, palette, ratio } = marked
    const { size: { width, height }, frame } = planLensOf(view)
    const moves = hand.floating.some(({ element: { id } }) => problems.has(id) || fixed.has(id) || noted.has(id) || solved?.of.has(id) === true)
    const key = [problems, fixed, noted, solved, selected, palette, ratio, width, height, frame, hand.lifted, moves ? view.row : view.keptRow, hand.floating.length]
    if (marked.turning.length === 0 && key.every((one, index) => one === this.#key[index])) return
    this.#key = key
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))]
    if (this.#canvas.width !== wide || this.#canvas.height !== high) Object.assign(this.#canvas, { width: wide, height: high })
    const context = contextOf(this.#canvas)
    if (!context) return
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    this.#elements(context, marked)
    this.#notedPlaces(context, marked)
  }

  /** Paints them anew, whatever they are: somebody may have emptied the canvas. */
  forget(): void {
    this.#key = []
  }

  /** Gives its pixels back at once. */
  destroy(): void {
    this.#canvas.width = this.#canvas.height = 0
  }

  #elements(context: CanvasRenderingContext2D, { problems, fixed, noted, solved, palette, hand, selected }: Marked): void {
    const { view } = this.#parts
    const lens = planLensOf(view)
    const { width, height } = lens.size
    for (const placed of view.row) {
      const { id } = placed.element
      const severity = problems.get(id)
      if (severity === undefined && !fixed.has(id) && solved?.of.has(id) !== true && !noted.has(id)) continue
      const box = lens.boxOf(placed)
      if (box.x > width || box.y > height || box.x + box.width < 0 || box.y + box.height < 0) continue
      if (fixed.has(id)) padlock(context, [box.x + box.width + (id === selected ? 8 : 0), box.y + box.height + (id === selected ? 8 : 0)], palette)
      if (noted.has(id)) bubbleAt(context, [box.x - BUBBLE.width + 4 - (id === selected ? 8 : 0), box.y + box.height - 8 + (id === selected ? 8 : 0)], palette)
      const at = signPlace(box, { width, raised: id === selected || id === hand.lifted })
      if (severity !== undefined) {
        // Tips are many, and nothing is wrong.
        if (severity !== 'advise') ringOf(context, turnedBox(lens, placed), palette, severity)
        signAt(context, at, severity, palette)
      } else solved?.paint(context, id, { at, palette })
    }
  }

  /** Beside the names of the places that somebody has written about. */
  #notedPlaces(context: CanvasRenderingContext2D, { noted, palette }: Marked): void {
    const lens = planLensOf(this.#parts.view)
    const { stage, per } = lens.section
    if (noted.size === 0 || stage.kind !== 'plan') return
    for (const [id, outline] of [...Object.entries(stage.zones ?? {}), ...Object.entries(stage.anchors ?? {})]) {
      if (!noted.has(id)) continue
      const { x, y } = lens.pixelsAt(middleOf(outline).map((length) => length * per) as [number, number])
      bubbleAt(context, [x - BUBBLE.width / 2, y - BUBBLE.height / 2], palette)
    }
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

const signPlace = ({ x, y, width }: Box, { width: wide, raised }: { readonly width: number; readonly raised: boolean }): { x: number; y: number } => ({
  x: Math.round(Math.min(Math.max(x + width / 2, SIGN_HALF_PX + 4), wide - SIGN_HALF_PX - 4)), y: Math.round(Math.max(y - (raised ? 26 : 14), SIGN_HALF_PX + 6)),
})

/** Around what has a problem: dashed, so that it is seen without colour. */
function ringOf(context: CanvasRenderingContext2D, { x, y, width, height, angle }: ReturnType<typeof turnedBox>, palette: Palette, severity: Severity): void {
  context.save()
  context.translate(x + width / 2, y + height / 2)
  context.rotate((angle * Math.PI) / 180)
  for (const [style, thick, dash] of [[palette.white, 5, []], [severity === 'block' ? palette.redD : palette.ink, 2.5, [8, 5]]] as const) {
    context.strokeStyle = style
    context.lineWidth = thick
    context.lineCap = 'round'
    context.setLineDash([...dash])
    context.beginPath()
    context.roundRect(-width / 2 - 4, -height / 2 - 4, width + 8, height + 8, 6)
    context.stroke()
  }
  context.restore()
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
