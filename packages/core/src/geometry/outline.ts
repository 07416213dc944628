/** Areas that things stand in or stay out of: polygons, bent inwards or not, and circles. */
import { disc, line, type Box, type Footprint } from './footprint.ts'

/** A point: x to the right, y down. */
export type Point = readonly [x: number, y: number]
/** An area: a polygon's corners in order, either way around, or a circle. */
export type Area = { readonly corners: readonly Point[] } | { readonly centre: Point; readonly radius: number }
/** An area made ready to be asked. */
export type Outline = {
  readonly corners: readonly Point[]
  /** The sides of a polygon, each from one corner to the next; none of a circle. */
  readonly sides: readonly Footprint[]
  /** The circle; null for a polygon. */
  readonly round: Footprint | null
  readonly box: Box
  /** How large it is, in square ticks. */
  readonly size: number
}

const known = new WeakMap<Area, Outline>()

/** Makes an area ready; once per area. */
export function outlineOf(area: Area): Outline {
  let outline = known.get(area)
  if (!outline) known.set(area, (outline = 'centre' in area ? ofCircle(area) : ofPolygon(area.corners)))
  return outline
}

function ofCircle({ centre: [x, y], radius }: { readonly centre: Point; readonly radius: number }): Outline {
  const box = { minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius }
  return { corners: [], sides: [], round: disc(x, y, radius), box, size: Math.PI * radius * radius }
}

function ofPolygon(corners: readonly Point[]): Outline {
  const sides = corners.map(([ax, ay], index) => {
    const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay]
    return line(ax, ay, bx, by)
  })
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const box = { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) }
  return { corners, sides, round: null, box, size: Math.abs(signedSize(corners)) }
}

/** The area of a polygon: positive when its corners run clockwise on the page (y points down). */
export function signedSize(corners: readonly Point[]): number {
  const [ox, oy] = corners[0] ?? [0, 0]
  let twice = 0
  for (let index = 1; index + 1 < corners.length; index++) {
    const [ax, ay] = corners[index] ?? [0, 0]
    const [bx, by] = corners[index + 1] ?? [0, 0]
    twice += (ax - ox) * (by - oy) - (ay - oy) * (bx - ox)
  }
  return twice / 2
}

/** Whether a point is inside an area, its border included. */
export function holds({ corners, round }: Outline, [x, y]: Point): boolean {
  if (round) return (x - round.x) * (x - round.x) + (y - round.y) * (y - round.y) <= round.halfWidth * round.halfWidth
  let inside = false
  let [ax, ay] = corners[corners.length - 1] ?? [0, 0]
  for (const [bx, by] of corners) {
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    if (turn === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)) return true
    if (ay > y !== by > y && turn > 0 === by > ay) inside = !inside
    ;[ax, ay] = [bx, by]
  }
  return inside
}

/** Two sides of a polygon that cross or touch where they should not, by the index of their first corners; null when there are none. */
export function crossingSides(corners: readonly Point[]): readonly [number, number] | null {
  const count = corners.length
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const next = other === one + 1 || (one === 0 && other === count - 1)
      const found = next ? foldsBack(corners, one, other) : meet(sideAt(corners, one), sideAt(corners, other))
      if (found) return [one, other]
    }
  }
  return null
}

type Side = readonly [Point, Point]
const sideAt = (corners: readonly Point[], index: number): Side => [corners[index] ?? [0, 0], corners[(index + 1) % corners.length] ?? [0, 0]]

/** Neighbouring sides share a corner; they may not run back along each other, nor be without length. */
function foldsBack(corners: readonly Point[], one: number, other: number): boolean {
  const [first, second] = other === one + 1 ? [sideAt(corners, one), sideAt(corners, other)] : [sideAt(corners, other), sideAt(corners, one)]
  const [[ax, ay], [bx, by]] = first
  const [, [cx, cy]] = second
  if ((ax === bx && ay === by) || (bx === cx && by === cy)) return true
  return cross(first[0], first[1], second[1]) === 0 && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0
}

const cross = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)

/** Whether two lines have a point in common. */
function meet([a, b]: Side, [c, d]: Side): boolean {
  const [ofC, ofD, ofA, ofB] = [cross(a, b, c), cross(a, b, d), cross(c, d, a), cross(c, d, b)]
  if (((ofC > 0 && ofD < 0) || (ofC < 0 && ofD > 0)) && ((ofA > 0 && ofB < 0) || (ofA < 0 && ofB > 0))) return true
  return (ofC === 0 && isBetween(a, b, c)) || (ofD === 0 && isBetween(a, b, d)) || (ofA === 0 && isBetween(c, d, a)) || (ofB === 0 && isBetween(c, d, b))
}

const isBetween = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): boolean =>
  Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)
