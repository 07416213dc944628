/** Which happenings are told as one. */
import type { Edit } from '@codraft/core'
import type { Happening } from '../session/happening.ts'
import { touchedId } from '../words/describe.ts'

/** Happenings with the same key that follow each other quickly are told as one, by the last: a key held down speaks only the resting value. */
export function burstKey(happening: Happening): string | null {
  switch (happening.type) {
    case 'moving': return `moving ${happening.element}`
    case 'refused': return happening.cause === 'resize' ? `resize ${happening.element ?? ''}` : null
    case 'committed': return happening.cause === 'resize' ? `resize ${subjectOf(happening.edit) ?? ''}` : happening.cause === 'move' ? `moved ${happening.edit.map(touchedId).join(' ')}` : null
    case 'selected': return 'selected'
    default: return null
  }
}

/** The element that an edit is about: its first operation's. */
const subjectOf = (edit: Edit): string | null => (edit[0] ? touchedId(edit[0]) : null)
