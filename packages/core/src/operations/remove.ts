/** An element goes away; the operation holds it, so that it can come back. */
import { expectSame, type OperationBehaviour, type Presence } from './operation.ts'

/** Takes the element at an index of a section away. */
export type Remove = Presence<'remove'>

/** Removing; `place` takes it back. */
export const remove: OperationBehaviour<Remove, Presence<'place'>> = {
  alter: (standing, { section, index, element }) => {
    const found = standing.elementAt(section, element.id, index)
    expectSame(found.index, index, `The index of "${element.id}"`)
    expectSame(found.element, element, `"${element.id}"`)
    return { from: index, to: null, element: found.element }
  },
  invert: (operation) => ({ ...operation, type: 'place' }),
  describe: ({ element }, words) => words.say('removed', { kind: words.kind(element.kind) }),
}
