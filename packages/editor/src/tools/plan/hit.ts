/** What a person means who points at a place of a plan: what stands there before what lies there, small before large. */
import { centimetresPer, drawArt, type Art, type CompiledBrief, type Placed } from '@codraft/core'

/** How a kind's picture stands on the ground. Centimetres from its middle. */
type Look = { readonly stands: boolean; readonly reach: readonly [x: number, y: number] }
const looks = new WeakMap<object, Look>()

/** The pointed place in the stage's unit, and how far beside it something small is still meant. */
export type Pointed = { readonly at: readonly [number, number]; readonly slack: number }

/** The element that is meant; null where there is none. */
export function thingAt(placed: readonly Placed[], compiled: CompiledBrief, { at, slack }: Pointed): string | null {
  let best: { readonly id: string; readonly rank: number; readonly size: number } | null = null
  placed.forEach((one, index) => {
    const { stands, reach } = lookOf(one, compiled)
    const [u, v] = inward(one, at)
    const [halfWidth, halfDepth] = [(one.element.width ?? 0) / 2, (one.element.depth ?? 0) / 2]
    const off = Math.hypot(Math.max(0, Math.abs(u) - halfWidth), Math.max(0, Math.abs(v) - halfDepth))
    // A crown hangs over its trunk: who points at it means the tree, unless something stands below.
    const under = reach[0] > 0 && (u / reach[0]) ** 2 + (v / reach[1]) ** 2 <= 1
    const rank = stands ? (off === 0 ? 0 : off <= slack ? 1 + off / Math.max(slack, 1e-9) : under ? 3 : Infinity) : off === 0 ? 4 : Infinity
    // Of what lies one over the other, the last one is on top.
    const size = stands ? halfWidth * halfDepth : -index
    if (rank === Infinity || (best && (best.rank < rank || (best.rank === rank && best.size <= size)))) return
    best = { id: one.element.id, rank, size }
  })
  return (best as { readonly id: string } | null)?.id ?? null
}

/** Whether it stands on the ground, as a bench does, and does not lie on it, as a path. */
export const standsUp = (placed: Placed, compiled: CompiledBrief): boolean => lookOf(placed, compiled).stands

/** A place as seen from an element: along its width and its depth. */
function inward({ element: { at = [0, 0], angle = 0 } }: Placed, [x, y]: readonly [number, number]): readonly [number, number] {
  const turn = (angle * Math.PI) / 180
  const [dx, dy] = [x - at[0], y - at[1]]
  return [dx * Math.cos(turn) + dy * Math.sin(turn), dy * Math.cos(turn) - dx * Math.sin(turn)]
}

function lookOf({ shape, element: { width = 1, depth = 1 }, section }: Placed, { brief }: CompiledBrief): Look {
  let look = looks.get(shape)
  if (look) return look
  const { art: named } = shape
  const arts = brief.catalogue.art
  const art: Art | undefined = typeof named === 'string' ? (Object.hasOwn(arts, named) ? arts[named] : undefined) : named
  const cm = centimetresPer(section.stage.unit)
  const { body, front } = drawArt(art, { width: width * cm, depth: depth * cm, seed: '', arts })
  const [x, y, wide, high] = art?.box ?? [0, 0, 0, 0]
  const reach: Look['reach'] = [Math.min(-x, x + wide) / cm, Math.min(-y, y + high) / cm]
  look = { stands: !art || body.length + front.length > 0, reach: reach[0] > width / 2 && reach[1] > depth / 2 ? reach : [0, 0] }
  looks.set(shape, look)
  return look
}
