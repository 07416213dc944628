/** A place further up or down the list. */
import { html, nothing, type TemplateResult } from 'lit'
import { glyph } from '../icons.ts'
import type { RowHands } from './row-state.ts'

/** Arrows with a stem: a place further up, not something that opens. */
const [HIGHER, LOWER] = ['M12 20V5M6 11l6-6 6 6', 'M12 4v15M6 13l6 6 6-6']

/** One of the two buttons. */
export function moveButton({ parts: { words }, move }: RowHands, { id, name, by, off }: { id: string; name: string; by: 1 | -1; off: boolean }): TemplateResult {
  const up = by === -1
  return html`<button class="part-move" type="button" data-control=${up ? 'up' : 'down'} aria-label=${words.say('list-act', { act: words.say(up ? 'list-up' : 'list-down'), element: name })}
    aria-disabled=${off ? 'true' : nothing} @click=${() => move(id, by)}>${glyph(up ? HIGHER : LOWER)}</button>`
}
