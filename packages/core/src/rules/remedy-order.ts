/** Edits that change who stands where, in a row and on slots. */
import type { Edit, Operation } from '../operations/index.ts'
import type { Finding } from './define.ts'
import { swapped } from './remedy-slots.ts'
import type { Placed, Scene } from './scene.ts'

/** The elements that a finding names, in its order. */
export function concerned(scene: Scene, { section, elements }: Finding): Placed[] {
  const placed = scene.sections.find((one) => one.section.id === section)?.placed ?? []
  return elements.flatMap((id) => placed.find(({ element }) => element.id === id) ?? [])
}

/**
 * Brings elements, in the order in which they stand, to where another one stands: in a row that one makes room towards where they came from;
 * on slots the first of them changes places with it.
 */
export function broughtTo(ones: readonly Placed[], target: Placed): Edit {
  const [first] = ones
  if (!first) return []
  if (first.section.stage.kind === 'slots') return swapped(first, target)
  const moving = ones.toSorted((a, b) => a.index - b.index)
  if (first.index > target.index) return moving.map((one, index) => reordered(one, target.index + index))
  return moving.toReversed().map((one, index) => reordered(one, target.index - index))
}

const reordered = ({ element, section, index }: Placed, to: number): Operation => ({ type: 'reorder', section: section.id, id: element.id, from: index, to })
