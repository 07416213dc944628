/** Where in the row something stands. */
import type { RuleParams } from '../../rules/index.ts'
import { not, sum, times, type Form } from '../form.ts'
import { meant } from '../meaning.ts'
import type { RowModel } from '../row-model.ts'
import { at as inPlace, type Saying } from './saying.ts'

type Place = RuleParams<'at'>['place']

/** First, last, at one of the ends, over the middle, or touching an end of the stage. */
export const at: Saying<RuleParams<'at'>> = ({ on, place: wanted }, { rows }) => {
  for (const row of rows) for (const [place, form] of meant(on, row).entries()) row.program.where(form, () => standsIn(wanted, { row, place, form }))
}

function standsIn(wanted: Place, { row, place, form }: { readonly row: RowModel; readonly place: number; readonly form: Form }): void {
  const { program, section: { length } } = row
  const [start, end] = [inPlace(row.start, place), inPlace(row.start, place + 1)]
  if (wanted === 'first' || ((wanted === 'ends' || wanted === 'edge') && place === 0)) return place === 0 ? undefined : program.atMost(form, 0)
  if (wanted === 'last' || wanted === 'ends') return program.atMost(sum([form, not(row.isLast(place))]), 1)
  if (wanted === 'edge') return program.exactly(end, length)
  program.atMost(times(start, 2), length)
  program.atLeast(times(end, 2), length)
}
