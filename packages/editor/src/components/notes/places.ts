/** The places that a note can be about besides elements: zones and entrances of a plan, slots. */
import type { CompiledSection } from '@codraft/core'
import { placeName } from '@codraft/core'
import type { Words } from '../../words/index.ts'
import { placeLabel } from '../../words/slot-words.ts'

/** A place of a section by its id, and what it is called. */
export type Place = { readonly id: string; readonly name: string }

/** All of them, as the brief has them; a row has none. What is called as an element is taken for the element. */
export function placesIn(section: CompiledSection, words: Words): readonly Place[] {
  const { stage } = section
  if (stage.kind === 'slots') return stage.slots.map(({ id }) => ({ id, name: words.say('note-place', { place: placeLabel(section, id, words) }) }))
  if (stage.kind !== 'plan') return []
  return [...Object.keys(stage.zones ?? {}), ...Object.keys(stage.anchors ?? {})].map((id) => ({ id, name: placeName(stage, id, words.locale) ?? id }))
}
