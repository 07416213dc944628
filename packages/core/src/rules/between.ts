/** A number and the bounds it should keep between. */

/** The bound that is broken, or else the one that is nearest to being so. Whole numbers. */
export type Nearest = { readonly limit: number; readonly slack: number; readonly bound: 'min' | 'max' }
/** Bounds; null where there is none. */
export type Interval = { readonly min: number | null; readonly max: number | null }

/** Where a number stands between its bounds; null without bounds. Below a minimum counts before above a maximum. */
export function between(value: number, { min, max }: Interval): Nearest | null {
  if (min !== null && (max === null || value - min <= max - value)) return { limit: min, slack: value - min, bound: 'min' }
  return max === null ? null : { limit: max, slack: max - value, bound: 'max' }
}
