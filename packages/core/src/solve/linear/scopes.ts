/** The places that a count or a sum is taken over, in rows. */
import type { Per } from '../../rules/scopes.ts'
import type { Selector } from '../../schema/rule.ts'
import type { Counted } from '../amount.ts'
import { meant, sides } from '../meaning.ts'
import type { RowModel } from '../row-model.ts'
import { at } from './saying.ts'

/** What counts, in each place that it is counted over by itself. Rows have no zones. */
export function scopes(selector: Selector, per: Per, rows: readonly RowModel[]): readonly (readonly Counted[])[] {
  const all = rows.map((row): Counted => ({ row, forms: meant(selector, row) }))
  if (all.length === 0 || per === 'zone') return []
  if (per === 'layout') return [all]
  if (per === 'section') return all.map((one) => [one])
  return all.flatMap(({ row, forms }) => (['start', 'end'] as const).map((side) => [{ row, forms: forms.map((form, place) => row.program.all([form, at(sides(row)[side], place)])) }]))
}
