import { diff, elementsIn, type Change, type RuleResult, type ThemeName } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { arrange } from '../../outline/order.ts'
import type { Happening } from '../../session/happening.ts'
import { duplicate, remove, sectionOf, setWidth, stepWidth } from '../../session/verbs.ts'
import { workOf } from '../../session/work-of.ts'
import { enList } from '../../words/en-list.ts'
import { enPlan } from '../../words/en-plan.ts'
import { enSeveral } from '../../words/en-several.ts'
import { enSlots } from '../../words/en-slots.ts'
import { learn } from '../../words/index.ts'
import { togetherView } from '../acts/together-view.ts'
import { icon } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'
import { readNumber } from '../inspector/read-number.ts'
import { TilePictures } from '../palette/tile-pictures.ts'
import { Parted } from '../parted.ts'
import { isBroken, nameIn } from '../phrases.ts'
import { changeMarks } from './change-marks.ts'
import { ListKeys } from './list-keys.ts'
import { listStyles } from './list.styles.ts'
import { placingOf } from './placing.ts'
import { problemItem } from './row-view.ts'
import type { RowHands } from './row-state.ts'
import { Row } from './row.ts'

learn(enList)
learn(enSeveral)
learn(enSlots)
learn(enPlan)

/** Steps that follow each other within this time are one undo, in milliseconds. */
const MERGE_MS = 800
const WEIGHTS = { block: 0, warn: 1, advise: 2 } as const

/** The layout as an ordered list in which everything can be done that the picture can: the same trial, the same edits, ordinary fields and buttons. */
export class CodraftList extends Parted {
  /** The theme of the small pictures. */
  @property({ attribute: false }) theme: ThemeName = 'light'
  /** Whether nothing can be painted here: then the list stands for the picture, and says so. */
  @property({ attribute: false }) blind = false

  protected override readonly own = [listStyles]

  @state() private open: string | null = null
  readonly #rows = new Map<string, Row>()
  readonly #pictures = new TilePictures()
  #order: readonly string[] = []
  #settling: ReturnType<typeof setTimeout> | undefined
  readonly #keys = new ListKeys({
    rows: () => this.#order.flatMap((id) => this.#rows.get(id) ?? []),
    step: (id, steps, fine) => this.#hands.step(id, steps, fine),
    type: (id, text) => this.#hands.type(id, text),
    move: (id, by) => this.#hands.move(id, by),
    settleSoon: () => this.#hands.settleSoon(),
    redraw: () => this.requestUpdate(),
  })

  readonly #hands: RowHands = ((list: CodraftList): RowHands => ({
    get parts() {
      return list.parts
    },
    get links() {
      return list.links
    },
    step: (id, steps, fine = false) => list.#step(id, steps, fine),
    settleSoon: () => {
      clearTimeout(list.#settling)
      list.#settling = setTimeout(() => list.parts.controller.settle(), MERGE_MS)
    },
    type: (id, text) => list.#type(id, text),
    move: (id, by) => placingOf({ section: sectionOf(list.parts.controller) }).move(list.parts.controller, id, by),
    redraw: () => list.requestUpdate(),
    duplicate: (id) => list.#duplicate(id),
    remove: (id) => void remove(list.parts.controller, id, 'list'),
    pick: (id, mode) => {
      // Some browsers do not focus a button that is clicked; the dialog brings the focus back to where it was.
      list.#focus(id, mode)
      list.parts.controller.select([id])
      list.links.openPicker(mode)
    },
    toggle: (id) => (list.open = list.open === id ? null : id),
  }))(this)

  /** What happened while the picture was shown was not heard. */
  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#settling)
    this.#pictures.stop()
    for (const row of this.#rows.values()) row.close()
  }

  /** Moves the focus to an element's row; without one, to the selected, else the first. */
  async focusElement(id: string | null = this.parts.controller.selected): Promise<void> {
    await this.updateComplete
    this.#focus(id ?? this.#order[0], 'name')
  }

  /** Opens the field for the width of the selected element with a first key typed. */
  async typeWidth(key: string): Promise<void> {
    await this.updateComplete
    const field = this.#rows.get(this.parts.controller.selected ?? '')?.control('width')
    if (!(field instanceof HTMLInputElement)) return
    field.focus()
    field.value = key
    field.setSelectionRange(key.length, key.length)
  }

  protected override heed(happening: Happening): void {
    if (happening.type === 'previewed') return
    super.heed(happening)
    if ((happening.type !== 'undone' && happening.type !== 'redone') || !happening.entry) return
    const { selected } = this.parts.controller
    const had = this.#focused()
    // Undo shows what it touched, and takes the focus along where it was in the list.
    if (selected !== null) void this.updateComplete.then(() => {
      if (had !== null && had !== selected) this.#focus(selected, 'name')
      else this.#rows.get(selected)?.node.scrollIntoView({ block: 'nearest' })
    })
  }

  protected override render(): TemplateResult {
    const { controller, words } = this.parts
    const section = sectionOf(controller)
    const placing = placingOf({ section })
    const sides = section.stage.kind === 'row' ? section.stage.sideNames : undefined
    const whole = controller.verdict.results.filter((result) => isBroken(result) && result.severity !== 'advise' && result.type !== 'fill' && result.elements.length === 0 && (result.section ?? section.id) === section.id)
    return html`<div class="list-head"><h3 tabindex="-1" id="codraft-list-title">${words.say('list-title', { count: this.parts.view.keptRow.length })}</h3>
        ${controller.readonly ? nothing : html`<button class="outline list-add" type="button" @click=${() => this.#add()}>${icon('plus')}<span>${words.say('add-part')}</span></button>
          ${controller.collects ? nothing : html`<button class="outline list-several" type="button" @click=${() => this.#collect()}>${lateIcon('several')}<span>${words.say('several')}</span></button>`}`}
        ${this.blind ? html`<p class="list-blind" role="status">${words.say('list-no-picture')}</p>` : nothing}
        <p class="list-hint soft small" id="codraft-list-hint">${words.say(controller.readonly ? 'list-hint-read' : placing.hint)}</p></div>
      ${!controller.readonly && (controller.collects || controller.session.selection.ids.length > 1) ? html`<div class="list-together">${togetherView(this.parts, this.links, 'list')}</div>` : nothing}
      ${whole.length > 0 ? html`<ul class="own-problems list-whole" aria-label=${words.say('list-whole')}>${whole.map((result) => problemItem(result, { parts: this.parts, links: this.links, beside: null, mending: true }))}</ul>` : nothing}
      ${sides ? html`<p class="list-side small soft">${words.say('list-start', { side: words.text(sides.start) })}</p>` : nothing}
      <ol class="part-rows" data-outline aria-labelledby="codraft-list-title" aria-describedby="codraft-list-hint" @keydown=${this.#keys.press} @focusin=${this.#entered} @pointerdown=${this.#entered}></ol>
      ${sides ? html`<p class="list-side small soft">${words.say('list-end', { side: words.text(sides.end) })}</p>` : nothing}
      ${placing.after(this.parts, this.links)}`
  }

  protected override updated(): void {
    const { view, controller, words } = this.parts
    const row = workOf(this.parts)?.outline.order(this.parts) ?? view.keptRow
    const ids = row.map(({ element }) => element.id)
    const focused = this.#focused()
    this.#leaveGone(focused, ids)
    const still = this.#focused()
    for (const id of this.#order) if (!ids.includes(id)) this.#drop(id)
    const [broken, changes] = [this.#broken(), this.#changes()]
    for (const placed of row) {
      const { id } = placed.element
      const mine = this.#rows.get(id) ?? new Row(id, this.#hands)
      this.#rows.set(id, mine)
      mine.show({
        placed, row, name: nameIn(this.parts, id, placed.section.id, controller.session.layout), open: this.open === id, selected: controller.session.selection.ids.includes(id),
        broken: broken.get(id) ?? [], changes: changeMarks(changes.get(id) ?? [], { controller, words }), pictured: !this.blind,
      })
    }
    const list = this.querySelector('ol')
    if (list) arrange(list, ids.flatMap((id) => this.#rows.get(id)?.node ?? []), still === null ? null : (this.#rows.get(still)?.node ?? null))
    this.#order = ids
    if (!this.blind) this.#pictures.watch(this, this.parts, this.theme)
  }

  /** Whoever stood in a row that goes is brought to the one after it, else before it, else to the heading: nobody is left on the page's body. */
  #leaveGone(focused: string | null, ids: readonly string[]): void {
    if (focused === null || ids.includes(focused)) return
    const at = this.#order.indexOf(focused)
    const next = this.#order.slice(at + 1).find((id) => ids.includes(id)) ?? this.#order.slice(0, at).findLast((id) => ids.includes(id))
    if (next === undefined) this.querySelector('h3')?.focus()
    else this.#focus(next, 'name')
  }

  #drop(id: string): void {
    this.#rows.get(id)?.close()
    this.#rows.delete(id)
  }

  #broken(): ReadonlyMap<string, readonly RuleResult[]> {
    const { controller } = this.parts
    const found = new Map<string, RuleResult[]>()
    for (const result of controller.verdict.results.filter(isBroken).sort((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity])) {
      if ((result.section ?? controller.section) !== controller.section) continue
      for (const id of new Set(result.elements)) found.set(id, [...(found.get(id) ?? []), result])
    }
    return found
  }

  #changes(): ReadonlyMap<string, readonly Change[]> {
    const { compiled, session, section } = this.parts.controller
    const of = (layout: typeof session.layout) => ({ sections: [{ id: section, elements: elementsIn(layout, section) }] })
    const found = new Map<string, Change[]>()
    for (const change of diff(of(compiled.brief.layout), of(session.layout))) {
      const id = 'id' in change ? change.id : change.element.id
      found.set(id, [...(found.get(id) ?? []), change])
    }
    return found
  }

  /** A step is from the width that stands, whatever was typed. */
  #step(id: string, steps: 1 | -1, fine: boolean): boolean {
    // An earlier press does not end what is held now.
    clearTimeout(this.#settling)
    const row = this.#rows.get(id)
    if (row?.wrong) this.requestUpdate()
    if (row) row.wrong = null
    return stepWidth(this.parts.controller, id, { steps, door: 'list', fine })
  }

  #type(id: string, text: string): boolean {
    const { controller, words } = this.parts
    const row = this.#rows.get(id)
    const placed = this.parts.view.keptRow.find(({ element }) => element.id === id)
    if (!row || !placed) return false
    const typed = readNumber(text, words.locale)
    row.wrong = typed === null || typed <= 0 ? text : null
    this.requestUpdate()
    if (typed === null || typed <= 0) return false
    const { per, stage } = placed.section
    const width = Math.round(words.kept(typed, stage.unit) * per) / per
    if (width !== placed.element.width) setWidth(controller, id, { width, door: 'list' })
    controller.settle()
    return true
  }

  /** The copy takes the place of what was copied: in the selection, opened, under the hand. */
  #duplicate(id: string): void {
    const copy = duplicate(this.parts.controller, id, 'list')
    if (copy === null) return
    this.open = copy
    void this.updateComplete.then(() => this.#focus(copy, 'duplicate'))
  }

  /** From here a part is added where the trial thinks best, not after whatever was looked at last. */
  #add(): void {
    this.parts.controller.select([])
    this.links.openPicker('add')
  }

  /** Several are taken by ticks; the focus goes to the first of them, because the button goes away. */
  #collect(): void {
    this.parts.controller.collect(true)
    void this.updateComplete.then(() => this.#focus(this.#order[0], 'take'))
  }

  /** Whoever works in a row means its element, in the picture too. */
  readonly #entered = (event: Event): void => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-element]')?.dataset['element'] : undefined
    const { collects, session: { selection: { ids } } } = this.parts.controller
    if (id !== undefined && !collects && !ids.includes(id)) this.parts.controller.select([id])
  }

  #focused(): string | null {
    const root = this.getRootNode()
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null
    return active !== null && this.contains(active) ? (active.closest<HTMLElement>('[data-element]')?.dataset['element'] ?? null) : null
  }

  #focus(id: string | undefined, control: string): void {
    const node = this.#rows.get(id ?? '')?.control(control) ?? this.querySelector<HTMLElement>('h3')
    node?.focus({ preventScroll: true })
    node?.scrollIntoView({ block: 'nearest' })
  }
}
