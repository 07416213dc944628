/** An element gets wider or narrower, deeper or shallower. */
import { changed, expectSame, type OperationBehaviour } from './operation.ts'

/** A size in the stage's unit. */
export type Extent = { readonly width: number; readonly depth?: number }
/** Changes an element's size. */
export type Resize = { readonly type: 'resize'; readonly section: string; readonly id: string; readonly from: Extent; readonly to: Extent }

/** Resizing. */
export const resize: OperationBehaviour<Resize> = {
  alter: (standing, { section, id, from, to }) => changed(standing, { section, id }, (element) => {
    expectSame(from.depth === undefined ? { width: element.width } : { width: element.width, depth: element.depth }, from, `The size of "${id}"`)
    return { ...element, ...to }
  }),
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section, to }, words) => words.say('resized', { element: words.element(id, section), width: words.length(to.width, section) }),
}
