import type { ThemeName } from '@codraft/core'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { noticeSentence } from '../../outline/index.ts'
import type { KeyPorts } from '../../input/key-ports.ts'
import type { Happening } from '../../session/happening.ts'
import { whenIdle } from '../../session/spare-time.ts'
import type { Painted } from '../../stage/plain-picture.ts'
import { adopt } from '../adopt.ts'
import { icon } from '../icons.ts'
import type { CodraftList } from '../list/list.ts'
import { Parted } from '../parted.ts'
import { isBroken } from '../phrases.ts'
import type { RoomLinks, RoomPorts, SavedState, ViewName } from '../ports.ts'
import { styles } from '../styles.ts'
import { coachLine } from './coach.ts'
import { come, opening, perhaps, standing } from './furniture.ts'
import { Grabber } from './grabber.ts'
import { head, isKept } from './head.ts'
import { fillInTurn } from './in-turn.ts'
import type { Later } from './later.ts'
import { hostsIn, mount, type Mounted } from './mounted.ts'
import { focusRegion } from './regions.ts'
import { themeInForce, watchTheme } from './theme.ts'
import { views } from './views.ts'

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
  /** When that draft was last changed, in milliseconds of the epoch; null where nobody knows. */
  @property({ attribute: false }) keptAt: number | null = null

  /** The layout as it was painted before the room was there; it is taken over once. */
  painted: Painted | null = null

  /** As what the layout is to be shown. */
  @property({ attribute: false }) shownAs: ViewName = 'picture'

  @state() private blind = false
  @state() private offline = false
  #wanted: string | null = null
  #theme: ThemeName = 'light'
  #mounted: Mounted | null = null
  #media: AbortController | null = null
  #savedTold = false
  #paper: Promise<() => void> | null = null
  #foreseen = false

  readonly #grabber = new Grabber(this)
  readonly #standing = standing()
  readonly #opening = opening()
  readonly #perhaps = perhaps()
  readonly #fill = fillInTurn([this.#standing.rules, this.#standing.meters, this.#standing.palette])

  readonly #links: RoomLinks = {
    announce: (text) => this.#mounted?.announcer.announce(text),
    alert: (text) => this.#mounted?.announcer.alert(text),
    messages: () => this.#mounted?.announcer.log ?? [],
    pressTile: (event, kind, tile) => this.#mounted?.pointer?.pressTile(event, kind, tile),
    goTo: (element, section) => this.focusElement(element, section),
    openPicker: (mode) => void this.#bring(this.#opening.picker, (picker) => picker.open(mode)),
    openSheet: (sheet) => void this.#bring(this.#opening.sheet, (part) => part.open(sheet)),
    openAside: (aside, on) => void this.#bring(this.#opening[aside], (part) => part.open(on)),
    openRules: () => this.#openRules(),
    waysOf: (result, seek) => this.#standing.rules.waysOf(result, seek),
  }

  readonly #keys: KeyPorts = {
    openPanel: () => {
      this.#grabber.halve('peek')
      void this.#standing.inspector.focusStepper()
    },
    openPicker: (mode) => this.#links.openPicker(mode),
    typeWidth: (key) => void (this.#listed ?? this.#standing.inspector).typeWidth(key),
    openNotes: (element, note) => this.#links.openAside('notes', { element, section: this.parts.controller.section, note }),
    openActs: (element) => this.#links.openAside('acts', { element, section: this.parts.controller.section }),
    showShortcuts: () => this.#links.openSheet('keys'),
    focusElement: (id, how) => this.focusElement(id, null, how),
    announce: (text) => this.#links.announce(text),
    focusRegion: (by) => focusRegion(this, by, { focusList: () => void this.#listed?.focusElement(), focusOutline: () => this.#mounted?.outline.focus() }),
  }

  /** Chooses the theme; null follows the reader's system. */
  setTheme(theme: string | null): void {
    this.#wanted = theme
    this.#paint()
  }

  /** Selects an element, unless the selection is to `keep`, shows it and moves the focus to it. */
  focusElement(id: string, section: string | null = null, { keep }: { readonly keep: boolean } = { keep: false }): void {
    const { controller, view } = this.parts
    if (!keep) controller.select([id], section ?? controller.section)
    this.#grabber.halve('full')
    view.reveal(id)
    if (this.#listed) void this.#listed.focusElement(id)
    else this.#mounted?.outline.focus(id)
  }

  /** The list, where it is shown: because somebody wants it, or because nothing can be painted. */
  get #listed(): CodraftList | null {
    return this.shownAs === 'list' || this.blind ? this.#opening.list.element : null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    adopt(this, styles)
    this.#media = new AbortController()
    watchTheme(() => this.#paint(), this.#media.signal)
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
    void this.#paper?.then((stop) => stop())
    this.#paper = null
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    const { locale, language, direction } = this.parts.words
    const lang = locale.startsWith(language) ? locale : language
    // Written again, they would have all that stands in the room styled again.
    if (this.lang !== lang) this.lang = lang
    if (this.dir !== direction) this.dir = direction
    if ((this.shownAs === 'list' || this.blind) && !this.#listed) void this.#bringList()
    for (const part of [...Object.values(this.#standing), ...come(this.#perhaps), ...come(this.#opening)]) {
      part.parts = this.parts
      part.links = this.#links
      if ('ports' in part) part.ports = this.ports
      if ('theme' in part) part.theme = this.#theme
      if ('blind' in part) part.blind = this.blind
    }
    this.#standing.chip.spareOnly = this.#listed !== null
  }

  protected override firstUpdated(): void {
    // Where the picture stands already, nothing else waits for it.
    if (this.painted) this.#fill()
    this.#mount()
    if (this.#isSeveral()) void this.#bring(this.#perhaps.sections)
    // A room without them is a room: nobody is told that they did not come.
    if (this.parts.controller.compiled.brief.steps && !this.parts.controller.readonly) this.#stand('steps', 'cards')
    if (!this.restored) return
    this.#layPaper()
    const { words } = this.parts
    const back = this.keptAt === null ? words.say('draft-back') : noticeSentence({ type: 'restored', kept: this.keptAt, now: Date.now() }, words)
    this.#standing.toast.show(back)
    this.#links.announce(back)
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

  #mount(): void {
    const hosts = hostsIn(this)
    if (!hosts || this.#mounted) return
    this.#mounted = mount(hosts, this.parts, { keys: this.#keys, theme: this.#theme, painted: this.painted, isKept: () => isKept(this.saved), failed: () => (this.blind = true), mended: () => (this.blind = false) })
    this.painted = null
  }

  #foresee(): void {
    if (this.#foreseen) return
    this.#foreseen = true
    this.#layPaper()
    this.#stand('cards')
    for (const later of Object.values(this.#opening)) later.fetch().catch(() => undefined)
  }

  /** Brings what nobody asked for: where it does not come, nobody is told. */
  #stand(...names: readonly ('steps' | 'cards')[]): void {
    for (const name of names) this.#perhaps[name].get().then(() => this.requestUpdate(), () => undefined)
  }

  /** An idea is printed as our one sheet, from whichever menu. */
  #layPaper(): void {
    const given = { parts: () => this.parts, ports: () => this.ports }
    this.#paper ??= import('../print/on-paper.ts').then(({ standReady }) => standReady(this, given)).catch(() => () => undefined)
  }

  /** The theme that is in force goes to everything that is painted, not styled. */
  #paint(): void {
    this.#theme = themeInForce(this.#wanted)
    this.requestUpdate()
    this.#mounted?.setTheme(this.#theme)
  }

  protected override heed(happening: Happening): void {
    super.heed(happening)
    this.#fill()
    const { controller, view } = this.parts
    if (happening.type === 'aiming') this.#grabber.halve('full')
    if (happening.type === 'selected' && !controller.readonly) whenIdle(() => this.isConnected && this.#foresee())
    if (happening.type === 'committed') {
      // Whoever has begun will want the rest, perhaps when the connection is gone.
      this.#foresee()
      if (!this.#perhaps.asking.element && controller.compiled.brief.questions.some(({ after }) => after)) void this.#bring(this.#perhaps.asking, async (part) => part.look())
    }
    if ((happening.type === 'undone' || happening.type === 'redone') && controller.selected !== null) view.reveal(controller.selected)
  }

  protected override render(): TemplateResult {
    const { controller, words } = this.parts
    const several = this.#isSeveral() && !this.#listed
    const empty = controller.session.visible.sections.every(({ elements }) => elements.length === 0)
    return html`<slot name="intro"></slot><div class="frame"><div class="room ${controller.readonly ? 'reading' : ''} ${this.#listed ? 'listed' : ''}" data-sheet=${this.#grabber.state}>
        ${head(this.parts, { saved: this.saved, offline: this.offline, more: this.#standing.more, review: () => void this.#bring(this.#opening.review, (review) => review.open()) })}
        ${this.#standing.meters}
        <section class="middle" aria-label=${words.say(this.#listed ? 'view-list' : 'region-picture')}>
          ${this.#perhaps.sections.element ?? nothing}
          <div class="stage" part="stage" id="codraft-stage" role=${several ? 'tabpanel' : nothing} aria-label=${several ? words.say('region-picture') : nothing}>${this.blind ? nothing : views(words, this.shownAs, (view) => this.#showAs(view))}<div class="picture"></div><div class="outline-host"></div>
            ${this.blind && !this.#listed ? html`<p class="blind" role="status">${words.say('no-picture')}</p>` : nothing}
            ${empty ? html`<div class="empty"><p>${words.say('nothing-here')}</p>${controller.readonly ? nothing : html`<button class="primary" type="button" @click=${() => this.#links.openPicker('add')}>${icon('plus')}<span>${words.say('add')}</span></button>`}</div>` : nothing}
          </div>
          ${this.#listed}<div class="below">${this.#standing.toast} ${this.#perhaps.asking.element ?? nothing} ${this.#perhaps.steps.element ?? this.#coach()} ${controller.verdict.results.some(isBroken) ? nothing : html`<p class="calm">${icon('tick')}<span>${words.say('everything-fits')}</span></p>`} ${this.#standing.chip} ${this.#perhaps.cards.element ?? nothing}</div>
        </section>
        <section class="sheet" aria-label=${words.say('region-panel')}>
          ${this.#grabber.render(words)}
          ${this.#listed ? nothing : this.#standing.inspector} ${controller.readonly ? nothing : this.#standing.palette} ${this.#standing.rules}
        </section>
      </div></div>
      <slot name="outro"></slot><div class="voices"></div>${this.#overlays()}`
  }

  /** What has come, each at a place of its own: a dialog that moved in the tree would close. */
  #overlays(): unknown[] {
    return Object.values(this.#opening).map(({ element }) => (element === this.#opening.list.element ? nothing : element))
  }

  #showAs(view: ViewName): void {
    this.shownAs = view
    this.ports.showAs?.(view)
  }

  async #bringList(): Promise<void> {
    await this.#bring(this.#opening.list)
    if (!this.#opening.list.element && !this.blind) this.#showAs('picture')
  }

  #coach(): TemplateResult | typeof nothing {
    const { words, controller } = this.parts
    const key = this.restored || controller.compiled.brief.steps ? null : coachLine(this.parts)
    if (key === null) return nothing
    const text = key === 'coach-add' ? html`<span class="only-narrow">${words.say(key)}</span><span class="only-wide">${words.say('coach-add-beside')}</span>` : words.say(key)
    return html`<p class="coach"><span>${text}</span></p>`
  }

  /** Brings a later part in and opens it; where its chunk cannot be loaded, says so and loses nothing. */
  async #bring<T extends Parted>(later: Later<T>, open?: (part: T) => Promise<void>): Promise<void> {
    try {
      const part = await later.get()
      this.requestUpdate()
      await this.updateComplete
      await open?.(part)
    } catch {
      this.#standing.toast.show(this.parts.words.say('cannot-load'))
      this.#links.alert(this.parts.words.say('cannot-load'))
    }
  }

  #openRules(): void {
    this.#grabber.become('full')
    void this.updateComplete.then(() => this.#standing.rules.focusHeading())
  }
}
