/** An element turns with the pointer. */
import { fitTurnOnPlan } from '@codraft/core'
import { isYoung } from '../reach.ts'
import type { Point } from '../tool.ts'
import { AT_REST, goOn, keep, putBack, remain, UNTRIED, type PlanAnswer, type PlanPress, type PlanScene, type PlanState } from './tool.ts'

/** Under the pointer: release keeps the angle that is shown. */
export const turning: PlanState<'turning'> = {
  on: {
    move: (tool, { at, fine = false }, scene) => {
      const angle = angleTo(tool.id, at, scene)
      if (angle === null) return putBack(tool.id)
      const fit = fitTurnOnPlan(scene.ground, { id: tool.id, angle: angle + tool.grab, fine })
      return [goOn({ ...tool, at, fit }), { do: 'preview', edit: fit.edit }]
    },
    release: ({ id, fit }) => keep('turn', id, fit),
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...putBack(id), goOn({ name: 'pinching', fingers })] : remain),
    cancel: ({ id }) => putBack(id),
  },
}

/** Takes hold of the handle that turns. */
export function startTurning(press: PlanPress, id: string, scene: PlanScene): PlanAnswer {
  const placed = scene.placed.find(({ element }) => element.id === id)
  const angle = angleTo(id, press.at, scene)
  if (!placed || angle === null) return [goOn(AT_REST)]
  return [{ do: 'select', id }, goOn({ name: 'turning', press, id, at: press.at, grab: (placed.element.angle ?? 0) - angle, fit: UNTRIED })]
}

/** The direction from an element's centre to a point, in degrees clockwise from up. */
function angleTo(id: string, { x, y }: Point, { placed, lens }: PlanScene): number | null {
  const one = placed.find(({ element }) => element.id === id)
  const { at } = one?.element ?? {}
  if (!one || !at) return null
  const centre = lens.pixelsAt([at[0] * one.section.per, at[1] * one.section.per])
  return (Math.atan2(x - centre.x, centre.y - y) * 180) / Math.PI
}
