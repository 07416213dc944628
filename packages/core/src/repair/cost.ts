/**
 * What a change costs: how much of somebody's design is not as it was. One place for it, so that every way of looking for repairs, an exact
 * solver too, is given the same objective. Costs are in the stage's unit, so that they add up with lengths.
 *
 * | change | costs |
 * |---|---|
 * | a width or depth changes | the length added or taken |
 * | an element goes away | a handling, and its width |
 * | an element comes | a handling, its kind's own width, and what it differs from that |
 * | an element becomes another kind | one and a half handlings, the wider of the old width and that kind's own, and what it differs from that kind's own |
 * | a choice changes | half a handling |
 * | an element changes its place in the order | a handling; of several that change places, as few as can be count |
 * | an element moves on a plan | half a handling, and the way along x and y |
 * | an element goes to another slot | a handling |
 * | an element turns | half a handling, and a handling per half turn |
 *
 * A handling is the fortieth part of the stage's length, twice; on a plan of what it measures along x and y together. On slots it is the mean
 * width of a slot, and everything there counts as that wide.
 */
import type { CompiledSection } from '../brief/section.ts'
import type { CompiledKind } from '../brief/kind.ts'
import { planOf, slotsOf } from '../rules/ground.ts'
import { safeTicks, type ReadyBrief } from '../rules/scene.ts'
import type { Element, Layout } from '../schema/layout.ts'

/** What changes cost in one section, in grains: whole numbers that are the same length in every section of a brief. */
export type Tariff = {
  readonly section: CompiledSection
  /** Half a handling. */
  readonly half: number
  /** How many grains a tick is. */
  readonly tick: number
}
/** What changes cost in a brief. */
export type Tariffs = { readonly bySection: ReadonlyMap<string, Tariff>; readonly perUnit: number }

/** Works out what changes cost in each section. */
export function tariffsOf({ sections }: ReadyBrief): Tariffs {
  const perUnit = sections.reduce((common, { per }) => (leastCommon(common, per) <= 1e9 ? leastCommon(common, per) : common), 1)
  const bySection = new Map(sections.map((section) => {
    const tick = perUnit / section.per
    return [section.id, { section, tick, half: Math.max(1, Math.round(sizeOf(section) / 40)) * tick }]
  }))
  return { bySection, perUnit }
}

function leastCommon(a: number, b: number): number {
  let [large, small] = [a, b]
  while (small !== 0) [large, small] = [small, large % small]
  return (a / large) * b
}

function sizeOf(section: CompiledSection): number {
  const { stage, length } = section
  if (stage.kind === 'row') return length
  if (stage.kind === 'slots') {
    const { slots } = slotsOf(section)
    return slots.length === 0 ? 0 : (20 * slots.reduce((sum, { width }) => sum + width, 0)) / slots.length
  }
  const boundary = planOf(section).zones.get('boundary')
  if (boundary === undefined || 'centre' in boundary) return boundary === undefined ? 0 : 4 * boundary.radius
  return [0, 1].reduce((sum, axis) => {
    const along = boundary.corners.map((corner) => corner[axis] ?? 0)
    return sum + Math.max(...along) - Math.min(...along)
  }, 0)
}

/** What it costs, in the stage's unit, to make one layout into another. It does not matter by which edits. */
export function costBetween(before: Layout, after: Layout, ready: ReadyBrief): number {
  const { bySection, perUnit } = tariffsOf(ready)
  let grains = 0
  for (const { id, elements } of after.sections) {
    const tariff = bySection.get(id)
    const was = before.sections.find((section) => section.id === id)?.elements ?? []
    if (tariff) grains += sectionCost(was, elements, { tariff, kinds: ready.kinds })
  }
  return grains / perUnit
}

type Ground = { readonly tariff: Tariff; readonly kinds: ReadyBrief['kinds'] }

function sectionCost(before: readonly Element[], after: readonly Element[], { tariff, kinds }: Ground): number {
  const was = new Map(before.map((element, index) => [element.id, { element, index }]))
  const is = new Set(after.map(({ id }) => id))
  const gone = before.reduce((sum, element) => sum + (is.has(element.id) ? 0 : removalCost(element, tariff)), 0)
  const stayed: number[] = []
  let changed = 0
  for (const element of after) {
    const known = was.get(element.id)
    if (known) stayed.push(known.index)
    changed += known ? changeCost(known.element, element, { tariff, kind: kinds.get(element.kind) }) : placingCost(element, { tariff, kind: kinds.get(element.kind) })
  }
  const moved = tariff.section.stage.kind === 'row' ? 2 * tariff.half * (stayed.length - longestRising(stayed).length) : 0
  return gone + changed + moved
}

/** What an element costs that goes away, in grains. */
export const removalCost = (element: Element, tariff: Tariff): number => 2 * tariff.half + extentOf(element.width, tariff)

/** How wide something counts. */
const extentOf = (width: number | undefined, { half, tick, section: { per, stage } }: Tariff): number => (stage.kind === 'slots' ? 2 * half : tick * safeTicks(width, per))

type Kinded = { readonly tariff: Tariff; readonly kind: CompiledKind | undefined }

/** What an element costs that comes, in grains. */
export function placingCost(element: Element, { tariff, kind }: Kinded): number {
  const { half, tick, section: { per } } = tariff
  const own = kind?.shapeFor(element.choices).size.width ?? element.width
  const chosen = element.choices === undefined ? 0 : half * Object.keys(element.choices).length
  return 2 * half + chosen + extentOf(own, tariff) + (element.width === undefined ? 0 : tick * Math.abs(safeTicks(element.width, per) - safeTicks(own, per)))
}

/** What an element costs that stays, but not as it was, in grains; its place in a row's order apart. */
export function changeCost(was: Element, is: Element, { tariff, kind }: Kinded): number {
  if (was === is) return 0
  const { half, tick, section: { per } } = tariff
  const length = (one: number | undefined, other: number | undefined): number => tick * Math.abs(safeTicks(one, per) - safeTicks(other, per))
  let cost = was.slot === is.slot ? 0 : 2 * half
  if (was.at?.[0] !== is.at?.[0] || was.at?.[1] !== is.at?.[1]) cost += half + length(was.at?.[0], is.at?.[0]) + length(was.at?.[1], is.at?.[1])
  if ((was.angle ?? 0) !== (is.angle ?? 0)) cost += half + Math.round((half * turnBetween(was.angle ?? 0, is.angle ?? 0)) / 90)
  if (was.kind !== is.kind) {
    const own = kind?.shapeFor(is.choices).size.width ?? is.width
    return cost + 3 * half + Math.max(extentOf(own, tariff), extentOf(was.width, tariff)) + (is.width === undefined ? 0 : length(is.width, own))
  }
  if (!sameChoices(was, is)) cost += half
  return cost + length(was.width, is.width) + length(was.depth, is.depth)
}

/** How far apart two directions are, in degrees from 0 to 180. */
function turnBetween(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360
  return Math.min(apart, 360 - apart)
}

/** Whether the same choices are made on both. */
export function sameChoices({ choices: was = {} }: Element, { choices: is = {} }: Element): boolean {
  const names = new Set([...Object.keys(was), ...Object.keys(is)])
  return [...names].every((name) => was[name] === is[name])
}

/** The longest part of a list that rises, by the values in it: those that need not move when things change places. */
export function longestRising(values: readonly number[]): number[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [index, value] of values.entries()) {
    let place = 0
    while (place < ends.length && (values[ends[place] ?? 0] ?? 0) < value) place++
    before.push(place > 0 ? (ends[place - 1] ?? -1) : -1)
    ends[place] = index
  }
  const rising: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) rising.unshift(values[index] ?? 0)
  return rising
}
