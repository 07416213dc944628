/** What every operation can do, and how a layout changes in one place without changing anywhere else. */
import type { Beside } from './beside.ts'
import type { Element, Layout } from '../schema/layout.ts'

/** The three things an operation can do; `Back` is the operation that takes it back, mostly one of the same type. */
export type OperationBehaviour<O, Back = O> = {
  /** What it changes. @throws {OperationError} when what it starts from is not what stands there. */
  alter(standing: Standing, operation: O): Alteration
  /** The operation that takes it back. */
  invert(operation: O): Back
  describe(operation: O, words: DescribeWords): string
}
/** The words that `describe` needs; a page hands in its reader's language. */
export type DescribeWords = {
  /** A sentence by key with its values filled in. */
  say(key: OperationSentence, values: Readonly<Record<string, string>>): string
  /** The name of an element: its kind's label, numbered where the label repeats. */
  element(id: string, section: string): string
  /** The label of a kind. */
  kind(id: string): string
  /** A length of a section, with its unit. */
  length(length: number, section: string): string
  /** The names of what will stand before and after something that comes to a row; without it nothing is said of where. */
  beside?(id: string, section: string): Beside
}
/** An element that comes to an index of a section, or goes from it. */
export type Presence<T extends 'place' | 'remove'> = { readonly type: T; readonly section: string; readonly index: number; readonly element: Element }
/** Keys of the sentences that operations are said in. */
export type OperationSentence = 'placed' | 'removed' | 'moved' | 'resized' | 'turned' | 'reordered' | 'replaced' | 'set'

/** An operation that does not start from what stands there. */
export class OperationError extends Error {
  override readonly name = 'OperationError'
}

/** What an operation looks at: the elements of a layout, however they are kept. Each throws an `OperationError` where there is no such section or element. */
export type Standing = {
  /** How many elements a section has. */
  size(section: string): number
  has(section: string, id: string): boolean
  /** @param index where it is thought to stand: looked at first */
  elementAt(section: string, id: string, index?: number): { readonly index: number; readonly element: Element }
}
/** What an operation comes to: what stood at `from` goes (null: nothing does), and the element comes to stand at `to` (null: nowhere). */
export type Alteration = { readonly from: number | null; readonly to: number | null; readonly element: Element }

/** What is said where there is no such section. */
export const noSection = (section: string): OperationError => new OperationError(`There is no section "${section}".`)
/** What is said where there is no such element. */
export const noElement = (section: string, id: string): OperationError => new OperationError(`There is no element "${id}" in section "${section}".`)

/** A layout as operations look at it. */
export function standingIn(layout: Layout): Standing {
  const elementsOf = (section: string): readonly Element[] => {
    const found = layout.sections.find(({ id }) => id === section)
    if (!found) throw noSection(section)
    return found.elements
  }
  return {
    size: (section) => elementsOf(section).length,
    has: (section, id) => elementsOf(section).some((element) => element.id === id),
    elementAt: (section, id, guess = -1) => {
      const elements = elementsOf(section)
      const index = elements[guess]?.id === id ? guess : elements.findIndex((element) => element.id === id)
      const element = elements[index]
      if (!element) throw noElement(section, id)
      return { index, element }
    },
  }
}

/** The layout after an alteration of one section. */
export function altered(layout: Layout, section: string, alteration: Alteration): Layout {
  return { ...layout, sections: layout.sections.map((one) => (one.id === section ? { ...one, elements: alteredElements(one.elements, alteration) } : one)) }
}

function alteredElements(elements: readonly Element[], { from, to, element }: Alteration): readonly Element[] {
  if (from !== null && from === to) return elements.with(from, element)
  const next = elements.slice()
  if (from !== null) next.splice(from, 1)
  if (to !== null) next.splice(to, 0, element)
  return next
}

/** An element that changes where it stands. */
export function changed(standing: Standing, { section, id }: { section: string; id: string }, change: (element: Element) => Element): Alteration {
  const { index, element } = standing.elementAt(section, id)
  return { from: index, to: index, element: change(element) }
}

/** Whether two pieces of plain data are the same, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [a as Fields, b as Fields]
  const names = Object.keys(left).filter((name) => left[name] !== undefined)
  return names.length === Object.keys(right).filter((name) => right[name] !== undefined).length && names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]))
}

type Fields = Readonly<Record<string, unknown>>

/** @throws {OperationError} when the two are not the same value. */
export function expectSame(found: unknown, from: unknown, what: string): void {
  if (!isSame(found, from)) {
    throw new OperationError(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(from)}.`)
  }
}
