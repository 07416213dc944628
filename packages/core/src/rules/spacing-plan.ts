/** The gaps of a plan: from each to the next along x or y. */
import { separation, settled } from '../geometry/separation.ts'
import { footprintOf } from './footing.ts'
import { spotOf } from './ground.ts'
import type { Placed, Scene } from './scene.ts'
import type { SpacingGap } from './spacing-row.ts'

/** The gap after each match but the last, in the order of their centres along x or y; by default along the way that is longer for them all. */
export function gapsOnPlan(matches: readonly Placed[], along: 'x' | 'y' | undefined, scene: Pick<Scene, 'compiled'>): readonly SpacingGap[] {
  const way = along ?? (spread(matches, 'x') >= spread(matches, 'y') ? 'x' : 'y')
  const other = way === 'x' ? 'y' : 'x'
  const sorted = matches.map((one) => ({ one, spot: spotOf(one) })).sort((a, b) => a.spot[way] - b.spot[way] || a.spot[other] - b.spot[other] || a.one.index - b.one.index)
  return sorted.flatMap(({ one }, index) => {
    const next = sorted[index + 1]?.one
    return next ? [{ one, other: next, ticks: Math.max(0, settled(separation(footprintOf(one, scene), footprintOf(next, scene)))) }] : []
  })
}

function spread(matches: readonly Placed[], along: 'x' | 'y'): number {
  const all = matches.map((one) => spotOf(one)[along])
  return all.reduce((most, one) => Math.max(most, one), -Infinity) - all.reduce((least, one) => Math.min(least, one), Infinity)
}
