/** The header of the room: title and task, where the draft stands, and the tools. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Parts } from '../../session/parts.ts'
import { icon } from '../icons.ts'
import { isBroken, stepName } from '../phrases.ts'
import type { SavedState } from '../ports.ts'

/** What the header shows besides the trial, and what its last button does. */
export type HeadPorts = { readonly saved: SavedState; readonly offline: boolean; readonly more: HTMLElement; review(): void }

/** Whether a draft in this state is there after a reload. */
export const isKept = (saved: SavedState): boolean => saved === 'saved' || saved === 'saving'

/** The header; whoever only reads has the menu, and no other tools. */
export function head(parts: Parts, ports: HeadPorts): TemplateResult {
  const { controller, words } = parts
  const { title, task } = controller.compiled.brief
  return html`<header class="head" part="toolbar">
          <h2 class="title">${words.quoted(title)}</h2>
          <div class="under"><p class="task">${words.quoted(task)}</p>${keeping(parts, ports)}</div>
          ${controller.readonly ? html`<div class="tools">${ports.more}</div>` : tools(parts, ports)}
        </header>`
}

/** Where the draft stands, and that there is no connection. */
function keeping({ words }: Parts, { saved, offline }: HeadPorts): TemplateResult | typeof nothing {
  const where = offline ? (isKept(saved) ? 'offline' : 'offline-unkept') : saved
  if (where === 'off') return nothing
  return html`<p class="saved ${where}">${where === 'saved' ? icon('tick') : nothing}<span class="only-wide">${words.say(`saved-${where}`)}</span><span class="only-narrow">${words.say(`saved-${where}-short`)}</span></p>`
}

function tools(parts: Parts, { more, review }: HeadPorts): TemplateResult {
  const { controller, words } = parts
  const { past, future } = controller.session.history
  const [last, next] = [past.at(-1), future.at(-1)]
  const ready = controller.verdict.status === 'valid' && past.length > 0
  const broken = controller.verdict.results.some((result) => isBroken(result) && result.severity === 'block')
  const undo = last ? stepName(parts, last, 'undo') : words.say('undo')
  const redo = next ? stepName(parts, next, 'redo') : words.say('redo')
  return html`<div class="tools">
      <button class="icon" type="button" aria-label=${undo} title=${undo} aria-disabled=${last ? nothing : 'true'} @click=${() => controller.undo()}>${icon('undo')}</button>
      <button class="icon" type="button" aria-label=${redo} title=${redo} aria-disabled=${next ? nothing : 'true'} @click=${() => controller.redo()}>${icon('redo')}</button>
      ${more}
      <button class="primary review-button" type="button" @click=${review}>${ready && !broken ? icon('tick') : nothing}<span>${words.say('review')}</span>
        ${ready && !broken ? html`<span class="unseen">${words.say('ready')}</span>` : nothing}</button></div>`
}
