/** An element comes to stand where none was. */
import { OperationError, type OperationBehaviour, type Presence } from './operation.ts'

/** Puts an element at an index of a section. */
export type Place = Presence<'place'>

/** Placing; `remove` takes it back. */
export const place: OperationBehaviour<Place, Presence<'remove'>> = {
  alter: (standing, { section, index, element }) => {
    if (standing.has(section, element.id)) throw new OperationError(`"${element.id}" stands in section "${section}" already.`)
    const size = standing.size(section)
    if (!Number.isInteger(index) || index < 0 || index > size) throw new OperationError(`${index} is not a place among ${size}.`)
    return { from: null, to: index, element }
  },
  invert: (operation) => ({ ...operation, type: 'remove' }),
  describe: ({ element, section }, words) =>
    words.say('placed', { ...words.beside?.(element.id, section), kind: words.kind(element.kind), width: element.width === undefined ? '' : words.length(element.width, section) }),
}
