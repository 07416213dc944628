/** The one line that helps somebody who is new: it changes by doing, and goes away. */
import type { Parts } from '../../session/parts.ts'
import { workOf } from '../../session/work-of.ts'
import type { WordKey } from '../../words/en.ts'

/** What to say now, or null when no help is needed any more. */
export function coachLine(parts: Pick<Parts, 'controller' | 'works'>): WordKey | null {
  const { session, readonly } = parts.controller
  const { history, selection } = session
  if (readonly || history.past.length > 1 || history.future.length > 0) return null
  // Whoever takes several knows how.
  if (selection.ids.length > 1) return null
  if (session.layout.sections.every(({ elements }) => elements.length === 0)) return 'coach-add'
  if (history.past.length === 0) return selection.ids.length === 1 ? (workOf(parts)?.hints.selected ?? 'coach-width') : 'coach-tap'
  return history.past.some(({ edit }) => edit.some(({ type }) => type === 'place')) ? null : 'coach-add'
}
