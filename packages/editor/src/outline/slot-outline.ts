/** Slots for those who do not see them: what stands in which, and the free ones between. */
import { coveredBy, slotsOf, type Placed } from '@codraft/core'
import type { EmptyPlace, NameFacts, Parts, Span, StageOutline } from '../session/parts.ts'
import { coversOf, inSlotOrder, placedEdges, slotEdges } from '../session/slot-boxes.ts'
import { sectionOf } from '../session/verbs.ts'
import { ELEMENT_KEYS, ELEMENT_KEYS_READONLY } from '../words/element-keys.ts'
import { inPlaces, placeLabel } from '../words/slot-words.ts'

/** What the outline of a stage of slots says. */
export const slotOutline: StageOutline = {
  order: ({ view }) => inSlotOrder(view.keptRow),
  places: emptyPlaces,
  spanOf: (placed) => spanIn(placedEdges(placed)),
  name: ({ words }: Parts, placed: Placed, facts: NameFacts) => words.say('slots-element', { ...facts, ...inPlaces(placed.section, coversOf(placed), words) }),
  label: (parts) => parts.words.say('slots-label', { title: parts.words.text(parts.controller.compiled.brief.title), count: parts.view.keptRow.length, places: slotsOf(sectionOf(parts.controller)).slots.length }),
  backdrop: (parts) => parts.words.say('slots-backdrop', { places: slotsOf(sectionOf(parts.controller)).slots.length, free: freeSlots(parts).length }),
  help: ['slots-help', 'slots-help-readonly'],
  keys: [`ArrowLeft ArrowRight ArrowUp ArrowDown ${ELEMENT_KEYS.replace('Plus -', 'M')}`, `ArrowLeft ArrowRight ArrowUp ArrowDown ${ELEMENT_KEYS_READONLY}`],
}

/** The slots, by their index, in which nobody stands as it is kept. */
export function freeSlots({ controller, view }: Pick<Parts, 'controller' | 'view'>): readonly number[] {
  const taken = new Set(view.keptRow.flatMap((placed) => coveredBy(placed, controller)))
  return slotsOf(sectionOf(controller)).slots.map(({ index }) => index).filter((index) => !taken.has(index))
}

function emptyPlaces(parts: Parts): readonly EmptyPlace[] {
  const section = sectionOf(parts.controller)
  const { slots } = slotsOf(section)
  const { notes } = parts.controller.session.remarks
  const firsts = inSlotOrder(parts.view.keptRow).map((placed) => coversOf(placed)[0] ?? 0)
  return freeSlots(parts).flatMap((index) => {
    const slot = slots[index]
    const place = slot?.id ?? ''
    return [{ place, name: parts.words.say('slots-free', { place: placeLabel(section, place, parts.words), notes: notes.filter((note) => note.on === place && (note.section ?? section.id) === section.id).length }), after: firsts.filter((first) => first < index).length, ...spanIn(slotEdges(section)[index] ?? null) }]
  })
}

const spanIn = (edges: ReturnType<typeof placedEdges>): Span => (edges ? { start: edges[0], width: edges[2] - edges[0], top: edges[1], depth: edges[3] - edges[1] } : { start: 0, width: 0, top: 0, depth: 0 })
