/** What a page or a server can say of layouts: the kinds of rule that it knows, and whether it reads expressions. */
import type { Brief } from '../schema/brief.ts'
import type { Stage } from '../schema/layout.ts'
import type { Rule } from '../schema/rule.ts'
import type { CompiledRule, RuleKind } from './define.ts'
import type { Around, CompileExpression, ReadyBrief } from './scene.ts'

/** Kinds of rule by their names in documents, and expressions. A part of the whole where a page is to be small. */
export type Language = {
  /** Each is a `RuleKind` of its own fields. */
  readonly kinds: Readonly<Record<string, unknown>>
  /** A rule with the defaults of its own fields; the rule itself where briefs come as they were resolved. */
  filled(rule: Rule, kind: RuleKind<unknown>): Rule
  readonly stages: readonly Stage['kind'][]
  readonly expression: CompileExpression | null
  /** Who stands beside whom, on the stages that it knows. */
  readonly around: Around
  /** What the catalogue itself demands, as rules after the brief's own. */
  limits(ready: ReadyBrief, first: number): readonly CompiledRule[]
}

/** The kind of rule of this name; null when the language has none. */
export function ruleKind({ kinds }: Language, name: string): RuleKind<unknown> | null {
  // The registry look-up: what a kind is handed was read by its own schema.
  return Object.hasOwn(kinds, name) ? (kinds[name] as RuleKind<unknown>) : null
}

/** Whether everything that a brief says can be said in this language; one that it cannot say is to be compiled with a larger one. */
export function isSaidIn(language: Language, { layout, rules, meters, questions }: Brief): boolean {
  const stages = layout.sections.every(({ stage }) => language.stages.includes(stage.kind))
  const kinds = rules.every(({ rule }) => ruleKind(language, rule) !== null)
  return stages && kinds && (language.expression !== null || !hasExpression([rules, meters, questions]))
}

/** Whether a selector or a `when` somewhere in it is an expression. */
export function hasExpression(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasExpression)
  return Object.entries(value).some(([name, member]) => (typeof member === 'string' ? ['when', 'where', 'expr'].includes(name) : hasExpression(member)))
}
