/** Distance on plans asked of a whole section: who is too near or too far, or else the tightest. */
import { toTicks } from '../schema/lengths.ts'
import { bounds, type Mark } from './apart.ts'
import type { Box } from '../geometry/footprint.ts'
import type { Finding } from './define.ts'
import { judged, missing, slackTo, type Judging, type Pair } from './distance-plan.ts'
import { MOST_PAIRS } from './pairs.ts'
import type { Placed } from './scene.ts'
import type { Targets } from './targets.ts'

/** Of the ways from each A to its nearest B, those that are outside the bounds; else the tightest. */
export function askNearest(from: readonly Placed[], to: Targets, judging: Judging): readonly Finding[] {
  const { min, max } = judging.bounds
  const broken: Finding[] = []
  let held: { readonly one: Placed; readonly pair: Pair } | null = null
  let spare = Infinity
  for (const one of from) {
    // Who has as much to spare as another is not looked at any further.
    const enough = broken.length > 0 ? 0 : spare
    if (to.isBetween(one, min === null ? -Infinity : min + enough, max === null ? Infinity : max - enough)) continue
    const pair = to.nearest(one)
    const slack = slackTo(pair, judging)
    if (slack < 0) broken.push(pair ? judged(called(one), pair, judging) : missing(called(one), judging))
    else if (pair && slack < spare) [held, spare] = [{ one, pair }, slack]
  }
  return broken.length > 0 || held === null ? broken : [judged(called(held.one), held.pair, judging)]
}

const called = ({ element }: Placed): Pick<Mark, 'name'> => ({ name: element.id })

/** Of all pairs, those that break the rule, in order; else the tightest. A pair that can be seen both ways is seen once. */
export function askEachPair({ marks: from, names: ones }: Pick<Targets, 'marks' | 'names'>, to: Targets, judging: Judging): readonly Finding[] {
  const { min, max } = judging.bounds
  const isTwice = (one: Mark, other: Mark): boolean =>
    other.placed !== null && one.placed !== null && other.placed.index < one.placed.index && ones.has(other.name) && to.names.has(one.name)
  const broken: Finding[] = []
  let held: Finding | null = null
  // Two that are far apart tell at once what most others have more of.
  let spare = max === null ? Infinity : spareOfFar(from, to, judging)
  for (const one of from) {
    if (max !== null && !to.marks.some(({ name }) => name !== one.name)) broken.push(missing(one, judging))
    const areNear = max === null || furthestIn(to.centres, one) + 1 <= max - spare || furthestOf(to.outermost, one) + 1 < max - spare
    const away = min === null && max !== null ? Math.max(0, max - spare - 1) ** 2 : -1
    for (const other of areNear && spare < Infinity ? (min === null ? [] : to.within(one, min + spare)) : to.marks) {
      // Whose centre is nearer than all that is looked for is not measured.
      if (squareBetween(one, other) < away) continue
      if (other.name === one.name || isLoose(bounds(one, other, judging.measure), judging, spare) || isTwice(one, other)) continue
      const found = judged(one, [other, to.apart(one, other)], judging)
      if (found.slack < 0) broken.push(found)
      else if (held === null || found.slack < held.slack) [held, spare] = [found, toTicks(found.slack, judging.section.per)]
      if (broken.length >= MOST_PAIRS) return broken
    }
  }
  return broken.length > 0 ? broken : held ? [held] : []
}

/** How much the furthest of those who are furthest from most have to spare, in ticks; nothing where they are too far. */
function spareOfFar(from: readonly Mark[], to: Targets, judging: Judging): number {
  let [far, most]: [Mark | null, number] = [null, -1]
  for (const one of from) {
    const away = furthestIn(to.centres, one)
    if (away > most) [far, most] = [one, away]
  }
  let [other, least]: [Mark | null, number] = [null, -1]
  for (const mark of to.outermost) {
    const away = far === null || mark.name === far.name ? -1 : squareBetween(far, mark)
    if (away > least) [other, least] = [mark, away]
  }
  return far && other ? Math.max(0, toTicks(judged(far, [other, to.apart(far, other)], judging).slack, judging.section.per)) : Infinity
}

/** How far the furthest of some centres is. */
const furthestOf = (marks: readonly Mark[], one: Mark): number => Math.sqrt(marks.reduce((most, mark) => Math.max(most, squareBetween(one, mark)), 0))

const squareBetween = ({ shape: one }: Mark, { shape: other }: Mark): number => (other.x - one.x) ** 2 + (other.y - one.y) ** 2

/** How far the furthest corner of a box is from a centre. */
function furthestIn({ minX, minY, maxX, maxY }: Box, { shape: { x, y } }: Mark): number {
  const [dx, dy] = [Math.max(maxX - x, x - minX), Math.max(maxY - y, y - minY)]
  return Math.sqrt(dx * dx + dy * dy)
}

/** Whether a pair surely has more to spare than is known of another. */
const isLoose = ([least, most]: readonly [number, number], { bounds: { min, max } }: Judging, spare: number): boolean =>
  (min === null || least - min > spare) && (max === null || max - most > spare)
