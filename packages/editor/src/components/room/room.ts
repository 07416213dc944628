import type { ThemeName } from '@codraft/core'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { noticeSentence } from '../../outline/index.ts'
import type { Happening } from '../../session/happening.ts'
import { CodraftChip } from '../chip/chip.ts'
import { adopt } from '../adopt.ts'
import type { CodraftAsking } from '../asking/asking.ts'
import { make } from '../define.ts'
import { icon } from '../icons.ts'
import { CodraftInspector } from '../inspector/inspector.ts'
import { CodraftMeters } from '../meters/meters.ts'
import { CodraftMore } from '../more/more.ts'
import { CodraftPalette } from '../palette/palette.ts'
import { Parted } from '../parted.ts'
import { isBroken, stepName } from '../phrases.ts'
import type { CodraftList } from '../list/list.ts'
import type { CodraftPicker } from '../picker/picker.ts'
import type { RoomLinks, RoomPorts, SavedState, SheetName, ViewName } from '../ports.ts'
import type { CodraftReview } from '../review/review.ts'
import { CodraftRules } from '../rules/rules.ts'
import type { CodraftSections } from '../sections/sections.ts'
import type { CodraftSheet } from '../sheet/sheet.ts'
import { styles } from '../styles.ts'
import { CodraftToast } from '../toast/toast.ts'
import { asides } from './asides.ts'
import { coachLine } from './coach.ts'
import { Later } from './later.ts'
import { mount, type Hosts, type KeyPorts, type Mounted } from './mounted.ts'
import { draggedSheet, nextSheet, type SheetState } from './sheet.ts'

const DARK = '(prefers-color-scheme: dark)'
const FORCED = '(forced-colors: active)'

/**
 * The frame in which a person works: header, meters, stage, selected element, parts, rules, review.
 *
 * @slot intro - before the title
 * @slot outro - after everything
 * @csspart toolbar - title, undo, redo, more, review
 * @csspart stage - the picture and what stands over it
 * @csspart panel - the selected element
 * @csspart palette - what can be added
 * @csspart rules - what the rules say
 * @cssprop [--codraft-height] - height of the room; by default that of the screen within limits
 */
export class CodraftRoom extends Parted {
  /** What the shell does for the room. */
  @property({ attribute: false }) ports!: RoomPorts
  /** Where the draft stands. */
  @property({ attribute: false }) saved: SavedState = 'off'
  /** Whether a draft of an earlier visit was opened. */
  @property({ attribute: false }) restored = false

  /** As what the layout is to be shown. */
  @property({ attribute: false }) shownAs: ViewName = 'picture'

  @state() private sheet: SheetState = 'half'
  @state() private blind = false
  @state() private offline = false
  #wanted: string | null = null
  #theme: ThemeName = 'light'
  #mounted: Mounted | null = null
  #media: AbortController | null = null
  #pressedAt: number | null = null
  #savedTold = false

  readonly #meters = placed(make('codraft-meters', CodraftMeters), 'meters')
  readonly #toast = placed(make('codraft-toast', CodraftToast), 'toasts')
  readonly #chip = placed(make('codraft-chip', CodraftChip), 'chips')
  readonly #inspector = placed(make('codraft-inspector', CodraftInspector), 'inspector', 'panel')
  readonly #palette = placed(make('codraft-palette', CodraftPalette), 'palette', 'palette')
  readonly #rules = placed(make('codraft-rules', CodraftRules), 'rules', 'rules')
  readonly #more = placed(make('codraft-more', CodraftMore), 'more')
  readonly #picker = new Later<CodraftPicker>('codraft-picker', async () => (await import('../picker/picker.ts')).CodraftPicker)
  readonly #review = new Later<CodraftReview>('codraft-review', async () => (await import('../review/review.ts')).CodraftReview)
  readonly #sheet = new Later<CodraftSheet>('codraft-sheet', async () => (await import('../sheet/sheet.ts')).CodraftSheet)
  readonly #sections = new Later<CodraftSections>('codraft-sections', async () => (await import('../sections/sections.ts')).CodraftSections)
  readonly #list = new Later<CodraftList>('codraft-list', async () => (await import('../list/list.ts')).CodraftList)
  readonly #asking = new Later<CodraftAsking>('codraft-asking', async () => (await import('../asking/asking.ts')).CodraftAsking)
  readonly #asides = asides()
  readonly #later = [this.#picker, this.#review, this.#sheet, this.#list, ...Object.values(this.#asides)]

  readonly #links: RoomLinks = {
    announce: (text) => this.#mounted?.announcer.announce(text),
    alert: (text) => this.#mounted?.announcer.alert(text),
    messages: () => this.#mounted?.announcer.log ?? [],
    pressTile: (event, kind, tile) => this.#mounted?.pointer?.pressTile(event, kind, tile),
    goTo: (element, section) => this.focusElement(element, section),
    openPicker: (mode) => void this.#bring(this.#picker, (picker) => picker.open(mode)),
    openSheet: (sheet) => this.#openSheet(sheet),
    openAside: (aside, on) => void this.#bring(this.#asides[aside], (part) => part.open(on)),
    openRules: () => this.#openRules(),
  }

  readonly #keys: KeyPorts = {
    openPanel: () => {
      if (this.sheet === 'peek') this.sheet = 'half'
      void this.#inspector.focusStepper()
    },
    openPicker: (mode) => this.#links.openPicker(mode),
    typeWidth: (key) => void (this.#listed ?? this.#inspector).typeWidth(key),
    openNotes: (element) => this.#links.openAside('notes', { element, section: this.parts.controller.section }),
    showShortcuts: () => this.#openSheet('keys'),
    focusElement: (id) => this.focusElement(id),
    focusRegion: (by) => this.#focusRegion(by),
  }

  /** Chooses the theme; null follows the reader's system. */
  setTheme(theme: string | null): void {
    this.#wanted = theme
    this.#paint()
  }

  /** Selects an element, shows it and moves the focus to it. */
  focusElement(id: string, section: string | null = null): void {
    const { controller, view } = this.parts
    controller.select([id], section ?? controller.section)
    if (this.sheet === 'full') this.sheet = 'half'
    view.reveal(id)
    if (this.#listed) void this.#listed.focusElement(id)
    else this.#mounted?.outline.focus(id)
  }

  /** The list, where it is shown: because somebody wants it, or because nothing can be painted. */
  get #listed(): CodraftList | null {
    return this.shownAs === 'list' || this.blind ? this.#list.element : null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adopt(this, styles)
    this.#media = new AbortController()
    for (const query of [DARK, FORCED]) matchMedia(query).addEventListener('change', () => this.#paint(), { signal: this.#media.signal })
    for (const event of ['online', 'offline']) window.addEventListener(event, () => this.#connect(), { signal: this.#media.signal })
    this.offline = !navigator.onLine
    this.#paint()
    if (this.hasUpdated) this.#mount()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#media?.abort()
    this.#mounted?.close()
    this.#mounted = null
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const { locale, language, direction } = this.parts.words
    this.lang = locale.startsWith(language) ? locale : language
    this.dir = direction
    if ((changed.has('shownAs') || this.blind) && !this.#listed) void this.#bringList()
    for (const part of [this.#meters, this.#toast, this.#chip, this.#inspector, this.#palette, this.#rules, this.#more, this.#sections.element, this.#asking.element, ...this.#later.map(({ element }) => element)]) {
      if (!part) continue
      part.parts = this.parts
      part.links = this.#links
      if ('ports' in part) part.ports = this.ports
      if ('theme' in part) part.theme = this.#theme
      if ('blind' in part) part.blind = this.blind
    }
    this.#chip.spareOnly = this.#listed !== null
  }

  protected override firstUpdated(): void {
    this.#mount()
    if (this.#isSeveral()) void this.#bring(this.#sections)
    if (!this.restored) return
    this.#toast.show(this.parts.words.say('draft-back'))
    this.#links.announce(this.parts.words.say('draft-back'))
  }

  /** That the draft is kept is said once, after the first edit. */
  protected override updated(changed: PropertyValues): void {
    if (this.#savedTold || this.saved !== 'saved' || !changed.has('saved') || this.parts.controller.session.history.past.length === 0) return
    this.#savedTold = true
    this.#links.announce(noticeSentence({ type: 'saved', device: 'device' }, this.parts.words))
  }

  /** The announcer says it; this only shows it. */
  #connect(): void {
    this.offline = !navigator.onLine
  }

  #isSeveral(): boolean {
    return this.parts.controller.compiled.sections.length > 1
  }

  #isKept(): boolean {
    return this.saved === 'saved' || this.saved === 'saving'
  }

  #mount(): void {
    const hosts = this.#hosts()
    if (!hosts || this.#mounted) return
    this.#mounted = mount(hosts, this.parts, { keys: this.#keys, theme: this.#theme, isKept: () => this.#isKept(), failed: () => (this.blind = true) })
  }

  #hosts(): Hosts | null {
    const find = (name: string): HTMLElement | null => this.querySelector<HTMLElement>(name)
    const [room, stage, picture, outline, voices] = [find('.room'), find('.stage'), find('.picture'), find('.outline-host'), find('.voices')]
    return room && stage && picture && outline && voices ? { room, stage, picture, outline, voices } : null
  }

  /** The theme that is in force goes to everything that is painted, not styled. */
  #paint(): void {
    const wanted = this.#wanted === 'dark' || this.#wanted === 'light' ? this.#wanted : matchMedia(DARK).matches ? 'dark' : 'light'
    this.#theme = matchMedia(FORCED).matches ? 'forced' : wanted
    this.requestUpdate()
    this.#mounted?.setTheme(this.#theme)
  }

  protected override heed(happening: Happening): void {
    super.heed(happening)
    const { controller, view } = this.parts
    // Whoever has begun will want the rest, perhaps when the connection is gone.
    if (happening.type === 'committed') for (const later of this.#later) later.fetch().catch(() => undefined)
    if (happening.type === 'committed' && !this.#asking.element && controller.compiled.brief.questions.some(({ after }) => after)) void this.#bring(this.#asking, async (part) => part.look())
    if ((happening.type === 'undone' || happening.type === 'redone') && controller.selected !== null) view.reveal(controller.selected)
  }

  protected override render(): TemplateResult {
    const { controller, words } = this.parts
    const { title, task } = controller.compiled.brief
    const several = this.#isSeveral() && !this.#listed
    const empty = controller.session.visible.sections.every(({ elements }) => elements.length === 0)
    return html`<slot name="intro"></slot><div class="frame"><div class="room ${controller.readonly ? 'reading' : ''} ${this.#listed ? 'listed' : ''}" data-sheet=${this.sheet}>
        <header class="head" part="toolbar">
          <h2 class="title">${words.quoted(title)}</h2>
          <div class="under"><p class="task">${words.quoted(task)}</p>${this.#keeping()}</div>
          ${controller.readonly ? nothing : this.#tools()}
        </header>
        ${this.#meters}
        <section class="middle" aria-label=${words.say(this.#listed ? 'view-list' : 'region-picture')}>
          ${this.#sections.element ?? nothing}
          <div class="stage" part="stage" id="codraft-stage" role=${several ? 'tabpanel' : nothing} aria-label=${several ? words.say('region-picture') : nothing}>${this.blind ? nothing : this.#views()}<div class="picture"></div><div class="outline-host"></div>${this.#toast}
            ${this.blind && !this.#listed ? html`<p class="blind" role="status">${words.say('no-picture')}</p>` : nothing}
            ${empty ? html`<div class="empty"><p>${words.say('nothing-here')}</p>${controller.readonly ? nothing : html`<button class="primary" type="button" @click=${() => this.#links.openPicker('add')}>${icon('plus')}<span>${words.say('add')}</span></button>`}</div>` : nothing}
          </div>
          ${this.#listed}<div class="below">${this.#asking.element ?? nothing} ${this.#coach()} ${controller.verdict.results.some(isBroken) ? nothing : html`<p class="calm">${icon('tick')}<span>${words.say('everything-fits')}</span></p>`} ${this.#chip}</div>
        </section>
        <section class="sheet" aria-label=${words.say('region-panel')}>
          <button class="grabber" type="button" aria-expanded=${this.sheet !== 'peek'} @click=${this.#grab} @pointerdown=${this.#grabDown} @pointerup=${this.#grabUp}>
            <span class="unseen">${words.say(this.sheet === 'full' ? 'sheet-less' : 'sheet-more')}</span><i></i></button>
          ${this.#listed ? nothing : this.#inspector} ${controller.readonly ? nothing : this.#palette} ${this.#rules}
        </section>
      </div></div>
      <slot name="outro"></slot><div class="voices"></div>${this.#later.map(({ element }) => (element === this.#list.element ? nothing : element))}`
  }

  /** Picture or list: what is chosen is the element's attribute, and nothing else remembers it. */
  #views(): TemplateResult {
    const { words } = this.parts
    const radio = (view: ViewName, key: 'region-picture' | 'view-list'): TemplateResult =>
      html`<label><input type="radio" name="codraft-view" .checked=${live(view === this.shownAs)} @change=${() => this.#showAs(view)} /><span>${words.say(key)}</span></label>`
    return html`<fieldset class="views segments" data-taken><legend class="unseen">${words.say('views')}</legend>${radio('picture', 'region-picture')}${radio('list', 'view-list')}</fieldset>`
  }

  #showAs(view: ViewName): void {
    this.shownAs = view
    this.ports.showAs?.(view)
  }

  async #bringList(): Promise<void> {
    await this.#bring(this.#list)
    if (!this.#list.element && !this.blind) this.#showAs('picture')
  }

  /** Where the draft stands, and that there is no connection. */
  #keeping(): TemplateResult | typeof nothing {
    const { words } = this.parts
    const where = this.offline ? (this.#isKept() ? 'offline' : 'offline-unkept') : this.saved
    if (where === 'off') return nothing
    return html`<p class="saved ${where}">${where === 'saved' ? icon('tick') : nothing}<span class="only-wide">${words.say(`saved-${where}`)}</span><span class="only-narrow">${words.say(`saved-${where}-short`)}</span></p>`
  }

  #coach(): TemplateResult | typeof nothing {
    const { controller, words } = this.parts
    const key = this.restored ? null : coachLine(controller)
    if (key === null) return nothing
    const text = key === 'coach-add' ? html`<span class="only-narrow">${words.say(key)}</span><span class="only-wide">${words.say('coach-add-beside')}</span>` : words.say(key)
    return html`<p class="coach"><span>${text}</span></p>`
  }

  #tools(): TemplateResult {
    const { controller, words } = this.parts
    const { past, future } = controller.session.history
    const [last, next] = [past.at(-1), future.at(-1)]
    const ready = controller.verdict.status === 'valid' && past.length > 0
    const broken = controller.verdict.results.some((result) => isBroken(result) && result.severity === 'block')
    const undo = last ? stepName(this.parts, last, 'undo') : words.say('undo')
    const redo = next ? stepName(this.parts, next, 'redo') : words.say('redo')
    return html`<div class="tools">
      <button class="icon" type="button" aria-label=${undo} title=${undo} aria-disabled=${last ? nothing : 'true'} @click=${() => controller.undo()}>${icon('undo')}</button>
      <button class="icon" type="button" aria-label=${redo} title=${redo} aria-disabled=${next ? nothing : 'true'} @click=${() => controller.redo()}>${icon('redo')}</button>
      ${this.#more}
      <button class="primary review-button" type="button" @click=${() => void this.#bring(this.#review, (review) => review.open())}>${ready && !broken ? icon('tick') : nothing}<span>${words.say('review')}</span>
        ${ready && !broken ? html`<span class="unseen">${words.say('ready')}</span>` : nothing}</button></div>`
  }

  /** Brings a later part in and opens it; where its chunk cannot be loaded, says so and loses nothing. */
  async #bring<T extends Parted>(later: Later<T>, open?: (part: T) => Promise<void>): Promise<void> {
    try {
      const part = await later.get()
      this.requestUpdate()
      await this.updateComplete
      await open?.(part)
    } catch {
      this.#toast.show(this.parts.words.say('cannot-load'))
      this.#links.alert(this.parts.words.say('cannot-load'))
    }
  }

  #openSheet(sheet: SheetName): void {
    void this.#bring(this.#sheet, (part) => part.open(sheet))
  }

  #grab(): void {
    this.sheet = nextSheet(this.sheet)
  }

  #grabDown(event: PointerEvent): void {
    this.#pressedAt = event.clientY
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId)
  }

  /** A drag has done what the click after it would do again. */
  #grabUp(event: PointerEvent): void {
    const by = event.clientY - (this.#pressedAt ?? event.clientY)
    this.#pressedAt = null
    const dragged = draggedSheet(this.sheet, by)
    if (dragged === this.sheet) return
    this.sheet = dragged
    event.currentTarget?.addEventListener('click', (click) => click.stopImmediatePropagation(), { once: true, capture: true })
  }

  #openRules(): void {
    this.sheet = 'full'
    void this.updateComplete.then(() => this.#rules.focusHeading())
  }

  /** Round the regions: header, stage, panel, parts, rules. */
  #focusRegion(by: 1 | -1): void {
    const regions = ['.head', this.#listed ? '.codraft-list' : '.stage', '.inspector', '.palette', '.rules'].flatMap((name) => this.querySelector<HTMLElement>(name) ?? [])
    const root = this.getRootNode() as ShadowRoot | Document
    const at = regions.findIndex((region) => region.contains(root.activeElement))
    const next = regions[(at + by + regions.length) % regions.length]
    if (next?.matches('.codraft-list')) void this.#listed?.focusElement()
    else if (next?.matches('.stage')) this.#mounted?.outline.focus()
    else [...(next?.querySelectorAll<HTMLElement>('h3[tabindex], input, button:not([tabindex="-1"])') ?? [])].find((node) => node.checkVisibility())?.focus()
  }
}

/** An inner element with its class, and its part where hosts may style it. */
function placed<T extends HTMLElement>(element: T, name: string, part?: string): T {
  element.className = name
  if (part !== undefined) element.setAttribute('part', part)
  return element
}
