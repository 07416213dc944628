/** A step of an older plan on the newest: operations count places in the order, and what stands there now is counted otherwise. */
import { apply, applyEdit, elementsIn, invertEdit, type Draft, type Edit, type Layout, type Operation } from '@codraft/core'

/** The layout before each step of a draft; null where its steps cannot be gone back. */
export function layoutsBefore({ layout, history }: Draft): (Layout | null)[] {
  let at: Layout | null = layout
  return history.past.toReversed().map(({ edit }) => (at &&= goneBack(at, edit))).reverse()
}

function goneBack(layout: Layout, edit: Edit): Layout | null {
  try {
    return applyEdit(layout, invertEdit(edit))
  } catch {
    return null
  }
}

/** A step, with places counted as they are now: next to whom it came next to then. `was`: the layout before it, then. @throws {OperationError} where it does not fit. */
export function countedAnew(edit: Edit, was: Layout | null, layout: Layout): Edit {
  let [then, now] = [was, layout]
  return edit.map((operation) => {
    const after: Layout | null = then && apply(then, operation)
    const anew = counted(operation, after, now)
    ;[then, now] = [after, apply(now, anew)]
    return anew
  })
}

function counted(operation: Operation, after: Layout | null, now: Layout): Operation {
  const ids = elementsIn(now, operation.section).map(({ id }) => id)
  switch (operation.type) {
    case 'place': return { ...operation, index: beside(ids, after, { ...operation, id: operation.element.id, at: operation.index }) }
    case 'remove': return ids.includes(operation.element.id) ? { ...operation, index: ids.indexOf(operation.element.id) } : operation
    case 'reorder': return { ...operation, from: ids.indexOf(operation.id), to: beside(ids.filter((id) => id !== operation.id), after, { ...operation, at: operation.to }) }
    default: return operation
  }
}

/** Behind the one that it came behind; otherwise before the one that it came before; otherwise as far along as there is anything. */
function beside(ids: readonly string[], after: Layout | null, { id, section, at }: { id: string; section: string; at: number }): number {
  const order = after ? elementsIn(after, section).map((element) => element.id) : []
  const place = order.indexOf(id)
  const [behind, before] = [ids.indexOf(order[place - 1] ?? ''), ids.indexOf(order[place + 1] ?? '')]
  if (place > 0 && behind >= 0) return behind + 1
  return place >= 0 && before >= 0 ? before : Math.min(at, ids.length)
}
