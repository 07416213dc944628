/** How much of an area lies under shapes: shares of a footprint in a zone, and of a zone under footprints. */
import { arctangent } from './arctangent.ts'
import { cosine, sine } from './angles.ts'
import { areaOf, boxAround, corners, type Footprint } from './footprint.ts'
import type { Outline, Point } from './outline.ts'

/** The area that a shape without growth and an area have in common. Exact, but between an ellipse and a round area (one part in 100,000). */
export function commonArea(shape: Footprint, outline: Outline): number {
  const box = boxAround(shape)
  if (box.maxX <= outline.box.minX || box.minX >= outline.box.maxX || box.maxY <= outline.box.minY || box.minY >= outline.box.maxY) return 0
  if (shape.form === 'rect') return outline.round ? Math.abs(inEllipse(corners(shape), outline.round)) : inRect(outline.corners, shape)
  return Math.abs(inEllipse(outline.round ? polygonOf(outline.round, 1) : outline.corners, shape))
}

/** The share of a shape that lies in an area, 0 to 1. Something without size is in it or not by its centre line's ends alone: 0. */
export function shareInside(shape: Footprint, outline: Outline): number {
  const all = areaOf({ ...shape, grown: 0 })
  return all === 0 ? 0 : Math.min(1, Math.max(0, commonArea(shape, outline) / all))
}

/**
 * A polygon with the area of a shape: a rectangle's own corners, or one of an ellipse every `degrees` degrees, as large as the ellipse.
 * Every 10 degrees the outline is nowhere more than 0.4 % of the radius off.
 */
export function polygonOf(shape: Footprint, degrees: number): readonly Point[] {
  if (shape.form === 'rect' && shape.grown === 0) return corners(shape)
  const { x, y, halfWidth, halfDepth, cos, sin } = shape
  const count = 360 / degrees
  const scale = Math.sqrt((2 * Math.PI) / (count * sine(degrees)))
  return Array.from({ length: count }, (_, corner): Point => {
    const [u, v] = [halfWidth * scale * cosine(corner * degrees), halfDepth * scale * sine(corner * degrees)]
    return [x + u * cos - v * sin, y + u * sin + v * cos]
  })
}

/** The part of a polygon in a rectangle: its corners, cut along each side in turn. */
function inRect(polygon: readonly Point[], { x, y, halfWidth, halfDepth, cos, sin }: Footprint): number {
  let left = polygon.map(([px, py]): Point => [(px - x) * cos + (py - y) * sin, (py - y) * cos - (px - x) * sin])
  for (const [axis, half, side] of [[0, halfWidth, 1], [0, halfWidth, -1], [1, halfDepth, 1], [1, halfDepth, -1]] as const) left = cut(left, axis, half * side, side)
  return Math.abs(doubled(left)) / 2
}

/** What of a polygon is on the near side of a line along an axis. Bent polygons may leave bridges without area. */
function cut(polygon: readonly Point[], axis: 0 | 1, at: number, side: 1 | -1): Point[] {
  const kept: Point[] = []
  let before = polygon[polygon.length - 1]
  for (const point of polygon) {
    const [was, is] = [side * (at - (before?.[axis] ?? 0)), side * (at - point[axis])]
    if (before && was >= 0 !== is >= 0) {
      const share = was / (was - is)
      kept.push([before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share])
    }
    if (is >= 0) kept.push(point)
    before = point
  }
  return kept
}

function doubled(polygon: readonly Point[]): number {
  let sum = 0
  let before = polygon[polygon.length - 1]
  for (const point of polygon) {
    if (before) sum += before[0] * point[1] - before[1] * point[0]
    before = point
  }
  return sum
}

/** The part of a polygon in an ellipse, signed: seen as the part of a squeezed polygon in a circle, a slice for each side. */
function inEllipse(polygon: readonly Point[], { x, y, halfWidth, halfDepth, cos, sin }: Footprint): number {
  if (halfWidth === 0 || halfDepth === 0) return 0
  const squeezed = polygon.map(([px, py]): Point => [((px - x) * cos + (py - y) * sin) / halfWidth, ((py - y) * cos - (px - x) * sin) / halfDepth])
  let sum = 0
  let before = squeezed[squeezed.length - 1]
  for (const point of squeezed) {
    if (before) sum += slice(before, point)
    before = point
  }
  return sum * halfWidth * halfDepth
}

/** What the triangle from the middle of the unit circle to a line has in common with the circle, signed by the way round. */
function slice(a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const [square, middle] = [dx * dx + dy * dy, a[0] * dx + a[1] * dy]
  const inside = middle * middle - square * (a[0] * a[0] + a[1] * a[1] - 1)
  if (square === 0) return 0
  if (inside <= 0) return sector(a, b)
  const root = Math.sqrt(inside)
  const [enter, leave] = [(-middle - root) / square, (root - middle) / square]
  if (enter >= 1 || leave <= 0) return sector(a, b)
  const at = (share: number): Point => [a[0] + dx * share, a[1] + dy * share]
  const [p, q] = [enter > 0 ? at(enter) : a, leave < 1 ? at(leave) : b]
  return (enter > 0 ? sector(a, p) : 0) + (p[0] * q[1] - p[1] * q[0]) / 2 + (leave < 1 ? sector(q, b) : 0)
}

/** The piece of the unit circle between two directions. */
function sector(a: Point, b: Point): number {
  const across = a[0] * b[1] - a[1] * b[0]
  const along = a[0] * b[0] + a[1] * b[1] + Math.sqrt((a[0] * a[0] + a[1] * a[1]) * (b[0] * b[0] + b[1] * b[1]))
  return along === 0 ? 0 : arctangent(across / along)
}
