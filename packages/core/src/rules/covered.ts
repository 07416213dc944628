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

/** A zone, what may cover it (the key of who is meant), and between which shares it is to be covered. */
export type Wanted = { readonly zone: string; readonly of: string | null; readonly equal: number | undefined; readonly min: number | undefined; readonly max: number | undefined }

/** The share of a zone that lies under elements, each spot counted once; nothing where the plan has no such zone. */
export function coveredFinding(one: SceneSection, placed: readonly Placed[], wanted: Wanted, scene: Scene): Finding[] {
  const { section } = one
  const { zone, equal, min, max } = wanted
  const area = planOf(section).zones.get(zone)
  const whole = (share: number | undefined): number | null => (share === undefined ? null : Math.round(share * SHARES))
  if (!area) return []
  const outline = outlineOf(area)
  const share = shareOf(one, wanted, () => Math.round(coveredShare(placed.map((each) => footprintOf(each, scene)), outline) * SHARES))
  const nearest = between(share, { min: whole(equal ?? min), max: whole(equal ?? max) })
  if (!nearest) return []
  const short = nearest.bound === 'min'
  const within = (each: Placed): boolean => {
    const shape = footprintOf(each, scene)
    return outsideBy(shape, outline) < 0 || insideBy(shape, outline) >= 0
  }
  return [{
    section: section.id, elements: nearest.slack < 0 && !short ? placed.filter(within).map(({ element }) => element.id) : [], place: '',
    actual: share / SHARES, limit: nearest.limit / SHARES, slack: nearest.slack / SHARES, measured: true, unit: '', open: short,
    message: short ? 'A share of {actual} is covered; at least {limit} is needed.' : 'A share of {actual} is covered; at most {limit} is possible.',
  }]
}

const known = new WeakMap<SceneSection, Map<string, number>>()

/** Several rules may ask for the same share: a least, a most, in different words. */
function shareOf(one: SceneSection, { zone, of }: Wanted, find: () => number): number {
  if (of === null) return find()
  let shares = known.get(one)
  if (!shares) known.set(one, (shares = new Map<string, number>()))
  const key = `${zone} ${of}`
  const share = shares.get(key) ?? find()
  shares.set(key, share)
  return share
}
