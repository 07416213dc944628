/** One question of the brief as a field. Every one may be left out. */
import type { Question } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Words } from '../../words/index.ts'

/** How a scale runs when the brief does not say. */
const SCALE = [1, 2, 3, 4, 5] as const

/** Draws a question; `put` takes what was answered, an empty text for nothing. */
export function questionField({ id, text, type, of, why }: Question, given: { words: Words; value: string | number | undefined; put(value: string | number): void }): TemplateResult {
  const { words, value, put } = given
  const reason = why === undefined ? nothing : html`<p class="soft small">${words.say('question-why', { why: words.text(why) })}</p>`
  if (type === 'choice' || type === 'scale') {
    const options = type === 'scale' ? (of ?? SCALE) : (of ?? [])
    return html`<fieldset class="question"><legend>${words.quoted(text)}</legend>${reason}<div class=${type === 'scale' ? 'segments' : 'answers'}>
      ${options.map((option) => {
        const answer = typeof option === 'number' ? option : words.text(option)
        return html`<label><input type="radio" name=${`codraft-q-${id}`} .checked=${live(value === answer)} @change=${() => put(answer)} /><span>${typeof answer === 'number' ? words.number(answer) : answer}</span></label>`
      })}
      <label><input type="radio" name=${`codraft-q-${id}`} .checked=${live(value === undefined || value === '')} @change=${() => put('')} /><span>${words.say('rather-not')}</span></label></div></fieldset>`
  }
  const typed = (event: Event): void => {
    const { value: written } = event.target as HTMLInputElement
    const number = Number(written)
    put(type === 'number' && written !== '' && Number.isFinite(number) ? number : written)
  }
  return html`<label class="question"><span>${words.text(text)}</span>${reason}
    ${type === 'number' ? html`<input type="number" inputmode="decimal" .value=${live(String(value ?? ''))} @input=${typed} />` : html`<textarea maxlength="2000" .value=${live(String(value ?? ''))} @input=${typed}></textarea>`}</label>`
}
