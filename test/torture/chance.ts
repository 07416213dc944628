/** Chance that can be had again: the same seed draws the same. */
export type Chance = { /** From 0 up to 1. */ (): number }

/** The seed of this run: `CODRAFT_SEED`, or another one each time; it is printed, so that what failed can be had again. */
export const seed: number = Number(process.env['CODRAFT_SEED']) || Date.now() % 1_000_000_007
process.stdout.write(`CODRAFT_SEED=${seed}\n`)

/** Chance from a seed (mulberry32). */
export function chanceOf(from: number): Chance {
  let state = from >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A whole number from 0 up to, not including, `below`. */
export const upTo = (chance: Chance, below: number): number => Math.floor(chance() * below)
/** One of several. */
export const oneOf = <T>(chance: Chance, some: readonly [T, ...T[]]): T => some[upTo(chance, some.length)] ?? some[0]
