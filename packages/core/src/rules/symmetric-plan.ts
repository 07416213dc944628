/** Symmetry on a plan: each match has a partner where it stands mirrored. */
import { outlineOf } from '../geometry/outline.ts'
import type { Edit } from '../operations/index.ts'
import { fromTicks, toTicks } from '../schema/lengths.ts'
import type { Finding } from './define.ts'
import { planOf, spotOf, type Spot } from './ground.ts'
import { movedTo } from './remedy-plan.ts'
import type { Placed } from './scene.ts'
import type { Alike } from './symmetric-row.ts'

/** Which half mirrors which: `x` the left the right, `y` the upper the lower. */
export type Axis = 'x' | 'y'

/**
 * For each match, how far the nearest that is like it stands from where the mirror shows it: itself, where it stands on the middle line of the
 * box around the plan. Two that mirror each other are told once. Angles are left to the eye.
 */
export function mirroredFindings(matches: readonly Placed[], axis: Axis, alike: Alike): readonly Finding[] {
  const partners = new Map(matches.map((one) => [one, partnerOf(one, matches, { axis, alike })]))
  return matches.flatMap((one) => {
    const found = partners.get(one) ?? null
    if (found && found.other.index < one.index && partners.get(found.other)?.other === one) return []
    return [finding(one, found, alike.tolerance)]
  })
}

type Partner = { readonly other: Placed; readonly away: number }

function partnerOf(one: Placed, matches: readonly Placed[], { axis, alike }: { axis: Axis; alike: Alike }): Partner | null {
  const shown = mirrored(one, axis)
  let best: Partner | null = null
  for (const other of matches) {
    if (!isAlike(one, other, alike)) continue
    const { x, y } = spotOf(other)
    const away = Math.round(2 * Math.sqrt((x - shown.x) * (x - shown.x) + (y - shown.y) * (y - shown.y))) / 2
    if (!best || away < best.away) best = { other, away }
  }
  return best
}

function mirrored({ section, ...one }: Placed, axis: Axis): Pick<Spot, 'x' | 'y'> {
  const { x, y } = spotOf({ section, ...one })
  const boundary = planOf(section).zones.get('boundary')
  if (!boundary) return { x, y }
  const { minX, maxX, minY, maxY } = outlineOf(boundary).box
  return axis === 'x' ? { x: minX + maxX - x, y } : { x, y: minY + maxY - y }
}

function isAlike(one: Placed, other: Placed, { match, tolerance }: Alike): boolean {
  const most = toTicks(tolerance, one.section.per)
  const [a, b] = [spotOf(one), spotOf(other)]
  return match.every((sameness) => {
    if (sameness === 'kind') return one.element.kind === other.element.kind
    if (sameness === 'tag') return [...one.shape.tags].some((tag) => other.shape.tags.has(tag))
    return Math.abs(a.width - b.width) <= most && Math.abs(a.depth - b.depth) <= most
  })
}

function finding(one: Placed, partner: Partner | null, tolerance: number): Finding {
  const { id, per, stage } = one.section
  const most = toTicks(tolerance, per)
  const base = { section: id, limit: fromTicks(most, per), unit: stage.unit, place: one.element.id }
  if (!partner) return { ...base, elements: [one.element.id], actual: null, slack: -1, message: '{element} has nothing like it on the other side.' }
  const slack = fromTicks(most - partner.away, per)
  const elements = partner.other === one ? [one.element.id] : [one.element.id, partner.other.element.id]
  const message = partner.other === one ? '{element} stands {actual} from its mirror image; at most {limit} is possible.' : '{other} stands {actual} from where it would mirror {element}; at most {limit} is possible.'
  return { ...base, elements, actual: fromTicks(partner.away, per), slack, measured: true, message }
}

/** Either of the two goes to where the mirror shows the other. */
export function mirroredBack([one, partner]: readonly Placed[], axis: Axis): Edit[] {
  if (!one) return []
  const other = partner ?? one
  if (one === other) {
    const { x, y } = spotOf(one)
    const shown = mirrored(one, axis)
    return [[movedTo(one, Math.round((x + shown.x) / 2), Math.round((y + shown.y) / 2))]]
  }
  return ([[other, one], [one, other]] as const).map(([moving, model]) => {
    const { x, y } = mirrored(model, axis)
    return [movedTo(moving, x, y)]
  })
}
