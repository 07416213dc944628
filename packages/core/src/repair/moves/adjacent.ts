/** Repairs of neighbours that must not be, and of those that are missing. */
import { selection } from '../../rules/selector.ts'
import type { Placed } from '../../rules/scene.ts'
import type { Selector } from '../../schema/rule.ts'
import { inOrder } from '../../rules/shelf.ts'
import type { Move, Trouble, View } from '../sketch.ts'
import { defineMending } from './mending.ts'
import { added, changed, chosen, elsewhere, gone, others, type Wanted } from './verbs.ts'

type Params = { readonly on: Selector; readonly to: Selector; readonly mode: 'must' | 'must-not'; readonly within: number }

/** Neighbours part, or something comes between; what lacks one goes to one, or one comes to it. */
export const adjacent = defineMending<Params>(({ on, to, mode, within }, ready) => {
  const [ones, theirs] = [selection(on, ready), selection(to, ready)]
  const [isOne, isOther] = [ones.has, theirs.has]
  return {
    knows: ones.ofShape !== null && theirs.ofShape !== null && within < FAR,
    loose: mode === 'must',
    moves: ({ elements, section }, view) => {
      const [one] = elements
      if (!one || !section) return []
      const wanted: Wanted = (placed) => isOther(placed, view.scene)
      if (mode === 'must-not') return parted({ elements, section }, view, within)
      const already = section.placed.filter((other) => other !== one && wanted(other))
      const near = section.section.stage.kind === 'row' ? around(one.index, within) : null
      return [
        ...changed(view, one, (placed) => !isOne(placed, view.scene)),
        ...added(view, section, near, wanted),
        ...already.flatMap((other) => elsewhere(view, other, near)),
        ...elsewhere(view, one, null),
        ...inOrder(section).filter((other) => other !== one).flatMap((other) => [...chosen(view, other, wanted), ...others(view, other, wanted)]),
        ...(near === null ? [] : inBetween(section.placed, one, already).flatMap((other) => [...gone(view, other), ...elsewhere(view, other, null)])),
      ]
    },
  }
})

/** How far away neighbours are too far to count what is between. */
const FAR = 20

/** What stands between one and the last of others on either side: when it goes, they are nearer. */
function inBetween(row: readonly Placed[], { index: here }: Placed, others: readonly Placed[]): readonly Placed[] {
  const indices = others.map(({ index }) => index)
  const [first, last] = [Math.min(here, ...indices), Math.max(here, ...indices)]
  return row.filter(({ index }) => index !== here && index > first && index < last)
}

/** Indices so near another that something at them would stand within reach of it. */
const around = (index: number, within: number): number[] => Array.from({ length: 2 * within + 2 }, (_, step) => index - within + step).filter((place) => place >= 0)

function parted({ elements, section }: Pick<Trouble, 'elements'> & { section: NonNullable<Trouble['section']> }, view: View, within: number): Move[] {
  const indices = elements.map(({ index }) => index)
  const [low, high] = [Math.min(...indices), Math.max(...indices)]
  const between = section.section.stage.kind === 'row' ? Array.from({ length: high - low }, (_, step) => low + 1 + step) : []
  const comes = between.length > 0 && within < FAR ? added(view, section, between.filter((index) => index <= section.placed.length)) : []
  return [...elements.flatMap((placed: Placed) => [...changed(view, placed), ...elsewhere(view, placed, null)]), ...comes, ...broughtBetween(section.placed, between, view)]
}

/** Steps by which something else that stands in the row already comes between. */
const broughtBetween = (row: readonly Placed[], between: readonly number[], view: View): Move[] =>
  row.filter(({ index }) => !between.includes(index) && !between.includes(index + 1)).flatMap((placed) => elsewhere(view, placed, between.map((index) => (placed.index < index ? index - 1 : index))))
