/** Plans and slots as rules see them: boundaries, zones, anchors, slots and places, all in ticks. Rows never come here. */
import type { CompiledSection } from '../brief/section.ts'
import { toTicks, type TicksPerUnit } from '../schema/lengths.ts'
import { safeTicks, type Placed } from './scene.ts'

/** A point in ticks: x to the right, y down. */
export type Point = readonly [x: number, y: number]
/** An area in ticks: a polygon's corners, or a circle. */
export type Area = { readonly corners: readonly Point[] } | { readonly centre: Point; readonly radius: number }
/** A plan's own: the zone `boundary`, the named zones, and the points that `@name` may mean. */
export type PlanGround = { readonly zones: ReadonlyMap<string, Area>; readonly anchors: ReadonlyMap<string, Point> }
/** One named place of a slots stage; `x` and `y` are its centre. */
export type Slot = { readonly id: string; readonly index: number; readonly x: number; readonly y: number; readonly width: number; readonly depth: number }
/** The slots of a section in their order, and which are neighbours of which. */
export type SlotsGround = { readonly slots: readonly Slot[]; readonly byId: ReadonlyMap<string, Slot>; readonly neighbours: readonly (readonly number[])[] }
/** Where an element stands and how large it is: centre, sizes, and degrees clockwise. */
export type Spot = { readonly x: number; readonly y: number; readonly width: number; readonly depth: number; readonly angle: number }

const plans = new WeakMap<CompiledSection, PlanGround>()
const shelves = new WeakMap<CompiledSection, SlotsGround>()

/** The ground of a plan; empty for other stages. Made once per section. */
export function planOf(section: CompiledSection): PlanGround {
  let known = plans.get(section)
  if (!known) plans.set(section, (known = makePlan(section)))
  return known
}

function makePlan({ stage, per }: CompiledSection): PlanGround {
  if (stage.kind !== 'plan') return { zones: new Map(), anchors: new Map() }
  const point = ([x, y]: readonly [number, number]): Point => [toTicks(x, per), toTicks(y, per)]
  const zones = Object.entries({ boundary: stage.boundary, ...stage.zones }).map(([name, zone]): [string, Area] => [name, areaOf(zone, per)])
  return { zones: new Map(zones), anchors: new Map(Object.entries(stage.anchors ?? {}).map(([name, at]) => [name, point(at)])) }
}

type Zone = readonly (readonly [number, number])[] | { readonly circle: readonly [number, number, number] }

function areaOf(zone: Zone, per: TicksPerUnit): Area {
  if (!('circle' in zone)) return { corners: zone.map(([x, y]): Point => [toTicks(x, per), toTicks(y, per)]) }
  const [x, y, radius] = zone.circle
  return { centre: [toTicks(x, per), toTicks(y, per)], radius: toTicks(radius, per) }
}

/** The slots of a section; none for other stages. Made once per section. */
export function slotsOf(section: CompiledSection): SlotsGround {
  let known = shelves.get(section)
  if (!known) shelves.set(section, (known = makeSlots(section)))
  return known
}

function makeSlots({ stage, per }: CompiledSection): SlotsGround {
  if (stage.kind !== 'slots') return { slots: [], byId: new Map(), neighbours: [] }
  const slots = stage.slots.map(({ id, at: [x, y], width, depth }, index): Slot => (
    { id, index, x: toTicks(x, per), y: toTicks(y, per), width: toTicks(width, per), depth: depth === undefined ? 0 : toTicks(depth, per) }
  ))
  const byId = new Map(slots.map((slot) => [slot.id, slot]))
  const pairs = stage.neighbours?.map(([one, other]) => [byId.get(one)?.index ?? -1, byId.get(other)?.index ?? -1] as const)
    ?? slots.slice(1).map(({ index }) => [index - 1, index] as const)
  const neighbours: number[][] = slots.map(() => [])
  for (const [one, other] of pairs) {
    neighbours[one]?.push(other)
    neighbours[other]?.push(one)
  }
  return { slots, byId, neighbours }
}

/** The slot that an element stands in, the first of those that it spans; null on other stages and for a slot that is not there. */
export const slotOf = ({ element, section }: Placed): Slot | null => (element.slot === undefined ? null : (slotsOf(section).byId.get(element.slot) ?? null))

/** Where an element stands. On slots it stands in its slot's centre, as large as its kind is; in a row it has no spot: all zero but its width. */
export function spotOf(placed: Placed): Spot {
  const { element, section: { per }, shape, width } = placed
  const slot = slotOf(placed)
  if (slot) return { x: slot.x, y: slot.y, width, depth: safeTicks(element.depth ?? shape.size.depth, per), angle: 0 }
  const [x, y] = element.at ?? [0, 0]
  return { x: safeTicks(x, per), y: safeTicks(y, per), width, depth: safeTicks(element.depth, per), angle: element.angle ?? 0 }
}
