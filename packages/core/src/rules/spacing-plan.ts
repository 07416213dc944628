/** The gaps of a plan: from each to the next along x or y. */
import { separation, settled } from '../geometry/separation.ts'
import type { Interval } from './between.ts'
import { footingOf, type Footing } from './footing.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'
import type { SpacingGap } from './spacing-row.ts'

/** Which gaps are looked for: along x or y (by default the way that is longer for them all), and between which bounds they should be, in ticks. */
export type Wanted = { readonly along: 'x' | 'y' | undefined; readonly bounds: Interval }

/** Of the gaps after each match but the last, in the order of their centres, those that may break the bounds or be the tightest. */
export function gapsOnPlan(section: SceneSection, matches: readonly Placed[], { along, bounds }: Wanted, scene: Pick<Scene, 'compiled'>): readonly SpacingGap[] {
  const footing = footingOf(section, scene)
  const way = along ?? (spread(matches, 'x', footing) >= spread(matches, 'y', footing) ? 'x' : 'y')
  const meant = new Uint8Array(section.size)
  for (const { index } of matches) meant[index] = 1
  const gaps: SpacingGap[] = []
  let least = Infinity
  let before: Placed | undefined
  for (const index of sortedAlong(way, footing)) {
    const one = meant[index] === 1 ? section.at(index) : undefined
    if (one === undefined) continue
    if (before !== undefined && sureSlack(before.index, index, { footing, bounds }) < Math.max(0, least)) {
      const ticks = gapBetween(before.index, index, footing)
      gaps.push({ one: before, other: one, ticks })
      least = Math.min(least, slackOf(ticks, ticks, bounds))
    }
    before = one
  }
  return gaps
}

const slackOf = (shortest: number, longest: number, { min, max }: Interval): number => Math.min(min === null ? Infinity : shortest - min, max === null ? Infinity : max - longest)

/** What a gap surely has to spare: by the circles around both. */
function sureSlack(one: number, other: number, { footing: { shapes, reaches }, bounds }: { readonly footing: Footing; readonly bounds: Interval }): number {
  const [a, b] = [shapes[one], shapes[other]]
  if (!a || !b) return -Infinity
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const between = Math.sqrt(dx * dx + dy * dy)
  return slackOf(between - (reaches[one] ?? 0) - (reaches[other] ?? 0) - SLACK, between + SLACK, bounds)
}

/** What rounding to half a tick may do to a length. */
const SLACK = 1

function gapBetween(one: number, other: number, { shapes }: Footing): number {
  const [a, b] = [shapes[one], shapes[other]]
  return a && b ? Math.max(0, settled(separation(a, b))) : 0
}

const known = new WeakMap<Footing, { x?: readonly number[]; y?: readonly number[] }>()

/** All elements of a section in their order along a way, by their indexes. */
function sortedAlong(way: 'x' | 'y', footing: Footing): readonly number[] {
  let orders = known.get(footing)
  if (!orders) known.set(footing, (orders = {}))
  const { shapes } = footing
  const other = way === 'x' ? 'y' : 'x'
  const far = (one: number, along: 'x' | 'y'): number => shapes[one]?.[along] ?? 0
  return (orders[way] ??= shapes.map((_, index) => index).sort((a, b) => far(a, way) - far(b, way) || far(a, other) - far(b, other) || a - b))
}

function spread(matches: readonly Placed[], along: 'x' | 'y', { shapes }: Footing): number {
  let [least, most] = [Infinity, -Infinity]
  for (const { index } of matches) {
    const at = shapes[index]?.[along] ?? 0
    least = Math.min(least, at)
    most = Math.max(most, at)
  }
  return most - least
}
