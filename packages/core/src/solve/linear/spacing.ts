/** How wide the gaps are between those that follow each other. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import { not } from '../form.ts'
import { meant } from '../meaning.ts'
import { at, pairs, type Saying } from './saying.ts'

/** Between any two there is at least so much; between two without another between them at most so much. */
export const spacing: Saying<RuleParams<'spacing'>> = ({ on, min, max }, { rows }) => {
  for (const row of rows) {
    const { program, section: { per } } = row
    const ones = meant(on, row)
    for (const [place, later] of pairs(row)) {
      const gap = row.between(place, later)
      const both = [at(ones, place), at(ones, later)]
      if (min !== undefined) program.whereAll(both, () => program.atLeast(gap, toTicks(min, per)))
      if (max !== undefined) program.whereAll([...both, ...ones.slice(place + 1, later).map(not)], () => program.atMost(gap, toTicks(max, per)))
    }
  }
}
