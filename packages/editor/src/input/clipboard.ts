/** What was copied in one trial. It stays inside the widget: nothing is read from or written to the system's clipboard. */
import { elementsIn, fitPlace, type Element } from '@codraft/core'
import type { SessionController } from '../session/controller.ts'
import { elementOf, groundOf, remove } from '../session/verbs.ts'

const copied = new WeakMap<SessionController, Element>()

/** Remembers an element with its width and choices. Returns whether there is one. */
export function copy(controller: SessionController, id: string): boolean {
  const element = elementOf(controller, id)
  if (!element) return false
  copied.set(controller, element)
  return true
}

/** Remembers an element and removes it. */
export function cut(controller: SessionController, id: string): void {
  if (copy(controller, id)) remove(controller, id, 'keys')
}

/** Puts what was copied after an element, or at the end. Returns its id; null when nothing was copied or it cannot stand here. */
export function paste(controller: SessionController, after: string | null): string | null {
  const element = copied.get(controller)
  if (!element) return null
  const elements = elementsIn(controller.session.layout, controller.section)
  const at = elements.findIndex(({ id }) => id === after)
  const { kind, width, choices } = element
  const id = controller.idFor(kind)
  const fit = controller.fits?.place(groundOf(controller), { id, kind, near: after, like: element }) ?? fitPlace(groundOf(controller), {
    id, kind, index: at < 0 ? elements.length : at + 1, ...(width === undefined ? {} : { width }), ...(choices === undefined ? {} : { choices }),
  })
  return controller.commit(fit.edit, { cause: 'insert', door: 'keys', held: fit.held, element: null }) ? id : null
}
