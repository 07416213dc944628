/** What every rule has in common; what a kind of rule adds stands in its own file under `rules/`. */
import { Id } from './layout.ts'
import { Text } from './text.ts'
import { z } from './z.ts'

const names = z.union([Id, z.array(Id).check(z.minLength(1), z.maxLength(100))])

/** Which elements a rule speaks of, in full. */
export type SelectorFields = {
  kind?: string | string[] | undefined
  tag?: string | string[] | undefined
  choice?: Record<string, string | string[]> | undefined
  beside?: Selector | undefined
  id?: string | string[] | undefined
  in?: string | undefined
  section?: string | undefined
  side?: 'start' | 'end' | undefined
  where?: string | undefined
  not?: Selector | undefined
}
/** `"*"`, a kind, `"#tag"`, `"@element"`, fields that all hold, or a list of selectors of which any holds. */
export type Selector = string | SelectorFields | Selector[]
/** How a selector of one word is written. */
export const SELECTOR_WORD = /^(\*|[#@]?[A-Za-z0-9_][A-Za-z0-9_.-]{0,63})$/
const again = z.lazy((): z.ZodMiniType<Selector> => Selector)
/** `"*"`, a kind, `"#tag"`, `"@element"`, fields that all hold, or a list of selectors of which any holds. */
export const Selector: z.ZodMiniType<Selector> = z.union([
  z.string().check(z.regex(SELECTOR_WORD)),
  z.strictObject({
    kind: z.optional(names), tag: z.optional(names), choice: z.optional(z.record(Id, names)), beside: z.optional(again), id: z.optional(names),
    in: z.optional(Id), section: z.optional(Id), side: z.optional(z.enum(['start', 'end'])), where: z.optional(z.string()), not: z.optional(again),
  }),
  z.array(again).check(z.minLength(1), z.maxLength(100)),
])

/** What may be asked of a whole layout: an expression holds, an option has a value, something is present or absent. */
export const conditions = [
  z.string(),
  z.strictObject({ option: Id, is: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ present: Selector }),
  z.strictObject({ absent: Selector }),
] as const
/** When a rule speaks at all. */
export const When = z.union(conditions)
export type When = z.infer<typeof When>

/** How much a broken rule weighs: `block` stops sending, `warn` asks for a reason, `advise` only speaks. */
export const Severity = z.enum(['block', 'warn', 'advise'])
export type Severity = z.infer<typeof Severity>
/** Names of operations, for `fix.prefer`. */
export const OperationName = z.enum(['place', 'remove', 'move', 'resize', 'turn', 'reorder', 'replace', 'set'])
/** The reason of a rule. */
export const Why = z.strictObject({ text: z.optional(Text), link: z.optional(z.url()), source: z.optional(Text), who: z.optional(Text) })
export type Why = z.infer<typeof Why>

/** The 22 kinds of rule, by their names in documents. */
export type RuleName =
  | 'size' | 'fill' | 'count' | 'adjacent' | 'separate' | 'order' | 'at' | 'distance' | 'inside' | 'no-overlap' | 'align' | 'spacing'
  | 'sum' | 'ratio' | 'path' | 'requires' | 'excludes' | 'lock' | 'symmetric' | 'accepts' | 'shift' | 'expr'

/** The fields that every rule has. */
export const ruleBase = {
  id: Id,
  severity: z._default(Severity, 'block'),
  section: z.optional(Id),
  when: z.optional(When),
  message: z.optional(Text),
  why: z.optional(Why),
  fix: z.optional(z.strictObject({ prefer: z.optional(z.array(OperationName)), suggest: z.optional(Text), auto: z.optional(z.boolean()) })),
  live: z._default(z.enum(['clamp', 'mark', 'submit']), 'mark'),
  override: z._default(z.enum(['never', 'with-reason']), 'never'),
}
/** The common fields of a rule, read. */
export type RuleBase = z.infer<z.ZodMiniObject<typeof ruleBase>>
/** A rule as documents hold it: the common fields, the kind of rule under `rule`, and that kind's own fields. */
export type Rule = RuleBase & { rule: string } & Readonly<Record<string, unknown>>
/** Accepts any rule by its common fields; the registry of rule kinds reads the rest. */
export const RuleSpec = z.looseObject({ ...ruleBase, rule: z.string() })
