/** How many of two lists are the same from their beginnings on, and how many of what is left from their ends. */
export type Ends = readonly [first: number, last: number]

/** Of a thousand, an edit changes few. `known`: so many of them are, or do not matter. */
export function sameEnds<One>(before: readonly One[], after: readonly One[], known: Ends = [0, 0]): Ends {
  const least = Math.min(before.length, after.length)
  const longer = before.length - after.length
  let first = known[0]
  while (first < least - known[1] && before[first] === after[first]) first++
  let from = after.length - known[1]
  while (from > after.length - least + first && before[from - 1 + longer] === after[from - 1]) from--
  return [first, after.length - from]
}
