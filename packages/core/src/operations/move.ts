/** An element of a plan or a slots stage goes to another place. */
import { changed, expectSame, type OperationBehaviour } from './operation.ts'

/** A place on a plan, or a slot. */
export type Spot = { readonly at: readonly [number, number] } | { readonly slot: string }
/** Moves an element from one spot to another. */
export type Move = { readonly type: 'move'; readonly section: string; readonly id: string; readonly from: Spot; readonly to: Spot }

/** Moving. In a row, use `reorder`. */
export const move: OperationBehaviour<Move> = {
  alter: (standing, { section, id, from, to }) => changed(standing, { section, id }, (element) => {
    expectSame('at' in from ? { at: element.at } : { slot: element.slot }, from, `The place of "${id}"`)
    return 'at' in to ? { ...element, at: [to.at[0], to.at[1]] } : { ...element, slot: to.slot }
  }),
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section }, words) => words.say('moved', { element: words.element(id, section) }),
}
