/** How far things are from each other. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import { less, sum, times, type Form } from '../form.ts'
import { meant } from '../meaning.ts'
import type { RowModel } from '../row-model.ts'
import { at, type Saying } from './saying.ts'

type Distance = RuleParams<'distance'>

/** All B, or the nearest, are so near or so far; twice each way, so that the middle between two ticks is a whole number. */
export const distance: Saying<Distance> = (rule, { rows }) => {
  for (const row of rows) {
    const [ones, others] = [meant(rule.on, row), meant(rule.to, row)]
    for (const [place, one] of ones.entries()) row.program.where(one, () => fromPlace(rule, { row, place, others }))
  }
}

type From = { readonly row: RowModel; readonly place: number; readonly others: readonly Form[] }

function fromPlace({ min, max, measure, match }: Distance, { row, place, others }: From): void {
  const { program, section: { per } } = row
  const twice = (value: number): number => 2 * toTicks(value, per)
  const reached: Form[] = []
  for (const [other, there] of others.entries()) {
    if (other === place) continue
    const way = wayBetween(row, [Math.min(place, other), Math.max(place, other)], measure)
    if (min !== undefined) program.where(there, () => program.atLeast(way, twice(min)))
    if (max === undefined) continue
    if (match === 'each') program.where(there, () => program.atMost(way, twice(max)))
    const near = match === 'each' ? there : nearTo(row, there, { way, most: twice(max) })
    reached.push(near)
  }
  if (max !== undefined) program.atLeast(sum(reached), 1)
}

/** Something that is there, and near enough; may stay nothing where it is not asked for. */
function nearTo({ program }: RowModel, there: Form, { way, most }: { readonly way: Form; readonly most: number }): Form {
  const near = program.flag()
  program.define(less(near, there), 0)
  program.define(way, most, [near])
  return near
}

/** Twice the way between two places. */
export function wayBetween(row: RowModel, [place, later]: readonly [number, number], measure: 'edge' | 'centre'): Form {
  if (measure === 'edge') return times(row.between(place, later), 2)
  const centre = (of: number): Form => sum([at(row.start, of), at(row.start, of + 1)])
  return less(centre(later), centre(place))
}
