/** The gaps of a row. */
import type { Placed } from './scene.ts'

/** Two that follow each other, and the way between their edges in ticks. */
export type SpacingGap = { readonly one: Placed; readonly other: Placed; readonly ticks: number }

/** The gap after each match but the last, in the row's order. */
export function gapsInRow(matches: readonly Placed[]): readonly SpacingGap[] {
  return matches.flatMap((one, index) => {
    const other = matches[index + 1]
    return other ? [{ one, other, ticks: other.start - one.start - one.width }] : []
  })
}
