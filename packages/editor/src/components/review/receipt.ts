/** What is seen after a proposal was kept: its reference, and what happens next. */
import type { Receipt } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../words/index.ts'
import { icon } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'

/** Draws a receipt. */
export function receiptView(receipt: Receipt, given: { words: Words; copied: boolean; others: string | undefined; keep: TemplateResult | null; copy(): void; print(): void; another(): void; close(): void }): TemplateResult {
  const { words, copied } = given
  const date = new Date(receipt.acceptedAt)
  const when = Number.isNaN(date.getTime()) ? '' : words.date(date.getTime(), { dateStyle: 'long', timeStyle: 'short' })
  if (receipt.reference === '') return handedOver(receipt, given)
  return html`<div class="receipt">
    <p class="seal">${icon('tick')}</p>
    <h2 tabindex="-1" id="codraft-review-title">${words.say('sent-title')}</h2>
    <p>${words.say('reference-is')}</p>
    <p class="reference">${receipt.reference.split(/[\s-]+/).map((group) => html`<span>${group}</span> `)}</p>
    <div class="receipt-acts"><button class="outline" type="button" @click=${given.copy}>${icon(copied ? 'tick' : 'duplicate')}<span aria-live="polite">${words.say(copied ? 'copied' : 'copy-reference')}</span></button>
      <button class="quiet" type="button" @click=${given.print}>${lateIcon('print')}<span>${words.say('print')}</span></button></div>
    <div class="review-picture"></div>
    <section><h3>${words.say('next-title')}</h3><p>${words.say('next-text')}</p>
      ${when ? html`<p class="soft small">${words.say('accepted-at', { when })}</p>` : nothing}
      ${othersLink(given.others, words)}</section>
    ${given.keep ?? nothing}
    <div class="send"><button type="button" class="quiet" @click=${given.close}>${words.say('close')}</button><button type="button" class="primary" @click=${given.another}>${words.say('make-another')}</button></div>
  </div>`
}

/** What is seen when nobody far away answers: where the proposal is now, and that it has no reference. */
function handedOver(receipt: Receipt, given: { words: Words; others: string | undefined; another(): void; close(): void }): TemplateResult {
  const { words } = given
  const where = receipt['handedTo'] === 'file' ? 'file' : 'form'
  return html`<div class="receipt">
    <p class="seal">${icon('tick')}</p>
    <h2 tabindex="-1" id="codraft-review-title">${words.say(`handed-to-${where}`)}</h2>
    <p>${words.say(`handed-to-${where}-text`)}</p>
    ${othersLink(given.others, words)}
    <div class="review-picture"></div>
    <div class="send"><button type="button" class="quiet" @click=${given.another}>${words.say('make-another')}</button><button type="button" class="primary" @click=${given.close}>${words.say('close')}</button></div>
  </div>`
}

/** The way to the organisation's own page of what others proposed; the collector may have read the brief with another version, so the address is read once more. */
function othersLink(others: string | undefined, words: Words): TemplateResult | typeof nothing {
  const page = URL.parse(others ?? '')
  if (page?.protocol !== 'https:') return nothing
  return html`<p><a class="others" href=${page.href} target="_blank" rel="noopener noreferrer">${words.say('others-did')}</a> <span class="soft small">${words.say('new-tab')}</span></p>`
}

/** What is seen when a proposal was taken back: that nothing of it is kept. */
export function takenBackView({ words, another, close }: { words: Words; another(): void; close(): void }): TemplateResult {
  return html`<div class="receipt">
    <h2 tabindex="-1" id="codraft-review-title">${words.say('taken-back')}</h2>
    <p>${words.say('taken-back-text')}</p>
    <div class="send"><button type="button" class="quiet" @click=${another}>${words.say('make-another')}</button><button type="button" class="primary" @click=${close}>${words.say('close')}</button></div>
  </div>`
}
