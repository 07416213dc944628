/** Every place in which an element may come to stand, and those in which it may not, as the lines of a list. */
import { slotWays } from '../../session/slot-ways.ts'
import { elementOf, sectionOf } from '../../session/verbs.ts'
import type { Parts } from '../../session/parts.ts'
import { applied, breaksText, inPlaces, namesOf, placeLabel, slotReason } from '../../words/slot-words.ts'

/** One line. */
export type PlaceOption = { readonly slot: string; readonly text: string; readonly here: boolean }

/** The lines, in the order of the slots; what comes to the same is one line. */
export function placeOptions({ controller, words }: Pick<Parts, 'controller' | 'words'>, id: string): PlaceOption[] {
  const section = sectionOf(controller)
  const source = { compiled: controller.compiled, layout: controller.session.layout }
  const element = elementOf(controller, id)
  return slotWays(controller, { id }).flatMap((way): PlaceOption[] => {
    const here = way.slot.id === element?.slot
    if (!here && way.way !== 'no' && way.lands !== way.slot.id) return []
    const place = words.say('slots-stands', { ...inPlaces(section, way.covers, words) })
    if (way.way === 'no') {
      const why = way.held ? slotReason(way.held, source, { section, kind: element?.kind ?? '' }, words) : ''
      return [{ slot: way.slot.id, here, text: here ? place : words.say('slots-option-no', { place: placeLabel(section, way.slot.id, words), why }) }]
    }
    const broken = breaksText(way.breaks, { source: applied(source, way.edit), words })
    const named = way.way === 'swap' ? words.say('slots-option-swap', { place, others: namesOf(source, { ids: way.others, section: section.id }, words) }) : place
    return [{ slot: way.slot.id, here, text: broken === '' ? named : words.say('slots-option-breaks', { place: named, message: broken }) }]
  })
}
