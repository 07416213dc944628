/** Something picked up by keyboard: arrows bring it to the next slot where it may stand, as a preview; it is put down as one step, or brought back exactly. */
import type { Parts } from '../session/parts.ts'
import { endWay, nextWay, type SlotWay } from '../session/slot-ways.ts'
import type { Way } from '../session/slots-around.ts'
import { elementOf } from '../session/verbs.ts'

/** One lift, from picking up to putting down. */
export class SlotLift {
  readonly id: string
  readonly #parts: Parts
  readonly #home: string
  #way: SlotWay | null = null

  /** Picks an element up and says so. Nothing is previewed yet. */
  constructor(parts: Parts, id: string) {
    this.#parts = parts
    this.id = id
    this.#home = elementOf(parts.controller, id)?.slot ?? ''
    parts.controller.tell({ type: 'lifted', element: id, door: 'keys' })
  }

  /** To the next slot in a direction of the picture; where there is none it stays, and says so. */
  move(way: Way): void {
    const from = this.#way?.lands ?? this.#home
    const next = nextWay(this.#parts.controller, this.id, { way, from })
    if (next) this.#show(next)
    else this.#parts.controller.tell({ type: 'moving', element: this.id, held: { by: 'end', side: way === 'left' || way === 'up' ? 'start' : 'end' }, door: 'keys' })
  }

  /** To the first or the last slot where it may stand. */
  moveToEnd(side: 'start' | 'end'): void {
    const end = endWay(this.#parts.controller, this.id, side)
    if (end) this.#show(end)
  }

  /** Keeps what was tried, as one step; where nothing was, it stays. */
  drop(): void {
    this.#parts.controller.commit(this.#way?.edit ?? [], { cause: 'move', door: 'keys', element: this.id })
  }

  /** Brings everything back to where it was. */
  cancel(): void {
    const { controller } = this.#parts
    controller.preview(null)
    controller.tell({ type: 'cancelled', element: this.id })
  }

  #show(way: SlotWay): void {
    const { controller, view } = this.#parts
    this.#way = way.way === 'here' || way.lands === this.#home ? null : way
    controller.preview(this.#way?.edit ?? null)
    view.reveal(this.id)
    controller.tell({ type: 'moving', element: this.id, held: null, door: 'keys' })
  }
}
