/** Figures as they are told: sums are rounded once, half to even. */

/** The most that a sum in so many parts of what is told may be, so that it is told as at most `limit`. */
export function mostFor(limit: number, parts: number): number {
  if (parts === 1) return limit
  return parts % 2 === 1 ? limit * parts + (parts - 1) / 2 : limit * parts + parts / 2 - (limit % 2 === 0 ? 0 : 1)
}
