/** What things stand in line with: a grid, an edge, an axis, each other, angles. The row's half stands in `align-row.ts`, the plan's in `align-plan.ts`. */
import type { Problem } from '../errors.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { Selector, type Rule } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { offOnPlan } from './align-plan.ts'
import { offInRow, type Line } from './align-row.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Placed, ReadyBrief, Scene } from './scene.ts'
import { selection } from './selector.ts'
import { sensesOfPlace } from './senses.ts'
import { tightest } from './tightest.ts'

const length = z.number().check(z.gte(0), z.lte(1e6))
const params = z.object({
  on: Selector,
  to: z.union([z.enum(['grid', 'edge', 'axis', 'each']), z.array(z.int()).check(z.minLength(1), z.maxLength(360))]),
  /** The width of the grid (on a plan by default its own); in a row how far the axis is from the datum, on a plan where it is. */
  value: z.optional(z.number().check(z.gte(-1e6), z.lte(1e6))),
  /** Plans: which way an axis, or the line that they share, runs. */
  along: z.optional(z.enum(['x', 'y'])),
  tolerance: z._default(length, 0),
})
type Align = z.infer<typeof params>

/**
 * Each match stands in line, off it by the tolerance at most. In a row: its start edge on a grid that counts from the datum, one of its edges
 * on an end of the stage, or its centre on an axis that is `value` from the datum. On a plan: its centre on a grid that counts from the origin or
 * on an axis along x or y (by default along y, through the middle), its footprint on the boundary, all centres on one line (`each`), or turned
 * to one of some angles.
 */
export const align = defineRule<Align>({
  type: 'align',
  stages: ['row', 'plan'],
  params: () => params,
  fields: { selectors: ['on'], lengths: ['value', 'tolerance'] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  check: (rule, common, ready) => [...rowProblems(rule, common, ready), ...gridless(rule, common, ready)],
  compile: ({ on, to, value, along, tolerance }, _, ready) => {
    const meant = selection(on, ready)
    const offs = (placed: readonly Placed[], most: number, scene: Scene): readonly number[] =>
      placed[0]?.section.stage.kind === 'plan' ? offOnPlan(placed, { to, value, along, most }, scene) : placed.map((one) => offInRow(one, lineOf({ to, value }, one)))
    return {
      reads: sensesOfPlace(ready),
      ask: ({ scene, sections }) => settled(sections.flatMap((section) => {
        const placed = meant.of(section, scene)
        const most = typeof to === 'string' ? toTicks(tolerance, section.section.per) : tolerance
        const off = offs(placed, most, scene)
        const describe = typeof to === 'string' ? offFinding : turnedFinding
        return tightest(placed, off.map((one) => most - one), (one, index) => describe(one, off[index] ?? 0, tolerance))
      })),
    }
  },
})

const lineOf = ({ to, value = 0 }: Pick<Align, 'to' | 'value'>, { section }: Placed): Line => ({ to: to === 'grid' || to === 'axis' ? to : 'edge', ticks: toTicks(value, section.per) })

function offFinding({ element, section: { id, per, stage } }: Placed, off: number, tolerance: number): Finding {
  const most = toTicks(tolerance, per)
  return {
    section: id, elements: [element.id], actual: fromTicks(off, per), limit: fromTicks(most, per), slack: fromTicks(most - off, per), measured: true, unit: stage.unit,
    message: '{element} is {actual} out of line; at most {limit} is possible.',
  }
}

const turnedFinding = ({ element, section }: Placed, off: number, tolerance: number): Finding => ({
  section: section.id, elements: [element.id], actual: off, limit: tolerance, slack: tolerance - off, measured: true, unit: '°',
  message: '{element} is turned {actual} out of line; at most {limit} is possible.',
})

const askedOf = ({ section }: Rule, { sections }: ReadyBrief): ReadyBrief['sections'] => sections.filter(({ id }) => section === undefined || section === id)

function rowProblems({ to, along }: Align, common: Rule, ready: ReadyBrief): Problem[] {
  if (!askedOf(common, ready).some(({ stage }) => stage.kind === 'row')) return []
  const say = (field: string, message: string): Problem => ({ path: [field], code: 'wrong-value', message })
  return [
    ...(typeof to !== 'string' || to === 'each' ? [say('to', `Found ${JSON.stringify(to)} for a row; grid, edge or axis is wanted.`)] : []),
    ...(along === undefined ? [] : [say('along', `Found "${along}" for a row, which runs one way only; no "along" is wanted.`)]),
  ]
}

function gridless({ to, value }: Align, common: Rule, ready: ReadyBrief): Problem[] {
  const hasOwn = askedOf(common, ready).every(({ stage }) => stage.kind === 'plan' && stage.grid !== undefined)
  if (to !== 'grid' || (value === undefined ? hasOwn : value > 0)) return []
  return [{ path: ['value'], code: value === undefined ? 'missing' : 'wrong-value', message: `Found ${value ?? 'nothing'}; the width of the grid is wanted.` }]
}
