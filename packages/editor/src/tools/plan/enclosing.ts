/** The mouse draws a rectangle on the ground: what it meets is selected, and of what lies on the ground what is in it altogether. */
import { isLocked, type Placed } from '@codraft/core'
import { caughtWith } from '../enclosing.ts'
import type { Point } from '../tool.ts'
import { standsUp } from './hit.ts'
import { AT_REST, goOn, type PlanScene, type PlanState } from './tool.ts'

/** Around what is to be selected; with Shift or Control besides what is selected already. */
export const enclosing: PlanState<'enclosing'> = {
  on: {
    move: (tool, { at }, scene) => [goOn({ ...tool, at }), { do: 'select-all', ids: caughtWith(tool, caughtOnPlan(tool.press.at, at, scene)) }],
    release: () => [goOn(AT_REST)],
    cancel: ({ before }) => [goOn(AT_REST), { do: 'select-all', ids: before }],
  },
}

/** The elements that a rectangle means, turned as they are: a path or a lawn reaches through many a rectangle that is about what stands on it. What the brief keeps in its place is left out: nothing could be moved together with it. */
function caughtOnPlan(one: Point, other: Point, { placed, lens, ground }: PlanScene): string[] {
  const [[left, top], [right, bottom]] = [lens.unitsAt({ x: Math.min(one.x, other.x), y: Math.min(one.y, other.y) }), lens.unitsAt({ x: Math.max(one.x, other.x), y: Math.max(one.y, other.y) })]
  const box = { x: (left + right) / 2, y: (top + bottom) / 2, halfWidth: (right - left) / 2, halfDepth: (bottom - top) / 2 }
  const isMeant = (each: Placed): boolean => (standsUp(each, ground.compiled) ? meets(each, box) : holds(box, each))
  return placed.filter((each) => isMeant(each) && isLocked(ground, each.element.id, 'at') === null).map(({ element }) => element.id)
}

type Rectangle = { readonly x: number; readonly y: number; readonly halfWidth: number; readonly halfDepth: number }

/** Whether all of an element is in a rectangle. */
function holds(box: Rectangle, { element: { at = [0, 0], angle = 0, width = 0, depth = 0 } }: Placed): boolean {
  const turn = (angle * Math.PI) / 180
  const [c, s] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  return Math.abs(box.x - at[0]) + (width * c + depth * s) / 2 <= box.halfWidth && Math.abs(box.y - at[1]) + (width * s + depth * c) / 2 <= box.halfDepth
}

/** Two rectangles meet unless a line along a side of one of them has each on another side. */
function meets({ element: { at = [0, 0], angle = 0, width = 0, depth = 0 } }: Placed, box: Rectangle): boolean {
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [dx, dy] = [box.x - at[0], box.y - at[1]]
  const [u, v] = [Math.abs(dx * cos + dy * sin), Math.abs(dy * cos - dx * sin)]
  const [c, s] = [Math.abs(cos), Math.abs(sin)]
  return Math.abs(dx) <= box.halfWidth + (width * c + depth * s) / 2 && Math.abs(dy) <= box.halfDepth + (width * s + depth * c) / 2
    && u <= width / 2 + box.halfWidth * c + box.halfDepth * s && v <= depth / 2 + box.halfWidth * s + box.halfDepth * c
}
