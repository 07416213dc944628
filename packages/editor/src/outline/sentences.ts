/**
 * What is said of what happened: pure functions from a happening, the trial before and after it and the verdicts before and after it, to
 * one sentence with its result and its consequences. Nothing here knows how or when it is read out.
 */
import { fromTicks, rowOf, type Session, type Verdict } from '@codraft/core'
import type { Happening } from '../session/happening.ts'
import { sayEdit } from '../words/describe.ts'
import type { Words } from '../words/index.ts'
import { isProblem, problemText } from '../words/problem.ts'
import { consequences, type Judged } from './consequences.ts'
import { ended } from './ended.ts'
import { heldSentence, reasonFor } from './held.ts'
import { placedOf, placeOf, placeTogether, unitOf } from './place.ts'
import { resultSentence, widthsSentence } from './results.ts'

/** What the sentence is made from. */
export type Moment = {
  /** The trial when what is told began: for a key held down, before its first step. */
  readonly before: Session
  readonly after: Session
  readonly words: Words
  /** How many elements were lifted by keyboard before. */
  readonly lifts: number
  /** What the rules say of what is kept. */
  readonly verdict: Verdict
  /** Whether a person can leave comments. */
  readonly notes?: boolean
}
/** A result, and what else is worth saying. */
export type Said = {
  readonly result: string
  /** Says the spare room although it has not come to another band. */
  readonly tellRoom?: boolean
  /** Mentions that it can be undone. */
  readonly undoable?: boolean
}

/** Says what a happening did, without its consequences; null: nothing is said. */
export function sentenceOf(happening: Happening, moment: Moment): Said | null {
  const { words, after } = moment
  switch (happening.type) {
    case 'committed': {
      const result = resultSentence({ happening, before: moment.before, after, notes: moment.notes ?? false }, words)
      return { result, tellRoom: happening.cause === 'remove' || happening.cause === 'replace', undoable: happening.cause === 'remove' || happening.cause === 'reset' }
    }
    case 'refused': return { result: refusedSentence(happening, moment) }
    case 'lifted': return said(happening.door === 'keys' ? liftedSentence(happening, moment) : null)
    case 'moving': return said(happening.door === 'keys' ? movingSentence(happening, moment) : null)
    case 'cancelled': return { result: cancelledSentence(happening.element, moment) }
    case 'undone':
    case 'redone': return { result: steppedSentence(happening, moment) }
    case 'selected': return after.selection.ids.length > 1 ? { result: words.say('said-selected', { count: after.selection.ids.length }) } : null
    case 'asked': return said(askedSentence(happening, moment))
    case 'locked': return { result: lockedSentence(happening, moment) }
    case 'mode':
    case 'previewed':
    case 'collecting':
    case 'aiming':
    case 'option-set':
    case 'remarked':
    case 'judged':
    case 'opened': return null
  }
}

/** The whole announcement of one happening: what was done, its new state, what followed since the verdict known before, and hints still needed. */
export function announcementOf(happening: Happening, moment: Moment & { known: Verdict; hints?: boolean }): string {
  const { before, after, words, verdict, known, hints = true } = moment
  const told = sentenceOf(happening, moment)
  const followed = consequences({
    from: { session: before, verdict: known }, to: { session: after, verdict }, tellRoom: told?.tellRoom ?? false, hintProblems: hints,
  }, words)
  return [...(told ? [told.result] : []), ...followed, ...(told?.undoable && hints ? [words.say('said-undo-available')] : [])].join(' ')
}

const said = (result: string | null): Said | null => (result === null ? null : { result })

function refusedSentence({ held, element, cause }: Extract<Happening, { type: 'refused' }>, { before, after, words, notes = false }: Moment): string {
  if (held) return heldSentence(held, after, { element, changed: element !== null && widthOf(before, element) !== widthOf(after, element), notes }, words)
  const at = element === null ? null : placeOf(after, element, words)
  return at && cause === 'move' ? words.say('said-stays-there', at) : words.say('said-nothing-changed')
}

function liftedSentence({ element, group }: Extract<Happening, { type: 'lifted' }>, { after, words, lifts }: Moment): string | null {
  if (group) return words.say('said-lifted-together', { number: group.length })
  const at = placeOf(after, element, words)
  return at && words.say(lifts === 0 ? 'said-lifted-first' : 'said-lifted', at)
}

/** A lifted element changed its place or its width, or could not. */
function movingSentence({ element, held, group }: Extract<Happening, { type: 'moving' }>, moment: Moment): string | null {
  const { before, after, words, notes = false } = moment
  const changed = widthOf(before, element) !== widthOf(after, element)
  if (held?.by === 'lock' && held.field === 'order') {
    const why = reasonFor(after.compiled, held.rule, words)
    return why === 'none' ? heldSentence(held, after, { element, changed, notes }, words) : words.say('said-not-here', { why })
  }
  if (group) return held ? heldSentence(held, after, { element, changed, notes }, words) : words.say('said-moving-together', placeTogether(after, group, words))
  if (held && !(held.by === 'end' && placeOf(before, element, words)?.position !== placeOf(after, element, words)?.position)) {
    return heldSentence(held, after, { element, changed, notes }, words)
  }
  if (changed) return widthsSentence({ before, after }, element, words)
  const at = placeOf(after, element, words)
  return at && words.say('said-moving', at)
}

function cancelledSentence(element: string | null, { after, words }: Moment): string {
  const at = element === null ? null : placeOf(after, element, words)
  return at ? words.say('said-back', at) : words.say('said-cancelled')
}

function steppedSentence({ type, entry }: Extract<Happening, { type: 'undone' | 'redone' }>, { before, after, words }: Moment): string {
  const way = type === 'undone' ? 'undo' : 'redo'
  if (!entry) return words.say('said-nothing-to-step', { way })
  const { compiled } = after
  // The names are those of the layout that the step made: before an undo, after a redo.
  const [made, other] = way === 'undo' ? [before.layout, after.layout] : [after.layout, before.layout]
  return words.say('said-stepped', { way, what: sayEdit(entry.edit, { words, sources: [{ compiled, layout: made }, { compiled, layout: other }], form: 'did', spoken: true }) })
}

function lockedSentence({ ids, locked }: Extract<Happening, { type: 'locked' }>, { after, words }: Moment): string {
  const element = placeOf(after, ids[0] ?? '', words)?.element ?? ''
  return words.say('said-locking', { count: ids.length, element, locked: locked ? 'yes' : 'no' })
}

function askedSentence({ about, element }: Extract<Happening, { type: 'asked' }>, { after, words, verdict }: Moment): string | null {
  if (about === 'problems') return problemsSentence({ session: after, verdict }, element, words)
  if (element === null) return null
  return about === 'where' ? whereSentence(element, after, words) : words.say('said-copied', { element: placeOf(after, element, words)?.element ?? element })
}

/** Neighbours with their widths, and how far it is to both ends: relations that a picture shows at a glance. */
function whereSentence(id: string, session: Session, words: Words): string | null {
  const at = placeOf(session, id, words)
  const placed = placedOf(session, id)
  if (!at || !placed) return null
  const { section } = placed
  const unit = unitOf(session)
  const row = rowOf({ compiled: session.compiled, layout: session.visible, section: section.id })
  const widthAt = (index: number): string => words.spoken(row[index]?.element.width ?? 0, unit)
  const sides = section.stage.kind === 'row' ? section.stage.sideNames : undefined
  const toEnd = Math.max(0, section.length - placed.start - placed.width)
  return words.say('said-where', {
    ...at, beforeWidth: widthAt(placed.index - 1), afterWidth: widthAt(placed.index + 1), sides: sides ? 'named' : 'none', start: words.text(sides?.start), end: words.text(sides?.end),
    fromStart: words.spoken(fromTicks(placed.start, section.per), unit), fromEnd: words.spoken(fromTicks(toEnd, section.per), unit),
  })
}

/** What is wrong with an element, or with the layout as a whole where no element has the problem. */
function problemsSentence({ session: { compiled, layout }, verdict }: Judged, element: string | null, words: Words): string {
  const meant = verdict.results.filter((result) => isProblem(result) && (element === null ? result.elements.length === 0 : result.elements.includes(element)))
  const said = meant.map((result) => words.say('said-problem', { message: ended(problemText(result, { compiled, layout }, { words, spoken: true })) }))
  return said.join(' ') || words.say('said-no-problems')
}

const widthOf = (session: Session, id: string): number | undefined => placedOf(session, id)?.width
