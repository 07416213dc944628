/** The ground that a thing covers: a rectangle or an ellipse at any whole angle, never an approximation of it. */
import { cosine, sine } from './angles.ts'

/** A convex shape that is the same seen from its centre both ways. `grown` is how far it reaches beyond its outline on all sides, round at the corners. */
export type Footprint = {
  readonly form: 'rect' | 'ellipse'
  readonly x: number
  readonly y: number
  readonly halfWidth: number
  readonly halfDepth: number
  readonly cos: number
  readonly sin: number
  readonly grown: number
}
/** A box along the axes. */
export type Box = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
/** Where a thing stands, how large it is, and by how many degrees it is turned clockwise (y points down). */
export type Standing = { readonly x: number; readonly y: number; readonly width: number; readonly depth: number; readonly angle: number }

/** The ground of a thing. Sizes below nothing count as nothing; an ellipse without width or depth is a line. */
export function footprint(shape: Footprint['form'], { x, y, width, depth, angle }: Standing): Footprint {
  const form = width > 0 && depth > 0 ? shape : 'rect'
  return { form, x, y, halfWidth: Math.max(0, width) / 2, halfDepth: Math.max(0, depth) / 2, cos: cosine(angle), sin: sine(angle), grown: 0 }
}

/** A line between two points, as a rectangle without depth. */
export function line(ax: number, ay: number, bx: number, by: number): Footprint {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.sqrt(dx * dx + dy * dy)
  const [cos, sin] = length === 0 ? [1, 0] : [dx / length, dy / length]
  return { form: 'rect', x: ax + dx / 2, y: ay + dy / 2, halfWidth: length / 2, halfDepth: 0, cos, sin, grown: 0 }
}

/** A circle; with radius 0 a point. */
export const disc = (x: number, y: number, radius: number): Footprint => (
  { form: 'ellipse', x, y, halfWidth: radius, halfDepth: radius, cos: 1, sin: 0, grown: 0 }
)

/** The same shape reaching further on all sides, round at its corners. */
export const grownBy = (shape: Footprint, by: number): Footprint => (by === 0 ? shape : { ...shape, grown: shape.grown + by })

/** Whether it is a circle (or a point, which is the smallest of them). */
export const isRound = ({ form, halfWidth, halfDepth }: Footprint): boolean => halfWidth === halfDepth && (form === 'ellipse' || halfWidth === 0)

/** The same circle with its radius in its growth: a point that reaches so far. Only for what `isRound`. */
export const asPoint = (shape: Footprint): Footprint => (
  shape.halfWidth === 0 ? shape : { ...shape, form: 'ellipse', halfWidth: 0, halfDepth: 0, grown: shape.grown + shape.halfWidth }
)

/** How far it reaches from its centre in a direction of length 1. */
export function reachTowards({ form, halfWidth, halfDepth, cos, sin, grown }: Footprint, dx: number, dy: number): number {
  const u = halfWidth * (dx * cos + dy * sin)
  const v = halfDepth * (dy * cos - dx * sin)
  return grown + (form === 'rect' ? Math.abs(u) + Math.abs(v) : Math.sqrt(u * u + v * v))
}

/** How far its edge is from its centre in a direction of length 1; of one that is grown no less than this. */
export function edgeTowards({ form, halfWidth, halfDepth, cos, sin, grown }: Footprint, dx: number, dy: number): number {
  if (halfWidth === 0 || halfDepth === 0) return grown
  const u = Math.abs(dx * cos + dy * sin) / halfWidth
  const v = Math.abs(dy * cos - dx * sin) / halfDepth
  return grown + 1 / (form === 'rect' ? Math.max(u, v) : Math.sqrt(u * u + v * v))
}

/** Its point that lies furthest in a direction of length 1. */
export function furthest(shape: Footprint, dx: number, dy: number): readonly [number, number] {
  const { form, x, y, halfWidth, halfDepth, cos, sin, grown } = shape
  let [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin]
  if (form === 'rect') [u, v] = [u < 0 ? -halfWidth : halfWidth, v < 0 ? -halfDepth : halfDepth]
  else {
    const [a, b] = [halfWidth * u, halfDepth * v]
    const size = Math.sqrt(a * a + b * b)
    ;[u, v] = size === 0 ? [0, 0] : [(halfWidth * a) / size, (halfDepth * b) / size]
  }
  return [x + u * cos - v * sin + grown * dx, y + u * sin + v * cos + grown * dy]
}

/** The box around it. */
export function boxAround(shape: Footprint): Box {
  const { x, y } = shape
  const [across, along] = [reachTowards(shape, 1, 0), reachTowards(shape, 0, 1)]
  return { minX: x - across, minY: y - along, maxX: x + across, maxY: y + along }
}

/** How far its furthest point is from its centre: nothing further away can meet it. */
export function reach({ form, halfWidth, halfDepth, grown }: Footprint): number {
  return grown + (form === 'rect' ? Math.sqrt(halfWidth * halfWidth + halfDepth * halfDepth) : Math.max(halfWidth, halfDepth))
}

/** The corners of a rectangle, in order around it; those of the rectangle around an ellipse. Growth is left out. */
export function corners({ x, y, halfWidth, halfDepth, cos, sin }: Footprint): readonly (readonly [number, number])[] {
  const [ux, uy, vx, vy] = [halfWidth * cos, halfWidth * sin, -halfDepth * sin, halfDepth * cos]
  return [[x - ux - vx, y - uy - vy], [x + ux - vx, y + uy - vy], [x + ux + vx, y + uy + vy], [x - ux + vx, y - uy + vy]]
}

/** The area that it covers, its growth included. */
export function areaOf({ form, halfWidth, halfDepth, grown }: Footprint): number {
  if (form === 'rect') return 4 * halfWidth * halfDepth + 4 * (halfWidth + halfDepth) * grown + Math.PI * grown * grown
  return grown === 0 || halfWidth === halfDepth ? Math.PI * (halfWidth + grown) * (halfDepth + grown) : Math.PI * (halfWidth * halfDepth + grown * grown) + grown * perimeter(halfWidth, halfDepth)
}

/** The length around an ellipse, by the arithmetic-geometric mean: exact to the last digits. */
function perimeter(halfWidth: number, halfDepth: number): number {
  let [a, b, sum, power] = [Math.max(halfWidth, halfDepth), Math.min(halfWidth, halfDepth), 0, 0.5]
  if (b === 0) return 4 * a
  sum = a * a - (power * (a * a - b * b))
  for (let step = 0; step < 12; step++) {
    const [mean, half] = [(a + b) / 2, (a - b) / 2]
    b = Math.sqrt(a * b)
    a = mean
    power *= 2
    sum -= power * half * half
  }
  return (2 * Math.PI * sum) / a
}
