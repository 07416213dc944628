/** What changed, line by line, with the way to each: the same list in Review, beside the pictures and on paper. */
import type { Change, Layout } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { changeText } from './change-text.ts'
import type { Parts } from '../session/parts.ts'

/** Draws the list; `goTo` shows an element, and is null where nothing is to be changed. `from`: what it was changed from, by default the published layout. */
export function changeList(parts: Parts, changes: readonly Change[], goTo: ((on: { element: string; section: string }) => void) | null, from?: Layout): TemplateResult {
  const { words } = parts
  if (changes.length === 0) return html`<p class="soft">${words.say(from ? 'ideas-alike' : 'no-changes')}</p>`
  return html`<ul class="changes">${changes.map((change) => {
    const element = changedElement(change)
    const text = changeText(parts, change, from)
    return html`<li class=${change.type}><span>${text}</span>${goTo === null || element === null ? nothing
      : html`<button class="quiet small" type="button" aria-label=${words.say('change-this', { change: text })} @click=${() => goTo({ element, section: change.section })}>${words.say('change')}</button>`}</li>`
  })}</ul>`
}

/** The element that a change left in the layout; null where it left none. */
function changedElement(change: Change): string | null {
  if (change.type === 'removed') return null
  if (change.type === 'placed') return change.element.id
  return change.type === 'replaced' ? change.to.id : change.id
}
