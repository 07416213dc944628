/** Random rows for the linear model: briefs of rows all of whose rules block, and layouts that keep what their kinds allow. */
import fc from 'fast-check'
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { anyLayout } from '../rules/any/edits.testing.ts'
import { anyWorld } from '../rules/any/world.testing.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { partOf, partsFor } from './parts.ts'

/** A random brief of rows with some kinds of rule, all of them blocking. */
export const anyRows = (kinds?: readonly string[]): fc.Arbitrary<CompiledBrief> =>
  anyWorld('row', kinds).map(({ brief }) => compile({ ...brief, rules: brief.rules.map((rule) => ({ ...rule, severity: 'block' as const })) }))

/** A random layout of a brief; mostly as wide as the kinds allow, so that rules decide. */
export const anyRow = (compiled: CompiledBrief, most: number): fc.Arbitrary<Layout> =>
  fc.tuple(anyLayout(compiled, { most }), fc.integer({ min: 0, max: 9 })).map(([layout, chance]) => (chance === 0 ? layout : allowed(layout, compiled)))

/** The same layout with the nearest widths that its kinds allow, and not too many of any. */
export function allowed(layout: Layout, compiled: CompiledBrief): Layout {
  return {
    sections: layout.sections.map((section) => {
      const ground = compiled.sections.find(({ id }) => id === section.id)
      if (!ground) return section
      const { parts } = partsFor(ground, compiled, { standing: section.elements, widest: 1e5 })
      const counts = new Map<string, number>()
      return { ...section, elements: section.elements.flatMap((element): Element[] => {
        const part = parts[partOf(parts, element, compiled)]
        const count = (counts.get(element.kind) ?? 0) + 1
        counts.set(element.kind, count)
        if (!part || count > (compiled.kinds.get(element.kind)?.kind.max ?? Infinity)) return []
        const stepped = Math.round(toTicks(element.width ?? 1, ground.per) / part.step) * part.step
        return [{ ...element, width: fromTicks(Math.min(Math.max(stepped, part.least), part.most), ground.per) }]
      }) }
    }),
  }
}
