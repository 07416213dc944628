/** The mouse draws a rectangle: what it touches is selected. */
import { offsetAt } from '../session/viewport.ts'
import { between, headOf } from './slots.ts'
import { become, IDLE, type Enclosing, type Point, type Press, type Scene, type ToolState } from './tool.ts'

/** Begins beside the elements, with nothing caught yet; with Shift or Control, and while several are taken, besides what is selected already. */
export const rectangleFrom = <T>(press: Press<T>, { selection, collects }: Pick<Scene, 'selection' | 'collects'>): Enclosing<T> =>
  ({ name: 'enclosing', press, at: press.at, before: selection, keeps: press.takes !== undefined || collects ? selection : [] })

/** All that are selected once these are caught. */
export const caughtWith = ({ keeps }: Pick<Enclosing<unknown>, 'keeps'>, caught: readonly string[]): readonly string[] => [...keeps, ...caught.filter((id) => !keeps.includes(id))]

/** The states of a row around what is to be selected. */
export const enclosing: ToolState<'enclosing'> = {
  on: {
    move: (tool, { at }, scene) => [become({ ...tool, at }), { do: 'select-all', ids: caughtWith(tool, touched(tool.press.at, at, scene)) }],
    release: () => [become(IDLE)],
    cancel: ({ before }) => [become(IDLE), { do: 'select-all', ids: before }],
  },
}

/** The elements under a rectangle: those whose width it meets, once it reaches down to where they stand. */
function touched(one: Point, other: Point, { row, viewport }: Scene): string[] {
  if (Math.max(one.y, other.y) < headOf(viewport)) return []
  const [from, to] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
  const { first, end } = between(row, offsetAt(viewport, from), offsetAt(viewport, to))
  return row.slice(first, end).map(({ element }) => element.id)
}
