/** How many there are. */
import type { RuleParams } from '../../rules/index.ts'
import type { Counted } from '../amount.ts'
import { NEVER, sum, type Form } from '../form.ts'
import type { Saying } from './saying.ts'
import { scopes } from './scopes.ts'

/** A number, or of kinds how many of them are there at all. */
export const count: Saying<RuleParams<'count'>> = ({ on, min, max, distinct, per }, { scheme: { program }, rows }) => {
  for (const scope of scopes(on, per, rows)) {
    const number = distinct ? kindsIn(scope) : sum(scope.flatMap(({ forms }) => forms))
    if (min !== undefined) program.atLeast(number, min)
    if (max !== undefined) program.atMost(number, max)
  }
}

function kindsIn(scope: readonly Counted[]): Form {
  const kinds = new Set(scope.flatMap(({ row }) => row.parts.map(({ kind }) => kind)))
  return sum([...kinds].map((kind) => {
    const found = scope.flatMap(({ row, forms }) => forms.map((form, place) => row.program.all([form, row.isAny(place, (part) => part.kind === kind)])))
    return scope[0]?.row.program.any(found.filter((form) => form !== NEVER)) ?? NEVER
  }))
}
