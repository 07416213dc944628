/** Repairs of what is too near or too far. */
import type { Placed } from '../../rules/scene.ts'
import { selection } from '../../rules/selector.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import { anywhere } from './anyhow.ts'
import { defineMending, type Wish } from './mending.ts'

type Params = { readonly on: Selector; readonly to: Selector; readonly min?: number; readonly max?: number; readonly measure: 'edge' | 'centre'; readonly match: 'each' | 'nearest' }

/** What is between gives way; where there is a choice which one is to be near, or centres are measured, whatever helps. */
export const distance = defineMending<Params>((params, ready) => {
  const { on, to, min, max, measure, match } = params
  const [ones, others] = [selection(on, ready), selection(to, ready)]
  const { moves } = anywhere(params, ready)
  if (measure === 'centre') return { moves }
  return {
    ...(ones.ofShape !== null && others.ofShape !== null && (max === undefined || match === 'each') && { knows: true }),
    loose: true,
    moves,
    wishes: (row, scene) => {
      const { stage, per } = row.section
      if (stage.kind !== 'row') return []
      const theirs = others.of(row, scene)
      return ones.of(row, scene).flatMap((one): Wish[] => {
        const sides = [theirs.filter(({ index }) => index < one.index).toReversed(), theirs.filter(({ index }) => index > one.index)]
        const isOneSided = sides.some((side) => side.length === 0)
        return sides.flatMap((side): Wish[] => {
          const far = max === undefined ? [] : match === 'each' ? side.slice(-1) : isOneSided ? side.slice(0, 1) : []
          return [
            ...(min === undefined ? [] : side.slice(0, 1).map((other): Wish => ({ ...betweenEdges(one, other), min: toTicks(min, per) }))),
            ...far.map((other): Wish => ({ ...betweenEdges(one, other), max: toTicks(max ?? 0, per) })),
          ]
        })
      })
    },
  }
})

const betweenEdges = (one: Placed, other: Placed): Pick<Wish, 'from' | 'to' | 'elements'> =>
  ({ from: Math.min(one.index, other.index) + 1, to: Math.max(one.index, other.index), elements: [one, other] })
