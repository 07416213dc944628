/** An element picked up by keyboard: it can be moved and made wider as a preview, put down as one step, or brought back exactly. */
import { elementsIn, fitOrder, fitWidth, fromTicks, rowOf, toTicks, widthBounds, type Edit, type Fit, type Held } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { groundOf, stepped, strideIn } from '../session/verbs.ts'

/** What can be done with what is lifted, one element or several. */
export type RowLift = Pick<KeyboardLift, 'id' | 'moveBy' | 'moveToEnd' | 'stretch' | 'drop' | 'cancel'>

/** One lift, from picking up to putting down. */
export class KeyboardLift {
  readonly id: string
  readonly #parts: Parts
  #index: number
  /** The width that is tried, in ticks. */
  #width: number
  readonly #kept: { readonly index: number; readonly width: number }

  /** Picks an element up and says so. Nothing is previewed yet. */
  constructor(parts: Parts, id: string) {
    this.#parts = parts
    this.id = id
    const placed = rowOf(groundOf(parts.controller)).find(({ element }) => element.id === id)
    this.#kept = { index: placed?.index ?? 0, width: placed?.width ?? 0 }
    this.#index = this.#kept.index
    this.#width = this.#kept.width
    parts.controller.tell({ type: 'lifted', element: id, door: 'keys' })
  }

  /** Moves by places. At an end it stays and says so. */
  moveBy(places: number): void {
    this.#moveTo(this.#index + places)
  }

  /** Moves to the first or the last place. */
  moveToEnd(side: 'start' | 'end'): void {
    const { session, section } = this.#parts.controller
    this.#moveTo(side === 'start' ? 0 : elementsIn(session.layout, section).length - 1)
  }

  /** Makes it wider or narrower by steps of its own or of the stage; `fine`: tenths of a step of the stage. */
  stretch(steps: number, fine: boolean): void {
    const placed = rowOf(groundOf(this.#parts.controller)).find(({ element }) => element.id === this.id)
    if (!placed) return
    const { section } = placed
    const step = widthBounds(groundOf(this.#parts.controller), placed).step ?? strideIn(this.#parts.controller, section, { fine })
    const fit = this.#widthFit(stepped(this.#width, steps, step))
    const resized = fit.edit.find((operation) => operation.type === 'resize' && operation.id === this.id)
    this.#width = resized?.type === 'resize' ? toTicks(resized.to.width, section.per) : this.#kept.width
    this.#show(fit.held)
  }

  /** Keeps what was tried, as one step; nothing tried is a lift that came to nothing. */
  drop(): void {
    const edit = this.#edit()
    const cause = edit.some(({ type }) => type === 'resize') && !edit.some(({ type }) => type === 'reorder') ? 'resize' : 'move'
    this.#parts.controller.commit(edit, { cause, door: 'keys', element: this.id })
  }

  /** Brings everything back to where it was. */
  cancel(): void {
    const { controller } = this.#parts
    controller.preview(null)
    controller.tell({ type: 'cancelled', element: this.id })
  }

  #moveTo(index: number): void {
    const { edit, held } = fitOrder(groundOf(this.#parts.controller), { id: this.id, index })
    if (!held) this.#index = edit.length === 0 ? this.#kept.index : index
    this.#show(held)
  }

  #show(held: Held | null): void {
    const { controller, view } = this.#parts
    controller.preview(this.#edit())
    view.reveal(this.id)
    controller.tell({ type: 'moving', element: this.id, held, door: 'keys' })
  }

  #edit(): Edit {
    const ground = groundOf(this.#parts.controller)
    return [...this.#widthFit(this.#width).edit, ...fitOrder(ground, { id: this.id, index: this.#index }).edit]
  }

  #widthFit(ticks: number): Fit {
    const ground = groundOf(this.#parts.controller)
    const per = ground.compiled.sections.find(({ id }) => id === ground.section)?.per ?? 1
    return ticks === this.#kept.width ? { edit: [], held: null } : fitWidth(ground, { id: this.id, width: fromTicks(ticks, per), exact: true })
  }
}
