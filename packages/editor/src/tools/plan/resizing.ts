/** A side of an element follows the pointer; the opposite one stays. */
import { fitResizeOnPlan, type Placed, type PulledSide } from '@codraft/core'
import { isYoung } from '../reach.ts'
import type { Point } from '../tool.ts'
import { AT_REST, goOn, keep, putBack, remain, UNTRIED, type PlanAnswer, type PlanPress, type PlanScene, type PlanState } from './tool.ts'

/** Under the pointer: release keeps the size that is shown. */
export const resizing: PlanState<'resizing'> = {
  on: {
    move: (tool, { at, fine = false }, scene) => {
      const placed = scene.placed.find(({ element }) => element.id === tool.id)
      if (!placed) return putBack(tool.id)
      const of = axisOf(tool.side)
      const size = (placed.element[of] ?? 0) / 2 + outTo(placed, tool.side, scene.lens.unitsAt(at)) + tool.grab
      const fit = fitResizeOnPlan(scene.ground, { id: tool.id, [of]: Math.max(0, size), side: tool.side, exact: fine })
      return [goOn({ ...tool, at, fit }), { do: 'preview', edit: fit.edit }]
    },
    release: ({ id, fit }) => keep('resize', id, fit),
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...putBack(id), goOn({ name: 'pinching', fingers })] : remain),
    cancel: ({ id }) => putBack(id),
  },
}

/** Takes hold of a side. */
export function startResizing(press: PlanPress, { id, side }: { id: string; side: PulledSide }, scene: PlanScene): PlanAnswer {
  const placed = scene.placed.find(({ element }) => element.id === id)
  if (!placed) return [goOn(AT_REST)]
  const grab = (placed.element[axisOf(side)] ?? 0) / 2 - outTo(placed, side, scene.lens.unitsAt(press.at))
  return [{ do: 'select', id }, goOn({ name: 'resizing', press, id, side, at: press.at, grab, fit: UNTRIED })]
}

/** What a side changes. */
export const axisOf = (side: PulledSide): 'width' | 'depth' => (side === 'left' || side === 'right' ? 'width' : 'depth')

/** How far a point is from an element's centre towards one of its sides, in the stage's unit. */
function outTo({ element }: Placed, side: PulledSide, [x, y]: readonly [number, number]): number {
  const [centreX = 0, centreY = 0] = element.at ?? []
  const turn = ((element.angle ?? 0) * Math.PI) / 180
  const [dx, dy] = [x - centreX, y - centreY]
  const along: Point = { x: dx * Math.cos(turn) + dy * Math.sin(turn), y: dy * Math.cos(turn) - dx * Math.sin(turn) }
  return { right: along.x, left: -along.x, front: along.y, back: -along.y }[side]
}
