/** An element of a plan or a slots stage goes to another place. */
import { elementAt, expectSame, withElement, type OperationBehaviour } from './operation.ts'

/** A place on a plan, or a slot. */
export type Spot = { readonly at: readonly [number, number] } | { readonly slot: string }
/** Moves an element from one spot to another. */
export type Move = { readonly type: 'move'; readonly section: string; readonly id: string; readonly from: Spot; readonly to: Spot }

/** Moving. In a row, use `reorder`. */
export const move: OperationBehaviour<Move> = {
  apply: (layout, { section, id, from, to }) => {
    const { element } = elementAt(layout, section, id)
    expectSame('at' in from ? { at: element.at } : { slot: element.slot }, from, `The place of "${id}"`)
    return withElement(layout, section, id, (one) => ('at' in to ? { ...one, at: [to.at[0], to.at[1]] } : { ...one, slot: to.slot }))
  },
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section }, words) => words.say('moved', { element: words.element(id, section) }),
}
