/** How far two things of a plan are apart, in ticks, between their true edges or their centres. */
import { disc, type Footprint } from '../geometry/footprint.ts'
import { atLeastApart, separation, settled } from '../geometry/separation.ts'
import { footprintOf } from './footing.ts'
import { planOf } from './ground.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'

/** From edge to edge, or from centre to centre. */
export type Measure = 'edge' | 'centre'
/** Something with a place: an element, or an anchor of a plan, whose name begins with `@`. */
export type Mark = { readonly placed: Placed | null; readonly name: string; readonly shape: Footprint }

/** An element as a mark. */
export const markOf = (placed: Placed, scene: Pick<Scene, 'compiled'>): Mark => ({ placed, name: placed.element.id, shape: footprintOf(placed, scene) })

/** What findings call it: its id. Elements and anchors have one namespace. */
export const nameOf = ({ placed, name }: Mark): string => (placed === null ? name.slice(1) : name)

/** The anchors of a plan that a selector names by `@name`, alone or in a list; none on other stages. */
export function anchorsIn(selector: unknown, { section }: Pick<SceneSection, 'section'>): readonly Mark[] {
  if (section.stage.kind !== 'plan') return []
  if (Array.isArray(selector)) return selector.flatMap((one) => anchorsIn(one, { section }))
  const name = typeof selector === 'string' && selector.startsWith('@') ? selector.slice(1) : null
  const at = name === null ? undefined : planOf(section).anchors.get(name)
  return name === null || at === undefined ? [] : [{ placed: null, name: `@${name}`, shape: disc(at[0], at[1], 0) }]
}

/** How far two marks are apart, to half a tick, never less than nothing. */
export function apart(one: Mark, other: Mark, measure: Measure): number {
  if (measure === 'edge') return Math.max(0, settled(separation(one.shape, other.shape)))
  const [dx, dy] = [other.shape.x - one.shape.x, other.shape.y - one.shape.y]
  return settled(Math.sqrt(dx * dx + dy * dy))
}

/** A cheap bound under that, and one above. */
export function bounds(one: Pick<Mark, 'shape'>, other: Pick<Mark, 'shape'>, measure: Measure): readonly [number, number] {
  const [dx, dy] = [other.shape.x - one.shape.x, other.shape.y - one.shape.y]
  const between = Math.sqrt(dx * dx + dy * dy)
  return measure === 'centre' ? [between - 1, between + 1] : [atLeastApart(one.shape, other.shape) - 1, between + 1]
}
