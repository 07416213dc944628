/** Where four arrows lead among things that stand about, so that everything is come to by arrows alone. */

/** Where something is: x to the right, y down. */
export type Spot = readonly [x: number, y: number]
/** The four, as steps: left, right, up, down. Each stands beside its opposite. */
export const FOUR: readonly Spot[] = [[-1, 0], [1, 0], [0, -1], [0, 1]]

/** Whither each of the four leads from each thing; nothing where it leads nowhere. */
export type Ways<T> = ReadonlyMap<T, readonly (T | undefined)[]>

/**
 * Each arrow leads to the nearest in its direction. Whom no arrow comes to, from the first on, is put between who is nearest to them and whom the arrow from there led to.
 * @param nearest whom an arrow leads to that looks at nobody else
 */
export function waysAmong<T>(all: readonly T[], { at, nearest }: { readonly at: (one: T) => Spot; readonly nearest: (from: T, way: Spot) => T | undefined }): Ways<T> {
  const ways = new Map(all.map((one) => [one, FOUR.map((way) => nearest(one, way))]))
  const met = new Set<T>()
  const meet = (one: T): void => {
    const fresh = new Set([one])
    for (const next of fresh) {
      met.add(next)
      for (const further of ways.get(next) ?? []) if (further && !met.has(further)) fresh.add(further)
    }
  }
  for (const one of all) {
    if (met.has(one)) continue
    const [from] = [...met].toSorted((a, b) => apart(at(a), at(one)) - apart(at(b), at(one)))
    const [there, here] = [ways.get(one), from && ways.get(from)]
    if (from && here && there) {
      const way = wayTo(at(from), at(one))
      there[way] = here[way] ?? there[way]
      there[way ^ 1] = from
      here[way] = one
    }
    meet(one)
  }
  return ways
}

const apart = ([x, y]: Spot, [toX, toY]: Spot): number => Math.hypot(toX - x, toY - y)

/** In which of the four ways one is from another; who stands at the very same place is on its right. */
function wayTo([fromX, fromY]: Spot, [toX, toY]: Spot): number {
  const [x, y] = [toX - fromX, toY - fromY]
  return Math.abs(x) >= Math.abs(y) ? (x < 0 ? 0 : 1) : y < 0 ? 2 : 3
}
