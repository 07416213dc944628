/** An element goes away; the operation holds it, so that it can come back. */
import { elementAt, expectSame, withElements, type OperationBehaviour, type Presence } from './operation.ts'

/** Takes the element at an index of a section away. */
export type Remove = Presence<'remove'>

/** Removing; `place` takes it back. */
export const remove: OperationBehaviour<Remove, Presence<'place'>> = {
  apply: (layout, { section, index, element }) => {
    const found = elementAt(layout, section, element.id)
    expectSame(found.index, index, `The index of "${element.id}"`)
    expectSame(found.element, element, `"${element.id}"`)
    return withElements(layout, section, found.elements.toSpliced(index, 1))
  },
  invert: (operation) => ({ ...operation, type: 'place' }),
  describe: ({ element }, words) => words.say('removed', { kind: words.kind(element.kind) }),
}
