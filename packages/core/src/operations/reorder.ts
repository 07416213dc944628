/** An element of a row changes its place in the order. */
import { elementAt, expectSame, OperationError, withElements, type OperationBehaviour } from './operation.ts'

/** Moves an element from one index to another, both counted with the element in the row. */
export type Reorder = { readonly type: 'reorder'; readonly section: string; readonly id: string; readonly from: number; readonly to: number }

/** Reordering. On a plan, use `move`. */
export const reorder: OperationBehaviour<Reorder> = {
  apply: (layout, { section, id, from, to }) => {
    const { elements, index, element } = elementAt(layout, section, id)
    expectSame(index, from, `The index of "${id}"`)
    if (!Number.isInteger(to) || to < 0 || to >= elements.length) throw new OperationError(`${to} is not a place among ${elements.length}.`)
    return withElements(layout, section, elements.toSpliced(index, 1).toSpliced(to, 0, element))
  },
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section, to }, words) => words.say('reordered', { element: words.element(id, section), position: String(to + 1) }),
}
