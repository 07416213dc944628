/** What stands beside what. */
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Matches } from './selector.ts'

const params = z.object({
  on: Selector,
  to: Selector,
  mode: z._default(z.enum(['must', 'must-not']), 'must'),
  direction: z._default(z.enum(['before', 'after', 'any', 'both']), 'any'),
  within: z._default(z.int().check(z.gte(1), z.lte(20)), 1),
})
type Adjacent = z.infer<typeof params>

/**
 * Each A has, or has not, a B as neighbour: on the side towards the start (`before`), the end (`after`), `any` side, or `both`. Neighbours are
 * at most `within` places away (1: right beside it).
 */
export const adjacent = defineRule<Adjacent>({
  type: 'adjacent',
  stages: ['row'],
  params,
  fields: { selectors: ['on', 'to'], lengths: [] },
  says: ['element', 'other', 'count'],
  compile: (rule, _, ready) => {
    const meant = selection(rule.on, ready)
    const isOther = selection(rule.to, ready).has
    const findings = rule.mode === 'must' ? missing : rule.direction === 'both' ? embraced : meeting
    return {
      ask: ({ scene, sections }) =>
        settled(sections.flatMap((row) => {
          const placed = meant.of(row, scene)
          const found = placed.flatMap((one) => findings({ one, row, scene, isOne: meant.has, isOther }, rule))
          const [first] = placed
          return found.length === 0 && first ? [finding(first, [], 0, '')] : found
        })),
    }
  },
})

type Case = { readonly one: Placed; readonly row: SceneSection; readonly scene: Scene; readonly isOne: Matches; readonly isOther: Matches }

const finding = (one: Placed, others: readonly Placed[], slack: 0 | -1, message: string): Finding => ({
  section: one.section.id, elements: [one, ...others].map(({ element }) => element.id), actual: null, limit: null, slack, message,
})

/** The nearest B on one side, if there is one near enough. */
function neighbour({ one, row, scene, isOther }: Case, towards: -1 | 1, within: number): Placed | null {
  for (let away = 1; away <= within; away++) {
    const other = row.placed[one.index + towards * away]
    if (other === undefined) return null
    if (isOther(other, scene)) return other
  }
  return null
}

function missing(here: Case, { direction, within }: Adjacent): Finding[] {
  const before = direction === 'after' ? null : neighbour(here, -1, within)
  const after = direction === 'before' ? null : neighbour(here, 1, within)
  const holds = direction === 'both' ? before !== null && after !== null : before !== null || after !== null
  return holds ? [] : [finding(here.one, [], -1, MISSING[direction])]
}

const MISSING = {
  before: '{element} lacks what it needs right before it.',
  after: '{element} lacks what it needs right after it.',
  any: '{element} lacks what it needs right beside it.',
  both: '{element} lacks what it needs on both sides.',
} as const

function embraced(here: Case, { within }: Adjacent): Finding[] {
  const [before, after] = [neighbour(here, -1, within), neighbour(here, 1, within)]
  return before && after ? [finding(here.one, [before, after], -1, '{element} has {other} on one side and the like on the other.')] : []
}

/** Every pair that meets; where both are A and B, once. */
function meeting(here: Case, { direction, within }: Adjacent): Finding[] {
  const { one, row, scene, isOne, isOther } = here
  const others = row.placed.slice(Math.max(0, one.index - (direction === 'after' ? 0 : within)), one.index + (direction === 'before' ? 0 : within) + 1)
  const told = (other: Placed): boolean => direction === 'any' && other.index < one.index && isOne(other, scene) && isOther(one, scene)
  const met = others.filter((other) => other !== one && isOther(other, scene) && !told(other))
  return met.map((other) => finding(one, [other], -1, within === 1 ? '{element} and {other} stand side by side.' : '{element} and {other} stand too near each other.'))
}
