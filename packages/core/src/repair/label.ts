/** A repair in plain English: "Narrow both car lanes by 0.2 m and remove Parking". */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Edit, Operation } from '../operations/index.ts'
import { fixLabel } from '../rules/fix-label.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Layout } from '../schema/layout.ts'
import { textFor } from '../schema/text-for.ts'

/** Says what an edit would do to a layout; elements of one kind that change alike are said together. @param after the layout that it leads to */
export function repairLabel(compiled: CompiledBrief, layout: Layout, edit: Edit, after: Layout): string {
  const sentences: string[] = []
  const said = new Set<Operation>()
  const ground: Ground = { compiled, layout, after }
  for (const operation of edit) {
    if (said.has(operation)) continue
    const alike = operation.type === 'resize' || operation.type === 'remove' ? edit.filter((other) => isAlike(ground, operation, other)) : [operation]
    alike.forEach((one) => said.add(one))
    sentences.push(sentenceOf(ground, operation, alike.length))
  }
  const all = sentences.map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1)))
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}

type Ground = { readonly compiled: CompiledBrief; readonly layout: Layout; readonly after: Layout }

function isAlike(ground: Ground, one: Operation, other: Operation): boolean {
  if (one === other) return true
  if (one.type === 'remove' && other.type === 'remove') return one.section === other.section && one.element.kind === other.element.kind
  if (one.type !== 'resize' || other.type !== 'resize' || one.section !== other.section) return false
  return kindOf(ground, one) === kindOf(ground, other) && deltaOf(ground, one) === deltaOf(ground, other) && deltaOf(ground, one) !== null
}

type Resize = Extract<Operation, { type: 'resize' }>
const kindOf = ({ layout }: Ground, { section, id }: Resize): string | undefined => layout.sections.find((one) => one.id === section)?.elements.find((one) => one.id === id)?.kind

/** The width added, exact; null where the depth changes too. */
function deltaOf({ compiled }: Ground, { section, from, to }: Resize): number | null {
  const per = compiled.sections.find(({ id }) => id === section)?.per ?? 1
  return from.depth === to.depth ? fromTicks(toTicks(to.width, per) - toTicks(from.width, per), per) : null
}

function sentenceOf(ground: Ground, operation: Operation, count: number): string {
  const { compiled, layout, after } = ground
  if (operation.type === 'remove' && count > 1) return `Remove ${several(labelOf(compiled, operation.element.kind), count)}`
  if (operation.type !== 'resize') return fixLabel(compiled, layout, [operation], after)
  const delta = deltaOf(ground, operation)
  if (delta === null) return fixLabel(compiled, layout, [operation], after)
  const { unit } = compiled.sections.find(({ id }) => id === operation.section)?.stage ?? { unit: '' }
  const name = count > 1 ? several(labelOf(compiled, kindOf(ground, operation) ?? ''), count) : elementName(ground, operation)
  return `${delta < 0 ? 'Narrow' : 'Widen'} ${name} by ${Math.abs(delta)} ${unit}`.trim()
}

const NUMBERS = ['', '', 'both', 'three', 'four', 'five', 'six']
const several = (label: string, count: number): string => `${NUMBERS[count] ?? count} of "${label}"`
const labelOf = (compiled: CompiledBrief, kind: string): string => textFor(compiled.kinds.get(kind)?.kind.label, 'en') || kind

/** The label of its kind, numbered where several have the same. */
function elementName({ compiled, layout }: Ground, { section, id }: Resize): string {
  const elements = layout.sections.find((one) => one.id === section)?.elements ?? []
  const element = elements.find((one) => one.id === id)
  if (!element) return id
  const same = elements.filter(({ kind }) => kind === element.kind)
  const name = labelOf(compiled, element.kind)
  return same.length < 2 ? name : `${name} ${same.indexOf(element) + 1}`
}
