/** The choices made on an element change. */
import type { Element } from '../schema/layout.ts'
import { changed, expectSame, type OperationBehaviour } from './operation.ts'

type Choices = { readonly choices: NonNullable<Element['choices']> }
/** Sets all choices of an element; those at their defaults are left out. */
export type SetChoices = { readonly type: 'set'; readonly section: string; readonly id: string; readonly from: Choices; readonly to: Choices }

/** Setting choices. An element without choices has none written. */
export const set: OperationBehaviour<SetChoices> = {
  alter: (standing, { section, id, from, to }) => changed(standing, { section, id }, ({ choices = {}, ...one }) => {
    expectSame(choices, from.choices, `The choices of "${id}"`)
    return Object.keys(to.choices).length === 0 ? one : { ...one, choices: { ...to.choices } }
  }),
  invert: (operation) => ({ ...operation, from: operation.to, to: operation.from }),
  describe: ({ id, section }, words) => words.say('set', { element: words.element(id, section) }),
}
