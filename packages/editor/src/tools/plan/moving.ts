/** An element follows the pointer over the plan. */
import { fitMoveOnPlan, isLocked } from '@codraft/core'
import { isYoung } from '../reach.ts'
import { goOn, keep, putBack, remain, UNTRIED, type Moved, type PlanAnswer, type PlanInput, type PlanPress, type PlanScene, type PlanState } from './tool.ts'

/** How near something has to come to snap, in pixels. */
const SNAP_PX = 8

/** How near something has to come to snap, in the stage's unit; 0 where nothing is to. */
export const snapRadius = ({ lens, snaps, ground }: PlanScene, free = false): number => {
  const per = lens.section.per
  return snaps && !free && ground.section !== '' ? SNAP_PX / (lens.frame.scale * per) : 0
}

/** A finger has held it: moving drags it, letting go puts it back. */
export const lifting: PlanState<'lifting'> = {
  on: {
    move: (tool, input, scene) => follow(tool, input, scene),
    release: ({ id }) => putBack(id),
    pinch: ({ id }, { fingers }) => [...putBack(id), goOn({ name: 'pinching', fingers })],
    cancel: ({ id }) => putBack(id),
  },
}

/** Under the pointer: release keeps the place that is shown. */
export const moving: PlanState<'moving'> = {
  on: {
    move: (tool, input, scene) => follow(tool, input, scene),
    release: ({ id, fit }) => keep('move', id, fit),
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...putBack(id), goOn({ name: 'pinching', fingers })] : remain),
    cancel: ({ id }) => putBack(id),
  },
}

/** Lifts an element; one that is locked in its place stays and says why. */
export function pickUp(press: PlanPress, id: string, { scene, as }: { scene: PlanScene; as: 'lifting' | 'moving' }): PlanAnswer {
  const placed = scene.placed.find(({ element }) => element.id === id)
  const from = placed?.element.at
  if (!from) return [goOn({ name: 'idle' })]
  const { compiled, section } = scene.ground
  const rule = isLocked(compiled, id, section, 'at')
  if (rule !== null) {
    const held = { by: 'lock', rule, element: id, field: 'at' } as const
    return [goOn({ name: 'panning', press, at: press.at }), { do: 'select', id }, { do: 'commit', fit: { ...UNTRIED, held }, cause: 'move', element: id }]
  }
  const [x, y] = scene.lens.unitsAt(press.at)
  return [
    { do: 'select', id }, { do: 'tell', happening: { type: 'lifted', element: id } },
    goOn({ name: as, press, id, at: press.at, grab: [from[0] - x, from[1] - y], fit: UNTRIED }),
  ]
}

function follow(moved: Moved, { at, free = false }: Extract<PlanInput, { type: 'move' }>, scene: PlanScene): PlanAnswer {
  const { id, grab } = moved
  const [x, y] = scene.lens.unitsAt(at)
  const fit = fitMoveOnPlan(scene.ground, { id, at: [x + grab[0], y + grab[1]], snap: snapRadius(scene, free) })
  const next = goOn({ ...moved, name: 'moving', at, fit })
  return [next, { do: 'preview', edit: fit.edit }, { do: 'tell', happening: { type: 'moving', element: id, held: fit.held, snaps: fit.snaps } }]
}
