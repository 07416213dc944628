/** What a kept edit did, in one sentence with its result. */
import { elementsIn, fromTicks, rowOf, type Edit, type Operation, type Session } from '@codraft/core'
import type { Happening } from '../session/happening.ts'
import { endOf } from '../session/viewport.ts'
import { sayEdit } from '../words/describe.ts'
import type { Words } from '../words/index.ts'
import { kindName, nameOf, namesIn, type Source } from '../words/names.ts'
import { heldSentence } from './held.ts'
import { changedWidths, placedOf, placeOf, placeTogether, unitOf } from './place.ts'

/** A kept edit and the session before and after it. */
export type Kept = { readonly happening: Extract<Happening, { type: 'committed' }>; readonly before: Session; readonly after: Session; readonly notes: boolean }

/** Says what was done. */
export function resultSentence(kept: Kept, words: Words): string {
  const { edit, cause } = kept.happening
  switch (cause) {
    case 'insert': return inserted(kept, words)
    case 'remove': return removed(kept, words)
    case 'replace': return replaced(kept, words)
    case 'duplicate': return duplicated(kept, words)
    case 'move': return moved(kept, words)
    case 'resize': return resized(kept, first(edit, 'resize')?.id, words)
    case 'choose': return chosen(kept, words)
    case 'fix': return mended(kept, words)
    case 'reset': return words.say('said-reset')
    case 'turn':
    case 'apply': return done(kept, words)
  }
}

function inserted(kept: Kept, words: Words): string {
  const place = first(kept.happening.edit, 'place')
  const at = place && kept.happening.edit.length === 1 && placeOf(kept.after, place.element.id, words)
  return at ? words.say('said-added', { ...at, width: words.spoken(place.element.width ?? 0, unitOf(kept.after)) }) : done(kept, words)
}

function removed(kept: Kept, words: Words): string {
  const gone = first(kept.happening.edit, 'remove')
  return gone && kept.happening.edit.length === 1 ? words.say('said-removed', { element: nameOf(sourcesOf(kept), { id: gone.element.id, section: gone.section }, words) }) : done(kept, words)
}

function replaced(kept: Kept, words: Words): string {
  const swap = first(kept.happening.edit, 'replace')
  if (!swap) return done(kept, words)
  const { compiled } = kept.after
  return words.say('said-replaced', {
    from: kindName(compiled, swap.from.kind, words), to: kindName(compiled, swap.to.kind, words), width: words.spoken(swap.to.width ?? 0, unitOf(kept.after)),
  })
}

/** The copy stands beside the original: as far to its right as the original is wide. */
function duplicated(kept: Kept, words: Words): string {
  const copy = first(kept.happening.edit, 'place')
  if (!copy || kept.happening.edit.length > 1) return done(kept, words)
  const original = elementsIn(kept.after.layout, copy.section)[copy.index - 1]
  return words.say('said-duplicated', {
    element: kindName(kept.after.compiled, copy.element.kind, words), width: words.spoken(original?.width ?? copy.element.width ?? 0, unitOf(kept.after)),
  })
}

function moved(kept: Kept, words: Words): string {
  const move = first(kept.happening.edit, 'reorder')
  if (!move) return resized(kept, first(kept.happening.edit, 'resize')?.id, words)
  const together = kept.happening.edit.flatMap((operation) => (operation.type === 'reorder' ? [operation.id] : []))
  if (together.length > 1) return words.say('said-moved-together', placeTogether(kept.after, together, words))
  const at = placeOf(kept.after, move.id, words)
  if (!at) return done(kept, words)
  const widths = changedWidths(kept.before.layout, kept.after.layout, kept.after.selection.section)
  return [words.say('said-moved', at), ...(widths.length > 0 ? [widthsSentence(kept, move.id, words)] : [])].join(' ')
}

/** New widths, the element's own first and in full, those that gave or took after it; or what kept them from changing further. */
function resized(kept: Kept, id: string | undefined, words: Words): string {
  const { held } = kept.happening
  if (id === undefined) return done(kept, words)
  const changed = changedWidths(kept.before.layout, kept.after.layout, kept.after.selection.section).includes(id)
  return held?.by === 'limit' ? heldSentence(held, kept.after, { element: id, changed, notes: kept.notes }, words) : widthsSentence(kept, id, words)
}

/** The new widths between two sessions, an element's first: "Footpath 3.4 metres. Car lane 2.4." */
export function widthsSentence({ before, after }: Pick<Kept, 'before' | 'after'>, id: string, words: Words): string {
  const { section } = after.selection
  const names = namesIn({ compiled: after.compiled, layout: after.visible }, section, words)
  const others = changedWidths(before.visible, after.visible, section).filter((other) => other !== id)
  return [id, ...others].map((one, index) => {
    const width = placedOf(after, one)?.element.width ?? 0
    const name = names.get(one)
    return words.say('said-resized', {
      element: name?.short ?? one, numbered: (name?.alike ?? 1) > 1 ? 'yes' : 'no',
      width: index === 0 ? words.spoken(width, unitOf(after)) : words.figure(width, unitOf(after)),
    })
  }).join(' ')
}

function chosen(kept: Kept, words: Words): string {
  const set = first(kept.happening.edit, 'set')
  const element = set && elementsIn(kept.after.layout, set.section).find(({ id }) => id === set.id)
  if (!set || !element) return done(kept, words)
  const choices = kept.after.compiled.kinds.get(element.kind)?.kind.choices ?? {}
  const changed = Object.keys(choices).filter((name) => set.from.choices[name] !== set.to.choices[name])
  const options = changed.map((name) => {
    const option = set.to.choices[name] ?? choices[name]?.default ?? ''
    return words.text(choices[name]?.options[option]?.label) || option
  })
  return words.say('said-chosen', { element: nameOf(sourcesOf(kept), { id: set.id, section: set.section }, words), option: options.join(', ') })
}

/** A fix that changes one width says the width; where it used up exactly what was spare or too much, it says how much that was. */
function mended(kept: Kept, words: Words): string {
  const { edit } = kept.happening
  const only = edit.length === 1 ? first(edit, 'resize') : undefined
  if (!only) return done(kept, words)
  const unit = unitOf(kept.after)
  const element = nameOf(sourcesOf(kept), { id: only.id, section: only.section }, words)
  const { per, spare: was } = spareOf(kept.before)
  const { spare: is } = spareOf(kept.after)
  const amount = words.spoken(fromTicks(Math.abs(was), per), unit)
  const width = words.figure(only.to.width, unit)
  if (is === 0 && was > 0) return words.say('said-given', { amount, element, width })
  if (is === 0 && was < 0) return words.say('said-taken', { amount, element, width })
  return words.say('said-made', { element, width: words.spoken(only.to.width, unit) })
}

/** How much of the current row is not used, in ticks; negative when it is too full. */
export function spareOf(session: Session): { spare: number; per: number; length: number } {
  const { compiled, layout, selection } = session
  const section = compiled.sections.find(({ id }) => id === selection.section)
  const end = endOf(rowOf({ compiled, layout, section: selection.section }))
  return { spare: (section?.length ?? 0) - end, per: section?.per ?? 1, length: section?.length ?? 0 }
}

const done = (kept: Kept, words: Words): string =>
  words.say('said-done', { what: sayEdit(kept.happening.edit, { words, sources: sourcesOf(kept), form: 'did', spoken: true }) })

/** The layouts that names are looked up in: as it is now, then as it was. */
const sourcesOf = ({ before, after }: Pick<Kept, 'before' | 'after'>): [Source, Source] => {
  const { compiled } = after
  return [{ compiled, layout: after.layout }, { compiled, layout: before.layout }]
}

function first<T extends Operation['type']>(edit: Edit, type: T): Extract<Operation, { type: T }> | undefined {
  return edit.find((operation): operation is Extract<Operation, { type: T }> => operation.type === type)
}
