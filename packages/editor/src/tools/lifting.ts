/** A finger has held an element long enough to lift it and has not moved since. */
import { offsetAt } from '../session/viewport.ts'
import { drag } from './dragging.ts'
import { become, letGo, type Lifted, type Press, type Scene, type ToolState } from './tool.ts'

/** Lifted and still: moving drags, letting go puts it back. */
export const lifting: ToolState<'lifting'> = {
  on: {
    move: (tool, { at }, scene) => drag(tool, at, scene),
    release: ({ id }) => letGo(id),
    pinch: ({ id }, { fingers }) => [...letGo(id), become({ name: 'pinching', fingers })],
    cancel: ({ id }) => letGo(id),
  },
}

/** What is known of an element at the moment it is lifted; null when it does not stand in the row. */
export function lift(press: Press, id: string, { row, viewport, selection }: Scene): Lifted | null {
  const one = row.find(({ element }) => element.id === id)
  if (!one) return null
  const group = selection.length > 1 && selection.includes(id) ? row.flatMap(({ element }) => (selection.includes(element.id) ? [element.id] : [])) : null
  return { press, id, at: press.at, grab: offsetAt(viewport, press.at.x) - one.start, width: one.width, from: one.index, index: one.index, ...(group ? { group } : {}) }
}
