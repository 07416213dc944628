/** How far it is in a row. */
import type { Interval } from './between.ts'
import { MOST_PAIRS } from './pairs.ts'
import type { Placed } from './scene.ts'

/** How far it is to something, in ticks; between centres there are half ones. */
export type Gap = { readonly other: string; readonly ticks: number }
/** Asks of one element how far it is to the others of its section; never to itself. */
export type Reach = {
  /** To the nearest, if there is any. */
  nearest(one: Placed): readonly Gap[]
  /** To each that is out of bounds, as far as they are told; where none is, at least to the tightest. */
  each(one: Placed, bounds: Interval): readonly Gap[]
}

/** Ways along a row. `others` are in its order, so that the nearest stand right before and right after, the furthest at its ends. */
export function reachInRow(others: readonly Placed[], measure: 'edge' | 'centre'): Reach {
  const way = measure === 'edge' ? betweenEdges : betweenCentres
  const gap = (one: Placed) => (other: Placed | undefined): Gap[] => (other === undefined || other === one ? [] : [{ other: other.element.id, ticks: way(one, other) }])
  const nearest = (one: Placed): Gap[] => {
    const after = firstAfter(others, one.index)
    const before = others[after - 1] === one ? after - 2 : after - 1
    const [start, end] = [others[before], others[after]].map(gap(one))
    return start?.[0] && end?.[0] ? [start[0].ticks <= end[0].ticks ? start[0] : end[0]] : [...(start ?? []), ...(end ?? [])]
  }
  const outOf = (one: Placed, bounds: Interval): Gap[] => {
    const found: Gap[] = []
    for (const other of others) {
      if (found.length >= MOST_PAIRS) break
      if (other !== one && isOut(way(one, other), bounds)) found.push({ other: other.element.id, ticks: way(one, other) })
    }
    return found
  }
  return {
    nearest,
    each: (one, bounds) => {
      const furthest = [others[0] === one ? others[1] : others[0], others.at(-1) === one ? others.at(-2) : others.at(-1)].flatMap(gap(one))
      const extremes = [...nearest(one), ...furthest]
      return extremes.some(({ ticks }) => isOut(ticks, bounds)) ? outOf(one, bounds) : extremes
    },
  }
}

const isOut = (ticks: number, { min, max }: Interval): boolean => (min !== null && ticks < min) || (max !== null && ticks > max)

const betweenEdges = (one: Placed, other: Placed): number => Math.max(0, other.start - one.start - one.width, one.start - other.start - other.width)
const betweenCentres = (one: Placed, other: Placed): number => Math.abs(2 * (one.start - other.start) + one.width - other.width) / 2

/** Where those begin that stand after a place of the row. */
function firstAfter(others: readonly Placed[], index: number): number {
  let [low, high] = [0, others.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((others[middle]?.index ?? 0) > index) high = middle
    else low = middle + 1
  }
  return low
}
