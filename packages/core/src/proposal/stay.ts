/** Who stayed where they were, and who did not: what a person who looks on is told with every edit, without the words for it. */
import type { Element } from '../schema/layout.ts'

/** The ids of those elements of a section that were not there before, or are not what or where they were. */
export function changedIds(before: readonly Element[], after: readonly Element[]): ReadonlySet<string> {
  const was = new Map(before.map((element, index) => [element.id, { element, index }]))
  const kept = after.filter(({ id, at, slot }) => was.has(id) && at === undefined && slot === undefined)
  const stayed = longestStay(kept.map(({ id }) => was.get(id)?.index ?? 0))
  const moved = kept.filter((_, index) => !stayed.has(index))
  return new Set([...moved, ...after.filter((element) => !isSame(was.get(element.id)?.element, element))].map(({ id }) => id))
}

const isSame = (one: Element | undefined, other: Element): boolean =>
  one === other || (one !== undefined && one.width === other.width && one.depth === other.depth && (one.angle ?? 0) === (other.angle ?? 0) && said(one) === said(other))

const said = ({ kind, at, slot, choices = {} }: Element): string => JSON.stringify([kind, at, slot, choices])

/** Positions of a longest rising run: those elements stayed, the fewest others moved. Of runs as long, the one that ends first, and so back from there. */
export function longestStay(indices: readonly number[]): ReadonlySet<number> {
  const at = (position: number | undefined): number => indices[position ?? -1] ?? -1
  /** The ends of runs of each length, as they come: what comes later is lower. */
  const ends: number[][] = []
  const previous: number[] = []
  indices.forEach((index, position) => {
    const length = firstOf(ends.length, (one) => at(ends[one]?.at(-1)) >= index)
    const shorter = ends[length - 1] ?? []
    previous.push(shorter[firstOf(shorter.length, (one) => at(shorter[one]) < index)] ?? -1)
    const alike = ends[length]
    if (alike) alike.push(position)
    else ends.push([position])
  })
  const stayed = new Set<number>()
  for (let position = ends.at(-1)?.[0] ?? -1; position >= 0; position = previous[position] ?? -1) stayed.add(position)
  return stayed
}

/** The first number below `count` for which something is so, as it is for all after it; `count` where there is none. */
function firstOf(count: number, isSo: (one: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}
