/** Two things that cannot be together. */
import type { RuleParams } from '../../rules/index.ts'
import { not } from '../form.ts'
import { meant } from '../meaning.ts'
import type { Saying } from './saying.ts'

/** No A where there is a B: one of the two sorts is allowed in the whole row. */
export const excludes: Saying<RuleParams<'excludes'>> = ({ a, b }, { rows }) => {
  for (const row of rows) {
    const { program } = row
    const first = program.flag()
    program.where(first, () => { for (const other of meant(b, row)) program.atMost(other, 0) })
    program.where(not(first), () => { for (const one of meant(a, row)) program.atMost(one, 0) })
  }
}
