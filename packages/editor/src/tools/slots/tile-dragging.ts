/** A kind of the palette follows the pointer, on its way into a slot. */
import { slotsOf } from '@codraft/core'
import type { Point, Press } from '../tool.ts'
import { meantWay } from './meant.ts'
import { AT_REST, become, letGo, stay, type SlotAnswer, type SlotScene, type SlotState, type SlotTarget, type SlotTool } from './tool.ts'

type Carrying = Extract<SlotTool, { name: 'tile-dragging' }>

/** Over the frame it shows what it would do; release does it; beside the frame it does nothing. */
export const tileDragging: SlotState<'tile-dragging'> = {
  on: {
    move: (tool, { at }, scene) => over(tool, at, scene),
    release: ({ way, id }) => {
      if (way === null) return letGo(null)
      const replaced = way.way === 'replace' ? way.others[0] : undefined
      const how = replaced === undefined ? ({ cause: 'insert', element: null } as const) : ({ cause: 'replace', element: replaced } as const)
      return [become(AT_REST), { do: 'commit', edit: way.edit, held: way.held, ...how, select: replaced ?? id }]
    },
    pinch: () => stay,
    cancel: () => letGo(null),
  },
}

/** Begins to carry a kind. */
export const startCarrying = (press: Press<SlotTarget>, kind: string, { at, scene }: { at: Point; scene: SlotScene }): SlotAnswer =>
  [become({ name: 'tile-dragging', press, kind, id: scene.newId(kind), at, way: null })]

function over(tool: Carrying, at: Point, scene: SlotScene): SlotAnswer {
  const { slots } = slotsOf(scene.section)
  // Its picture hangs from the pointer by its middle.
  const back = Math.max(0, (scene.widthOf(tool.kind) - (slots[0]?.width ?? 0)) / 2)
  const way = meantWay(scene, { id: tool.id, kind: tool.kind }, { at, back: [back, 0] })
  const next = become({ ...tool, at, way })
  return way === tool.way ? [next] : [next, { do: 'preview', edit: way && way.edit.length > 0 ? way.edit : null }]
}
