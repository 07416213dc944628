/** Several elements of a plan picked up by keyboard: all go as far, as a preview, and are put down as one step, or brought back exactly. */
import { applyEdit, fitMoveTogetherOnPlan, type Edit, type Ground, type PlanFit } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { groundOf, sectionOf } from '../../session/verbs.ts'
import { compressed, strideOf, type PlanLifted, type Stride } from './lift.ts'

/** One lift of several. */
export class PlanGroupLift implements PlanLifted {
  /** The one that has the focus. */
  readonly id: string
  readonly #ids: readonly string[]
  readonly #parts: Parts
  #edit: Edit = []
  #last: Pick<PlanFit, 'held' | 'snaps'> = { held: null, snaps: [] }

  /** Picks them up and says so. */
  constructor(parts: Parts, id: string, ids: readonly string[]) {
    this.#parts = parts
    this.id = id
    this.#ids = ids
    parts.controller.tell({ type: 'lifted', element: id, door: 'keys', group: ids })
  }

  /** Moves them. */
  arrow([x, y]: readonly [number, number], stride: Stride): void {
    const { controller, view } = this.#parts
    const section = sectionOf(controller)
    const by = strideOf(controller, section, stride) / section.per
    // One tick of snapping changes no place, and tells what they are lined up with.
    const fit = fitMoveTogetherOnPlan(this.#ground(), { ids: this.#ids, by: [x * by, y * by], snap: 1 / section.per })
    this.#edit = compressed([...this.#edit, ...fit.edit])
    this.#last = fit
    controller.preview(this.#edit.length === 0 ? null : this.#edit)
    view.reveal(this.id)
    controller.tell({ type: 'moving', element: this.id, held: fit.held, snaps: fit.snaps, door: 'keys', group: this.#ids })
  }

  /** Several are only moved. */
  changeMode(): void {
    this.#parts.controller.tell({ type: 'mode', element: this.id, mode: 'move' })
  }

  /** Several are only moved. */
  widen(): void {
    this.changeMode()
  }

  /** Keeps what was tried, as one step. */
  drop(): void {
    this.#parts.controller.commit(this.#edit, { cause: 'move', door: 'keys', element: this.id, snaps: this.#last.snaps })
  }

  /** Brings everything back to where it was. */
  cancel(): void {
    this.#parts.controller.preview(null)
    this.#parts.controller.tell({ type: 'cancelled', element: null })
  }

  #ground(): Ground {
    const ground = groundOf(this.#parts.controller)
    return this.#edit.length === 0 ? ground : { ...ground, layout: applyEdit(ground.layout, this.#edit) }
  }
}
