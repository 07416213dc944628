/** What is in the hand, or tried: each element on a small canvas of its own, so that moving it paints nothing. */
import type { Placed } from '@codraft/core'
import type { Extent } from '../bounds.ts'
import { make } from '../dom.ts'
import { extentOf } from '../bounds.ts'
import { contextOf, paintList } from '../paint.ts'
import type { Seen } from './land.ts'
import { joined, type Things } from './things.ts'

/** How many are shown by themselves at most: a preview of more is painted with the plan. */
export const MOST_FLOATING = 12

type Float = { readonly canvas: HTMLCanvasElement; looks: string; of: unknown; offset: { readonly x: number; readonly y: number } }

/** Shows them. */
export class Floating {
  readonly #parent: Element
  readonly #floats = new Map<string, Float>()

  constructor(parent: Element) {
    this.#parent = parent
  }

  /** Shows these and no others. `lifted`: the one in the hand, which has a shadow and shows what it needs around it. */
  show(things: Things, placed: readonly Placed[], seen: Seen, lifted: string | null): void {
    const wanted = new Set(placed.map(({ element }) => element.id))
    for (const [id, { canvas }] of this.#floats) {
      if (wanted.has(id)) continue
      canvas.width = 0
      canvas.remove()
      this.#floats.delete(id)
    }
    for (const one of placed) this.#one(things, one, seen, one.element.id === lifted)
  }

  #one(things: Things, placed: Placed, seen: Seen, lifted: boolean): void {
    const { element: { id, at: [x, y] = [0, 0], angle = 0, width, depth, choices }, shape } = placed
    let float = this.#floats.get(id)
    if (!float) this.#floats.set(id, (float = { canvas: make('canvas', 'pl-float', this.#parent), looks: '', of: null, offset: { x: 0, y: 0 } }))
    const looks = [angle, width, depth, seen.scale, seen.ratio, lifted, JSON.stringify(choices ?? null)].join(' ')
    const [cx, cy] = [x * things.layers.per, y * things.layers.per]
    if (float.looks !== looks || float.of !== shape || float.canvas.dataset['palette'] !== seen.palette.ink) this.#paint(float, things, placed, { seen, lifted, centre: [cx, cy] })
    float.looks = looks
    float.of = shape
    float.canvas.dataset['palette'] = seen.palette.ink
    const [left, top] = [seen.left + cx * seen.scale + float.offset.x, seen.top + cy * seen.scale + float.offset.y]
    float.canvas.style.transform = `translate(${Math.round(left * seen.ratio) / seen.ratio}px, ${Math.round(top * seen.ratio) / seen.ratio}px)`
    float.canvas.classList.toggle('is-lifted', lifted)
  }

  #paint(float: Float, things: Things, placed: Placed, { seen, lifted, centre: [cx, cy] }: { seen: Seen; lifted: boolean; centre: readonly [number, number] }): void {
    const { drawn, extent } = things.of(placed)
    const clearance = lifted ? things.layers.clearance(placed) : []
    const around = extentOf(clearance)
    const region: Extent = around ? joined(extent, around) : extent
    const k = seen.scale * seen.ratio
    const { canvas } = float
    const pad = 4 / k
    canvas.width = Math.max(1, Math.ceil((region.right - region.left + 2 * pad) * k))
    canvas.height = Math.max(1, Math.ceil((region.bottom - region.top + 2 * pad) * k))
    canvas.style.width = `${canvas.width / seen.ratio}px`
    canvas.style.height = `${canvas.height / seen.ratio}px`
    float.offset = { x: (region.left - pad - cx) * seen.scale, y: (region.top - pad - cy) * seen.scale }
    const context = contextOf(canvas)
    if (!context) return
    const base = [k, 0, 0, k, -(region.left - pad) * k, -(region.top - pad) * k] as const
    context.setTransform(...base)
    for (const list of [clearance, drawn.ground, drawn.shadow, drawn.body, drawn.front]) paintList(context, list, seen.palette, base)
  }
}
