/** An element comes to stand where none was. */
import { elementsOf, OperationError, withElements, type OperationBehaviour, type Presence } from './operation.ts'

/** Puts an element at an index of a section. */
export type Place = Presence<'place'>

/** Placing; `remove` takes it back. */
export const place: OperationBehaviour<Place, Presence<'remove'>> = {
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
