/** An element comes to stand where none was. */
import type { Element } from '../schema/layout.ts'
import { elementsOf, OperationError, withElements, type OperationBehaviour } from './operation.ts'

/** Puts an element at an index of a section. */
export type Place = { readonly type: 'place'; readonly section: string; readonly index: number; readonly element: Element }

/** Placing; `remove` takes it back. */
export const place: OperationBehaviour<Place> = {
  apply: (layout, { section, index, element }) => {
    const elements = elementsOf(layout, section)
    if (elements.some(({ id }) => id === element.id)) throw new OperationError(`"${element.id}" stands in section "${section}" already.`)
    if (!Number.isInteger(index) || index < 0 || index > elements.length) throw new OperationError(`${index} is not a place among ${elements.length}.`)
    return withElements(layout, section, elements.toSpliced(index, 0, element))
  },
  invert: (operation) => ({ ...operation, type: 'remove' }),
  describe: ({ element, section }, words) =>
    words.say('placed', { kind: words.kind(element.kind), width: element.width === undefined ? '' : words.length(element.width, section) }),
}
