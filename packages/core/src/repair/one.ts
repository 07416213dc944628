/** A repair that somebody else found, checked and said as our own. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import type { Layout } from '../schema/layout.ts'
import { brokenIn, offerOf, type Repair } from './offer.ts'
import { newId } from './moves/catalogue.ts'
import { untouched } from './sketch.ts'
import { taskOf, type RepairOptions } from './task.ts'

/** The repair that leads to a layout; null where that is not valid. Elements that the layout did not have are named anew. */
export function repairOf(compiled: CompiledBrief, layout: Layout, to: Layout, { options, used = [] }: RepairOptions = {}): Repair | null {
  const task = taskOf(compiled, layout, { options, used })
  if (task === null) return null
  const taken = new Set(task.used)
  const known = new Set(layout.sections.flatMap(({ elements }) => elements.map(({ id }) => id)))
  const sections = to.sections.map(({ id: section, elements }) => ({
    id: section,
    elements: elements.map((element) => {
      if (known.has(element.id)) return element
      const id = newId({ ...task, used: taken }, untouched({ sections: [] }), element.kind)
      taken.add(id)
      return { ...element, id }
    }),
  }))
  return offerOf(task, brokenIn(judgeLayout(compiled, layout, options)), { sections })?.repair ?? null
}
