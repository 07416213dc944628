/** How full something is, on every stage that can be filled: the widths of a row, the ground of a zone. */
import { hint, type Problem } from '../errors.ts'
import { isExact } from '../schema/lengths.ts'
import { Id } from '../schema/layout.ts'
import { Selector, type Rule } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { backwards } from './bounds-check.ts'
import { coveredFinding, SHARES } from './covered.ts'
import { defineRule } from './define.ts'
import { settled } from './each.ts'
import { fill } from './fill.ts'
import { planOf } from './ground.ts'
import type { ReadyBrief } from './scene.ts'
import { selection } from './selector.ts'

const figure = z.number().check(z.gte(0), z.lte(1e6))
const params = z.object({ equal: z.optional(figure), min: z.optional(figure), max: z.optional(figure), in: z.optional(Id), on: z.optional(Selector) })
type Fill = z.infer<typeof params>
type Section = ReadyBrief['sections'][number]

/**
 * Bounds on the total width of a row; without any, the row may not be wider than its stage. Or, with `in`, bounds on the share of a zone of a
 * plan, 0 to 1, that lies under the elements that `on` means (by default all), each spot counted once. A layout of plans alone means their
 * whole ground where no zone is named.
 */
export const fillAnywhere = defineRule<Fill>({
  ...fill,
  stages: ['row', 'plan'],
  params: () => params,
  fields: { selectors: ['on'], lengths: [] },
  check: (rule, common, ready) => {
    const sections = ready.sections.filter(({ id }) => common.section === undefined || common.section === id)
    const both = rule.equal !== undefined && (rule.min !== undefined || rule.max !== undefined)
    const twice = { path: ['equal'], code: 'bounds-twice', message: 'Found "equal" beside "min" or "max"; one or the other is wanted.' }
    if (sections.length === 0) return []
    return [...(both ? [twice] : backwards(rule)), ...(isOfZones(rule, sections) ? zoneProblems(rule, sections) : rowProblems(rule, sections))]
  },
  compile: (rule, common: Rule, ready) => {
    const asked = ready.sections.filter(({ id }) => common.section === undefined || common.section === id)
    if (!isOfZones(rule, asked)) {
      const rows = fill.compile(rule, common, ready)
      return { ...rows, ask: ({ scene, sections }) => rows.ask({ scene, sections: sections.filter(({ section }) => section.stage.kind === 'row') }) }
    }
    const meant = selection(rule.on ?? '*', ready)
    const wanted = { zone: rule.in ?? 'boundary', equal: rule.equal, min: rule.min, max: rule.max }
    return { reads: ['width', 'order', 'spot'], ask: ({ scene, sections }) => settled(sections.flatMap((one) => coveredFinding(one, meant.of(one, scene), { ...wanted, of: meant.key(scene) }, scene))) }
  },
})

/** A rule that names a zone speaks of plans; one that names none does so where there are no rows. */
const isOfZones = (rule: Fill, sections: readonly Section[]): boolean => rule.in !== undefined || !sections.some(({ stage }) => stage.kind === 'row')

const bounds = ({ equal, min, max }: Fill): [string, number][] =>
  Object.entries({ equal, min, max }).filter((entry): entry is [string, number] => entry[1] !== undefined)

function zoneProblems(rule: Fill, sections: readonly Section[]): Problem[] {
  const plans = sections.filter(({ stage }) => stage.kind === 'plan')
  const names = new Set(plans.flatMap((one) => [...planOf(one).zones.keys()]))
  const figures = bounds(rule)
  return [
    ...(rule.in !== undefined && !names.has(rule.in) ? [{ path: ['in'], code: 'unknown-zone', message: `Found "${rule.in}"; a zone of the plan is wanted.${hint(rule.in, names)}` }] : []),
    ...(figures.length === 0 ? [{ path: [], code: 'rule-without-bounds', message: 'Found none of equal, min, max; at least one is wanted: a share of the ground, 0 to 1.' }] : []),
    ...figures.flatMap(([field, value]): Problem[] => {
      if (value > 1) return [{ path: [field], code: 'wrong-value', message: `Found ${value}; a share of the ground, 0 to 1, is wanted.` }]
      return Math.round(value * SHARES) / SHARES === value ? [] : [{ path: [field], code: 'too-fine', message: `Found ${value}; at most four decimals are wanted.` }]
    }),
  ]
}

function rowProblems(rule: Fill, sections: readonly Section[]): Problem[] {
  const coarse = (value: number): Section | undefined => sections.find(({ stage, per }) => stage.kind === 'row' && !isExact(value, per))
  const on: Problem[] = rule.on === undefined ? [] : [{ path: ['on'], code: 'wrong-value', message: 'Found "on" for rows, which everything in them fills; a zone in "in" is wanted, or no "on".' }]
  return [...on, ...bounds(rule).flatMap(([field, value]) => {
    const stage = coarse(value)?.stage
    return stage ? [{ path: [field], code: 'too-fine', message: `Found ${value} ${stage.unit}; a multiple of ${stage.resolution} ${stage.unit} is wanted, or a finer resolution of the stage.` }] : []
  })]
}
