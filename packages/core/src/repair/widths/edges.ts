/**
 * Where the edges of a row settle: each element wants to be as wide as it is, and stretches of the row have bounds that must be kept. The
 * answer is exact, in whole ticks, and changes widths by the least in all. It is the dual of a circulation of least cost: every bound is an
 * arc, every wish a pair of arcs that carries one unit, and what flows says which bounds push.
 */

/** A stretch of a row between two edges (0 is the start, n the end of the n-th element) is at most so long: `at(to) - at(from) <= most`. `from` may be the later one. */
export type Bound = { readonly from: number; readonly to: number; readonly most: number }
/** Where the edges come to stand, and which bounds push (by their positions in the list); or which bounds cannot all be kept. */
export type Settled =
  | { readonly kept: true; readonly widths: readonly number[]; readonly change: number; readonly pushing: readonly number[] }
  | { readonly kept: false; readonly conflict: readonly number[] }

/** How many more steps may be taken. Counted, so that every machine gives up at the same place. */
export type Effort = { left: number }

/** The widths that are nearest to the wanted ones in all and keep every bound; null when the effort was not enough to find them. */
export function settle(wanted: readonly number[], bounds: readonly Bound[], effort: Effort = { left: 2e6 }): Settled | null {
  const flow = new Flow(wanted, effort)
  for (const [index, bound] of bounds.entries()) {
    const conflict = flow.keep(bound, index)
    if (conflict === 'tired') return null
    if (conflict !== null) return { kept: false, conflict }
  }
  const widths = wanted.map((_, index) => flow.widthOf(index))
  const change = widths.reduce((sum, width, index) => sum + Math.abs(width - (wanted[index] ?? 0)), 0)
  return { kept: true, widths, change, pushing: flow.pushing() }
}

/** One direction of an arc with what it can still carry; `bound` is -1 for wishes. Its twin, the way back, stands beside it. */
type Arc = { readonly to: number; readonly cost: number; room: number; readonly twin: number; readonly bound: number }

class Flow {
  readonly #arcs: Arc[] = []
  readonly #leaving: number[][]
  /** Where each edge stands. No arc with room left is ever longer than what it allows: that is what keeps the answer best. */
  readonly #at: number[]
  readonly #effort: Effort

  constructor(wanted: readonly number[], effort: Effort) {
    this.#effort = effort
    this.#leaving = Array.from({ length: wanted.length + 1 }, () => [])
    this.#at = [0]
    for (const [index, width] of wanted.entries()) {
      this.#at.push((this.#at[index] ?? 0) + width)
      this.#join({ from: index, to: index + 1, most: width }, 1, -1)
      this.#join({ from: index + 1, to: index, most: -width }, 1, -1)
    }
  }

  widthOf(index: number): number {
    return (this.#at[index + 1] ?? 0) - (this.#at[index] ?? 0)
  }

  /** The bounds that something flows through. */
  pushing(): number[] {
    return this.#arcs.flatMap(({ bound, twin }) => (bound >= 0 && this.#arc(twin).room > 0 ? [bound] : []))
  }

  /** Adds a bound, moving edges until it holds; the bounds that contradict it where it cannot. */
  keep({ from, to, most }: Bound, bound: number): readonly number[] | 'tired' | null {
    const arc = this.#join({ from, to, most }, Infinity, bound)
    for (;;) {
      const over = this.#place(to) - this.#place(from) - most
      if (over <= 0) return null
      const found = this.#shortest({ from: to, to: from, within: over })
      if (found === null) return 'tired'
      const { far, by } = found
      const length = Math.min(far[from] ?? Infinity, over)
      far.forEach((distance, edge) => { this.#at[edge] = this.#place(edge) - length + Math.min(distance, length) })
      if (length === over) continue
      const way = wayBack(by, from, (step) => this.#arc(this.#arc(step).twin).to)
      const room = Math.min(...way.map((step) => this.#arc(step).room))
      if (room === Infinity) return [bound, ...way.flatMap((step) => (this.#arc(step).bound >= 0 ? [this.#arc(step).bound] : []))]
      for (const step of [...way, arc]) this.#push(step, room)
    }
  }

  #push(step: number, amount: number): void {
    const arc = this.#arc(step)
    arc.room -= amount
    this.#arc(arc.twin).room += amount
  }

  #place(edge: number): number {
    return this.#at[edge] ?? 0
  }

  #arc(index: number): Arc {
    const arc = this.#arcs[index]
    if (!arc) throw new RangeError(`There is no arc ${index}.`)
    return arc
  }

  #join({ from, to, most }: Bound, room: number, bound: number): number {
    const index = this.#arcs.length
    this.#arcs.push({ to, cost: most, room, twin: index + 1, bound }, { to: from, cost: -most, room: 0, twin: index, bound: -1 })
    this.#leaving[from]?.push(index)
    this.#leaving[to]?.push(index + 1)
    return index
  }

  /** How far every edge is from one, over arcs with room left, as far as `within`; and the arc by which each is reached. Null: too tired to say. */
  #shortest({ from, to, within }: { from: number; to: number; within: number }): { far: number[]; by: number[] } | null {
    const far = this.#at.map(() => Infinity)
    const by = this.#at.map(() => -1)
    const done = this.#at.map(() => false)
    far[from] = 0
    for (let edge = from; edge >= 0 && edge !== to; edge = nearestOf(far, done, within)) {
      done[edge] = true
      this.#effort.left -= far.length
      if (this.#effort.left < 0) return null
      for (const step of this.#leaving[edge] ?? []) {
        const arc = this.#arc(step)
        if (arc.room <= 0) continue
        const length = (far[edge] ?? 0) + arc.cost + this.#place(edge) - this.#place(arc.to)
        if (length >= (far[arc.to] ?? Infinity)) continue
        far[arc.to] = length
        by[arc.to] = step
      }
    }
    return { far, by }
  }
}

/** The nearest edge that is not done yet and nearer than `within`; -1 when there is none. */
function nearestOf(far: readonly number[], done: readonly boolean[], within: number): number {
  let [nearest, least] = [-1, within]
  for (let edge = 0; edge < far.length; edge++) {
    const distance = far[edge] ?? Infinity
    if (done[edge] === true || distance >= least) continue
    nearest = edge
    least = distance
  }
  return nearest
}

/** The arcs that lead to an edge, from the last to the first. */
function wayBack(by: readonly number[], to: number, tail: (step: number) => number): number[] {
  const way: number[] = []
  for (let step = by[to] ?? -1; step >= 0; step = by[tail(step)] ?? -1) way.push(step)
  return way
}
