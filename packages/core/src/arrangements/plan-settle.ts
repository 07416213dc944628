/** Where something comes to stand that is wished to a place on a plan. */
import { footprintOf } from '../rules/footing.ts'
import { spotOf } from '../rules/ground.ts'
import type { Placed } from '../rules/scene.ts'
import type { Element } from '../schema/layout.ts'
import { elementAt, surroundings, type At, type Here, type PlanHeld } from './plan-here.ts'
import { legalOn } from './plan-legal.ts'
import { snapped, type Snap } from './plan-snap.ts'

/** Where something settles, in ticks, what held it back and what it snapped to. */
export type Settled = { readonly at: At; readonly held: PlanHeld | null; readonly snaps: readonly Snap[] }

/** Snaps, then keeps to the boundary, then to the rules that clamp: as far along the way as they let it, and from there along either way of the page. */
export function settle(here: Here, one: Placed, { wanted, radius }: { wanted: At; radius: number }): Settled {
  const shape = footprintOf(one, here.scene)
  const { x, y, snaps } = radius > 0 ? snapped({ ...shape, x: wanted[0], y: wanted[1] }, surroundings(here, one), radius) : { x: wanted[0], y: wanted[1], snaps: [] }
  const legal = legalOn(here.ground)
  const asAt = (at: At): Element => elementAt(one, at)
  const into = legal.intoGround(asAt([x, y]))
  if (!into) return { at: [spotOf(one).x, spotOf(one).y], held: { by: 'boundary' }, snaps: [] }
  const inside: At = [x + into[0], y + into[1]]
  const pushed: PlanHeld | null = into[0] === 0 && into[1] === 0 ? null : { by: 'boundary' }
  const kept = pushed ? snaps.filter(({ by }) => by === 'boundary') : snaps
  const rule = legal.brokenBy(asAt(inside))
  if (rule === null) return { at: inside, held: pushed, snaps: kept }
  const isFree = (at: At): boolean => legal.brokenBy(asAt(at)) === null && legal.isOnGround(asAt(at))
  return { at: slid(isFree, [spotOf(one).x, spotOf(one).y], inside), held: { by: 'rule', rule }, snaps: [] }
}

/** As far from one place to another as it is free, and then along x and y by themselves, as something does that is pushed along a wall. */
export function slid(isFree: (at: At) => boolean, from: At, to: At): At {
  const straight = furthest(isFree, from, to)
  const alongX = furthest(isFree, straight, [to[0], straight[1]])
  return furthest(isFree, alongX, [alongX[0], to[1]])
}

const HALVINGS = 20

function furthest(isFree: (at: At) => boolean, from: At, to: At): At {
  const between = (share: number): At => [Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share)]
  if (isFree(to)) return to
  let [low, high] = [0, 1]
  for (let halving = 0; halving < HALVINGS && between(low).join(' ') !== between(high).join(' '); halving++) {
    const middle = (low + high) / 2
    if (isFree(between(middle))) low = middle
    else high = middle
  }
  return between(low)
}
