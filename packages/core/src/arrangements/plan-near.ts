/** Where there is room for something new on a plan, near where it is wanted: one element, or several that keep how they stand to each other. "Place for me". */
import { gridOver } from '../geometry/grid.ts'
import { outlineOf } from '../geometry/outline.ts'
import { overlapsAny } from '../rules/footing.ts'
import { planOf, spotOf } from '../rules/ground.ts'
import { cellOf } from '../rules/path-plan.ts'
import type { Placed } from '../rules/scene.ts'
import { toTicks } from '../schema/lengths.ts'
import type { Element } from '../schema/layout.ts'
import { clearFor, elementAt, hereOf, nothing, type At, type Here, type PlanFit } from './plan-here.ts'
import { legalOn } from './plan-legal.ts'
import { newPlaced, notOffered, placing, type PlaceWish } from './plan.ts'
import type { Ground } from './row.ts'

/** Rings around the wished place in which room is looked for. */
const RINGS = 60
/** How many places the rules are asked about at most: each answer judges the section. */
const MOST_ASKED = 160
/** How many places are asked for whether the ways stay open, and how many cells are flooded for that altogether: some tenths of a second. */
const [MOST_WAYS, MOST_CELLS] = [24, 12_000_000]

/**
 * A wish for a new element near a place, wherever there is room: on the ground, on nobody, with no rule of place newly broken and no way shut; else, where the brief says
 * who may stand on whom, on somebody, with none broken; else on nobody, with no rule that clamps against it.
 */
export const fitPlaceNear = (ground: Ground, wish: PlaceWish): PlanFit => fitPlaceAllNear(ground, { elements: [wish] })

/** The same for several new elements: the nearest place where all of them find room as they stand to each other. All of them are placed, or none. */
export function fitPlaceAllNear(ground: Ground, { elements }: { readonly elements: readonly PlaceWish[] }): PlanFit {
  const here = hereOf(ground)
  const ones = here && elements.every(({ at }) => at.every(Number.isFinite)) ? elements.flatMap((wish) => newPlaced(here, wish) ?? []) : []
  const [first] = ones
  if (!here || !first || ones.length < elements.length) return nothing()
  const kinds = elements.map(({ kind }) => kind)
  const unwelcome = kinds.map((kind, nth) => notOffered(here, kind, kinds.slice(0, nth))).find((held) => held !== null)
  if (unwelcome) return nothing(unwelcome)
  const room = nearestRoom(here, ones)
  if (!room) return nothing({ by: 'boundary' })
  const { x, y } = spotOf({ ...first, element: room[0] ?? first.element })
  return { edit: room.map((element, nth) => placing(here, element, nth)), held: null, snaps: [], clear: room.length === 1 ? clearFor(here, first, [x, y]) : [] }
}

function nearestRoom(here: Here, ones: readonly Placed[]): readonly Element[] | null {
  const legal = legalOn(here.ground)
  const spots = ones.map(spotOf)
  const step = Math.max(...ones.map((one, nth) => {
    const { width = 0, depth = 0 } = spots[nth] ?? {}
    return Math.max(one.section.step, Math.ceil(Math.min(width || depth, depth || width) / 4), 1)
  }))
  const asking = (): ((elements: readonly Element[]) => boolean) => {
    let asked = 0
    return (elements) => asked++ < MOST_ASKED && !legal.offends(...elements)
  }
  const alone = (elements: readonly Element[]): boolean => elements.every((element, nth) => {
    const one = ones[nth]
    return one !== undefined && !overlapsAny({ ...one, element }, here.one, here.scene)
  })
  let [waysLeft, shut]: [number, readonly Element[] | null] = [waysToAsk(here), null]
  /** Ways are looked for where everything else is well. */
  const open = (elements: readonly Element[]): boolean => {
    shut ??= elements
    return waysLeft-- > 0 && !legal.bars(...elements)
  }
  const [lawful, lawfulOnSomebody, wide] = [asking(), asking(), Math.max(step, ...ones.slice(0, 1).map((one) => spanOf(one) / RINGS))]
  const saysWho = here.compiled.rules.some(({ spec }) => spec.rule === 'no-overlap' && spec.severity === 'block')
  const near = (stride: number, most: number, allows: (elements: readonly Element[]) => boolean): readonly Element[] | null => {
    for (const [u, v] of ringed(RINGS, most)) {
      const elements = ones.map((one, nth) => elementAt(one, [(spots[nth]?.x ?? 0) + Math.round(u * stride), (spots[nth]?.y ?? 0) + Math.round(v * stride)]))
      if (elements.every((element) => legal.isOnGround(element)) && allows(elements)) return elements
    }
    return null
  }
  return near(wide, 16, (elements) => alone(elements) && lawful(elements) && open(elements)) ??
    (saysWho ? near(wide, 16, (elements) => lawfulOnSomebody(elements) && open(elements)) : null) ??
    shut ?? near(step, 48, (elements) => alone(elements) && legal.brokenBy(...elements) === null)
}

/** How many places may be asked for their ways. */
function waysToAsk({ one: { section } }: Here): number {
  const boundary = planOf(section).zones.get('boundary')
  if (!boundary) return 0
  const { columns, rows } = gridOver(outlineOf(boundary), cellOf(section))
  return Math.max(1, Math.min(MOST_WAYS, Math.floor(MOST_CELLS / (columns * rows))))
}

/** The longer of the two ways across a plan, in ticks. */
function spanOf({ section: { stage, per } }: Placed): number {
  if (stage.kind !== 'plan') return 0
  const long = (axis: 0 | 1): number => Math.max(...stage.boundary.map((corner) => corner[axis])) - Math.min(...stage.boundary.map((corner) => corner[axis]))
  return toTicks(Math.max(long(0), long(1)), per)
}

/** Whole steps around the middle, ring by ring, about so many of each ring at most; where those are few, rings grow further apart as well. */
function* ringed(rings: number, most: number): Generator<At> {
  yield [0, 0]
  for (let ring = 1; ring <= rings; ring += most < 32 ? Math.max(1, Math.floor(ring / 3)) : 1) {
    const skip = Math.max(1, Math.ceil((8 * ring) / most))
    for (let along = -ring; along < ring; along += skip) yield* [[along, -ring], [ring, along], [-along, ring], [-ring, -along]] as const
  }
}
