/** An element becomes one of another kind, in the same place. */
import type { Element } from '../schema/layout.ts'
import { elementAt, expectSame, withElement, type OperationBehaviour } from './operation.ts'

/** Puts another element in an element's place; `id` is the element that stands there. */
export type Replace = { readonly type: 'replace'; readonly section: string; readonly id: string; readonly from: Element; readonly to: Element }

/** Replacing. */
export const replace: OperationBehaviour<Replace> = {
  apply: (layout, { section, id, from, to }) => {
    expectSame(elementAt(layout, section, id).element, from, `"${id}"`)
    return withElement(layout, section, id, () => to)
  },
  invert: (operation) => ({ ...operation, id: operation.to.id, from: operation.to, to: operation.from }),
  describe: ({ section, from, to }, words) =>
    words.say('replaced', { from: words.kind(from.kind), to: words.kind(to.kind), width: to.width === undefined ? '' : words.length(to.width, section) }),
}
