/** Several elements of a row at once. One that a lock keeps, or a kind that is used up, holds all of them back: half a wish is nobody's wish. */
import { applyEdit, type Edit, type Operation } from '../operations/index.ts'
import type { Element } from '../schema/layout.ts'
import { lockHeld, type LockField, type LockHeld } from './locks.ts'
import { fitPlace, fitRemove, rowOf, type Fit, type Ground } from './row.ts'

/**
 * A wish that elements stand side by side, in the order that they have, with `at` of the others before them. A wish beyond an end comes to stand at that end.
 */
export function fitOrderTogether(ground: Ground, wish: { ids: readonly string[]; at: number }): Fit {
  const row = rowOf(ground).map(({ element }) => element.id)
  const block = row.filter((id) => wish.ids.includes(id))
  const others = row.filter((id) => !wish.ids.includes(id))
  const locked = firstLocked(ground, block, 'order')
  if (block.length === 0 || locked) return { edit: [], held: locked }
  const at = Math.min(Math.max(wish.at, 0), others.length)
  const edit = block.length === row.length ? [] : reordered(ground.section, { row, block, at })
  return { edit, held: wish.at < 0 ? { by: 'end', side: 'start' } : wish.at > others.length ? { by: 'end', side: 'end' } : null }
}

/** Those that go towards the end go first, the last of them before the others, so that nobody is passed twice. */
function reordered(section: string, { row, block, at }: { row: readonly string[]; block: readonly string[]; at: number }): Edit {
  const now = [...row]
  const edit: Operation[] = []
  const bring = (id: string): void => {
    const [from, to] = [now.indexOf(id), at + block.indexOf(id)]
    if (from === to) return
    now.splice(from, 1)
    now.splice(to, 0, id)
    edit.push({ type: 'reorder', section, id, from, to })
  }
  const goesOn = (id: string): boolean => row.indexOf(id) < at + block.indexOf(id)
  for (const id of block.filter(goesOn).reverse()) bring(id)
  for (const id of block.filter((one) => !goesOn(one))) bring(id)
  return edit
}

/** A wish that several elements go away. */
export function fitRemoveTogether(ground: Ground, wish: { ids: readonly string[] }): Fit {
  const block = rowOf(ground).map(({ element }) => element.id).filter((id) => wish.ids.includes(id))
  const locked = firstLocked(ground, block, 'exists')
  if (locked) return { edit: [], held: locked }
  return inTurn(ground, block.map((id) => (now) => fitRemove(now, { id })))
}

/** A wish for several new elements, side by side from an index on. Each has the width and the choices asked for, as far as its limits allow. */
export function fitPlaceTogether(ground: Ground, wish: { elements: readonly Pick<Element, 'id' | 'kind' | 'width' | 'choices'>[]; index: number }): Fit {
  return inTurn(ground, wish.elements.map(({ width, choices, ...bare }, nth) => (now) =>
    fitPlace(now, { ...bare, index: wish.index + nth, ...(width === undefined ? {} : { width }), ...(choices === undefined ? {} : { choices }) })))
}

/** One after the other, each on what those before it left; the first that is held back takes all back. */
function inTurn(ground: Ground, wishes: readonly ((now: Ground) => Fit)[]): Fit {
  let now = ground
  const edit: Operation[] = []
  for (const fit of wishes) {
    const done = fit(now)
    if (done.edit.length === 0) return { edit: [], held: done.held }
    now = { ...now, layout: applyEdit(now.layout, done.edit) }
    edit.push(...done.edit)
  }
  return { edit, held: null }
}

function firstLocked(ground: Ground, ids: readonly string[], field: LockField): LockHeld | null {
  for (const id of ids) {
    const held = lockHeld(ground, id, field)
    if (held) return held
  }
  return null
}
