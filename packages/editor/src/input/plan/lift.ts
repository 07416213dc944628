/** An element of a plan picked up by keyboard: moved, resized and turned as a preview, put down as one step, or brought back exactly. */
import { applyEdit, fitMoveOnPlan, fitResizeOnPlan, fitTurnOnPlan, fromTicks, rowOf, toTicks, type CompiledSection, type Edit, type Ground, type Operation, type Placed, type PlanFit } from '@codraft/core'
import type { LiftMode } from '../../session/happening.ts'
import type { Parts } from '../../session/parts.ts'
import { abilitiesOf, nextAngle, stepOf } from '../../session/plan-verbs.ts'
import type { SessionController } from '../../session/controller.ts'
import { groundOf, strideIn } from '../../session/verbs.ts'
import { touchedId } from '../../words/describe.ts'

/** How far one press goes. */
export type Stride = 'step' | 'ten' | 'fine'
const MODES: readonly LiftMode[] = ['move', 'resize', 'rotate']

/** What can be done with what is lifted on a plan, one element or several. */
export type PlanLifted = Pick<PlanLift, 'id' | 'arrow' | 'changeMode' | 'widen' | 'drop' | 'cancel'>

/** One lift, from picking up to putting down. */
export class PlanLift {
  readonly id: string
  readonly #parts: Parts
  #mode: LiftMode = 'move'
  #edit: Edit = []
  #last: Pick<PlanFit, 'held' | 'snaps'> = { held: null, snaps: [] }

  /** Picks an element up and says so. Nothing is previewed yet. */
  constructor(parts: Parts, id: string) {
    this.#parts = parts
    this.id = id
    parts.controller.tell({ type: 'lifted', element: id, door: 'keys' })
  }

  /** From moving to resizing to turning, and round again; what cannot be done with it is left out. */
  changeMode(): void {
    const placed = this.#placed()
    const { move, turn, width, depth } = placed ? abilitiesOf(this.#parts.controller, placed) : { move: true, turn: false, width: false, depth: false }
    const can = { move, resize: width || depth, rotate: turn }
    const round = MODES.map((_, step) => MODES[(MODES.indexOf(this.#mode) + 1 + step) % MODES.length] ?? 'move')
    this.#mode = round.find((mode) => can[mode]) ?? 'move'
    this.#parts.controller.tell({ type: 'mode', element: this.id, mode: this.#mode })
  }

  /** Does what an arrow means now. */
  arrow([x, y]: readonly [number, number], stride: Stride): void {
    const placed = this.#placed()
    if (!placed) return
    if (this.#mode === 'move') return this.#try(this.#moved(placed, [x, y], stride))
    if (this.#mode === 'rotate') return this.#turn(placed, x + y > 0 ? 1 : -1, stride)
    this.#resize(placed, { of: x !== 0 ? 'width' : 'depth', steps: x - y }, stride)
  }

  /** Makes it wider or narrower by a step, whatever arrows mean now. */
  widen(steps: 1 | -1, fine: boolean): void {
    const placed = this.#placed()
    if (placed) this.#resize(placed, { of: 'width', steps }, fine ? 'fine' : 'step')
  }

  /** Keeps what was tried, as one step; nothing tried is a lift that came to nothing. */
  drop(): void {
    const edit = compressed(this.#edit)
    const [first] = edit
    const cause = first?.type === 'turn' ? 'turn' : first?.type === 'resize' ? 'resize' : 'move'
    this.#parts.controller.commit(edit, { cause, door: 'keys', element: this.id, snaps: this.#last.snaps })
  }

  /** Brings everything back to where it was. */
  cancel(): void {
    const { controller } = this.#parts
    controller.preview(null)
    controller.tell({ type: 'cancelled', element: this.id })
  }

  #resize(placed: Placed, { of, steps }: { readonly of: 'width' | 'depth'; readonly steps: number }, stride: Stride): void {
    const { controller } = this.#parts
    const { per } = placed.section
    if (!abilitiesOf(groundOf(controller), placed)[of]) return controller.tell({ type: 'mode', element: this.id, mode: 'resize' })
    const size = toTicks(placed.element[of] ?? 0, per) + steps * strideOf(controller, placed.section, stride)
    this.#try(fitResizeOnPlan(this.#ground(), { id: this.id, [of]: fromTicks(Math.max(1, size), per), exact: stride === 'fine' || controller.roundly !== undefined }))
  }

  #turn(placed: Placed, steps: 1 | -1, stride: Stride): void {
    const fine = stride === 'fine'
    this.#try(fitTurnOnPlan(this.#ground(), { id: this.id, angle: nextAngle(this.#parts.controller.compiled, placed, { steps, fine }), fine }))
  }

  #moved(placed: Placed, [x, y]: readonly [number, number], stride: Stride): PlanFit {
    const { section: { per }, element: { at: [fromX, fromY] = [0, 0] } } = placed
    const by = strideOf(this.#parts.controller, placed.section, stride)
    const to = (from: number, way: number): number => fromTicks(toTicks(from, per) + way * by, per)
    // One tick of snapping changes no place, and tells what it is lined up with.
    return fitMoveOnPlan(this.#ground(), { id: this.id, at: [to(fromX, x), to(fromY, y)], snap: 1 / per })
  }

  /** Tries one more thing on top of what was tried before. */
  #try(fit: PlanFit): void {
    const { controller, view } = this.#parts
    this.#edit = compressed([...this.#edit, ...fit.edit])
    this.#last = fit
    controller.preview(this.#edit.length === 0 ? null : this.#edit)
    view.reveal(this.id)
    controller.tell({ type: 'moving', element: this.id, held: fit.held, snaps: fit.snaps, door: 'keys' })
  }

  #ground(): Ground {
    const ground = groundOf(this.#parts.controller)
    return this.#edit.length === 0 ? ground : { ...ground, layout: applyEdit(ground.layout, this.#edit) }
  }

  #placed(): Placed | undefined {
    return rowOf(this.#ground()).find(({ element }) => element.id === this.id)
  }
}

/** How far one press goes, in ticks: the reader's round lengths, to the nearest tick. */
export function strideOf(controller: SessionController, section: CompiledSection, stride: Stride): number {
  const step = strideIn(controller, section, { of: stepOf(section), fine: stride === 'fine' })
  return Math.max(1, Math.round(stride === 'ten' ? 10 * step : step))
}

/** What many small changes come to: one operation for each thing of each element that is different at the end. */
export function compressed(edit: Edit): Edit {
  const last = new Map<string, Operation>()
  for (const operation of edit) {
    const key = `${operation.type} ${touchedId(operation)}`
    const before = last.get(key)
    last.set(key, before ? chained(before, operation) : operation)
  }
  return [...last.values()].filter((operation) => !('from' in operation && JSON.stringify(operation.from) === JSON.stringify(operation.to)))
}

/** From where the first began to where the other ends. */
const chained = (first: Operation, then: Operation): Operation => ('from' in first && 'to' in then && first.type === then.type ? ({ ...then, from: first.from } as Operation) : then)
