/** What a designer should look at again in the ground of plans and slots: places that nothing reaches, kinds that find no room. */
import { inPalette } from '../arrangements/index.ts'
import type { Problem } from '../errors.ts'
import { depthOf, outsideBy } from '../geometry/within.ts'
import { outlineOf, type Outline } from '../geometry/outline.ts'
import { planOf, slotsOf } from '../rules/ground.ts'
import { coveredFrom } from '../rules/shelf.ts'
import type { CompiledBrief } from './compile-known.ts'
import type { CompiledSection } from './section.ts'

/** Zones and anchors outside their boundary, and kinds that span more slots than follow each other. */
export function groundAdvice(compiled: CompiledBrief): Problem[] {
  return [...compiled.sections.flatMap((section) => placeAdvice(section)), ...spanAdvice(compiled)]
}

function placeAdvice(section: CompiledSection): Problem[] {
  const { zones, anchors } = planOf(section)
  const boundary = zones.get('boundary')
  if (!boundary) return []
  const ground = outlineOf(boundary)
  const problem = (field: string, id: string): Problem => ({
    path: ['layout', 'sections', section.index, 'stage', field, id], code: 'outside-boundary',
    message: `Found ${field === 'zones' ? 'the zone' : 'the anchor'} "${id}" outside the boundary; nothing that stays within the plan comes there.`,
  })
  return [
    ...[...zones].filter(([id, zone]) => id !== 'boundary' && isApart(outlineOf(zone), ground)).map(([id]) => problem('zones', id)),
    ...[...anchors].filter(([, at]) => depthOf(at, ground) < 0).map(([id]) => problem('anchors', id)),
  ]
}

/** Whether two areas have nothing in common: no side of the one reaches into the other, and neither holds the other. */
function isApart(zone: Outline, ground: Outline): boolean {
  const edges = zone.round ? [zone.round] : zone.sides
  return edges.every((edge) => outsideBy(edge, ground) >= 0) && ground.corners.every((corner) => depthOf(corner, zone) <= 0)
}

function spanAdvice(compiled: CompiledBrief): Problem[] {
  const racks = compiled.sections.filter(({ stage }) => stage.kind === 'slots')
  return [...compiled.kinds.values()].flatMap(({ id, kind, shape, shapeFor }) => {
    const offering = racks.filter((rack) => inPalette(compiled, rack, id))
    if (offering.length === 0) return []
    const longest = Math.max(...offering.map(longestRun))
    const options = Object.entries(kind.choices ?? {}).flatMap(([name, choice]) => Object.keys(choice.options).filter((option) => option !== choice.default).map((option) => (
      { at: ['choices', name, 'options', option, 'span'], span: shapeFor({ [name]: option }).span }
    )))
    const long = shape.span > longest ? [{ at: ['span'], span: shape.span }] : options.filter(({ span }) => span > longest)
    return long.map(({ at, span }) => ({
      path: ['catalogue', 'kinds', id, ...at], code: 'span-too-long', message: `Found a span of ${span}; where it may be placed, at most ${longest} neighbouring slots follow each other.`,
    }))
  })
}

function longestRun(rack: CompiledSection): number {
  const ground = slotsOf(rack)
  let longest = 0
  // Each run is followed once, from its first slot.
  for (let first = 0; first < ground.slots.length;) {
    const run = coveredFrom(ground, first, ground.slots.length).length
    longest = Math.max(longest, run)
    first += run
  }
  return longest
}
