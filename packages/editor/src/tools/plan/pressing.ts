/** Nobody touches anything, or the pointer is down but has not moved far enough to mean a drag. */
import { fitMoveOnPlan, fitPlaceOnPlan } from '@codraft/core'
import { farEnough } from '../reach.ts'
import type { Point } from '../tool.ts'
import { startCarrying } from './carrying.ts'
import { pickUp, snapRadius } from './moving.ts'
import { startResizing } from './resizing.ts'
import { AT_REST, goOn, remain, type Aim, type PlanAnswer, type PlanPress, type PlanScene, type PlanState } from './tool.ts'
import { startTurning } from './turning.ts'

/** At rest, until something is pressed. */
export const idle: PlanState<'idle'> = {
  on: {
    press: (_, { press }) => [goOn({ name: 'pressing', press })],
    pinch: (_, { fingers }) => [goOn({ name: 'pinching', fingers })],
    cancel: () => remain,
  },
}

/** Down and nearly still: a tap, the beginning of a drag, or a finger about to hold. */
export const pressing: PlanState<'pressing'> = {
  on: {
    move: ({ press }, { at }, scene) => (farEnough(press, at) ? beginDrag(press, at, scene) : remain),
    hold: ({ press }, _, scene) => (press.on.part === 'element' && press.device === 'touch' && !scene.readonly && scene.aim === null ? pickUp(press, press.on.id, { scene, as: 'lifting' }) : remain),
    release: ({ press }, _, scene) => [goOn(AT_REST), ...tapped(press, scene)],
    pinch: (_, { fingers }) => [goOn({ name: 'pinching', fingers })],
    cancel: () => [goOn(AT_REST)],
  },
}

function tapped({ on, at }: PlanPress, scene: PlanScene): PlanAnswer {
  if (on.part === 'tile') return remain
  if (on.part === 'handle') return [{ do: 'offer', grip: on.grip }]
  if (scene.aim) return aimed(scene.aim, at, scene)
  return [{ do: 'select', id: on.part === 'element' ? on.id : null }]
}

/** The tap says where: what stands there already is no target then. */
function aimed(aim: Aim, at: Point, scene: PlanScene): PlanAnswer {
  const wish = { at: scene.lens.unitsAt(at), snap: snapRadius(scene) }
  if (aim.element !== undefined) return [{ do: 'aim', aim: null }, { do: 'commit', fit: fitMoveOnPlan(scene.ground, { id: aim.element, ...wish }), cause: 'move', element: aim.element }]
  const id = scene.newId(aim.kind)
  return [{ do: 'aim', aim: null }, { do: 'commit', fit: fitPlaceOnPlan(scene.ground, { id, kind: aim.kind, ...wish }), cause: 'insert', element: null, select: id }]
}

function beginDrag(press: PlanPress, at: Point, scene: PlanScene): PlanAnswer {
  const { on, device } = press
  if (on.part === 'tile') {
    if (scene.readonly || (device === 'touch' && scrolls(on.along, press.at, at))) return [goOn(AT_REST)]
    return startCarrying(press, on.kind, { at, scene })
  }
  if (on.part === 'empty' || scene.readonly || scene.aim) return [goOn({ name: 'panning', press, at: press.at })]
  if (on.part === 'handle') return on.grip === 'turn' ? startTurning(press, on.id, scene) : startResizing(press, { id: on.id, side: on.grip }, scene)
  // A finger that moves over an element that is not selected looks around; it lifts by holding.
  if (device === 'touch' && scene.selected !== on.id) return [goOn({ name: 'panning', press, at: press.at })]
  return pickUp(press, on.id, { scene, as: 'moving' })
}

/** Whether a finger moves the way in which what is under it scrolls. */
function scrolls(along: 'x' | 'y' | null, from: Point, to: Point): boolean {
  const [x, y] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  return along === 'x' ? x >= y : along === 'y' ? y >= x : false
}
