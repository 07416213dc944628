/**
 * `<co-draft>`: the element that a host puts on its page. This file is small and loads first: it finds the brief, shows the first picture,
 * and brings in the editor. Everything heavier comes with `open.ts`.
 */
import type { Adapter, Edit, Layout, Proposal, Receipt, Verdict } from '@codraft/core'
import type { ViewName } from '../components/ports.ts'
import { fetchBrief, inlineBrief, parseBrief, type Found } from './brief-source.ts'
import { fire } from './events.ts'
import { fetchEditor } from './fetch-editor.ts'
import { FormAssociated } from './form-associated.ts'
import type { KitLoaders } from './kit-loaders.ts'
import type { Carried, Opened, Reopening } from './open.ts'
import type { Painted } from '../stage/plain-picture.ts'
import { showFailure, shellStyles, waiting } from './shell-view.ts'

/** The version in `madeWith` and in warnings. */
export const VERSION = '0.1.0'

/**
 * A brief that anybody can rearrange and answer, inside the page that holds it.
 *
 * @fires {CustomEvent<DraftReady>} draft-ready - the brief is open
 * @fires {CustomEvent<DraftChanged>} draft-changed - an edit was kept
 * @fires {CustomEvent<ProposalSealed>} proposal-sealed - a proposal is about to leave; cancelable
 * @fires {CustomEvent<ProposalSent>} proposal-sent - the receipt was read
 * @fires {CustomEvent<DraftFailed>} draft-failed - something did not work, for the host's developer
 * @slot - what is shown without JavaScript and until the first picture stands
 * @slot intro - before the title
 * @slot outro - after everything
 * @slot consent - before the statements in review
 * @attr designer - for whoever writes the brief: where it cannot be read, every problem is shown with its path
 * @attr worker - where this page allows a worker: the address of a file of its own that imports ours, or `blob:`
 * @csspart stage - the picture
 * @csspart toolbar - undo, redo, more, review
 * @csspart palette - what can be added
 * @csspart panel - the selected element
 * @csspart rules - what the rules say
 * @csspart review - check and send
 */
export class CoDraft extends FormAssociated {
  static readonly observedAttributes = ['brief', 'submit-to', 'proposal', 'readonly', 'locale', 'units', 'theme', 'view', 'name']
  /** How kits are brought in; the script-tag bundle sets it. */
  static kits: KitLoaders = {}
  /** Where the worker for long questions is, as a full address; null: they are answered on the page. The script-tag bundle sets it. */
  static worker: string | null = null

  readonly #root: ShadowRoot
  #brief: unknown
  #layout: Layout | undefined
  #adapter: Adapter | undefined
  #opened: Opened | undefined
  #attempt: AbortController | undefined
  #opening: Promise<Opened | null> = Promise.resolve(null)
  #found: Found | null = null
  #carried: Carried | undefined
  #watching: MutationObserver | undefined

  constructor() {
    super()
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    this.internals.role = 'region'
    this.#root.adoptedStyleSheets = [shellStyles()]
    this.#root.replaceChildren(document.createElement('slot'))
  }

  /** The brief as JSON data. Set it, or use the `brief` attribute or a JSON script inside the element. */
  get brief(): unknown {
    return this.#opened?.controller.compiled.brief ?? this.#brief
  }

  set brief(json: unknown) {
    this.#brief = json
    if (this.isConnected) this.#open()
  }

  /** The layout as it is kept, lengths in the stage's unit. Set it to open a design instead of the starting layout; a whole proposal may be given, whose notes are shown where it is only read. */
  get layout(): Layout | undefined {
    return this.#opened?.controller.session.layout ?? this.#layout
  }

  set layout(layout: Layout | undefined) {
    this.#layout = layout
    if (this.isConnected && this.#opened) this.#open()
  }

  /** What the rules say of the layout; undefined until the brief is open. */
  get verdict(): Verdict | undefined {
    return this.#opened?.controller.wholeVerdict
  }

  /** How a proposal leaves. Set it to send elsewhere than `submit-to`. */
  get adapter(): Adapter | undefined {
    return this.#adapter
  }

  set adapter(adapter: Adapter | undefined) {
    this.#adapter = adapter
  }

  /** Whether the design can only be looked at. */
  get readonly(): boolean {
    return this.hasAttribute('readonly')
  }

  set readonly(readonly: boolean) {
    this.toggleAttribute('readonly', readonly)
  }

  /** How the layout is shown: `picture`, or `list`: the same session as rows of ordinary fields and buttons. */
  get view(): ViewName {
    return this.getAttribute('view') === 'list' ? 'list' : 'picture'
  }

  set view(view: ViewName) {
    this.setAttribute('view', view)
  }

  connectedCallback(): void {
    if (!this.#opened) this.#open()
  }

  disconnectedCallback(): void {
    // A move within the page disconnects and connects at once: only an element that stays away is closed.
    queueMicrotask(() => !this.isConnected && this.#close())
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // What is upgraded hears of its attributes before it is told that it is connected: then it has not begun.
    if (before === after || !this.isConnected || !this.#attempt) return
    if (name === 'theme') this.#opened?.setTheme(after)
    else if (name === 'view') this.#opened?.showAs(this.view)
    else if (name !== 'submit-to') this.#open()
  }

  /** Takes the last step back. */
  undo(): void {
    this.#opened?.controller.undo()
  }

  /** Does the last undone step again. */
  redo(): void {
    this.#opened?.controller.redo()
  }

  /** Brings the published layout back; can be undone. */
  reset(): void {
    this.#opened?.controller.reset('host')
  }

  /** Keeps an edit, as a hand would. @throws {OperationError} when it does not start from what stands there. */
  apply(edit: Edit): void {
    this.#opened?.controller.commit(edit, { cause: 'apply', door: 'host' })
  }

  /** Seals what is kept into a proposal, without sending it. */
  async propose(): Promise<Proposal> {
    return (await this.#whenOpened()).sealed({})
  }

  /** Seals and sends. @throws {SubmitFailure} when it was not kept; nothing is lost. */
  async submit(): Promise<Receipt> {
    return (await this.#whenOpened()).send({})
  }

  /** The picture of the layout as SVG text; empty until the brief is open. */
  toSvg(): string {
    return this.#opened?.toSvg() ?? ''
  }

  /** Selects an element and moves focus to it. */
  focusElement(id: string): void {
    this.#opened?.focusElement(id)
  }

  async #whenOpened(): Promise<Opened> {
    const opened = await this.#opening
    if (!opened) throw new Error('<co-draft> has no open brief.')
    return opened
  }

  /** The form was reset: the published layout is back. */
  formResetCallback(): void {
    this.reset()
  }

  /** The element or its fieldset was disabled, or is no longer. */
  formDisabledCallback(disabled: boolean): void {
    this.#opened?.disable(disabled)
  }

  /** The browser brings back what stood here: on a reload, on the way back, after a crash. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return
    this.restoredState = state
    this.#opened?.restore(state)
  }

  /** Brings the brief in. `again`: the same brief anew, without asking for it. */
  #open(how: { again?: boolean } & Reopening = {}): void {
    this.#attempt?.abort()
    const attempt = new AbortController()
    this.#attempt = attempt
    if (!how.again) this.#found = null
    // What is being made goes along when only the language, the name or the like has changed.
    this.#carried = how.again ? undefined : this.#opened?.letGo()
    if (how.again) this.#opened?.letGo(true)
    this.become('opening', ['open', 'failed'])
    if (!this.#opened) this.#root.replaceChildren(waiting())
    this.#opening = this.#bringIn(attempt.signal, how)
  }

  async #bringIn(signal: AbortSignal, reopening: Reopening): Promise<Opened | null> {
    const pictured = this.#opened !== undefined || this.querySelector(':scope > svg') !== null
    // What paints is light and comes first; what stands in the page is painted before anything else is asked for.
    const painter = pictured ? null : import('./first-picture.ts').catch(() => null)
    const early = painter && inlineBrief(this) !== null ? null : fetchEditor(this)
    // The first formatter takes a browser long: where lengths need one it is made while the network is waited for, once there is a picture.
    const warmUp = (): unknown => /^en(-(GB|NZ|AU|IE))?$/.test(this.getAttribute('locale') ?? this.closest<HTMLElement>('[lang]')?.lang ?? '') || setTimeout(() => new Intl.NumberFormat())
    if (pictured) warmUp()
    const found = this.#found ?? (await this.#find(signal))
    if (!found || signal.aborted) return null
    if (!found.ok) return this.#fail(found.code, found.about, found.code === 'brief-unreachable')
    this.#found = found
    const first = painter && this.#firstPicture(painter, found.json, signal)
    void first?.then(warmUp)
    if (!early) await first
    const editor = early ?? fetchEditor(this)
    // Nobody has read it yet.
    if (!found.read) import('./read-brief.ts').catch(() => undefined)
    try {
      const { open } = await editor
      const painted = await first
      if (signal.aborted) return null
      const opened = await open({
        element: this, painted, root: this.#root, internals: this.internals, json: found.json, knownHash: found.read?.engine === `codraft/${VERSION}` ? found.read.hash : null, closed: found.closed, kits: CoDraft.kits, worker: CoDraft.worker, layout: this.#layout,
        version: VERSION, signal, reopening, carried: this.#carried, adapter: () => this.#adapter, reopen: (how) => this.isConnected && this.#open({ again: true, ...how }),
        become: (state, instead) => this.become(state, instead), restoredState: this.restoredState,
      })
      if (signal.aborted) {
        if (opened.ok) opened.value.close()
        return null
      }
      if (!opened.ok) return this.#fail(opened.code, opened.about, false)
      this.#opened?.close()
      this.#opened = opened.value
      opened.value.show()
      this.become('open', ['opening', 'failed'])
      fire(this, 'draft-ready', { verdict: opened.value.controller.verdict })
      return opened.value
    } catch (error) {
      return this.#fail('editor-unavailable', `<co-draft> could not load its editor: ${error instanceof Error ? error.message : String(error)}`, true)
    }
  }

  /** The brief's JSON; null while there is none yet: the script inside may still be parsed. */
  async #find(signal: AbortSignal): Promise<Found | null> {
    if (this.#brief !== undefined) return { ok: true, json: this.#brief }
    const text = inlineBrief(this)
    if (text !== null) return parseBrief(text, 'inside the element')
    const address = this.getAttribute('brief')
    if (address !== null) return fetchBrief(address, signal)
    this.#watching ??= new MutationObserver(() => {
      if (inlineBrief(this) === null) return
      this.#watching?.disconnect()
      this.#open()
    })
    this.#watching.observe(this, { childList: true })
    if (document.readyState === 'loading') return null
    return { ok: false, code: 'brief-missing', about: '<co-draft> has no brief. Give it a `brief` attribute, a <script type="application/json"> child, or set its `brief` property.' }
  }

  async #firstPicture(painter: Promise<typeof import('./first-picture.ts') | null>, json: unknown, signal: AbortSignal): Promise<Painted | null> {
    const place = this.#root.querySelector<HTMLElement>('.kept')
    try {
      return (place && (await (await painter)?.firstPicture(json, { kits: CoDraft.kits, theme: this.getAttribute('theme'), place }, signal))) ?? null
    } catch {
      // Only looks: the editor draws it again, or says what is wrong.
      return null
    }
  }

  #fail(code: string, about: string, again: boolean): null {
    this.become('failed', ['opening', 'open'])
    console.error(`${about} → docs/errors/${code}`)
    this.#opened?.close()
    this.#opened = undefined
    const contact = this.getAttribute('contact')
    showFailure(this, this.#root, { contact, details: this.hasAttribute('designer') ? about : null, ...(again ? { retry: () => this.#open() } : {}) })
    fire(this, 'draft-failed', { code, message: about })
    return null
  }

  #close(): void {
    this.#attempt?.abort()
    this.#watching?.disconnect()
    this.#opened?.close()
    this.#opened = undefined
    this.#root.replaceChildren(document.createElement('slot'))
  }
}
