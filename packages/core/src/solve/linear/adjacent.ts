/** What stands beside what. */
import type { RuleParams } from '../../rules/index.ts'
import { less, sum, type Form } from '../form.ts'
import { meant } from '../meaning.ts'
import type { Program } from '../program.ts'
import { at, type Saying } from './saying.ts'

type Adjacent = RuleParams<'adjacent'>

/** Where an A stands, a B stands on the sides that count, or none does. */
export const adjacent: Saying<Adjacent> = (rule, { rows }) => {
  for (const row of rows) {
    const [ones, others] = [meant(rule.on, row), meant(rule.to, row)]
    for (const [place, one] of ones.entries()) {
      const near = (side: -1 | 1): Form[] => Array.from({ length: rule.within }, (_, away) => at(others, place + side * (away + 1)))
      const sides = { before: rule.direction === 'after' ? [] : near(-1), after: rule.direction === 'before' ? [] : near(1) }
      if (rule.mode === 'must') mustMeet(row.program, one, { ...sides, both: rule.direction === 'both' })
      else mustNotMeet(row.program, one, { ...sides, both: rule.direction === 'both' })
    }
  }
}

type Near = { readonly before: readonly Form[]; readonly after: readonly Form[]; readonly both: boolean }

function mustMeet(program: Program, one: Form, { before, after, both }: Near): void {
  for (const those of both ? [before, after] : [[...before, ...after]]) program.atMost(less(one, sum(those)), 0)
}

function mustNotMeet(program: Program, one: Form, { before, after, both }: Near): void {
  if (!both) {
    for (const other of [...before, ...after]) program.atMost(sum([one, other]), 1)
    return
  }
  for (const left of before) for (const right of after) program.atMost(sum([one, left, right]), 2)
}
