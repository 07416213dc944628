/** An edge of an element follows the pointer. */
import { fitWidth, fromTicks, toTicks, widthBounds } from '@codraft/core'
import { offsetAt } from '../session/viewport.ts'
import { detentsOf } from './detents.ts'
import { DETENT_PX, isYoung } from './reach.ts'
import { become, IDLE, letGo, stay, type Answer, type Edge, type Point, type Press, type Scene, type Tool, type ToolState } from './tool.ts'

type Resizing = Extract<Tool, { name: 'resizing' }>

/** An edge under the pointer: release keeps the width that is shown. */
export const resizing: ToolState<'resizing'> = {
  on: {
    move: (tool, { at }, scene) => follow(tool, at, scene),
    release: ({ id, edit, held }) =>
      edit.length === 0 && held === null ? letGo(id) : [become(IDLE), { do: 'commit', edit, held, cause: 'resize', element: id }],
    pinch: ({ id, press, at }, { fingers, time }) => (isYoung(press, at, time) ? [...letGo(id), become({ name: 'pinching', fingers })] : stay),
    cancel: ({ id }) => letGo(id),
  },
}

/** Begins to resize at the edge whose handle was pressed. */
export function startResizing(press: Press, { id, edge }: { id: string; edge: Edge }, scene: Scene): Answer {
  const { row, viewport, ground } = scene
  const one = row.find(({ element }) => element.id === id)
  if (!one) return [become(IDLE)]
  const offset = edge === 'end' ? one.start + one.width : one.start
  const grab = offset - offsetAt(viewport, press.at.x)
  const step = widthBounds(ground, one).step ?? one.section.step
  const still = { edit: [], held: null, over: 0, resting: false }
  return [
    { do: 'select', id },
    become({ name: 'resizing', press, id, edge, at: press.at, grab, from: one.width, width: one.width, step, detents: detentsOf(scene, one), ...still }),
  ]
}

function follow(tool: Resizing, at: Point, scene: Scene): Answer {
  const one = scene.row.find(({ element }) => element.id === tool.id)
  if (!one) return letGo(tool.id)
  const { scale } = scene.viewport
  const edge = offsetAt(scene.viewport, at.x) + tool.grab
  const raw = tool.edge === 'end' ? edge - one.start : one.start + one.width - edge
  const detent = tool.detents.find((width) => Math.abs(raw - width) <= DETENT_PX / scale)
  const wish = detent ?? Math.max(0, Math.round(raw / tool.step) * tool.step)
  // Between two steps nothing changes; only a limit has to be pulled all the time.
  if (wish === tool.width && tool.held === null) return [become({ ...tool, at, resting: detent !== undefined })]
  const asked = detent ?? Math.max(0, Math.round(raw))
  const { edit, held } = fitWidth(scene.ground, { id: tool.id, width: fromTicks(asked, one.section.per), edge: tool.edge, exact: detent !== undefined })
  const resize = edit.find((operation) => operation.type === 'resize' && operation.id === tool.id)
  const width = resize?.type === 'resize' ? toTicks(resize.to.width, one.section.per) : one.width
  const over = held ? (raw - width) * scale : 0
  const next: Resizing = { ...tool, at, width, edit, held, over, resting: detent !== undefined }
  return width === tool.width ? [become(next)] : [become(next), { do: 'preview', edit }]
}
