/** In which order things stand. */
import type { RuleParams } from '../../rules/index.ts'
import { less, NEVER, sum, type Form } from '../form.ts'
import { meant, meantBut } from '../meaning.ts'
import type { RowModel } from '../row-model.ts'
import { at, type Saying } from './saying.ts'

/** From the start, nothing stands behind what ranks higher; from outside, nothing stands between two that rank higher. */
export const order: Saying<RuleParams<'order'>> = ({ sequence, from }, { rows }) => {
  for (const row of rows) {
    const ranks = sequence.map((selector, rank) => (rank === 0 ? meant(selector, row) : meantBut(selector, sequence.slice(0, rank), row)))
    for (let rank = 0; rank + 1 < ranks.length; rank++) keep(row, [togetherIn(row, ranks.slice(0, rank + 1)), togetherIn(row, ranks.slice(rank + 1))], from)
  }
}

/** Those that rank low stand where none that ranks higher does before them, or none does on both sides. */
function keep(row: RowModel, [low, high]: readonly [readonly Form[], readonly Form[]], from: 'start' | 'outside'): void {
  const sides = from === 'start' ? [passed(row, high, 1)] : [passed(row, high, 1), passed(row, high, -1)]
  for (const [place, form] of low.entries()) row.program.atMost(sum([form, ...sides.map((passing) => at(passing, place))]), sides.length)
}

const togetherIn = ({ places }: RowModel, ranks: readonly (readonly Form[])[]): Form[] => Array.from({ length: places }, (_, place) => sum(ranks.map((forms) => at(forms, place))))

/** Whether any was met before each place, from the start or from the end: 1 where it was, and never less than it needs to be. */
function passed({ program, places }: RowModel, forms: readonly Form[], step: -1 | 1): Form[] {
  const found: Form[] = []
  for (let place = step > 0 ? 1 : places - 2; place >= 0 && place < places; place += step) {
    const flag = program.variable(0, 1, false)
    program.define(less(at(forms, place - step), flag), 0)
    program.define(less(found[place - step] ?? NEVER, flag), 0)
    found[place] = flag
  }
  return found
}
