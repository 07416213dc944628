/** The pointer is down but has not moved far enough to mean a drag. */
import { lockHeld } from '@codraft/core'
import { startCarrying } from './tile-dragging.ts'
import { rectangleFrom } from './enclosing.ts'
import { lift } from './lifting.ts'
import { farEnough } from './reach.ts'
import { startResizing } from './resizing.ts'
import { become, IDLE, stay, type Answer, type Press, type Scene, type ToolState } from './tool.ts'

/** Down and nearly still: a tap, the beginning of a drag, or a finger about to hold. */
export const pressing: ToolState<'pressing'> = {
  on: {
    move: ({ press }, { at }, scene) => (farEnough(press, at) ? beginDrag(press, at, scene) : stay),
    hold: ({ press }, _, scene) => {
      if (press.on.part !== 'element' || press.device !== 'touch' || scene.readonly) return stay
      return pickUp(press, press.on.id, { scene, as: 'lifting' })
    },
    release: ({ press }, _, scene) => [become(IDLE), ...tapped(press, scene)],
    pinch: (_, { fingers }) => [become({ name: 'pinching', fingers })],
    cancel: () => [become(IDLE)],
  },
}

function tapped({ on, takes, looks }: Press, { collects }: Scene): Answer {
  if (looks === true) return stay
  switch (on.part) {
    case 'element': return [{ do: 'pick', id: on.id, takes: takes ?? null }]
    // Who takes several has missed one; who takes none lets go.
    case 'empty': return collects || takes !== undefined ? stay : [{ do: 'select', id: null }]
    case 'handle': return [{ do: 'offer-steps', id: on.id, edge: on.edge }]
    // The tile's own click adds it.
    case 'tile': return stay
  }
}

function beginDrag(press: Press, at: Press['at'], scene: Scene): Answer {
  const { on, device } = press
  // A finger that moves up or down scrolls the page.
  if (device === 'touch' && (on.part === 'element' || on.part === 'empty') && scrolls('y', press.at, at)) return [become(IDLE)]
  if (on.part === 'empty' || press.looks === true) return device === 'touch' || scene.readonly || press.looks === true ? [become({ name: 'panning', press, at: press.at })] : [become(rectangleFrom(press, scene))]
  if (scene.readonly) return on.part === 'tile' ? [become(IDLE)] : [become({ name: 'panning', press, at: press.at })]
  if (on.part === 'handle') return startResizing(press, on, scene)
  if (on.part === 'tile') return device === 'touch' && scrolls(on.along, press.at, at) ? [become(IDLE)] : startCarrying(press, on.kind, { at, scene })
  // A finger that moves over an element that is not selected looks around; it lifts by holding.
  if (device === 'touch' && !scene.selection.includes(on.id)) return [become({ name: 'panning', press, at: press.at })]
  return pickUp(press, on.id, { scene, as: 'dragging' })
}

/** Whether a finger moves the way in which what is under it scrolls. */
function scrolls(along: 'x' | 'y' | null, from: Press['at'], to: Press['at']): boolean {
  const [x, y] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  return along === 'x' ? x >= y : along === 'y' ? y >= x : false
}

/** Lifts an element; one that is locked in its place stays and says why. */
function pickUp(press: Press, id: string, { scene, as }: { scene: Scene; as: 'lifting' | 'dragging' }): Answer {
  const lifted = lift(press, id, scene)
  if (!lifted) return [become(IDLE)]
  const group = lifted.group ?? [id]
  const held = group.map((one) => lockHeld(scene.ground, one, 'order')).find((one) => one !== null)
  if (held) {
    return [become({ name: 'panning', press, at: press.at }), ...(lifted.group ? [] : [{ do: 'select', id } as const]), { do: 'commit', edit: [], held, cause: 'move', element: held.element }]
  }
  return [...(lifted.group ? [] : [{ do: 'select', id } as const]), { do: 'tell', happening: { type: 'lifted', element: id } }, become({ name: as, ...lifted })]
}
