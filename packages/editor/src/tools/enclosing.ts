/** The mouse draws a rectangle: what it touches is selected. */
import { offsetAt } from '../session/viewport.ts'
import { between, headOf } from './slots.ts'
import { become, IDLE, type Answer, type Point, type Press, type Scene, type ToolState } from './tool.ts'

/** Around what is to be selected; with Shift or Control besides what is selected already. */
export const enclosing: ToolState<'enclosing'> = {
  on: {
    move: (tool, { at }, scene) => {
      const caught = touched(tool.press.at, at, scene)
      return [become({ ...tool, at }), { do: 'select-all', ids: [...tool.keeps, ...caught.filter((id) => !tool.keeps.includes(id))] }]
    },
    release: () => [become(IDLE)],
    cancel: ({ before }) => [become(IDLE), { do: 'select-all', ids: before }],
  },
}

/** Begins beside the elements. */
export const beginEnclosing = (press: Press, { selection, collects }: Scene): Answer =>
  [become({ name: 'enclosing', press, at: press.at, before: selection, keeps: press.takes !== undefined || collects ? selection : [] })]

/** The elements under a rectangle: those whose width it meets, once it reaches down to where they stand. */
function touched(one: Point, other: Point, { row, viewport }: Scene): string[] {
  if (Math.max(one.y, other.y) < headOf(viewport)) return []
  const [from, to] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
  const [first, end] = between(row, offsetAt(viewport, from), offsetAt(viewport, to))
  return row.slice(first, end).map(({ element }) => element.id)
}
