/** What an attribute adds up to. */
import { attributeOf } from '../../rules/amount.ts'
import type { RuleParams } from '../../rules/index.ts'
import { mostFor } from '../../repair/widths/told.ts'
import { attributeIn } from '../amount.ts'
import { times } from '../form.ts'
import type { Saying } from './saying.ts'
import { scopes } from './scopes.ts'

/** Sums are compared as they are told: rounded, half to even. */
export const sum: Saying<RuleParams<'sum'>> = ({ of, on, min, max, per }, { scheme: { program, compiled }, rows }) => {
  const { scale } = attributeOf(of, compiled)
  for (const scope of scopes(on, per, rows)) {
    const { form, parts } = attributeIn(of, scope, compiled)
    if (max !== undefined) program.atMost(form, mostFor(Math.round(max * scale), parts))
    // What is at least so much is, with its sign turned, at most so little.
    if (min !== undefined) program.atMost(times(form, -1), mostFor(-Math.round(min * scale), parts))
  }
}
