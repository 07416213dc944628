/** What every wish on a plan starts from: the section as it stands, its locks, and how an answer is written. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { boxAround } from '../geometry/footprint.ts'
import { outlineOf } from '../geometry/outline.ts'
import type { Edit, Operation } from '../operations/index.ts'
import { footprintOf } from '../rules/footing.ts'
import { planOf } from '../rules/ground.ts'
import { type Placed, type Scene, type SceneSection } from '../rules/scene.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element } from '../schema/layout.ts'
import { lockHeld, type LockField } from './locks.ts'
import { sceneOnce } from './scene-once.ts'
import { clearAround, type Clear, type Snap, type Surroundings } from './plan-snap.ts'
import type { Ground, Held } from './row.ts'

/** What held a wish back on a plan, besides what may in a row: the boundary, or a rule with `live: clamp`. Of several, the `element` that it holds. */
export type PlanHeld = Held | { readonly by: 'boundary'; readonly element?: string } | { readonly by: 'rule'; readonly rule: string; readonly element?: string }
/** The nearest edit that the grammar allows (empty: nothing changes), what held it back, what it snapped to, and what is clear around it then. */
export type PlanFit = { readonly edit: Edit; readonly held: PlanHeld | null; readonly snaps: readonly Snap[]; readonly clear: readonly Clear[] }

/** Nothing changes. */
export const nothing = (held: PlanHeld | null = null): PlanFit => ({ edit: [], held, snaps: [], clear: [] })

/** A section of a plan as it stands. */
export type Here = { readonly ground: Ground; readonly scene: Scene; readonly one: SceneSection; readonly compiled: CompiledBrief }

/** The section that a wish is about; null where it is no plan. */
export function hereOf(ground: Ground): Here | null {
  const scene = sceneOnce(ground)
  const one = scene.sections.find(({ section }) => section.id === ground.section)
  return one && one.section.stage.kind === 'plan' ? { ground, scene, one, compiled: ground.compiled } : null
}

/** An element of it. */
export const placedIn = ({ one }: Here, id: string): Placed | undefined => one.placed.find(({ element }) => element.id === id)

/** What a lock on a field of an element holds back; null where there is none. */
export const lockOn = ({ ground }: Here, id: string, field: LockField): PlanHeld | null => lockHeld(ground, id, field)

/** A point: in wishes in the stage's unit, in answers in ticks. */
export type At = readonly [x: number, y: number]

/** Brings an element to a place in ticks; nothing where it stands there. */
export function moved({ element, section }: Placed, at: At): Operation[] {
  const to: At = [fromTicks(at[0], section.per), fromTicks(at[1], section.per)]
  const from = element.at ?? [0, 0]
  return from[0] === to[0] && from[1] === to[1] ? [] : [{ type: 'move', section: section.id, id: element.id, from: { at: from }, to: { at: to } }]
}

/** What a gesture asks with every move, of a section as it stands. */
const known = new WeakMap<SceneSection, { readonly selves: string; readonly found: Surroundings }>()

/** What is around an element, or several: what they may snap to. */
export function surroundings(here: Here, ...selves: readonly Pick<Placed, 'element'>[]): Surroundings {
  const ids = selves.map(({ element }) => element.id).join(' ')
  const before = known.get(here.one)
  if (before?.selves === ids) return before.found
  const found = lookAround(here, selves)
  known.set(here.one, { selves: ids, found })
  return found
}

function lookAround({ one, scene }: Here, selves: readonly Pick<Placed, 'element'>[]): Surroundings {
  const boundary = planOf(one.section).zones.get('boundary')
  const { stage, per } = one.section
  const own = new Set(selves.map(({ element }) => element.id))
  return {
    others: one.placed.filter(({ element }) => !own.has(element.id)).map((other) => ({ id: other.element.id, box: boxAround(footprintOf(other, scene)) })),
    boundary: boundary ? outlineOf(boundary) : null,
    grid: stage.kind === 'plan' && stage.grid !== undefined ? toTicks(stage.grid, per) : null,
  }
}

/** How much is clear around an element at a place in ticks. */
export const clearFor = (here: Here, one: Placed, [x, y]: At): readonly Clear[] => clearAround({ ...footprintOf(one, here.scene), x, y }, surroundings(here, one))

/** An element at a place in ticks. */
export const elementAt = ({ element, section }: Placed, [x, y]: At): Element => ({ ...element, at: [fromTicks(x, section.per), fromTicks(y, section.per)] })
