/** How an element of a plan is placed from the list: numbers for where it stands, how it is turned and how large it is, and steps in every direction. */
import { placeName } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { SessionController } from '../../session/controller.ts'
import type { Parts } from '../../session/parts.ts'
import { abilitiesOf, freeUp, moveBy, moveTo, resizeTo, turnBy, turnTo } from '../../session/plan-verbs.ts'
import { zoneOf } from '../../session/reading-order.ts'
import { groundOf, sectionOf } from '../../session/verbs.ts'
import type { WordKey } from '../../words/en.ts'
import { glyph, icon } from '../icons.ts'
import { readNumber } from '../inspector/read-number.ts'
import { middleOf, spotName } from '../notes/spot.ts'
import type { RoomLinks } from '../ports.ts'
import type { Placing, RowHands, RowMemory, RowState } from './row-state.ts'

/** Placing on a plan. */
export const onPlan: Placing = {
  hint: 'list-hint',
  figures: (row, { state }, hands) => placeOf(row, state, hands),
  moves: () => nothing,
  more: (row, { state }, hands) => moreOf(row, state, hands),
  where: ({ placed }, { parts: { words } }) => {
    const zone = zoneOf(placed)
    return zone === '' ? '' : (placeName(placed.section.stage, zone, words.locale) ?? zone)
  },
  move: (controller, id, by) => void moveBy(controller, id, { by: [0, by * stepOf(controller)], door: 'list' }),
  after: spotsOf,
}

type Field = 'x' | 'y' | 'width' | 'depth' | 'angle'

/** One step of the stage, in its unit. */
function stepOf(controller: SessionController): number {
  const { stage, step, per } = sectionOf(controller)
  return stage.kind === 'plan' && stage.grid !== undefined ? stage.grid : step / per
}

function valueOf({ placed: { element } }: RowState, field: Field): number {
  const [x = 0, y = 0] = element.at ?? []
  return { x, y, width: element.width ?? 0, depth: element.depth ?? 0, angle: element.angle ?? 0 }[field]
}

function set(controller: SessionController, state: RowState, { field, value }: { field: Field; value: number }): void {
  const { id } = state.placed.element
  const [x, y] = [valueOf(state, 'x'), valueOf(state, 'y')]
  switch (field) {
    case 'x': return void moveTo(controller, id, { at: [value, y], door: 'list' })
    case 'y': return void moveTo(controller, id, { at: [x, value], door: 'list' })
    case 'angle': return void turnTo(controller, id, { angle: value, fine: true, door: 'list' })
    default: return void resizeTo(controller, id, { size: { [field]: value }, door: 'list' })
  }
}

/** A number with its unit; what is no number is said, and stays to be mended until Escape brings the old one back. */
function fieldOf(row: RowMemory, { state, field }: { state: RowState; field: Field }, { parts, redraw }: RowHands): TemplateResult {
  const { words, controller } = parts
  const { per, stage } = state.placed.section
  const unit = field === 'angle' ? '°' : stage.unit
  const wrong = row.wrongField?.field === field ? row.wrongField.text : null
  const typed = ({ target }: Event): void => {
    const text = (target as HTMLInputElement).value
    const read = readNumber(text.replace('°', ''), words.locale)
    const bad = read === null || ((field === 'width' || field === 'depth') && read <= 0)
    row.wrongField = bad ? { field, text } : null
    if (bad) return redraw()
    const value = field === 'angle' ? Math.round(read) : Math.round(words.kept(read, unit) * per) / per
    if (value !== valueOf(state, field)) set(controller, state, { field, value })
    controller.settle()
    redraw()
  }
  const keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    row.wrongField = null
    redraw()
  }
  const hint = `${row.mark}-${field}`
  return html`<label class="plan-field figure"><span class="soft small">${words.say('plan-field', { field })}</span>
    <span class="plan-number"><input type="text" inputmode="decimal" autocomplete="off" size="5" data-control=${field} aria-label=${`${words.say('plan-field-in', { field, unit: words.unit(unit, 'long') })}: ${state.name}`} aria-invalid=${wrong === null ? nothing : 'true'} aria-describedby=${wrong === null ? nothing : hint}
      .value=${live(wrong ?? words.figure(valueOf(state, field), unit))} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()} @change=${typed} @keydown=${keyed} /><span aria-hidden="true">${unit === '°' ? '°' : words.unit(unit, 'short')}</span></span>
    ${wrong === null ? nothing : html`<span class="wrong small" id=${hint}>${words.say('plan-wrong')}</span>`}</label>`
}

/** The place beside the name: fields, or figures where it is fixed. */
function placeOf(row: RowMemory, state: RowState, hands: RowHands): TemplateResult {
  const { words, controller } = hands.parts
  const { unit } = state.placed.section.stage
  if (controller.readonly || !abilitiesOf(groundOf(controller), state.placed).move) {
    return html`<span class="part-width figure plan-fixed">${(['x', 'y'] as const).map((field) => html`<span><span class="soft small">${words.say('plan-field', { field })}</span> <bdi>${words.length(valueOf(state, field), unit)}</bdi></span>`)}</span>`
  }
  return html`<div class="part-width plan-fields">${fieldOf(row, { state, field: 'x' }, hands)}${fieldOf(row, { state, field: 'y' }, hands)}</div>`
}

const ARROWS = { left: ['M15 5l-7 7 7 7', -1, 0], right: ['M9 5l7 7-7 7', 1, 0], up: ['M5 15l7-7 7 7', 0, -1], down: ['M5 9l7 7 7-7', 0, 1] } as const
const TURNS = { 'plan-less': ['M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3', -1], 'plan-more': ['m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3', 1] } as const

/** Steps in every direction, turns, sizes: what the picture does by drags. */
function moreOf(row: RowMemory, state: RowState, hands: RowHands): TemplateResult | typeof nothing {
  const { parts } = hands
  const { controller, words } = parts
  if (controller.readonly || controller.own.has(row.id)) return nothing
  const able = abilitiesOf(groundOf(controller), state.placed)
  const { id } = state.placed.element
  const sizes = (['width', 'depth'] as const).filter((field) => able[field] && state.placed.element[field] !== undefined)
  const by = stepOf(controller)
  const press = (path: string, label: string, run: () => void): TemplateResult =>
    html`<button class="part-move" type="button" aria-label=${words.say('list-act', { act: label, element: state.name })} @click=${run}>${glyph(path)}</button>`
  return html`<div class="plan-more">
    ${able.move ? html`<div class="plan-pad" role="group" aria-label=${words.say('plan-pad', { element: state.name })}>${(['left', 'right', 'up', 'down'] as const).map((way) => press(ARROWS[way][0], words.say('plan-go', { way }), () => moveBy(controller, id, { by: [ARROWS[way][1] * by, ARROWS[way][2] * by], door: 'list' })))}
      <button type="button" data-control="free" @click=${() => freeUp(controller, id, 'list')}>${icon('target')}<span>${words.say('plan-free')}</span></button></div>` : nothing}
    <div class="plan-fields">${able.turn ? html`${fieldOf(row, { state, field: 'angle' }, hands)}${(['plan-less', 'plan-more'] as const).map((key: 'plan-less' | 'plan-more') => press(TURNS[key][0], words.say(key satisfies WordKey, { way: 'turn' }), () => turnBy(controller, id, { steps: TURNS[key][1], door: 'list' })))}` : nothing}
      ${sizes.map((field) => fieldOf(row, { state, field }, hands))}</div></div>`
}

/** Notes on spots of the plan: those that are written, and a way to the next. */
function spotsOf(parts: Parts, links: RoomLinks): TemplateResult {
  const { controller, words } = parts
  const { section, session: { remarks: { notes } } } = controller
  const pinned = notes.flatMap((note, index) => (note.at !== undefined && (note.section ?? section) === section ? [{ note, index }] : []))
  const at = middleOf(sectionOf(controller))
  return html`<section class="plan-spots" aria-labelledby="codraft-list-spots"><h4 id="codraft-list-spots">${words.say('plan-spots')}</h4>
    ${pinned.length === 0 ? nothing : html`<ul>${pinned.map(({ note, index }) => html`<li><button class="quiet spot-line" type="button" @click=${() => links.openAside('notes', { element: note.on, section, note: index })}><span class="spot-nth figure">${words.number(index + 1)}</span><span>${words.say('plan-spot-line', { type: note.type, spot: spotName(parts, sectionOf(controller), { ...note, at: note.at ?? at }), text: note.text })}</span></button></li>`)}</ul>`}
    ${controller.readonly ? nothing : html`<button class="outline" type="button" @click=${() => links.openAside('notes', { element: 'boundary', section, at })}>${icon('note')}<span>${words.say('plan-spot-write')}</span></button>`}</section>`
}
