/** What stands beside what. */
import type { z } from '../schema/z.ts'
import { defineRule, type Finding, type Near } from './define.ts'
import { settled } from './each.ts'
import type { Grammar } from './grammar.ts'
import type { Around, Placed, Scene, SceneSection } from './scene.ts'
import { selection, type Marks, type Matches } from './selector.ts'

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
    const judged = (one: Placed, scene: Scene): Finding[] => findings({ one, scene, isOne: meant.has, isOther: others.has, around }, rule)
    const near: Near = {
      on: meant,
      reach: (_row, _scene, index) => [index - rule.within, index + rule.within],
      judge: (one, _row, scene) => {
        const broken = judged(one, scene)
        return broken.length > 0 ? broken : [finding(one, [], 0, '')]
      },
    }
    return {
      reads: ['any-order', 'any-spot'],
      ...(meant.alone && others.alone ? { family: near } : {}),
      ask: ({ scene, sections }) =>
        settled(sections.flatMap((row) => {
          const { first, suspects } = suspected(row, rule, [meant.marks(row, scene), others.marks(row, scene)])
          const broken = suspects.flatMap((index) => {
            const one = row.at(index)
            return one ? judged(one, scene) : []
          })
          const one = broken.length === 0 ? row.at(first) : undefined
          return one ? [finding(one, [], 0, '')] : broken
        })),
    }
  },
})

type Suspected = { readonly first: number; readonly suspects: readonly number[] }

/** Where the first A stands (-1: nowhere), and those that may break the rule: in a row only those that do, by nothing but who is meant; on other stages all. */
function suspected(row: SceneSection, { mode, direction, within }: Adjacent, [ones, others]: readonly [Marks, Marks]): Suspected {
  const suspects: number[] = []
  const isRow = row.section.stage.kind === 'row'
  const { by, are } = ones
  let first = -1
  for (let index = 0; index < by.length; index++) {
    if (are[by[index] ?? 0] !== true) continue
    if (first < 0) first = index
    const before = direction !== 'after' && hasAny(others, index - within, index)
    const after = direction !== 'before' && hasAny(others, index + 1, index + within + 1)
    const meets = direction === 'both' ? before && after : before || after
    if (!isRow || meets === (mode === 'must-not')) suspects.push(index)
  }
  return { first, suspects }
}

function hasAny({ by, are }: Marks, from: number, to: number): boolean {
  // Looking beyond either end of a list is slow.
  const last = to < by.length ? to : by.length
  for (let index = from < 0 ? 0 : from; index < last; index++) if (are[by[index] ?? 0] === true) return true
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
