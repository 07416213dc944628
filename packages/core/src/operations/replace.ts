/** An element becomes one of another kind, in the same place. */
import type { Element } from '../schema/layout.ts'
import { changed, expectSame, type OperationBehaviour } from './operation.ts'

/** Puts another element in an element's place; `id` is the element that stands there. */
export type Replace = { readonly type: 'replace'; readonly section: string; readonly id: string; readonly from: Element; readonly to: Element }

/** Replacing. */
export const replace: OperationBehaviour<Replace> = {
  alter: (standing, { section, id, from, to }) => changed(standing, { section, id }, (element) => {
    expectSame(element, from, `"${id}"`)
    return to
  }),
  invert: (operation) => ({ ...operation, id: operation.to.id, from: operation.to, to: operation.from }),
  describe: ({ section, from, to }, words) =>
    words.say('replaced', { from: words.kind(from.kind), to: words.kind(to.kind), width: to.width === undefined ? '' : words.length(to.width, section) }),
}
