/** What stands in the way: the fewest obstacles without which a corridor would come through. */
import { blockGround, gridOf, growthFor, touchFor, type Corridor } from './corridor.ts'
import type { Footprint } from './footprint.ts'
import { eachNear, eachTouched, type Grid } from './grid.ts'

/** Which obstacles cover each cell, as the number of a set: most cells share a few sets. */
type Cover = { readonly cells: Int32Array; readonly sets: readonly (readonly number[])[] }
const WALL = -1

/**
 * For each target, the obstacles (by index) whose going would open a way to it, with the least weight in all; none where nothing but the
 * ground and its walls stand in the way. A path of least weight is found on the corridor's own raster, where coming under an obstacle costs
 * its weight.
 * @param weights whole numbers, at least 1; what should rather stay weighs more
 */
export function inTheWay(corridor: Corridor, targets: readonly Footprint[], weights: readonly number[]): readonly (readonly number[])[] {
  const { cell, width, from } = corridor
  const grid = gridOf(corridor)
  const cover = coverOf(corridor, grid, growthFor(width, cell))
  const paths = new Paths(cover, grid, weights)
  for (const shape of from) eachTouched(grid, shape, touchFor(width, cell), (start, end) => paths.seed(start, end))
  paths.spread()
  return targets.map((target) => {
    let [best, least] = [-1, Infinity]
    eachTouched(grid, target, touchFor(width, cell), (start, end) => {
      for (let index = start; index < end; index++) if (paths.costTo(index) < least) [best, least] = [index, paths.costTo(index)]
    })
    return best < 0 ? [] : paths.metOnTheWayTo(best)
  })
}

/** The obstacles (by index) that leave no room to turn at a target, with the least weight in all. */
export function tooTight(corridor: Corridor, target: Footprint, weights: readonly number[]): readonly number[] {
  const { cell, turn } = corridor
  const grid = gridOf(corridor)
  const { cells, sets } = coverOf(corridor, grid, growthFor(turn, cell))
  const weigh = (set: number): number => (set === WALL ? Infinity : (sets[set] ?? []).reduce((sum, one) => sum + (weights[one] ?? 1), 0))
  const known = new Map<number, number>()
  let [best, least] = [WALL, Infinity]
  eachTouched(grid, target, touchFor(turn, cell), (start, end) => {
    for (let index = start; index < end; index++) {
      const set = cells[index] ?? WALL
      if (!known.has(set)) known.set(set, weigh(set))
      const weight = known.get(set) ?? Infinity
      if (weight < least) [best, least] = [set, weight]
    }
  })
  return best === WALL ? [] : (sets[best] ?? [])
}

function coverOf(corridor: Corridor, grid: Grid, growth: number): Cover {
  const cells = new Int32Array(grid.columns * grid.rows)
  const sets: (readonly number[])[] = [[]]
  const joined = new Map<number, number>()
  const { obstacles } = corridor
  const join = (set: number, obstacle: number): number => {
    const key = set * obstacles.length + obstacle
    let next = joined.get(key)
    if (next === undefined) {
      next = sets.push([...(sets[set] ?? []), obstacle]) - 1
      joined.set(key, next)
    }
    return next
  }
  for (const [obstacle, shape] of obstacles.entries()) {
    let [before, after] = [-2, 0]
    eachNear(grid, shape, growth, (start, end) => {
      for (let index = start; index < end; index++) {
        const set = cells[index] ?? 0
        if (set !== before) [before, after] = [set, join(set, obstacle)]
        cells[index] = after
      }
    })
  }
  blockGround(corridor, grid, growth, (start, end) => cells.fill(WALL, start, end))
  return { cells, sets }
}

/** Cheapest paths over the cells, by the weight of what has to go. */
class Paths {
  readonly #cover: Cover
  readonly #columns: number
  readonly #weights: readonly number[]
  readonly #costs: Int32Array
  readonly #before: Int32Array
  readonly #waiting: number[][] = []
  readonly #steps = new Map<number, number>()

  constructor(cover: Cover, { columns }: Grid, weights: readonly number[]) {
    this.#cover = cover
    this.#columns = columns
    this.#weights = weights
    this.#costs = new Int32Array(cover.cells.length).fill(MOST)
    this.#before = new Int32Array(cover.cells.length).fill(-1)
  }

  seed(start: number, end: number): void {
    for (let index = start; index < end; index++) this.#reach(index, this.#stepCost(0, this.#cover.cells[index] ?? WALL), -1)
  }

  spread(): void {
    for (let cost = 0; cost < this.#waiting.length; cost++) {
      const waiting = this.#waiting[cost] ?? []
      for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) if (this.#costs[here] === cost) this.#stepFrom(here, cost)
    }
  }

  #stepFrom(here: number, cost: number): void {
    const set = this.#cover.cells[here] ?? WALL
    for (const index of [here - this.#columns, here - 1, here + 1, here + this.#columns]) {
      const next = this.#cover.cells[index] ?? WALL
      if (next !== WALL) this.#reach(index, cost + (next === set ? 0 : this.#stepCost(set, next)), here)
    }
  }

  costTo(index: number): number {
    const cost = this.#costs[index] ?? MOST
    return cost === MOST ? Infinity : cost
  }

  metOnTheWayTo(index: number): readonly number[] {
    const met = new Set<number>()
    for (let here = index; here >= 0; here = this.#before[here] ?? -1) for (const one of this.#cover.sets[this.#cover.cells[here] ?? 0] ?? []) met.add(one)
    return [...met].sort((a, b) => a - b)
  }

  #reach(index: number, cost: number, from: number): void {
    if (cost >= (this.#costs[index] ?? 0)) return
    this.#costs[index] = cost
    this.#before[index] = from
    ;(this.#waiting[cost] ??= []).push(index)
  }

  /** The weight of what covers the second set's cells and not the first's. */
  #stepCost(from: number, to: number): number {
    if (to === WALL) return MOST
    const key = from * this.#cover.sets.length + to
    let cost = this.#steps.get(key)
    if (cost === undefined) {
      const old = new Set(this.#cover.sets[from])
      cost = (this.#cover.sets[to] ?? []).reduce((sum, one) => (old.has(one) ? sum : sum + (this.#weights[one] ?? 1)), 0)
      this.#steps.set(key, cost)
    }
    return cost
  }
}

const MOST = 0x3fffffff
