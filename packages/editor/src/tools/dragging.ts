/** An element of the row follows the pointer; the others make room. */
import { fitOrder } from '@codraft/core'
import { offsetAt } from '../session/viewport.ts'
import { isYoung } from './reach.ts'
import { indexWithout } from './slots.ts'
import { become, IDLE, letGo, stay, type Answer, type Lifted, type Point, type Scene, type ToolState } from './tool.ts'

/** Under the pointer, over the row: release keeps the order that is shown. */
export const dragging: ToolState<'dragging'> = {
  on: {
    move: (tool, { at }, scene) => drag(tool, at, scene),
    release: ({ id, from, index }, _, scene) => {
      if (index === from) return letGo(id)
      const { edit, held } = fitOrder(scene.ground, { id, index })
      return [become(IDLE), { do: 'commit', edit, held, cause: 'move', element: id }]
    },
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...letGo(id), become({ name: 'pinching', fingers })] : stay),
    cancel: ({ id }) => letGo(id),
  },
}

/** Brings what is lifted to where the pointer is; only another place in the order is another preview. */
export function drag(lifted: Lifted, at: Point, scene: Scene): Answer {
  const { id, grab } = lifted
  const index = indexWithout(scene.row, id, offsetAt(scene.viewport, at.x) - grab)
  const next = become({ ...lifted, name: 'dragging', at, index })
  if (index === lifted.index) return [next]
  const { edit, held } = fitOrder(scene.ground, { id, index })
  return [next, { do: 'preview', edit }, { do: 'tell', happening: { type: 'moving', element: id, held } }]
}
