/** A queue that gives the least first; of equals the one that came first. */
export class Queue<T> {
  readonly #heap: { readonly key: number; readonly order: number; readonly value: T }[] = []
  #count = 0

  get size(): number {
    return this.#heap.length
  }

  push(key: number, value: T): void {
    const heap = this.#heap
    const entry = { key, order: this.#count++, value }
    let index = heap.push(entry) - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      const above = heap[parent]
      if (above === undefined || !isBefore(entry, above)) break
      heap[index] = above
      index = parent
    }
    heap[index] = entry
  }

  /** The least, with its key; undefined when there is none. */
  pop(): { readonly key: number; readonly value: T } | undefined {
    const heap = this.#heap
    const [first] = heap
    const last = heap.pop()
    if (first === undefined || last === undefined || first === last) return first
    let index = 0
    for (;;) {
      const [left, right] = [heap[2 * index + 1], heap[2 * index + 2]]
      const child = right !== undefined && left !== undefined && isBefore(right, left) ? 2 * index + 2 : 2 * index + 1
      const below = heap[child]
      if (below === undefined || !isBefore(below, last)) break
      heap[index] = below
      index = child
    }
    heap[index] = last
    return first
  }
}

type Ordered = { readonly key: number; readonly order: number }
const isBefore = (one: Ordered, other: Ordered): boolean => one.key < other.key || (one.key === other.key && one.order < other.order)
