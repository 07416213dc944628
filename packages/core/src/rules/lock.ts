/** What stays as it was at the start. */
import { fromTicks } from '../schema/lengths.ts'
import type { z } from '../schema/z.ts'
import { meantAtStart } from './at-start.ts'
import type { Finding, RuleKind } from './define.ts'
import { settled } from './each.ts'
import type { Grammar } from './grammar.ts'
import type { Placed, SceneSection } from './scene.ts'

const FIELDS = ['exists', 'kind', 'width', 'depth', 'order', 'offset', 'at', 'angle'] as const
/** A field that can be locked. */
export type LockedField = (typeof FIELDS)[number]
const params = ({ z, Selector }: Grammar) => z.object({ on: Selector, fields: z._default(z.array(z.enum(FIELDS)).check(z.minLength(1)), [...FIELDS]) })
type Lock = z.infer<ReturnType<typeof params>>

/**
 * Matching elements of the starting layout keep the named fields (by default all): that they are there, their kind and sizes, their rank
 * among the starting elements that are still there (`order`), how far they stand from the stage's start (`offset`), place and angle.
 */
export const lockWith = (own: Partial<Changes>, words: Partial<Record<LockedField, string>>): RuleKind<Lock> => ({
  type: 'lock',
  stages: ['row', 'plan', 'slots'],
  params,
  fields: { selectors: ['on'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'element', 'count'],
  compile: (rule, _, ready) => {
    const lockedIn = meantAtStart(rule.on, ready)
    const fields = FIELDS.filter((field) => rule.fields.includes(field))
    const judging = { fields, changes: { ...CHANGES, ...own }, words: { ...WORDS, ...words } }
    return {
      ask: ({ scene, sections }) =>
        settled(sections.flatMap((now) => {
          const kept = lockedIn(scene).get(now.section.id)
          if (!kept || kept.those.length === 0) return []
          const ranks = fields.includes('order') ? ranksIn(kept.start, now) : null
          const changed = kept.those.flatMap((was) => changedFinding(was, { is: standing(now, was), ranks }, judging) ?? [])
          return changed.length > 0 ? changed : kept.those.slice(0, 1).map((was) => ({ ...recordOf(was), slack: 0, message: '' }))
        })),
      keeps: ({ element, section }, field, scene) =>
        rule.fields.includes(field) && (lockedIn(scene).get(section.id)?.those.some((was) => was.element.id === element.id) ?? false),
    }
  },
})

/** What stays as it was in a row. */
export const lock = lockWith({}, {})

/** Where a starting element stands now; most stand where they stood. */
function standing({ placed }: SceneSection, { element, index }: Placed): Placed | null {
  const here = placed[index]
  return here?.element.id === element.id ? here : (placed.find((one) => one.element.id === element.id) ?? null)
}

type Ranks = { readonly before: ReadonlyMap<string, number>; readonly after: ReadonlyMap<string, number> }

/** The ranks at the start and now of the starting elements that are still there, counted from 1. */
function ranksIn(start: SceneSection, now: SceneSection): Ranks {
  const [was, is] = [new Set(start.placed.map(({ element }) => element.id)), new Set(now.placed.map(({ element }) => element.id))]
  return { before: ranked([...was].filter((id) => is.has(id))), after: ranked([...is].filter((id) => was.has(id))) }
}

const ranked = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, index) => [id, index + 1]))

type Now = { readonly is: Placed | null; readonly ranks: Ranks | null }
/** What changed of a field; null when nothing did. */
export type Changes = Readonly<Record<LockedField, (was: Placed, now: Now) => Changed | null>>
type Told = { readonly changes: Changes; readonly words: Readonly<Record<LockedField, string>>; readonly fields: readonly LockedField[] }

/** The first field that changed; null when none did. */
function changedFinding(was: Placed, now: Now, { changes, words, fields }: Told): Finding | null {
  for (const field of fields) {
    const changed = changes[field](was, now)
    if (changed !== null) return { ...recordOf(was), slack: -1, message: words[field], ...changed }
  }
  return null
}

const recordOf = ({ element, section }: Placed): Pick<Finding, 'section' | 'elements' | 'actual' | 'limit'> => ({ section: section.id, elements: [element.id], actual: null, limit: null })

/** The figures of a change. */
export type Changed = Partial<Pick<Finding, 'actual' | 'limit' | 'slack' | 'measured' | 'unit' | 'message'>>
const different = (changed: boolean): Changed | null => (changed ? {} : null)

/** A length that is another than it was, in ticks. */
export function figure(is: number, was: number, { section }: Placed): Changed | null {
  if (is === was) return null
  const ticks = (value: number): number => fromTicks(value, section.per)
  return { actual: ticks(is), limit: ticks(was), slack: -ticks(Math.abs(is - was)), measured: true, unit: section.stage.unit }
}

const CHANGES: Changes = {
  exists: (_, { is }) => different(is === null),
  kind: (was, { is }) => different(is !== null && is.element.kind !== was.element.kind),
  width: (was, { is }) => (is === null ? null : figure(is.width, was.width, was)),
  depth: (was, { is }) => different(is !== null && is.element.depth !== was.element.depth),
  order: (was, { ranks }) => {
    const [before, after] = [ranks?.before.get(was.element.id), ranks?.after.get(was.element.id)]
    if (before === undefined || after === undefined || before === after) return null
    return { actual: after, limit: before, slack: -Math.abs(after - before), measured: true, unit: '' }
  },
  offset: (was, { is }) => (is === null ? null : figure(is.start, was.start, was)),
  at: (was, { is }) => different(is !== null && (is.element.at?.[0] !== was.element.at?.[0] || is.element.at?.[1] !== was.element.at?.[1] || is.element.slot !== was.element.slot)),
  angle: (was, { is }) => different(is !== null && (is.element.angle ?? 0) !== (was.element.angle ?? 0)),
}

const WORDS: Readonly<Record<LockedField, string>> = {
  exists: '{element} has to stay.',
  kind: '{element} has to stay what it was.',
  width: '{element} has to stay {limit} wide; it is {actual}.',
  depth: '{element} has to keep its depth.',
  order: '{element} has to keep its place in the order.',
  offset: '{element} has to stay {limit} from the start; it is {actual} from it.',
  at: '{element} has to stay where it was.',
  angle: '{element} has to stay turned as it was.',
}
