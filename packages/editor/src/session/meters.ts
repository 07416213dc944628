/** What a brief's meters read of a layout: sums that are shown all the time, and said when they come to another band. */
import { attributeOf, fromTicks, matcher, sceneOf, toTicks, totalOf, type CompiledBrief, type Layout, type MeterSpec, type Text } from '@codraft/core'

/** Under its maximum, exactly at it, or over it. */
export type Band = 'under' | 'full' | 'over'
/** One meter's reading, in its unit. */
export type MeterReading = {
  readonly id: string
  /** The designer's name for it; empty where there is none. */
  readonly label: Text
  readonly of: 'width' | 'sum'
  readonly value: number
  /** Null: no maximum is declared. */
  readonly max: number | null
  readonly unit: string
  /** Null: without a maximum there is no band. */
  readonly band: Band | null
}

/** Reads all meters of a brief, in its order. */
export function readMeters(compiled: CompiledBrief, layout: Layout): MeterReading[] {
  const scene = sceneOf(compiled, layout)
  return compiled.brief.meters.map((spec) => {
    const matches = matcher(spec.on, compiled)
    const placed = scene.sections
      .filter(({ section }) => spec.section === undefined || section.id === spec.section)
      .flatMap((one) => one.placed.filter((each) => matches(each, scene)))
    if (spec.sum === undefined) return widthReading(compiled, spec, placed)
    const attribute = attributeOf(spec.sum, compiled)
    return reading(spec, { of: 'sum', whole: totalOf(placed, attribute), scale: attribute.scale, max: spec.max ?? null, unit: attribute.unit })
  })
}

type Placed = ReturnType<typeof sceneOf>['sections'][number]['placed'][number]

function widthReading(compiled: CompiledBrief, spec: MeterSpec, placed: readonly Placed[]): MeterReading {
  const section = compiled.sections.find(({ id }) => id === spec.section) ?? compiled.sections[0]
  const per = section?.per ?? 1
  const length = section?.stage.kind === 'row' ? section.stage.length : null
  const whole = placed.filter((one) => one.section.id === section?.id).reduce((sum, { width }) => sum + width, 0)
  return reading(spec, { of: 'width', whole, scale: per, max: spec.max ?? length, unit: section?.stage.unit ?? '' })
}

function reading(spec: MeterSpec, { of, whole, scale, max, unit }: { of: 'width' | 'sum'; whole: number; scale: number; max: number | null; unit: string }): MeterReading {
  const left = max === null ? null : toTicks(max, scale) - whole
  return {
    id: spec.id, label: spec.label ?? '', of, value: fromTicks(whole, scale), max, unit,
    band: left === null ? null : left > 0 ? 'under' : left === 0 ? 'full' : 'over',
  }
}
