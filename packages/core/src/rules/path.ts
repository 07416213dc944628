/** Whether a way of a width leads from one to the others: a wheelchair's route. Slow, as rules go: a raster is flooded. */
import { hint, type Problem } from '../errors.ts'
import { outlineOf } from '../geometry/outline.ts'
import { gridOver } from '../geometry/grid.ts'
import { Id } from '../schema/layout.ts'
import { Selector, type Rule } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule } from './define.ts'
import { settled } from './each.ts'
import { planOf } from './ground.ts'
import { askPath, cellOf, glanceAtPath } from './path-plan.ts'
import { heldIn, outOfTheWay } from './path-remedy.ts'
import type { ReadyBrief } from './scene.ts'
import { selection } from './selector.ts'

const length = z.number().check(z.gt(0), z.lte(1e3))
const params = z.object({
  from: Selector,
  to: Selector,
  width: length,
  turn: z.optional(length),
  avoid: z._default(Selector, '*'),
  /** Zones that it may not cross. */
  outside: z.optional(z.array(Id).check(z.maxLength(100))),
  need: z._default(z.enum(['all', 'any']), 'all'),
})
type Path = z.infer<typeof params>

/**
 * A corridor of a width leads from an A (or an anchor) to all of the Bs, or to any, past everything that is to be avoided and within the plan;
 * where it arrives there is a free circle to turn in. It arrives when it touches the footprint. Looked at in cells of 5 cm counted from the
 * origin: a gap of the width always lets through, one 8 cm narrower never does.
 */
export const path = defineRule<Path>({
  type: 'path',
  stages: ['plan'],
  slow: true,
  params: () => params,
  fields: { selectors: ['from', 'to', 'avoid'], lengths: ['width', 'turn'] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  check: (rule, common, ready) => [...zoneProblems(rule, common, ready), ...sizeProblems(common, ready), ...turnProblems(rule)],
  compile: (rule, _, ready) => {
    const asking = {
      rule, from: selection(rule.from, ready), to: selection(rule.to, ready), avoid: selection(rule.avoid, ready), held: heldIn(ready), known: new Map(), glanced: new Map(),
    }
    return {
      reads: ['width', 'order', 'spot'],
      ask: ({ scene, sections }) => settled(sections.flatMap((section) => askPath(section, scene, asking))),
      glance: ({ scene, sections }) => sections.flatMap((section) => glanceAtPath(section, scene, asking)),
      remedies: outOfTheWay,
    }
  },
})

function zoneProblems({ outside = [] }: Path, { section }: Rule, { sections }: ReadyBrief): Problem[] {
  const plans = sections.filter((one) => one.stage.kind === 'plan' && (section === undefined || one.id === section))
  const names = new Set(plans.flatMap((one) => [...planOf(one).zones.keys()].filter((name) => name !== 'boundary')))
  return outside.flatMap((zone, index) => (names.has(zone) ? [] : [{ path: ['outside', index], code: 'unknown-zone', message: `Found "${zone}"; a zone of the plan is wanted.${hint(zone, names)}` }]))
}

/** So many cells are flooded in a tenth of a second. */
const MOST_CELLS = 8_000_000

function sizeProblems({ section }: Rule, { sections }: ReadyBrief): Problem[] {
  return sections.flatMap((one) => {
    const boundary = planOf(one).zones.get('boundary')
    if (!boundary || (section !== undefined && one.id !== section)) return []
    const { columns, rows } = gridOver(outlineOf(boundary), cellOf(one))
    if (columns * rows <= MOST_CELLS) return []
    return [{ path: ['rule'], code: 'plan-too-large', message: `Found a plan of ${columns * rows} cells of 5 cm in section "${one.id}"; at most ${MOST_CELLS} are wanted, which are 100 by 200 metres.` }]
  })
}

const turnProblems = ({ width, turn }: Path): Problem[] =>
  turn === undefined || turn >= width ? [] : [{ path: ['turn'], code: 'wrong-value', message: `Found a circle of ${turn} for a way that is ${width} wide; at least that is wanted.` }]
