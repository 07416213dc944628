/** An element of a plan turns. */
import { changed, expectSame, type OperationBehaviour } from './operation.ts'

/** Turns an element from one angle to another, in whole degrees clockwise. */
export type Turn = { readonly type: 'turn'; readonly section: string; readonly id: string; readonly from: number; readonly to: number }

/** Turning. */
export const turn: OperationBehaviour<Turn> = {
  alter: (standing, { section, id, from, to }) => changed(standing, { section, id }, (element) => {
    expectSame(element.angle ?? 0, from, `The angle of "${id}"`)
    return { ...element, angle: to }
  }),
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section, to }, words) => words.say('turned', { element: words.element(id, section), angle: String(to) }),
}
