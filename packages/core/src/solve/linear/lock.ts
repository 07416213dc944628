/** What stays as it was at the start. */
import { meantAtStart } from '../../rules/at-start.ts'
import type { RuleParams } from '../../rules/index.ts'
import type { Placed } from '../../rules/scene.ts'
import { less, NEVER, sum, type Form } from '../form.ts'
import type { RowModel } from '../row-model.ts'
import { at, type Saying } from './saying.ts'

type Lock = RuleParams<'lock'>

/** Named elements of the start, field by field; what a row has no field for stays by itself. */
export const lock: Saying<Lock> = ({ on, fields }, { scheme: { compiled, options }, rows }) => {
  const locked = meantAtStart(on, compiled)({ options })
  for (const row of rows) {
    for (const was of locked.get(row.section.id)?.those ?? []) {
      const known = row.known.findIndex(({ id }) => id === was.element.id)
      if (known >= 0) keep(fields, { row, was, known })
    }
  }
}

type Kept = { readonly row: RowModel; readonly was: Placed; readonly known: number }

function keep(fields: Lock['fields'], { row, was, known }: Kept): void {
  const { program } = row
  const present = row.present[known] ?? NEVER
  for (const field of fields) {
    if (field === 'exists') program.exactly(present, 1)
    if (field === 'kind') program.atMost(sum(row.parts.flatMap(({ kind }, part) => (kind === was.element.kind ? [] : [row.isAs(known, part)]))), 0)
    if (field === 'width') program.where(present, () => program.exactly(row.widthOf(known), was.width))
    if (field === 'offset') for (const [place, here] of (row.stands[known] ?? []).entries()) program.where(here, () => program.exactly(at(row.start, place), was.start))
    if (field === 'order') keepRank({ row, was, known })
  }
}

/** As many of the starting elements that are still there stand before it as stood before it. */
function keepRank({ row, known }: Kept): void {
  const { program } = row
  const others = startersOf(row).filter((other) => other !== known)
  const before = others.filter((other) => rankOf(row, other) < rankOf(row, known))
  const stillBefore = sum(before.map((other) => row.present[other] ?? NEVER))
  program.where(row.present[known] ?? NEVER, () => program.exactly(less(sum(others.map((other) => precedes(row, other, known))), stillBefore), 0))
}

const rankOf = ({ section, known }: RowModel, index: number): number => section.start.findIndex(({ id }) => id === known[index]?.id)
const startersOf = (row: RowModel): number[] => row.known.flatMap((_, index) => (rankOf(row, index) >= 0 ? [index] : []))

const made = new WeakMap<RowModel, Map<string, Form>>()

/** Whether both are there, and the one stands before the other. */
function precedes(row: RowModel, one: number, other: number): Form {
  const all = made.get(row) ?? new Map<string, Form>()
  made.set(row, all)
  const found = all.get(`${one} ${other}`)
  if (found) return found
  const { program } = row
  const [before, after] = [program.flag(), program.flag()]
  all.set(`${one} ${other}`, before)
  all.set(`${other} ${one}`, after)
  const both = program.all([row.present[one] ?? NEVER, row.present[other] ?? NEVER])
  program.defineExactly(less(sum([before, after]), both), 0)
  for (let place = 0; place < row.places; place++) {
    // Where the other stands by this place, the one stands before it.
    program.define(less(row.by(other, place), row.by(one, place - 1)), 0, [before])
    program.define(less(row.by(one, place), row.by(other, place - 1)), 0, [after])
  }
  return before
}
