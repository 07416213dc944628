/** What a person can do to a plan besides what they can do anywhere, each in one call: every door calls these, so that all doors make the same edits. */
import {
  anglesOf, fitChoiceOnPlan, fitMoveOnPlan, fitPlaceAllNear, fitPlaceNear, fitReplaceOnPlan, fitResizeOnPlan, fitTurnOnPlan, fromTicks, lockHeld, rowOf, sizeBounds, toTicks,
  type CompiledBrief, type CompiledSection, type Ground, type LockField, type Placed, type PlaceWish, type PlanFit,
} from '@codraft/core'
import type { SessionController } from './controller.ts'
import type { Cause, Door } from './happening.ts'
import type { StageFits } from './stage-fits.ts'
import { elementOf, groundOf, stepped, strideIn } from './verbs.ts'

/** The verbs of every stage, as a plan does them. */
export const planFits: StageFits = {
  place: (ground, { id, kind, near, like }) => {
    const beside = near === null ? undefined : placedIn(ground, near)
    return fitPlaceNear(ground, {
      id, kind, at: beside?.element.at ?? middleOf(ground), angle: like?.angle ?? 0, ...(like ? { size: sizeOf(like) } : {}), ...(like?.choices ? { choices: like.choices } : {}),
    })
  },
  placeAll: (ground, { elements, near }) => {
    const [first] = elements
    const beside = near === null ? undefined : placedIn(ground, near)?.element.at
    const [dx, dy] = first?.at && beside ? [beside[0] - first.at[0], beside[1] - first.at[1]] : [0, 0]
    const wishes = elements.flatMap(({ id, kind, at, angle = 0, width, depth, choices }): PlaceWish[] =>
      at ? [{ id, kind, at: [at[0] + dx, at[1] + dy], angle, size: sizeOf({ width, depth }), ...(choices ? { choices } : {}) }] : [])
    return wishes.length < elements.length ? null : fitPlaceAllNear(ground, { elements: wishes })
  },
  replace: fitReplaceOnPlan,
  choose: fitChoiceOnPlan,
}

const sizeOf = ({ width, depth }: { readonly width?: number | undefined; readonly depth?: number | undefined }): { width?: number; depth?: number } => ({ ...(width === undefined ? {} : { width }), ...(depth === undefined ? {} : { depth }) })
const placedIn = (ground: Ground, id: string): Placed | undefined => rowOf(ground).find(({ element }) => element.id === id)

/** The middle of a plan, in its unit. */
function middleOf({ compiled, section }: Ground): readonly [number, number] {
  const stage = compiled.sections.find(({ id }) => id === section)?.stage
  if (stage?.kind !== 'plan') return [0, 0]
  const [xs, ys] = [stage.boundary.map(([x]) => x), stage.boundary.map(([, y]) => y)]
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

/** How an edit came, and with which others it is one step. */
export type How = { readonly door: Door; readonly merge?: string }

/** Brings an element to a place in the stage's unit. `snap`: how near something has to come to snap, in the unit. */
export const moveTo = (controller: SessionController, id: string, { at, snap = 0, ...how }: How & { readonly at: readonly [number, number]; readonly snap?: number }): boolean =>
  kept(controller, fitMoveOnPlan(groundOf(controller), { id, at, snap }), { ...how, cause: 'move', element: id })

/** Moves an element by so much of the stage's unit. Moves in a row are one undo. */
export function moveBy(controller: SessionController, id: string, { by: [x, y], door }: { readonly by: readonly [number, number]; readonly door: Door }): boolean {
  const from = elementOf(controller, id)?.at
  return from !== undefined && moveTo(controller, id, { at: [from[0] + x, from[1] + y], door, merge: `move ${id}` })
}

/** Turns an element to an angle; a typed one is kept to the degree. */
export const turnTo = (controller: SessionController, id: string, { angle, fine = false, ...how }: How & { readonly angle: number; readonly fine?: boolean }): boolean =>
  kept(controller, fitTurnOnPlan(groundOf(controller), { id, angle, fine }), { ...how, cause: 'turn', element: id })

/** Turns an element to its next detent, clockwise with 1. Turns in a row are one undo. */
export function turnBy(controller: SessionController, id: string, { steps, door, fine = false }: { readonly steps: 1 | -1; readonly door: Door; readonly fine?: boolean }): boolean {
  const placed = placedIn(groundOf(controller), id)
  if (!placed) return false
  return turnTo(controller, id, { angle: nextAngle(controller.compiled, placed, { steps, fine }), door, fine, merge: `turn ${id}` })
}

/** Sets a width or a depth in the stage's unit; the centre stays. */
export const resizeTo = (controller: SessionController, id: string, { size, ...how }: How & { readonly size: { readonly width?: number; readonly depth?: number } }): boolean =>
  kept(controller, fitResizeOnPlan(groundOf(controller), { id, ...size, exact: true }), { ...how, cause: 'resize', element: id })

/** Makes an element wider or deeper, or less so, by steps of its own or of the stage. Steps in a row are one undo. */
export function resizeBy(controller: SessionController, id: string, { of, steps, door, fine = false }: { readonly of: 'width' | 'depth'; readonly steps: number; readonly door: Door; readonly fine?: boolean }): boolean {
  const placed = placedIn(groundOf(controller), id)
  if (!placed) return false
  return resizeTo(controller, id, { size: { [of]: nextSize(controller, placed, { of, steps, fine }) }, door, merge: `${of} ${id}` })
}

/** Brings an element to the nearest place where it stands on nobody. */
export function freeUp(controller: SessionController, id: string, door: Door): boolean {
  const ground = groundOf(controller)
  const element = elementOf(controller, id)
  if (!element?.at) return false
  const without: Ground = { ...ground, layout: { ...ground.layout, sections: ground.layout.sections.map((one) => (one.id === ground.section ? { ...one, elements: one.elements.filter((each) => each.id !== id) } : one)) } }
  const { edit: [placing], held } = fitPlaceNear(without, { id, kind: element.kind, at: element.at, angle: element.angle ?? 0, size: sizeOf(element), ...(element.choices ? { choices: element.choices } : {}) })
  const at = placing?.type === 'place' ? placing.element.at : undefined
  if (!at) return controller.commit([], { cause: 'move', door, held, element: id })
  return moveTo(controller, id, { at, door })
}

function kept(controller: SessionController, { edit, held, snaps }: PlanFit, how: How & { readonly cause: Cause; readonly element: string }): boolean {
  return controller.commit(edit, { ...how, held, snaps })
}

const DETENT = 15

/** The angle that a step leads to: the next of those it may have, or the next detent; `fine` by one degree. */
export function nextAngle(compiled: CompiledBrief, placed: Placed, { steps, fine }: { readonly steps: 1 | -1; readonly fine: boolean }): number {
  const { stage } = placed.section
  const now = placed.element.angle ?? 0
  const allowed = anglesOf(compiled, placed) ?? (!fine && stage.kind === 'plan' ? (stage.angles ?? null) : null)
  if (allowed && allowed.length > 0) {
    const apart = (angle: number): number => ((steps * (angle - now)) % 360 + 360) % 360 || 360
    return allowed.reduce((best, angle) => (apart(angle) < apart(best) ? angle : best))
  }
  if (fine) return now + steps
  return steps > 0 ? (Math.floor(now / DETENT) + 1) * DETENT : (Math.ceil(now / DETENT) - 1) * DETENT
}

function nextSize(controller: SessionController, placed: Placed, { of, steps, fine }: { readonly of: 'width' | 'depth'; readonly steps: number; readonly fine: boolean }): number {
  const { section, element } = placed
  const step = sizeBounds(groundOf(controller), placed, of).step ?? strideIn(controller, section, { of: stepOf(section), fine })
  return fromTicks(stepped(toTicks(element[of] ?? 0, section.per), steps, step), section.per)
}

const NICE = [1, 2, 5]

/** How far one press of a key goes, in ticks: the stage's own step, else its grid, else a round length of which its longer side has about 300. */
export function stepOf({ stage, per, step }: CompiledSection): number {
  if (stage.kind !== 'plan' || stage.step !== undefined) return Math.max(1, step)
  if (stage.grid !== undefined) return Math.max(1, toTicks(stage.grid, per))
  const long = (axis: 0 | 1): number => Math.max(...stage.boundary.map((corner) => corner[axis])) - Math.min(...stage.boundary.map((corner) => corner[axis]))
  const about = toTicks(Math.max(long(0), long(1)), per) / 300
  const power = 10 ** Math.floor(Math.log10(Math.max(1, about)))
  return Math.max(1, (NICE.findLast((nice) => nice * power <= about) ?? 1) * power)
}

/** What a hand may do to an element: what no lock keeps and its kind allows. */
export type Abilities = { readonly move: boolean; readonly turn: boolean; readonly width: boolean; readonly depth: boolean }
/** Asks a kind and the locks, the person's own among them. */
export function abilitiesOf({ compiled, own, options }: Pick<Ground, 'compiled' | 'own' | 'options'>, placed: Placed): Abilities {
  const ground = { compiled, own, options, section: placed.section.id }
  const free = (field: LockField): boolean => lockHeld(ground, placed.element.id, field) === null
  const sizes = (of: 'width' | 'depth'): boolean => {
    const { min, max } = sizeBounds(ground, placed, of)
    return free(of) && !(min && max && min.ticks >= max.ticks)
  }
  const angles = anglesOf(compiled, placed)
  return { move: free('at'), turn: free('angle') && (angles === null || angles.length > 1), width: sizes('width'), depth: sizes('depth') }
}
