/**
 * The grammar of plans: where something may settle, how it may turn, how large it may be. As in a row, `fit` verbs answer a wish with the nearest
 * edit that the grammar allows and with what held it back: locks, the boundary, a kind's own limits, and rules with `live: clamp`. They say as
 * well what it snapped to and how much is clear around it, so that a page can show both. Wishes are in the stage's unit, answers in ticks.
 */
import type { Operation } from '../operations/index.ts'
import { overlapsAny } from '../rules/footing.ts'
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
  const legal = legalOn(here.ground, element.id)
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
  if (settled.held?.by === 'rule' || !legalOn(ground, wish.id).isOnGround(elementAt(one, settled.at))) return nothing(settled.held ?? { by: 'boundary' })
  return { edit: [placing(here, elementAt(one, settled.at))], held: settled.held, snaps: settled.snaps, clear: clearFor(here, one, settled.at) }
}

/** Rings around the wished place in which room is looked for. */
const RINGS = 60
/** How many places the rules are asked about at most: each answer judges the section. */
const MOST_ASKED = 160

/**
 * A wish for a new element near a place, wherever there is room: on the ground, on nobody, with no rule of place newly broken; else, where the brief says
 * who may stand on whom, on somebody, with none broken; else on nobody, with no rule that clamps against it. "Place for me".
 */
export function fitPlaceNear(ground: Ground, wish: PlaceWish): PlanFit {
  const here = hereOf(ground)
  const one = here && wish.at.every(Number.isFinite) ? newPlaced(here, wish) : null
  if (!here || !one) return nothing()
  const unwelcome = notOffered(here, wish.kind)
  if (unwelcome) return nothing(unwelcome)
  const legal = legalOn(ground, wish.id)
  const start = spotOf(one)
  const step = Math.max(one.section.step, Math.ceil(Math.min(start.width || start.depth, start.depth || start.width) / 4), 1)
  const asking = (): ((element: Element) => boolean) => {
    let asked = 0
    return (element) => asked++ < MOST_ASKED && !legal.offends(element)
  }
  const alone = (element: Element): boolean => !overlapsAny({ ...one, element }, here.one, here.scene)
  const [lawful, lawfulOnSomebody, wide] = [asking(), asking(), Math.max(step, spanOf(one) / RINGS)]
  const saysWho = here.compiled.rules.some(({ spec }) => spec.rule === 'no-overlap' && spec.severity === 'block')
  const tries: readonly { readonly stride: number; readonly most: number; allows(element: Element): boolean }[] = [
    { stride: wide, most: 16, allows: (element) => alone(element) && lawful(element) }, ...(saysWho ? [{ stride: wide, most: 16, allows: lawfulOnSomebody }] : []),
    { stride: step, most: 48, allows: (element) => alone(element) && legal.brokenBy(element) === null },
  ]
  for (const { stride, allows, most } of tries) {
    for (const [u, v] of ringed(RINGS, most)) {
      const at: At = [start.x + Math.round(u * stride), start.y + Math.round(v * stride)]
      const element = elementAt(one, at)
      if (legal.isOnGround(element) && allows(element)) return { edit: [placing(here, element)], held: null, snaps: [], clear: clearFor(here, one, at) }
    }
  }
  return nothing({ by: 'boundary' })
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
    const { min, max } = sizeBounds(here.compiled, one, of)
    return fromTicks(Math.min(Math.max(safeTicks(element[of], per), min?.ticks ?? 1), max?.ticks ?? Infinity), per)
  }
  return { ...element, width: clamped('width'), depth: clamped('depth') }
}

function notOffered({ compiled, one }: Here, kind: string): PlanHeld | null {
  if (!inPalette(compiled, one.section, kind)) return { by: 'palette', kind }
  const max = compiled.kinds.get(kind)?.kind.max
  return max !== undefined && one.placed.filter(({ element }) => element.kind === kind).length >= max ? { by: 'copies', kind, max } : null
}

/** A new element as it would stand; null where there is no such kind. */
function newPlaced(here: Here, wish: Omit<PlaceWish, 'snap'>): Placed | null {
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

const placing = ({ one }: Here, element: Element): Operation => ({ type: 'place', section: one.section.id, index: one.size, element })
