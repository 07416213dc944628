/** What a person can do to several elements of a plan at once besides what they can do on every stage. Every door calls these. */
import { fitMoveTogetherOnPlan, rowOf, type Ground } from '@codraft/core'
import type { SessionController } from './controller.ts'
import { boundsOf } from './plan-lens.ts'
import type { How } from './plan-verbs.ts'
import { groundOf } from './verbs.ts'

type Point = readonly [number, number]

/** Moves elements by so much of the stage's unit, all of them as far. `snap`: how near the box around them has to come to something to snap. */
export function moveTogether(controller: SessionController, ids: readonly string[], { by, snap = 0, ...how }: How & { readonly by: Point; readonly snap?: number }): boolean {
  const { edit, held, snaps } = fitMoveTogetherOnPlan(groundOf(controller), { ids, by, snap })
  const element = held && 'element' in held ? (held.element ?? null) : (ids[0] ?? null)
  return controller.commit(edit, { ...how, cause: 'move', held, snaps, element })
}

/** The same by a step: steps in a row are one undo. */
export const moveTogetherBy = (controller: SessionController, ids: readonly string[], { by, door }: Pick<How, 'door'> & { readonly by: Point }): boolean =>
  moveTogether(controller, ids, { by, door, merge: `move ${ids.join(' ')}` })

/** How far elements are from standing with the middle of the box around them at a place, in the stage's unit. */
export function wayTo(ground: Ground, ids: readonly string[], [x, y]: Point): Point {
  const block = rowOf(ground).filter(({ element }) => ids.includes(element.id))
  const boxes = block.map(boundsOf)
  const per = block[0]?.section.per ?? 1
  const middle = (from: number, to: number): number => Math.round((from + to) / 2) / per
  return [x - middle(Math.min(...boxes.map(({ minX }) => minX)), Math.max(...boxes.map(({ maxX }) => maxX))), y - middle(Math.min(...boxes.map(({ minY }) => minY)), Math.max(...boxes.map(({ maxY }) => maxY)))]
}
