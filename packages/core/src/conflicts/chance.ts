/** Chance that is the same every time: a seed in, numbers out. */
import { draws } from '../geometry/chance.ts'

/** Draws from a seed. */
export type Chance = { below(limit: number): number; shuffled<T>(items: readonly T[]): T[] }

/** Small, and good enough to begin a search somewhere else. */
export function chance(seed: number): Chance {
  const draw = draws(seed)
  const below = (limit: number): number => draw() % limit
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
