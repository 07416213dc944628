/** Distance on plans: between true edges or centres, to elements and anchors. */
import { boxAround } from '../geometry/footprint.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import { apart, bounds, nameOf, type Mark, type Measure } from './apart.ts'
import { between, type Interval } from './between.ts'
import type { Finding } from './define.ts'
import { footingFor, widened, type Footing } from './footing.ts'
import { MOST_PAIRS } from './pairs.ts'
import type { SceneSection } from './scene.ts'
import { tightest } from './tightest.ts'

/** How ways of a plan are judged: bounds in ticks. */
export type Judging = { readonly section: SceneSection['section']; readonly bounds: Interval; readonly measure: Measure }
/** What is asked of a plan. */
export type Asking = Judging & {
  readonly match: 'each' | 'nearest'
  /** Who is near whom in the section. */
  readonly footing: Footing
}

/** Every way from an A to its nearest B, or to each, that is outside the bounds; else the tightest. */
export function askMarks(from: readonly Mark[], to: readonly Mark[], asking: Asking): readonly Finding[] {
  if (asking.match === 'each') return eachPair(from, to, asking)
  const nearest = nearestOf(to, asking)
  const found = from.map(nearest)
  const slacks = found.map((pair) => slackTo(pair, asking))
  return tightest(from, slacks, (one, index) => {
    const pair = found[index]
    return pair ? judged(one, pair, asking) : missing(one, asking)
  }).filter(({ slack }) => slack !== Infinity)
}

/** What is to spare: nothing to be near is as far as can be; nothing to be far from is not asked. */
export function slackTo(pair: Pair | null, { bounds: { min, max } }: Pick<Judging, 'bounds'>): number {
  if (pair === null) return max === null ? Infinity : -Infinity
  return Math.min(min === null ? Infinity : pair[1] - min, max === null ? Infinity : max - pair[1])
}

/** Of all pairs, those that break the rule, in order; else the tightest. A pair that can be seen both ways is seen once. */
function eachPair(from: readonly Mark[], to: readonly Mark[], asking: Asking): Finding[] {
  const [ones, others] = [new Set(from.map(({ name }) => name)), new Set(to.map(({ name }) => name))]
  const broken: Finding[] = []
  let held: Finding | null = null
  let spare = Infinity
  for (const one of from) {
    let alone = true
    for (const other of to) {
      if (other.name === one.name) continue
      alone = false
      const twice = other.placed !== null && one.placed !== null && other.placed.index < one.placed.index && ones.has(other.name) && others.has(one.name)
      if (twice || isLoose(bounds(one, other, asking.measure), asking, spare)) continue
      const found = judged(one, [other, apart(one, other, asking.measure)], asking)
      if (found.slack < 0) broken.push(found)
      else if (held === null || found.slack < held.slack) [held, spare] = [found, toTicks(found.slack, asking.section.per)]
      if (broken.length >= MOST_PAIRS) return broken
    }
    if (alone && asking.bounds.max !== null) broken.push(missing(one, asking))
  }
  return broken.length > 0 ? broken : held ? [held] : []
}

/** Whether a pair surely has more to spare than is known of another. */
const isLoose = ([least, most]: readonly [number, number], { bounds: { min, max } }: Asking, spare: number): boolean =>
  (min === null || least - min > spare) && (max === null || max - most > spare)

/** A mark, and how far away it is. */
export type Pair = readonly [Mark, number]
type Nearest = (one: Mark) => Pair | null

/** From so many on, the nearest are looked for around, in growing boxes. */
const FEW = 24

/** The nearer of two, where the other is not the one itself; the first where both are equally near. */
export function nearer(one: Mark, other: Mark, { best, measure }: { readonly best: Pair | null; readonly measure: Measure }): Pair | null {
  if (other.name === one.name || (best && bounds(one, other, measure)[0] > best[1])) return best
  const away = apart(one, other, measure)
  return !best || away < best[1] ? [other, away] : best
}

/** Finds the nearest mark that is not the same; the first of those that are equally near. */
function nearestOf(to: readonly Mark[], { measure, footing }: Asking): Nearest {
  if (to.length < FEW) return (one) => to.reduce<Pair | null>((best, other) => nearer(one, other, { best, measure }), null)
  const byIndex: (Mark | undefined)[] = []
  for (const mark of to) if (mark.placed) byIndex[mark.placed.index] = mark
  const anchors = to.filter(({ placed }) => placed === null)
  let others: Footing | null = null
  return (one) => {
    let best: Pair | null = null
    for (const index of one.placed ? footing.around(one.placed.index) : []) {
      const other = byIndex[index]
      if (other) best = nearer(one, other, { best, measure })
    }
    for (const anchor of anchors) best = nearer(one, anchor, { best, measure })
    // Whoever is not around is further away than the scale.
    if (best && best[1] <= footing.scale) return best
    others ??= footingFor(to.map(({ shape }) => shape))
    return lookFurther(one, { others, to, measure })
  }
}

type Looking = { readonly others: Footing; readonly to: readonly Mark[]; readonly measure: Measure }

function lookFurther(one: Mark, { others, to, measure }: Looking): Pair | null {
  for (let window = others.scale; ; window *= 3) {
    const near = others.near(widened(boxAround(one.shape), window))
    let best: Pair | null = null
    for (const index of near) {
      const other = to[index]
      if (other) best = nearer(one, other, { best, measure })
    }
    if (near.length === to.length || (best && best[1] <= window)) return best
  }
}

/** What is said of one and its nearest. */
export function judged(one: Pick<Mark, 'name'>, [other, away]: Pair, { bounds: limits, section }: Judging): Finding {
  const { limit, slack, bound } = between(away, limits) ?? { limit: away, slack: 0, bound: 'min' }
  const ticks = (value: number): number => fromTicks(value, section.per)
  return {
    section: section.id, elements: [one.name, nameOf(other)], place: `${one.name} ${other.name}`, actual: ticks(away), limit: ticks(limit), slack: ticks(slack), measured: true, unit: section.stage.unit,
    message: bound === 'min' ? 'From {element} to {other} it is {actual}; at least {limit} is needed.' : 'From {element} to {other} it is {actual}; at most {limit} is possible.',
  }
}

/** Near to what is not there: nothing is; far from it: everything. */
export const missing = (one: Pick<Mark, 'name'>, { bounds: { max }, section }: Judging): Finding => ({
  section: section.id, elements: [one.name], actual: null, limit: max === null ? null : fromTicks(max, section.per), slack: max === null ? Infinity : -1, unit: section.stage.unit,
  message: '{element} needs something within {limit} that is not here.',
})
