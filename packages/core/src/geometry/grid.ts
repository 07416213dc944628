/**
 * A raster of square cells counted from the origin. A cell is blocked when its centre is nearer to something than a distance: that distance is
 * the true one to the true shape, found line by line, never a count of cells.
 */
import { corners, reachTowards, type Footprint } from './footprint.ts'
import type { Outline } from './outline.ts'

/** Cells over a box, one blocked cell wider on each side. `left` and `top` are the cell coordinates of the first. */
export type Grid = { readonly cell: number; readonly left: number; readonly top: number; readonly columns: number; readonly rows: number }

/** The raster that covers an outline. */
export function gridOver({ box }: Outline, cell: number): Grid {
  const [left, top] = [Math.floor(box.minX / cell) - 1, Math.floor(box.minY / cell) - 1]
  return { cell, left, top, columns: Math.ceil(box.maxX / cell) + 1 - left, rows: Math.ceil(box.maxY / cell) + 1 - top }
}

/** The horizontal stretch of a region at a height, or null. Both relative to the shape's centre. */
type Stretch = (y: number) => readonly [number, number] | null

/** What is done to cells of one row of a raster, `from` to before `to`, as indexes of all cells. */
export type OnRun = (from: number, to: number) => void

/** A hair's breadth, in ticks: what is exactly at the distance counts as free. */
const HAIR = 1e-6

/** Visits all cells whose centres are nearer to a shape than `within`, row by row. */
export const eachNear = (grid: Grid, shape: Footprint, within: number, onRun: OnRun): void => visit({ grid, within, hair: HAIR }, shape, onRun)

/** The same, with those exactly at the distance as well. */
export const eachTouched = (grid: Grid, shape: Footprint, within: number, onRun: OnRun): void => visit({ grid, within, hair: -HAIR }, shape, onRun)

function visit({ grid, within, hair }: { grid: Grid; within: number; hair: number }, shape: Footprint, onRun: OnRun): void {
  const { cell, left, top, columns, rows } = grid
  const far = within + shape.grown
  const height = reachTowards(shape, 0, 1) + within
  const stretch = stretchOf(shape, far)
  const first = Math.max(0, Math.ceil((shape.y - height) / cell - 0.5) - top)
  const last = Math.min(rows - 1, Math.floor((shape.y + height) / cell - 0.5) - top)
  for (let row = first; row <= last; row++) {
    const run = stretch((row + top + 0.5) * cell - shape.y)
    if (run === null) continue
    const from = Math.max(0, Math.ceil((shape.x + run[0] + hair) / cell - 0.5) - left)
    const to = Math.min(columns - 1, Math.floor((shape.x + run[1] - hair) / cell - 0.5) - left)
    if (from <= to) onRun(row * columns + from, row * columns + to + 1)
  }
}

/** Visits all cells whose centres are outside a polygon, and the rim of the raster. */
export function eachOutside(grid: Grid, { corners: polygon }: Outline, onRun: OnRun): void {
  const { cell, left, top, columns, rows } = grid
  for (let row = 0; row < rows; row++) {
    const y = (row + top + 0.5) * cell
    const crossings = crossingsAt(polygon, y)
    let from = 0
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [enter, leave] = [Math.ceil((crossings[index] ?? 0) / cell - 0.5) - left, Math.floor((crossings[index + 1] ?? 0) / cell - 0.5) - left]
      if (enter > from) onRun(row * columns + from, row * columns + Math.min(enter, columns))
      from = Math.max(from, leave + 1)
    }
    if (from < columns) onRun(row * columns + from, (row + 1) * columns)
  }
}

/** Visits all cells whose centres are inside a polygon. A round area is its own shape: ask `eachNear`. */
export function eachInside(grid: Grid, { corners: polygon, box }: Outline, onRun: OnRun): void {
  const { cell, left, top, columns, rows } = grid
  const first = Math.max(0, Math.ceil(box.minY / cell - 0.5) - top)
  const last = Math.min(rows - 1, Math.floor(box.maxY / cell - 0.5) - top)
  for (let row = first; row <= last; row++) {
    const crossings = crossingsAt(polygon, (row + top + 0.5) * cell)
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = Math.max(0, Math.ceil((crossings[index] ?? 0) / cell - 0.5) - left)
      const to = Math.min(columns - 1, Math.floor((crossings[index + 1] ?? 0) / cell - 0.5) - left)
      if (from <= to) onRun(row * columns + from, row * columns + to + 1)
    }
  }
}

function crossingsAt(polygon: Outline['corners'], y: number): number[] {
  const crossings: number[] = []
  let before = polygon[polygon.length - 1]
  for (const point of polygon) {
    if (before && before[1] > y !== point[1] > y) crossings.push(before[0] + ((y - before[1]) * (point[0] - before[0])) / (point[1] - before[1]))
    before = point
  }
  return crossings.sort((a, b) => a - b)
}

function stretchOf(shape: Footprint, within: number): Stretch {
  if (shape.form === 'rect') return stretchOfRect(shape, within)
  return shape.halfWidth === shape.halfDepth ? stretchOfCircle(shape.halfWidth + within) : stretchOfEllipse(shape, within)
}

function stretchOfCircle(radius: number): Stretch {
  return (y) => {
    const square = radius * radius - y * y
    return square <= 0 ? null : [-Math.sqrt(square), Math.sqrt(square)]
  }
}

/** A rectangle with round corners: at each height as far as its corners' circles and its moved sides reach. */
function stretchOfRect(shape: Footprint, within: number): Stretch {
  const own = corners({ ...shape, x: 0, y: 0 })
  const outwards = [[shape.sin, -shape.cos], [shape.cos, shape.sin], [-shape.sin, shape.cos], [-shape.cos, -shape.sin]] as const
  const sides = own.map(([ax, ay], index) => {
    const [bx, by] = own[(index + 1) % 4] ?? [0, 0]
    const [nx, ny] = outwards[index] ?? [0, 0]
    return [ax + nx * within, ay + ny * within, bx + nx * within, by + ny * within] as const
  })
  return (y) => {
    let [low, high] = [Infinity, -Infinity]
    for (const [x, cy] of own) {
      const square = within * within - (y - cy) * (y - cy)
      if (square < 0) continue
      const across = Math.sqrt(square)
      low = Math.min(low, x - across)
      high = Math.max(high, x + across)
    }
    for (const [ax, ay, bx, by] of sides) {
      if (ay > y === by > y) continue
      const x = ax + ((y - ay) * (bx - ax)) / (by - ay)
      low = Math.min(low, x)
      high = Math.max(high, x)
    }
    return low <= high ? [low, high] : null
  }
}

/** Halvings after which a height is found to a billionth of a turn. */
const HALVINGS = 30

/** An ellipse grown on all sides: the direction whose furthest point is at the height is found by halving; the left side is the right one turned. */
function stretchOfEllipse(shape: Footprint, within: number): Stretch {
  const { halfWidth, halfDepth, cos, sin } = shape
  const height = reachTowards({ ...shape, grown: within }, 0, 1)
  const right = (y: number): number => {
    let [low, high, x] = [-1, 1, 0]
    for (let step = 0; step < HALVINGS; step++) {
      const dy = (low + high) / 2
      const dx = Math.sqrt(1 - dy * dy)
      const [a, b] = [halfWidth * (dx * cos + dy * sin), halfDepth * (dy * cos - dx * sin)]
      const size = Math.sqrt(a * a + b * b)
      const [u, v] = size === 0 ? [0, 0] : [(halfWidth * a) / size, (halfDepth * b) / size]
      x = u * cos - v * sin + within * dx
      if (u * sin + v * cos + within * dy < y) low = dy
      else high = dy
    }
    return x
  }
  return (y) => (Math.abs(y) >= height ? null : [-right(-y), right(y)])
}
