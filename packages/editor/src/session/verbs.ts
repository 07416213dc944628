/** What a person can do to a layout, each in one call: every door calls these, so that all doors make the same edits. */
import {
  elementsIn, fitChoice, fitOrder, fitPlace, fitRemove, fitReplace, fitWidth, fromTicks, inPalette, rowOf, textFor, toTicks, widthBounds,
  type CompiledSection, type Element, type Fix, type Ground,
} from '@codraft/core'
import type { SessionController } from './controller.ts'
import type { Door } from './happening.ts'
import type { StageFit } from './stage-fits.ts'

/** What gestures stand on: the kept layout of the current section. */
export const groundOf = ({ compiled, session, section, own }: SessionController): Ground => ({ compiled, layout: session.layout, section, own, options: session.options })

/** The current section, made ready. */
export function sectionOf(controller: SessionController): CompiledSection {
  const { compiled, section } = controller
  const found = compiled.sections.find(({ id }) => id === section) ?? compiled.sections[0]
  if (!found) throw new Error('A brief has at least one section.')
  return found
}

/** An element of the current section as it is kept. */
export const elementOf = (controller: SessionController, id: string): Element | undefined =>
  elementsIn(controller.session.layout, controller.section).find((element) => element.id === id)

/** Adds a kind: at an index, else after the selected element, else in the best place. Selects what was added. Returns its id, or null. */
export function add(controller: SessionController, kind: string, how: { door: Door; index?: number; select?: boolean }): string | null {
  const id = controller.idFor(kind)
  const fit = controller.fits
    ? controller.fits.place(groundOf(controller), { id, kind, near: controller.selected, at: controller.aimed })
    : fitPlace(groundOf(controller), { id, kind, index: how.index ?? defaultIndex(controller, kind) })
  if (!controller.commit(fit.edit, { cause: 'insert', door: how.door, held: fit.held, element: null })) return null
  if (how.select !== false) controller.select([id])
  return id
}

/** Where a new element goes when nobody says: after the selected one; else beside one of its own kind; else before the last element. */
function defaultIndex(controller: SessionController, kind: string): number {
  const elements = elementsIn(controller.session.layout, controller.section)
  const selected = elements.findIndex(({ id }) => id === controller.selected)
  if (selected >= 0) return selected + 1
  const last = elements.findLastIndex((element) => element.kind === kind)
  return last >= 0 && elements.length > 1 && last < elements.length - 1 ? last + 1 : Math.max(0, elements.length - 1)
}

/** Removes an element and selects nothing. Returns whether it went. */
export function remove(controller: SessionController, id: string, door: Door): boolean {
  return kept(controller, fitRemove(groundOf(controller), { id }), { cause: 'remove', door, element: id })
}

/** Moves an element to an index of the row, counted with the element in it. */
export function moveTo(controller: SessionController, id: string, wish: { index: number; door: Door }): boolean {
  return kept(controller, fitOrder(groundOf(controller), { id, index: wish.index }), { cause: 'move', door: wish.door, element: id })
}

/** Moves an element by places: −1 towards the start, +1 towards the end. */
export function moveBy(controller: SessionController, id: string, wish: { by: number; door: Door }): boolean {
  const index = elementsIn(controller.session.layout, controller.section).findIndex((element) => element.id === id)
  return index >= 0 && moveTo(controller, id, { index: index + wish.by, door: wish.door })
}

/** Sets a width in the stage's unit, kept to the resolution (a typed number) and to the limits. */
export function setWidth(controller: SessionController, id: string, wish: { width: number; door: Door; merge?: string }): boolean {
  const fit = fitWidth(groundOf(controller), { id, width: wish.width, exact: true })
  return kept(controller, fit, { cause: 'resize', door: wish.door, element: id, ...(wish.merge === undefined ? {} : { merge: wish.merge }) })
}

/** Makes an element wider or narrower by steps of the stage (`fine`: tenths of a step). Steps in a row are one undo. */
export function stepWidth(controller: SessionController, id: string, wish: { steps: number; door: Door; fine?: boolean }): boolean {
  const element = elementOf(controller, id)
  const section = sectionOf(controller)
  if (element?.width === undefined) return false
  const kindStep = rowOf(groundOf(controller)).filter((one) => one.element.id === id).map((one) => widthBounds(groundOf(controller), one).step)[0]
  const step = kindStep ?? strideIn(controller, section, { fine: wish.fine === true })
  const next = stepped(toTicks(element.width, section.per), wish.steps, step)
  return setWidth(controller, id, { width: fromTicks(next, section.per), door: wish.door, merge: `width ${id}` })
}

/** A step in ticks: the stage's own, or where the reader counts in feet the round length nearest to it, which is no whole number of ticks. `fine`: a tenth. */
export function strideIn({ roundly }: SessionController, { step, per, stage }: CompiledSection, { of = step, fine = false }: { readonly of?: number; readonly fine?: boolean } = {}): number {
  const stride = fine ? Math.max(1, Math.round(of / 10)) : of
  return roundly ? roundly(stride / per, stage.unit) * per : stride
}

/** The next round length so many steps on, in ticks, and never none; what stands as near to one as ticks allow stands on it. */
export function stepped(now: number, steps: number, step: number): number {
  const near = Math.round(now / step)
  const from = Math.abs(near * step - now) <= 0.5 ? near : steps > 0 ? Math.floor(now / step) : Math.ceil(now / step)
  return Math.round(Math.max(step, (from + steps) * step))
}

/** Makes an element one of another kind, in its place. */
export function replaceWith(controller: SessionController, id: string, wish: { kind: string; door: Door }): boolean {
  return kept(controller, (controller.fits?.replace ?? fitReplace)(groundOf(controller), { id, kind: wish.kind }), { cause: 'replace', door: wish.door, element: id })
}

/** Adds a copy after an element, with its width and choices, and selects it. Returns its id, or null. */
export function duplicate(controller: SessionController, id: string, door: Door): string | null {
  const elements = elementsIn(controller.session.layout, controller.section)
  const index = elements.findIndex((element) => element.id === id)
  const element = elements[index]
  if (!element) return null
  const copy = controller.idFor(element.kind)
  const { width, choices } = element
  const fit = controller.fits?.place(groundOf(controller), { id: copy, kind: element.kind, near: id, like: element }) ?? fitPlace(groundOf(controller), {
    id: copy, kind: element.kind, index: index + 1, ...(width === undefined ? {} : { width }), ...(choices === undefined ? {} : { choices }),
  })
  if (!kept(controller, fit, { cause: 'duplicate', door, element: id })) return null
  controller.select([copy])
  return copy
}

/** Picks an option of one of an element's choices. */
export function choose(controller: SessionController, id: string, wish: { choice: string; option: string; door: Door }): boolean {
  return kept(controller, (controller.fits?.choose ?? fitChoice)(groundOf(controller), { id, choice: wish.choice, option: wish.option }), { cause: 'choose', door: wish.door, element: id })
}

/** Does what a rule offered, as one undo. */
export function applyFix(controller: SessionController, fix: Pick<Fix, 'edit'>, door: Door): boolean {
  return controller.commit(fix.edit, { cause: 'fix', door })
}

/** The kinds that the current section's palette offers, in the catalogue's order. */
export function paletteOf(controller: SessionController): string[] {
  const section = sectionOf(controller)
  return [...controller.compiled.kinds.keys()].filter((kind) => inPalette(controller.compiled, section, kind))
}

/** The label of a kind in a locale; the id when the catalogue does not have it. */
export const kindLabel = ({ compiled }: SessionController, kind: string, locale: string): string =>
  textFor(compiled.kinds.get(kind)?.kind.label, locale) || kind

function kept(controller: SessionController, fit: StageFit, how: { cause: 'remove' | 'move' | 'resize' | 'replace' | 'duplicate' | 'choose'; door: Door; element: string; merge?: string }): boolean {
  return controller.commit(fit.edit, { ...how, held: fit.held, ...(fit.snaps ? { snaps: fit.snaps } : {}) })
}
