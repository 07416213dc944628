/** Repairs of what a kind itself does not allow. */
import { changeCost } from '../cost.ts'
import { MARK, marksOf, type Move, type View } from '../sketch.ts'
import type { Placed } from '../../rules/scene.ts'
import { deepened, type SizeBounds } from './deepened.ts'
import { defineMending } from './mending.ts'
import { limitWishes } from './size.ts'
import { isKept, swapped, tariffOf } from './standing.ts'
import { changed } from './verbs.ts'

/** Sizes and angles of the kind's own, fewer copies, or another kind. */
export const limits = defineMending<{ readonly id: string }>(({ id }) => {
  const kind = id.slice('limits:'.length)
  return {
    knows: ({ place }) => !place.endsWith(' angle'),
    wishes: (row) => limitWishes(row, kind),
    moves: ({ elements, place }, view) => elements.flatMap((placed) => [
      ...(place.endsWith(' angle') ? straightened(view, placed) : place === 'copies' ? [] : ownSizes(view, placed)), ...changed(view, placed),
    ]),
  }
})

function ownSizes(view: View, placed: Placed): Move[] {
  const { size, resize } = placed.shape
  const own = (of: 'width' | 'depth'): SizeBounds => resize?.[of] ?? { min: size[of], max: size[of] }
  return deepened(view, placed, { width: own('width'), depth: own('depth') })
}

/** Steps that turn it to an angle its kind may have. */
function straightened(view: View, placed: Placed): Move[] {
  const { element, section } = placed
  const rotate = view.task.compiled.kinds.get(element.kind)?.kind.rotate
  if (rotate === undefined || rotate === true || (marksOf(view.sketch, placed) & MARK.turned) !== 0 || isKept(view.task, { element, section }, 'angle')) return []
  return (rotate === false ? [0] : rotate).map((angle) => {
    const to = { ...element, angle }
    const cost = changeCost(element, to, { tariff: tariffOf(view.task, section), kind: undefined })
    return { name: `turn ${section.id} ${element.id} ${angle}`, cost, make: (from) => swapped(from, section, { id: element.id, to, mark: MARK.turned, cost }) }
  })
}
