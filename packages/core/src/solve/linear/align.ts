/** What things stand in line with. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import { figure, less, not, sum, times, type Form } from '../form.ts'
import { meant } from '../meaning.ts'
import { Unsaid } from '../program.ts'
import type { RowModel } from '../row-model.ts'
import { at, type Saying } from './saying.ts'

/** Start edges on a grid, edges on an end of the stage, centres on an axis. */
export const align: Saying<RuleParams<'align'>> = ({ on, to, value = 0, tolerance }, { rows }) => {
  if (to !== 'grid' && to !== 'edge' && to !== 'axis') throw new Unsaid('It speaks of plans only.')
  for (const row of rows) {
    const { per } = row.section
    for (const [place, form] of meant(on, row).entries()) {
      row.program.where(form, () => inLine(to, { row, place, line: toTicks(value, per), most: toTicks(tolerance, per) }))
    }
  }
}

type Line = { readonly row: RowModel; readonly place: number; readonly line: number; readonly most: number }

function inLine(to: 'grid' | 'edge' | 'axis', { row, place, line, most }: Line): void {
  const { program, section: { datum, length } } = row
  const [start, end] = [at(row.start, place), at(row.start, place + 1)]
  if (to === 'axis') return near(row, less(sum([start, end]), figure(2 * (datum + line))), 2 * most)
  if (to === 'grid') {
    const { min, max } = program.range(less(start, figure(datum)))
    const step = Math.max(1, line)
    const number = program.variable(Math.floor(min / step) - 1, Math.ceil(max / step) + 1)
    return near(row, less(less(start, figure(datum)), times(number, step)), most)
  }
  const first = program.flag()
  program.where(first, () => program.atMost(start, most))
  program.where(not(first), () => near(row, less(end, figure(length)), most))
}

/** Off by so much at most, to either side. */
function near({ program }: RowModel, off: Form, most: number): void {
  program.atMost(off, most)
  program.atLeast(off, -most)
}
