/** Repairs of neighbours that must not be, and of those that are missing. */
import { selection } from '../../rules/selector.ts'
import type { Placed } from '../../rules/scene.ts'
import type { Selector } from '../../schema/rule.ts'
import { inOrder } from '../../rules/shelf.ts'
import type { Move, Trouble, View } from '../sketch.ts'
import { defineMending } from './mending.ts'
import { added, changed, chosen, elsewhere, others, type Wanted } from './verbs.ts'

type Params = { readonly on: Selector; readonly to: Selector; readonly mode: 'must' | 'must-not'; readonly within: number }

/** Neighbours part, or something comes between; what lacks one goes to one, or one comes to it. */
export const adjacent = defineMending<Params>(({ on, to, mode, within }, ready) => {
  const isOther = selection(to, ready).has
  const isOne = selection(on, ready).has
  return {
    moves: ({ elements, section }, view) => {
      const [one] = elements
      if (!one || !section) return []
      const wanted: Wanted = (placed) => isOther(placed, view.scene)
      if (mode === 'must-not') return parted({ elements, section }, view, within)
      const already = section.placed.filter((other) => other !== one && wanted(other))
      const near = around(one.index, within)
      const beside = inOrder(section).filter((other) => other !== one && (section.section.stage.kind === 'slots' || Math.abs(other.index - one.index) <= within))
      return [
        ...changed(view, one, (placed) => !isOne(placed, view.scene)),
        ...(section.section.stage.kind === 'row' ? added(view, section, near, wanted) : added(view, section, null, wanted)),
        ...already.flatMap((other) => [...elsewhere(view, other, section.section.stage.kind === 'row' ? near : null), ...elsewhere(view, one, around(other.index, within))]),
        ...beside.flatMap((other) => [...chosen(view, other, wanted), ...others(view, other, wanted)]),
      ]
    },
  }
})

/** Indices so near another that something at them would stand within reach of it. */
const around = (index: number, within: number): number[] => Array.from({ length: 2 * within + 2 }, (_, step) => index - within + step).filter((place) => place >= 0)

function parted({ elements, section }: Pick<Trouble, 'elements'> & { section: NonNullable<Trouble['section']> }, view: View, within: number): Move[] {
  const indices = elements.map(({ index }) => index)
  const [low, high] = [Math.min(...indices), Math.max(...indices)]
  const between = section.section.stage.kind === 'row' ? Array.from({ length: high - low }, (_, step) => low + 1 + step) : []
  const comes = between.length > 0 && within < 20 ? added(view, section, between.filter((index) => index <= section.placed.length)) : []
  return [...elements.flatMap((placed: Placed) => [...changed(view, placed), ...elsewhere(view, placed, null)]), ...comes, ...broughtBetween(section.placed, between, view)]
}

/** Steps by which something else that stands in the row already comes between. */
const broughtBetween = (row: readonly Placed[], between: readonly number[], view: View): Move[] =>
  row.filter(({ index }) => !between.includes(index) && !between.includes(index + 1)).flatMap((placed) => elsewhere(view, placed, between.map((index) => (placed.index < index ? index - 1 : index))))
