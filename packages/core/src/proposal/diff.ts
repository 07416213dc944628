/** What differs between two layouts, in the terms in which people speak of it. */
import type { Spot } from '../operations/move.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { longestStay } from './stay.ts'

/** One difference. Widths in the stage's unit; indices as they stand in each layout. On plans and slots things move and turn, in rows they are reordered. */
export type Change =
  | { readonly type: 'placed'; readonly section: string; readonly element: Element; readonly index: number }
  | { readonly type: 'removed'; readonly section: string; readonly element: Element; readonly index: number }
  | { readonly type: 'replaced'; readonly section: string; readonly id: string; readonly from: Element; readonly to: Element }
  | { readonly type: 'resized'; readonly section: string; readonly id: string; readonly kind: string; readonly of: 'width' | 'depth'; readonly from: number; readonly to: number }
  | { readonly type: 'reordered'; readonly section: string; readonly id: string; readonly kind: string; readonly from: number; readonly to: number }
  | { readonly type: 'moved'; readonly section: string; readonly id: string; readonly kind: string; readonly from: Spot; readonly to: Spot }
  | { readonly type: 'turned'; readonly section: string; readonly id: string; readonly kind: string; readonly from: number; readonly to: number }
  | { readonly type: 'set'; readonly section: string; readonly id: string; readonly kind: string; readonly from: Element['choices']; readonly to: Element['choices'] }

/** The differences from one layout to another, section by section: what went, what came, what changed, what moved. */
export function diff(from: Layout, to: Layout): Change[] {
  return to.sections.flatMap(({ id, elements }) => sectionChanges(id, from.sections.find((one) => one.id === id)?.elements ?? [], elements))
}

function sectionChanges(section: string, before: readonly Element[], after: readonly Element[]): Change[] {
  const was = new Map(before.map((element, index) => [element.id, { element, index }]))
  const is = new Map(after.map((element, index) => [element.id, { element, index }]))
  const removed = [...was.values()].filter(({ element }) => !is.has(element.id)).map(({ element, index }): Change => ({ type: 'removed', section, element, index }))
  const placed = [...is.values()].filter(({ element }) => !was.has(element.id)).map(({ element, index }): Change => ({ type: 'placed', section, element, index }))
  const changed = [...is.values()].flatMap(({ element }) => elementChanges(section, was.get(element.id)?.element, element))
  const kept = after.filter(({ id, at, slot }) => was.has(id) && at === undefined && slot === undefined)
  const stayed = longestStay(kept.map(({ id }) => was.get(id)?.index ?? 0))
  const reordered = kept.filter((_, index) => !stayed.has(index)).map(({ id, kind }): Change => ({
    type: 'reordered', section, id, kind, from: was.get(id)?.index ?? 0, to: is.get(id)?.index ?? 0,
  }))
  return [...removed, ...placed, ...changed, ...reordered]
}

function elementChanges(section: string, from: Element | undefined, to: Element): Change[] {
  if (!from || from === to) return []
  if (from.kind !== to.kind) return [{ type: 'replaced', section, id: to.id, from, to }]
  const changes: Change[] = []
  const { id, kind } = to
  const [before, after] = [spotOf(from), spotOf(to)]
  if (before && after && JSON.stringify(before) !== JSON.stringify(after)) changes.push({ type: 'moved', section, id, kind, from: before, to: after })
  if ((from.angle ?? 0) !== (to.angle ?? 0)) changes.push({ type: 'turned', section, id, kind, from: from.angle ?? 0, to: to.angle ?? 0 })
  for (const extent of ['width', 'depth'] as const) {
    const [was, is] = [from[extent], to[extent]]
    if (was !== undefined && is !== undefined && was !== is) changes.push({ type: 'resized', section, id, kind, of: extent, from: was, to: is })
  }
  if (JSON.stringify(from.choices ?? {}) !== JSON.stringify(to.choices ?? {})) changes.push({ type: 'set', section, id, kind, from: from.choices, to: to.choices })
  return changes
}

const spotOf = ({ at, slot }: Element): Spot | null => (at !== undefined ? { at } : slot !== undefined ? { slot } : null)
