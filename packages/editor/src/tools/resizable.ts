/** Whether a hand can change an element's width at all. */
import { lockHeld, widthBounds, type CompiledBrief, type Placed, type Session } from '@codraft/core'

/** Not when its kind has one width, nor when a lock keeps it. */
export function isResizable({ compiled, own, session: { options } }: { compiled: CompiledBrief; own: ReadonlySet<string>; session: Pick<Session, 'options'> }, placed: Placed): boolean {
  const { min, max } = widthBounds({ compiled, options }, placed)
  if (min && max && min.ticks === max.ticks) return false
  return lockHeld({ compiled, section: placed.section.id, own, options }, placed.element.id, 'width') === null
}
