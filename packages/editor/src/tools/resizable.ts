/** Whether a hand can change an element's width at all. */
import { isLocked, widthBounds, type CompiledBrief, type Placed } from '@codraft/core'

/** Not when its kind has one width, nor when a lock keeps it. */
export function isResizable(compiled: CompiledBrief, placed: Placed): boolean {
  const { min, max } = widthBounds(compiled, placed)
  if (min && max && min.ticks === max.ticks) return false
  return isLocked(compiled, placed.element.id, placed.section.id, 'width') === null
}
