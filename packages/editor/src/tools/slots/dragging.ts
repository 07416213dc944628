/** Something that stands in a slot follows the pointer; whoever it would change places with shows where it would go. */
import { slotsOf } from '@codraft/core'
import { isYoung } from '../reach.ts'
import type { Point, Press } from '../tool.ts'
import { meantWay, ticksAt } from './meant.ts'
import { AT_REST, become, letGo, stay, type SlotAnswer, type SlotOutcome, type SlotScene, type SlotState, type SlotTarget, type SlotTool } from './tool.ts'

type Lifted = Extract<SlotTool, { name: 'dragging' | 'lifting' }>

/** Under the pointer: release keeps what is shown. */
export const dragging: SlotState<'dragging'> = {
  on: {
    move: (tool, { at }, scene) => drag(tool, at, scene),
    release: (tool) => drop(tool),
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...letGo(id), become({ name: 'pinching', fingers })] : stay),
    cancel: ({ id }) => letGo(id),
  },
}

/** A finger has held it long enough and has not moved since. */
export const lifting: SlotState<'lifting'> = {
  on: {
    move: (tool, { at }, scene) => drag(tool, at, scene),
    release: ({ id }) => letGo(id),
    pinch: ({ id }, { fingers }) => [...letGo(id), become({ name: 'pinching', fingers })],
    cancel: ({ id }) => letGo(id),
  },
}

/** Picks an element up; one that is fixed stays and says why. */
export function pickUp(press: Press<SlotTarget>, id: string, { scene, as }: { scene: SlotScene; as: 'lifting' | 'dragging' }): SlotAnswer {
  const first = slotsOf(scene.section).byId.get(scene.slotOf(id) ?? '')
  const held = scene.lockOn(id)
  if (held) return [become(AT_REST), { do: 'select', id }, { do: 'commit', edit: [], held, cause: 'move', element: id }]
  if (!first) return [become(AT_REST)]
  const [x, y] = ticksAt(scene, press.at)
  const tool = { name: as, press, id, at: press.at, grab: [x - first.x, y - first.y] as const, way: scene.ways({ id })[first.index] ?? null }
  return [{ do: 'select', id }, { do: 'tell', happening: { type: 'lifted', element: id } }, become(tool)]
}

function drag(tool: Lifted, at: Point, scene: SlotScene): SlotAnswer {
  const way = meantWay(scene, { id: tool.id }, { at, back: tool.grab })
  const next = become({ ...tool, name: 'dragging', at, way })
  if (way === tool.way) return [next]
  const told: SlotOutcome = { do: 'tell', happening: { type: 'moving', element: tool.id, held: way?.held ?? null } }
  return [next, { do: 'preview', edit: way && way.edit.length > 0 ? way.edit : null }, told]
}

/** Beside the frame, or where it stood: nothing. Where it cannot stand: nothing, and why. */
function drop({ id, way }: Lifted): SlotAnswer {
  if (way === null || way.way === 'here') return letGo(id)
  return [become(AT_REST), { do: 'commit', edit: way.edit, held: way.held, cause: 'move', element: id }]
}
