/** Sizes of what stands on plans: there every element has its own, and nothing has to make room. */
import { standing, type Lawful } from '../../rules/extent.ts'
import { safeTicks, type Placed } from '../../rules/scene.ts'
import { fromTicks, toTicks } from '../../schema/lengths.ts'
import type { Element } from '../../schema/layout.ts'
import { changeCost } from '../cost.ts'
import type { Move, View } from '../sketch.ts'
import { isKept, swapped, tariffOf } from './standing.ts'

/** What is asked of a width or a depth, in the stage's unit. */
export type SizeBounds = { readonly min?: number | undefined; readonly max?: number | undefined; readonly step?: number | undefined; readonly gaps?: Lawful['gaps'] | undefined }

/** A step that gives an element of a plan the nearest lawful sizes, both at once; none where they are lawful, or locked. */
export function deepened(view: View, placed: Placed, bounds: Readonly<Partial<Record<'width' | 'depth', SizeBounds>>>): Move[] {
  const { element, section } = placed
  if (section.stage.kind !== 'plan') return []
  const sizes = (['width', 'depth'] as const).flatMap((of) => {
    const nearest = nearestSize(element[of], section.per, bounds[of])
    return nearest === null ? [] : [[of, nearest] as const]
  })
  if (sizes.length === 0 || sizes.some(([of]) => isKept(view.task, { element, section }, of))) return []
  const to: Element = { ...element, ...Object.fromEntries(sizes) }
  const cost = changeCost(element, to, { tariff: tariffOf(view.task, section), kind: undefined })
  return [{ name: `resize ${section.id} ${element.id} ${sizes.join(' ')}`, cost, make: (from) => swapped(from, section, { id: element.id, to, mark: 0, cost }) }]
}

/** The nearest lawful length; null where it is lawful already, or where there is none. */
function nearestSize(length: number | undefined, per: number, bounds: SizeBounds | undefined): number | null {
  if (length === undefined || bounds === undefined) return null
  const ticks = (one: number | undefined): number | null => (one === undefined ? null : toTicks(one, per))
  const lawful: Lawful = { min: ticks(bounds.min), max: ticks(bounds.max), step: ticks(bounds.step), gaps: (bounds.gaps ?? []).map(([low, high]) => [toTicks(low, per), toTicks(high, per)]) }
  const { slack, limit } = standing(safeTicks(length, per), lawful)
  return slack < 0 ? fromTicks(limit, per) : null
}
