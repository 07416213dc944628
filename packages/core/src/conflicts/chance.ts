/** Chance that is the same every time: a seed in, numbers out. */

/** Draws from a seed. */
export type Chance = { below(limit: number): number; shuffled<T>(items: readonly T[]): T[] }

/** Mulberry32: small, and good enough to begin a search somewhere else. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return {
    below,
    shuffled: (items) => {
      const shuffled = [...items]
      for (let index = shuffled.length - 1; index > 0; index--) {
        const other = below(index + 1)
        const [one, two] = [shuffled[index], shuffled[other]]
        if (one !== undefined && two !== undefined) [shuffled[index], shuffled[other]] = [two, one]
      }
      return shuffled
    },
  }
}
