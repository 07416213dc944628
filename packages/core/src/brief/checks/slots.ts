/** What can be wrong with slots: ids that stand twice, neighbours that are not there, places that ticks cannot hold. */
import { hint, type Problem } from '../../errors.ts'
import type { SectionSpec } from '../../schema/layout.ts'
import { tooFine, type Resolutions } from './lengths.ts'
import { twice, type Path } from './names.ts'

/** Problems of the slots of a stage; none on other stages. */
export function slotsProblems({ stage }: SectionSpec, resolutions: Resolutions, path: Path): Problem[] {
  if (stage.kind !== 'slots') return []
  const { slots, neighbours = [] } = stage
  const known = new Set(slots.map(({ id }) => id))
  return [
    ...twice(slots, [...path, 'slots'], 'slot'),
    ...slots.flatMap(({ at, width, depth }, index) => [
      ...at.flatMap((value, axis) => tooFine(value, resolutions, [...path, 'slots', index, 'at', axis])),
      ...tooFine(width, resolutions, [...path, 'slots', index, 'width']), ...tooFine(depth, resolutions, [...path, 'slots', index, 'depth']),
    ]),
    ...neighbours.flatMap((pair, index) => pair.flatMap((id, side): Problem[] => {
      const at = [...path, 'neighbours', index, side]
      if (!known.has(id)) return [{ path: at, code: 'unknown-slot', message: `Found "${id}"; a slot of the stage is wanted.${hint(id, known)}` }]
      return side === 1 && id === pair[0] ? [{ path: at, code: 'wrong-value', message: `Found "${id}" as its own neighbour; another slot is wanted.` }] : []
    })),
  ]
}
