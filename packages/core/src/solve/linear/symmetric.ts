/** What mirrors what. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import { less, sum, type Form } from '../form.ts'
import { meant } from '../meaning.ts'
import type { RowModel } from '../row-model.ts'
import { sameNumber } from './same-number.ts'
import { at, pairs, type Saying } from './saying.ts'

type Symmetric = RuleParams<'symmetric'>
type Sameness = 'kind' | 'tag' | 'size'

/** Two with as many matches outside of the one as of the other are alike. */
export const symmetric: Saying<Symmetric> = ({ on, match, tolerance }, { rows }) => {
  for (const row of rows) {
    const ones = meant(on, row)
    for (const [place, later] of pairs(row)) {
      const outside = [sum(ones.slice(0, place)), sum(ones.slice(later + 1))] as const
      const pair = sameNumber(row.program, [at(ones, place), at(ones, later)], outside)
      row.program.where(pair, () => {
        for (const sameness of typeof match === 'string' ? [match] : match) alike(sameness, { row, place, later, most: toTicks(tolerance, row.section.per) })
      })
    }
  }
}

type Two = { readonly row: RowModel; readonly place: number; readonly later: number; readonly most: number }

function alike(sameness: Sameness, { row, place, later, most }: Two): void {
  const { program, parts } = row
  if (sameness === 'size') {
    const differ = less(at(row.width, place), at(row.width, later))
    program.atMost(differ, most)
    program.atLeast(differ, -most)
    return
  }
  if (sameness === 'kind') {
    for (const kind of new Set(parts.map((part) => part.kind))) program.exactly(less(row.isAny(place, (part) => part.kind === kind), row.isAny(later, (part) => part.kind === kind)), 0)
    return
  }
  for (const [index, { shape }] of parts.entries()) {
    const like: Form = row.isAny(later, (part) => [...part.shape.tags].some((tag) => shape.tags.has(tag)))
    program.atMost(less(row.is(place, index), like), 0)
  }
}
