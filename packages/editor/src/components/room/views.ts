/** Picture or list, chosen with two buttons over the picture. */
import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Words } from '../../words/index.ts'
import type { ViewName } from '../ports.ts'

/** The two buttons: what is chosen is the element's attribute, and nothing else remembers it. */
export function views(words: Words, shownAs: ViewName, showAs: (view: ViewName) => void): TemplateResult {
  const radio = (view: ViewName, key: 'region-picture' | 'view-list'): TemplateResult =>
    html`<label><input type="radio" name="codraft-view" .checked=${live(view === shownAs)} @change=${() => showAs(view)} /><span>${words.say(key)}</span></label>`
  return html`<fieldset class="views segments" data-taken><legend class="unseen">${words.say('views')}</legend>${radio('picture', 'region-picture')}${radio('list', 'view-list')}</fieldset>`
}
