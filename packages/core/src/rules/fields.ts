/** Looks into the fields of a rule that it names itself. */
import type { Selector } from '../schema/rule.ts'
import type { RuleKind } from './define.ts'

/** A selector of a rule, and where it stands in it. */
export type SelectorField = { readonly path: readonly string[]; readonly selector: Selector }

/** The selectors that a rule speaks of elements with, in the order of its fields; those left out are left out here too. */
export function selectorsIn({ fields }: Pick<RuleKind<unknown>, 'fields'>, params: unknown): readonly SelectorField[] {
  return fields.selectors.flatMap((field) => {
    const path = field.split('.')
    const found = path.reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined), params)
    return found === undefined ? [] : [{ path, selector: found as Selector }]
  })
}
