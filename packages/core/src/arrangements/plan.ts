/**
 * The grammar of plans: where something may settle, how it may turn, how large it may be. As in a row, `fit` verbs answer a wish with the nearest
 * edit that the grammar allows and with what held it back: locks, the boundary, a kind's own limits, and rules with `live: clamp`. They say as
 * well what it snapped to and how much is clear around it, so that a page can show both. Wishes are in the stage's unit, answers in ticks.
 */
import type { Operation } from '../operations/index.ts'
import { spotOf } from '../rules/ground.ts'
import { safeTicks, type Placed } from '../rules/scene.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element } from '../schema/layout.ts'
import { angleFor, sizeBounds } from './plan-bounds.ts'
import { clearFor, elementAt, hereOf, lockOn, moved, nothing, placedIn, type At, type Here, type PlanFit, type PlanHeld } from './plan-here.ts'
import { legalOn } from './plan-legal.ts'
import { settle } from './plan-settle.ts'
import { inPalette, type Ground } from './row.ts'

/**
 * A wish for a place: the centre, in the stage's unit.
 * @param wish.snap how near something has to come to snap, in the stage's unit; left out or 0, nothing snaps and the place is kept to the resolution
 */
export function fitMoveOnPlan(ground: Ground, wish: { id: string; at: At; snap?: number }): PlanFit {
  const here = hereOf(ground)
  const one = here && placedIn(here, wish.id)
  if (!here || !one || !wish.at.every(Number.isFinite)) return nothing()
  const locked = lockOn(here, wish.id, 'at')
  if (locked) return nothing(locked)
  const { per } = one.section
  const settled = settle(here, one, { wanted: [toTicks(wish.at[0], per), toTicks(wish.at[1], per)], radius: toTicks(wish.snap ?? 0, per) })
  return { edit: moved(one, settled.at), held: settled.held, snaps: settled.snaps, clear: clearFor(here, one, settled.at) }
}

/**
 * A wish for an angle, in degrees clockwise: of those that the kind may have, else the stage's, else at detents of 15. Where its corners would
 * then stand over the boundary, it is pushed in.
 * @param wish.fine to the degree, where neither the kind nor a lock is against it
 */
export function fitTurnOnPlan(ground: Ground, wish: { id: string; angle: number; fine?: boolean }): PlanFit {
  const here = hereOf(ground)
  const one = here && placedIn(here, wish.id)
  if (!here || !one || !Number.isFinite(wish.angle)) return nothing()
  const locked = lockOn(here, wish.id, 'angle')
  if (locked) return nothing(locked)
  const angle = angleFor(here.compiled, one, { angle: wish.angle, fine: wish.fine === true })
  const from = one.element.angle ?? 0
  if (angle === from) return nothing()
  return changed(here, one, { ...one.element, angle }, [{ type: 'turn', section: one.section.id, id: wish.id, from, to: angle }])
}

/** An edit of an element that stays where it is, pushed in from the boundary where it has to be and may be; nothing where a rule that clamps is against it. */
function changed(here: Here, one: Placed, element: Element, edit: readonly Operation[]): PlanFit {
  const legal = legalOn(here.ground)
  const into = legal.isOnGround(one.element) ? legal.intoGround(element) : [0, 0] as const
  const lock = into && (into[0] !== 0 || into[1] !== 0) ? lockOn(here, element.id, 'at') : null
  if (!into || lock) return nothing(lock ?? { by: 'boundary' })
  const { x, y } = spotOf({ ...one, element })
  const at: At = [x + into[0], y + into[1]]
  const move = moved({ ...one, element }, at)
  const next = elementAt({ ...one, element }, at)
  const rule = legal.brokenBy(next)
  if (rule !== null) return nothing({ by: 'rule', rule })
  return { edit: [...edit, ...move], held: move.length > 0 && (into[0] !== 0 || into[1] !== 0) ? { by: 'boundary' } : null, snaps: [], clear: clearFor(here, { ...one, element: next, width: safeTicks(next.width, one.section.per) }, at) }
}

/** A wish for a new element. Its size is its kind's own, or the nearest to `size` that it may have. */
export type PlaceWish = {
  readonly id: string; readonly kind: string; readonly at: At; readonly angle?: number; readonly snap?: number; readonly choices?: Element['choices']
  readonly size?: { readonly width?: number; readonly depth?: number }
}

/** A wish for a new element at a place, its centre in the stage's unit: it snaps, and is pushed in from the boundary. */
export function fitPlaceOnPlan(ground: Ground, wish: PlaceWish): PlanFit {
  const here = hereOf(ground)
  const one = here && wish.at.every(Number.isFinite) ? newPlaced(here, wish) : null
  if (!here || !one) return nothing()
  const unwelcome = notOffered(here, wish.kind)
  if (unwelcome) return nothing(unwelcome)
  const { x, y } = spotOf(one)
  const settled = settle(here, one, { wanted: [x, y], radius: toTicks(wish.snap ?? 0, one.section.per) })
  // Something new has nowhere to stay: where the ground or a rule has no room for it, it is not placed.
  if (settled.held?.by === 'rule' || !legalOn(ground).isOnGround(elementAt(one, settled.at))) return nothing(settled.held ?? { by: 'boundary' })
  return { edit: [placing(here, elementAt(one, settled.at))], held: settled.held, snaps: settled.snaps, clear: clearFor(here, one, settled.at) }
}

/** A wish that an element be of another kind: it keeps its id, its place and, where the kind may have it, its angle; it takes the new kind's own size. */
export function fitReplaceOnPlan(ground: Ground, wish: { id: string; kind: string }): PlanFit {
  const here = hereOf(ground)
  const one = here && placedIn(here, wish.id)
  if (!here || !one || one.element.kind === wish.kind) return nothing()
  const held = lockOn(here, wish.id, 'kind') ?? notOffered(here, wish.kind)
  const { at: [x, y] = [0, 0], angle = 0 } = one.element
  const to = newPlaced(here, { id: wish.id, kind: wish.kind, at: [x, y], angle })
  if (held || !to) return nothing(held)
  const edit: Operation = { type: 'replace', section: one.section.id, id: wish.id, from: one.element, to: to.element }
  return changed(here, { ...to, index: one.index, element: one.element }, to.element, [edit])
}

/** A wish for a choice of an element; where the option changes which sizes are lawful, the size follows. */
export function fitChoiceOnPlan(ground: Ground, wish: { id: string; choice: string; option: string }): PlanFit {
  const here = hereOf(ground)
  const one = here && placedIn(here, wish.id)
  const kind = here && one ? here.compiled.kinds.get(one.element.kind) : undefined
  const choice = kind?.kind.choices?.[wish.choice]
  if (!here || !one || !kind || !choice || !Object.hasOwn(choice.options, wish.option)) return nothing()
  const from = { ...one.element.choices }
  if ((from[wish.choice] ?? choice.default) === wish.option) return nothing()
  const to = Object.fromEntries(Object.entries({ ...from, [wish.choice]: wish.option }).filter(([name, option]) => name !== wish.choice || option !== choice.default))
  const next = withinBounds(here, { ...one, shape: kind.shapeFor(to), element: { ...one.element, choices: to } })
  const set: Operation = { type: 'set', section: one.section.id, id: wish.id, from: { choices: from }, to: { choices: to } }
  const size = (of: Element): { width: number; depth?: number } => ({ width: of.width ?? 0, ...(of.depth === undefined ? {} : { depth: of.depth }) })
  const same = next.width === one.element.width && next.depth === one.element.depth
  return changed(here, one, next, same ? [set] : [set, { type: 'resize', section: one.section.id, id: wish.id, from: size(one.element), to: size(next) }])
}

function withinBounds(here: Here, one: Placed): Element {
  const { element, section: { per } } = one
  const clamped = (of: 'width' | 'depth'): number => {
    const { min, max } = sizeBounds(here.ground, one, of)
    return fromTicks(Math.min(Math.max(safeTicks(element[of], per), min?.ticks ?? 1), max?.ticks ?? Infinity), per)
  }
  return { ...element, width: clamped('width'), depth: clamped('depth') }
}

/** Why a kind cannot be added: the palette does not have it, or there are as many as there may be, those counted that come `besides`. */
export function notOffered({ compiled, one }: Here, kind: string, besides: readonly string[] = []): PlanHeld | null {
  if (!inPalette(compiled, one.section, kind)) return { by: 'palette', kind }
  const max = compiled.kinds.get(kind)?.kind.max
  const standing = [...one.placed.map(({ element }) => element.kind), ...besides]
  return max !== undefined && standing.filter((each) => each === kind).length >= max ? { by: 'copies', kind, max } : null
}

/** A new element as it would stand; null where there is no such kind. */
export function newPlaced(here: Here, wish: Omit<PlaceWish, 'snap'>): Placed | null {
  const shape = here.compiled.kinds.get(wish.kind)?.shapeFor(wish.choices)
  if (!shape) return null
  const { section, size: index } = here.one
  const own = (of: 'width' | 'depth'): number => wish.size?.[of] ?? shape.size[of] ?? shape.resize?.[of]?.min ?? 1
  const at: [number, number] = [fromTicks(toTicks(wish.at[0], section.per), section.per), fromTicks(toTicks(wish.at[1], section.per), section.per)]
  const bare: Placed = { element: { id: wish.id, kind: wish.kind, at, width: own('width'), depth: own('depth') }, section, index, shape, width: 0, start: 0 }
  const angle = angleFor(here.compiled, bare, { angle: wish.angle ?? 0, fine: true })
  const element = { ...withinBounds(here, bare), angle, ...(wish.choices === undefined ? {} : { choices: wish.choices }) }
  return { ...bare, element, width: safeTicks(element.width, section.per) }
}

/** Adds an element after all others; `after`: so many new ones come before it. */
export const placing = ({ one }: Here, element: Element, after = 0): Operation => ({ type: 'place', section: one.section.id, index: one.size + after, element })
