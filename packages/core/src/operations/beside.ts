/** Where something comes to stand in a row, said by what it stands between. */
import type { Element, Layout } from '../schema/layout.ts'

/** What something stands between, by name; `where` says which of the two there are. */
export type Beside = { readonly where: 'between' | 'before' | 'after' | 'alone'; readonly before: string; readonly after: string }

/** The names of what stands before and after an element of a row; alone on any other stage. */
export function besideIn({ sections }: Layout, { id, section }: { readonly id: string; readonly section: string }, nameOf: (element: Element) => string): Beside {
  const elements = sections.find((one) => one.id === section)?.elements ?? []
  const index = elements.findIndex((element) => element.id === id)
  const isRow = elements[index]?.at === undefined && elements[index]?.slot === undefined
  const [before, after] = [elements[index - 1], elements[index + 1]]
  if (index < 0 || !isRow || (!before && !after)) return { where: 'alone', before: '', after: '' }
  return { where: !before ? 'before' : !after ? 'after' : 'between', before: before ? nameOf(before) : '', after: after ? nameOf(after) : '' }
}
