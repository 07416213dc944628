/** What matters to whatever is carried over a plan, lit as long as it is: the zones, the entrances and places, and what others need around them. Painted when it is taken in the hand, not as it moves. */
import { zonesAround, type Palette, type Placed } from '@codraft/core'
import { make } from '../dom.ts'
import { contextOf, paintList } from '../paint.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import type { Parts } from '../../session/parts.ts'
import { sectionOf } from '../../session/verbs.ts'
import type { Seen } from './land.ts'
import type { Things } from './things.ts'

/** Of more than so many others in sight nobody could tell whose room it is. */
const MOST_OTHERS = 200
const PLACE_PX = 9

/** What is carried: the one under the pointer, and all that go along; `placed` is null while something is to be told by a tap where it goes. */
export type Carried = { readonly placed: Placed | null; readonly ids: ReadonlySet<string> }

/** Lights it. */
export class Lit {
  readonly #canvas: HTMLCanvasElement
  readonly #parts: Parts
  #key: readonly unknown[] = []

  constructor(parent: Element, parts: Parts) {
    this.#canvas = make('canvas', 'pl-over pl-lit', parent)
    this.#parts = parts
  }

  /** Lights it for what is carried; null: nothing is. */
  show(carried: Carried | null, things: Things, seen: Seen): void {
    this.#canvas.classList.toggle('is-on', carried !== null)
    if (!carried) return void (this.#key = [])
    const inside = carried.placed ? zonesAround(carried.placed) : []
    const key = [carried.placed?.element.id ?? '', carried.ids.size, inside.join(' '), seen.scale, seen.left, seen.top, seen.width, seen.height, seen.ratio, seen.palette]
    if (key.every((one, index) => one === this.#key[index])) return
    this.#key = key
    const context = this.#fit(seen)
    if (!context) return
    this.#others(context, carried, { things, seen })
    context.setTransform(seen.ratio, 0, 0, seen.ratio, 0, 0)
    this.#zones(context, new Set(inside), seen.palette)
    this.#places(context, seen.palette)
  }

  /** Gives its pixels back at once. */
  destroy(): void {
    this.#canvas.width = this.#canvas.height = 0
  }

  #fit({ width, height, ratio }: Seen): CanvasRenderingContext2D | null {
    const [wide, high] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))]
    if (this.#canvas.width !== wide || this.#canvas.height !== high) Object.assign(this.#canvas, { width: wide, height: high })
    const context = contextOf(this.#canvas)
    context?.setTransform(1, 0, 0, 1, 0, 0)
    context?.clearRect(0, 0, wide, high)
    return context
  }

  /** What others need around them. */
  #others(context: CanvasRenderingContext2D, { ids }: Carried, { things, seen }: { things: Things; seen: Seen }): void {
    const { view } = this.#parts
    const lens = planLensOf(view)
    const inSight = view.keptRow.filter((placed) => {
      if (ids.has(placed.element.id)) return false
      const { x, y, width, height } = lens.boxOf(placed)
      return x < seen.width && y < seen.height && x + width > 0 && y + height > 0
    })
    if (inSight.length > MOST_OTHERS) return
    const k = seen.scale * seen.ratio
    const base = [k, 0, 0, k, seen.left * seen.ratio, seen.top * seen.ratio] as const
    context.setTransform(...base)
    for (const placed of inSight) paintList(context, things.layers.clearance(placed), seen.palette, base)
  }

  #zones(context: CanvasRenderingContext2D, inside: ReadonlySet<string>, palette: Palette): void {
    const { stage, per } = sectionOf(this.#parts.controller)
    const lens = planLensOf(this.#parts.view)
    if (stage.kind !== 'plan') return
    for (const [zone, outline] of Object.entries(stage.zones ?? {})) {
      context.beginPath()
      if ('circle' in outline) {
        const [cx, cy, radius] = outline.circle
        const { x, y } = lens.pixelsAt([cx * per, cy * per])
        context.arc(x, y, radius * per * lens.frame.scale, 0, 2 * Math.PI)
      } else {
        for (const [x, y] of outline) {
          const at = lens.pixelsAt([x * per, y * per])
          context.lineTo(at.x, at.y)
        }
        context.closePath()
      }
      const within = inside.has(zone)
      context.globalAlpha = within ? 0.28 : 0.1
      context.fillStyle = palette.white
      context.fill()
      context.globalAlpha = 1
      for (const [style, thick, dash] of [[palette.white, within ? 5 : 4, []], [palette.ink, within ? 2.5 : 1.5, [9, 6]]] as const) {
        context.strokeStyle = style
        context.lineWidth = thick
        context.setLineDash([...dash])
        context.stroke()
      }
    }
    context.setLineDash([])
  }

  #places(context: CanvasRenderingContext2D, palette: Palette): void {
    const { stage, per } = sectionOf(this.#parts.controller)
    const lens = planLensOf(this.#parts.view)
    if (stage.kind !== 'plan') return
    for (const [x, y] of Object.values(stage.anchors ?? {})) {
      const at = lens.pixelsAt([x * per, y * per])
      for (const [style, radius] of [[palette.white, PLACE_PX + 2], [palette.ink, PLACE_PX], [palette.white, PLACE_PX - 4]] as const) {
        context.fillStyle = style
        context.beginPath()
        context.arc(at.x, at.y, radius, 0, 2 * Math.PI)
        context.fill()
      }
    }
  }
}
