/** What every operation can do, and how a layout changes in one place without changing anywhere else. */
import type { Element, Layout } from '../schema/layout.ts'

/** The three things an operation can do; `Back` is the operation that takes it back, mostly one of the same type. */
export type OperationBehaviour<O, Back = O> = {
  apply(layout: Layout, operation: O): Layout
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
}
/** An element that comes to an index of a section, or goes from it. */
export type Presence<T extends 'place' | 'remove'> = { readonly type: T; readonly section: string; readonly index: number; readonly element: Element }
/** Keys of the sentences that operations are said in. */
export type OperationSentence = 'placed' | 'removed' | 'moved' | 'resized' | 'turned' | 'reordered' | 'replaced' | 'set'

/** An operation that does not start from what stands there. */
export class OperationError extends Error {
  override readonly name = 'OperationError'
}

/** The elements of a section. @throws {OperationError} when there is no such section. */
export function elementsOf(layout: Layout, section: string): readonly Element[] {
  const found = layout.sections.find(({ id }) => id === section)
  if (!found) throw new OperationError(`There is no section "${section}".`)
  return found.elements
}

/** An element and its index. @throws {OperationError} when there is no such element. */
export function elementAt(layout: Layout, section: string, id: string): { elements: readonly Element[]; index: number; element: Element } {
  const elements = elementsOf(layout, section)
  const index = elements.findIndex((element) => element.id === id)
  const element = elements[index]
  if (!element) throw new OperationError(`There is no element "${id}" in section "${section}".`)
  return { elements, index, element }
}

/** The layout with other elements in one section. */
export function withElements(layout: Layout, section: string, elements: readonly Element[]): Layout {
  return { ...layout, sections: layout.sections.map((one) => (one.id === section ? { ...one, elements } : one)) }
}

/** The layout with one element changed. */
export function withElement(layout: Layout, section: string, id: string, change: (element: Element) => Element): Layout {
  const { elements, index, element } = elementAt(layout, section, id)
  return withElements(layout, section, elements.with(index, change(element)))
}

/** Whether two pieces of plain data are the same, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [definedEntries(a), new Map(definedEntries(b))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
}

const definedEntries = (value: object): [string, unknown][] => Object.entries(value).filter(([, member]) => member !== undefined)

/** @throws {OperationError} when the two are not the same value. */
export function expectSame(found: unknown, from: unknown, what: string): void {
  if (!isSame(found, from)) {
    throw new OperationError(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(from)}.`)
  }
}
