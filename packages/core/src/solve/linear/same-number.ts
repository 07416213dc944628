/** Who pairs with whom. */
import { less, sum, type Form } from '../form.ts'
import type { Program } from '../program.ts'

/** Whether two that are there have the same number: 1 where both are there and the numbers are equal, elsewhere 0 or 1 as it pleases. */
export function sameNumber(program: Program, [one, other]: readonly [Form, Form], [number, otherNumber]: readonly [Form, Form]): Form {
  const off = less(number, otherNumber)
  const [pair, more, fewer] = [program.flag(), program.flag(), program.flag()]
  program.define(less(sum([one, other]), sum([pair, more, fewer])), 1)
  program.define(less({ terms: new Map(), constant: 1 }, off), 0, [more])
  program.define(sum([off, { terms: new Map(), constant: 1 }]), 0, [fewer])
  return pair
}
