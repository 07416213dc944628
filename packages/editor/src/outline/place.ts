/** Where an element stands in its row, as values for sentences. */
import { elementsIn, rowOf, type Layout, type Placed, type Session } from '@codraft/core'
import { sameEnds } from '../session/same-ends.ts'
import type { Words } from '../words/index.ts'
import { namesIn } from '../words/names.ts'

/** Its name, its position among how many, and its neighbours' names; `place` is `only` where it has none. */
export type Place = {
  readonly element: string
  readonly position: number
  readonly count: number
  readonly before: string
  readonly after: string
  readonly place: 'between' | 'first' | 'last' | 'only'
}

/** Where an element stands in the layout that is shown, or null when it does not stand there. */
export function placeOf(session: Session, id: string, words: Words): Place | null {
  const { section } = session.selection
  const elements = elementsIn(session.visible, section)
  const index = elements.findIndex((element) => element.id === id)
  if (index < 0) return null
  const names = namesIn({ compiled: session.compiled, layout: session.visible }, section, words)
  const nameAt = (at: number): string => names.get(elements[at]?.id ?? '')?.short ?? ''
  const [before, after] = [index > 0, index < elements.length - 1]
  return {
    element: nameAt(index), position: index + 1, count: elements.length, before: nameAt(index - 1), after: nameAt(index + 1),
    place: before && after ? 'between' : before ? 'last' : after ? 'first' : 'only',
  }
}

/** Where several stand that stand side by side: from which place to which, and between whom. */
export function placeTogether(session: Session, ids: readonly string[], words: Words): Omit<Place, 'element' | 'position'> & { readonly number: number; readonly from: number; readonly to: number } {
  const { section } = session.selection
  const standing = elementsIn(session.visible, section).flatMap(({ id }) => (ids.includes(id) ? [id] : []))
  const [first, last] = [placeOf(session, standing[0] ?? '', words), placeOf(session, standing.at(-1) ?? '', words)]
  const [from, to, count] = [first?.position ?? 0, last?.position ?? 0, last?.count ?? 0]
  const place = from > 1 && to < count ? 'between' : from > 1 ? 'last' : to < count ? 'first' : 'only'
  return { number: standing.length, from, to, count, before: first?.before ?? '', after: last?.after ?? '', place }
}

/** An element in its place in the layout that is shown. */
export const placedOf = (session: Session, id: string): Placed | undefined =>
  rowOf({ compiled: session.compiled, layout: session.visible, section: session.selection.section }).find(({ element }) => element.id === id)

/** The unit of the section that gestures speak of. */
export const unitOf = ({ compiled, selection }: Session): string => compiled.sections.find(({ id }) => id === selection.section)?.stage.unit ?? ''

/** The ids of elements that stand in both layouts with different widths, in the order of the second. */
export function changedWidths(from: Layout, to: Layout, section: string): string[] {
  const [before, after] = [elementsIn(from, section), elementsIn(to, section)]
  const [first, last] = sameEnds(before, after)
  const was = new Map(before.slice(first, before.length - last).map(({ id, width }) => [id, width]))
  return after.slice(first, after.length - last).flatMap(({ id, width }) => (was.has(id) && was.get(id) !== width ? [id] : []))
}
