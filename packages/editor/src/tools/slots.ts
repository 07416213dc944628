/** Where in a row something would come to stand. All offsets in ticks from the stage's start, on the row as it is kept, so that nothing flickers. */
import type { Placed } from '@codraft/core'
import { CROWD } from '../session/readable.ts'
import type { View } from '../session/view.ts'
import { offsetAt, type Viewport } from '../session/viewport.ts'

/** How far above the ground a press still means the element there, in units of the stage: a little more than a tram. */
const TALL = 4.5

/** How far up elements are meant, in pixels from the top of the stage. */
export const headOf = ({ ground, perUnit, height }: Viewport): number => Math.min(ground - TALL * perUnit, height * 0.45)

/** The index that the element lifted from an index would have, when its start is at `offset`: the others close ranks, and it takes the nearest gap. */
export function indexWithout(row: readonly Placed[], from: number, offset: number): number {
  const gap = row[from]?.width ?? 0
  const isPast = ({ start, width, index }: Placed): boolean => offset < start - (index > from ? gap : 0) + width / 2
  const before = firstIndex(row, (placed) => placed.index >= from || isPast(placed))
  return before < from ? before : firstIndex(row, (placed) => placed.index > from && isPast(placed)) - 1
}

/** What was counted last: a hand asks again and again. */
let counted: (Pick<View, 'keptRow' | 'viewport'> & { readonly crowded: boolean }) | null = null

/** Whether so many are in view. */
export function isCrowded({ keptRow, viewport }: Pick<View, 'keptRow' | 'viewport'>): boolean {
  if (counted?.keptRow === keptRow && counted.viewport === viewport) return counted.crowded
  const { first, end } = between(keptRow, offsetAt(viewport, 0), offsetAt(viewport, viewport.width))
  counted = { keptRow, viewport, crowded: end - first > CROWD }
  return counted.crowded
}

/** How many of the others would stand before lifted elements, when their start is at `offset`: the others close ranks, and these take the nearest gap. */
export function indexWithoutAll(row: readonly Placed[], ids: readonly string[], offset: number): number {
  let start = 0
  let index = 0
  for (const { element, width } of row) {
    if (ids.includes(element.id)) continue
    if (offset < start + width / 2) return index
    start += width
    index++
  }
  return index
}

/** What stands at an offset, and how far into it the offset is, from 0 to 1; null beside the row. */
export function elementAt(row: readonly Placed[], offset: number): { placed: Placed; into: number } | null {
  let [low, high] = [0, row.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const placed = row[middle]
    if (!placed) return null
    if (offset < placed.start) high = middle - 1
    else if (offset >= placed.start + placed.width) low = middle + 1
    else return { placed, into: (offset - placed.start) / placed.width }
  }
  return null
}

/** The index range of the elements that overlap an interval: first, and one past the last. */
export function between(row: readonly Placed[], from: number, to: number): { readonly first: number; readonly end: number } {
  return { first: firstIndex(row, ({ start, width }) => start + width > from), end: firstIndex(row, ({ start }) => start >= to) }
}

function firstIndex(row: readonly Placed[], holds: (placed: Placed) => boolean): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const placed = row[middle]
    if (placed && holds(placed)) high = middle
    else low = middle + 1
  }
  return low
}
