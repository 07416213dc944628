/** Repairs of what stands too near each other with too little between. */
import { selection, type Selection } from '../../rules/selector.ts'
import type { Placed, Scene, SceneSection } from '../../rules/scene.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import { defineMending } from './mending.ts'
import { added, changed, elsewhere } from './verbs.ts'

type Params = { readonly on: Selector; readonly from: Selector; readonly by: Selector; readonly min: number }

/** What is between gets wider, or comes; or the two part. */
export const separate = defineMending<Params>(({ on, from, by, min }, ready) => {
  const kinds: Kinds = { ones: selection(on, ready), others: selection(from, ready), between: selection(by, ready) }
  return {
    knows: Object.values(kinds).every(({ ofShape }) => ofShape !== null),
    wishes: (row, scene) => gapsIn(row, scene, kinds).map(([one, other]) => {
      const [low, high] = one.index < other.index ? [one.index, other.index] : [other.index, one.index]
      return { from: low + 1, to: high, min: toTicks(min, row.section.per), elements: [one, other] }
    }),
    moves: ({ elements, section }, view) => {
      const [one, other] = elements
      if (!one || !other || !section) return []
      const [low, high] = [Math.min(one.index, other.index), Math.max(one.index, other.index)]
      const between = Array.from({ length: high - low }, (_, step) => low + 1 + step)
      const inside = section.placed.slice(low + 1, high)
      return [
        ...[one, other].flatMap((placed) => [...changed(view, placed), ...elsewhere(view, placed, null)]),
        ...added(view, section, between),
        ...inside.flatMap((placed) => changed(view, placed)),
        ...section.placed.filter(({ index }) => index < low || index > high).flatMap((placed) => elsewhere(view, placed, between.map((index) => (placed.index < index ? index - 1 : index)))),
      ]
    },
  }
})

type Kinds = { readonly ones: Selection; readonly others: Selection; readonly between: Selection }

/** Each A with the nearest B on either side that only C, or nothing, leads to, named as the rule names them. */
function gapsIn(row: SceneSection, scene: Scene, { ones, others, between }: Kinds): [Placed, Placed][] {
  const [isOther, isBetween, isOne] = [others.mask(row, scene), between.mask(row, scene), ones.mask(row, scene)]
  return ones.of(row, scene).flatMap((one) => [-1, 1].flatMap((side): [Placed, Placed][] => {
    let index = one.index + side
    while (isOther[index] !== true && isBetween[index] === true) index += side
    const other = isOther[index] === true ? row.placed[index] : undefined
    const told = side < 0 && isOther[one.index] === true && isOne[index] === true
    return other && !told ? [[one, other]] : []
  }))
}
