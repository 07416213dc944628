/**
 * Best-first search for the repairs that change least. A sketch is a layout with some steps done; its widths are settled exactly. Every
 * broken place names all steps that may lead out of it, so one of them must be done: the one with the fewest is branched on. What is still
 * to come is estimated from below by sharing each step's cost among the places that it may mend.
 */
import { look, type Judge, type Seen } from './judge.ts'
import { Queue } from './queue.ts'
import { signatureOf, type Move, type Sketch, type Trouble, type View } from './sketch.ts'
import { elementsOf } from './moves/verbs.ts'
import { nameIn } from './sketch.ts'
import type { Layout } from '../schema/layout.ts'

/** A layout that keeps every rule it is judged by, and what it costs in grains. */
export type Found = { readonly layout: Layout; readonly cost: number }

type Waiting =
  | { readonly state: 'new'; readonly from: Sketch; make(from: Sketch): Sketch }
  | { readonly state: 'seen'; readonly sketch: Sketch; readonly seen: Seen; readonly ways: readonly Way[] }
  | { readonly state: 'found'; readonly sketch: Sketch; readonly seen: Seen; readonly frozen: ReadonlySet<string> }

/** One thing that must be done something about, and all that may be done; `otherwise` is what it costs to let widths do it. */
type Way = { readonly moves: readonly Move[]; readonly otherwise: number | null; readonly steps: number }

/**
 * Hands over repairs until `take` says that it has enough: in order of their cost, or, with greed, sooner but in no order.
 * @param greed how much more what is still to come weighs than what is done; 1: nothing is overlooked
 * @returns whether everything was looked at that could matter
 */
export function search(judge: Judge, start: Sketch, { greed = 1, take }: { greed?: number; take(found: Found): boolean }): boolean {
  const { effort } = judge.task
  const queue = new Queue<Waiting>()
  const known = new Set<string>()
  let sure = true
  queue.push(0, { state: 'new', from: start, make: (from) => from })
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { key, value } = next
    if (effort.left <= 0) return false
    if (value.state === 'found') {
      const { layout } = fewest(judge, value)
      if (take({ layout, cost: key })) return sure
      alternatives(judge, value, queue, layout)
      continue
    }
    const waiting = value.state === 'new' ? met(value.make(value.from), { judge, known }) : value
    if (waiting === null) continue
    if (waiting.seen.tired) sure = false
    if (waiting.ways.some(({ moves, otherwise }) => moves.length === 0 && otherwise === null)) continue
    const least = Math.max(key, waiting.sketch.spent + (value.state === 'new' ? greed * estimate(waiting.ways) : 0))
    if (least > key) queue.push(least, waiting)
    else branch(waiting, least, { queue, greed })
  }
  return sure
}

type Seeing = { readonly judge: Judge; readonly known: Set<string> }

/** Looks at a sketch; null when it was met before. */
function met(sketch: Sketch, { judge, known }: Seeing): Extract<Waiting, { state: 'seen' }> | null {
  const signature = signatureOf(sketch)
  if (known.has(signature)) return null
  known.add(signature)
  const seen = look(judge, sketch)
  const view: View = { task: judge.task, sketch, scene: seen.scene }
  const movesOf = movesIn(judge, view)
  const ways = seen.troubles.map((trouble): Way => ({ moves: movesOf([trouble]), otherwise: null, steps: trouble.steps }))
  if (seen.pushes.length > 0) ways.push({ moves: movesOf(seen.pushes), otherwise: seen.change, steps: 1 })
  judge.task.effort.left -= ways.reduce((sum, { moves }) => sum + moves.length / 5, 0)
  return { state: 'seen', sketch, seen, ways }
}

/** The most steps that are considered for one broken place. */
const WIDEST = 4000

/** Makes the steps out of troubles; equal ones are one and the same for all that is asked of it. */
function movesIn({ mendings }: Judge, view: View): (troubles: readonly Trouble[]) => readonly Move[] {
  const same = new Map<string, Move>()
  return (troubles) => {
    const moves = new Set<Move>()
    for (const trouble of troubles) {
      for (const move of mendings.get(trouble.rule)?.moves(trouble, view) ?? []) {
        if (moves.size >= WIDEST) break
        const known = same.get(move.name)
        if (known === undefined) same.set(move.name, move)
        moves.add(known ?? move)
      }
    }
    return preferred([...moves], troubles)
  }
}

/** In the order that the designer prefers, where costs are equal. */
function preferred(moves: readonly Move[], troubles: readonly Trouble[]): readonly Move[] {
  const prefer = troubles.flatMap(({ rule }) => rule.spec.fix?.prefer ?? [])
  if (prefer.length === 0) return moves
  const rank = ({ name }: Move): number => {
    const index = prefer.findIndex((operation) => name.startsWith(operation) || (operation === 'reorder' && name.startsWith('move')))
    return index < 0 ? prefer.length : index
  }
  return [...moves].sort((a, b) => rank(a) - rank(b))
}

/**
 * What it costs at least to go all these ways. Each is given a share of what its steps cost, the dearest first, and all shares of one step
 * together are never more than it costs: so whatever steps are done in the end, they cost no less.
 */
function estimate(ways: readonly Way[]): number {
  const dearest = ways.map((way) => ({ way, least: way.steps * leastOf(way) })).sort((a, b) => b.least - a.least)
  const left = new Map<Move, number>()
  let sum = 0
  for (const { way: { moves, otherwise, steps } } of dearest) {
    let share = otherwise ?? Infinity
    for (const move of moves) share = Math.min(share, left.get(move) ?? move.cost)
    if (share === Infinity) return Infinity
    sum += steps * share
    if (share > 0 && ways.length > 1) for (const move of moves) left.set(move, (left.get(move) ?? move.cost) - share)
  }
  return sum
}

const leastOf = ({ moves, otherwise }: Way): number => moves.reduce((least, { cost }) => Math.min(least, cost), otherwise ?? Infinity)

function branch({ sketch, seen, ways }: Extract<Waiting, { state: 'seen' }>, key: number, { queue, greed }: { queue: Queue<Waiting>; greed: number }): void {
  if (seen.troubles.length === 0 && seen.change !== null) queue.push(sketch.spent + seen.change, { state: 'found', sketch, seen, frozen: new Set() })
  const must = ways.filter(({ otherwise }) => otherwise === null)
  const [narrowest] = (must.length > 0 ? must : ways).toSorted((a, b) => a.moves.length - b.moves.length)
  for (const { cost, make } of narrowest?.moves ?? []) queue.push(greed > 1 ? key - (greed - 1) * cost : Math.max(key, sketch.spent + cost), { state: 'new', from: sketch, make })
}

type Reached = Extract<Waiting, { state: 'found' }>

/** Of the ways to share out a change of widths that cost the same, one that changes a single element if there is one. */
function fewest(judge: Judge, { sketch, seen, frozen }: Reached): { readonly layout: Layout } {
  const changed = resizedIn(seen, sketch.layout)
  const all = seen.scene.sections.flatMap(({ section, placed }) => (section.stage.kind === 'row' ? placed.map(({ element }) => nameIn(section.id, element.id)) : []))
  if (changed.length < 2 || all.length > 60) return seen
  for (const one of [...changed, ...all.filter((name) => !changed.includes(name))]) {
    if (frozen.has(one)) continue
    const alone = look(judge, sketch, new Set(all.filter((name) => name !== one)))
    if (alone.change === seen.change && alone.troubles.length === 0) return alone
  }
  return seen
}

/** Queues what else could be done with widths: without one of the elements that change, and so on. */
function alternatives(judge: Judge, { sketch, seen, frozen }: Reached, queue: Queue<Waiting>, layout: Layout): void {
  const changed = resizedIn({ ...seen, layout }, sketch.layout)
  for (const one of changed) {
    const still = new Set([...frozen, one])
    const other = look(judge, sketch, still)
    if (other.change !== null && other.troubles.length === 0) queue.push(sketch.spent + other.change, { state: 'found', sketch, seen: other, frozen: still })
  }
}

/** The elements whose widths differ, by name. */
function resizedIn({ layout, scene }: Pick<Seen, 'layout' | 'scene'>, before: Layout): string[] {
  if (layout === before) return []
  return scene.sections.flatMap(({ section }) => {
    const was = elementsOf(before, section)
    return elementsOf(layout, section).flatMap(({ id, width }, index) => (was[index]?.width === width ? [] : [nameIn(section.id, id)]))
  })
}
