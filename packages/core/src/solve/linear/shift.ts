/** How far something may move sideways from one section to the next. */
import { toTicks } from '../../schema/lengths.ts'
import type { RuleParams } from '../../rules/index.ts'
import { figure, less, sum, times, type Form } from '../form.ts'
import { meant } from '../meaning.ts'
import type { Program } from '../program.ts'
import type { RowModel } from '../row-model.ts'
import { sameNumber } from './same-number.ts'
import { at, type Saying, type Where } from './saying.ts'

type Shift = RuleParams<'shift'>
/** The bound is told to a millionth. */
const SCALE = 1_000_000

/** Pairs by their number from the start, or by their names. */
export const shift: Saying<Shift> = (rule, where) => {
  for (const [index, here] of where.rows.entries()) {
    const next = where.rows[index + 1]
    const { along } = here.section.spec
    if (!next || next.section.index !== here.section.index + 1 || next.section.stage.unit !== here.section.stage.unit || along === undefined) continue
    const most = Math.round(rule.max * SCALE) * toTicks(along, here.section.per) * 2 * next.section.per
    const pairing = rule.match === 'id' ? byName(rule, { here, next }) : byNumber(rule, { here, next, program: where.scheme.program })
    for (const { pair, places } of pairing) near({ pair, places, here, next, most: Math.floor(most / SCALE) }, where)
  }
}

type Two = { readonly here: RowModel; readonly next: RowModel }
type Pair = { readonly pair: readonly Form[]; readonly places: readonly [number, number] }

function byNumber({ on }: Shift, { here, next, program }: Two & { readonly program: Program }): Pair[] {
  const [ones, others] = [meant(on, here), meant(on, next)]
  return ones.flatMap((one, place) => others.map((other, there): Pair => (
    { pair: [sameNumber(program, [one, other], [sum(ones.slice(0, place)), sum(others.slice(0, there))])], places: [place, there] }
  )))
}

function byName({ on }: Shift, { here, next }: Two): Pair[] {
  const [ones, others] = [meant(on, here), meant(on, next)]
  return here.known.flatMap(({ id }, known) => {
    const same = next.known.findIndex((one) => one.id === id)
    if (same < 0) return []
    const [stands, stand] = [here.stands[known] ?? [], next.stands[same] ?? []]
    return stands.flatMap((one, place) => stand.map((other, there): Pair => ({ pair: [one, other, at(ones, place), at(others, there)], places: [place, there] })))
  })
}

/** The centres of both, over one denominator. */
function near({ pair, places: [place, there], here, next, most }: Pair & Two & { readonly most: number }, { scheme: { program } }: Where): void {
  const twice = (row: RowModel, of: number, other: RowModel): Form =>
    times(less(sum([at(row.start, of), at(row.start, of + 1)]), figure(2 * row.section.datum)), other.section.per)
  const moved = less(twice(here, place, next), twice(next, there, here))
  program.whereAll(pair, () => {
    program.atMost(moved, most)
    program.atLeast(moved, -most)
  })
}
