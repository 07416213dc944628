/** How a row of the list looks: position, name and marks, width, up and down, what is broken here; on demand everything else. */
import type { Placed, RuleResult } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { toggleLock } from '../../session/several.ts'
import { applyFix } from '../../session/verbs.ts'
import type { Hold } from '../hold.ts'
import { glyph, icon, type IconName } from '../icons.ts'
import { choiceFields } from '../inspector/choices.ts'
import { figuresOf, limitsOf, locksOf, neighboursOf } from '../inspector/facts.ts'
import { fixName, messageOf } from '../phrases.ts'
import type { RowHands, RowMemory, RowState } from './row-state.ts'

/** Arrows with a stem: a place further up, not something that opens. */
const [HIGHER, LOWER] = ['M12 20V5M6 11l6-6 6 6', 'M12 4v15M6 13l6 6 6-6']

type Locks = ReturnType<typeof locksOf>

/** The template of a row. */
export function rowView(row: RowMemory, state: RowState, hands: RowHands): TemplateResult {
  const { parts } = hands
  const { placed, name, open, broken } = state
  const locks = locksOf(parts, placed)
  const { readonly } = parts.controller
  return html`${titleOf(row, state, hands)}
    ${placed.element.width === undefined ? nothing : widthOf(row, { state, locks }, hands)}
    ${readonly ? nothing : movesOf(state, locks, hands)}
    ${locks.fields.size > 0 ? html`<p class="locked">${icon('lock')}<span><b>${parts.words.say(locks.own ? 'locked-by-you' : 'fixed')}</b> ${locks.why}</span></p>` : nothing}
    ${broken.length > 0 ? html`<ul class="own-problems" aria-label=${`${name}: ${parts.words.say('problems-here')}`}>${broken.map((result) => problemOf(result, placed.element.id, hands))}</ul>` : nothing}
    <div class="part-more" id=${row.mark} ?hidden=${!open}>${open ? moreOf(state, locks, hands) : nothing}</div>`
}

/** The name opens and closes the rest of its row. */
function titleOf(row: RowMemory, { placed, name, open, changes, pictured, selected }: RowState, { parts, toggle }: RowHands): TemplateResult {
  const { words } = parts
  const { chosen } = placed.shape
  const { controller } = parts
  return html`<span class="part-nth figure">${controller.collects
    ? html`<input type="checkbox" data-control="take" aria-label=${words.say('several-take', { element: name })} .checked=${live(selected)} @change=${() => controller.pick(row.id)} />` : words.number(placed.index + 1)}</span>
    <div class="part-title">
      <h4><button class="part-name quiet" type="button" data-control="name" aria-expanded=${open} aria-controls=${row.mark} @click=${() => toggle(row.id)}>
        ${pictured ? html`<span class="part-picture" data-picture=${placed.element.kind} aria-hidden="true"></span>` : nothing}<span class="part-label">${name}</span>${icon(open ? 'up' : 'down')}</button></h4>
      ${chosen.length + changes.length === 0 ? nothing : html`<p class="part-facts small ${pictured ? 'is-pictured' : ''}">${chosen.length > 0 ? html`<span class="soft">${chosen.map((text) => words.text(text)).join(', ')}</span>` : nothing}
        ${changes.map((change) => html`<span class="part-change">${change}</span> `)}</p>`}
    </div>`
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
        <input class="width" type="text" inputmode="decimal" autocomplete="off" size="4" data-control="width" aria-invalid=${row.wrong ? 'true' : nothing} aria-describedby=${hint}
          .value=${live(words.figure(width, unit))} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()} @change=${(event: Event) => hands.type(row.id, (event.target as HTMLInputElement).value)} /><span aria-hidden="true">${words.unit(unit, 'short')}</span></label>
      ${stepOf(row.wider, { control: 'wider', label: words.say('list-act', { act: words.say('wider'), element: name }), sign: 'plus', end: max !== null && width >= max })}
    </div>
    <p class="range small ${row.wrong ? 'wrong' : 'unseen'}" id=${hint}>${row.wrong ? words.say('width-wrong') : range}</p></div>`
}

const stepOf = (hold: Hold, { control, label, sign, end }: { control: string; label: string; sign: IconName; end: boolean }): TemplateResult =>
  html`<button class="step" type="button" data-control=${control} aria-label=${label} aria-disabled=${end ? 'true' : nothing} @pointerdown=${hold.press} @pointerup=${hold.release} @pointercancel=${hold.release}
    @pointerleave=${hold.release} @click=${hold.click} @contextmenu=${(event: Event) => event.preventDefault()}>${icon(sign)}</button>`

function movesOf({ placed, row, name }: RowState, { fields }: Locks, { parts: { words }, move }: RowHands): TemplateResult {
  const { element: { id }, index } = placed
  const button = (control: 'up' | 'down', by: 1 | -1, end: boolean): TemplateResult =>
    html`<button class="part-move" type="button" data-control=${control} aria-label=${words.say('list-act', { act: words.say(control === 'up' ? 'list-up' : 'list-down'), element: name })}
      aria-disabled=${end || fields.has('order') ? 'true' : nothing} @click=${() => move(id, by)}>${glyph(control === 'up' ? HIGHER : LOWER)}</button>`
  return html`<div class="part-moves">${button('up', -1, index === 0)}${button('down', 1, index === row.length - 1)}</div>`
}

/** What a rule says, why, and what mends it: at the element that the rule names first; the others only tell of it. */
function problemOf(result: RuleResult, id: string, { parts }: RowHands): TemplateResult {
  const first = result.elements[0] === id
  return problemItem(result, { parts, beside: id, mending: first })
}

/** One broken rule in words, with its fixes. */
export function problemItem(result: RuleResult, { parts, beside, mending }: { parts: RowHands['parts']; beside: string | null; mending: boolean }): TemplateResult {
  const { controller, words } = parts
  const { severity, fixes } = result
  const why = mending ? words.text(result.why?.text) : ''
  return html`<li class="problem ${severity}"><span class="mark">${icon(severity)}</span>
    <p><span class="unseen">${words.say(`severity-${severity}`)}: </span><b>${messageOf(parts, result)}</b>${why ? html` ${why}` : nothing}</p>
    ${!mending || controller.readonly || fixes.length === 0 ? nothing : html`<div class="problem-acts">${fixes.map((fix) => html`<button class="outline" type="button" .tries=${fix.edit} @click=${() => applyFix(controller, fix, 'list')}>${fixName(parts, fix.edit, beside)}${
      fix.breaks.length > 0 ? html` <span class="soft small">${words.say('fix-breaks', { count: fix.breaks.length })}</span>` : nothing}</button>`)}</div>`}</li>`
}

function moreOf({ placed, row, name }: RowState, { fields }: Locks, hands: RowHands): TemplateResult {
  const { parts } = hands
  const { controller, words } = parts
  const { element } = placed
  const act = (sign: IconName, texts: { control: string; shown: string }, off: boolean, run: () => void): TemplateResult =>
    html`<button type="button" data-control=${texts.control} aria-label=${words.say('list-act', { act: texts.shown, element: name })} aria-disabled=${off ? 'true' : nothing} @click=${run}>${icon(sign)}<span>${texts.shown}</span></button>`
  const description = words.text(controller.compiled.kinds.get(element.kind)?.kind.description)
  const figures = figuresOf(parts, placed)
  return html`${choiceFields(parts, element, 'list')}
    ${controller.readonly ? nothing : html`<div class="part-acts" role="group" aria-label=${`${name}: ${words.say('actions')}`}>
      ${act('replace', { control: 'replace', shown: words.say('replace') }, fields.has('kind'), () => hands.pick(element.id, 'replace'))}
      ${act('duplicate', { control: 'duplicate', shown: words.say('duplicate') }, false, () => hands.duplicate(element.id))}
      ${act('lock', { control: 'lock', shown: words.say(controller.own.has(element.id) ? 'unlock' : 'lock') }, false, () => toggleLock(controller, [element.id]))}
      ${act('note', { control: 'note', shown: words.say('note') }, false, () => hands.links.openAside('notes', { element: element.id, section: controller.section }))}
      ${act('plus', { control: 'add', shown: words.say('list-add-after') }, false, () => hands.pick(element.id, 'add'))}
      ${act('remove', { control: 'remove', shown: words.say('remove') }, fields.has('exists'), () => hands.remove(element.id))}
      ${act('more', { control: 'more', shown: words.say('more') }, false, () => hands.links.openAside('acts', { element: element.id, section: controller.section }))}</div>`}
    <p class="soft small">${placesOf(placed, row, hands)}</p>
    ${description ? html`<p class="small">${description}</p>` : nothing}
    ${figures.length > 0 ? html`<dl class="figures small">${figures.map(({ label, value }) => html`<div><dt class="soft">${label}</dt><dd class="figure"><bdi>${value}</bdi></dd></div>`)}</dl>` : nothing}`
}

/** What stands on either side, and between which widths it may be. */
function placesOf(placed: Placed, row: readonly Placed[], { parts }: RowHands): string {
  const { words } = parts
  const { unit } = placed.section.stage
  const { min, max } = limitsOf(parts, placed)
  const range = min !== null && max !== null && min < max ? words.say('width-range', { min: words.figure(min, unit), max: words.length(max, unit) }) : ''
  return [neighboursOf(parts, placed, row), range].filter((text) => text !== '').join(' · ')
}
