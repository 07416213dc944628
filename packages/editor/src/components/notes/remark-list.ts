/** What was said beside the layout, line by line: the notes and the missing parts as they stand in their dialogs, in Review and on paper. */
import type { MissingPart, Note } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Parts } from '../../session/parts.ts'
import { icon } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'
import { nameIn, unitOf } from '../phrases.ts'
import { placesIn } from './places.ts'
import { spotName } from './spot.ts'

/** What can be done with a line; nothing on paper. */
export type RemarkActs = { change(index: number): void; remove?(index: number): void }

/** The name of what a note is about: an element as it stands now, a place, a spot of a plan, or an element as it was published where it is gone. */
export function subjectOf(parts: Parts, { on, section = parts.controller.section, at }: Pick<Note, 'on' | 'section' | 'at'>): string {
  const { controller, words } = parts
  const planned = at && controller.compiled.sections.find(({ id }) => id === section)
  if (planned && at) return spotName(parts, planned, { on, at })
  const stands = controller.session.layout.sections.some(({ id, elements }) => id === section && elements.some((element) => element.id === on))
  if (stands) return nameIn(parts, on, section, controller.session.layout)
  const own = controller.compiled.sections.find(({ id }) => id === section)
  const place = own && placesIn(own, words).find(({ id }) => id === on)
  return place?.name ?? words.say('note-gone', { element: nameIn(parts, on, section, controller.compiled.brief.layout) })
}

/** A missing part with its width, in a line. */
export function partLine({ controller, words }: Parts, { label, width }: MissingPart): string {
  return words.say('missing-line', { part: label, width: width === undefined ? 'none' : words.length(width, unitOf(controller, null)) })
}

/** Notes, numbered in the order in which they were written. */
export const noteList = (parts: Parts, notes: readonly Note[], acts: RemarkActs | null): TemplateResult =>
  lines(parts, notes.map((note) => ({ mark: lateIcon(note.type), title: parts.words.say('note-line', { type: note.type, element: subjectOf(parts, note) }), text: note.text, pin: note.at !== undefined })), acts)

/** Missing parts, in the order in which they were named. */
export const missingList = (parts: Parts, missing: readonly MissingPart[], acts: RemarkActs | null): TemplateResult =>
  lines(parts, missing.map((part) => ({ mark: lateIcon('missing'), title: partLine(parts, part), text: part.text ?? '' })), acts)

/** `pin`: its number stands on the picture. */
type Line = { readonly mark: TemplateResult; readonly title: string; readonly text: string; readonly pin?: boolean }

function lines({ words }: Parts, all: readonly Line[], acts: RemarkActs | null): TemplateResult {
  return html`<ol class="remarks">${all.map(({ mark, title, text, pin }, index) => html`<li><span class="remark-mark">${mark}</span><div>${pin ? html`<span class="remark-pin figure">${words.number(index + 1)}</span> ` : nothing}<b>${title}</b>${text ? html`<p>${text}</p>` : nothing}</div>
    ${acts ? html`<button class="quiet small" type="button" aria-label=${words.say('remark-change', { remark: title })} @click=${() => acts.change(index)}>${words.say('change')}</button>` : nothing}
    ${acts?.remove ? html`<button class="icon" type="button" aria-label=${words.say('remark-remove', { remark: title })} @click=${() => acts.remove?.(index)}>${icon('remove')}</button>` : nothing}</li>`)}</ol>`
}
