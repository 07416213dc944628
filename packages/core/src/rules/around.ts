/** Who stands beside whom in a row. */
import type { Around } from './scene.ts'

/** Those on one side of an element in a row, the nearest first. Other stages have their neighbours in `shelf.ts`. */
export const aroundInRow: Around = ({ section, index }, { sections }, side, within) => {
  const row = sections[section.index]?.placed ?? []
  return side < 0 ? row.slice(Math.max(0, index - within), index).reverse() : row.slice(index + 1, index + 1 + within)
}
