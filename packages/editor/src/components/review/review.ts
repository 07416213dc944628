import { diff, type Layout, type Note, type Receipt, type ThemeName } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { noticeSentence } from '../../outline/index.ts'
import { applyFix } from '../../session/verbs.ts'
import { changeList } from '../change-list.ts'
import { dialogStyles } from '../dialog.styles.ts'
import { changeListStyles } from '../change-list.styles.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'
import { missingList, noteList } from '../notes/remark-list.ts'
import { remarksStyles } from '../notes/remarks.styles.ts'
import type { AsideSubject, OfferedWay, RoomPorts, SubmitOutcome } from '../ports.ts'
import { answersOf, nothingWritten, type Written } from './answers.ts'
import { blockersOf } from './blockers.ts'
import { CheckedPicture } from './checked-picture.ts'
import { consentView, questionsView, reasonsView, type Filling } from './filling.ts'
import { keepView, type Kept } from './keep.ts'
import { mayBeMended, notSentView, refusedActs, waitingActs, type Trying } from './not-sent.ts'
import { receiptView, takenBackView } from './receipt.ts'
import { hindrancesOf, isHindered, summaryView } from './summary.ts'
import { reviewStyles } from './review.styles.ts'
import { learn } from '../../words/index.ts'
import { enLeaving } from '../../words/en-leaving.ts'
import { enAsking } from '../../words/en-asking.ts'
import { enIdeas } from '../../words/en-ideas.ts'
import { enReview } from '../../words/en-review.ts'

for (const words of [enAsking, enIdeas, enReview, enLeaving]) learn(words)

type Later = Extract<SubmitOutcome, { state: 'later' }>
type Phase = { readonly at: 'checking'; readonly failed: Extract<SubmitOutcome, { state: 'again' | 'refused' | 'later' }> | null } | { readonly at: 'sending' } | { readonly at: 'sent'; readonly receipt: Receipt }

/** How long it is seen at least that something is tried, in milliseconds: an answer that is there at once would look as if nothing had been done. */
const SEEN_MS = 500

/**
 * Check, explain, agree, send; then the receipt. Going back keeps every answer, and a failed attempt loses nothing.
 *
 * @slot consent - before the statements
 * @csspart review - the dialog's body
 */
export class CodraftReview extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports!: RoomPorts
  /** The theme of the picture. */
  @property({ attribute: false }) theme: ThemeName = 'light'

  protected override readonly own = [dialogStyles, changeListStyles, remarksStyles, reviewStyles]

  @state() private phase: Phase = { at: 'checking', failed: null }
  @state() private tried = false
  @state() private copied = false
  @state() private kept: Kept | null = null
  @state() private trying: Trying = 'not'
  @state() private savedAs: string | null = null
  #written: Written = nothingWritten()
  #attempt: AbortController | null = null
  #online: AbortController | null = null
  readonly #picture = new CheckedPicture()
  /** What was last sent, as far as nobody has seen here what became of it. */
  #awaited: Layout | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.#online = new AbortController()
    for (const event of ['online', 'offline']) window.addEventListener(event, () => this.requestUpdate(), { signal: this.#online.signal })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#online?.abort()
    this.#attempt?.abort()
  }

  /** Opens the dialog and moves the focus to its heading. */
  async open(): Promise<void> {
    // What became of an idea is told before another is begun.
    if (this.phase.at !== 'sending' && this.#awaited !== this.parts.controller.session.layout) this.phase = { at: 'checking', failed: null }
    if (this.phase.at === 'sent') this.#awaited = null
    this.tried = false
    this.savedAs = null
    this.trying = 'not'
    for (const [id, answer] of Object.entries(this.parts.controller.session.remarks.answers)) {
      if (typeof answer !== 'boolean' && !this.#written.answers.has(id)) this.#written.answers.set(id, answer)
    }
    this.requestUpdate()
    await this.updateComplete
    const dialog = this.querySelector('dialog')
    if (dialog?.isConnected && !dialog.open) dialog.showModal()
    this.requestUpdate()
    await this.updateComplete
    this.#focus('#codraft-review-title')
  }

  #focus(selector: string): void {
    const wanted = this.querySelector<HTMLElement>(selector)
    wanted?.focus()
    // What is higher than the screen would be seen from its middle.
    if (wanted?.matches('.summary')) wanted.scrollIntoView({ block: 'start' })
  }

  #close(): void {
    this.querySelector('dialog')?.close()
  }

  #goTo(element: string | undefined, section: string | null): void {
    this.#close()
    if (element !== undefined) this.links.goTo(element, section)
  }

  protected override updated(): void {
    const place = this.querySelector<HTMLElement>('.review-picture')
    if (place && this.querySelector('dialog')?.open) this.#picture.show(place, this.parts, this.theme)
  }

  protected override render(): TemplateResult {
    const { phase } = this
    return html`<dialog class="review" part="review" aria-labelledby="codraft-review-title" @keydown=${(event: Event) => event.stopPropagation()} @cancel=${(event: Event) => phase.at === 'sending' && event.preventDefault()}>
      ${phase.at === 'sent' ? this.#receipt(phase.receipt) : this.#check(phase)}</dialog>`
  }

  #receipt(receipt: Receipt): TemplateResult {
    const { words } = this.parts
    const { kept } = this
    const close = (): void => this.#close()
    const another = (): void => {
      this.#close()
      this.#written = nothingWritten()
      this.ports.makeAnother()
    }
    if (kept?.taking === 'done') return html`<div class="dialog-body">${takenBackView({ words, another, close })}</div>`
    return html`<div class="dialog-body">${receiptView(receipt, {
      words, copied: this.copied, others: this.parts.controller.compiled.brief.submit.others, close, another,
      keep: kept && keepView(kept, words, { copy: () => this.#copyLink(kept), ask: () => this.#take('sure'), leave: () => this.#take('not'), take: () => void this.#takeBack(kept) }),
      copy: () => void navigator.clipboard.writeText(receipt.reference).then(() => (this.copied = true), () => this.links.announce(words.say('copy-failed'))),
      print: () => {
        this.#close()
        this.links.openAside('print', { reference: receipt.reference })
      },
    })}</div>`
  }

  /** Offers what may be kept of a receipt, with its code where that can be had. */
  async #offer(receipt: Receipt): Promise<void> {
    this.kept = null
    const [keepable, code] = await Promise.all([this.ports.keepable?.(receipt), import('../qr/qr.ts').catch(() => null)])
    if (keepable) this.kept = { ...keepable, qr: code?.qrPicture(keepable.link, this.parts.words.say('qr-alt')) ?? null, copied: false, taking: 'not' }
  }

  #copyLink(kept: Kept): void {
    navigator.clipboard.writeText(kept.link).then(() => (this.kept = { ...kept, copied: true }), () => this.links.announce(this.parts.words.say('copy-failed')))
  }

  /** Goes on with taking back, the focus with it. */
  async #take(taking: Kept['taking']): Promise<void> {
    if (this.kept) this.kept = { ...this.kept, taking }
    await this.updateComplete
    this.#focus({ not: '.take-back', sure: '.taking p', busy: '.taking p', failed: '.taking p', done: '#codraft-review-title' }[taking])
    this.querySelector('.taking')?.scrollIntoView({ block: 'nearest' })
  }

  async #takeBack(kept: Kept): Promise<void> {
    if (kept.taking === 'busy') return
    await this.#take('busy')
    await this.#take((await kept.takeBack()) ? 'done' : 'failed')
  }

  #check(phase: Exclude<Phase, { at: 'sent' }>): TemplateResult {
    const { controller, words } = this.parts
    const changes = diff(controller.compiled.brief.layout, controller.session.layout)
    const sending = phase.at === 'sending'
    const failed = phase.at === 'checking' ? phase.failed : null
    const later = failed?.state === 'later' ? failed : null
    return html`<div class="dialog-head"><h2 id="codraft-review-title" tabindex="-1">${words.say('review-title')}</h2>
        <button class="icon" type="button" aria-label=${words.say('back')} ?disabled=${sending} @click=${this.#close}>${icon('close')}</button></div>
      <form class="dialog-body" novalidate @submit=${this.#submit}>
        ${summaryView(this.#filling, this.tried, { waysOf: this.links.waysOf, mend: (way) => this.#mend(way), goTo: (element, section) => this.#goTo(element, section), focus: (field) => this.#focus(field) })}
        <div class="review-picture" role="group" tabindex="0" aria-label=${words.say('region-picture')}></div>
        <section><h3>${words.say('changes-title')}</h3>${changeList(this.parts, changes, ({ element, section }) => this.#goTo(element, section))}</section>
        ${controller.session.remixOf === null ? nothing : html`<p class="soft remix">${words.say('remix-of')}</p>`}
        ${this.#remarks()}
        ${reasonsView(this.#filling)}
        ${questionsView(this.#filling, changes)}
        ${consentView(this.#filling)}
        ${failed ? notSentView(failed, words, { trying: this.trying, focus: (field) => this.#focus(field) }) : nothing}
        <div class="send">${later ? waitingActs(words, { trying: this.trying, tryNow: () => void this.#tryNow(later), withdraw: () => void this.#withdraw(later), close: () => this.#close() }) : html`<button type="button" class="quiet" @click=${this.#close} ?disabled=${sending}>${words.say('back')}</button>
          ${failed?.state === 'refused' ? refusedActs(failed, words, { saved: (name) => this.#saved(name) }) : nothing}
          ${mayBeMended(failed) ? html`<button type="submit" class="primary" aria-disabled=${sending ? 'true' : nothing}>${words.say(sending ? 'sending' : navigator.onLine ? 'send' : 'send-when-online')}</button>` : nothing}`}</div>
        ${this.savedAs === null ? nothing : html`<p class="soft small saved">${words.say('saved-file', { name: this.savedAs })}</p>`}
        ${sending || (later && this.trying === 'now') ? html`<progress aria-label=${words.say('sending')}></progress>` : nothing}
      </form>`
  }

  get #filling(): Filling {
    return { parts: this.parts, written: this.#written, changed: () => this.requestUpdate() }
  }

  /** What was said beside the layout, and the way back to it. */
  #remarks(): TemplateResult {
    const { controller, words } = this.parts
    const { notes, missing } = controller.session.remarks
    const open = (aside: 'notes' | 'missing', on?: AsideSubject): void => {
      this.#close()
      this.links.openAside(aside, on)
    }
    const subject = ({ on, section = controller.section }: Note, note: number): AsideSubject => ({ element: on, section, note })
    return html`${notes.length === 0 ? nothing : html`<section><h3>${words.say('notes')}</h3>${noteList(this.parts, notes, { change: (index) => open('notes', notes[index] && subject(notes[index], index)) })}</section>`}
      ${missing.length === 0 ? nothing : html`<section><h3>${words.say('missing-title')}</h3>${missingList(this.parts, missing, { change: () => open('missing') })}</section>`}`
  }

  /** The button goes with what it mended: the focus goes to what is left, or to the top. */
  #mend(way: OfferedWay): void {
    const { controller } = this.parts
    applyFix(controller, way, 'buttons')
    void this.updateComplete.then(() => this.#focus(blockersOf(controller).length > 0 ? '.summary' : '#codraft-review-title'))
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault()
    const { controller, words } = this.parts
    if (this.phase.at === 'sending' || this.#awaited === controller.session.layout) return
    this.tried = true
    if (isHindered(hindrancesOf(this.#filling))) {
      this.requestUpdate()
      await this.updateComplete
      this.#focus('.summary')
      return
    }
    this.phase = { at: 'sending' }
    this.savedAs = null
    this.links.announce(noticeSentence({ type: 'sending' }, words))
    this.#attempt = new AbortController()
    const outcome = await this.ports.submit(answersOf(controller, this.#written), this.#attempt.signal)
    this.#attempt = null
    this.copied = false
    await this.#ended(outcome)
    this.#awaited = outcome.state === 'later' ? controller.session.layout : null
    if (outcome.state === 'later') void outcome.delivery.then((end) => this.#delivered(outcome, end))
  }

  /** Where review is closed, or about another idea by now, the page tells of it. */
  #delivered(later: Later, end: SubmitOutcome): void {
    const isOpen = this.querySelector('dialog')?.open === true
    const isAbout = this.phase.at === 'checking' && this.phase.failed === later
    if (end.state === 'later') {
      void end.delivery.then((next) => this.#delivered(end, next))
      if (isAbout) this.phase = { at: 'checking', failed: end }
      return
    }
    if (!(isOpen && isAbout) && 'missed' in end) end.missed?.(() => this.#show(end))
    if (!isAbout) return
    if (isOpen || end.state !== 'sent') this.#awaited = null
    void this.#ended(end)
  }

  /** Shows what came of it, whatever was made since. */
  #show(end: SubmitOutcome): void {
    this.#awaited = this.parts.controller.session.layout
    this.#become(end)
    void this.open()
  }

  #become(outcome: SubmitOutcome): void {
    this.trying = 'not'
    if (outcome.state === 'sent') void this.#offer(outcome.receipt)
    this.phase = outcome.state === 'sent' ? { at: 'sent', receipt: outcome.receipt } : { at: 'checking', failed: outcome.state === 'held' ? null : outcome }
  }

  async #ended(outcome: SubmitOutcome): Promise<void> {
    this.#become(outcome)
    await this.updateComplete
    // Where review is closed, the page says it.
    if (outcome.state === 'sent' && outcome.receipt.reference !== '' && this.querySelector('dialog')?.open === true) this.links.announce(noticeSentence({ type: 'sent', reference: outcome.receipt.reference }, this.parts.words))
    this.#focus(outcome.state === 'sent' ? '#codraft-review-title' : '.not-sent')
  }

  /** What comes of it is delivered as ever; where nothing does, it goes on waiting, and says so. */
  async #tryNow(later: Later): Promise<void> {
    if (this.trying === 'now') return
    this.trying = 'now'
    await Promise.all([later.tryNow(), new Promise((resolve) => setTimeout(resolve, SEEN_MS))])
    if (this.phase.at === 'checking' && this.phase.failed?.state === 'later') this.trying = 'in-vain'
  }

  #saved(name: string): void {
    this.savedAs = name
    this.links.announce(this.parts.words.say('saved-file', { name }))
  }

  async #withdraw(later: Later): Promise<void> {
    await later.withdraw()
    this.links.announce(this.parts.words.say('not-sending'))
    this.#focus('#codraft-review-title')
  }
}
