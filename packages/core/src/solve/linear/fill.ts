/** How wide everything in a row is together. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import type { Saying } from './saying.ts'

/** A rule with a zone speaks of plans alone. */
export const fill: Saying<RuleParams<'fill'>> = ({ equal, min, max, in: zone }, { rows }) => {
  if (zone !== undefined) return
  for (const { program, total, section: { per, length } } of rows) {
    const [least, most] = [equal ?? min, equal ?? max]
    if (least !== undefined) program.atLeast(total, toTicks(least, per))
    if (most !== undefined) program.atMost(total, toTicks(most, per))
    if (least === undefined && most === undefined) program.atMost(total, length)
  }
}
