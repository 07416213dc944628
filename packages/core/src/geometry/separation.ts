/**
 * How far two shapes are apart, edge to edge; below nothing, how far one of them would have to move until they only touch. Rectangles and
 * circles exactly; where an ellipse takes part, by narrowing down on the direction in which they are furthest apart, with + - × ÷ and
 * square roots alone, so that every machine finds the same.
 */
import { asPoint, isRound, reach, reachTowards, type Footprint } from './footprint.ts'

/** The distance between the edges of two shapes: 0 when they touch, negative when they overlap. */
export function separation(a: Footprint, b: Footprint): number {
  const grown = a.grown + b.grown
  if (isRound(a)) return isRound(b) ? betweenRounds(a, b) - grown : b.form === 'rect' ? fromRect(a.x, a.y, b) - a.halfWidth - grown : betweenAny(a, b)
  if (isRound(b)) return a.form === 'rect' ? fromRect(b.x, b.y, a) - b.halfWidth - grown : betweenAny(a, b)
  return a.form === 'rect' && b.form === 'rect' ? betweenRects(a, b) - grown : betweenAny(a, b)
}

/** A distance as it is told and judged: to half a tick, which is exact wherever shapes stand along the axes. */
export const settled = (distance: number): number => Math.round(distance * 2) / 2

/** A lower bound of the distance, by the circles around both: cheap, to leave out what is far away. */
export function atLeastApart(a: Footprint, b: Footprint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  return Math.sqrt(dx * dx + dy * dy) - reach(a) - reach(b)
}

function betweenRounds(a: Footprint, b: Footprint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  return Math.sqrt(dx * dx + dy * dy) - a.halfWidth - b.halfWidth
}

/** How far a point is from the edge of a rectangle: negative inside. The rectangle's growth is left out. */
export function fromRect(px: number, py: number, { x, y, halfWidth, halfDepth, cos, sin }: Footprint): number {
  const [dx, dy] = [px - x, py - y]
  const u = Math.abs(dx * cos + dy * sin) - halfWidth
  const v = Math.abs(dy * cos - dx * sin) - halfDepth
  return cornerwise(u, v)
}

/** The distance that two gaps along square axes make. */
function cornerwise(u: number, v: number): number {
  if (u <= 0 || v <= 0) return Math.max(u, v)
  return Math.sqrt(u * u + v * v)
}

/** The separating axis test on the four directions of the edges; apart, the nearest corner decides. */
function betweenRects(a: Footprint, b: Footprint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const cos = Math.abs(a.cos * b.cos + a.sin * b.sin)
  const sin = Math.abs(a.cos * b.sin - a.sin * b.cos)
  const ofA = [Math.abs(dx * a.cos + dy * a.sin) - a.halfWidth - b.halfWidth * cos - b.halfDepth * sin, Math.abs(dy * a.cos - dx * a.sin) - a.halfDepth - b.halfWidth * sin - b.halfDepth * cos] as const
  if (sin === 0 || cos === 0) return cornerwise(ofA[0], ofA[1])
  const ofB = [Math.abs(dx * b.cos + dy * b.sin) - b.halfWidth - a.halfWidth * cos - a.halfDepth * sin, Math.abs(dy * b.cos - dx * b.sin) - b.halfDepth - a.halfWidth * sin - a.halfDepth * cos] as const
  const most = Math.max(ofA[0], ofA[1], ofB[0], ofB[1])
  return most <= 0 ? most : Math.min(nearestCorner(a, b), nearestCorner(b, a))
}

/** How far the nearest corner of one rectangle is from another, the two being apart. */
function nearestCorner(of: Footprint, from: Footprint): number {
  const [ux, uy, vx, vy] = [of.halfWidth * of.cos, of.halfWidth * of.sin, -of.halfDepth * of.sin, of.halfDepth * of.cos]
  // Seen from the other's centre, so that where the two stand on the plan changes nothing.
  const around = { ...from, x: 0, y: 0 }
  const [dx, dy] = [of.x - from.x, of.y - from.y]
  return Math.min(
    fromRect(dx - ux - vx, dy - uy - vy, around), fromRect(dx + ux - vx, dy + uy - vy, around),
    fromRect(dx + ux + vx, dy + uy + vy, around), fromRect(dx - ux + vx, dy - uy + vy, around),
  )
}

/** Directions that are looked at before narrowing down. */
const LOOKS = 32
/** Steps of the golden section: an eighth of a turn becomes a billionth of one. */
const STEPS = 44
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * The most that two shapes are apart in any direction. What lies between them in a direction is concave, so that on the half turn around the
 * best direction it falls to both sides: a look around and a golden section find it. Overlapping shapes may have several best directions;
 * each that the look around shows is narrowed down.
 */
function betweenAny(first: Footprint, second: Footprint): number {
  const [a, b] = [isRound(first) ? asPoint(first) : first, isRound(second) ? asPoint(second) : second]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const far = Math.sqrt(dx * dx + dy * dy)
  const [ex, ey] = far === 0 ? [a.cos, a.sin] : [dx / far, dy / far]
  const apart = (turn: number): number => {
    // Half a turn around the direction from one centre to the other, without a sine.
    const scale = 1 + turn * turn
    const [along, across] = [(1 - turn * turn) / scale, (2 * turn) / scale]
    const [x, y] = [ex * along - ey * across, ey * along + ex * across]
    return dx * x + dy * y - reachTowards(a, x, y) - reachTowards(b, x, y)
  }
  return highest(apart, LOOKS, [-1, 1])
}

/** The highest value of a smooth function between two ends: looks at so many places, then narrows down around each peak. */
export function highest(of: (at: number) => number, looks: number, [from, to]: readonly [number, number]): number {
  const step = (to - from) / looks
  const seen: number[] = []
  for (let look = 0; look <= looks; look++) seen.push(of(from + look * step))
  let best = -Infinity
  for (let look = 0; look <= looks; look++) {
    const [here, before, after] = [seen[look] ?? 0, seen[look - 1] ?? -Infinity, seen[look + 1] ?? -Infinity]
    if (here < before || here < after) continue
    best = Math.max(best, here, peak(of, Math.max(from, from + (look - 1) * step), Math.min(to, from + (look + 1) * step)))
  }
  return best
}

/** The golden section between two places with one peak between them. */
function peak(of: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [atLeft, atRight] = [of(left), of(right)]
  for (let step = 0; step < STEPS; step++) {
    if (atLeft < atRight) {
      low = left
      ;[left, atLeft] = [right, atRight]
      right = low + GOLDEN * (high - low)
      atRight = of(right)
    } else {
      high = right
      ;[right, atRight] = [left, atLeft]
      left = high - GOLDEN * (high - low)
      atLeft = of(left)
    }
  }
  return Math.max(atLeft, atRight)
}
