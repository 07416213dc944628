/** Repairs of what does not stand where it belongs. */
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { inOrder } from '../../rules/shelf.ts'
import { defineMending, type Wish } from './mending.ts'
import { added, changed, elsewhere, gone } from './verbs.ts'

type Params = { readonly on: Selector; readonly place: 'first' | 'last' | 'ends' | 'centre' | 'edge' }

/** The indices of a row that are such a place; null where widths decide. */
const ENDS: Readonly<Record<Params['place'], (last: number) => readonly number[] | null>> = {
  first: () => [0], last: (last) => [last], ends: (last) => [0, last], centre: () => null, edge: () => null,
}

/** It goes where it belongs, or what stands there goes; widths bring the middle or the edge to it. */
export const at = defineMending<Params>(({ on, place }, ready) => {
  const meant = selection(on, ready)
  return {
    knows: meant.ofShape !== null && place !== 'edge',
    wishes: (row, scene) => {
      const { length } = row.section
      const last = row.placed.length
      return meant.of(row, scene).flatMap((placed): Wish[] => {
        const { index } = placed
        if (place === 'centre') {
          return [{ from: 0, to: index, max: Math.floor(length / 2), elements: [placed] }, { from: 0, to: index + 1, min: Math.ceil(length / 2), elements: [placed] }]
        }
        return place === 'edge' && index === last - 1 && index > 0 ? [{ from: 0, to: last, min: length, max: length, elements: [placed] }] : []
      })
    },
    moves: ({ elements, section }, view) => {
      if (!section) return []
      const all = inOrder(section)
      const isRow = section.section.stage.kind === 'row'
      const ends = isRow ? ENDS[place](all.length - 1) : null
      const rest = all.filter((one) => !elements.includes(one))
      const own = elements.flatMap((placed) => [...elsewhere(view, placed, ends), ...changed(view, placed, (one) => !meant.has(one, view.scene))])
      // What stands at the end goes; what it becomes instead does not matter.
      if (ends !== null) return [...own, ...rest.filter((one) => ends.includes(one.index)).flatMap((one) => [...gone(view, one), ...elsewhere(view, one, null)])]
      if (place === 'edge') return own
      if (!isRow) return [...own, ...rest.flatMap((placed) => changed(view, placed))]
      return [...own, ...rest.flatMap((placed) => [...changed(view, placed), ...elsewhere(view, placed, null)]), ...added(view, section, null)]
    },
  }
})
