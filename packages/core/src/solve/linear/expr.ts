/** Whatever else can be said. */
import type { RuleParams } from '../../rules/index.ts'
import { Unsaid } from '../program.ts'
import { demand, treeOf } from '../truth.ts'
import type { Saying } from './saying.ts'

/** Comparisons of numbers and sums, with `and`, `or` and `not`, in each row by itself. */
export const expr: Saying<RuleParams<'expr'>> = ({ on, expr: text }, { scheme: { compiled, options, program }, rows }) => {
  if (on !== undefined) throw new Unsaid('It is asked of each element, which is more than linear demands can say.')
  for (const row of rows) demand(treeOf(text), { rows: [row], ready: compiled, options, program })
}
