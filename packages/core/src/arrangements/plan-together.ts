/** Several elements of a plan at once: they go the same way and keep how they stand to each other. What holds one of them holds all, and it is named. */
import { boxAround, footprint, type Box, type Footprint } from '../geometry/footprint.ts'
import { footprintOf } from '../rules/footing.ts'
import { spotOf } from '../rules/ground.ts'
import type { Placed } from '../rules/scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Element } from '../schema/layout.ts'
import { elementAt, hereOf, lockOn, moved, nothing, surroundings, type At, type Here, type PlanFit, type PlanHeld } from './plan-here.ts'
import { legalOn } from './plan-legal.ts'
import { slid } from './plan-settle.ts'
import { clearAround, snapped, type Snap, type Surroundings } from './plan-snap.ts'
import type { Ground } from './row.ts'

/**
 * A wish that several elements go so far, in the stage's unit. The box around them snaps, and is pushed in from the boundary with all of them.
 * @param wish.snap how near something has to come to snap, in the stage's unit; left out or 0, nothing snaps
 */
export function fitMoveTogetherOnPlan(ground: Ground, wish: { ids: readonly string[]; by: At; snap?: number }): PlanFit {
  const here = hereOf(ground)
  const block = here?.one.placed.filter(({ element }) => wish.ids.includes(element.id)) ?? []
  const [first] = block
  if (!here || !first || !wish.by.every(Number.isFinite)) return nothing()
  const locked = block.map(({ element }) => lockOn(here, element.id, 'at')).find((held) => held !== null)
  if (locked) return nothing(locked)
  const { per } = first.section
  const around = surroundings(here, ...block)
  const box = boxOf(block.map((one) => boxAround(footprintOf(one, here.scene))))
  const settled = settleAll(here, block, { by: [toTicks(wish.by[0], per), toTicks(wish.by[1], per)], radius: toTicks(wish.snap ?? 0, per), box, around })
  const [dx, dy] = settled.by
  return { edit: block.flatMap((one) => moved(one, placeOf(one, settled.by))), held: settled.held, snaps: settled.snaps, clear: clearAround({ ...box, x: box.x + dx, y: box.y + dy }, around) }
}

type Going = { readonly by: At; readonly radius: number; readonly box: Footprint; readonly around: Surroundings }
type Gone = { readonly by: At; readonly held: PlanHeld | null; readonly snaps: readonly Snap[] }

/** As one alone settles: snaps, then keeps to the boundary, then to the rules that clamp. */
function settleAll(here: Here, block: readonly Placed[], { by, radius, box, around }: Going): Gone {
  const snap = radius > 0 ? snapAll(block, { by, radius, box, around }) : { by, snaps: [] }
  const legal = legalOn(here.ground)
  const asAt = (way: At): readonly Element[] => block.map((one) => elementAt(one, placeOf(one, way)))
  const into = legal.intoGround(...asAt(snap.by))
  const outside = (way: At): string | undefined => asAt(way).find((element) => !legal.isOnGround(element))?.id
  const held = (element: string | undefined): PlanHeld => ({ by: 'boundary', ...(element === undefined ? {} : { element }) })
  if (!into) return { by: [0, 0], held: held(outside(snap.by)), snaps: [] }
  const inside: At = [snap.by[0] + into[0], snap.by[1] + into[1]]
  // Whoever stands at the edge then, and could not go a tick further, is the one that holds the others.
  const pushed = into[0] === 0 && into[1] === 0 ? null : held(outside([inside[0] - Math.sign(into[0]), inside[1] - Math.sign(into[1])]) ?? outside(snap.by))
  const breaking = legal.breakingBy(...asAt(inside))
  if (!breaking) return { by: inside, held: pushed, snaps: pushed ? snap.snaps.filter((one) => one.by === 'boundary') : snap.snaps }
  const own = new Set(block.map(({ element }) => element.id))
  const element = breaking.elements.find((id) => own.has(id))
  const isFree = (way: At): boolean => legal.brokenBy(...asAt(way)) === null && outside(way) === undefined
  return { by: slid(isFree, [0, 0], inside), held: { by: 'rule', rule: breaking.rule, ...(element === undefined ? {} : { element }) }, snaps: [] }
}

/** The box around them snaps to everything but the grid, which is for the first of them: the others keep their places beside it. */
function snapAll([first]: readonly Placed[], { by, radius, box, around }: Going): { readonly by: At; readonly snaps: readonly Snap[] } {
  const lines = snapped({ ...box, x: box.x + by[0], y: box.y + by[1] }, { ...around, grid: null }, radius)
  const to: At = [lines.x - box.x, lines.y - box.y]
  if (!first || around.grid === null) return { by: to, snaps: lines.snaps }
  const { x, y } = spotOf(first)
  const grid = snapped({ ...footprint('rect', { x: x + to[0], y: y + to[1], width: 0, depth: 0, angle: 0 }) }, { others: [], boundary: null, grid: around.grid }, radius)
  const taken = new Set(lines.snaps.flatMap((snap) => (snap.by === 'boundary' ? snap.ways : snap.way)))
  const free = grid.snaps.filter((snap) => snap.by === 'grid' && !taken.has(snap.way))
  const went = (way: 'x' | 'y', at: number, from: number, otherwise: number): number => (free.some((snap) => snap.by === 'grid' && snap.way === way) ? at - from : otherwise)
  return { by: [went('x', grid.x, x, to[0]), went('y', grid.y, y, to[1])], snaps: [...lines.snaps, ...free] }
}

const placeOf = (one: Placed, [dx, dy]: At): At => {
  const { x, y } = spotOf(one)
  return [x + dx, y + dy]
}

/** The upright rectangle around all of them. */
function boxOf(boxes: readonly Box[]): Footprint {
  const [left, top] = [Math.min(...boxes.map(({ minX }) => minX)), Math.min(...boxes.map(({ minY }) => minY))]
  const [right, bottom] = [Math.max(...boxes.map(({ maxX }) => maxX)), Math.max(...boxes.map(({ maxY }) => maxY))]
  return footprint('rect', { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, depth: bottom - top, angle: 0 })
}
