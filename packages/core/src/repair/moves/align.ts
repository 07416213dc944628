/** Repairs of what stands out of line. */
import type { Placed, SceneSection } from '../../rules/scene.ts'
import { selection } from '../../rules/selector.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import { anywhere } from './anyhow.ts'
import { all, atLeast, atMost, balanced, centre, end } from './balanced.ts'
import { defineMending, type Balance, type Mending, type Wish } from './mending.ts'

type Params = { readonly on: Selector; readonly to: unknown; readonly value?: number; readonly tolerance: number }

/** Whatever stands before it gives way until its start is on the grid; for other lines whatever helps. */
export const align = defineMending<Params>((params, ready) => {
  const { on, to, value = 0, tolerance } = params
  const meant = selection(on, ready)
  const elsewise = anywhere(params, ready)
  const own = balanced(meant.ofShape !== null, (row, scene) => (row.section.stage.kind === 'row' && to !== 'grid' ? meant.of(row, scene).flatMap((one) => balancesOf(one, row, params)) : []))
  const mending: Mending = { ...own, moves: (trouble, view) => (trouble.section?.section.stage.kind === 'row' ? own : elsewise).moves(trouble, view) }
  return to !== 'grid' ? mending : {
    ...mending,
    wishes: (row, scene) => {
      const { stage, per, datum } = row.section
      if (stage.kind !== 'row') return []
      const [step, most] = [Math.max(1, toTicks(value, per)), toTicks(tolerance, per)]
      return meant.of(row, scene).map((placed): Wish => ({ from: 0, to: placed.index, nearest: (length) => onGrid(length, { datum, step, most }), elements: [placed] }))
    },
  }
})

/** Its centre is on an axis; or one of its edges is on an end of the stage. */
function balancesOf(one: Placed, { placed, section: { per, datum, length } }: SceneSection, { to, value = 0, tolerance }: Params): Balance[] {
  const most = toTicks(tolerance, per)
  const named = { elements: [one], place: one.element.id }
  if (to === 'axis') {
    const [off, at] = [centre(placed, one), 2 * (datum + toTicks(value, per))]
    return all([atMost(off, at + 2 * most), atLeast(off, at - 2 * most)], named)
  }
  const start = end(placed, one).slice(0, -1)
  return [{ ways: [[atMost(start, most)], [atMost(end(placed, one), length + most), atLeast(end(placed, one), length - most)]], short: null, ...named }]
}

/** The nearest places that are so near to a line of the grid. */
function onGrid(length: number, { datum, step, most }: { readonly datum: number; readonly step: number; readonly most: number }): [number, number] {
  const line = datum + Math.floor((length - datum) / step) * step
  if (length - line <= most || line + step - length <= most) return [length, length]
  return [line + most, line + step - most]
}
