import type { Placed, RuleResult } from '@codraft/core'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import type { Happening } from '../../session/happening.ts'
import type { PanelElement, StageWork } from '../../session/parts.ts'
import { workOf } from '../../session/work-of.ts'
import { applyFix, duplicate, moveBy, remove, setWidth, stepWidth } from '../../session/verbs.ts'
import { Hold } from '../hold.ts'
import { icon, type IconName } from '../icons.ts'
import { Parted } from '../parted.ts'
import { fixName, isBroken, messageOf, nameIn } from '../phrases.ts'
import type { OfferedWay } from '../ports.ts'
import { choiceFields } from './choices.ts'
import { figuresOf, limitsOf, locksOf, neighboursOf, sourcesOf } from './facts.ts'
import { readNumber } from './read-number.ts'

/** Steps that follow each other within this time are one undo, in milliseconds. */
const MERGE_MS = 800

/** The selected element: its name, its width with − and +, what can be done with it, and what is known of it. */
export class CodraftInspector extends Parted {
  @state() private wrong = false
  #returns = false
  /** What is being typed, or was typed and is no width: it is left alone until it is kept or given up, whatever is drawn anew around it. */
  #typed: string | null = null
  #acts: typeof import('../acts/acts.ts') | null = null
  #settling: ReturnType<typeof setTimeout> | undefined
  readonly #narrower = this.#hold(-1)
  readonly #wider = this.#hold(1)

  /** Moves the focus to the first stepper, when what was just selected is drawn. */
  async focusStepper(): Promise<void> {
    await this.updateComplete
    await this.#panel?.element.updateComplete
    const first = this.querySelector<HTMLElement>('.step') ?? this.querySelector<HTMLElement>('.act') ?? this.querySelector('h3')
    first?.focus()
  }

  /** Opens the width field with a first key typed. */
  async typeWidth(key: string): Promise<void> {
    await this.updateComplete
    const field = this.#field()
    if (!field) return
    field.focus()
    this.#returns = true
    this.#typed = key
    field.value = key
    field.setSelectionRange(key.length, key.length)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.#escaped)
    this.parentElement?.addEventListener('scroll', () => (this.#scrolled = true), { capture: true, passive: true, signal: (this.#left = new AbortController()).signal })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.removeEventListener('keydown', this.#escaped)
    this.#left?.abort()
    this.#narrower.release()
    this.#wider.release()
    clearTimeout(this.#settling)
  }

  #roll: Animation | null = null
  #of: string | null = null
  #scrolled = false
  #left: AbortController | null = null
  #panel: { readonly of: StageWork; readonly element: PanelElement } | null = null

  /** What a stage that is no row shows of its elements. */
  #panelOf(work: StageWork): PanelElement {
    if (this.#panel?.of !== work) this.#panel = { of: work, element: work.openPanel() }
    const { element } = this.#panel
    element.parts = this.parts
    element.links = this.links
    return element
  }

  protected override heed(happening: Happening): void {
    if (['selected', 'opened', 'undone', 'redone'].includes(happening.type)) this.#forget()
    if (happening.type === 'previewed' && this.parts.controller.triesOrder) return
    if (happening.type === 'previewed') this.updateSoon()
    else this.requestUpdate()
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    this.#begin()
    const figure = this.querySelector('.width-field')
    const value = this.#field()?.value ?? ''
    if (figure instanceof HTMLElement && figure.dataset['value'] !== value) {
      figure.dataset['value'] = value
      this.#roll?.cancel()
      // Under a drag the figure follows the hand; it rolls only where a button or a key has made one step.
      const still = this.parts.controller.session.preview !== null || matchMedia('(prefers-reduced-motion: reduce)').matches
      this.#roll = still ? null : figure.animate({ transform: ['translateY(18%)', 'none'], opacity: [0.4, 1] }, 80)
    }
  }

  /** Another element's panel begins at its name, except under the finger of whoever adds from the parts. */
  #begin(): void {
    const { selected } = this.parts.controller
    if (selected === this.#of) return
    this.#of = selected
    // Asked where it stands, a browser would lay everything out under the hand.
    if (!this.#scrolled) return
    this.#scrolled = false
    const root = this.getRootNode() as ShadowRoot | Document
    if (!root.activeElement?.closest('.palette')) for (const node of [this, this.parentElement]) node?.scrollTo(0, 0)
  }

  #field(): HTMLInputElement | null {
    return this.querySelector('input.width')
  }

  #forget(): void {
    this.wrong = false
    this.#typed = null
  }

  #hold(direction: 1 | -1): Hold {
    return new Hold(
      () => {
        // An earlier press does not end what is held now.
        clearTimeout(this.#settling)
        this.#forget()
        const { controller } = this.parts
        const id = controller.selected
        return id !== null && stepWidth(controller, id, { steps: direction, door: 'buttons' })
      },
      () => {
        clearTimeout(this.#settling)
        this.#settling = setTimeout(() => this.parts.controller.settle(), MERGE_MS)
      },
    )
  }

  #placed(): { placed: Placed; row: readonly Placed[] } | null {
    const { controller, view } = this.parts
    const placed = view.row.find(({ element }) => element.id === controller.selected)
    return placed ? { placed, row: view.row } : null
  }

  protected override render(): TemplateResult {
    const { words, controller } = this.parts
    const found = controller.collects ? null : this.#placed()
    if (!found) {
      const many = controller.session.selection.ids.length
      if (many > 1 || controller.collects) return this.#together(many)
      const places = controller.aimed === null ? null : workOf(this.parts)
      if (places) return html`${this.#panelOf(places)}`
      return html`<div class="inspector-head none"><h3 tabindex="-1">${words.say(workOf(this.parts)?.hints.title ?? 'nothing-selected')}</h3>
        <p class="soft small">${words.say(controller.readonly ? 'nothing-selected-read' : 'nothing-selected-hint')}</p></div>
        <div class="details"><p class="small">${words.quoted(controller.compiled.brief.about)}</p></div>`
    }
    const { placed, row } = found
    const locks = locksOf(this.parts, placed)
    const work = workOf(this.parts)
    return html`${this.#head(placed, locks, work === null)}
      ${work ? this.#panelOf(work) : controller.readonly ? nothing : this.#actions(placed, row, locks.fields)}
      <div class="details">${choiceFields(this.parts, placed.element, 'buttons')} ${this.#problems(placed)} ${this.#about(placed, row)}</div>`
  }

  /** Several: how many, and what can be done with all of them, which comes when it is first needed. */
  #together(many: number): TemplateResult {
    if (!this.#acts) {
      void import('../acts/acts.ts').then((acts) => {
        this.#acts = acts
        this.requestUpdate()
      }, () => this.links.alert(this.parts.words.say('cannot-load')))
    }
    return html`<div class="inspector-head none"><h3 tabindex="-1">${this.parts.words.say('many-selected', { count: many })}</h3></div>${this.#acts?.togetherView(this.parts, this.links, 'buttons') ?? nothing}`
  }

  #head(placed: Placed, { fields, why, own }: ReturnType<typeof locksOf>, stepped: boolean): TemplateResult {
    const { words } = this.parts
    const { element, section, shape } = placed
    const name = nameIn(this.parts, element.id, section.id)
    return html`<div class="inspector-head">
        <div class="named"><h3 tabindex="-1">${name}</h3>${shape.chosen.length > 0 ? html`<p class="soft small">${shape.chosen.map((text) => words.text(text)).join(', ')}</p>` : nothing}</div>
        ${!stepped || element.width === undefined ? nothing : this.#stepper(placed, name, fields.has('width'))}
      </div>
      ${fields.size > 0 ? html`<p class="locked">${icon('lock')}<span><b>${words.say(own ? 'locked-by-you' : 'fixed')}</b> ${why}</span></p>` : nothing}`
  }

  #stepper(placed: Placed, name: string, locked: boolean): TemplateResult {
    const { words, controller } = this.parts
    const { element, section } = placed
    const { unit } = section.stage
    const width = element.width ?? 0
    if (controller.readonly || locked) return html`<strong class="figure fixed-width"><bdi>${words.length(width, unit)}</bdi></strong>`
    const { min, max } = limitsOf(this.parts, placed)
    const range = min !== null && max !== null && min < max ? words.say('width-range', { min: words.figure(min, unit), max: words.length(max, unit) }) : ''
    const step = (hold: Hold, label: string, sign: IconName, end: boolean): TemplateResult =>
      html`<button class="step" type="button" aria-label=${label} aria-disabled=${end ? 'true' : nothing} @pointerdown=${hold.press} @pointerup=${hold.release} @pointercancel=${hold.release}
        @pointerleave=${hold.release} @click=${hold.click} @contextmenu=${(event: Event) => event.preventDefault()}>${icon(sign)}</button>`
    return html`<div class="width-row"><div class="stepper" role="group" aria-label=${words.say('width-of', { element: name })}>
        ${step(this.#narrower, words.say('narrower'), 'minus', min !== null && width <= min)}
        <label class="width-field figure"><span class="unseen">${words.say('width-in', { unit: words.unit(unit, 'long') })}</span>
          <input class="width" type="text" inputmode="decimal" autocomplete="off" size="4" aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby="codraft-width-hint"
            .value=${live(this.#typed ?? words.figure(width, unit))} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
            @input=${(event: Event) => (this.#typed = (event.target as HTMLInputElement).value)} @blur=${() => this.#leave()} @change=${() => this.#type(placed)} @keydown=${(event: KeyboardEvent) => this.#keyed(event, placed)} /><span aria-hidden="true">${words.unit(unit, 'short')}</span></label>
        ${step(this.#wider, words.say('wider'), 'plus', max !== null && width >= max)}
      </div>
      <p class="range small ${this.wrong ? 'wrong' : 'soft'}" id="codraft-width-hint">${this.wrong ? words.say('width-wrong') : range}</p></div>`
  }

  /** Escape leads back to the element, from wherever in its panel. */
  readonly #escaped = (event: KeyboardEvent): void => {
    const { controller } = this.parts
    if (event.key !== 'Escape' || event.defaultPrevented || controller.selected === null) return
    event.preventDefault()
    event.stopPropagation()
    this.links.goTo(controller.selected, controller.section)
  }

  /** Enter keeps what was typed, Escape brings back what stood there; whoever came from the element goes back to it. */
  #keyed(event: KeyboardEvent, placed: Placed): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') this.#type(placed)
    else this.#forget()
    this.requestUpdate()
    if (this.#returns && !this.wrong) this.links.goTo(placed.element.id, placed.section.id)
    this.#returns &&= this.wrong
  }

  /** Whoever goes away without keeping what was typed finds what stands there; what is no width stays to be mended. */
  #leave(): void {
    if (!this.wrong) this.#typed = null
    this.requestUpdate()
  }

  #type({ element, section }: Placed): void {
    const { controller, words } = this.parts
    const text = this.#field()?.value ?? ''
    const typed = readNumber(text, words.locale)
    this.wrong = typed === null || typed <= 0
    this.#typed = this.wrong ? text : null
    if (this.wrong) this.links.alert(words.say('width-wrong'))
    if (typed === null || typed <= 0) return
    const width = Math.round(words.kept(typed, section.stage.unit) * section.per) / section.per
    if (width !== element.width) setWidth(controller, element.id, { width, door: 'buttons' })
    controller.settle()
    this.requestUpdate()
  }

  #actions({ element, index }: Placed, row: readonly Placed[], locked: ReadonlySet<string>): TemplateResult {
    const { words, controller } = this.parts
    const { id } = element
    const act = (name: IconName, key: Parameters<typeof words.say>[0], off: boolean, run: () => void): TemplateResult =>
      html`<button class="act" type="button" aria-disabled=${off ? 'true' : nothing} @click=${run}>${icon(name)}<span>${words.say(key)}</span></button>`
    return html`<div class="acts" role="group" aria-label=${words.say('actions')}>
      ${act('left', 'move-left', locked.has('order') || index === 0, () => moveBy(controller, id, { by: -1, door: 'buttons' }))}
      ${act('right', 'move-right', locked.has('order') || index === row.length - 1, () => moveBy(controller, id, { by: 1, door: 'buttons' }))}
      ${act('replace', 'replace', locked.has('kind'), () => this.links.openPicker('replace'))}
      ${act('duplicate', 'duplicate', false, () => duplicate(controller, id, 'buttons'))}
      ${act('remove', 'remove', locked.has('exists'), () => this.#remove(id, index))}
      ${act('note', 'note', false, () => this.links.openAside('notes', { element: id, section: controller.section }))}
      ${act('more', 'more', false, () => this.links.openAside('acts'))}
    </div>`
  }

  /** After removing, focus would be lost with the button: it goes to what took the place. */
  #remove(id: string, index: number): void {
    const { controller, view } = this.parts
    if (!remove(controller, id, 'buttons')) return
    const next = view.row[Math.min(index, view.row.length - 1)]
    if (next) controller.select([next.element.id])
  }

  #problems({ element }: Placed): TemplateResult | typeof nothing {
    const { controller, words } = this.parts
    const broken = controller.verdict.results.filter((result) => isBroken(result) && result.elements.includes(element.id))
    if (broken.length === 0) return nothing
    return html`<ul class="own-problems" aria-label=${words.say('problems-here')}>${broken.map((result) => html`<li class="problem ${result.severity}">
      <span class="mark">${icon(result.severity)}</span><p><span class="unseen">${words.say(`severity-${result.severity}`)}: </span>${messageOf(this.parts, result)}</p>
      ${controller.readonly ? nothing : this.#waysOf(result).map((way) => html`<button class="outline" type="button" .tries=${way.edit} @click=${() => applyFix(controller, way, 'buttons')}><span>${way.name ?? fixName(this.parts, way.edit, element.id)}${way.breaks.length > 0 ? html` <span class="soft small">${words.say('fix-breaks', { count: way.breaks.length })}</span>` : nothing}</span></button>`)}</li>`)}</ul>`
  }

  #waysOf(result: RuleResult): readonly OfferedWay[] {
    return this.links.waysOf?.(result, true) ?? result.fixes
  }

  #about(placed: Placed, row: readonly Placed[]): TemplateResult {
    const { controller, words } = this.parts
    const { element } = placed
    const description = words.quoted(controller.compiled.kinds.get(element.kind)?.kind.description)
    const figures = figuresOf(this.parts, placed)
    const sources = sourcesOf(this.parts, element)
    return html`${workOf(this.parts) ? nothing : html`<p class="soft small">${neighboursOf(this.parts, placed, row)}</p>`}
      ${description ? html`<p class="small">${description}</p>` : nothing}
      ${figures.length > 0 ? html`<dl class="figures small">${figures.map(({ label, value }) => html`<div><dt class="soft">${label}</dt><dd class="figure"><bdi>${value}</bdi></dd></div>`)}</dl>` : nothing}
      ${sources.length > 0 ? html`<details class="small"><summary>${words.say('sources')}</summary><ul>${sources.map(({ label, value, link }) => html`<li>${label ? html`<b>${label}:</b> ` : nothing}${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${value}</a>` : value}</li>`)}</ul></details>` : nothing}`
  }
}
