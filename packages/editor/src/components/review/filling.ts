/** What a person fills in before sending: reasons for what is broken, answers, and what they agree to. All of it stays written, whatever becomes of the attempt. */
import type { Change, RuleResult } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Parts } from '../../session/parts.ts'
import { icon } from '../icons.ts'
import { messageOf, suggestionOf } from '../phrases.ts'
import { questionsFor, type Written } from './answers.ts'
import { reasonsOf } from './blockers.ts'
import { questionField } from './question.ts'

/** What was written so far, and whom to tell when it is something else. */
export type Filling = { readonly parts: Parts; readonly written: Written; changed(): void }

/** The id of the field for a reason. */
export const reasonField = ({ place }: RuleResult): string => `codraft-reason-${place.replace(/[^\w-]/g, '-')}`
/** The id of the field for a statement. */
export const consentField = (id: string): string => `codraft-consent-${id}`

/** A field for each broken rule that may be broken with a reason. */
export function reasonsView({ parts, written }: Filling): TemplateResult | typeof nothing {
  const { controller, words } = parts
  const reasons = reasonsOf(controller)
  if (reasons.length === 0) return nothing
  return html`<section><h3>${words.say('reasons-title')}</h3><p class="soft small">${words.say('reasons-hint')}</p>
    ${reasons.map(({ result, needed }) => {
      const id = reasonField(result)
      return html`<div class="reason"><label for=${id}><span class="mark ${result.severity}">${icon(result.severity)}</span><span><b>${messageOf(parts, result)}</b> ${words.quoted(result.why?.text)}${suggestionOf(parts, result)} <span class="soft">${words.say(needed ? 'reason-needed' : 'optional')}</span></span></label>
        <textarea id=${id} maxlength="2000" aria-required=${needed ? 'true' : nothing} .value=${live(written.reasons.get(result.place) ?? '')} @input=${(event: Event) => written.reasons.set(result.place, (event.target as HTMLTextAreaElement).value)}></textarea></div>`
    })}</section>`
}

/** The brief's questions. */
export function questionsView({ parts: { controller, words }, written, changed }: Filling, changes: readonly Change[]): TemplateResult | typeof nothing {
  const questions = questionsFor(controller, changes)
  if (questions.length === 0) return nothing
  return html`<section><h3>${words.say('questions-title')}</h3><p class="soft small">${words.say('questions-hint')}</p>
    ${questions.map((question) => questionField(question, { words, value: written.answers.get(question.id), put: (value) => (written.answers.set(question.id, value), changed()) }))}</section>`
}

/** The statements, and who keeps what is sent. */
export function consentView({ parts: { controller, words }, written: { given }, changed }: Filling): TemplateResult {
  const { consent, privacy } = controller.compiled.brief
  const agree = (id: string, agreed: boolean): void => {
    if (agreed) given.add(id)
    else given.delete(id)
    changed()
  }
  return html`<section><slot name="consent"></slot>
    ${consent.map(({ id, text, required }) => html`<label class="consent"><input type="checkbox" id=${consentField(id)} aria-required=${required ? 'true' : nothing} .checked=${live(given.has(id))}
      @change=${(event: Event) => agree(id, (event.target as HTMLInputElement).checked)} /><span>${words.quoted(text)} <span class="soft">${words.say(required ? 'needed' : 'optional')}</span></span></label>`)}
    ${privacy ? html`<p class="soft small">${words.quoted(privacy.notice)} ${privacy.controller ? words.say('kept-by', { controller: words.text(privacy.controller) }) : nothing} ${privacy.retentionDays ? words.say('kept-days', { days: privacy.retentionDays }) : nothing}</p>` : nothing}
  </section>`
}
