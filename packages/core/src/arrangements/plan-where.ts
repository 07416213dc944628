/** Where something stands on a plan, in relation to what is around it: what a picture shows at a glance, as figures for sentences. */
import type { CompiledSection } from '../brief/section.ts'
import { separation, settled } from '../geometry/separation.ts'
import { footingOf, footprintOf } from '../rules/footing.ts'
import { planOf, spotOf, type Area } from '../rules/ground.ts'
import { sceneOf, type Placed } from '../rules/scene.ts'
import type { Ground } from './row.ts'

/** How far it is to an element, edge to edge, in ticks. */
export type Neighbour = { readonly id: string; readonly ticks: number }
/** The zones in which its centre is, smallest first, and the nearest elements that it neither touches nor stands on. */
export type Whereabouts = { readonly zones: readonly string[]; readonly near: readonly Neighbour[]; readonly on: readonly string[] }

/**
 * Where an element stands, or several do, which are no neighbours of each other. `on`: those that they stand on or that stand on them, in the section's
 * order. The zones are those of the first.
 */
export function whereOnPlan({ compiled, layout, section }: Ground, id: string | readonly string[], most = 2): Whereabouts {
  const scene = sceneOf(compiled, layout)
  const one = scene.sections.find((each) => each.section.id === section)
  const ids = new Set([id].flat())
  const block = one?.placed.filter(({ element }) => ids.has(element.id)) ?? []
  const [own] = block
  if (!one || !own) return { zones: [], near: [], on: [] }
  const shapes = block.map((each) => footprintOf(each, scene))
  const apart = footingOf(one, scene).shapes.flatMap((other, index): Neighbour[] => {
    const known = one.placed[index]?.element.id
    return known === undefined || ids.has(known) ? [] : [{ id: known, ticks: Math.round(Math.min(...shapes.map((shape) => settled(separation(shape, other))))) }]
  })
  return {
    zones: zonesAround(own), on: apart.filter(({ ticks }) => ticks < 0).map((other) => other.id),
    near: apart.filter(({ ticks }) => ticks >= 0).sort((a, b) => a.ticks - b.ticks).slice(0, most),
  }
}

/** The zones in which an element's centre is, the smallest first; the boundary is none. */
export function zonesAround(placed: Placed): string[] {
  const { x, y } = spotOf(placed)
  return zonesAt(placed.section, x, y).filter((name) => name !== 'boundary')
}

/** What a point of a plan, in the stage's unit, is in: the smallest zone, else `boundary`; null where it is beyond it, or the stage is no plan. */
export function placeAt(section: CompiledSection, [x, y]: readonly [number, number]): string | null {
  const { per } = section
  const zones = zonesAt(section, x * per, y * per)
  return zones.includes('boundary') ? (zones.find((name) => name !== 'boundary') ?? 'boundary') : null
}

function zonesAt(section: CompiledSection, x: number, y: number): string[] {
  const zones = [...planOf(section).zones].filter(([, area]) => holds(area, x, y))
  return zones.sort(([, a], [, b]) => sizeOf(a) - sizeOf(b)).map(([name]) => name)
}

function holds(area: Area, x: number, y: number): boolean {
  if (!('corners' in area)) return (x - area.centre[0]) ** 2 + (y - area.centre[1]) ** 2 <= area.radius ** 2
  let inside = false
  area.corners.forEach(([x1, y1], index) => {
    const [x2, y2] = area.corners[(index + 1) % area.corners.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  })
  return inside
}

function sizeOf(area: Area): number {
  if (!('corners' in area)) return Math.PI * area.radius ** 2
  return Math.abs(area.corners.reduce((sum, [x1, y1], index) => {
    const [x2, y2] = area.corners[(index + 1) % area.corners.length] ?? [x1, y1]
    return sum + x1 * y2 - x2 * y1
  }, 0)) / 2
}
