/** What a person can do to several elements at once. Every door calls these, so that all doors make the same edits. */
import { applyEdit, elementsIn, fitOrderTogether, fitPlaceTogether, fitRemoveTogether, isLocked, type Element, type Operation } from '@codraft/core'
import type { SessionController } from './controller.ts'
import type { AnyHeld, Cause, Door } from './happening.ts'
import type { StageFit } from './stage-fits.ts'
import { groundOf } from './verbs.ts'

/** How an element is taken besides those that are selected: it too (or left again), or everything up to it. */
export type Taking = 'too' | 'up-to'

/** A new element by what it is: its id is found for it. Where several are added to a plan, `at` says how they stand to each other. */
export type NewElement = Pick<Element, 'kind' | 'width' | 'depth' | 'angle' | 'choices' | 'at'>

/** The elements of the current section, in their order. */
const idsOf = ({ session, section }: SessionController): string[] => elementsIn(session.layout, section).map(({ id }) => id)

/** Selects an element as it is asked for; null is a tap, which takes it alone unless several are being taken. The first of the selected is where `up-to` begins. */
export function take(controller: SessionController, id: string, taking: Taking | null): void {
  const { ids } = controller.session.selection
  const [first] = ids
  if (taking === null) return controller.pick(id)
  // Only a row is a line along which one thing is up to another.
  if (taking === 'too' || controller.fits) return controller.select(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
  const row = idsOf(controller)
  const [from, to] = [row.indexOf(first ?? id), row.indexOf(id)]
  const range = row.slice(Math.min(from, to), Math.max(from, to) + 1)
  controller.select(from > to ? range.reverse() : range)
}

/** Selects one more on the way from one element to another: in a row all up to it; elsewhere it alone, and on the way back the one that is left is not selected any more. */
export function takeOn(controller: SessionController, from: string, to: string): void {
  const { ids } = controller.session.selection
  if (!ids.includes(from)) controller.select([from])
  if (!controller.fits) return take(controller, to, 'up-to')
  if (to !== from) take(controller, ids.includes(to) ? from : to, 'too')
}

/** Selects everything that stands in the section. */
export const takeAll = (controller: SessionController): void => controller.select(idsOf(controller))

/** The selected elements, in their order. */
export const taken = (controller: SessionController): string[] => idsOf(controller).filter((id) => controller.session.selection.ids.includes(id))

/** Brings elements side by side, with so many of the others before them. */
export const moveTogether = (controller: SessionController, ids: readonly string[], wish: { at: number; door: Door }): boolean =>
  kept(controller, fitOrderTogether(groundOf(controller), { ids, at: wish.at }), { cause: 'move', door: wish.door, ids })

/** How many of the others stand before elements that are to go by a place; those that stand apart first come together, at the side to which they go. */
export function placeBy(controller: SessionController, ids: readonly string[], by: 1 | -1): number {
  const row = idsOf(controller)
  const mine = row.filter((id) => ids.includes(id))
  const othersBefore = (id: string | undefined): number => row.slice(0, row.indexOf(id ?? '')).filter((one) => !ids.includes(one)).length
  const [first, last] = [othersBefore(mine[0]), othersBefore(mine.at(-1))]
  return first === last ? first + by : by < 0 ? first : last
}

/** Moves elements by a place: −1 towards the start, +1 towards the end. */
export const moveTogetherBy = (controller: SessionController, ids: readonly string[], wish: { by: 1 | -1; door: Door }): boolean =>
  moveTogether(controller, ids, { at: placeBy(controller, ids, wish.by), door: wish.door })

/** Removes elements in one step, and selects what then stands where the first of them stood. */
export function removeTogether(controller: SessionController, ids: readonly string[], door: Door): boolean {
  const row = idsOf(controller)
  const first = row.findIndex((id) => ids.includes(id))
  if (!kept(controller, fitRemoveTogether(groundOf(controller), { ids }), { cause: 'remove', door, ids })) return false
  controller.collect(false)
  const left = idsOf(controller)
  const next = left[Math.min(first, left.length - 1)]
  controller.select(next === undefined ? [] : [next])
  return true
}

/** Adds new elements side by side from an index on, and selects them. Returns their ids; none where one of them cannot stand here. */
export function addTogether(controller: SessionController, elements: readonly NewElement[], wish: { index: number; door: Door; cause?: 'insert' | 'duplicate' }): string[] {
  const ids: string[] = []
  for (const { kind } of elements) ids.push(controller.idFor(kind, ids))
  const named = elements.map((element, nth) => ({ ...element, id: ids[nth] ?? '' }))
  const fit = controller.fits ? placedBy(controller, named, wish) : fitPlaceTogether(groundOf(controller), { elements: named, index: wish.index })
  if (!kept(controller, fit, { cause: wish.cause ?? 'insert', door: wish.door, ids: [] })) return []
  controller.select(ids)
  return ids
}

/**
 * On a stage that is no row they come together, near the one before them, or, as copies, near what they are copies of; where the stage cannot have that, each comes next
 * to the one before it, as the stage's own grammar finds room. One that finds none takes all back.
 */
function placedBy(controller: SessionController, elements: readonly (NewElement & { readonly id: string })[], { index, cause }: { index: number; cause?: string }): StageFit {
  let ground = groundOf(controller)
  let near = elementsIn(ground.layout, ground.section)[index - 1]?.id ?? null
  const together = controller.fits?.placeAll?.(ground, { elements, near: cause === 'duplicate' ? null : near })
  if (together && (together.edit.length > 0 || together.held?.by !== 'boundary')) return together
  const edit: Operation[] = []
  for (const element of elements) {
    // The first of them goes to the place that is meant, if any is.
    const fit: StageFit = controller.fits?.place(ground, { id: element.id, kind: element.kind, near, like: element, at: edit.length === 0 && cause !== 'duplicate' ? controller.aimed : null }) ?? { edit: [], held: null }
    if (fit.edit.length === 0) return { edit: [], held: fit.held }
    edit.push(...fit.edit)
    ground = { ...ground, layout: applyEdit(ground.layout, fit.edit) }
    near = element.id
  }
  return { edit, held: null }
}

/** Adds copies after the last of some elements, with their widths and choices, and selects them. */
export function duplicateTogether(controller: SessionController, ids: readonly string[], door: Door): string[] {
  const row = elementsIn(controller.session.layout, controller.section)
  const mine = row.filter(({ id }) => ids.includes(id))
  const index = row.findLastIndex(({ id }) => ids.includes(id)) + 1
  return mine.length === 0 ? [] : addTogether(controller, mine.map(bareOf), { index, door, cause: 'duplicate' })
}

/** What an element is, without its id and its place among others. */
export function bareOf({ kind, width, depth, angle, choices, at }: Element): NewElement {
  return { kind, ...(at === undefined ? {} : { at }), ...(width === undefined ? {} : { width }), ...(depth === undefined ? {} : { depth }), ...(angle === undefined ? {} : { angle }), ...(choices === undefined ? {} : { choices }) }
}

const FIELDS = ['order', 'width', 'exists', 'kind', 'at'] as const

/** Locks elements for the person's own hands; where all of them are, lets them go. What the brief itself fixes stays fixed, and says why. */
export function toggleLock(controller: SessionController, ids: readonly string[]): void {
  const { own } = controller
  for (const id of ids) {
    for (const field of FIELDS) {
      const rule = isLocked(groundOf(controller), id, field)
      if (rule !== null) return controller.tell({ type: 'refused', held: { by: 'lock', rule, element: id, field }, element: id, cause: 'choose' })
    }
  }
  controller.lock(ids, !ids.every((id) => own.has(id)))
}

function kept(controller: SessionController, fit: { readonly edit: StageFit['edit']; readonly held: AnyHeld | null }, { cause, door, ids }: { cause: Cause; door: Door; ids: readonly string[] }): boolean {
  const held = fit.held?.by === 'lock' || fit.held?.by === 'own-lock' ? fit.held.element : (ids[0] ?? null)
  return controller.commit(fit.edit, { cause, door, held: fit.held, element: held })
}
