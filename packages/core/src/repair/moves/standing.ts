/** What stands in a section of a sketch, what changes there cost, and putting one thing in the place of another. */
import { isLocked, type LockField } from '../../arrangements/index.ts'
import type { CompiledSection } from '../../brief/section.ts'
import type { Placed } from '../../rules/scene.ts'
import type { Element, Layout } from '../../schema/layout.ts'
import type { Tariff } from '../cost.ts'
import { drawn, type Sketch, type Task } from '../sketch.ts'

/** The tariff of a section. */
export function tariffOf({ tariffs }: Task, section: CompiledSection): Tariff {
  return tariffs.bySection.get(section.id) ?? { section, half: 1, tick: 1 }
}

/** Whether a lock keeps a field of it, as the switches stand. */
export const isKept = ({ compiled, options }: Task, { element, section }: Pick<Placed, 'element' | 'section'>, field: LockField): boolean =>
  isLocked({ compiled, options, section: section.id }, element.id, field) !== null

/** The elements of a section of a layout. */
export const elementsOf = ({ sections }: Layout, section: CompiledSection): readonly Element[] => sections.find(({ id }) => id === section.id)?.elements ?? []

/** The sketch with another element in the place of one. */
export function swapped(sketch: Sketch, section: CompiledSection, { id, to, mark, cost }: { id: string; to: Element; mark: number; cost: number }): Sketch {
  const elements = elementsOf(sketch.layout, section).map((one) => (one.id === id ? to : one))
  return drawn(sketch, section.id, { elements, id: to.id, mark, cost })
}
