/** Nobody touches anything, or the pointer is down but has not moved far enough to mean a drag. */
import { fitMoveOnPlan, fitMoveTogetherOnPlan, fitPlaceOnPlan } from '@codraft/core'
import { wayTo } from '../../session/plan-several.ts'
import { rectangleFrom } from '../enclosing.ts'
import { farEnough } from '../reach.ts'
import type { Point } from '../tool.ts'
import { startCarrying } from './carrying.ts'
import { standsUp, thingAt } from './hit.ts'
import { pickUp, snapRadius } from './moving.ts'
import { startResizing } from './resizing.ts'
import { AT_REST, goOn, remain, type Pinned, type PlanAnswer, type PlanPress, type PlanScene, type PlanState } from './tool.ts'
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

function tapped({ on, at, takes, looks }: PlanPress, scene: PlanScene): PlanAnswer {
  if (on.part === 'tile' || looks === true) return remain
  if (scene.aim && 'kind' in scene.aim) return placed(scene.aim.kind, at, scene)
  if (scene.aim && 'note' in scene.aim) return [{ do: 'pin', pinned: meant(scene.lens.unitsAt(at), scene) }]
  if (on.part === 'handle') return [{ do: 'offer', grip: on.grip }]
  if (scene.aim) return aimed(scene.aim.elements, at, scene)
  if (on.part === 'element') return [{ do: 'pick', id: on.id, takes: takes ?? null }]
  // Who takes several has missed one; who takes none lets go.
  return scene.collects || takes !== undefined ? remain : [{ do: 'select', id: null }]
}

/** Who points at a bench means it; who points beside one, or at a lawn, means the spot. */
function meant(at: readonly [number, number], { placed, ground: { compiled } }: PlanScene): Pinned {
  const id = thingAt(placed, compiled, { at, slack: 0 })
  const one = placed.find(({ element }) => element.id === id)
  return { at, element: one && standsUp(one, compiled) ? id : null }
}

/** The tap says where: what stands there already is no target then. */
function aimed(elements: readonly string[], at: Point, scene: PlanScene): PlanAnswer {
  const wish = { at: scene.lens.unitsAt(at), snap: snapRadius(scene) }
  const [id = '', ...others] = elements
  const fit = others.length === 0 ? fitMoveOnPlan(scene.ground, { id, ...wish }) : fitMoveTogetherOnPlan(scene.ground, { ids: elements, by: wayTo(scene.ground, elements, wish.at), snap: wish.snap })
  return [{ do: 'aim', aim: null }, { do: 'commit', fit, cause: 'move', element: id }]
}

/** Where it cannot stand the next tap may say another place. */
function placed(kind: string, at: Point, scene: PlanScene): PlanAnswer {
  const id = scene.newId(kind)
  const fit = fitPlaceOnPlan(scene.ground, { id, kind, at: scene.lens.unitsAt(at), snap: snapRadius(scene) })
  return [...(fit.edit.length > 0 ? [{ do: 'aim', aim: null } as const] : []), { do: 'commit', fit, cause: 'insert', element: null, select: id }]
}

function beginDrag(press: PlanPress, at: Point, scene: PlanScene): PlanAnswer {
  const { on, device } = press
  if (on.part === 'tile') {
    if (scene.readonly || (device === 'touch' && scrolls(on.along, press.at, at))) return [goOn(AT_REST)]
    return startCarrying(press, on.kind, { at, scene })
  }
  const look: PlanAnswer = [goOn({ name: 'panning', press, at: press.at })]
  if (scene.readonly || scene.aim || press.looks === true) return look
  if (on.part === 'empty') return device === 'touch' ? look : [goOn(rectangleFrom(press, scene))]
  if (on.part === 'handle') return on.grip === 'turn' ? startTurning(press, on.id, scene) : startResizing(press, { id: on.id, side: on.grip }, scene)
  // A finger that moves over an element that is not selected looks around; it lifts by holding.
  if (device === 'touch' && !scene.selection.includes(on.id)) return look
  return pickUp(press, on.id, { scene, as: 'moving' })
}

/** Whether a finger moves the way in which what is under it scrolls. */
function scrolls(along: 'x' | 'y' | null, from: Point, to: Point): boolean {
  const [x, y] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  return along === 'x' ? x >= y : along === 'y' ? y >= x : false
}
