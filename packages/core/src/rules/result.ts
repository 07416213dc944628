/** What rules say of a layout. */
import type { Edit } from '../operations/index.ts'
import type { RuleBase, Severity, Why } from '../schema/rule.ts'
import type { Text } from '../schema/text.ts'

/** One way to mend a violation: an edit, how much it changes (in the stage's unit), in words, and what it mends and breaks. */
export type Fix = {
  readonly edit: Edit
  readonly cost: number
  /** Plain English; a page says it again in its reader's language with `describe`. */
  readonly label: string
  /** The places (`RuleResult.place`) that are broken now and would not be. */
  readonly clears: readonly string[]
  /** The places that are not broken now and would be. The first word of a place is the rule's id. */
  readonly breaks: readonly string[]
}
/** What one rule says of one place, or of the whole layout when it holds. Numbers are exact decimals in `unit`. */
export type RuleResult = {
  /** The rule's id. */
  readonly rule: string
  /** The kind of rule. */
  readonly type: string
  readonly status: 'ok' | 'violated' | 'not-applicable' | 'pending'
  readonly severity: Severity
  /** Unique among the results of a verdict, and the same while the same place is meant: rule, section, and side, zone or elements. */
  readonly place: string
  readonly section: string | null
  /** Those concerned, by id; where a finding is about an anchor of a plan, that. The first is what `{element}` names, the second `{other}`. */
  readonly elements: readonly string[]
  /** The kinds of which something is missing, by id; `{other}` names those instead. Left out where that is not what is wrong. */
  readonly wanted?: readonly string[]
  readonly actual: number | null
  readonly limit: number | null
  /** How far over, never negative. */
  readonly excess: number
  /** What is to spare; minus the excess when violated; null where the rule does not measure. */
  readonly slack: number | null
  /** Unit of the numbers: the stage's, the attribute's, or empty for counts. */
  readonly unit: string
  /** The designer's words, or the rule kind's own, with `{actual}` and the like to be filled in by `fillMessage`. */
  readonly message: Text
  readonly why: Why | null
  readonly fixes: readonly Fix[]
}
/** The answer to a layout: only `block` rules decide `status`. */
export type Verdict = { readonly status: 'valid' | 'incomplete' | 'invalid'; readonly results: readonly RuleResult[] }

/** Whether a result says that its rule is broken there. */
export const isViolated = ({ status }: RuleResult): boolean => status === 'violated'

/** The record of a rule that has nothing to speak of. */
export const silence = (spec: RuleBase & { readonly rule: string }): RuleResult => ({
  rule: spec.id, type: spec.rule, status: 'not-applicable', severity: spec.severity, place: spec.id, section: spec.section ?? null, elements: [],
  actual: null, limit: null, excess: 0, slack: null, unit: '', message: spec.message ?? '', why: spec.why ?? null, fixes: [],
})
