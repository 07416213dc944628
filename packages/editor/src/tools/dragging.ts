/** An element of the row follows the pointer; the others make room. */
import { fitOrder } from '@codraft/core'
import { offsetAt } from '../session/viewport.ts'
import { isYoung } from './reach.ts'
import { indexWithout } from './slots.ts'
import { become, IDLE, letGo, stay, type ToolState } from './tool.ts'

/** Under the pointer, over the row: release keeps the order that is shown. */
export const dragging: ToolState<'dragging'> = {
  on: {
    move: (tool, { at }, scene) => {
      const index = indexWithout(scene.row, tool.id, offsetAt(scene.viewport, at.x) - tool.grab)
      if (index === tool.index) return [become({ ...tool, at })]
      const { edit, held } = fitOrder(scene.ground, { id: tool.id, index })
      return [become({ ...tool, at, index }), { do: 'preview', edit }, { do: 'tell', happening: { type: 'moving', element: tool.id, held } }]
    },
    release: ({ id, from, index }, _, scene) => {
      if (index === from) return letGo(id)
      const { edit, held } = fitOrder(scene.ground, { id, index })
      return [become(IDLE), { do: 'commit', edit, held, cause: 'move', element: id }]
    },
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...letGo(id), become({ name: 'pinching', fingers })] : stay),
    cancel: ({ id }) => letGo(id),
  },
}
