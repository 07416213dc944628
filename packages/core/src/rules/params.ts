/** The own fields of rules, read: for whom documents are not trusted yet. */
import { Id } from '../schema/layout.ts'
import { pieces } from '../schema/pieces.ts'
import { Selector, type Rule } from '../schema/rule.ts'
import type { RuleKind } from './define.ts'
import type { Grammar, Params } from './grammar.ts'

const GRAMMAR: Grammar = { z: pieces, Id, Selector }
const made = new WeakMap<object, Params<unknown>>()

/** The schema of a kind's own fields. */
export function paramsOf(kind: RuleKind<unknown>): Params<unknown> {
  let known = made.get(kind)
  if (!known) made.set(kind, (known = kind.params(GRAMMAR)))
  return known
}

/** A rule with the defaults of its own fields filled in. @throws an error of the schema for fields that are wrong */
export const filledIn = (rule: Rule, kind: RuleKind<unknown>): Rule => ({ ...rule, ...(paramsOf(kind).parse(rule) as object) })
