/** The widths nearest to those there are that keep what rules ask of widths that are weighed against each other: sums, ratios, centres, mirrored sizes. Whole ticks; exact. */
import { Simplex, type Demand, type Standing } from './simplex.ts'

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

/** What is yet to be looked at: what stood, with one more way gone. `last`: nothing else goes on from there. */
type Branch = { readonly from: Simplex; readonly way: readonly Weighing[]; readonly owner: number; readonly last: boolean }

/** Settles widths; effort is what is gone through, in figures of a tableau. */
export function weigh(asked: Asked, effort: { left: number }): Settled {
  const { widths, costs, weighed } = asked
  const pushing = new Set<number>()
  const waiting: Branch[] = [{ from: new Simplex(costs.flatMap((cost) => [cost, cost])), way: [], owner: -1, last: true }]
  let best: { widths: readonly number[]; cost: number } | null = null
  for (let branch = 0; waiting.length > 0; branch++) {
    const next = waiting.pop()
    const simplex = next && branch < BRANCHES ? branched(next, widths, effort) : null
    const standing = simplex && kept(simplex, asked, effort)
    if (!simplex || !standing || standing.state === 'tired') return best === null ? { state: 'tired' } : { state: 'kept', widths: best.widths, pushing, sure: false }
    const bar = best === null ? Infinity : best.cost
    const split = standing.state === 'none' || Math.ceil(simplex.cost - 1e-6) >= bar ? null : splitOf(simplex, asked)
    if (split !== null && split.ways.length > 0) {
      for (const [index, way] of split.ways.entries()) waiting.push({ from: simplex, way, owner: split.owner, last: index === 0 })
      continue
    }
    for (const owner of standing.state === 'none' ? standing.owners : simplex.pushing()) if (owner >= 0) pushing.add(owner)
    if (standing.state === 'none' || Math.ceil(simplex.cost - 1e-6) >= bar) continue
    const found = widthsOf(simplex, widths).map(Math.round)
    // Where the figures were too large to count with, nobody knows.
    if (!weighed.every((one) => isKept(one, found))) return { state: 'tired' }
    best = { widths: found, cost: found.reduce((sum, width, index) => sum + Math.abs(width - (widths[index] ?? 0)) * (costs[index] ?? 0), 0) }
  }
  return best === null ? { state: 'none', pushing } : { state: 'kept', widths: best.widths, pushing, sure: true }
}

function branched({ from, way, owner, last }: Branch, widths: readonly number[], effort: { left: number }): Simplex {
  if (!last) effort.left -= from.size
  const made = last ? from : new Simplex(from)
  for (const one of way) made.demand(demandOf(one, widths, owner))
  return made
}

/** Whether widths that need not be whole yet break it, by more than figures are kept to. */
function isBroken({ terms, most }: Weighing, now: readonly number[]): boolean {
  const over = weight(terms, now) - most
  return over > 1e-6 && over > 1e-6 * Math.max(...[...terms.values()].map(Math.abs))
}

/** Brings it to keep all that has one way only. What is kept anyway is never told: most of it is. */
function kept(simplex: Simplex, { widths, weighed }: Asked, effort: { left: number }): Standing {
  for (;;) {
    const standing = simplex.keep(effort)
    if (standing.state !== 'kept') return standing
    const now = widthsOf(simplex, widths)
    effort.left -= weighed.length
    const broken = weighed.flatMap(({ ways: [only, ...others], owner }) => (only && others.length === 0 ? only.filter((one) => isBroken(one, now)).map((one) => demandOf(one, widths, owner)) : []))
    if (broken.length === 0) return standing
    if (effort.left < 0) return { state: 'tired' }
    for (const one of broken) simplex.demand(one)
  }
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
