/** What a person may keep of a receipt, and how they take their proposal back. */
import { html, nothing, type TemplateResult } from 'lit'
import type { Words } from '../../words/index.ts'
import { icon } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'
import type { Keepable } from '../ports.ts'

/** The link, its code, and how far somebody is with taking the proposal back. */
export type Kept = Keepable & { readonly qr: SVGSVGElement | null; readonly copied: boolean; readonly taking: 'not' | 'sure' | 'busy' | 'failed' | 'done' }

/** Draws the link with its code, and the way back. */
export function keepView(kept: Kept, words: Words, acts: { copy(): void; ask(): void; leave(): void; take(): void }): TemplateResult {
  const { qr, copied, taking } = kept
  return html`<section class="kept"><div>
      <h3>${words.say('keep-link')}</h3><p class="soft">${words.say('keep-link-text')}</p>
      <div class="kept-acts"><button class="outline" type="button" @click=${acts.copy}>${copied ? icon('tick') : lateIcon('link')}<span aria-live="polite">${words.say(copied ? 'copied' : 'keep-link-copy')}</span></button>
        ${taking === 'not' ? html`<button class="quiet take-back" type="button" @click=${acts.ask}>${words.say('take-back')}</button>` : nothing}</div>
      ${taking === 'not' ? nothing : html`<div class="taking" role="group"><p tabindex="-1">${words.say(taking === 'failed' ? 'take-back-failed' : 'take-back-sure')}</p>
        <button class="outline" type="button" aria-disabled=${taking === 'busy' ? 'true' : nothing} @click=${acts.take}>${words.say(taking === 'failed' ? 'try-now' : 'take-back-yes')}</button>
        <button class="quiet" type="button" @click=${acts.leave}>${words.say('take-back-no')}</button></div>`}
    </div>${qr === null ? nothing : html`<figure>${qr}</figure>`}</section>`
}
