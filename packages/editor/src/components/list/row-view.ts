/** How a row of the list looks: position, name and marks, width, up and down, what is broken here; on demand everything else. */
import type { RuleResult } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { toggleLock } from '../../session/several.ts'
import { applyFix } from '../../session/verbs.ts'
import { icon, type IconName } from '../icons.ts'
import { choiceFields } from '../inspector/choices.ts'
import { figuresOf, locksOf } from '../inspector/facts.ts'
import { fixName, messageOf, suggestionOf } from '../phrases.ts'
import type { OfferedWay } from '../ports.ts'
import { placingOf } from './placing.ts'
import type { Locks, RowHands, RowMemory, RowState } from './row-state.ts'

/** The template of a row. */
export function rowView(row: RowMemory, state: RowState, hands: RowHands): TemplateResult {
  const { parts } = hands
  const { placed, name, open, broken } = state
  const placing = placingOf(placed)
  const locks = locksOf(parts, placed)
  const { readonly } = parts.controller
  return html`${titleOf(row, state, hands)}
    ${placing.figures(row, { state, locks }, hands)}
    ${readonly ? nothing : placing.moves(state, locks, hands)}
    ${locks.fields.size > 0 ? html`<p class="locked">${icon('lock')}<span><b>${parts.words.say(locks.own ? 'locked-by-you' : 'fixed')}</b> ${locks.why}</span></p>` : nothing}
    ${broken.length > 0 ? html`<ul class="own-problems" aria-label=${`${name}: ${parts.words.say('problems-here')}`}>${broken.map((result) => problemOf(result, placed.element.id, hands))}</ul>` : nothing}
    <div class="part-more" id=${row.mark} ?hidden=${!open}>${open ? moreOf(row, { state, locks }, hands) : nothing}</div>`
}

/** The name opens and closes the rest of its row. */
function titleOf(memory: RowMemory, { placed, row, name, open, changes, pictured, selected }: RowState, { parts, toggle }: RowHands): TemplateResult {
  const { words } = parts
  const { chosen } = placed.shape
  const { controller } = parts
  return html`<span class="part-nth figure">${controller.collects
    ? html`<input type="checkbox" data-control="take" aria-label=${words.say('several-take', { element: name })} .checked=${live(selected)} @change=${() => controller.pick(memory.id)} />` : words.number(row.indexOf(placed) + 1)}</span>
    <div class="part-title">
      <h4><button class="part-name quiet" type="button" data-control="name" aria-expanded=${open} aria-controls=${memory.mark} @click=${() => toggle(memory.id)}>
        ${pictured ? html`<span class="part-picture" data-picture=${placed.element.kind} aria-hidden="true"></span>` : nothing}<span class="part-label">${name}</span>${icon(open ? 'up' : 'down')}</button></h4>
      ${chosen.length + changes.length === 0 ? nothing : html`<p class="part-facts small ${pictured ? 'is-pictured' : ''}">${chosen.length > 0 ? html`<span class="soft">${chosen.map((text) => words.text(text)).join(', ')}</span>` : nothing}
        ${changes.map((change) => html`<span class="part-change">${change}</span> `)}</p>`}
    </div>`
}

/** What a rule says, why, what its designer suggests, and what mends it: at the element that the rule names first; the others only tell of it. */
function problemOf(result: RuleResult, id: string, { parts, links }: RowHands): TemplateResult {
  const first = result.elements[0] === id
  return problemItem(result, { parts, links, beside: id, mending: first })
}

/** One broken rule in words, with its fixes. */
export function problemItem(result: RuleResult, { parts, links, beside, mending }: Pick<RowHands, 'parts' | 'links'> & { beside: string | null; mending: boolean }): TemplateResult {
  const { controller, words } = parts
  const { severity } = result
  const ways: readonly OfferedWay[] = !mending || controller.readonly ? [] : (links.waysOf?.(result, true) ?? result.fixes)
  const why = mending ? words.text(result.why?.text) : ''
  return html`<li class="problem ${severity}"><span class="mark">${icon(severity)}</span>
    <p><span class="unseen">${words.say(`severity-${severity}`)}: </span><b>${messageOf(parts, result)}</b>${why ? html` ${why}` : nothing}${mending ? suggestionOf(parts, result) : nothing}</p>
    ${ways.length === 0 ? nothing : html`<div class="problem-acts">${ways.map((way) => html`<button class="outline" type="button" .tries=${way.edit} @click=${() => applyFix(controller, way, 'list')}><span>${way.name ?? fixName(parts, way.edit, beside)}${
      way.breaks.length > 0 ? html` <span class="soft small">${words.say('fix-breaks', { count: way.breaks.length })}</span>` : nothing}</span></button>`)}</div>`}</li>`
}

function moreOf(row: RowMemory, given: { state: RowState; locks: Locks }, hands: RowHands): TemplateResult {
  const { state: { placed, name }, locks: { fields } } = given
  const { parts } = hands
  const { controller, words } = parts
  const { element } = placed
  const act = (sign: IconName, texts: { control: string; shown: string }, off: boolean, run: () => void): TemplateResult =>
    html`<button type="button" data-control=${texts.control} aria-label=${words.say('list-act', { act: texts.shown, element: name })} aria-disabled=${off ? 'true' : nothing} @click=${run}>${icon(sign)}<span>${texts.shown}</span></button>`
  const description = words.text(controller.compiled.kinds.get(element.kind)?.kind.description)
  const figures = figuresOf(parts, placed)
  const placing = placingOf(placed)
  return html`${placing.more(row, given, hands)} ${choiceFields(parts, element, 'list')}
    ${controller.readonly ? nothing : html`<div class="part-acts" role="group" aria-label=${`${name}: ${words.say('actions')}`}>
      ${act('replace', { control: 'replace', shown: words.say('replace') }, fields.has('kind'), () => hands.pick(element.id, 'replace'))}
      ${act('duplicate', { control: 'duplicate', shown: words.say('duplicate') }, false, () => hands.duplicate(element.id))}
      ${act('lock', { control: 'lock', shown: words.say(controller.own.has(element.id) ? 'unlock' : 'lock') }, false, () => toggleLock(controller, [element.id]))}
      ${act('note', { control: 'note', shown: words.say('note') }, false, () => hands.links.openAside('notes', { element: element.id, section: controller.section }))}
      ${act('plus', { control: 'add', shown: words.say('list-add-after') }, false, () => hands.pick(element.id, 'add'))}
      ${act('remove', { control: 'remove', shown: words.say('remove') }, fields.has('exists'), () => hands.remove(element.id))}
      ${act('more', { control: 'more', shown: words.say('more') }, false, () => hands.links.openAside('acts', { element: element.id, section: controller.section }))}</div>`}
    <p class="soft small">${placing.where(given.state, hands)}</p>
    ${description ? html`<p class="small">${description}</p>` : nothing}
    ${figures.length > 0 ? html`<dl class="figures small">${figures.map(({ label, value }) => html`<div><dt class="soft">${label}</dt><dd class="figure"><bdi>${value}</bdi></dd></div>`)}</dl>` : nothing}`
}
