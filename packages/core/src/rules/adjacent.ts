/** What stands beside what. */
import type { z } from '../schema/z.ts'
import { defineRule, type Finding, type Near } from './define.ts'
import { settled } from './each.ts'
import type { Grammar } from './grammar.ts'
import type { Around, Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Mask, type Matches } from './selector.ts'

const params = ({ z, Selector }: Grammar) => z.object({
  on: Selector,
  to: Selector,
  mode: z._default(z.enum(['must', 'must-not']), 'must'),
  direction: z._default(z.enum(['before', 'after', 'any', 'both']), 'any'),
  within: z._default(z.int().check(z.gte(1), z.lte(20)), 1),
})
type Adjacent = z.infer<ReturnType<typeof params>>

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
    const others = selection(rule.to, ready)
    const { around } = ready
    const findings = rule.mode === 'must' ? missing : rule.direction === 'both' ? embraced : meeting
    const found = (one: Placed, scene: Scene): Finding[] => findings({ one, scene, isOne: meant.has, isOther: others.has, around }, rule)
    const near: Near = {
      on: meant,
      reach: (_row, _scene, index) => [index - rule.within, index + rule.within],
      judge: (one, _row, scene) => {
        const broken = found(one, scene)
        return broken.length > 0 ? broken : [finding(one, [], 0, '')]
      },
    }
    return {
      reads: ['any-order', 'any-spot'],
      ...(meant.alone && others.alone ? { family: near } : {}),
      ask: ({ scene, sections }) =>
        settled(sections.flatMap((row) => {
          const ones = meant.mask(row, scene)
          const broken = suspects(row, rule, [ones, others.mask(row, scene)]).flatMap((one) => found(one, scene))
          const first = broken.length === 0 ? row.at(ones.indexOf(true)) : undefined
          return first ? [finding(first, [], 0, '')] : broken
        })),
    }
  },
})

/** Those A that may break the rule: in a row only those that do, by nothing but who is meant; on other stages all. */
function suspects(row: SceneSection, { mode, direction, within }: Adjacent, [ones, others]: readonly [Mask, Mask]): readonly Placed[] {
  const found: Placed[] = []
  const isRow = row.section.stage.kind === 'row'
  for (let index = 0; index < ones.length; index++) {
    if (ones[index] !== true) continue
    const before = direction !== 'after' && hasAny(others, index - within, index)
    const after = direction !== 'before' && hasAny(others, index + 1, index + within + 1)
    const meets = direction === 'both' ? before && after : before || after
    const one = !isRow || meets === (mode === 'must-not') ? row.at(index) : undefined
    if (one !== undefined) found.push(one)
  }
  return found
}

function hasAny(mask: Mask, from: number, to: number): boolean {
  // Looking beyond either end of a list is slow.
  const last = Math.min(to, mask.length)
  for (let index = Math.max(0, from); index < last; index++) if (mask[index] === true) return true
  return false
}

type Case = { readonly one: Placed; readonly scene: Scene; readonly isOne: Matches; readonly isOther: Matches; readonly around: Around }

const finding = (one: Placed, others: readonly Placed[], slack: 0 | -1, message: string): Finding => ({
  section: one.section.id, elements: [one, ...others].map(({ element }) => element.id), actual: null, limit: null, slack, message,
})

/** The nearest B on one side, if there is one near enough. */
const neighbour = ({ one, scene, isOther, around }: Case, side: -1 | 1, within: number): Placed | undefined =>
  around(one, scene, side, within).find((other) => isOther(other, scene))

function missing(here: Case, { direction, within }: Adjacent): Finding[] {
  const before = direction === 'after' ? undefined : neighbour(here, -1, within)
  const after = direction === 'before' ? undefined : neighbour(here, 1, within)
  const holds = direction === 'both' ? before && after : before ?? after
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
  const { one, scene, isOne, isOther, around } = here
  const told = (other: Placed): boolean => direction === 'any' && other.index < one.index && isOne(other, scene) && isOther(one, scene)
  const met = (side: -1 | 1): Placed[] => around(one, scene, side, within).filter((other) => isOther(other, scene) && !told(other))
  const others = [...(direction === 'after' ? [] : met(-1).reverse()), ...(direction === 'before' ? [] : met(1))]
  return others.map((other) => finding(one, [other], -1, within === 1 ? '{element} and {other} stand side by side.' : '{element} and {other} stand too near each other.'))
}
