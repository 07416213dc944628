/**
 * Whether somebody who needs a certain width can come from one thing to others. On a raster of cells of one size, obstacles grown by half the
 * width less the way from a cell's centre to its corner, steps to the four sides: a gap of the width always lets through, one 8 cm (1.6 cells)
 * narrower never does.
 */
import type { Footprint } from './footprint.ts'
import { eachInside, eachNear, eachOutside, eachTouched, gridOver, type Grid, type OnRun } from './grid.ts'
import type { Outline } from './outline.ts'

/** A way that is asked for. Lengths in ticks. */
export type Corridor = {
  /** The ground that it must stay on: a polygon. */
  readonly ground: Outline
  /** The side of a cell. */
  readonly cell: number
  readonly width: number
  /** The diameter of the circle that must be free where it arrives; 0: none is needed. */
  readonly turn: number
  /** Areas that it may not cross. */
  readonly walls: readonly Outline[]
  readonly obstacles: readonly Footprint[]
  readonly from: readonly Footprint[]
  readonly to: readonly Footprint[]
}
/** How a target stands: reached, reached without room to turn, or not reached. */
export type Arrival = 'reached' | 'no-turn' | 'cut-off'

/** From a cell's centre to its corner. */
const corner = (cell: number): number => cell / Math.SQRT2
/** How far obstacles grow for a width. */
export const growthFor = (width: number, cell: number): number => Math.max(0, width / 2 - corner(cell))
/** How near to something the centre of a way of a width comes when the way touches it. */
export const touchFor = (width: number, cell: number): number => width / 2 + corner(cell)

/** The raster of a corridor, and how many cells it has. */
export const gridOf = ({ ground, cell }: Corridor): Grid => gridOver(ground, cell)

/** How the way arrives at each target. */
export function arrivals(corridor: Corridor): readonly Arrival[] {
  const { cell, width, turn, to } = corridor
  const grid = gridOf(corridor)
  const cells = new Uint8Array(grid.columns * grid.rows)
  block(corridor, grid, growthFor(width, cell), (from, end) => cells.fill(BLOCKED, from, end))
  flood(cells, grid, seedsOf(corridor, grid, cells))
  const near = to.map((target) => meets(grid, target, touchFor(width, cell), (index) => cells[index] === REACHED))
  if (turn <= width || !near.includes(true)) return near.map((yes) => (yes ? 'reached' : 'cut-off'))
  const tight = new Uint8Array(cells.length)
  block(corridor, grid, growthFor(turn, cell), (from, end) => tight.fill(BLOCKED, from, end))
  const mayTurn = (index: number): boolean => cells[index] === REACHED && tight[index] !== BLOCKED
  return near.map((yes, index) => {
    const target = to[index]
    return !yes || !target ? 'cut-off' : meets(grid, target, touchFor(turn, cell), mayTurn) ? 'reached' : 'no-turn'
  })
}

const BLOCKED = 1
const REACHED = 2

/** Visits every cell whose centre is nearer than `growth` to an obstacle, a wall or the end of the ground. */
export function block(corridor: Corridor, grid: Grid, growth: number, onRun: OnRun): void {
  blockGround(corridor, grid, growth, onRun)
  for (const shape of corridor.obstacles) eachNear(grid, shape, growth, onRun)
}

/** The same for the ground and the walls alone. */
export function blockGround({ ground, walls }: Corridor, grid: Grid, growth: number, onRun: OnRun): void {
  eachOutside(grid, ground, onRun)
  for (const side of ground.sides) eachNear(grid, side, growth, onRun)
  for (const wall of walls) {
    if (wall.round) eachNear(grid, wall.round, growth, onRun)
    else eachInside(grid, wall, onRun)
    for (const side of wall.sides) eachNear(grid, side, growth, onRun)
  }
}

function seedsOf({ from, width, cell }: Corridor, grid: Grid, cells: Uint8Array): Int32Array {
  const seeds: number[] = []
  for (const shape of from) {
    eachTouched(grid, shape, touchFor(width, cell), (start, end) => {
      for (let index = start; index < end; index++) if (cells[index] === 0) seeds.push(index)
    })
  }
  return Int32Array.from(seeds)
}

/** Marks every free cell that can be reached from the seeds, in steps to the four sides. The rim of the raster is blocked. */
function flood(cells: Uint8Array, { columns }: Grid, seeds: Int32Array): void {
  const waiting = new Int32Array(cells.length)
  let end = 0
  const mark = (index: number): void => {
    if (cells[index] !== 0) return
    cells[index] = REACHED
    waiting[end++] = index
  }
  for (const seed of seeds) mark(seed)
  for (let next = 0; next < end; next++) {
    const here = waiting[next] ?? 0
    mark(here - columns)
    mark(here - 1)
    mark(here + 1)
    mark(here + columns)
  }
}

/** Whether any cell near a target is one of those. */
export function meets(grid: Grid, target: Footprint, within: number, isMeant: (index: number) => boolean): boolean {
  let met = false
  eachTouched(grid, target, within, (start, end) => {
    for (let index = start; index < end && !met; index++) met = isMeant(index)
  })
  return met
}

/** The most steps in which narrower ways are tried. */
const STEPS = 64

/** How wide a way to each target there is, below the width that is asked for, counted in whole cells; 0 where there is none at all. By halving. */
export function widestWays(corridor: Corridor): readonly number[] {
  const step = corridor.cell * Math.ceil(corridor.width / corridor.cell / STEPS)
  const widths = corridor.to.map(() => 0)
  const narrow = (targets: readonly number[], low: number, high: number): void => {
    if (targets.length === 0 || low > high) return
    const middle = Math.ceil((low + high) / 2)
    const found = arrivals({ ...corridor, width: middle * step, turn: 0, to: targets.flatMap((target) => corridor.to[target] ?? []) })
    const passed = targets.filter((_, index) => found[index] === 'reached')
    for (const target of passed) widths[target] = middle * step
    narrow(passed, middle + 1, high)
    narrow(targets.filter((_, index) => found[index] !== 'reached'), low, middle - 1)
  }
  narrow(corridor.to.map((_, index) => index), 1, Math.ceil(corridor.width / step) - 1)
  return widths
}

/** The largest circle in which there is room to turn at a target that the way reaches, up to the one asked for, in whole cells; at least the way's width. */
export function widestTurn(corridor: Corridor, target: Footprint): number {
  const { cell, width, turn } = corridor
  let [low, high] = [0, Math.max(0, Math.ceil((turn - width) / cell) - 1)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const [found] = arrivals({ ...corridor, turn: width + middle * cell, to: [target] })
    if (found === 'reached') low = middle
    else high = middle - 1
  }
  return width + low * cell
}
