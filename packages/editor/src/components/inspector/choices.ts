/** What can be chosen of an element: a few options side by side, more in a list that opens. */
import type { Element } from '@codraft/core'
import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Door } from '../../session/happening.ts'
import type { Parts } from '../../session/parts.ts'
import { choose } from '../../session/verbs.ts'

/** Up to so many options stand side by side; more open as a list. */
const SIDE_BY_SIDE = 3

/** One field for each choice of an element. */
export function choiceFields({ controller, words }: Parts, element: Element, door: Door): TemplateResult[] {
  const choices = Object.entries(controller.compiled.kinds.get(element.kind)?.kind.choices ?? {})
  return choices.map(([name, { label, default: usual, options }]) => {
    const picked = element.choices?.[name] ?? usual
    const title = words.text(label) || name
    const pick = (option: string): void => void choose(controller, element.id, { choice: name, option, door })
    const entries = Object.entries(options).map(([id, option]) => [id, words.text(option.label) || id] as const)
    const off = controller.readonly
    if (entries.length > SIDE_BY_SIDE) {
      return html`<label class="choice"><span>${title}</span><select ?disabled=${off} @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        ${entries.map(([id, text]) => html`<option value=${id} .selected=${id === picked}>${text}</option>`)}</select></label>`
    }
    return html`<fieldset class="choice" ?disabled=${off}><legend>${title}</legend><div class="segments">
      ${entries.map(([id, text]) => html`<label><input type="radio" name=${`choice-${element.id}-${name}`} .checked=${live(id === picked)} @change=${() => pick(id)} /><span>${text}</span></label>`)}</div></fieldset>`
  })
}
