/** What can be wrong with the bounds of a rule. */
import type { Problem } from '../errors.ts'

type Bounds = { readonly min?: number | undefined; readonly max?: number | undefined }

/** A rule that asks for nothing. */
export function boundless(rule: object, fields: readonly string[]): Problem[] {
  const given = fields.filter((field) => (rule as Readonly<Record<string, unknown>>)[field] !== undefined)
  if (given.length > 0) return []
  return [{ path: [], code: 'rule-without-bounds', message: `Found none of ${fields.join(', ')}; at least one is wanted, or the rule asks for nothing.` }]
}

/** A minimum above the maximum: nothing could ever satisfy it. */
export function backwards({ min, max }: Bounds): Problem[] {
  if (min === undefined || max === undefined || min <= max) return []
  return [{ path: ['min'], code: 'bounds-backwards', message: `Found a minimum of ${min} above the maximum of ${max}; the smaller one first is wanted.` }]
}
