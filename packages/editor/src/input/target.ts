/** What is under a pointer, by our own geometry. */
import type { Parts } from '../session/parts.ts'
import { offsetAt } from '../session/viewport.ts'
import { elementAt, type Point, type Target } from '../tools/index.ts'

/** Where an event is, in pixels of a rectangle. */
export const pointIn = ({ left, top }: DOMRect, { clientX, clientY }: MouseEvent): Point => ({ x: clientX - left, y: clientY - top })

/** How far above the ground a press still means the element there, in units of the stage: a little more than a tram. */
const TALL = 4.5

/** The handle, element or empty place under a point of the stage. */
export function targetAt(event: Event, at: Point, { controller, view }: Parts): Target {
  const edge = edgeOf(event)
  if (edge !== null && controller.selected !== null) return { part: 'handle', id: controller.selected, edge }
  const { viewport } = view
  const top = Math.min(viewport.ground - TALL * viewport.perUnit, viewport.height * 0.45)
  const found = at.y < top ? null : elementAt(view.row, offsetAt(viewport, at.x))
  return found ? { part: 'element', id: found.placed.element.id } : { part: 'empty' }
}

/** Whether an event belongs to a control on the stage and not to the stage. */
export function isTaken(event: Event): boolean {
  return edgeOf(event) === null && pathOf(event).some((node) => node.matches('button, a, input, [data-taken]'))
}

function edgeOf(event: Event): 'start' | 'end' | null {
  const edge = pathOf(event).find((node) => node.dataset['edge'] !== undefined)?.dataset['edge']
  return edge === 'start' || edge === 'end' ? edge : null
}

/** From what was hit up to the stage. */
function pathOf(event: Event): HTMLElement[] {
  const path = event.composedPath()
  const stage = event.currentTarget === null ? -1 : path.indexOf(event.currentTarget)
  return path.slice(0, stage < 0 ? path.length : stage).filter((node) => node instanceof HTMLElement)
}
