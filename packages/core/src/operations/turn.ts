/** An element of a plan turns. */
import { elementAt, expectSame, withElement, type OperationBehaviour } from './operation.ts'

/** Turns an element from one angle to another, in whole degrees clockwise. */
export type Turn = { readonly type: 'turn'; readonly section: string; readonly id: string; readonly from: number; readonly to: number }

/** Turning. */
export const turn: OperationBehaviour<Turn> = {
  apply: (layout, { section, id, from, to }) => {
    expectSame(elementAt(layout, section, id).element.angle ?? 0, from, `The angle of "${id}"`)
    return withElement(layout, section, id, (one) => ({ ...one, angle: to }))
  },
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section, to }, words) => words.say('turned', { element: words.element(id, section), angle: String(to) }),
}
