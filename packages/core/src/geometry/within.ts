/** Whether a shape stands within an area, outside it, or touches it, and by how much. */
import { boxAround, corners, disc, furthest, isRound, reach, reachTowards, type Footprint } from './footprint.ts'
import { cosine, sine } from './angles.ts'
import { holds, type Outline, type Point } from './outline.ts'
import { fromRect, highest, separation, settled } from './separation.ts'

/** How far inside an area a shape stands with all of it: 0 when it touches the border from inside; negative, how far it sticks out. */
export function insideBy(shape: Footprint, outline: Outline): number {
  if (outline.round) return insideCircle(shape, outline.round)
  if (isRound(shape)) return depthOf([shape.x, shape.y], outline) - reach(shape)
  const free = toBorder(shape, outline)
  if (settled(free) < 0) return -Math.max(-free, ...pointsOf(shape, outline).map((point) => -depthOf(point, outline)), ...cornersWithin(shape, outline))
  if (holds(outline, [shape.x, shape.y])) return Math.max(0, free)
  return -Math.max(1, ...pointsOf(shape, outline).map((point) => -depthOf(point, outline)))
}

/** How far outside an area a shape stands with all of it: 0 when it touches the border from outside; negative, how far it reaches in. */
export function outsideBy(shape: Footprint, outline: Outline): number {
  if (outline.round) return separation(shape, outline.round)
  if (isRound(shape)) return -depthOf([shape.x, shape.y], outline) - reach(shape)
  const free = toBorder(shape, outline)
  if (settled(free) >= 0 && !holds(outline, [shape.x, shape.y])) return Math.max(0, free)
  return -Math.max(settled(free) < 0 ? -free : 1, ...pointsOf(shape, outline).map((point) => depthOf(point, outline)), ...cornersWithin(shape, outline))
}

/** How far a point is from an area's border: negative outside. */
export function depthOf([x, y]: Point, outline: Outline): number {
  if (outline.round) return -separation(disc(x, y, 0), outline.round)
  const distance = outline.sides.reduce((least, side) => Math.min(least, fromRect(x, y, side)), Infinity)
  return holds(outline, [x, y]) ? Math.max(0, distance) : -Math.max(0, distance)
}

/** How far a shape is from the nearest side of a polygon; negative when one crosses it. */
function toBorder(shape: Footprint, { sides }: Outline): number {
  const far = reach(shape)
  let least = Infinity
  for (const side of sides) {
    const [dx, dy] = [side.x - shape.x, side.y - shape.y]
    const atLeast = Math.sqrt(dx * dx + dy * dy) - side.halfWidth - far
    if (atLeast < least) least = Math.min(least, separation(shape, side))
  }
  return least
}

/**
 * The points of a shape that may lie furthest out or in: those around its edge, and those towards and away from each side near it. How far it
 * sticks out of a plain area is exact; of one that is bent inwards, where the furthest point may be anywhere, to a thirtieth of the shape's length.
 */
function pointsOf(shape: Footprint, { sides }: Outline): readonly Point[] {
  const far = reach(shape)
  const points = [...(shape.form === 'rect' ? alongEdges(shape) : alongCurve(shape)), ...(shape.grown === 0 ? [] : around(shape))]
  for (const { x, y, halfWidth, cos, sin } of sides) {
    const [dx, dy] = [x - shape.x, y - shape.y]
    if (dx * dx + dy * dy > (far + halfWidth) * (far + halfWidth)) continue
    points.push(furthest(shape, -sin, cos), furthest(shape, sin, -cos))
  }
  return points
}

const LOOKS = 24
const STRETCHES = 16
const alongCurve = ({ x, y, halfWidth, halfDepth, cos, sin }: Footprint): Point[] =>
  Array.from({ length: 4 * STRETCHES }, (_, look): Point => {
    const [u, v] = [halfWidth * cosine((look * 90) / STRETCHES), halfDepth * sine((look * 90) / STRETCHES)]
    return [x + u * cos - v * sin, y + u * sin + v * cos]
  })

function alongEdges(shape: Footprint): Point[] {
  const all = corners(shape)
  return all.flatMap(([ax, ay], index) => {
    const [bx, by] = all[(index + 1) % 4] ?? [ax, ay]
    return Array.from({ length: STRETCHES }, (_, part): Point => [ax + ((bx - ax) * part) / STRETCHES, ay + ((by - ay) * part) / STRETCHES])
  })
}

const around = (shape: Footprint): Point[] =>
  Array.from({ length: LOOKS }, (_, look) => furthest(shape, cosine((look * 360) / LOOKS), sine((look * 360) / LOOKS)))

/** How deep the corners of a polygon stand in a shape. */
function cornersWithin(shape: Footprint, outline: Outline): readonly number[] {
  const { minX, minY, maxX, maxY } = boxAround(shape)
  return outline.corners.filter(([x, y]) => x > minX && x < maxX && y > minY && y < maxY).map(([x, y]) => -separation(shape, disc(x, y, 0)))
}

/** From the circle's border to the furthest point of the shape. */
function insideCircle(shape: Footprint, circle: Footprint): number {
  const [dx, dy] = [shape.x - circle.x, shape.y - circle.y]
  if (shape.form === 'rect') {
    const most = corners({ ...shape, x: dx, y: dy }).reduce((longest, [x, y]) => Math.max(longest, Math.sqrt(x * x + y * y)), 0)
    return circle.halfWidth - most - shape.grown
  }
  if (shape.halfWidth === shape.halfDepth) return circle.halfWidth - Math.sqrt(dx * dx + dy * dy) - reach(shape)
  // Both half turns around: the longest way from the circle's centre has no one peak.
  const towards = (sign: number) => (turn: number): number => {
    const scale = 1 + turn * turn
    const [x, y] = [(sign * (1 - turn * turn)) / scale, (sign * 2 * turn) / scale]
    return dx * x + dy * y + reachTowards(shape, x, y)
  }
  return circle.halfWidth - Math.max(highest(towards(1), 32, [-1, 1]), highest(towards(-1), 32, [-1, 1]))
}
