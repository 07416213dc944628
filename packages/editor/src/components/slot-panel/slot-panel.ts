import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { lockHeld, slotsOf } from '@codraft/core'
import type { Happening } from '../../session/happening.ts'
import { moveToNextSlot, moveToSlot } from '../../session/slot-verbs.ts'
import { nextWay } from '../../session/slot-ways.ts'
import type { Way } from '../../session/slots-around.ts'
import { elementOf, groundOf, remove, sectionOf } from '../../session/verbs.ts'
import { slotBoardOf } from '../../tools/slots/index.ts'
import { placeLabel } from '../../words/slot-words.ts'
import { icon, type IconName } from '../icons.ts'
import { lateIcon } from '../late-icons.ts'
import { Parted } from '../parted.ts'
import { nameIn } from '../phrases.ts'
import { placeOptions } from './place-options.ts'
import { slotPanelStyles } from './slot-panel.styles.ts'

/** What can be done with the selected part, or in the free place that is meant. Every drag on the picture has its button here. */
export class CodraftSlotPanel extends Parted {
  protected override readonly own = [slotPanelStyles]

  /** What was selected before a free place was meant: it may be wanted there. */
  #before: string | null = null
  #stop: (() => void) | null = null
  #heard: unknown = null

  override connectedCallback(): void {
    super.connectedCallback()
    this.className = 'slot-panel'
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stop?.()
    this.#stop = this.#heard = null
  }

  protected override heed(happening: Happening): void {
    if (happening.type === 'selected') this.#before = happening.before.selection.ids.length === 1 ? (happening.before.selection.ids[0] ?? null) : null
    super.heed(happening)
  }

  protected override willUpdate(changed: Parameters<Parted['willUpdate']>[0]): void {
    super.willUpdate(changed)
    const board = slotBoardOf(this.parts.view)
    if (this.#heard === board) return
    this.#stop?.()
    this.#heard = board
    let choosing = board.choosing
    this.#stop = board.subscribe(() => {
      if (board.choosing !== choosing) this.requestUpdate()
      choosing = board.choosing
    })
  }

  protected override render(): TemplateResult | typeof nothing {
    const { controller } = this.parts
    const id = controller.selected
    if (id !== null && elementOf(controller, id)) return this.#element(id)
    return controller.aimed === null ? nothing : this.#place(controller.aimed)
  }

  #element(id: string): TemplateResult {
    const { controller, view, words } = this.parts
    const ground = groundOf(controller)
    const [fixed, sort, stays] = (['at', 'kind', 'exists'] as const).map((field) => lockHeld(ground, id, field) !== null)
    const choosing = slotBoardOf(view).choosing
    const act = (sign: TemplateResult, shown: string, { off = false, pressed }: { off?: boolean; pressed?: boolean }, run: () => void): TemplateResult =>
      html`<button class="act" type="button" aria-disabled=${off ? 'true' : nothing} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${run}>${sign}<span>${shown}</span></button>`
    const asks = (what: 'move' | 'swap', shown: string, sign: TemplateResult): TemplateResult => {
      const pressed = choosing?.id === id && choosing.what === what
      return act(sign, shown, { off: fixed === true, pressed }, () => this.#ask(id, pressed ? null : what))
    }
    const move = (way: Way, sign: IconName, shown: string): TemplateResult =>
      act(icon(sign), shown, { off: fixed === true || nextWay(controller, id, { way, from: elementOf(controller, id)?.slot ?? '' }) === null }, () => void moveToNextSlot(controller, id, { way, door: 'buttons' }))
    return html`${controller.readonly ? nothing : html`<label class="place-field"><span>${words.say('slots-place-of', { element: nameIn(this.parts, id, null) })}</span>
        <select class="step" aria-disabled=${fixed ? 'true' : nothing} @change=${(event: Event) => this.#choose(id, event)}>${placeOptions(this.parts, id).map(({ slot, text, here }) => html`<option value=${slot} .selected=${live(here)}>${text}</option>`)}</select></label>
      <div class="acts" role="group" aria-label=${words.say('actions')}>
        ${move('left', 'left', words.say('move-left'))} ${move('right', 'right', words.say('move-right'))}
        ${this.#isDeep() ? html`${move('up', 'up', words.say('slots-move-up'))} ${move('down', 'down', words.say('slots-move-down'))}` : nothing}
        ${asks('move', words.say('slots-move-to'), lateIcon('place'))} ${asks('swap', words.say('slots-swap-with'), lateIcon('swap'))}
        ${act(icon('replace'), words.say('replace'), { off: sort === true }, () => this.links.openPicker('replace'))}
        ${act(icon('remove'), words.say('remove'), { off: stays === true }, () => this.#remove(id))}
        ${act(icon('note'), words.say('note'), {}, () => this.links.openAside('notes', { element: id, section: controller.section }))}
        ${act(icon('more'), words.say('more'), {}, () => this.links.openAside('acts'))}
      </div>`}`
  }

  #place(slot: string): TemplateResult {
    const { controller, words } = this.parts
    const before = this.#before !== null && elementOf(controller, this.#before) ? this.#before : null
    return html`<div class="inspector-head none"><h3 tabindex="-1">${words.say('slots-place-title', { place: placeLabel(sectionOf(controller), slot, words) })}</h3>
        ${controller.readonly ? nothing : html`<p class="soft small">${words.say('slots-place-hint')}</p>`}</div>
      ${controller.readonly ? nothing : html`<div class="place-acts">
        <button class="outline step-free" type="button" @click=${() => this.links.openPicker('add')}>${icon('plus')}<span>${words.say('add-part')}</span></button>
        ${before === null ? nothing : html`<button class="outline" type="button" @click=${() => this.#bring(before, slot)}>${lateIcon('place')}<span>${words.say('slots-put-here', { element: nameIn(this.parts, before, null) })}</span></button>`}</div>`}`
  }

  #ask(id: string, what: 'move' | 'swap' | null): void {
    const { view, words } = this.parts
    slotBoardOf(view).choose(what === null ? null : { id, what })
    if (what !== null) this.links.announce(words.say(what === 'swap' ? 'slots-choosing-swap' : 'slots-choosing-move', { element: nameIn(this.parts, id, null) }))
  }

  #choose(id: string, event: Event): void {
    const { value } = event.target as HTMLSelectElement
    moveToSlot(this.parts.controller, id, { slot: value, door: 'buttons' })
    this.requestUpdate()
  }

  #bring(id: string, slot: string): void {
    const { controller } = this.parts
    if (moveToSlot(controller, id, { slot, door: 'buttons' })) controller.select([id])
  }

  /** After removing, the focus would be lost with the button: it goes to what comes next. */
  #remove(id: string): void {
    const { controller, view } = this.parts
    const rank = new Map(slotsOf(sectionOf(controller)).slots.map((slot) => [slot.id, slot.index]))
    const order = view.keptRow.map(({ element }) => element).toSorted((a, b) => (rank.get(a.slot ?? '') ?? 0) - (rank.get(b.slot ?? '') ?? 0))
    const index = order.findIndex((element) => element.id === id)
    if (!remove(controller, id, 'buttons')) return
    const next = order[index + 1] ?? order[index - 1]
    if (next) controller.select([next.id])
  }

  /** Whether there are slots above one another. */
  #isDeep(): boolean {
    const { slots } = slotsOf(sectionOf(this.parts.controller))
    return slots.some(({ y, depth }) => Math.abs(y - (slots[0]?.y ?? 0)) > depth / 2)
  }
}
