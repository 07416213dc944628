/** What is in line on a plan. */
import { outlineOf } from '../geometry/outline.ts'
import { toTicks } from '../schema/lengths.ts'
import { waysToEdge } from './at-plan.ts'
import { planOf, spotOf } from './ground.ts'
import type { Placed, Scene } from './scene.ts'

/** What to be in line with (a grid, the boundary, an axis, each other, or angles), and by how many ticks or degrees one may be off it. */
export type PlanLine = { readonly to: 'grid' | 'edge' | 'axis' | 'each' | readonly number[]; readonly value: number | undefined; readonly along: 'x' | 'y' | undefined; readonly most: number }

/**
 * By how many ticks (for angles, degrees) each of these is out of line. Centres count: from a grid that counts from 0 in both directions, from an
 * axis along x or y (by default through the middle of the plan), from the middle one of them all. For an edge, the way to the boundary: exactly for
 * those that are too far away and for the furthest, for others at least as far.
 */
export function offOnPlan(placed: readonly Placed[], line: PlanLine, scene: Pick<Scene, 'compiled' | 'sections'>): readonly number[] {
  const [first] = placed
  if (!first) return []
  const { to, value, along, most } = line
  const { section } = first
  if (typeof to !== 'string') return placed.map((one) => Math.min(...to.map((angle) => turned(spotOf(one).angle, angle))))
  switch (to) {
    case 'grid': {
      const grid = toTicks(value ?? (section.stage.kind === 'plan' ? section.stage.grid : undefined) ?? 1, section.per)
      return placed.map((one) => Math.max(offGrid(spotOf(one).x, grid), offGrid(spotOf(one).y, grid)))
    }
    case 'edge': return offEdge(placed, waysToEdge(first, scene), most)
    case 'axis': {
      const across = along === 'x' ? 'y' : 'x'
      const at = value === undefined ? middleOf(first, across) : toTicks(value, section.per)
      return placed.map((one) => Math.abs(spotOf(one)[across] - at))
    }
    case 'each': {
      const [byX, byY] = [offMiddle(placed.map((one) => spotOf(one).y)), offMiddle(placed.map((one) => spotOf(one).x))]
      return along === 'x' || (along === undefined && Math.max(...byX) <= Math.max(...byY)) ? byX : byY
    }
  }
}

/** Measured is only who may be further away than what is allowed, or than whoever came before. */
function offEdge(placed: readonly Placed[], ways: ReturnType<typeof waysToEdge>, most: number): readonly number[] {
  let furthest = -1
  return placed.map((one) => {
    const sure = ways.atMost(one)
    if (furthest >= 0 && sure <= Math.min(furthest, most)) return sure
    const off = ways.exactly(one)
    furthest = Math.max(furthest, off)
    return off
  })
}

function turned(angle: number, to: number): number {
  const between = (((angle - to) % 360) + 360) % 360
  return Math.min(between, 360 - between)
}

function offGrid(at: number, grid: number): number {
  const over = Math.abs(at) % Math.max(1, grid)
  return Math.min(over, Math.max(1, grid) - over)
}

function middleOf({ section }: Placed, across: 'x' | 'y'): number {
  const boundary = planOf(section).zones.get('boundary')
  if (!boundary) return 0
  const { minX, maxX, minY, maxY } = outlineOf(boundary).box
  return across === 'x' ? (minX + maxX) / 2 : (minY + maxY) / 2
}

/** How far each is from the one in the middle, so that one that stands out of a line of many is the one that is named. */
function offMiddle(all: readonly number[]): readonly number[] {
  const middle = all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? 0
  return all.map((one) => Math.abs(one - middle))
}
