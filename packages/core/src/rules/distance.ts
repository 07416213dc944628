/** How far things are from each other. The row's half stands in `distance-row.ts`, the plan's in `distance-plan.ts`. */
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { anchorsIn, markOf, type Mark } from './apart.ts'
import { between, type Interval, type Nearest } from './between.ts'
import { backwards, boundless } from './bounds-check.ts'
import { defineRule, type Finding } from './define.ts'
import { FollowedNearest, type Nearing } from './distance-followed.ts'
import { askEachPair, askNearest } from './distance-asked.ts'
import { reachInRow, type Gap, type Reach } from './distance-row.ts'
import { settled } from './each.ts'
import { footingOf } from './footing.ts'
import { MOST_PAIRS } from './pairs.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Selection } from './selector.ts'
import { sensesOfPlace } from './senses.ts'
import { targetsIn } from './targets.ts'

const length = z.number().check(z.gte(0), z.lte(1e6))
const params = z.object({
  on: Selector,
  to: Selector,
  min: z.optional(length),
  max: z.optional(length),
  measure: z._default(z.enum(['edge', 'centre']), 'edge'),
  match: z._default(z.enum(['each', 'nearest']), 'nearest'),
})
type Distance = z.infer<typeof params>

/**
 * Bounds on the way from each A to the nearest B, or to each of them: between their edges, or between their centres. Where there is no B at
 * all, a maximum is broken and a minimum says nothing. On a plan edges are the true ones, and `to` may name an anchor.
 */
export const distance = defineRule<Distance>({
  type: 'distance',
  stages: ['row', 'plan'],
  params: () => params,
  fields: { selectors: ['on', 'to'], lengths: ['min', 'max'] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  check: (rule) => [...boundless(rule, ['min', 'max']), ...backwards(rule)],
  compile: (rule, _, ready) => {
    const [ones, others] = [selection(rule.on, ready), selection(rule.to, ready)]
    const nearing: Nearing = {
      isOne: (placed, scene) => ones.has(placed, scene), isOther: (placed, scene) => others.has(placed, scene),
      anchors: (section) => anchorsIn(rule.to, section), judging: ({ section }) => ({ section, bounds: boundsOf(rule, section), measure: rule.measure }),
    }
    const follows = rule.match === 'nearest' && ones.alone && others.alone
    return {
      reads: sensesOfPlace(ready), ...(follows && { family: { follow: (plans, scene) => new FollowedNearest(nearing, plans, scene) } }),
      ask: ({ scene, sections }) => settled(sections.flatMap((section) => askSection({ section, scene, ones, others }, rule))),
    }
  },
})

const boundsOf = ({ min, max }: Distance, { per }: SceneSection['section']): Interval => ({ min: min === undefined ? null : toTicks(min, per), max: max === undefined ? null : toTicks(max, per) })

type Asked = { readonly section: SceneSection; readonly scene: Scene; readonly ones: Selection; readonly others: Selection }

function askSection({ section, scene, ones, others }: Asked, rule: Distance): readonly Finding[] {
  const placed = ones.of(section, scene)
  if (placed.length === 0) return []
  const bounds = boundsOf(rule, section.section)
  if (section.section.stage.kind === 'plan') {
    const judging = { section: section.section, bounds, measure: rule.measure }
    const marks = (some: readonly Placed[]): Mark[] => some.map((other) => markOf(other, scene))
    const [to, on] = [others.key(scene), ones.key(scene)]
    const targets = targetsIn(footingOf(section, scene), to && `${rule.measure} ${to}`, () => ({ marks: [...marks(others.of(section, scene)), ...anchorsIn(rule.to, section)], measure: rule.measure }))
    if (rule.match === 'nearest') return askNearest(placed, targets, judging)
    const from = targetsIn(footingOf(section, scene), on && `from ${rule.measure} ${on}`, () => ({ marks: marks(placed), measure: rule.measure }))
    return askEachPair(from, targets, judging)
  }
  return askRow(placed, { reach: reachInRow(others.of(section, scene), rule.measure), bounds, match: rule.match })
}

/** Two that are each an A and a B are too near each other once; of pairs no more than so many are told. */
function askRow(placed: readonly Placed[], how: How): readonly Finding[] {
  const found: Finding[] = []
  const told = new Set<string>()
  for (const one of placed) {
    for (const finding of askOne(one, how)) {
      const [first = '', second = ''] = finding.elements
      if (finding.slack < 0 && told.has(`${second} ${first}`)) continue
      if (finding.slack < 0) told.add(`${first} ${second}`)
      found.push(finding)
      if (how.match === 'each' && told.size >= MOST_PAIRS) return found
    }
  }
  return found
}

type How = { readonly reach: Reach; readonly bounds: Interval; readonly match: Distance['match'] }

function askOne(one: Placed, { reach, bounds, match }: How): readonly Finding[] {
  const gaps = match === 'nearest' ? reach.nearest(one) : reach.each(one, bounds)
  if (gaps.length === 0) return bounds.max === null ? [] : [nobody(one, bounds.max)]
  return settled(gaps.flatMap((gap) => {
    const nearest = between(gap.ticks, bounds)
    return nearest ? [gapFinding(one, gap, nearest)] : []
  }))
}

function gapFinding(one: Placed, { other, ticks }: Gap, { limit, slack, bound }: Nearest): Finding {
  const { id, per, stage } = one.section
  return {
    section: id, elements: [one.element.id, other], actual: fromTicks(ticks, per), limit: fromTicks(limit, per), slack: fromTicks(slack, per), measured: true, unit: stage.unit,
    message: bound === 'min' ? 'From {element} to {other} it is {actual}; at least {limit} is needed.' : 'From {element} to {other} it is {actual}; at most {limit} is possible.',
  }
}

const nobody = (one: Placed, limit: number): Finding => ({
  section: one.section.id, elements: [one.element.id], actual: null, limit: fromTicks(limit, one.section.per), slack: -1, unit: one.section.stage.unit,
  message: '{element} needs something within {limit} that is not here.',
})
