import { lockHeld, rowOf } from '@codraft/core'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { SessionController } from '../../session/controller.ts'
import type { Door } from '../../session/happening.ts'
import type { Parts } from '../../session/parts.ts'
import { moveTogetherBy } from '../../session/plan-several.ts'
import { moveBy, stepOf } from '../../session/plan-verbs.ts'
import { taken } from '../../session/several.ts'
import { groundOf, sectionOf, strideIn } from '../../session/verbs.ts'
import { isFor, planBoardOf } from '../../tools/plan/index.ts'
import { Hold } from '../hold.ts'
import { icon } from '../icons.ts'
import { Parted } from '../parted.ts'
import { nameIn } from '../phrases.ts'
import { placeStyles } from './place.styles.ts'

/** Steps that follow each other within this time are one undo, in milliseconds. */
const MERGE_MS = 800
const WAYS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const
type Way = keyof typeof WAYS
/** How far one press of an arrow goes, in steps of the stage. */
const STRIDES = [1, 5, 10]

/** Four arrows that move what is selected on a plan, one element or several, and how far one press goes. */
export class CodraftPad extends Parted {
  protected override readonly own = [placeStyles]

  /** Through which door its edits come. */
  @property({ attribute: false }) door: Door = 'buttons'
  /** Whether it is all there is for what is selected: then, beside a picture, the next tap can be asked for here as well. */
  @property({ attribute: false }) alone = false

  @state() private stride = 1
  readonly #holds = Object.fromEntries((Object.keys(WAYS) as Way[]).map((way) => [way, this.#hold(way)])) as Record<Way, Hold>
  #settling: ReturnType<typeof setTimeout> | undefined
  #stopBoard: (() => void) | null = null

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const hold of Object.values(this.#holds)) hold.release()
    clearTimeout(this.#settling)
    this.#stopBoard?.()
    this.#stopBoard = null
  }

  protected override updated(): void {
    if (this.alone) this.#stopBoard ??= watchAim(this.parts, () => this.requestUpdate())
  }

  #hold(way: Way): Hold {
    return new Hold(() => {
      // An earlier press does not end what is held now.
      clearTimeout(this.#settling)
      return this.#go(way)
    }, () => {
      clearTimeout(this.#settling)
      this.#settling = setTimeout(() => this.parts.controller.settle(), MERGE_MS)
    })
  }

  #go(way: Way): boolean {
    const { parts: { controller }, door } = this
    const far = farOf(controller, this.stride)
    const by = [WAYS[way][0] * far, WAYS[way][1] * far] as const
    const ids = taken(controller)
    return ids.length > 1 ? moveTogetherBy(controller, ids, { by, door }) : moveBy(controller, ids[0] ?? '', { by, door })
  }

  protected override render(): TemplateResult | typeof nothing {
    const { controller } = this.parts
    const ids = taken(controller)
    if (ids.length === 0 || controller.readonly) return nothing
    const able = mayMove(this.parts, ids)
    return this.alone ? html`<div class="place-hands">${this.#arrows(ids, able)}${this.door === 'list' ? nothing : html`<div class="place-turn">${aimButton(this.parts, ids)}</div>`}</div>` : this.#arrows(ids, able)
  }

  #arrows(ids: readonly string[], able: boolean): TemplateResult {
    const { words, controller } = this.parts
    const { stage, ...section } = sectionOf(controller)
    const name = ids.length > 1 ? words.say('many-selected', { count: ids.length }) : nameIn(this.parts, ids[0] ?? '', section.id)
    return html`<div class="pad" role="group" aria-label=${words.say('plan-pad', { element: name })}>
      ${(['up', 'left', 'right', 'down'] as const).map((way) => html`<button class="step" type="button" data-way=${way} aria-label=${words.say('plan-go', { way })} aria-disabled=${able ? nothing : 'true'}
        @pointerdown=${this.#holds[way].press} @pointerup=${this.#holds[way].release} @pointercancel=${this.#holds[way].release} @pointerleave=${this.#holds[way].release}
        @click=${this.#holds[way].click} @contextmenu=${(event: Event) => event.preventDefault()}>${icon(way)}</button>`)}
      <select aria-label=${words.say('plan-step')} @change=${(event: Event) => (this.stride = Number((event.target as HTMLSelectElement).value))}>
        ${STRIDES.map((stride) => html`<option value=${stride} .selected=${stride === this.stride}>${words.length(farOf(controller, stride), stage.unit)}</option>`)}</select>
    </div>`
  }
}

/** How far a press goes with a stride, in the stage's unit: the reader's round length, to the nearest tick. */
function farOf(controller: SessionController, stride: number): number {
  const section = sectionOf(controller)
  return Math.round(strideIn(controller, section, { of: stepOf(section) * stride })) / section.per
}

/** Hears when the next tap means something else, or what is moved snaps no more; what a hand does from move to move it leaves aside. */
export function watchAim({ view }: Parts, changed: () => void): () => void {
  const board = planBoardOf(view)
  let { aim, snaps } = board
  return board.subscribe(() => {
    if (aim === board.aim && snaps === board.snaps) return
    ;({ aim, snaps } = board)
    changed()
  })
}

/** The next tap on the plan says where these are to stand; pressed again, it does not. One that is locked keeps them, and says why. */
export function aimButton({ controller, view, words }: Parts, ids: readonly string[]): TemplateResult {
  const board = planBoardOf(view)
  const aiming = isFor(board.aim, ids)
  const aim = (): void => {
    const held = ids.map((id) => lockHeld(groundOf(controller), id, 'at')).find((one) => one !== null)
    if (held) controller.tell({ type: 'refused', held, element: held.element, cause: 'move' })
    else board.note({ aim: aiming ? null : { elements: ids } })
  }
  return html`<button class="outline" type="button" aria-pressed=${aiming} aria-disabled=${mayMove({ controller }, ids) ? nothing : 'true'} @click=${aim}>${icon('target')}<span>${words.say('plan-tap', { count: ids.length })}</span></button>
    ${aiming ? html`<p class="small" role="status">${words.say('plan-aiming', { count: ids.length })}</p>` : nothing}`
}

function mayMove({ controller }: Pick<Parts, 'controller'>, ids: readonly string[]): boolean {
  const ground = groundOf(controller)
  return rowOf(ground).length > 0 && ids.every((id) => lockHeld(ground, id, 'at') === null)
}
