/** One thing needs another. */
import type { RuleParams } from '../../rules/index.ts'
import { less, times } from '../form.ts'
import { meant, number } from '../meaning.ts'
import type { Saying } from './saying.ts'

/** Wherever an A stands, the row has so many B. */
export const requires: Saying<RuleParams<'requires'>> = ({ if: needing, then: needed, min }, { rows }) => {
  for (const row of rows) {
    const there = number(needed, row)
    for (const one of meant(needing, row)) row.program.atMost(less(times(one, min), there), 0)
  }
}
