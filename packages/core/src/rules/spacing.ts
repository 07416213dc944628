/** How wide the gaps are between those that follow each other. The row's half stands in `spacing-row.ts`, the plan's in `spacing-plan.ts`. */
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { between, type Interval } from './between.ts'
import { backwards, boundless } from './bounds-check.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection } from './selector.ts'
import { sensesOfPlace } from './senses.ts'
import { gapsOnPlan } from './spacing-plan.ts'
import { gapsInRow, type SpacingGap } from './spacing-row.ts'

const length = z.number().check(z.gte(0), z.lte(1e6))
const params = z.object({
  on: Selector,
  min: z.optional(length),
  max: z.optional(length),
  /** Plans only: in which direction they follow each other. */
  along: z.optional(z.enum(['x', 'y'])),
})
type Spacing = z.infer<typeof params>

/** Bounds on the gap between each match and the next, from edge to edge, along a row or, on a plan, in their order along x or y. Fewer than two have no gaps. */
export const spacing = defineRule<Spacing>({
  type: 'spacing',
  stages: ['row', 'plan'],
  params: () => params,
  fields: { selectors: ['on'], lengths: ['min', 'max'] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  check: (rule) => [...boundless(rule, ['min', 'max']), ...backwards(rule)],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on, ready)
    const gaps = (one: SceneSection, matches: readonly Placed[], scene: Scene): readonly SpacingGap[] =>
      one.section.stage.kind === 'plan' ? gapsOnPlan(one, matches, { along: rule.along, bounds: boundsIn(one, rule) }, scene) : gapsInRow(matches)
    return { reads: sensesOfPlace(ready), ask: ({ scene, sections }) => settled(sections.flatMap((section) => gaps(section, meant.of(section, scene), scene).flatMap((gap) => gapFinding(section, gap, rule)))) }
  },
})

const boundsIn = ({ section: { per } }: SceneSection, { min, max }: Spacing): Interval => ({ min: min === undefined ? null : toTicks(min, per), max: max === undefined ? null : toTicks(max, per) })

function gapFinding(section: SceneSection, { one, other, ticks }: SpacingGap, rule: Spacing): Finding[] {
  const { id, per, stage } = section.section
  const nearest = between(ticks, boundsIn(section, rule))
  if (!nearest) return []
  return [{
    section: id, elements: [one.element.id, other.element.id], actual: fromTicks(ticks, per), limit: fromTicks(nearest.limit, per), slack: fromTicks(nearest.slack, per),
    measured: true, unit: stage.unit,
    message: nearest.bound === 'min'
      ? 'Between {element} and {other} there is {actual}; at least {limit} is needed.' : 'Between {element} and {other} there is {actual}; at most {limit} is possible.',
  }]
}
