import type { Note } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { enReview } from '../../words/en-review.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { lateIcon } from '../late-icons.ts'
import { nameIn } from '../phrases.ts'
import type { AsideElement, AsideSubject } from '../ports.ts'
import { placesIn } from './places.ts'
import { noteList, subjectOf } from './remark-list.ts'
import { remarksStyles } from './remarks.styles.ts'

learn(enReview)

/** How long a note is at most: what a proposal takes. */
const LONGEST = 300
/** Where the counter speaks. */
const TOLD = new Set([50, 20, 0])
const TYPES = ['like', 'worry', 'idea'] as const

/** Notes on elements and places: what somebody likes, what worries them, what could be better. They are kept with the draft and sent with the idea. */
export class CodraftNotes extends Aside {
  protected override readonly own = [asideStyles, remarksStyles]

  @state() private subject: AsideElement | null = null
  @state() private type: Note['type'] = 'like'
  @state() private text = ''
  @state() private changing: number | null = null
  @state() private removed: readonly Note[] | null = null

  protected override prepare(on: AsideSubject | null): void {
    const { controller } = this.parts
    this.removed = null
    this.changing = null
    this.text = ''
    const { section } = controller
    const first = controller.selected ?? controller.session.layout.sections.find(({ id }) => id === section)?.elements[0]?.id
    this.subject = on?.element !== undefined ? on : first === undefined ? null : { element: first, section }
  }

  protected override render(): TemplateResult {
    const { words, controller } = this.parts
    const { notes } = controller.session.remarks
    const body = html`<p class="soft small">${words.say('notes-hint')}</p>
      ${notes.length === 0 ? nothing : noteList(this.parts, notes, { change: (index) => this.#change(index), remove: (index) => this.#remove(index) })}
      <div class="remark-said">${this.voice()}${this.removed ? html`<button class="outline" type="button" @click=${this.#undo}>${words.say('remark-undo')}</button>` : nothing}</div>
      ${this.subject ? this.#form() : nothing}`
    return this.frame('notes', words.say('notes'), body)
  }

  #form(): TemplateResult {
    const { words } = this.parts
    const left = LONGEST - this.text.length
    return html`<form class="remark-form" novalidate @submit=${this.#keep}>
      <label><span>${words.say('note-about')}</span>${this.#subjects()}</label>
      <fieldset><legend>${words.say('note-type')}</legend><div class="segments">${TYPES.map((type) => html`<label><input type="radio" name="codraft-note-type" .checked=${live(this.type === type)}
        @change=${() => (this.type = type)} />${lateIcon(type)}<span>${words.say(`note-${type}`)}</span></label>`)}</div></fieldset>
      <label><span>${words.say('note-text')}</span><textarea name="note" maxlength=${LONGEST} aria-describedby="codraft-note-left" .value=${live(this.text)} @input=${this.#typed}></textarea></label>
      <div class="remark-foot"><span class="soft small" id="codraft-note-left">${words.say('note-left', { count: left })}</span>
        <button class="primary" type="submit">${words.say(this.changing === null ? 'note-add' : 'note-keep')}</button></div></form>`
  }

  /** All elements that stand in the layout, and the one that the note is about although it is gone; then the places. */
  #subjects(): TemplateResult {
    const { controller, words } = this.parts
    const { sections } = controller.session.layout
    const { subject } = this
    const named = sections.flatMap(({ id: section, elements }) => elements.map(({ id }) => ({ element: id, section, name: nameIn(this.parts, id, section, controller.session.layout) })))
    const places = controller.compiled.sections.flatMap((section) => placesIn(section, words).map(({ id, name }) => ({ element: id, section: section.id, name })))
    const gone = subject && ![...named, ...places].some(({ element, section }) => element === subject.element && section === subject.section)
    const elements = gone ? [...named, { ...subject, name: subjectOf(this.parts, { on: subject.element, section: subject.section }) }] : named
    const all = [...elements, ...places]
    const pick = (event: Event): void => {
      const one = all[(event.target as HTMLSelectElement).selectedIndex]
      if (one) this.subject = { element: one.element, section: one.section }
    }
    const option = ({ element, section, name }: (typeof all)[number]): TemplateResult => html`<option .selected=${element === subject?.element && section === subject.section}>${name}</option>`
    const group = (key: 'note-parts' | 'note-places', those: typeof all): TemplateResult => html`<optgroup label=${words.say(key)}>${those.map(option)}</optgroup>`
    return html`<select name="subject" @change=${pick}>${places.length === 0 ? elements.map(option) : html`${group('note-parts', elements)}${group('note-places', places)}`}</select>`
  }

  readonly #typed = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value
    const left = LONGEST - this.text.length
    if (TOLD.has(left)) this.said = this.parts.words.say('note-left', { count: left })
  }

  readonly #keep = (event: Event): void => {
    event.preventDefault()
    const { words, controller } = this.parts
    const text = this.text.trim()
    if (!this.subject || text === '') {
      this.said = words.say('note-empty')
      this.querySelector<HTMLElement>('textarea')?.focus()
      return
    }
    const note: Note = { on: this.subject.element, section: this.subject.section, type: this.type, text }
    const { notes } = controller.session.remarks
    const { changing } = this
    controller.remark({ notes: changing === null ? [...notes, note] : notes.map((one, index) => (index === changing ? note : one)) })
    this.said = words.say(changing === null ? 'note-added' : 'note-kept', { element: subjectOf(this.parts, note) })
    this.text = ''
    this.changing = null
    this.removed = null
  }

  #change(index: number): void {
    const note = this.parts.controller.session.remarks.notes[index]
    if (!note) return
    this.changing = index
    this.subject = { element: note.on, section: note.section ?? this.parts.controller.section }
    this.type = note.type
    this.text = note.text
    this.querySelector<HTMLElement>('textarea')?.focus()
  }

  /** What was removed can be brought back as long as the dialog is open. The focus stays in it. */
  #remove(index: number): void {
    const { words, controller } = this.parts
    const { notes } = controller.session.remarks
    const [note] = notes.slice(index, index + 1)
    if (!note) return
    this.removed = notes
    this.changing = null
    controller.remark({ notes: notes.filter((_, at) => at !== index) })
    this.said = words.say('note-removed', { element: subjectOf(this.parts, note) })
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.remark-said button')?.focus())
  }

  readonly #undo = (): void => {
    if (this.removed) this.parts.controller.remark({ notes: this.removed })
    this.removed = null
    this.said = ''
    this.querySelector<HTMLElement>('.dialog-head h2')?.focus()
  }
}
