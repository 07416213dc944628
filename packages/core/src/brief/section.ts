/** A section with its stage's lengths in ticks. */
import { ticksPerUnit, toTicks, type TicksPerUnit } from '../schema/lengths.ts'
import type { Element, SectionSpec, Stage } from '../schema/layout.ts'

/** A section made ready: its stage's lengths in ticks. */
export type CompiledSection = {
  readonly id: string
  readonly index: number
  readonly spec: SectionSpec
  readonly stage: Stage
  readonly per: TicksPerUnit
  /** Row: the stage's length in ticks; other stages: 0. */
  readonly length: number
  /** The gesture step in ticks, at least one. */
  readonly step: number
  /** Row: the datum in ticks; other stages: 0. */
  readonly datum: number
  /** The starting elements. */
  readonly start: readonly Element[]
}

/** Makes one section ready. */
export function compileSection(spec: SectionSpec, index: number): CompiledSection {
  const { stage } = spec
  const per = ticksPerUnit(stage.resolution) ?? 1000
  return {
    id: spec.id, index, spec, stage, per,
    length: stage.kind === 'row' ? toTicks(stage.length, per) : 0,
    step: Math.max(1, toTicks(stage.step ?? stage.resolution, per)),
    datum: stage.kind === 'row' ? toTicks(stage.datum, per) : 0,
    start: spec.elements,
  }
}
