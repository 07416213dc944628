/** What a brief's meters read of a layout: exact sums, never rounded before they are shown. */
import { attributeOf, fromTicks, matcher, rowOf, sceneOf, totalOf, type CompiledBrief, type CompiledSection, type Layout, type MeterSpec, type Placed, type Scene, type Session, type Text } from '@codraft/core'
import { endOf } from './viewport.ts'

/** Under its maximum, exactly at it, or over it. */
export type Band = 'under' | 'full' | 'over'
/** One meter's reading. Numbers in `unit`. */
export type Reading = {
  readonly id: string
  /** The designer's name for it, or that of what it sums; empty where there is none. */
  readonly label: Text
  /** `length`: of a stage; `amount`: of an attribute. */
  readonly kind: 'length' | 'amount'
  readonly value: number
  /** What it may be at most; null where nobody said. */
  readonly max: number | null
  readonly unit: string
  /** By how much it is over, else 0; exact. */
  readonly over: number
  /** What is to spare, else 0; exact. */
  readonly spare: number
  /** Null: without a maximum there is no band. */
  readonly band: Band | null
}

type Asked = Pick<Session, 'compiled' | 'options' | 'selection'>
type Known = { readonly compiled: CompiledBrief; readonly options: Session['options']; readonly section: string; readonly readings: readonly Reading[] }
const known = new WeakMap<Layout, Known>()

/** Reads every meter of the brief, of a layout of the trial, once however many ask; a row without meters has its width read. */
export function readMeters(asked: Asked, layout: Layout): readonly Reading[] {
  const { compiled, options, selection: { section } } = asked
  const had = known.get(layout)
  if (had?.compiled === compiled && had.options === options && had.section === section) return had.readings
  const readings = read(asked, layout)
  known.set(layout, { compiled, options, section, readings })
  return readings
}

function read({ compiled, options, selection }: Asked, layout: Layout): Reading[] {
  let scene: Scene | undefined
  const declared: readonly MeterSpec[] = compiled.brief.meters.length > 0 ? compiled.brief.meters : [{ id: 'width', of: 'width', on: '*' }]
  return declared.flatMap((spec) => {
    const chosen = spec.section ?? (spec.sum === undefined ? selection.section : undefined)
    const isIn = ({ id }: CompiledSection): boolean => chosen === undefined || id === chosen
    const meant = (): Placed[] => {
      const seen = (scene ??= sceneOf(compiled, layout, options))
      const isMeant = matcher(spec.on, compiled)
      return seen.sections.flatMap(({ section, placed }) => (isIn(section) ? placed.filter((one) => isMeant(one, seen)) : []))
    }
    const section = compiled.sections.find(isIn)
    if (!section) return []
    if (spec.sum !== undefined) return [amountReading(compiled, spec, meant())]
    if (section.stage.kind !== 'row') return []
    const total = spec.on === '*' ? endOf(rowOf({ compiled, layout, section: section.id })) : meant().reduce((sum, { width }) => sum + width, 0)
    const most = spec.max === undefined ? section.length : Math.round(spec.max * section.per)
    return [reading(spec, { kind: 'length', label: spec.label ?? '', unit: section.stage.unit, total, most, scale: section.per })]
  })
}

function amountReading(compiled: CompiledBrief, spec: MeterSpec, placed: readonly Placed[]): Reading {
  const attribute = attributeOf(spec.sum ?? '', compiled)
  const label = spec.label ?? compiled.attributes.get(attribute.name)?.label ?? attribute.name
  const most = spec.max === undefined ? null : Math.round(spec.max * attribute.scale)
  return reading(spec, { kind: 'amount', label, unit: attribute.unit, total: totalOf(placed, attribute), most, scale: attribute.scale })
}

/** Whole numbers become decimals here, after every sum and difference. */
function reading({ id }: MeterSpec, of: Pick<Reading, 'kind' | 'label' | 'unit'> & { total: number; most: number | null; scale: number }): Reading {
  const { kind, label, unit, total, most, scale } = of
  const rest = most === null ? 0 : most - total
  return {
    id, kind, label, unit, value: fromTicks(total, scale), max: most === null ? null : fromTicks(most, scale),
    over: fromTicks(Math.max(0, -rest), scale), spare: fromTicks(Math.max(0, rest), scale),
    band: most === null ? null : rest > 0 ? 'under' : rest === 0 ? 'full' : 'over',
  }
}

/** What a sum has changed by, as it is told for a number below zero: each language has its sign where it belongs. */
export const signed = (below: string, by: number): string => below.replace(/[-−]/, by > 0 ? '+' : '−')
