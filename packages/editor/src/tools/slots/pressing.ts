/** The pointer is down but has not moved far enough to mean a drag. */
import { farEnough } from '../reach.ts'
import { pickUp } from './dragging.ts'
import { rectangleFrom } from '../enclosing.ts'
import { startCarrying } from './tile-dragging.ts'
import type { Press } from '../tool.ts'
import { AT_REST, become, stay, type Choosing, type SlotAnswer, type SlotScene, type SlotState, type SlotTarget } from './tool.ts'

/** Down and nearly still: a tap, the beginning of a drag, or a finger about to hold. */
export const pressing: SlotState<'pressing'> = {
  on: {
    move: ({ press }, { at }, scene) => (farEnough(press, at) ? beginDrag(press, at, scene) : stay),
    hold: ({ press }, _, scene) => (press.on.part !== 'element' || press.device !== 'touch' || scene.readonly ? stay : pickUp(press, press.on.id, { scene, as: 'lifting' })),
    release: ({ press }, _, scene) => [become(AT_REST), ...tapped(press, scene)],
    pinch: (_, { fingers }) => [become({ name: 'pinching', fingers })],
    cancel: () => [become(AT_REST)],
  },
}

function tapped({ on, takes, looks }: Press<SlotTarget>, scene: SlotScene): SlotAnswer {
  const { choosing, collects } = scene
  if (looks === true) return stay
  if (choosing && (on.part === 'slot' || (on.part === 'element' && choosing.what !== 'offered'))) return chosen(choosing, on.slot, scene)
  const over: SlotAnswer = choosing ? [{ do: 'choose', choosing: null }] : []
  switch (on.part) {
    case 'element': return [...over, { do: 'pick', id: on.id, takes: takes ?? null }]
    // Who takes several has missed one; who takes none means the place, or lets go.
    case 'slot':
      if (collects || takes !== undefined) return over
      return [...over, scene.readonly ? { do: 'select', id: null } : { do: 'aim', slot: on.slot }]
    case 'empty': return collects || takes !== undefined ? over : [...over, { do: 'select', id: null }]
    // The tile's own click adds it.
    case 'tile': return stay
  }
}

/** Said where: done, or told why not; then one may say again. */
function chosen(choosing: Choosing, slot: string, scene: SlotScene): SlotAnswer {
  const way = scene.ways({ id: choosing.id }).find((one) => one.slot.id === slot)
  if (!way || way.way === 'here') return [{ do: 'choose', choosing: null }, { do: 'select', id: choosing.id }]
  const done: SlotAnswer = way.edit.length > 0 ? [{ do: 'choose', choosing: null }] : []
  return [...done, { do: 'select', id: choosing.id }, { do: 'commit', edit: way.edit, held: way.held, cause: 'move', element: choosing.id }]
}

function beginDrag(press: Press<SlotTarget>, at: Press['at'], scene: SlotScene): SlotAnswer {
  const { on, device } = press
  const look = [become({ name: 'panning', press, at: press.at })]
  // A finger that moves up or down scrolls the page, as long as the picture itself cannot be moved that way.
  if (device === 'touch' && on.part !== 'tile' && !scene.movable.y && scrolls('y', press.at, at)) return [become(AT_REST)]
  if (on.part === 'tile') return scene.readonly || (device === 'touch' && scrolls(on.along, press.at, at)) ? [become(AT_REST)] : startCarrying(press, on.kind, { at, scene })
  if (scene.readonly || press.looks === true) return look
  if (on.part !== 'element') return device === 'touch' || scene.choosing ? look : [become(rectangleFrom(press, scene))]
  // A finger that moves over what is not selected looks around; it lifts by holding.
  if (device === 'touch' && !scene.selection.includes(on.id)) return look
  return pickUp(press, on.id, { scene, as: 'dragging' })
}

/** Whether a finger moves the way in which what is under it scrolls. */
function scrolls(along: 'x' | 'y' | null, from: Press['at'], to: Press['at']): boolean {
  const [x, y] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  return along === 'x' ? x >= y : along === 'y' ? y >= x : false
}
