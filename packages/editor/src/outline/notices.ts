/** What is said of the trial as a whole: opening, keeping, sending, comparing. */
import { elementsIn, type Session } from '@codraft/core'
import type { Words } from '../words/index.ts'
import { unitOf } from './place.ts'

/** Something that happened to the trial as a whole. */
export type Notice =
  | { readonly type: 'saved'; readonly device: 'phone' | 'device' }
  | { readonly type: 'offline' | 'offline-unkept' | 'online' | 'sending' | 'not-sent' | 'published-shown' }
  /** A draft came back; when it was last kept, and now, in milliseconds of the epoch. */
  | { readonly type: 'restored'; readonly kept: number; readonly now: number }
  | { readonly type: 'sent'; readonly reference: string }
  | { readonly type: 'idea-shown'; readonly changes: number }

/** Says a notice. `not-sent` is for the alert node, everything else is polite. */
export function noticeSentence(notice: Notice, words: Words): string {
  switch (notice.type) {
    case 'saved': return words.say('said-saved', { device: notice.device })
    case 'restored': return words.say('said-restored', { day: dayOf(notice, words) })
    case 'sent': return words.say('said-sent', { reference: grouped(notice.reference) })
    case 'idea-shown': return words.say('said-idea-shown', { count: notice.changes })
    default: return words.say(`said-${notice.type}`)
  }
}

/** What a person hears when they first come to the elements. */
export function loadedSentence(session: Session, words: Words, options: { readonly: boolean }): string {
  const { compiled, selection, layout } = session
  const section = compiled.sections.find(({ id }) => id === selection.section)
  const length = section?.stage.kind === 'row' ? section.stage.length : 0
  return words.say(options.readonly ? 'said-loaded-readonly' : 'said-loaded', {
    title: words.text(compiled.brief.title), count: elementsIn(layout, selection.section).length, length: words.spoken(length, unitOf(session)),
  })
}

/** A reference in groups of three: `K7F 3PQ`. */
export const grouped = (reference: string): string => reference.replace(/[^\p{L}\p{N}]/gu, '').replace(/(.{3})(?=.)/gu, '$1 ')

/** The day as people say it: today and yesterday, the weekday within the last six days, else the date. A clock that was set back is no day ago. */
function dayOf({ kept, now }: { kept: number; now: number }, words: Words): string {
  const [then, today] = [new Date(kept), new Date(now)]
  const ago = Math.round((today.setHours(12, 0, 0, 0) - new Date(kept).setHours(12, 0, 0, 0)) / 86_400_000)
  if (ago === 0 || ago === 1) return words.ago(ago)
  if (ago > 0 && ago < 7) return words.date(kept, { weekday: 'long' })
  return words.date(kept, { day: 'numeric', month: 'long', ...(then.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' }) })
}
