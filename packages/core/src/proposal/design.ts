/** When two designs are the same. */
import type { Brief } from '../schema/brief.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { hashOf } from './hash.ts'

/** Who says nothing of an angle on a plan stands as who says 0. */
const UNTURNED = { angle: 0 }

/**
 * The layout as a design: titles and stages dropped, elements that the brief does not have renamed `<kind>-<n>` in section order, so that it
 * does not matter in which order they were made.
 */
export function designOf(layout: Layout, brief: Brief): Layout {
  const original = new Map(brief.layout.sections.map(({ id, elements }) => [id, new Set(elements.map((element) => element.id))]))
  const taken = new Set(brief.layout.sections.flatMap(({ elements }) => elements.map(({ id }) => id)))
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const nameOf = (section: string, { id, kind }: Element): string => {
    if (original.get(section)?.has(id)) return id
    const known = names.get(id)
    if (known !== undefined) return known
    let n = counts.get(kind) ?? 0
    do n++
    while (taken.has(`${kind}-${n}`))
    counts.set(kind, n)
    names.set(id, `${kind}-${n}`)
    return `${kind}-${n}`
  }
  const order = new Map(brief.layout.sections.map(({ id }, index) => [id, index]))
  const sections = [...layout.sections].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return { sections: sections.map(({ id, elements }) => ({ id, elements: elements.map((element) => ({ ...(element.at && UNTURNED), ...element, id: nameOf(id, element) })) })) }
}

/** The fingerprint of a design: equal for the same design, however it was made. */
export const designHash = (layout: Layout, brief: Brief): string => hashOf(designOf(layout, brief))
