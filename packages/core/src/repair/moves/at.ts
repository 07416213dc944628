/** Repairs of what does not stand where it belongs. */
import { selection } from '../../rules/selector.ts'
import type { Selector } from '../../schema/rule.ts'
import { inOrder } from '../../rules/shelf.ts'
import { defineMending, type Wish } from './mending.ts'
import { changed, elsewhere } from './verbs.ts'

type Params = { readonly on: Selector; readonly place: 'first' | 'last' | 'ends' | 'centre' | 'edge' }

/** It goes where it belongs, or what stands there goes; widths bring the middle or the edge to it. */
export const at = defineMending<Params>(({ on, place }, ready) => {
  const meant = selection(on, ready)
  return {
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
      const ends = section.section.stage.kind === 'row' ? (place === 'first' ? [0] : place === 'last' ? [all.length - 1] : place === 'ends' ? [0, all.length - 1] : null) : null
      const inTheWay = all.filter((one, index) => !elements.includes(one) && (ends === null ? place !== 'edge' : index <= 1 || index >= all.length - 2))
      return [
        ...elements.flatMap((placed) => [...elsewhere(view, placed, ends), ...changed(view, placed, (one) => !meant.has(one, view.scene))]),
        ...inTheWay.flatMap((placed) => changed(view, placed)),
      ]
    },
  }
})
