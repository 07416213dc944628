/** From an earlier revision of a brief to the newest: what its `migrate` says, done to a layout. Nothing is ever lost on the way. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { evaluate } from '../rules/evaluate.ts'
import type { Verdict } from '../rules/result.ts'
import type { OptionValues } from '../rules/scene.ts'
import type { Brief, Migration } from '../schema/brief.ts'
import type { Element, Layout } from '../schema/layout.ts'

/** An element that the newest revision no longer knows, or marks as retired: it is kept and shown, and nobody may place another. */
export type Retired = { readonly section: string; readonly id: string; readonly kind: string }
/** A layout as the newest revision would have it, with what in it has retired. */
export type Brought = { readonly layout: Layout; readonly retired: readonly Retired[] }

/**
 * Brings a layout of an earlier revision to the newest: takes every step of `migrate` from that revision on, in order. Elements of kinds that
 * the newest catalogue does not have stay as they are and count as retired; sections that it added are empty.
 * @param from the revision that the layout was made under
 */
export function bringForward(layout: Layout, from: number, brief: Brief): Brought {
  const steps = brief.migrate.filter((step) => step.from >= from && step.from < brief.revision).sort((a, b) => a.from - b.from)
  const moved = layout.sections.map(({ id, elements }) => ({ id, elements: elements.map((element) => steps.reduce(taken, element)) }))
  const added = brief.layout.sections.filter(({ id }) => !moved.some((section) => section.id === id)).map(({ id }) => ({ id, elements: [] }))
  const brought = { sections: [...moved, ...added] }
  return { layout: brought, retired: retiredIn(brought, brief) }
}

function taken(element: Element, { rename, set }: Migration): Element {
  const renamed = rename !== undefined && Object.hasOwn(rename, element.kind) ? { ...element, kind: rename[element.kind] ?? element.kind } : element
  const fields = set !== undefined && Object.hasOwn(set, element.kind) ? set[element.kind] : undefined
  if (fields === undefined) return renamed
  const { choices, ...rest } = fields
  return { ...renamed, ...defined(rest), ...(choices === undefined ? {} : { choices: { ...renamed.choices, ...choices } }) }
}

const defined = <T extends object>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

/** The elements of a layout that a brief no longer offers. */
function retiredIn({ sections }: Layout, { catalogue }: Brief): Retired[] {
  const isRetired = (kind: string): boolean => !Object.hasOwn(catalogue.kinds, kind) || catalogue.kinds[kind]?.retired === true
  return sections.flatMap(({ id, elements }) => elements.filter(({ kind }) => isRetired(kind)).map((element) => ({ section: id, id: element.id, kind: element.kind })))
}

/** What a kept proposal was made under, and what it holds. */
export type Earlier = { readonly brief: { readonly revision: number }; readonly sections: Layout['sections']; readonly options?: OptionValues | undefined }

/**
 * The second verdict on a proposal: what the newest revision's rules say of it. The first, under its own revision, is never rewritten.
 * Switches that the newest revision does not have, or not at that value, stand at their defaults.
 */
export function evaluateUnder(newest: CompiledBrief, { brief: { revision }, sections, options = {} }: Earlier): Verdict {
  const { layout } = bringForward({ sections }, revision, newest.brief)
  const known = Object.entries(options).filter(([id, value]) => newest.brief.options[id]?.of.includes(value) === true)
  return evaluate(newest, layout, Object.fromEntries(known))
}
