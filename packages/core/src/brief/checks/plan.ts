/** What can be wrong with the ground of a plan: outlines that cross themselves, points that ticks cannot hold. */
import { hint, type Problem } from '../../errors.ts'
import { crossingSides, signedSize } from '../../geometry/outline.ts'
import type { SectionSpec, Stage } from '../../schema/layout.ts'
import { tooFine, type Resolutions } from './lengths.ts'
import type { Path } from './names.ts'

type PlanStage = Extract<Stage, { kind: 'plan' }>
type Zone = PlanStage['boundary'] | NonNullable<PlanStage['zones']>[string]

/** Problems of a plan's boundary, zones, anchors and grid; none on other stages. */
export function planProblems({ stage }: SectionSpec, resolutions: Resolutions, path: Path): Problem[] {
  if (stage.kind !== 'plan') return []
  const figures = (values: readonly number[], at: Path): Problem[] => values.flatMap((value, index) => tooFine(value, resolutions, [...at, index]))
  const outline = (zone: Zone, at: Path): Problem[] => ('circle' in zone
    ? figures(zone.circle, [...at, 'circle'])
    : [...zone.flatMap((point, index) => figures(point, [...at, index])), ...crossing(zone, at)])
  return [
    ...outline(stage.boundary, [...path, 'boundary']),
    ...Object.entries(stage.zones ?? {}).flatMap(([name, zone]) => outline(zone, [...path, 'zones', name])),
    ...Object.entries(stage.anchors ?? {}).flatMap(([name, point]) => figures(point, [...path, 'anchors', name])),
    ...tooFine(stage.grid, resolutions, [...path, 'grid']),
    ...placeProblems(stage, path),
    ...(stage.angles ?? []).flatMap((angle, index) => angleProblems(angle, [...path, 'angles', index])),
  ]
}

/** Places that share a name, and names of places that there are not. */
function placeProblems({ zones = {}, anchors = {}, names = {} }: PlanStage, path: Path): Problem[] {
  const known = [...Object.keys(zones), ...Object.keys(anchors)]
  return [
    ...Object.keys(anchors).filter((id) => Object.hasOwn(zones, id)).map((id) => ({
      path: [...path, 'anchors', id], code: 'duplicate-id', message: `Found the anchor "${id}", and a zone of that name; an id of its own is wanted.`,
    })),
    ...Object.keys(names).filter((id) => !known.includes(id)).map((id) => ({
      path: [...path, 'names', id], code: 'unknown-zone', message: `Found a name for "${id}"; a zone or an anchor of this plan is wanted.${known.length === 0 ? ' There is none.' : hint(id, known)}`,
    })),
  ]
}

/** An angle that is no whole degree of one turn. */
export const angleProblems = (angle: number, path: Path): Problem[] =>
  angle >= 0 && angle < 360 ? [] : [{ path: [...path], code: 'wrong-value', message: `Found ${angle}; whole degrees from 0 to 359 are wanted.` }]

/** Two sides that cross, or an outline without any area: nothing is inside it. */
function crossing(corners: PlanStage['boundary'], path: Path): Problem[] {
  const found = crossingSides(corners)
  if (found) {
    const [one, other] = found.map((index) => `[${(corners[index] ?? []).join(', ')}]`)
    return [{ path: [...path, found[1]], code: 'boundary-crosses', message: `Found the side from ${other ?? ''} meeting the side from ${one ?? ''}; an outline that never meets itself is wanted.` }]
  }
  return signedSize(corners) === 0 ? [{ path: [...path], code: 'boundary-crosses', message: 'Found an outline without any area; one that goes around something is wanted.' }] : []
}
