/** How much there is of one thing for each of another, or of the stage. */
import { attributeOf } from '../../rules/amount.ts'
import type { RuleParams } from '../../rules/index.ts'
import { isMeasure } from '../../rules/ratio-measure.ts'
import type { Selector } from '../../schema/rule.ts'
import { attributeIn, extentOf, rounded, widthIn } from '../amount.ts'
import { figure, less, sum, times, type Form } from '../form.ts'
import { meant } from '../meaning.ts'
import { Unsaid } from '../program.ts'
import type { RowModel } from '../row-model.ts'
import type { Saying, Where } from './saying.ts'

type Ratio = RuleParams<'ratio'>
/** Bounds are told to a millionth. */
const SCALE = 1_000_000

/** As a product: so many times the one is at least, or at most, the other. Nothing over nothing keeps both. */
export const ratio: Saying<Ratio> = ({ of, to, min, max }, { scheme, rows }) => {
  for (const row of rows) {
    const one = amountOf(of.attr ?? 'width', { on: of.on, row, scheme })
    const other = to === 'stage' ? stage(of.attr ?? 'width', row) : amountOf(to.attr ?? of.attr ?? 'width', { on: to.on, row, scheme })
    for (const { form } of [one, other]) {
      if (scheme.program.range(form).min < 0) throw new Unsaid('It divides what may be less than nothing.')
    }
    // a ÷ b ≥ min, with a = one ÷ its parts and b = other ÷ its parts.
    const compared = (bound: number): Form => {
      const figures = [times(one.form, SCALE * other.parts), times(other.form, -Math.round(bound * SCALE) * one.parts)]
      return reduced(sum(figures))
    }
    if (min !== undefined) scheme.program.atLeast(compared(min), 0)
    if (max !== undefined) scheme.program.atMost(compared(max), 0)
  }
}

type Whole = { readonly form: Form; readonly parts: number }

function amountOf(name: string, { on, row, scheme: { program, compiled } }: { readonly on: Selector; readonly row: RowModel; readonly scheme: Where['scheme'] }): Whole {
  const counted = { row, forms: meant(on, row) }
  const { per } = row.section
  if (!isMeasure(name)) return { form: rounded(program, attributeIn(name, [counted], compiled)), parts: attributeOf(name, compiled).scale }
  if (name === 'count') return { form: sum(counted.forms), parts: 1 }
  return name === 'width' ? { form: widthIn(counted), parts: per } : { form: times(widthIn(counted), extentOf(row)), parts: per * per }
}

function stage(name: string, row: RowModel): Whole {
  const { length, per } = row.section
  return name === 'area' ? { form: figure(length * extentOf(row)), parts: per * per } : { form: figure(length), parts: per }
}

/** In lowest terms, so that figures stay small. @throws {Unsaid} where they do not */
function reduced({ terms, constant }: Form): Form {
  const divisor = [...terms.values(), constant].reduce(greatest, 0)
  const form = divisor > 1 ? { terms: new Map([...terms].map(([variable, factor]) => [variable, factor / divisor])), constant: constant / divisor } : { terms, constant }
  if (![...terms.values(), constant].every(Number.isSafeInteger)) throw new Unsaid('Its figures are too large for a solver to count with.')
  return less(form, figure(0))
}

function greatest(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)]
  while (small !== 0) [large, small] = [small, large % small]
  return large
}
