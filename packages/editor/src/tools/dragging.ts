/** An element of the row follows the pointer; the others make room. */
import { fitOrder, fitOrderTogether, type Fit, type Placed } from '@codraft/core'
import { offsetAt } from '../session/viewport.ts'
import { isYoung } from './reach.ts'
import { indexWithout, indexWithoutAll } from './slots.ts'
import { become, IDLE, letGo, stay, type Answer, type Lifted, type Point, type Scene, type ToolState } from './tool.ts'

/** Under the pointer, over the row: release keeps the order that is shown. */
export const dragging: ToolState<'dragging'> = {
  on: {
    move: (tool, { at }, scene) => drag(tool, at, scene),
    release: (tool, _, scene) => {
      const { id, index } = tool
      const { edit, held } = brought(tool, index, scene)
      if (edit.length === 0) return letGo(id)
      return [become(IDLE), { do: 'commit', edit, held, cause: 'move', element: id }]
    },
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...letGo(id), become({ name: 'pinching', fingers })] : stay),
    cancel: ({ id }) => letGo(id),
  },
}

/** Brings what is lifted to where the pointer is; only another place in the order is another preview. */
export function drag(lifted: Lifted, at: Point, scene: Scene): Answer {
  const { id, group } = lifted
  const offset = offsetAt(scene.viewport, at.x) - lifted.grab
  const index = group ? indexOfGroup(lifted, group, { row: scene.row, offset }) : indexWithout(scene.row, lifted.from, offset)
  const next = become({ ...lifted, name: 'dragging', at, index })
  // Several that stood apart come together as soon as they are carried.
  if (index === lifted.index && (!group || lifted.at !== lifted.press.at)) return [next]
  const { edit, held } = brought(lifted, index, scene)
  return [next, { do: 'preview', edit }, { do: 'tell', happening: { type: 'moving', element: id, held } }]
}

function indexOfGroup({ id }: Lifted, group: readonly string[], { row, offset }: { row: readonly Placed[]; offset: number }): number {
  const mine = row.filter(({ element }) => group.includes(element.id))
  const before = mine.slice(0, group.indexOf(id)).reduce((sum, { width }) => sum + width, 0)
  return indexWithoutAll(row, group, offset - before) + group.indexOf(id)
}

/** What brings it to an index of the row, and those with it that go along. */
const brought = ({ id, group }: Lifted, index: number, { ground }: Scene): Fit =>
  group ? fitOrderTogether(ground, { ids: group, at: index - group.indexOf(id) }) : fitOrder(ground, { id, index })
