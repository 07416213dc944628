/** Widths within bounds, in steps, outside of gaps. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import { less, not, times, type Form } from '../form.ts'
import { extentOf } from '../amount.ts'
import { meant } from '../meaning.ts'
import type { Program } from '../program.ts'
import { at, type Saying } from './saying.ts'

type Size = RuleParams<'size'>

/** In a row, areas are widths times what the section stands for; nothing there has a depth. */
export const size: Saying<Size> = (rule, { rows }) => {
  if (rule.of === 'depth') return
  for (const row of rows) {
    const { per } = row.section
    const [scale, factor] = rule.of === 'area' ? [per * per, extentOf(row)] : [per, 1]
    for (const [place, form] of meant(rule.on, row).entries()) row.program.where(form, () => sizeAt(rule, { program: row.program, width: at(row.width, place), scale, times: factor }))
  }
}

type Measured = { readonly program: Program; readonly width: Form; readonly scale: number; readonly times: number }

function sizeAt({ min, max, step, gaps }: Size, { program, width, scale, times: factor }: Measured): void {
  const ticks = (value: number): number => toTicks(value, scale)
  if (min !== undefined) program.atLeast(width, Math.ceil(ticks(min) / factor))
  if (max !== undefined) program.atMost(width, Math.floor(ticks(max) / factor))
  for (const [low, high] of gaps ?? []) {
    const below = program.flag()
    program.where(below, () => program.atMost(width, Math.floor(ticks(low) / factor)))
    program.where(not(below), () => program.atLeast(width, Math.ceil(ticks(high) / factor)))
  }
  if (step === undefined) return
  const number = program.variable(0, Math.ceil((program.range(width).max * factor) / ticks(step)))
  program.exactly(less(times(width, factor), times(number, ticks(step))), 0)
}
