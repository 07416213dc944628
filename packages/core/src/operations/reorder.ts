/** An element of a row changes its place in the order. */
import { expectSame, OperationError, type OperationBehaviour } from './operation.ts'

/** Moves an element from one index to another, both counted with the element in the row. */
export type Reorder = { readonly type: 'reorder'; readonly section: string; readonly id: string; readonly from: number; readonly to: number }

/** Reordering. On a plan, use `move`. */
export const reorder: OperationBehaviour<Reorder> = {
  alter: (standing, { section, id, from, to }) => {
    const { index, element } = standing.elementAt(section, id, from)
    expectSame(index, from, `The index of "${id}"`)
    const size = standing.size(section)
    if (!Number.isInteger(to) || to < 0 || to >= size) throw new OperationError(`${to} is not a place among ${size}.`)
    return { from: index, to, element }
  },
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section, to }, words) => words.say('reordered', { element: words.element(id, section), position: String(to + 1) }),
}
