/** Edits that mend something on a plan: moves to where a pair, or an element and a zone, are just as they should be. */
import type { Edit, Operation } from '../operations/index.ts'
import { reachTowards, type Footprint } from '../geometry/footprint.ts'
import { holds, type Outline, type Point } from '../geometry/outline.ts'
import { settled } from '../geometry/separation.ts'
import { insideBy, outsideBy } from '../geometry/within.ts'
import { fromTicks } from '../schema/lengths.ts'
import { spotOf } from './ground.ts'
import { footprintOf } from './footing.ts'
import type { Placed, Scene } from './scene.ts'

/** Brings an element of a plan to another centre, in ticks. */
export const movedTo = ({ element, section }: Placed, x: number, y: number): Operation => ({
  type: 'move', section: section.id, id: element.id, from: { at: element.at ?? [0, 0] }, to: { at: [fromTicks(x, section.per), fromTicks(y, section.per)] },
})

type Apart = { readonly scene: Scene; readonly by: number; readonly zone: readonly Footprint[] }

/**
 * Either of two steps back from the other: straight away from its centre, and along the axes of the page, each by what is missing. Whether a
 * step mends the place is tried, not proved, by whoever asks for remedies.
 */
export function movedApart([one, other]: readonly [Placed, Placed], { scene, by, zone }: Apart): Edit[] {
  const missing = Math.ceil(by * one.section.per)
  const [centre] = zone
  const [a, b] = [centre ?? footprintOf(one, scene), footprintOf(other, scene)]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const far = Math.sqrt(dx * dx + dy * dy)
  const straight = far === 0 ? [1, 0] as const : [dx / far, dy / far] as const
  const axes = ([[Math.sign(dx) || 1, 0], [0, Math.sign(dy) || 1], straight] as const).map(([x, y]) => [away(x * missing), away(y * missing)] as const)
  const ways = [...new Map(axes.map((way) => [way.join(' '), way])).values()]
  return ([[other, 1], [one, -1]] as const).flatMap(([moving, sign]) => {
    const { x, y } = spotOf(moving)
    return ways.map(([u, v]) => [movedTo(moving, x + sign * u, y + sign * v)])
  })
}

/** Away from nothing to whole ticks; what is a whole number but for the last digits stays it. */
const away = (length: number): number => (length < 0 ? Math.floor(length + 1e-6) : Math.ceil(length - 1e-6))

const shifted = (parts: readonly Footprint[], [dx, dy]: Point): readonly Footprint[] => parts.map((part) => ({ ...part, x: part.x + dx, y: part.y + dy }))
const worst = (parts: readonly Footprint[], by: (part: Footprint) => number): number => Math.min(...parts.map((part) => settled(by(part))))

/** How often something is pushed in from a side before it is given up. */
const PUSHES = 8

/** Into an area, all of it: pushed in from each side that it stands over, the worst first; into a circle, towards its centre. */
export function movedInto(placed: Placed, parts: readonly Footprint[], outline: Outline): Edit[] {
  const way = pushedIn(parts, outline)
  return way === null || (way[0] === 0 && way[1] === 0) ? [] : [[by(placed, way[0], way[1])]]
}

/** How far shapes have to go, in whole ticks, to stand in an area with all of them; null where pushing does not bring them in. */
export function pushedIn(parts: readonly Footprint[], outline: Outline): Point | null {
  let [dx, dy] = [0, 0]
  for (let push = 0; push < PUSHES; push++) {
    const now = shifted(parts, [dx, dy])
    if (worst(now, (part) => insideBy(part, outline)) >= 0) return [dx, dy]
    const [u, v] = outline.round ? towardsCentre(now, outline, outline.round) : overSide(now, outline)
    ;[dx, dy] = [dx + away(u), dy + away(v)]
  }
  return null
}

function by(placed: Placed, dx: number, dy: number): Operation {
  const { x, y } = spotOf(placed)
  return movedTo(placed, x + dx, y + dy)
}

function towardsCentre(parts: readonly Footprint[], outline: Outline, circle: Footprint): Point {
  const [x, y] = awayFrom(circle, parts)
  const out = -worst(parts, (part) => insideBy(part, outline))
  return [-x * out, -y * out]
}

/** The direction of length 1 from a circle's centre to a shape's. */
function awayFrom({ x, y }: Footprint, [first]: readonly Footprint[]): Point {
  const [dx, dy] = first ? [first.x - x, first.y - y] : [0, 0]
  const far = Math.sqrt(dx * dx + dy * dy)
  return far === 0 ? [1, 0] : [dx / far, dy / far]
}

/** From the side that a part stands over furthest, back inside. */
function overSide(parts: readonly Footprint[], outline: Outline): Point {
  let [most, way]: [number, Point] = [0, [0, 0]]
  for (const side of outline.sides) {
    const [nx, ny] = outwards(side, outline)
    for (const part of parts) {
      const over = (part.x - side.x) * nx + (part.y - side.y) * ny + reachTowards(part, nx, ny)
      const along = Math.abs((part.x - side.x) * side.cos + (part.y - side.y) * side.sin) - side.halfWidth
      if (over > most && along < reachTowards(part, side.cos, side.sin)) [most, way] = [over, [-nx * over, -ny * over]]
    }
  }
  return most > 0 ? way : towardsBorder(parts, outline)
}

/** From beside no side at all: with the centre onto the nearest point of the border. */
function towardsBorder([first]: readonly Footprint[], outline: Outline): Point {
  if (!first) return [0, 0]
  const ways = outline.sides.map(({ x, y, cos, sin, halfWidth }): Point => {
    const along = Math.max(-halfWidth, Math.min(halfWidth, (first.x - x) * cos + (first.y - y) * sin))
    return [x + along * cos - first.x, y + along * sin - first.y]
  })
  return ways.sort((a, b) => a[0] * a[0] + a[1] * a[1] - b[0] * b[0] - b[1] * b[1])[0] ?? [0, 0]
}

/** The direction of length 1 that leads over a side, out of the area. */
function outwards({ x, y, cos, sin }: Footprint, outline: Outline): Point {
  return holds(outline, [x - sin, y + cos]) ? [sin, -cos] : [-sin, cos]
}

/** Out of an area, all of it: over each side, those that lead out soonest; out of a circle, straight away from its centre. */
export function movedOutOf(placed: Placed, parts: readonly Footprint[], outline: Outline): Edit[] {
  const ways = outline.round ? [outwardsFrom(outline.round, parts, outline)] : outline.sides.map((side): Point => {
    const [nx, ny] = outwards(side, outline)
    const within = Math.max(...parts.map((part) => reachTowards(part, nx, ny) - (part.x - side.x) * nx - (part.y - side.y) * ny))
    return [away(nx * within), away(ny * within)]
  })
  const out = ways.filter((way) => worst(shifted(parts, way), (part) => outsideBy(part, outline)) >= 0)
  return out.sort((a, b) => a[0] * a[0] + a[1] * a[1] - b[0] * b[0] - b[1] * b[1]).slice(0, 3).map(([dx, dy]) => [by(placed, dx, dy)])
}

function outwardsFrom(circle: Footprint, parts: readonly Footprint[], outline: Outline): Point {
  const [x, y] = awayFrom(circle, parts)
  const deep = -worst(parts, (part) => outsideBy(part, outline))
  return [away(x * deep), away(y * deep)]
}
