/** How an element of a row is placed from the list: a width between minus and plus, and a place further up or down. */
import type { Placed } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { moveBy } from '../../session/verbs.ts'
import type { Hold } from '../hold.ts'
import { icon, type IconName } from '../icons.ts'
import { limitsOf, neighboursOf } from '../inspector/facts.ts'
import { moveButton } from './move-button.ts'
import type { Locks, Placing, RowHands, RowMemory, RowState } from './row-state.ts'

/** Placing in a row. */
export const inRow: Placing = {
  hint: 'list-hint',
  figures: (row, given, hands) => (given.state.placed.element.width === undefined ? nothing : widthOf(row, given, hands)),
  moves: movesOf,
  more: () => nothing,
  where: ({ placed, row }, hands) => placesOf(placed, row, hands),
  move: (controller, id, by) => void moveBy(controller, id, { by, door: 'list' }),
  after: () => nothing,
}

function widthOf(row: RowMemory, { state, locks }: { state: RowState; locks: Locks }, hands: RowHands): TemplateResult {
  const { words, controller } = hands.parts
  const { placed: { element, section }, placed, name } = state
  const { unit } = section.stage
  const width = element.width ?? 0
  if (controller.readonly || locks.fields.has('width')) return html`<strong class="figure fixed-width part-width"><bdi>${words.length(width, unit)}</bdi></strong>`
  const { min, max } = limitsOf(hands.parts, placed)
  const range = min !== null && max !== null && min < max ? words.say('width-range', { min: words.figure(min, unit), max: words.length(max, unit) }) : ''
  const hint = `${row.mark}-hint`
  return html`<div class="part-width"><div class="stepper" role="group" aria-label=${words.say('width-of', { element: name })}>
      ${stepOf(row.narrower, { control: 'narrower', label: words.say('list-act', { act: words.say('narrower'), element: name }), sign: 'minus', end: min !== null && width <= min })}
      <label class="width-field figure"><span class="unseen">${words.say('list-width', { element: name, unit: words.unit(unit, 'long') })}</span>
        <input class="width" type="text" inputmode="decimal" autocomplete="off" size="4" data-control="width" aria-invalid=${row.wrong === null ? nothing : 'true'} aria-describedby=${hint}
          .value=${live(row.wrong ?? words.figure(width, unit))} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()} @change=${(event: Event) => hands.type(row.id, (event.target as HTMLInputElement).value)} /><span aria-hidden="true">${words.unit(unit, 'short')}</span></label>
      ${stepOf(row.wider, { control: 'wider', label: words.say('list-act', { act: words.say('wider'), element: name }), sign: 'plus', end: max !== null && width >= max })}
    </div>
    <p class="range small ${row.wrong === null ? 'unseen' : 'wrong'}" id=${hint}>${row.wrong === null ? range : words.say('width-wrong')}</p></div>`
}

const stepOf = (hold: Hold, { control, label, sign, end }: { control: string; label: string; sign: IconName; end: boolean }): TemplateResult =>
  html`<button class="step" type="button" data-control=${control} aria-label=${label} aria-disabled=${end ? 'true' : nothing} @pointerdown=${hold.press} @pointerup=${hold.release} @pointercancel=${hold.release}
    @pointerleave=${hold.release} @click=${hold.click} @contextmenu=${(event: Event) => event.preventDefault()}>${icon(sign)}</button>`

function movesOf({ placed, row, name }: RowState, { fields }: Locks, hands: RowHands): TemplateResult {
  const { index } = placed
  const off = (end: boolean): boolean => end || fields.has('order')
  return html`<div class="part-moves">${moveButton(hands, { id: placed.element.id, name, by: -1, off: off(index === 0) })}${moveButton(hands, { id: placed.element.id, name, by: 1, off: off(index === row.length - 1) })}</div>`
}

/** What stands on either side, and between which widths it may be. */
function placesOf(placed: Placed, row: readonly Placed[], { parts }: RowHands): string {
  const { words } = parts
  const { unit } = placed.section.stage
  const { min, max } = limitsOf(parts, placed)
  const range = min !== null && max !== null && min < max ? words.say('width-range', { min: words.figure(min, unit), max: words.length(max, unit) }) : ''
  return [neighboursOf(parts, placed, row), range].filter((text) => text !== '').join(' · ')
}
