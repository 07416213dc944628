/** What can be wrong with the ground of a plan: outlines that cross themselves, points that ticks cannot hold. */
import type { Problem } from '../../errors.ts'
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
  ]
}

/** Two sides that cross, or an outline without any area: nothing is inside it. */
function crossing(corners: PlanStage['boundary'], path: Path): Problem[] {
  const found = crossingSides(corners)
  if (found) {
    const [one, other] = found.map((index) => `[${(corners[index] ?? []).join(', ')}]`)
    return [{ path: [...path, found[1]], code: 'boundary-crosses', message: `Found the side from ${other ?? ''} meeting the side from ${one ?? ''}; an outline that never meets itself is wanted.` }]
  }
  return signedSize(corners) === 0 ? [{ path: [...path], code: 'boundary-crosses', message: 'Found an outline without any area; one that goes around something is wanted.' }] : []
}
