/** What is seen in review when it was not sent: why in plain words, the field that it is about, and what happens next. */
import type { Problem } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { WordKey } from '../../words/en.ts'
import type { Words } from '../../words/index.ts'
import { icon } from '../icons.ts'
import type { SubmitOutcome } from '../ports.ts'

type NotSent = Extract<SubmitOutcome, { state: 'again' | 'refused' | 'later' }>

/** What a refusal says to the person, by its code; every other is "not accepted as it is". */
const SENTENCES: Readonly<Record<string, WordKey>> = {
  'closed': 'not-sent-closed', 'older-revision': 'not-sent-older', 'proposal-known': 'not-sent-known', 'too-large': 'not-sent-large', 'unknown-brief': 'not-sent-absent', 'http-410': 'not-sent-absent',
}

/** Draws it. `focus` moves to a field of review. */
export function notSentView(outcome: NotSent, words: Words, acts: { focus(selector: string): void }): TemplateResult {
  if (outcome.state === 'again') return sentence(words.say('not-sent-again'), 'alert')
  if (outcome.state === 'later') return sentence(words.say(outcome.kept ? 'kept-to-send' : 'waits-to-send'), 'status')
  const fields = [...new Set(outcome.problems.flatMap(({ path }) => fieldOf(path)))]
  return html`${sentence(words.say(SENTENCES[outcome.code] ?? 'not-sent-refused'), 'alert')}
    ${fields.length === 0 ? nothing : html`<ul class="fields">${fields.map((field) => html`<li><button type="button" class="link" @click=${() => acts.focus(PLACES[field].selector)}>${
      words.say('not-sent-field', { field: words.say(PLACES[field].heading) })}</button></li>`)}</ul>`}`
}

/** What is left to do about what waits to be sent: nothing, or to think better of it. */
export const waitingActs = (words: Words, acts: { withdraw(): void; close(): void }): TemplateResult => html`<button type="button" class="quiet" @click=${acts.withdraw}>${words.say('withdraw')}</button>
  <button type="button" class="primary" @click=${acts.close}>${words.say('close')}</button>`

const sentence = (text: string, role: 'alert' | 'status'): TemplateResult => html`<p class="not-sent ${role === 'status' ? 'waits' : ''}" tabindex="-1" role=${role}>${icon(role === 'alert' ? 'block' : 'tick')}<span>${text}</span></p>`

/** The parts of review that a problem can be about. */
const PLACES = {
  reasons: { selector: '.reason textarea', heading: 'reasons-title' },
  answers: { selector: '.question input, .question textarea', heading: 'questions-title' },
  consents: { selector: '.consent input', heading: 'not-sent-consent' },
  sections: { selector: '.review-picture', heading: 'changes-title' },
} as const satisfies Record<string, { selector: string; heading: WordKey }>

function fieldOf([first]: Problem['path']): (keyof typeof PLACES)[] {
  return typeof first === 'string' && Object.hasOwn(PLACES, first) ? [first as keyof typeof PLACES] : []
}
