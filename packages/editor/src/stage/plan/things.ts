/** What stands on a plan, as shapes: each drawn once for as long as it stays as it is. In the picture's units. */
import type { DisplayList, Drawn, Placed, PlanLayers } from '@codraft/core'
import { extentOf, type Extent } from '../bounds.ts'

/** An element and its shapes, and from where to where they reach. */
export type Thing = { readonly id: string; readonly placed: Placed; readonly drawn: Drawn; readonly extent: Extent }

/** Draws the elements of one plan. */
export class Things {
  readonly layers: PlanLayers
  readonly #known = new WeakMap<object, Thing>()

  constructor(layers: PlanLayers) {
    this.layers = layers
  }

  /** An element as it stands. */
  of(placed: Placed): Thing {
    const known = this.#known.get(placed.element)
    if (known && known.placed.shape === placed.shape) return known
    const drawn = this.layers.draw(placed)
    const thing = { id: placed.element.id, placed, drawn, extent: reachOf(drawn) }
    this.#known.set(placed.element, thing)
    return thing
  }

  /** Everything from the land to the edges of zones, in the order in which it is painted. */
  *passes(things: readonly Thing[]): Generator<DisplayList> {
    const { land, fields, edges } = this.layers
    yield land
    yield this.layers.grounds(things)
    yield fields
    for (const pass of ['shadow', 'body', 'front'] as const) for (const { drawn } of things) yield drawn[pass]
    yield edges
  }
}

/** From where to where shapes reach; nothing reaches nowhere. */
export function reachOf(drawn: Drawn): Extent {
  const all = (['ground', 'shadow', 'body', 'front'] as const).flatMap((pass) => extentOf(drawn[pass]) ?? [])
  return all.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : all.reduce(joined)
}

/** What holds both. */
export const joined = (a: Extent, b: Extent): Extent => ({ left: Math.min(a.left, b.left), top: Math.min(a.top, b.top), right: Math.max(a.right, b.right), bottom: Math.max(a.bottom, b.bottom) })
/** Whether two meet. */
export const meet = (a: Extent, b: Extent): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
