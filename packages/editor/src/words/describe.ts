/** Edits in words: what one did, what one would do, and what an undo step is called. */
import { besideIn, describe, type DescribeWords, type Edit, type Layout, type Operation } from '@codraft/core'
import type { Words } from './index.ts'
import { kindName, nameOf, type Source } from './names.ts'

/** In which form: "Parking removed", "Remove Parking", or "Undo removing Parking". */
export type Form = 'did' | 'fix' | 'step'
/** What an edit is told from. */
export type Telling = {
  readonly words: Words
  /** The layouts in which the elements' names are looked up, the first that has them first. */
  readonly sources: readonly [Source, ...Source[]]
  readonly form: Form
  /** For steps: which way. */
  readonly way?: 'undo' | 'redo'
  /** Whether lengths are read out rather than shown. */
  readonly spoken?: boolean
  /** For fixes: the layout that the edit leads to, so that it can be said where something comes to stand. */
  readonly after?: Layout | undefined
}

/** The words that core's `describe` asks for. */
export function describeWords({ words, sources, form, way = 'undo', spoken = false, after }: Telling): DescribeWords {
  const [{ compiled }] = sources
  const named = (id: string, section: string): string => nameOf(sources, { id, section }, words)
  return {
    say: (key, values) => words.say(`${form}-${key}`, { ...values, way }),
    element: named,
    ...(after && { beside: (id, section) => besideIn(after, { id, section }, (other) => (isThere(sources, other.id) ? named(other.id, section) : kindName(compiled, other.kind, words))) }),
    kind: (id) => kindName(compiled, id, words),
    length: (length, section) => {
      const unit = compiled.sections.find(({ id }) => id === section)?.stage.unit ?? ''
      return spoken ? words.spoken(length, unit) : words.length(length, unit)
    },
  }
}

const isThere = (sources: readonly Source[], id: string): boolean => sources.some(({ layout }) => layout.sections.some(({ elements }) => elements.some((one) => one.id === id)))

/** A whole edit in one phrase, without a full stop: "Footpath 1 made 3.0 m wide and Car lane made 2.4 m wide". Empty for an empty edit. */
export function sayEdit(edit: Edit, telling: Telling): string {
  const { words, form, way = 'undo' } = telling
  if (isReset(edit)) return words.say(`${form}-reset`, { way })
  const told = tellable(edit)
  const together = togetherOf(told)
  if (together !== null && told.length > (form === 'step' ? 1 : 2)) return words.say(`${form}-together`, { count: told.length, what: together, way })
  if (told.length > 2) return words.say(`${form}-several`, { count: told.length, way })
  const asked = describeWords(telling)
  const phrases = told.map((operation, index) => {
    const phrase = describe(operation, asked)
    return index > 0 && form === 'fix' ? goingOn(phrase, asked.element(touchedId(operation), operation.section), words) : phrase
  })
  if (form === 'step') return phrases[0] ?? ''
  return words.list(phrases, 'conjunction')
}

/** A phrase within a sentence: its verb is small there; a name stays as its designer wrote it, and German begins with names. */
export const goingOn = (phrase: string, name: string, { language, locale }: Words): string =>
  language === 'de' || language === 'ar' || phrase.startsWith(name) ? phrase : phrase.charAt(0).toLocaleLowerCase(locale) + phrase.slice(1)

/** What an edit comes to: of several changes of one thing of one element the last; a width that follows from a choice is not told. */
function tellable(edit: Edit): Operation[] {
  const last = new Map<string, Operation>()
  for (const operation of edit) {
    const key = `${operation.type} ${operation.section} ${touchedId(operation)}`
    last.delete(key)
    last.set(key, operation)
  }
  return [...last.values()].filter((operation) => !(operation.type === 'resize' && last.has(`set ${operation.section} ${operation.id}`)))
}

/** What is done to several at once, where it is the same. */
function togetherOf([first, ...others]: readonly Operation[]): 'placed' | 'removed' | 'reordered' | null {
  if (!first || others.some(({ type }) => type !== first.type)) return null
  return first.type === 'place' ? 'placed' : first.type === 'remove' ? 'removed' : first.type === 'reorder' || first.type === 'move' ? 'reordered' : null
}

/** Whether elements go and come back in one edit: starting again. */
function isReset(edit: Edit): boolean {
  const removed = new Set(edit.filter(({ type }) => type === 'remove').map(touchedId))
  return edit.some((operation) => operation.type === 'place' && removed.has(operation.element.id))
}

/** The element that an operation is about. */
export const touchedId = (operation: Operation): string =>
  'element' in operation ? operation.element.id : operation.type === 'replace' ? operation.to.id : operation.id
