/** Whether a hand can change an element's width at all. */
import { lockHeld, widthBounds, type CompiledBrief, type Placed, type Session } from '@codraft/core'

type Trial = { readonly compiled: CompiledBrief; readonly own: ReadonlySet<string>; readonly session: Pick<Session, 'options'> }
type Known = { readonly compiled: CompiledBrief; readonly own: ReadonlySet<string>; readonly options: Session['options']; readonly section: string; readonly is: boolean }
const known = new WeakMap<object, Known>()

/** Not when its kind has one width, nor when a lock keeps it. Found out once for an element, as it is asked for its frame whenever that is drawn. */
export function isResizable(trial: Trial, placed: Placed): boolean {
  const { compiled, own, session: { options } } = trial
  const { element, section: { id: section } } = placed
  const said = known.get(element)
  if (said?.compiled === compiled && said.own === own && said.options === options && said.section === section) return said.is
  const is = mayResize(trial, placed)
  known.set(element, { compiled, own, options, section, is })
  return is
}

function mayResize({ compiled, own, session: { options } }: Trial, placed: Placed): boolean {
  const { min, max } = widthBounds({ compiled, options }, placed)
  if (min && max && min.ticks === max.ticks) return false
  return lockHeld({ compiled, section: placed.section.id, own, options }, placed.element.id, 'width') === null
}
