/** Repairs of what is too near or too far. */
import type { Placed, SceneSection } from '../../rules/scene.ts'
import { selection } from '../../rules/selector.ts'
import { toTicks } from '../../schema/lengths.ts'
import type { Selector } from '../../schema/rule.ts'
import { anywhere } from './anyhow.ts'
import { all, atLeast, atMost, balanced, centres, placeOf } from './balanced.ts'
import { defineMending, type Balance, type Mending, type Weight, type Wish } from './mending.ts'

type Params = { readonly on: Selector; readonly to: Selector; readonly min?: number; readonly max?: number; readonly measure: 'edge' | 'centre'; readonly match: 'each' | 'nearest' }

/** What is between gives way; where there is a choice which one is to be near, or centres are measured, whatever helps. */
export const distance = defineMending<Params>((params, ready) => {
  const { on, to, min, max, measure, match } = params
  const [ones, others] = [selection(on, ready), selection(to, ready)]
  const { moves } = anywhere(params, ready)
  const own = balanced(ones.ofShape !== null && others.ofShape !== null, (row, scene) => (row.section.stage.kind === 'row' ? balancesOf(params, { row, ones: ones.of(row, scene), others: others.of(row, scene) }) : []))
  const mending: Mending = { ...own, moves: (trouble, view) => trouble.section?.section.stage.kind === 'row' ? own.moves(trouble, view) : moves(trouble, view) }
  return measure === 'centre' ? mending : {
    ...mending,
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

type Way = Pick<Params, 'min' | 'max' | 'measure' | 'match'>
type Both = { readonly row: SceneSection; readonly ones: readonly Placed[]; readonly others: readonly Placed[] }

/** What centres ask for; and where one of two that are nearest has to be near enough, that one of them is. */
function balancesOf({ min, max, measure, match }: Way, { row: { placed, section: { per } }, ones, others }: Both): Balance[] {
  return ones.flatMap((one): Balance[] => {
    const sides = [others.filter(({ index }) => index < one.index).toReversed(), others.filter(({ index }) => index > one.index)]
    const told = (other: Placed): { elements: readonly Placed[]; place: string } => ({ elements: [one, other], place: placeOf([one, other]) })
    const near = (other: Placed): Weight => measure === 'centre' ? atMost(centres(placed, one, other), 2 * toTicks(max ?? 0, per))
      : atMost(placed.slice(Math.min(one.index, other.index) + 1, Math.max(one.index, other.index)).map((between) => [between, 1] as const), toTicks(max ?? 0, per))
    const far = measure === 'edge' || min === undefined ? [] : sides.flatMap((side) => side.slice(0, 1)).flatMap((other) => all([atLeast(centres(placed, one, other), 2 * toTicks(min, per))], told(other)))
    if (max === undefined) return far
    if (match === 'each') return measure === 'edge' ? far : [...far, ...sides.flatMap((side) => side.slice(-1)).flatMap((other) => all([near(other)], told(other)))]
    const nearest = sides.flatMap((side) => side.slice(0, 1))
    const [first] = nearest
    // What is on one side only is asked of stretches, where edges count.
    return !first || (measure === 'edge' && nearest.length < 2) ? far : [...far, { ways: nearest.map((other) => [near(other)]), short: null, ...told(first) }]
  })
}

const betweenEdges = (one: Placed, other: Placed): Pick<Wish, 'from' | 'to' | 'elements'> =>
  ({ from: Math.min(one.index, other.index) + 1, to: Math.max(one.index, other.index), elements: [one, other] })
