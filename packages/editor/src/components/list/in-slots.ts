/** How a part in slots is placed from the list: a list of its places, the next one up or down, and the free places after all. */
import { slotsOf } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { freeSlots } from '../../outline/slot-outline.ts'
import type { SessionController } from '../../session/controller.ts'
import type { Parts } from '../../session/parts.ts'
import { coversOf } from '../../session/slot-boxes.ts'
import { moveToSlot } from '../../session/slot-verbs.ts'
import { wayInOrder } from '../../session/slot-ways.ts'
import { sectionOf } from '../../session/verbs.ts'
import { inPlaces, placeLabel } from '../../words/slot-words.ts'
import { icon } from '../icons.ts'
import type { RoomLinks } from '../ports.ts'
import { placeOptions } from '../slot-panel/place-options.ts'
import { moveButton } from './move-button.ts'
import type { Locks, Placing, RowHands, RowState } from './row-state.ts'

/** Placing in slots. */
export const inSlots: Placing = {
  hint: 'slots-list-hint',
  figures: (_, { state, locks }, hands) => placeOf(state, locks, hands),
  moves: movesOf,
  more: () => nothing,
  where: ({ placed }, { parts: { words } }) => words.say('slots-stands', { ...inPlaces(placed.section, coversOf(placed), words) }),
  move,
  after: freePlaces,
}

function placeOf({ placed, name }: RowState, { fields }: Locks, { parts }: RowHands): TemplateResult {
  const { words, controller } = parts
  const { id } = placed.element
  if (controller.readonly || fields.has('at')) return html`<strong class="fixed-width part-width"><bdi>${words.say('slots-stands', { ...inPlaces(placed.section, coversOf(placed), words) })}</bdi></strong>`
  const chosen = (event: Event): void => {
    const select = event.target as HTMLSelectElement
    if (!moveToSlot(controller, id, { slot: select.value, door: 'list' })) select.value = placed.element.slot ?? ''
  }
  return html`<div class="part-width"><label class="part-place"><span class="unseen">${words.say('slots-place-of', { element: name })}</span>
    <select data-control="place" @change=${chosen}>${placeOptions(parts, id).map(({ slot, text, here }) => html`<option value=${slot} .selected=${live(here)}>${text}</option>`)}</select></label></div>`
}

function movesOf({ placed, name }: RowState, { fields }: Locks, hands: RowHands): TemplateResult {
  const { controller } = hands.parts
  const { id } = placed.element
  const button = (by: 1 | -1): TemplateResult => moveButton(hands, { id, name, by, off: fields.has('at') || wayInOrder(controller, id, by) === null })
  return html`<div class="part-moves">${button(-1)}${button(1)}</div>`
}

function move(controller: SessionController, id: string, by: 1 | -1): void {
  const way = wayInOrder(controller, id, by)
  controller.commit(way?.edit ?? [], { cause: 'move', door: 'list', element: id, held: way?.held ?? null })
}

/** Free places, neighbours together, each with a way to put something there. */
function freePlaces(parts: Parts, links: RoomLinks): TemplateResult | typeof nothing {
  const { controller, words } = parts
  const section = sectionOf(controller)
  const { slots, neighbours } = slotsOf(section)
  const runs: number[][] = []
  for (const index of freeSlots(parts)) {
    const last = runs.at(-1)
    if (last && neighbours[last.at(-1) ?? -1]?.includes(index)) last.push(index)
    else runs.push([index])
  }
  if (runs.length === 0) return nothing
  const add = (slot: string): void => {
    controller.aim(slot)
    links.openPicker('add')
  }
  return html`<ul class="free-places">${runs.map((run) => {
    const slot = slots[run[0] ?? 0]?.id ?? ''
    return html`<li><span>${words.say('slots-list-free', { ...inPlaces(section, run, words) })}</span>
      ${controller.readonly ? nothing : html`<button class="outline" type="button" aria-label=${words.say('slots-list-add', { place: placeLabel(section, slot, words) })} @click=${() => add(slot)}>${icon('plus')}<span>${words.say('add')}</span></button>`}</li>`
  })}</ul>`
}
