/** Widths at which an edge rests for a moment while it is dragged. */
import { matcher, sceneOf, toTicks, type Placed, type Selector } from '@codraft/core'
import { endOf } from '../session/viewport.ts'
import type { Scene } from './tool.ts'

/** The widths of an element that rules speak of, and the one with which the row fills its stage, in ticks. */
export function detentsOf({ ground, row }: Scene, one: Placed): readonly number[] {
  const { compiled, layout } = ground
  const scene = sceneOf(compiled, layout)
  const spoken = compiled.rules.flatMap(({ spec }) => {
    if (spec.rule !== 'size' || (spec.section !== undefined && spec.section !== ground.section)) return []
    const { on, min, max, of } = spec as unknown as { on: Selector; min?: number; max?: number; of?: string }
    if ((of ?? 'width') !== 'width' || !matcher(on, compiled)(one, scene)) return []
    return [min, max].filter((width) => width !== undefined).map((width) => toTicks(width, one.section.per))
  })
  const spare = one.section.length - endOf(row)
  const trades = one.section.stage.kind === 'row' && one.section.stage.resize === 'trade'
  return [...new Set(trades ? spoken : [...spoken, one.width + spare])].filter((width) => width > 0)
}
