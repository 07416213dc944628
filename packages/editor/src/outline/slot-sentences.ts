/** What is said of what happens on slots: places instead of widths. What is the same on every stage is said as on a row. */
import { elementsIn, slotsOf, type Edit, type Operation, type Session } from '@codraft/core'
import type { AnyHeld, Happening } from '../session/happening.ts'
import type { Words } from '../words/index.ts'
import { kindName, nameOf, type Source } from '../words/names.ts'
import { besideSlots, namesOf, slotReason, standsIn } from '../words/slot-words.ts'
import type { Moment as Told, Said } from './sentences.ts'

type Kept = Extract<Happening, { type: 'committed' }>

type Usual = (happening: Happening, moment: Told) => Said | null
type Moment = Told & { readonly usual: Usual }

/** Says what a happening did on slots. */
export function slotSentenceOf(happening: Happening, told: Told, usual: Usual): Said | null {
  const moment = { ...told, usual }
  switch (happening.type) {
    case 'committed': return committed(happening, moment)
    case 'refused': return isAnywhere(happening) ? moment.usual(happening, moment) : { result: refused(happening, moment) }
    case 'lifted': return happening.door === 'keys' ? placed(happening.element, moment, moment.lifts === 0 ? 'slots-lifted-first' : 'slots-lifted') : null
    case 'moving': return happening.door === 'keys' ? moving(happening, moment) : null
    case 'cancelled': return (happening.element === null ? null : placed(happening.element, moment, 'slots-back')) ?? { result: moment.words.say('said-cancelled') }
    case 'asked': return happening.about === 'where' && happening.element !== null ? { result: where(happening.element, moment) } : moment.usual(happening, moment)
    default: return moment.usual(happening, moment)
  }
}

/** What is fixed itself, and what no more of may stand here, is so wherever it was to go: that is said as on every stage. */
const isAnywhere = ({ held, element }: Extract<Happening, { type: 'refused' }>): boolean =>
  held?.by === 'own-lock' || held?.by === 'copies' || held?.by === 'palette' || (held?.by === 'lock' && held.element === element)

/** What a person hears when they first come to the elements. */
export function slotsLoaded({ compiled, selection, layout }: Session, words: Words, { readonly }: { readonly readonly: boolean }): string {
  const section = compiled.sections.find(({ id }) => id === selection.section)
  return words.say(readonly ? 'slots-loaded-readonly' : 'slots-loaded', {
    title: words.text(section?.spec.title) || words.text(compiled.brief.title), count: elementsIn(layout, selection.section).length, places: section ? slotsOf(section).slots.length : 0,
  })
}

const sourceOf = ({ compiled, visible }: Session): Source => ({ compiled, layout: visible })

function committed(happening: Kept, moment: Moment): Said | null {
  const { edit, cause } = happening
  const { before, after, words } = moment
  const was = sourceOf({ ...before, visible: before.layout })
  switch (cause) {
    case 'insert': return noted(placed(first(edit, 'place')?.element.id, moment, 'slots-added'), happening, moment)
    case 'duplicate': {
      const copy = first(edit, 'place')?.element
      return placed(copy?.id, moment, 'slots-duplicated', { element: kindName(after.compiled, copy?.kind ?? '', words) })
    }
    case 'move': return moved(happening, moment)
    case 'replace': {
      const swap = first(edit, 'replace')
      return swap ? placed(swap.to.id, moment, 'slots-replaced', { old: nameOf([was], { id: swap.from.id, section: after.selection.section }, words) }) : moment.usual(happening, moment)
    }
    case 'remove': {
      const gone = first(edit, 'remove')
      const stood = gone && standsIn(was, { id: gone.element.id, section: gone.section }, words)
      if (!gone || !stood) return moment.usual(happening, moment)
      return { result: words.say('slots-removed', { element: nameOf([was], { id: gone.element.id, section: gone.section }, words), span: stood.span, from: stood.from, to: stood.to }), undoable: true }
    }
    default: return moment.usual(happening, moment)
  }
}

/** Where what was added stands instead of where it was meant to, and why. */
function noted(said: Said | null, { held, edit }: Kept, { after, words }: Moment): Said | null {
  const kind = first(edit, 'place')?.element.kind
  if (!said || !held || kind === undefined) return said
  return { ...said, result: `${words.say('slots-not-there', { why: reasonOf(held, after, { kind, words, fresh: true }) })} ${said.result}` }
}

function moved(happening: Kept, moment: Moment): Said | null {
  const { edit } = happening
  const moves = edit.flatMap((operation) => (operation.type === 'move' ? [operation] : []))
  const [one, ...others] = moves
  if (!one) return moment.usual(happening, moment)
  const { words, after } = moment
  if (others.length === 0) return placed(one.id, moment, 'slots-moved')
  return placed(one.id, moment, 'slots-swapped', { others: namesOf(sourceOf(after), { ids: others.map(({ id }) => id), section: one.section }, words) })
}

/** A sentence about where an element stands. */
function placed(id: string | undefined, { after, words }: Moment, key: PlacedKey, more: Record<string, string> = {}): Said | null {
  const at = id === undefined ? null : placeValues(after, id, words)
  return at && { result: words.say(key, { ...at, ...more }) }
}
type PlacedKey = 'slots-added' | 'slots-duplicated' | 'slots-replaced' | 'slots-moved' | 'slots-swapped' | 'slots-lifted' | 'slots-lifted-first' | 'slots-back' | 'slots-stays'

/** Its name, its places, and whom it stands between in the order of the slots. */
function placeValues(session: Session, id: string, words: Words): Record<string, string> | null {
  const { section } = session.selection
  const source = sourceOf(session)
  const at = standsIn(source, { id, section }, words)
  if (!at) return null
  const { span, from, to } = at
  const { slots } = slotsOf(at.placed.section)
  const rank = new Map(slots.map((slot) => [slot.id, slot.index]))
  const order = elementsIn(session.visible, section).toSorted((a, b) => (rank.get(a.slot ?? '') ?? 0) - (rank.get(b.slot ?? '') ?? 0))
  const index = order.findIndex((element) => element.id === id)
  const nameAt = (one: number): string => (order[one] ? nameOf([source], { id: order[one].id, section }, words) : '')
  const [before, after] = [nameAt(index - 1), nameAt(index + 1)]
  const place = before !== '' && after !== '' ? 'between' : before !== '' ? 'last' : after !== '' ? 'first' : 'only'
  return { element: nameAt(index), span, from, to, before, after, place }
}

function moving({ element, held }: Extract<Happening, { type: 'moving' }>, { before, after, words }: Moment): Said | null {
  const at = placeValues(after, element, words)
  if (!at) return null
  if (held?.by === 'end') return { result: words.say('slots-no-further', { element: at['element'] ?? '' }) }
  const kind = elementsIn(after.visible, after.selection.section).find(({ id }) => id === element)?.kind ?? ''
  if (held) return { result: words.say('slots-not-there', { why: reasonOf(held, before, { kind, words }) }) }
  const others = (after.preview ?? []).flatMap((operation) => (operation.type === 'move' && operation.id !== element ? [operation.id] : []))
  return { result: words.say('slots-moving', { ...at, others: namesOf(sourceOf(after), { ids: others, section: after.selection.section }, words) }) }
}

function refused({ held, element, cause }: Extract<Happening, { type: 'refused' }>, moment: Moment): string {
  const { after, words } = moment
  const kind = element === null ? (held && 'kind' in held ? held.kind : '') : (elementsIn(after.layout, after.selection.section).find(({ id }) => id === element)?.kind ?? '')
  if (held) return words.say('slots-not-there', { why: reasonOf(held, after, { kind: 'kind' in held ? held.kind : kind, words, fresh: element === null }) })
  const at = element === null || cause !== 'move' ? null : placed(element, moment, 'slots-stays')
  return at?.result ?? words.say('said-nothing-changed')
}

function reasonOf(held: AnyHeld, session: Session, { kind, words, fresh = false }: { kind: string; words: Words; fresh?: boolean }): string {
  const section = session.compiled.sections.find(({ id }) => id === session.selection.section)
  return section ? slotReason(held, sourceOf(session), { section, kind: kind || kindName(session.compiled, kind, words), fresh }, words) : words.say('slots-no-slot')
}

/** Where an element stands, and what is directly beside it. */
function where(id: string, { after, words }: Moment): string {
  const at = placeValues(after, id, words)
  const source = sourceOf(after)
  const stands = standsIn(source, { id, section: after.selection.section }, words)
  return at && stands ? words.say('slots-where', { ...at, ...besideSlots(source, { section: stands.placed.section, covers: stands.covers }, words) }) : ''
}

function first<T extends Operation['type']>(edit: Edit, type: T): Extract<Operation, { type: T }> | undefined {
  return edit.find((operation): operation is Extract<Operation, { type: T }> => operation.type === type)
}
