/** Repairs of what stands out of line. */
import { selection } from '../../rules/selector.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import { anywhere } from './anyhow.ts'
import { defineMending, type Wish } from './mending.ts'

type Params = { readonly on: Selector; readonly to: unknown; readonly value?: number; readonly tolerance: number }

/** Whatever stands before it gives way until its start is on the grid; for other lines whatever helps. */
export const align = defineMending<Params>((params, ready) => {
  const { on, to, value = 0, tolerance } = params
  const meant = selection(on, ready)
  const { moves } = anywhere(params, ready)
  if (to !== 'grid') return { moves }
  return {
    knows: meant.ofShape !== null,
    loose: true,
    moves,
    wishes: (row, scene) => {
      const { stage, per, datum } = row.section
      if (stage.kind !== 'row') return []
      const [step, most] = [Math.max(1, toTicks(value, per)), toTicks(tolerance, per)]
      return meant.of(row, scene).map((placed): Wish => ({ from: 0, to: placed.index, nearest: (length) => onGrid(length, { datum, step, most }), elements: [placed] }))
    },
  }
})

/** The nearest places that are so near to a line of the grid. */
function onGrid(length: number, { datum, step, most }: { readonly datum: number; readonly step: number; readonly most: number }): [number, number] {
  const line = datum + Math.floor((length - datum) / step) * step
  if (length - line <= most || line + step - length <= most) return [length, length]
  return [line + most, line + step - most]
}
