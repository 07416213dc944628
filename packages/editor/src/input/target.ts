/** What is under a pointer, by our own geometry. */
import type { Parts } from '../session/parts.ts'
import { offsetAt } from '../session/viewport.ts'
import { elementAt, headOf, isResizable, type Edge, type Point, type Target } from '../tools/index.ts'

/** Where an event is, in pixels of a rectangle. */
export const pointIn = ({ left, top }: DOMRect, { clientX, clientY }: MouseEvent): Point => ({ x: clientX - left, y: clientY - top })

/** How near to an edge of the selected element a press means the edge. */
const EDGE_PX = { mouse: 6, touch: 10 }

/** The handle, element or empty place under a point of the stage. */
export function targetAt(event: Event, at: Point, { controller, view }: Parts): Target {
  // Who takes several points at elements, never at edges.
  const edge = controller.collects ? null : edgeOf(event)
  if (edge !== null && controller.selected !== null) return { part: 'handle', id: controller.selected, edge }
  const { viewport } = view
  const top = headOf(viewport)
  const device = event instanceof PointerEvent && event.pointerType === 'touch' ? 'touch' : 'mouse'
  const side = at.y < top ? null : edgeNear(at.x, { controller, view }, EDGE_PX[device])
  if (side !== null && controller.selected !== null) return { part: 'handle', id: controller.selected, edge: side }
  const found = at.y < top ? null : elementAt(view.row, offsetAt(viewport, at.x))
  return found ? { part: 'element', id: found.placed.element.id } : { part: 'empty' }
}

/** The edge of the selected element that is near a pixel column, if its width can be changed; on a narrow one only from outside. */
function edgeNear(x: number, { controller, view }: Pick<Parts, 'controller' | 'view'>, near: number): Edge | null {
  const id = controller.selected
  const placed = id === null || controller.readonly || controller.collects ? undefined : view.row.find(({ element }) => element.id === id)
  if (!placed || !isResizable(controller, placed)) return null
  const { left, scale } = view.viewport
  const [start, end] = [left + placed.start * scale, left + (placed.start + placed.width) * scale]
  const inside = Math.min(near, (end - start) / 4)
  if (x > end - inside && x <= end + near) return 'end'
  return x >= start - near && x < start + inside ? 'start' : null
}

/** Whether an event belongs to a control on the stage and not to the stage. */
export function isTaken(event: Event): boolean {
  const path = pathOf(event)
  return !path.some(({ dataset }) => dataset['edge'] !== undefined || dataset['grip'] !== undefined) && path.some((node) => node.matches('button, a, input, [data-taken]'))
}

function edgeOf(event: Event): 'start' | 'end' | null {
  const edge = pathOf(event).find((node) => node.dataset['edge'] !== undefined)?.dataset['edge']
  return edge === 'start' || edge === 'end' ? edge : null
}

/** From what was hit up to the stage. */
export function pathOf(event: Event): HTMLElement[] {
  const path = event.composedPath()
  const stage = event.currentTarget === null ? -1 : path.indexOf(event.currentTarget)
  return path.slice(0, stage < 0 ? path.length : stage).filter((node) => node instanceof HTMLElement)
}
