/** Lengths that ticks cannot hold. */
import type { Problem } from '../../errors.ts'
import { isExact, ticksPerUnit } from '../../schema/lengths.ts'
import type { SectionSpec } from '../../schema/layout.ts'
import type { Path } from './names.ts'

/** The resolutions of a brief's sections, each once, as ticks per unit. */
export type Resolutions = readonly { readonly per: number; readonly resolution: number; readonly unit: string }[]

/** Reads the resolutions of sections. Those that are none are reported by `resolutionProblems` and left out. */
export function resolutionsOf(sections: readonly SectionSpec[]): Resolutions {
  const all = sections.flatMap(({ stage: { resolution, unit } }) => {
    const per = ticksPerUnit(resolution)
    return per === null ? [] : [[`${per} ${unit}`, { per, resolution, unit }] as const]
  })
  return [...new Map(all).values()]
}

/** A resolution that is not 1 divided by a whole number. */
export function resolutionProblems({ stage: { resolution } }: SectionSpec, path: Path): Problem[] {
  if (ticksPerUnit(resolution) !== null) return []
  return [{ path: [...path, 'stage', 'resolution'], code: 'wrong-resolution', message: `Found ${resolution}; 1 divided by a whole number up to a million is wanted, such as 0.001 or 0.01.` }]
}

/** A length that is no whole number of ticks in one of these resolutions. */
export function tooFine(value: number | undefined, resolutions: Resolutions, path: Path): Problem[] {
  const coarse = value === undefined ? undefined : resolutions.find(({ per }) => !isExact(value, per))
  if (value === undefined || coarse === undefined) return []
  return [{ path: [...path], code: 'too-fine', message: `Found ${value} ${coarse.unit}; a multiple of ${coarse.resolution} ${coarse.unit} is wanted, or a finer resolution of the stage.` }]
}

/** The same for an area, which is a whole number of ticks squared. */
export function areaTooFine(value: number, resolutions: Resolutions, path: Path): Problem[] {
  const coarse = resolutions.find(({ per }) => Math.round(value * per * per) / (per * per) !== value)
  if (coarse === undefined) return []
  return [{ path: [...path], code: 'too-fine', message: `Found ${value} ${coarse.unit}²; a multiple of ${coarse.resolution} ${coarse.unit} squared is wanted.` }]
}
