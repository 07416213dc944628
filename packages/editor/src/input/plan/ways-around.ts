/** Where arrows lead on a plan: to the nearest in their direction, and so that everything is come to by arrows alone. */
import type { Placed } from '@codraft/core'

/** Left, right, up, down. */
const WAYS = [[-1, 0], [1, 0], [0, -1], [0, 1]] as const
/** Among more than these it would take too long to see who is left out. */
const MOST = 400

/** Whither each of the four leads, by the ids of those who have the focus; made once per layout. */
type Map4 = ReadonlyMap<string, readonly (Placed | undefined)[]>
const known = new WeakMap<readonly Placed[], Map4>()

/** Where an arrow leads from an element. `order`: as they are read; `placed`: the same, and the same array as long as nothing is changed. */
export function stepOn({ order, placed }: { readonly order: readonly Placed[]; readonly placed: readonly Placed[] }, id: string, [x, y]: readonly [number, number]): Placed | undefined {
  if (placed.length > MOST) return nearest(placed, id, [x, y])
  let ways = known.get(placed)
  if (!ways) known.set(placed, (ways = waysAmong(order)))
  return ways.get(id)?.[WAYS.findIndex(([alongX, alongY]) => alongX === x && alongY === y)]
}

/** Everybody whom no arrow comes to is put between who is nearest to them and whom the arrow from there led to. */
function waysAmong(order: readonly Placed[]): Map4 {
  const ways = new Map(order.map((one) => [one.element.id, WAYS.map((way) => nearest(order, one.element.id, way))]))
  const met = new Set<Placed>()
  const meet = (one: Placed): void => {
    const fresh = new Set([one])
    for (const next of fresh) {
      met.add(next)
      for (const further of ways.get(next.element.id) ?? []) if (further && !met.has(further)) fresh.add(further)
    }
  }
  for (const one of order) {
    if (met.has(one)) continue
    const [from] = [...met].toSorted((a, b) => apart(a, one) - apart(b, one))
    const [there, here] = [ways.get(one.element.id), from && ways.get(from.element.id)]
    if (from && here && there) {
      const way = wayTo(from, one)
      there[way] = here[way] ?? there[way]
      there[way ^ 1] = from
      here[way] = one
    }
    meet(one)
  }
  return ways
}

const offset = (from: Placed, to: Placed): readonly [number, number] => [0, 1].map((axis) => (to.element.at?.[axis] ?? 0) - (from.element.at?.[axis] ?? 0)) as [number, number]
const apart = (a: Placed, b: Placed): number => Math.hypot(...offset(a, b))

/** In which of the four ways one is from another; who stands at the very same place is on its right. */
function wayTo(from: Placed, to: Placed): number {
  const [x, y] = offset(from, to)
  return Math.abs(x) >= Math.abs(y) ? (x < 0 ? 0 : 1) : y < 0 ? 2 : 3
}

/** The element nearest in a direction: what lies aside counts as further away; nobody in that direction, nobody at all. */
function nearest(placed: readonly Placed[], from: string, [x, y]: readonly [number, number]): Placed | undefined {
  const [fromX = 0, fromY = 0] = placed.find(({ element }) => element.id === from)?.element.at ?? []
  let best: { readonly one: Placed; readonly far: number } | undefined
  for (const one of placed) {
    const [atX = 0, atY = 0] = one.element.at ?? []
    const [along, aside] = [(atX - fromX) * x + (atY - fromY) * y, Math.abs((atX - fromX) * y) + Math.abs((atY - fromY) * x)]
    if (one.element.id === from || along <= 0 || aside > 4 * along) continue
    const far = along + 1.5 * aside
    if (!best || far < best.far) best = { one, far }
  }
  return best?.one
}
