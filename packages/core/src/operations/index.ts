/** The verbs: every change to a layout is one of these, can be taken back, and can be said in words. */
import type { Layout } from '../schema/layout.ts'
import { move } from './move.ts'
import { altered, standingIn, type Alteration, type OperationBehaviour, type Standing } from './operation.ts'
import { place } from './place.ts'
import { remove } from './remove.ts'
import { reorder } from './reorder.ts'
import { replace } from './replace.ts'
import { resize } from './resize.ts'
import { set } from './set.ts'
import { turn } from './turn.ts'
import type { Move } from './move.ts'
import type { Place } from './place.ts'
import type { Remove } from './remove.ts'
import type { Reorder } from './reorder.ts'
import type { Replace } from './replace.ts'
import type { Resize } from './resize.ts'
import type { SetChoices } from './set.ts'
import type { Turn } from './turn.ts'
import type { DescribeWords } from './operation.ts'

/** The smallest reversible change. It carries both sides, so that it can be undone, counted and replayed alone. */
export type Operation = Place | Remove | Move | Resize | Turn | Reorder | Replace | SetChoices
/** The operations of one gesture: one undo. */
export type Edit = readonly Operation[]

const behaviours: { [T in Operation['type']]: OperationBehaviour<Extract<Operation, { type: T }>, Operation> } = {
  place, remove, move, resize, turn, reorder, replace, set,
}
// The registry look-up: a behaviour's operation type is its key.
const behaviourOf = <O extends Operation>(operation: O): OperationBehaviour<O, Operation> => behaviours[operation.type] as unknown as OperationBehaviour<O, Operation>

/** What an operation changes of what stands there. @throws {OperationError} as `apply` does. For those who keep a layout in another form; else use `apply`. */
export const alterationBy = (standing: Standing, operation: Operation): Alteration => behaviourOf(operation).alter(standing, operation)

/**
 * The layout with one operation done.
 * @throws {OperationError} when what the operation starts from is not what stands there; never because a rule breaks.
 */
export const apply = (layout: Layout, operation: Operation): Layout => altered(layout, operation.section, alterationBy(standingIn(layout), operation))
/** The layout with a whole edit done, in order. @throws {OperationError} as `apply` does. */
export const applyEdit = (layout: Layout, edit: Edit): Layout => edit.reduce(apply, layout)
/** The operation that takes this one back. */
export const invert = (operation: Operation): Operation => behaviourOf(operation).invert(operation)
/** The edit that takes this one back. */
export const invertEdit = (edit: Edit): Edit => edit.map(invert).reverse()
/** Says what an operation did, in the past tense, in the words handed in: "Footpath made 3.0 m wide". */
export const describe = (operation: Operation, words: DescribeWords): string => behaviourOf(operation).describe(operation, words)

export { noElement, noSection, OperationError } from './operation.ts'
export { besideIn } from './beside.ts'
export type { Beside } from './beside.ts'
export type { Alteration, DescribeWords, Standing } from './operation.ts'
