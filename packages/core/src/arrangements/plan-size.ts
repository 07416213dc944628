/** How large something on a plan may be made. */
import { cosine, sine } from '../geometry/angles.ts'
import type { Edit, Operation } from '../operations/index.ts'
import { spotOf } from '../rules/ground.ts'
import type { Placed } from '../rules/scene.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element } from '../schema/layout.ts'
import { sizeBounds } from './plan-bounds.ts'
import { clearFor, hereOf, lockOn, moved, nothing, placedIn, type Here, type PlanFit, type PlanHeld } from './plan-here.ts'
import { legalOn } from './plan-legal.ts'
import type { Ground } from './row.ts'

/** The side of an element that a hand pulls, as one sees it at angle 0; the other side stays. */
export type PulledSide = 'left' | 'right' | 'front' | 'back'

/**
 * A wish for a size, in the stage's unit. With a side, the opposite one stays where it is; without one, the centre does. What does not fit within
 * the boundary becomes as large as does.
 * @param wish.exact keeps the wish to the resolution instead of the gesture step (a typed number)
 */
export function fitResizeOnPlan(ground: Ground, wish: { id: string; width?: number; depth?: number; side?: PulledSide; exact?: boolean }): PlanFit {
  const here = hereOf(ground)
  const one = here && placedIn(here, wish.id)
  if (!here || !one) return nothing()
  const { element } = one
  const [width, depth] = [sized(here, one, 'width', wish), sized(here, one, 'depth', wish)]
  const held = width.held ?? depth.held
  const legal = legalOn(here.ground)
  const from = { width: spotOf(one).width, depth: spotOf(one).depth }
  let size = { width: width.ticks, depth: depth.ticks }
  const fits = (share: number): boolean => {
    const next = resizedTo(one, between(from, size, share), wish.side)
    return (!legal.isOnGround(element) || legal.isOnGround(next)) && legal.brokenBy(next) === null
  }
  let stopped: PlanHeld | null = null
  if (!fits(1)) {
    const rule = legal.brokenBy(resizedTo(one, size, wish.side))
    stopped = rule === null ? { by: 'boundary' } : { by: 'rule', rule }
    size = between(from, size, largest(fits))
  }
  const next = resizedTo(one, size, wish.side)
  const edit = resizeEdit(one, next)
  return { edit, held: stopped ?? held, snaps: [], clear: edit.length === 0 ? [] : clearFor(here, { ...one, element: next, width: size.width }, [spotOf({ ...one, element: next }).x, spotOf({ ...one, element: next }).y]) }
}

type Size = { readonly width: number; readonly depth: number }

function between(from: Size, to: Size, share: number): Size {
  const step = (a: number, b: number): number => (b > a ? Math.floor(a + (b - a) * share) : Math.ceil(a + (b - a) * share))
  return { width: step(from.width, to.width), depth: step(from.depth, to.depth) }
}

const HALVINGS = 20

/** The largest share for which something is so. */
function largest(isSo: (share: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (isSo(middle)) low = middle
    else high = middle
  }
  return low
}

function sized(here: Here, one: Placed, of: 'width' | 'depth', wish: { id: string; width?: number; depth?: number; exact?: boolean }): { ticks: number; held: PlanHeld | null } {
  const now = spotOf(one)[of]
  const wanted = wish[of]
  if (wanted === undefined || !Number.isFinite(wanted)) return { ticks: now, held: null }
  const locked = lockOn(here, wish.id, of)
  if (locked) return { ticks: now, held: locked }
  const { section } = one
  const { min, max, step } = sizeBounds(here.ground, one, of)
  const raw = toTicks(wanted, section.per)
  const grid = wish.exact === true ? step ?? 1 : step ?? section.step
  const snappedTo = Math.max(1, Math.round(raw / grid) * grid)
  if (min && snappedTo <= min.ticks) return { ticks: min.ticks, held: raw < min.ticks ? { by: 'limit', ...min } : null }
  if (max && snappedTo >= max.ticks) return { ticks: max.ticks, held: raw > max.ticks ? { by: 'limit', ...max } : null }
  return { ticks: snappedTo, held: null }
}

/** The element with another size, one side staying where it is. */
function resizedTo(one: Placed, { width, depth }: Size, side: PulledSide | undefined): Element {
  const { x, y, width: wide, depth: deep, angle } = spotOf(one)
  const [cos, sin] = [cosine(angle), sine(angle)]
  const u = ((side === 'right' ? 1 : side === 'left' ? -1 : 0) * (width - wide)) / 2
  const v = ((side === 'front' ? 1 : side === 'back' ? -1 : 0) * (depth - deep)) / 2
  const { per } = one.section
  const at: [number, number] = [fromTicks(Math.round(x + u * cos - v * sin), per), fromTicks(Math.round(y + u * sin + v * cos), per)]
  return { ...one.element, at, width: fromTicks(width, per), ...(one.element.depth === undefined ? {} : { depth: fromTicks(depth, per) }) }
}

function resizeEdit(one: Placed, next: Element): Edit {
  const { element, section } = one
  const size = (of: Element): { width: number; depth?: number } => ({ width: of.width ?? 0, ...(of.depth === undefined ? {} : { depth: of.depth }) })
  const same = element.width === next.width && element.depth === next.depth
  const resize: Operation = { type: 'resize', section: section.id, id: element.id, from: size(element), to: size(next) }
  return same ? [] : [resize, ...moved(one, [toTicks(next.at?.[0] ?? 0, section.per), toTicks(next.at?.[1] ?? 0, section.per)])]
}
