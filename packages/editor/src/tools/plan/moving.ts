/** An element follows the pointer over the plan, and all that are selected with it. */
import { fitMoveOnPlan, fitMoveTogetherOnPlan, lockHeld, type PlanFit } from '@codraft/core'
import { distance, isYoung } from '../reach.ts'
import { goOn, keep, putBack, remain, UNTRIED, type Moved, type PlanAnswer, type PlanInput, type PlanPress, type PlanScene, type PlanState } from './tool.ts'

/** How near something has to come to snap, in pixels. */
const SNAP_PX = 8

/** How near something has to come to snap, in the stage's unit; 0 where nothing is to. */
export const snapRadius = ({ lens, snaps, ground }: PlanScene, free = false): number => {
  const per = lens.section.per
  return snaps && !free && ground.section !== '' ? SNAP_PX / (lens.frame.scale * per) : 0
}

/** A finger that trembles by less than this rests, in pixels. */
const STILL_PX = 3

/** A finger has held it: moving drags it, letting go puts it back. What rests does not snap to what happens to be near. */
export const lifting: PlanState<'lifting'> = {
  on: {
    move: (tool, input, scene) => (distance(tool.press.at, input.at) < STILL_PX ? remain : follow(tool, input, scene)),
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

/** Lifts an element, or all that are selected where it is one of several; one that is locked in its place stays, and the others with it, and it says why. */
export function pickUp(press: PlanPress, id: string, { scene, as }: { scene: PlanScene; as: 'lifting' | 'moving' }): PlanAnswer {
  const placed = scene.placed.find(({ element }) => element.id === id)
  const from = placed?.element.at
  if (!from) return [goOn({ name: 'idle' })]
  const group = scene.selection.length > 1 && scene.selection.includes(id) ? scene.placed.flatMap(({ element }) => (scene.selection.includes(element.id) ? [element.id] : [])) : null
  const chosen: PlanAnswer = group ? [] : [{ do: 'select', id }]
  const held = (group ?? [id]).map((one) => lockHeld(scene.ground, one, 'at')).find((one) => one !== null)
  if (held) return [goOn({ name: 'panning', press, at: press.at }), ...chosen, { do: 'commit', fit: { ...UNTRIED, held }, cause: 'move', element: held.element }]
  const [x, y] = scene.lens.unitsAt(press.at)
  return [
    ...chosen, { do: 'tell', happening: { type: 'lifted', element: id, ...(group ? { group } : {}) } },
    goOn({ name: as, press, id, at: press.at, grab: [from[0] - x, from[1] - y], fit: UNTRIED, ...(group ? { group } : {}) }),
  ]
}

function follow(moved: Moved, { at, free = false }: Extract<PlanInput, { type: 'move' }>, scene: PlanScene): PlanAnswer {
  const { id } = moved
  const fit = brought(moved, { at: scene.lens.unitsAt(at), snap: snapRadius(scene, free) }, scene)
  const next = goOn({ ...moved, name: 'moving', at, fit })
  return [next, { do: 'preview', edit: fit.edit }, { do: 'tell', happening: { type: 'moving', element: id, held: fit.held, snaps: fit.snaps } }]
}

/** What brings it to where the pointer is, and as far those that go along. */
function brought({ id, grab, group }: Moved, { at: [x, y], snap }: { at: readonly [number, number]; snap: number }, { ground, placed }: PlanScene): PlanFit {
  const to = [x + grab[0], y + grab[1]] as const
  if (!group) return fitMoveOnPlan(ground, { id, at: to, snap })
  const [fromX = 0, fromY = 0] = placed.find(({ element }) => element.id === id)?.element.at ?? []
  return fitMoveTogetherOnPlan(ground, { ids: group, by: [to[0] - fromX, to[1] - fromY], snap })
}
