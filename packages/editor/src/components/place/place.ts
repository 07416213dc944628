import { lockHeld, rowOf, type LockField, type Placed } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { abilitiesOf, freeUp, moveTo, resizeTo, turnBy, turnTo } from '../../session/plan-verbs.ts'
import { READABLE_MS } from '../../session/readable.ts'
import { duplicate, groundOf, remove, sectionOf } from '../../session/verbs.ts'
import { planBoardOf } from '../../tools/plan/index.ts'
import type { WordKey } from '../../words/en.ts'
import { make } from '../define.ts'
import { Hold } from '../hold.ts'
import { glyph, icon, type IconName } from '../icons.ts'
import { readNumber } from '../inspector/read-number.ts'
import { Parted } from '../parted.ts'
import { aimButton, CodraftPad, watchAim } from './pad.ts'
import { placeStyles } from './place.styles.ts'

/** Steps that follow each other within this time are one undo, in milliseconds. */
const MERGE_MS = 800
type Field = 'x' | 'y' | 'width' | 'depth' | 'angle'
const figuresOf = ({ element: { at: [x, y] = [0, 0], width = 0, depth = 0, angle = 0 } }: Placed): Readonly<Record<Field, number>> => ({ x, y, width, depth, angle })
const SIGNS = { back: 'M4 9a8 8 0 1 1 .6 6M4 4v5h5', on: 'M20 9a8 8 0 1 0-.6 6M20 4v5h-5', free: 'M4 4h7v7H4zM16 13l4 4-4 4M9 17h11' }

/** The selected element of a plan: where it is, how it is turned, how large, and what can be done with it. Every drag has a button here. */
export class CodraftPlace extends Parted {
  protected override readonly own = [placeStyles]

  @state() private wrong: { readonly field: Field; readonly text: string } | null = null
  readonly #pad = make('codraft-pad', CodraftPad)
  readonly #turns = { back: this.#hold((id) => turnBy(this.parts.controller, id, { steps: -1, door: 'buttons' })), on: this.#hold((id) => turnBy(this.parts.controller, id, { steps: 1, door: 'buttons' })) }
  #settling: ReturnType<typeof setTimeout> | undefined
  #late: ReturnType<typeof setTimeout> | undefined
  #stopBoard: (() => void) | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener('keydown', this.#keyed)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const hold of Object.values(this.#turns)) hold.release()
    clearTimeout(this.#settling)
    clearTimeout(this.#late)
    this.#late = undefined
    this.#stopBoard?.()
    this.#stopBoard = null
    this.removeEventListener('keydown', this.#keyed)
  }

  /** It is drawn when its arrows are. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete()
    await this.#pad.updateComplete
    return done
  }

  protected override heed(happening: Parameters<Parted['heed']>[0]): void {
    // What was typed and is no number stays to be mended, until the element itself is changed by another hand.
    const mended = happening.type === 'committed' && happening.edit.some((operation) => 'id' in operation && operation.id === this.parts.controller.selected)
    if (mended || happening.type === 'selected' || happening.type === 'undone' || happening.type === 'redone') this.wrong = null
    if (happening.type === 'previewed') this.#late ??= setTimeout(() => this.#refresh(), READABLE_MS)
    else super.heed(happening)
  }

  /** What a hand tries is another figure or two, and nothing else: only those are written anew. */
  #refresh(): void {
    this.#late = undefined
    const placed = this.#placed()
    if (!placed) return
    const figures = figuresOf(placed)
    for (const input of this.querySelectorAll<HTMLInputElement>('[data-field]')) {
      const field = input.dataset['field'] as Field
      const text = this.#text(field, figures[field])
      if (input.value !== text && this.wrong?.field !== field && !input.matches(':focus')) input.value = text
    }
  }

  #placed(): Placed | undefined {
    const { controller, view } = this.parts
    return view.row.find(({ element }) => element.id === controller.selected)
  }

  #text(field: Field, value: number): string {
    const { words, controller } = this.parts
    return field === 'angle' ? words.number(value) : words.figure(value, sectionOf(controller).stage.unit)
  }

  protected override updated(): void {
    this.#stopBoard ??= watchAim(this.parts, () => this.requestUpdate())
  }

  #hold(act: (id: string) => boolean): Hold {
    return new Hold(
      () => {
        clearTimeout(this.#settling)
        const { selected } = this.parts.controller
        return selected !== null && act(selected)
      },
      () => {
        clearTimeout(this.#settling)
        this.#settling = setTimeout(() => this.parts.controller.settle(), MERGE_MS)
      },
    )
  }

  protected override render(): TemplateResult | typeof nothing {
    const { controller } = this.parts
    const placed = this.#placed()
    if (!placed) return nothing
    const able = controller.readonly ? { move: false, turn: false, width: false, depth: false } : abilitiesOf(groundOf(controller), placed)
    return html`<div class="place">${controller.readonly ? nothing : this.#hands(placed, able)} ${this.#figures(placed, able)} ${controller.readonly ? nothing : this.#actions(placed)}</div>`
  }

  #hands(placed: Placed, { turn }: { readonly turn: boolean }): TemplateResult {
    this.#pad.parts = this.parts
    this.#pad.links = this.links
    return html`<div class="place-hands">${this.#pad}<div class="place-turn">${this.#turner(placed, turn)} ${aimButton(this.parts, [placed.element.id])}</div></div>`
  }

  #turner(placed: Placed, able: boolean): TemplateResult {
    const { words } = this.parts
    const button = (name: 'back' | 'on'): TemplateResult => {
      const hold = this.#turns[name]
      return html`<button class="step" type="button" data-turn=${name} aria-label=${words.say(name === 'back' ? 'plan-less' : 'plan-more', { way: 'turn' })} aria-disabled=${able ? nothing : 'true'}
        @pointerdown=${hold.press} @pointerup=${hold.release} @pointercancel=${hold.release} @pointerleave=${hold.release} @click=${hold.click} @contextmenu=${(event: Event) => event.preventDefault()}>${glyph(SIGNS[name])}</button>`
    }
    return html`<div class="stepper" role="group" aria-label=${words.say('plan-field', { field: 'angle' })}>${button('back')}
      <label class="width-field figure"><span class="unseen">${words.say('plan-field-in', { field: 'angle', unit: '°' })}</span>${this.#input('angle', figuresOf(placed).angle, able)}<span aria-hidden="true">°</span></label>${button('on')}</div>`
  }

  #figures(placed: Placed, able: { readonly move: boolean; readonly width: boolean; readonly depth: boolean }): TemplateResult {
    const { words, view, controller } = this.parts
    const { x, y, width, depth } = figuresOf(placed)
    const { unit } = placed.section.stage
    const board = planBoardOf(view)
    const field = (name: Field, value: number, can: boolean): TemplateResult => html`<label><span>${words.say('plan-field', { field: name })}</span><span><span class="unseen">${words.unit(unit, 'long')}</span>${
      this.#input(name, value, can)} <span aria-hidden="true">${words.unit(unit, 'short')}</span></span></label>`
    return html`<fieldset class="place-figures"><legend class="unseen">${words.say('plan-figures')}</legend>${field('x', x, able.move)} ${field('y', y, able.move)} ${field('width', width, able.width)} ${field('depth', depth, able.depth)}</fieldset>
      ${this.wrong === null ? nothing : html`<p class="range small wrong" id="codraft-place-hint">${words.say('plan-wrong')}</p>`}
      ${controller.readonly ? nothing : html`<label class="place-snaps"><input type="checkbox" .checked=${live(board.snaps)} @change=${(event: Event) => board.note({ snaps: (event.target as HTMLInputElement).checked })} /><span>${words.say('plan-snaps')}</span></label>`}`
  }

  #input(field: Field, value: number, able: boolean): TemplateResult {
    const wrong = this.wrong?.field === field ? this.wrong.text : null
    return html`<input class=${field} type="text" inputmode="decimal" autocomplete="off" size="5" data-field=${field} ?readonly=${!able} aria-invalid=${wrong === null ? nothing : 'true'} aria-describedby=${wrong === null ? nothing : 'codraft-place-hint'}
      .value=${live(wrong ?? this.#text(field, value))} @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()} @change=${(event: Event) => this.#type(field, (event.target as HTMLInputElement).value)} />`
  }

  #type(field: Field, text: string): void {
    const { controller, words } = this.parts
    const id = controller.selected
    const typed = readNumber(text, words.locale)
    const size = field === 'width' || field === 'depth'
    this.wrong = typed === null || (size && typed <= 0) ? { field, text } : null
    const element = rowOf(groundOf(controller)).find((one) => one.element.id === id)?.element
    if (id === null || typed === null || this.wrong || !element?.at) return
    const { stage, per } = sectionOf(controller)
    const value = field === 'angle' ? Math.round(typed) : Math.round(words.kept(typed, stage.unit) * per) / per
    if (field === 'angle') turnTo(controller, id, { angle: value, fine: true, door: 'buttons' })
    else if (size) resizeTo(controller, id, { size: { [field]: value }, door: 'buttons' })
    else moveTo(controller, id, { at: field === 'x' ? [value, element.at[1]] : [element.at[0], value], door: 'buttons' })
    controller.settle()
    this.requestUpdate()
  }

  /** Escape brings back what stood in a field and goes back to the element. */
  readonly #keyed = (event: KeyboardEvent): void => {
    const { target } = event
    const { controller } = this.parts
    if (event.key === 'Enter' && target instanceof HTMLInputElement && target.dataset['field'] !== undefined) {
      event.preventDefault()
      return this.#type(target.dataset['field'] as Field, target.value)
    }
    if (event.key !== 'Escape' || controller.selected === null) return
    event.preventDefault()
    event.stopPropagation()
    this.wrong = null
    planBoardOf(this.parts.view).note({ aim: null })
    this.requestUpdate()
    this.links.goTo(controller.selected, controller.section)
  }

  #actions({ element: { id }, section }: Placed): TemplateResult {
    const { words, controller } = this.parts
    const locked = (field: LockField): boolean => lockHeld(groundOf(controller), id, field) !== null
    const act = (sign: TemplateResult, key: WordKey, off: boolean, run: () => void): TemplateResult =>
      html`<button class="act" type="button" aria-disabled=${off ? 'true' : nothing} @click=${run}>${sign}<span>${words.say(key)}</span></button>`
    const own = (name: IconName): TemplateResult => icon(name)
    return html`<div class="acts" role="group" aria-label=${words.say('actions')}>
      ${act(glyph(SIGNS.free), 'plan-free', locked('at'), () => freeUp(controller, id, 'buttons'))}
      ${act(own('replace'), 'replace', locked('kind'), () => this.links.openPicker('replace'))}
      ${act(own('duplicate'), 'duplicate', false, () => duplicate(controller, id, 'buttons'))}
      ${act(own('remove'), 'remove', locked('exists'), () => this.#remove(id))}
      ${act(own('note'), 'note', false, () => this.links.openAside('notes', { element: id, section: section.id }))}
      ${act(own('more'), 'more', false, () => this.links.openAside('acts', { element: id, section: section.id }))}
    </div>`
  }

  /** After removing, focus would be lost with the button: it goes to the nearest that is left. */
  #remove(id: string): void {
    const { controller, view } = this.parts
    const gone = view.keptRow.find(({ element }) => element.id === id)?.element.at ?? [0, 0]
    if (!remove(controller, id, 'buttons')) return
    const far = ({ element: { at = [0, 0] } }: Placed): number => Math.hypot(at[0] - gone[0], at[1] - gone[1])
    const next = view.keptRow.reduce<Placed | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null)
    if (next) controller.select([next.element.id])
  }
}
