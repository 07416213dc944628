/** Boxes by number in square cells: who is near is found, and changed, without looking at all. */
import type { Box } from './footprint.ts'

/** A box that would lie in more cells than these is kept aside, and a search over more looks at all. */
const MOST = 64
/** Cells are counted to both sides of the origin. */
const HALF = 2 ** 25

/** Numbered boxes that come, go and move. */
export class Cells {
  readonly #side: number
  readonly #boxes: (Box | undefined)[] = []
  readonly #cells = new Map<number, Set<number>>()
  readonly #large = new Set<number>()
  #count = 0

  /** @param side of a cell: about as long as boxes are apart */
  constructor(side: number) {
    this.#side = Number.isFinite(side) && side > 0 ? side : 1
  }

  /** How many boxes there are. */
  get size(): number {
    return this.#count
  }

  /** Where a number is now. */
  boxOf(no: number): Box | undefined {
    return this.#boxes[no]
  }

  /** Puts a number somewhere; null takes it away. */
  set(no: number, box: Box | null): void {
    const before = this.#boxes[no]
    if (before && !this.#each(before, (key) => this.#cells.get(key)?.delete(no))) this.#large.delete(no)
    this.#boxes[no] = box ?? undefined
    this.#count += (box ? 1 : 0) - (before ? 1 : 0)
    if (box && !this.#each(box, (key) => this.#cellAt(key).add(no))) this.#large.add(no)
  }

  /** The numbers whose boxes meet a box, in no order. */
  near(box: Box): readonly number[] {
    const found = new Set<number>()
    const take = (no: number): void => {
      const other = this.#boxes[no]
      if (other && other.minX <= box.maxX && other.maxX >= box.minX && other.minY <= box.maxY && other.maxY >= box.minY) found.add(no)
    }
    for (const no of this.#large) take(no)
    if (!this.#each(box, (key) => this.#cells.get(key)?.forEach(take))) this.#boxes.forEach((_, no) => take(no))
    return [...found]
  }

  #cellAt(key: number): Set<number> {
    let cell = this.#cells.get(key)
    if (!cell) this.#cells.set(key, (cell = new Set()))
    return cell
  }

  /** Visits the cells of a box; none, and false, where they are too many. */
  #each({ minX, minY, maxX, maxY }: Box, visit: (key: number) => unknown): boolean {
    const [left, top, right, bottom] = [minX, minY, maxX, maxY].map((at) => Math.floor(at / this.#side)) as [number, number, number, number]
    if (!((right - left + 1) * (bottom - top + 1) <= MOST) || Math.max(-left, -top, right, bottom) >= HALF) return false
    for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) visit((x + HALF) * 2 * HALF + y + HALF)
    return true
  }
}
