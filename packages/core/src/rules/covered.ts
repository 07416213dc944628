/** How much of a zone of a plan is covered: the plan's half of `fill`. */
import { outlineOf } from '../geometry/outline.ts'
import { coveredShare } from '../geometry/union.ts'
import { insideBy, outsideBy } from '../geometry/within.ts'
import { between } from './between.ts'
import type { Finding } from './define.ts'
import { footprintOf } from './footing.ts'
import { planOf } from './ground.ts'
import type { Placed, Scene, SceneSection } from './scene.ts'

/** Shares are told to a ten-thousandth. */
export const SHARES = 10_000

/** A zone, and between which shares it is to be covered. */
export type Wanted = { readonly zone: string; readonly equal: number | undefined; readonly min: number | undefined; readonly max: number | undefined }

/** The share of a zone that lies under elements, each spot counted once; nothing where the plan has no such zone. */
export function coveredFinding({ section }: SceneSection, placed: readonly Placed[], { zone, equal, min, max }: Wanted, scene: Scene): Finding[] {
  const area = planOf(section).zones.get(zone)
  const whole = (share: number | undefined): number | null => (share === undefined ? null : Math.round(share * SHARES))
  if (!area) return []
  const outline = outlineOf(area)
  const share = Math.round(coveredShare(placed.map((one) => footprintOf(one, scene)), outline) * SHARES)
  const nearest = between(share, { min: whole(equal ?? min), max: whole(equal ?? max) })
  if (!nearest) return []
  const short = nearest.bound === 'min'
  const within = (one: Placed): boolean => {
    const shape = footprintOf(one, scene)
    return outsideBy(shape, outline) < 0 || insideBy(shape, outline) >= 0
  }
  return [{
    section: section.id, elements: nearest.slack < 0 && !short ? placed.filter(within).map(({ element }) => element.id) : [], place: '',
    actual: share / SHARES, limit: nearest.limit / SHARES, slack: nearest.slack / SHARES, measured: true, unit: '', open: short,
    message: short ? 'A share of {actual} is covered; at least {limit} is needed.' : 'A share of {actual} is covered; at most {limit} is possible.',
  }]
}
