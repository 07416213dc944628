/** Repairs of gaps that are too narrow or too wide. */
import { toTicks } from '../../schema/lengths.ts'
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { anyhow } from './anyhow.ts'
import { defineMending, type Wish } from './mending.ts'
import { added, changed, elsewhere } from './verbs.ts'

type Params = { readonly on: Selector; readonly min?: number; readonly max?: number }

/** What is between gets wider or narrower, comes or goes; or one of the two goes, or stands elsewhere. On plans whatever helps. */
export const spacing = defineMending<Params>((params, ready) => {
  const { on, min, max } = params
  const meant = selection(on, ready)
  const elsewise = anyhow(params, ready)
  return {
    knows: meant.ofShape !== null,
    wishes: (row, scene) => {
      const { stage, per } = row.section
      if (stage.kind !== 'row') return []
      const ticks = (bound: number | undefined): number | null => (bound === undefined ? null : toTicks(bound, per))
      const all = meant.of(row, scene)
      return all.slice(1).map((other, index): Wish => {
        const one = all[index] ?? other
        return { from: one.index + 1, to: other.index, min: ticks(min), max: ticks(max), elements: [one, other] }
      })
    },
    moves: (trouble, view) => {
      const { elements: [one, other], section } = trouble
      if (!one || !other || section?.section.stage.kind !== 'row') return elsewise.moves(trouble, view)
      const [low, high] = [Math.min(one.index, other.index), Math.max(one.index, other.index)]
      const between = Array.from({ length: high - low }, (_, step) => low + 1 + step)
      return [
        ...section.placed.slice(low, high + 1).flatMap((placed) => [...changed(view, placed), ...elsewhere(view, placed, null)]),
        ...added(view, section, between),
        ...section.placed.filter(({ index }) => index < low || index > high).flatMap((placed) => elsewhere(view, placed, between.map((index) => (placed.index < index ? index - 1 : index)))),
      ]
    },
  }
})
