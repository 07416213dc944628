/** The widths nearest to those there are that keep what rules ask of widths that are weighed against each other: sums, ratios, centres, mirrored sizes. Whole ticks; exact. */
import { Simplex, type Demand } from './simplex.ts'

/** So many times each width, added up, is at most so much. Widths go by their numbers, over all rows; figures are whole. */
export type Weighing = { readonly terms: ReadonlyMap<number, number>; readonly most: number }
/** One of these ways has to be gone, with all that it asks for. `owner` is told where it pushes. */
export type Weighed = { readonly ways: readonly (readonly Weighing[])[]; readonly owner: number }
/** What is asked. `broken`: the first thing that is asked and that widths do not keep, as ways to keep it, the likeliest last. */
export type Asked = {
  readonly widths: readonly number[]
  /** What a tick of each costs. */
  readonly costs: readonly number[]
  readonly weighed: readonly Weighed[]
  readonly broken: (widths: readonly number[]) => Weighed | null
}
/** As of `project`; `pushing` are owners. */
export type Settled =
  | { readonly state: 'kept'; readonly widths: readonly number[]; readonly pushing: ReadonlySet<number>; readonly sure: boolean }
  | { readonly state: 'none'; readonly pushing: ReadonlySet<number> }
  | { readonly state: 'tired' }

/** So many branches are looked at: ways, gaps and steps, and whole ticks. */
const BRANCHES = 120

/** Whether widths keep one of the ways. */
export const isKept = ({ ways }: Weighed, widths: readonly number[]): boolean => ways.some((way) => way.every(({ terms, most }) => weight(terms, widths) <= most))

function weight(terms: ReadonlyMap<number, number>, widths: readonly number[]): number {
  let sum = 0
  for (const [index, factor] of terms) sum += factor * (widths[index] ?? 0)
  return sum
}

/** Settles widths; effort is what is gone through, in figures of a tableau. */
export function weigh(asked: Asked, effort: { left: number }): Settled {
  const { widths, costs, weighed } = asked
  const begun = new Simplex(costs.flatMap((cost) => [cost, cost]))
  for (const { ways: [only, ...others], owner } of weighed) if (only && others.length === 0) for (const one of only) begun.demand(demandOf(one, widths, owner))
  const pushing = new Set<number>()
  const waiting: Simplex[] = [begun]
  let best: { widths: readonly number[]; cost: number } | null = null
  for (let branch = 0; waiting.length > 0; branch++) {
    const next = waiting.pop()
    const standing = next && branch < BRANCHES ? next.keep(effort) : null
    if (!next || standing === null || standing.state === 'tired') return best === null ? { state: 'tired' } : { state: 'kept', widths: best.widths, pushing, sure: false }
    const bar = best === null ? Infinity : best.cost
    const split = standing.state === 'none' || Math.ceil(next.cost - 1e-6) >= bar ? null : splitOf(next, asked)
    if (split !== null && split.ways.length > 0) {
      effort.left -= split.ways.length * next.size
      for (const way of split.ways) waiting.push(branched(next, way, { widths, owner: split.owner }))
      continue
    }
    for (const owner of standing.state === 'none' ? standing.owners : next.pushing()) if (owner >= 0) pushing.add(owner)
    if (standing.state === 'none' || Math.ceil(next.cost - 1e-6) >= bar) continue
    const found = widthsOf(next, widths).map(Math.round)
    // Where the figures were too large to count with, nobody knows.
    if (!weighed.every((one) => isKept(one, found))) return { state: 'tired' }
    best = { widths: found, cost: found.reduce((sum, width, index) => sum + Math.abs(width - (widths[index] ?? 0)) * (costs[index] ?? 0), 0) }
  }
  return best === null ? { state: 'none', pushing } : { state: 'kept', widths: best.widths, pushing, sure: true }
}

function branched(from: Simplex, way: readonly Weighing[], { widths, owner }: { readonly widths: readonly number[]; readonly owner: number }): Simplex {
  const made = new Simplex(from)
  for (const one of way) made.demand(demandOf(one, widths, owner))
  return made
}

/** Each width is what it was, and more, and less: two variables. */
function demandOf({ terms, most }: Weighing, widths: readonly number[], owner: number): Demand {
  return { terms: new Map([...terms].flatMap(([index, factor]): [number, number][] => [[2 * index, factor], [2 * index + 1, -factor]])), most: most - weight(terms, widths), owner }
}

function widthsOf(simplex: Simplex, widths: readonly number[]): number[] {
  const values = simplex.values()
  return widths.map((width, index) => width + (values[2 * index] ?? 0) - (values[2 * index + 1] ?? 0))
}

/** What is not as it has to be: a width that is no whole one, or something asked of whole ones; the nearer side last, as that is looked at first. Null where all is well. */
function splitOf(simplex: Simplex, { widths, broken, weighed }: Asked): Weighed | null {
  const now = widthsOf(simplex, widths)
  let [index, most] = [-1, 1e-6]
  for (const [number, width] of now.entries()) {
    const off = Math.abs(width - Math.round(width))
    if (off > most) [index, most] = [number, off]
  }
  if (index >= 0) {
    const low = Math.floor(now[index] ?? 0)
    return { ways: [[{ terms: new Map([[index, 1]]), most: low }], [{ terms: new Map([[index, -1]]), most: -low - 1 }]], owner: -1 }
  }
  const all = now.map(Math.round)
  return weighed.find((one) => one.ways.length > 1 && !isKept(one, all)) ?? broken(all)
}
