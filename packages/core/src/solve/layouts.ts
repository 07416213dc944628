/** From the values of a scheme to the layout that they mean, and from a layout to the values that it fixes. */
import { fromTicks } from '../schema/lengths.ts'
import { safeTicks } from '../rules/scene.ts'
import type { Element, Layout, Section } from '../schema/layout.ts'
import { NEVER, times, type Form } from './form.ts'
import { partOf } from './parts.ts'
import { demandOf, valueOf } from './program.ts'
import type { RowModel } from './row-model.ts'
import type { Scheme } from './scheme.ts'
import type { Demand } from './solver.ts'

/** The layout that values mean; sections that are no rows are taken from `other`. New elements get names that nothing has used. */
export function layoutOf(scheme: Scheme, values: readonly number[], { other, used }: { readonly other: Layout; readonly used: Iterable<string> }): Layout {
  const taken = new Set([...used, ...[...scheme.rows.values()].flatMap(({ known }) => known.map(({ id }) => id))])
  return {
    sections: scheme.compiled.sections.map(({ id, index }): Section => {
      const row = scheme.rows.get(index)
      return row ? { id, elements: elementsIn(row, values, taken) } : { id, elements: other.sections.find((one) => one.id === id)?.elements ?? [] }
    }),
  }
}

const isSo = (form: Form, values: readonly number[]): boolean => valueOf(form, values) > 0.5

function elementsIn(row: RowModel, values: readonly number[], taken: Set<string>): Element[] {
  return row.occupied.flatMap((occupied, place): Element[] => {
    if (!isSo(occupied, values)) return []
    const index = row.parts.findIndex((_, part) => isSo(row.is(place, part), values))
    const part = row.parts[index]
    const width = fromTicks(Math.round(valueOf(row.width[place] ?? NEVER, values)), row.section.per)
    if (!part) return []
    const known = row.known[row.stands.findIndex((stands) => isSo(stands[place] ?? NEVER, values))]
    if (known?.was && known.was.part === index) return [known.was.element.width === width ? known.was.element : { ...known.was.element, width }]
    const choices = Object.keys(part.written).length === 0 ? {} : { choices: part.written }
    return [{ id: known?.id ?? newId(part.kind, taken), kind: part.kind, width, ...choices }]
  })
}

/** A name that nothing has, which is taken then. */
export function newId(kind: string, taken: Set<string>): string {
  let n = 1
  while (taken.has(`${kind}-${n}`)) n++
  taken.add(`${kind}-${n}`)
  return `${kind}-${n}`
}

/** Demands that a scheme's rows are exactly a layout; null where it holds what no row of the scheme can. */
export function fixedTo(scheme: Scheme, layout: Layout): readonly Demand[] | null {
  const demands: Demand[] = []
  const fix = (form: Form, value: number): void => void demands.push(demandOf(form, value), demandOf(times(form, -1), -value))
  for (const row of scheme.rows.values()) {
    const elements = layout.sections.find(({ id }) => id === row.section.id)?.elements ?? []
    if (elements.length > row.places) return null
    for (const [place, occupied] of row.occupied.entries()) {
      const element = elements[place]
      fix(occupied, element ? 1 : 0)
      if (!element) continue
      const part = partOf(row.parts, element, scheme.compiled)
      if (part < 0) return null
      fix(row.is(place, part), 1)
      fix(row.width[place] ?? NEVER, safeTicks(element.width, row.section.per))
    }
    for (const [index, stands] of row.stands.entries()) {
      for (const [place, here] of stands.entries()) fix(here, elements[place]?.id === row.known[index]?.id ? 1 : 0)
    }
  }
  return demands
}
