/**
 * The one place where decimals and ticks meet. Documents and layouts write decimals in the stage's unit (`3.2`); every sum,
 * comparison and snap is done in ticks, whole numbers of the stage's resolution, so that 2.3 + 3.1 + … is exactly 21.
 */

/** How many ticks one unit has: 1000 for a resolution of 0.001. */
export type TicksPerUnit = number

/** Ticks per unit of a resolution, or null when it is not 1 divided by a whole number. */
export function ticksPerUnit(resolution: number): TicksPerUnit | null {
  const ticks = Math.round(1 / resolution)
  return ticks >= 1 && ticks <= 1e6 && 1 / ticks === resolution ? ticks : null
}

/** A length in ticks. The decimal must be a multiple of the resolution: ask `isExact` first where that is in doubt. */
export const toTicks = (length: number, per: TicksPerUnit): number => Math.round(length * per)

/** A length in the stage's unit: the decimal nearest to the exact quotient, which is the one that people write. */
export const fromTicks = (ticks: number, per: TicksPerUnit): number => ticks / per

/** Whether a decimal is a whole number of ticks, as written. */
export const isExact = (length: number, per: TicksPerUnit): boolean =>
  Number.isFinite(length) && Math.abs(length) < 1e6 && Math.round(length * per) / per === length
