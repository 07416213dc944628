import type { Note } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { enReview } from '../../words/en-review.ts'
import { learn } from '../../words/index.ts'
import { asideStyles } from '../aside.styles.ts'
import { Aside } from '../aside.ts'
import { lateIcon } from '../late-icons.ts'
import { icon } from '../icons.ts'
import { readNumber } from '../inspector/read-number.ts'
import { nameIn } from '../phrases.ts'
import type { AsideElement, AsideSubject } from '../ports.ts'
import { placesIn } from './places.ts'
import { noteList, subjectOf } from './remark-list.ts'
import { remarksStyles } from './remarks.styles.ts'
import { middleOf, placeOf, pointedAt, tidy } from './spot.ts'

learn(enReview)

/** How long a note is at most: what a proposal takes. */
const LONGEST = 300
/** Where the counter speaks, or at the first sign after: what is pasted jumps over them. */
const TOLD = [50, 20, 0] as const
const TYPES = ['like', 'worry', 'idea'] as const

/** What a note is about. */
type Subject = Pick<AsideElement, 'element' | 'section' | 'at'>
const AXES = ['x', 'y'] as const

/** Notes on elements, places and spots of a plan: what somebody likes, what worries them, what could be better. They are kept with the draft and sent with the idea. */
export class CodraftNotes extends Aside {
  protected override readonly own = [...asideStyles, remarksStyles]

  @state() private subject: Subject | null = null
  /** What was typed last for a spot and is no number. */
  @state() private wrong: { readonly axis: 0 | 1; readonly text: string } | null = null
  @state() private type: Note['type'] = 'like'
  @state() private text = ''
  @state() private changing: number | null = null
  @state() private removed: readonly Note[] | null = null

  protected override prepare(on: AsideSubject | null): void {
    const { controller } = this.parts
    this.removed = null
    this.changing = null
    this.text = ''
    this.wrong = null
    if (on && 'note' in on && on.note !== undefined && !controller.readonly) return this.#change(on.note)
    const { section } = controller
    const first = controller.selected ?? controller.session.layout.sections.find(({ id }) => id === section)?.elements[0]?.id
    this.subject = controller.readonly ? null : on?.element !== undefined ? on : first === undefined ? null : { element: first, section }
  }

  protected override render(): TemplateResult {
    const { words, controller } = this.parts
    const { readonly, session: { remarks: { notes } } } = controller
    const body = html`${readonly ? nothing : html`<p class="soft small">${words.say('notes-hint')}</p>`}
      ${notes.length === 0 ? nothing : noteList(this.parts, notes, readonly ? null : { change: (index) => this.#change(index), remove: (index) => this.#remove(index) })}
      <div class="remark-said">${this.voice()}${this.removed ? html`<button class="outline" type="button" @click=${this.#undo}>${words.say('remark-undo')}</button>` : nothing}</div>
      ${this.subject ? this.#form() : nothing}`
    return this.frame('notes', words.say('notes'), body)
  }

  #form(): TemplateResult {
    const { words } = this.parts
    const left = LONGEST - this.text.length
    return html`<form class="remark-form" novalidate @submit=${this.#keep}>
      <label><span>${words.say('note-about')}</span>${this.#subjects()}</label>${this.#spot()}
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
    const spots = controller.compiled.sections.flatMap((section) => (section.stage.kind === 'plan' ? [{ element: 'boundary', section: section.id, name: words.say('plan-spot-any'), at: subject?.at ?? middleOf(section) }] : []))
    const gone = subject && !subject.at && ![...named, ...places].some(({ element, section }) => element === subject.element && section === subject.section)
    const elements = gone ? [...named, { ...subject, name: subjectOf(this.parts, { on: subject.element, section: subject.section }) }] : named
    const all: readonly (Subject & { readonly name: string })[] = [...elements, ...spots, ...places]
    const pick = (event: Event): void => {
      const one = all[(event.target as HTMLSelectElement).selectedIndex]
      if (one) this.#mean(one)
    }
    const isMeant = ({ element, section, at }: Subject): boolean => section === subject?.section && (subject.at ? at !== undefined : at === undefined && element === subject.element)
    const option = (one: (typeof all)[number]): TemplateResult => html`<option .selected=${isMeant(one)}>${one.name}</option>`
    const group = (key: 'note-parts' | 'note-places', those: typeof all): TemplateResult => html`<optgroup label=${words.say(key)}>${those.map(option)}</optgroup>`
    return html`<select name="subject" @change=${pick}>${places.length + spots.length === 0 ? elements.map(option) : html`${group('note-parts', elements)}${group('note-places', [...spots, ...places])}`}</select>`
  }

  /** A note on a spot says what is around it. */
  #mean({ element, section, at }: Subject): void {
    const own = this.parts.controller.compiled.sections.find(({ id }) => id === section)
    this.wrong = null
    this.subject = at && own ? { element: placeOf(own, at), section, at } : { element, section }
  }

  /** Where the spot is, for those who type it; beside a picture it can be pointed at. */
  #spot(): TemplateResult | typeof nothing {
    const { words, controller } = this.parts
    const { section, at } = this.subject ?? {}
    const unit = controller.compiled.sections.find(({ id }) => id === section)?.stage.unit
    if (at === undefined || unit === undefined) return nothing
    const stage = section === controller.section ? this.#stage() : null
    return html`<div class="remark-spot">${AXES.map((field, axis) => html`<label><span>${words.say('plan-field', { field })}</span><span><span class="unseen">${words.unit(unit, 'long')}</span><input type="text" inputmode="decimal" autocomplete="off" size="5" data-axis=${field}
        aria-invalid=${this.wrong?.axis === axis ? 'true' : nothing} aria-describedby=${this.wrong?.axis === axis ? 'codraft-spot-hint' : nothing} .value=${live(this.wrong?.axis === axis ? this.wrong.text : words.figure(at[axis as 0 | 1], unit))}
        @change=${(event: Event) => this.#type(axis as 0 | 1, (event.target as HTMLInputElement).value)} /> <span aria-hidden="true">${words.unit(unit, 'short')}</span></span></label>`)}
      ${stage ? html`<button class="outline" type="button" @click=${() => void this.#point(stage)}>${icon('target')}<span>${words.say('plan-spot-point')}</span></button>` : nothing}</div>
      ${this.wrong === null ? nothing : html`<p class="wrong small" id="codraft-spot-hint">${words.say('plan-wrong')}</p>`}`
  }

  #type(axis: 0 | 1, text: string): void {
    const { controller, words } = this.parts
    const { subject } = this
    const own = controller.compiled.sections.find(({ id }) => id === subject?.section)
    const typed = readNumber(text, words.locale)
    if (!subject?.at || !own || typed === null) return void (this.wrong = { axis, text })
    const length = Math.round(words.kept(typed, own.stage.unit) * own.per) / own.per
    this.#mean({ ...subject, at: axis === 0 ? [length, subject.at[1]] : [subject.at[0], length] })
  }

  /** The picture, where it is shown. */
  #stage(): Element | null {
    const stage = (this.getRootNode() as ParentNode).querySelector('.pl-ground')?.parentElement
    return stage?.checkVisibility() ? stage : null
  }

  /** The dialog makes way for the picture, and comes back with what was meant. */
  async #point(stage: Element): Promise<void> {
    const { subject, parts: { controller, words } } = this
    const own = controller.compiled.sections.find(({ id }) => id === subject?.section)
    if (!subject || !own) return
    this.close()
    this.links.announce(words.say('plan-aim-note-said'))
    const pinned = await pointedAt(this.parts, stage)
    if (pinned) this.#mean(pinned.element === null ? { ...subject, at: tidy(own, pinned.at) } : { element: pinned.element, section: subject.section })
    this.querySelector('dialog')?.showModal()
    await this.updateComplete
    this.querySelector<HTMLElement>(pinned ? 'textarea' : '.remark-spot button')?.focus()
  }

  readonly #typed = (event: Event): void => {
    const before = LONGEST - this.text.length
    this.text = (event.target as HTMLTextAreaElement).value
    const left = LONGEST - this.text.length
    if (TOLD.some((at) => left <= at && before > at)) this.said = this.parts.words.say('note-left', { count: left })
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
    const { element: on, section, at } = this.subject
    const note: Note = { on, section, ...(at ? { at: [...at] } : {}), type: this.type, text }
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
    this.#mean({ element: note.on, section: note.section ?? this.parts.controller.section, ...(note.at ? { at: note.at } : {}) })
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
