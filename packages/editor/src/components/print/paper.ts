/** A proposal on one sheet of paper: before, after, what changed, what was said, its reference and the way back to it. */
import { diff } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import type { Parts } from '../../session/parts.ts'
import { changeText } from '../change-text.ts'
import { drawnLayout, pictured, type Drawn } from '../drawn.ts'
import { partLine, subjectOf } from '../notes/remark-list.ts'

/** What the sheet shows beside the trial itself. */
export type PaperGiven = { readonly reference: string | null; readonly address: string | null; readonly qr: SVGSVGElement | null; readonly today: number }

/** How long a link is at most that is worth printing as text: longer ones nobody types. */
const TYPEABLE = 220

/** How large a module of a code is at least, in millimetres: a phone's camera tells them apart. */
const MODULE_MM = 0.36

/** Beside each other, pictures that are no wider than this times their height are larger than one under the other. */
const UPRIGHT = 1.1
const isUpright = ({ box: [, , width, height] }: Drawn): boolean => width <= UPRIGHT * height

/** Draws the sheet. Pictures are those by day, told apart by pattern where there is no colour. */
export function paper(parts: Parts, { reference, address, qr, today }: PaperGiven): TemplateResult {
  const { words, controller } = parts
  const { brief } = controller.compiled
  const { layout, remarks } = controller.session
  const title = words.text(brief.title)
  const before = drawnLayout(parts, brief.layout, 'light')
  const after = drawnLayout(parts, layout, 'light', remarks.notes)
  const picture = (drawn: Drawn, key: 'picture-alt-yours' | 'picture-alt-published'): Node => pictured(drawn, 'light', words.say(key, { title, elements: drawn.words }))
  const changes = diff(brief.layout, layout)
  qr?.style.setProperty('--qr', `${qr.viewBox.baseVal.width * MODULE_MM}mm`)
  return html`<article class="paper" lang=${words.locale} dir=${words.direction}>
    <header><div><h1>${title}</h1><p>${words.text(brief.task)}</p></div>
      ${reference === null ? nothing : html`<p class="paper-reference">${words.say('print-reference', { reference })}</p>`}</header>
    <div class="paper-pictures ${[before, after].every(isUpright) ? 'beside' : ''}">
      <figure><figcaption>${words.say('compare-published')}</figcaption>${picture(before, 'picture-alt-published')}</figure>
      <figure><figcaption>${words.say('compare-yours')}</figcaption>${picture(after, 'picture-alt-yours')}</figure>
    </div>
    <div class="paper-words">
      <section><h2>${words.say('changes-title')}</h2>${changes.length === 0 ? html`<p>${words.say('no-changes')}</p>` : html`<ul>${changes.map((change) => html`<li>${changeText(parts, change)}</li>`)}</ul>`}</section>
      ${remarks.notes.length === 0 ? nothing : html`<section><h2>${words.say('notes')}</h2><ol>${remarks.notes.map((note) => html`<li><b>${words.say('note-line', { type: note.type, element: subjectOf(parts, note) })}</b> ${note.text}</li>`)}</ol></section>`}
      ${remarks.missing.length === 0 ? nothing : html`<section><h2>${words.say('missing-title')}</h2><ul>${remarks.missing.map((part) => html`<li><b>${partLine(parts, part)}</b> ${part.text ?? ''}</li>`)}</ul></section>`}
    </div>
    <footer>${qr ?? nothing}<div>${address !== null && address.length <= TYPEABLE ? html`<p dir="ltr" class="paper-link">${address}</p>` : nothing}
      ${qr ? html`<p>${words.say('qr-hint')}</p>` : nothing}<p>${words.say('print-on', { date: words.date(today, { dateStyle: 'long' }) })}</p></div></footer>
  </article>`
}
