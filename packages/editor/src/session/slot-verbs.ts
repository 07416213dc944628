/** What a person can do on slots beside what can be done on every stage. Every door calls these, so that all doors make the same edits. */
import { fitSwapInSlots, lockHeld } from '@codraft/core'
import type { SessionController } from './controller.ts'
import type { Door } from './happening.ts'
import { nextWay, slotWay } from './slot-ways.ts'
import type { Way } from './slots-around.ts'
import { elementOf, groundOf } from './verbs.ts'

/** Moves an element to a slot; what stands there comes to where it stood. Returns whether it went. */
export function moveToSlot(controller: SessionController, id: string, { slot, door }: { slot: string; door: Door }): boolean {
  const way = slotWay(controller, { id }, slot)
  return way !== undefined && controller.commit(way.edit, { cause: 'move', door, element: id, held: way.held })
}

/** Moves an element to the next slot in a direction of the picture where it may stand. */
export function moveToNextSlot(controller: SessionController, id: string, { way, door }: { way: Way; door: Door }): boolean {
  const next = nextWay(controller, id, { way, from: elementOf(controller, id)?.slot ?? '' })
  return controller.commit(next?.edit ?? [], { cause: 'move', door, element: id, held: next ? next.held : lockHeld(groundOf(controller), id, 'at') })
}

/** Has two elements change places. */
export function swapWith(controller: SessionController, id: string, { other, door }: { other: string; door: Door }): boolean {
  const { edit, held } = fitSwapInSlots(groundOf(controller), { id, with: other })
  return controller.commit(edit, { cause: 'move', door, element: id, held })
}

/** Puts a kind into a slot, instead of what stands there. Selects it. Returns its id, or null. */
export function putInSlot(controller: SessionController, kind: string, { slot, door, id = controller.idFor(kind) }: { slot: string; door: Door; id?: string }): string | null {
  const way = slotWay(controller, { id, kind }, slot)
  if (!way) return null
  const [replaced] = way.way === 'replace' ? way.others : []
  if (!controller.commit(way.edit, { cause: replaced === undefined ? 'insert' : 'replace', door, element: replaced ?? null, held: way.held })) return null
  controller.select([replaced ?? id])
  return replaced ?? id
}
