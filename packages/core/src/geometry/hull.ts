/** The outermost of some points: whoever is furthest from anywhere is one of them. */

/** A point. */
export type At = { readonly x: number; readonly y: number }

/** Those at which a band around all of them would turn, in the order of the band; points between two of them are left out. */
export function hull<P extends At>(points: readonly P[]): readonly P[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y)
  const [below, above] = [half(sorted), half(sorted.toReversed())]
  return sorted.length < 3 ? sorted : [...below.slice(0, -1), ...above.slice(0, -1)]
}

function half<P extends At>(points: readonly P[]): P[] {
  const chain: P[] = []
  for (const point of points) {
    for (let [one, other] = chain.slice(-2); one && other && turn(one, other, point) <= 0; [one, other] = chain.slice(-2)) chain.pop()
    chain.push(point)
  }
  return chain
}

/** Above nothing where the way from one over another to a third turns left. */
const turn = (one: At, other: At, third: At): number => (other.x - one.x) * (third.y - one.y) - (other.y - one.y) * (third.x - one.x)
