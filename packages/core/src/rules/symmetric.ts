/** What mirrors what. */
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule } from './define.ts'
import { settled } from './each.ts'
import { concerned } from './remedy-order.ts'
import { selection } from './selector.ts'
import { sensesOfPlace } from './senses.ts'
import { mirroredBack, mirroredFindings } from './symmetric-plan.ts'
import { askPairs, likened } from './symmetric-row.ts'

const Sameness = z.enum(['kind', 'tag', 'size'])
const params = z.object({
  on: Selector,
  /** Plans: what mirrors, left and right (`x`) or above and below (`y`); rows have only one way. */
  axis: z.optional(z.enum(['x', 'y'])),
  match: z._default(z.union([Sameness, z.array(Sameness).check(z.minLength(1), z.maxLength(3))]), 'kind'),
  tolerance: z._default(z.number().check(z.gte(0), z.lte(1e6)), 0),
})
type Symmetric = z.infer<typeof params>

/**
 * In a row, the first match from the start is like the first from the end, the second like the second, and so on: of one kind, with a tag in
 * common, or as wide within the tolerance (or several of these at once). On a plan, each match has one that is like it where the middle line of
 * the plan mirrors it, within the tolerance.
 */
export const symmetric = defineRule<Symmetric>({
  type: 'symmetric',
  stages: ['row', 'plan'],
  params: () => params,
  fields: { selectors: ['on'], lengths: ['tolerance'] },
  says: ['actual', 'limit', 'excess', 'element', 'other', 'count'],
  compile: ({ on, match, tolerance, axis = 'x' }, _, ready) => {
    const meant = selection(on, ready)
    const alike = { match: typeof match === 'string' ? [match] : match, tolerance }
    return {
      reads: sensesOfPlace(ready),
      ask: ({ scene, sections }) => settled(sections.flatMap((section) => (section.section.stage.kind === 'plan' ? mirroredFindings(section, { meant, scene }, axis, alike) : askPairs(meant.of(section, scene), alike)))),
      remedies: (scene, finding, room) => {
        const [one, other] = concerned(scene, finding)
        if (one?.section.stage.kind === 'plan') return finding.actual === null ? [] : mirroredBack(concerned(scene, finding), axis)
        return one && other ? likened(one, other, room) : []
      },
    }
  },
})
