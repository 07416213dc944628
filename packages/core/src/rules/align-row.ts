/** What is in line in a row. */
import type { Placed } from './scene.ts'

/** A line to stand in: a grid so wide, the stage's ends, or an axis so far from the datum. In ticks. */
export type Line = { readonly to: 'grid' | 'edge' | 'axis'; readonly ticks: number }

/** By how many ticks something is out of line; centres may be half ones out. */
export function offInRow({ start, width, section: { datum, length } }: Placed, { to, ticks }: Line): number {
  switch (to) {
    case 'grid': {
      const over = Math.abs(start - datum) % Math.max(1, ticks)
      return Math.min(over, ticks - over)
    }
    case 'edge': return Math.min(start, Math.abs(length - start - width))
    case 'axis': return Math.abs(2 * (start - datum - ticks) + width) / 2
  }
}
