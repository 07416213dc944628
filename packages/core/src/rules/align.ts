/** What things stand in line with: a grid, an edge, an axis. The row's half stands in `align-row.ts`. */
import type { Problem } from '../errors.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { offInRow, type Line } from './align-row.ts'
import { defineRule, type Finding } from './define.ts'
import { askEach } from './each.ts'
import type { Placed } from './scene.ts'
import { selection } from './selector.ts'

const length = z.number().check(z.gte(0), z.lte(1e6))
const params = z.object({
  on: Selector,
  to: z.enum(['grid', 'edge', 'axis']),
  /** The width of the grid; how far the axis is from the datum. */
  value: z.optional(z.number().check(z.gte(-1e6), z.lte(1e6))),
  tolerance: z._default(length, 0),
})
type Align = z.infer<typeof params>

/**
 * Each match stands in line, off it by the tolerance at most. In a row: its start edge on a grid that counts from the datum, one of its edges
 * on an end of the stage, or its centre on an axis that is `value` from the datum.
 */
export const align = defineRule<Align>({
  type: 'align',
  stages: ['row'],
  params,
  fields: { selectors: ['on'], lengths: ['value', 'tolerance'] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  check: (rule) => gridless(rule),
  compile: ({ on, to, value, tolerance }, _, ready) => {
    const meant = selection(on, ready)
    const off = (one: Placed): number => offInRow(one, lineOf({ to, value }, one))
    const slack = (one: Placed): number => toTicks(tolerance, one.section.per) - off(one)
    return { ask: askEach({ of: meant.of, slack, describe: (one) => offFinding(one, off(one), slack(one)) }) }
  },
})

const lineOf = ({ to, value = 0 }: Pick<Align, 'to' | 'value'>, { section }: Placed): Line => ({ to, ticks: toTicks(value, section.per) })

function offFinding({ element, section: { id, per, stage } }: Placed, off: number, slack: number): Finding {
  return {
    section: id, elements: [element.id], actual: fromTicks(off, per), limit: fromTicks(off + slack, per), slack: fromTicks(slack, per), measured: true, unit: stage.unit,
    message: '{element} is {actual} out of line; at most {limit} is possible.',
  }
}

const gridless = ({ to, value }: Align): Problem[] =>
  to !== 'grid' || (value !== undefined && value > 0) ? [] : [{ path: ['value'], code: value === undefined ? 'missing' : 'wrong-value', message: `Found ${value ?? 'nothing'}; the width of the grid is wanted.` }]
