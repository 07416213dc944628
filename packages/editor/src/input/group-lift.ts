/** Several elements picked up by keyboard: they go side by side, as a preview, and are put down as one step, or brought back exactly. */
import { elementsIn, fitOrderTogether, type Fit } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { placeBy } from '../session/several.ts'
import { groundOf } from '../session/verbs.ts'
import type { RowLift } from './keyboard-lift.ts'

/** One lift of several. */
export class GroupLift implements RowLift {
  /** The one that has the focus. */
  readonly id: string
  readonly #ids: readonly string[]
  readonly #parts: Parts
  /** How many of the others stand before them; null: as they stood. */
  #at: number | null = null

  /** Picks them up and says so. */
  constructor(parts: Parts, id: string, ids: readonly string[]) {
    this.#parts = parts
    this.id = id
    this.#ids = ids
    parts.controller.tell({ type: 'lifted', element: id, door: 'keys', group: ids })
  }

  /** Moves by places. At an end they stay, and it is said. */
  moveBy(places: 1 | -1): void {
    this.#moveTo(this.#at === null ? placeBy(this.#parts.controller, this.#ids, places) : this.#at + places)
  }

  /** Moves to the first or the last place. */
  moveToEnd(side: 'start' | 'end'): void {
    const { session, section } = this.#parts.controller
    this.#moveTo(side === 'start' ? 0 : elementsIn(session.layout, section).length - this.#ids.length)
  }

  /** Several have no width in common. */
  stretch(): void {
    this.#show(this.#fit(this.#at))
  }

  /** Keeps what was tried, as one step. */
  drop(): void {
    this.#parts.controller.commit(this.#fit(this.#at).edit, { cause: 'move', door: 'keys', element: this.id })
  }

  /** Brings everything back to where it was. */
  cancel(): void {
    this.#parts.controller.preview(null)
    this.#parts.controller.tell({ type: 'cancelled', element: null })
  }

  #moveTo(at: number): void {
    const fit = this.#fit(at)
    if (!fit.held) this.#at = at
    this.#show(fit)
  }

  #show({ held }: Fit): void {
    const { controller, view } = this.#parts
    controller.preview(this.#fit(this.#at).edit)
    view.reveal(this.id)
    controller.tell({ type: 'moving', element: this.id, held, door: 'keys', group: this.#ids })
  }

  #fit(at: number | null): Fit {
    return at === null ? { edit: [], held: null } : fitOrderTogether(groundOf(this.#parts.controller), { ids: this.#ids, at })
  }
}
