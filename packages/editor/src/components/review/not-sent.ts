/** What is seen in review when it was not sent: why in plain words, the field that it is about, and what happens next. */
import type { Problem } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { WordKey } from '../../words/en.ts'
import type { Words } from '../../words/index.ts'
import { icon } from '../icons.ts'
import type { SubmitOutcome } from '../ports.ts'

type NotSent = Extract<SubmitOutcome, { state: 'again' | 'refused' | 'later' }>
type Refused = Extract<SubmitOutcome, { state: 'refused' }>

/** What a refusal says to the person, by its code; every other is "not accepted as it is". */
const SENTENCES: Readonly<Record<string, WordKey>> = {
  'closed': 'not-sent-closed', 'older-revision': 'not-sent-older', 'proposal-known': 'not-sent-known', 'too-large': 'not-sent-large', 'http-413': 'not-sent-large',
  'unknown-brief': 'not-sent-absent', 'nowhere-to-send': 'not-sent-nowhere', 'http-404': 'not-sent-absent', 'http-410': 'not-sent-absent',
}
/** What no change of the idea can help. */
const FINAL: ReadonlySet<WordKey> = new Set(['not-sent-closed', 'not-sent-older', 'not-sent-known', 'not-sent-absent', 'not-sent-nowhere'])
const sentenceFor = ({ code }: Refused): WordKey => SENTENCES[code] ?? 'not-sent-refused'

/** Whether what waits is being tried because somebody asked for it, or was tried in vain. */
export type Trying = 'not' | 'now' | 'in-vain'

/** Draws it. `focus` moves to a field of review. */
export function notSentView(outcome: NotSent, words: Words, acts: { readonly trying: Trying; focus(selector: string): void }): TemplateResult {
  if (outcome.state === 'again') return sentence(words.say('not-sent-again'), 'alert')
  if (outcome.state === 'later') return sentence(words.say(`${outcome.kept ? 'kept' : 'waits'}-to-send${outcome.busy ? '-busy' : ''}`), 'status', acts.trying === 'not' ? nothing : html`<p class="tried">${words.say(acts.trying === 'now' ? 'sending' : 'still-waiting')}</p>`)
  const fields = [...new Set(outcome.problems.flatMap(({ path }) => fieldOf(path)))]
  return sentence(words.say(sentenceFor(outcome)), 'alert', fields.length === 0 ? nothing : html`<ul>${fields.map((field) => {
    const heading = words.say(PLACES[field].heading)
    return html`<li><button type="button" class="link" @click=${() => acts.focus(PLACES[field].selector)}>${field === 'consents' ? heading : words.say('not-sent-field', { field: heading })}</button></li>`
  })}</ul>`)
}

/** Whether the same idea may be taken once something of it is changed. */
export const mayBeMended = (outcome: NotSent | null): boolean => outcome?.state !== 'refused' || !FINAL.has(sentenceFor(outcome))

/** What is left to do about what was refused: to have it as a file, and to see what of it fits the plan as it is now. */
export function refusedActs(outcome: Refused, words: Words, acts: { saved(name: string): void }): TemplateResult {
  const { save, reload } = outcome
  const reloads = reload && sentenceFor(outcome) === 'not-sent-older'
  return html`${save ? html`<button type="button" class=${reloads || mayBeMended(outcome) ? 'outline' : 'primary'} @click=${() => acts.saved(save())}>${words.say('save-file')}</button>` : nothing}
    ${reloads ? html`<button type="button" class="primary" @click=${reload}>${words.say('reload-fits')}</button>` : nothing}`
}

/** What is left to do about what waits to be sent: nothing, to try at once, or to think better of it. */
export const waitingActs = (words: Words, acts: { readonly trying: Trying; tryNow(): void; withdraw(): void; close(): void }): TemplateResult => html`<button type="button" class="quiet" @click=${acts.withdraw}>${words.say('withdraw')}</button>
  <button type="button" class="outline" aria-disabled=${acts.trying === 'now' ? 'true' : nothing} @click=${acts.tryNow}>${words.say('try-now')}</button>
  <button type="button" class="primary" @click=${acts.close}>${words.say('close')}</button>`

const sentence = (text: string, role: 'alert' | 'status', more: TemplateResult | typeof nothing = nothing): TemplateResult =>
  html`<div class="not-sent ${role === 'status' ? 'waits' : ''}" tabindex="-1" role=${role}>${icon(role === 'alert' ? 'block' : 'tick')}<div><p>${text}</p>${more}</div></div>`

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
