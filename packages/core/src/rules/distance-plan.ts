/** What is said of ways on plans: between true edges or centres, to elements and anchors. */
import { fromTicks } from '../schema/lengths.ts'
import { apart, bounds, nameOf, type Mark, type Measure } from './apart.ts'
import { between, type Interval } from './between.ts'
import type { Finding } from './define.ts'
import type { SceneSection } from './scene.ts'

/** How ways of a plan are judged: bounds in ticks. */
export type Judging = { readonly section: SceneSection['section']; readonly bounds: Interval; readonly measure: Measure }
/** What is to spare: nothing to be near is as far as can be; nothing to be far from is not asked. */
export function slackTo(pair: Pair | null, { bounds: { min, max } }: Pick<Judging, 'bounds'>): number {
  if (pair === null) return max === null ? Infinity : -Infinity
  return Math.min(min === null ? Infinity : pair[1] - min, max === null ? Infinity : max - pair[1])
}

/** A mark, and how far away it is. */
export type Pair = readonly [Mark, number]

/** The nearer of two, where the other is not the one itself; the first where both are equally near. */
export function nearer(one: Mark, other: Mark, { best, measure }: { readonly best: Pair | null; readonly measure: Measure }): Pair | null {
  if (other.name === one.name || (best && bounds(one, other, measure)[0] > best[1])) return best
  const away = apart(one, other, measure)
  return !best || away < best[1] ? [other, away] : best
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
