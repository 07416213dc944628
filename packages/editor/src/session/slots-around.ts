/** Where arrows lead among the places of slots. */
import { FOUR, waysAmong } from './ways-among.ts'

/** A way in a direction of the picture. */
export type Way = 'left' | 'right' | 'up' | 'down'
/** Where something is. */
type Spot = { readonly x: number; readonly y: number }
/** Something there; `index`: whose turn it is among those that are as far. */
type Place = Spot & { readonly index: number }
/** Among more than these it would take too long to see who is left out. */
const MOST = 400

const WAYS: readonly Way[] = ['left', 'right', 'up', 'down']
const TURNED: Readonly<Record<Way, (x: number, y: number) => readonly [along: number, aside: number]>> = {
  right: (x, y) => [x, y], left: (x, y) => [-x, y], down: (x, y) => [y, x], up: (x, y) => [-y, x],
}

/** How far something lies in a direction; null where it does not. What lies aside counts double, and more aside than along is another direction. */
export function farTo(way: Way, from: Spot, to: Spot): number | null {
  const [along, aside] = TURNED[way](to.x - from.x, to.y - from.y)
  return along <= 0 || Math.abs(aside) > along ? null : along + 2 * Math.abs(aside)
}

/** Whom an arrow leads to from one of them; nobody where it leads nowhere. From the first of them on, all are come to. */
export function nextAmong<T extends Place>(all: readonly T[], from: T, way: Way): T | undefined {
  if (all.length > MOST) return nearest(all, from, way)
  const ways = waysAmong(all, { at: ({ x, y }) => [x, y], nearest: (one, step) => nearest(all, one, WAYS[FOUR.indexOf(step)] ?? way) })
  return ways.get(from)?.[WAYS.indexOf(way)]
}

function nearest<T extends Place>(all: readonly T[], from: T, way: Way): T | undefined {
  let best: { readonly one: T; readonly far: number } | undefined
  for (const one of all) {
    const far = farTo(way, from, one)
    if (far === null || (best && (far > best.far || (far === best.far && one.index > best.one.index)))) continue
    best = { one, far }
  }
  return best?.one
}
