/** Rules that bring together what can never be in one section: each section is looked at by itself. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import type { Selector } from '../schema/rule.ts'
import { meaningOf } from './meaning.ts'
import { partsOf, type Part } from './parts.ts'

/** A rule, the two fields that never meet, and the sections that each may be in. */
export type Apart = { readonly rule: string; readonly type: string; readonly fields: readonly [string, string]; readonly sections: readonly [readonly string[], readonly string[]] }

/** Which two fields of a rule are asked of one section. */
const TOGETHER: Readonly<Record<string, readonly [string, string]>> = { requires: ['if', 'then'], excludes: ['a', 'b'], adjacent: ['on', 'to'], separate: ['on', 'from'] }

/** Rules of a brief both of whose sides may stand somewhere, but never in the same section. */
export function apartRules(compiled: CompiledBrief): readonly Apart[] {
  const { parts } = partsOf(compiled)
  return compiled.rules.flatMap(({ spec, speaksOf }): Apart[] => {
    const fields = TOGETHER[spec.rule]
    if (!fields) return []
    const params: Readonly<Record<string, unknown>> = { ...spec }
    const [one, other] = fields.map((field) => sectionsOf(parts, params[field], (part) => speaksOf(part.section)))
    if (!one || !other || one.length === 0 || other.length === 0 || one.some((section) => other.includes(section))) return []
    return [{ rule: spec.id, type: spec.rule, fields, sections: [one, other] }]
  })
}

const sectionsOf = (parts: readonly Part[], selector: unknown, here: (part: Part) => boolean): string[] =>
  [...new Set(parts.filter((part) => here(part) && meaningOf(selector as Selector).may(part)).map(({ section }) => section.id))]
