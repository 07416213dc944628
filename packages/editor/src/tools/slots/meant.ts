/** Which slot something in the hand means: the one that it is over, or a little beside where it may stand and still is under the pointer. */
import { slotAt, type SlotWish } from '@codraft/core'
import { hullOf, slotEdges } from '../../session/slot-boxes.ts'
import { isOpen, type SlotWay } from '../../session/slot-ways.ts'
import type { Point } from '../tool.ts'
import type { SlotScene } from './tool.ts'

/** How far beside the slots the pointer still means one, in pixels. */
const BESIDE_PX = 36

/** A point of the stage in ticks. */
export const ticksAt = ({ frame: { left, top, scale } }: Pick<SlotScene, 'frame'>, { x, y }: Point): readonly [number, number] => [(x - left) / scale, (y - (top ?? 0)) / scale]

/** Whether a point is over the frame, or nearly. */
function isOver(scene: SlotScene, at: Point): boolean {
  const [x, y] = ticksAt(scene, at)
  const [left, top, right, bottom] = hullOf(slotEdges(scene.section))
  const beside = BESIDE_PX / scene.frame.scale
  return x >= left - beside && x <= right + beside && y >= top - beside && y <= bottom + beside
}

/**
 * What would become of it, held so that the middle of its first slot is `back` from the pointer, in ticks. Null beside the frame. What stands under the
 * pointer is meant before what the hand's left edge is over.
 */
export function meantWay(scene: SlotScene, wish: SlotWish, { at, back }: { at: Point; back: readonly [number, number] }): SlotWay | null {
  if (!isOver(scene, at)) return null
  const [x, y] = ticksAt(scene, at)
  const ways = scene.ways(wish)
  const wayAt = (point: readonly [number, number]): SlotWay | undefined => {
    const slot = slotAt(scene.section, point)
    return slot ? ways[slot.index] : undefined
  }
  const [first, under] = [wayAt([x - back[0], y - back[1]]), wayAt([x, y])]
  if (!first || !under) return null
  if ('kind' in wish && under.way === 'replace') return under
  if (isOpen(first) || first.way === 'here') return first
  const near = ways.filter((way) => way.covers.includes(under.slot.index) && (isOpen(way) || way.way === 'here')).toSorted((a, b) => Math.abs(a.slot.index - first.slot.index) - Math.abs(b.slot.index - first.slot.index))
  return near[0] ?? under
}
