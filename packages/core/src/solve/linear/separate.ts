/** What must stand between two things that would otherwise meet. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import { less, not, sum, times, type Form } from '../form.ts'
import { meant, meantBut } from '../meaning.ts'
import { at, pairs, type Saying } from './saying.ts'

/** Between an A and a B with nothing but C that are no B between them, there is at least so much. */
export const separate: Saying<RuleParams<'separate'>> = ({ on, from, by, min }, { rows }) => {
  for (const row of rows) {
    const [ones, others, between] = [meant(on, row), meant(from, row), meantBut(by, from, row)]
    const least = toTicks(min, row.section.per)
    for (const [place, later] of pairs(row)) {
      const interrupted = between.slice(place + 1, later).map(not)
      for (const [one, other] of [[at(ones, place), at(others, later)], [at(others, place), at(ones, later)]] satisfies [Form, Form][]) {
        const speaks = less(sum([one, other]), sum([{ terms: new Map(), constant: 1 }, ...interrupted]))
        row.program.atLeast(less(row.between(place, later), times(speaks, least)), 0)
      }
    }
  }
}
