/**
 * Best-first search for the repairs that change least. A sketch is a layout with some steps done; its widths are settled exactly. Every
 * broken place names all steps that may lead out of it, so one of them must be done: the place that costs most to mend is branched on, of equals the
 * one with the fewest steps. What is still to come is estimated from below by sharing each step's cost among the places that it may mend.
 */
import { look, type Judge, type Seen } from './judge.ts'
import type { Outlook } from './ahead.ts'
import { Pause } from './pause.ts'
import { Queue } from './queue.ts'
import { foundAhead, foundFarAhead, nearAhead, remembering, type Sight } from './unproved.ts'
import { longestRising } from './cost.ts'
import { goneOn, MARK, nameIn, signatureOf, type Move, type Sketch, type Task, type Trouble, type View } from './sketch.ts'
import { isHopeless } from './hopeless.ts'
import { isKnown } from './known.ts'
import { elementsOf } from './moves/standing.ts'
import type { Layout } from '../schema/layout.ts'

/** After so much effort without a repair any is looked for; where nothing is found by the half of all effort, once more, and further away. */
const PATIENCE = 60_000
/** After so much it is asked whether there is any at all. */
const DOUBT = 40_000

/** A layout that keeps every rule it is judged by, and what it costs in grains. */
export type Found = { readonly layout: Layout; readonly cost: number }

type Waiting =
  | { readonly state: 'new'; readonly from: Sketch; readonly move: Move | null }
  | { readonly state: 'seen'; readonly sketch: Sketch; readonly seen: Seen; readonly ways: readonly Way[] }
  | { readonly state: 'found'; readonly sketch: Sketch; readonly seen: Seen; readonly frozen: ReadonlySet<string> }

/** One thing that must be done something about, and all that may be done, if that is `known`; `otherwise` is what it costs to let widths do it. */
type Way = { readonly moves: readonly Move[]; readonly otherwise: number | null; readonly steps: number; readonly known: boolean; readonly loose: boolean }

/**
 * Hands over repairs in order of their cost until `take` says that it has enough; when the effort is used up, what was found ahead.
 * It rests every now and then, so that whoever draws on it can do something else.
 * @returns whether what was handed over is proved to be what costs least, or that there is no more
 */
export function* search(judge: Judge, start: Sketch, take: (found: Found) => boolean): Generator<void, boolean> {
  const { effort } = judge.task
  const pause = new Pause(effort)
  const queue = new Queue<Waiting>()
  const known = new Set<string>()
  const sight: Sight = { task: judge.task, start, pause, look: remembering((sketch) => outlook(judge, sketch, pause)) }
  // Nothing that costs less than this was overlooked.
  let proved = isKnown(judge.task) ? Infinity : 0
  let ahead = effort.left - PATIENCE
  let [again, isFound, doubt] = [effort.left / 2, false, effort.left - DOUBT]
  // Who has one already has little effort left for others.
  let isTaken = false
  queue.push(0, { state: 'new', from: start, move: null })
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { key, value } = next
    if (pause.isDue()) yield
    if (effort.left <= doubt) {
      doubt = -Infinity
      if (!isTaken && isHopeless(judge.task)) return true
    }
    if (effort.left <= ahead) {
      ahead = -Infinity
      const found = yield* (isTaken ? nearAhead(sight) : foundAhead(sight))
      isFound = found.length > 0
      for (const { cost, ...one } of found) queue.push(cost, { state: 'found', ...one, frozen: new Set() })
    } else if (effort.left <= again && !isFound) {
      again = -Infinity
      for (const { cost, ...one } of yield* foundFarAhead(sight)) queue.push(cost, { state: 'found', ...one, frozen: new Set() })
    }
    if (effort.left <= 0 && value.state !== 'found') {
      proved = -1
      continue
    }
    if (value.state === 'found') {
      const { layout } = fewest(judge, value)
      isTaken = true
      if (take({ layout, cost: key })) return key <= proved
      if (effort.left > 0) alternatives(judge, value, queue, layout)
      continue
    }
    const waiting = value.state === 'new' ? yield* met(value.move === null ? value.from : goneOn(value.from, value.move), { judge, known, pause }) : value
    if (waiting === null) continue
    if (value.state === 'new') proved = Math.min(proved, provedBy(waiting))
    if (waiting.ways.some(({ moves, otherwise }) => moves.length === 0 && otherwise === null)) continue
    const least = Math.max(key, waiting.sketch.spent + (value.state === 'new' ? estimate(waiting.ways) : 0))
    if (least > key) queue.push(least, waiting)
    else branch(waiting, least, queue)
  }
  return proved === Infinity
}

function* outlook(judge: Judge, sketch: Sketch, pause: Pause): Generator<void, Outlook | null> {
  const waiting = yield* met(sketch, { judge, known: new Set(), pause })
  return waiting && { sketch, seen: waiting.seen, moves: [...new Set(waiting.ways.flatMap(({ moves }) => moves))] }
}

/** What it costs at least to mend a layout, in grains, as the search estimates it before the first step; null where not all steps are known. */
export function leastCost(judge: Judge, start: Sketch): number | null {
  const looking = met(start, { judge, known: new Set(), pause: new Pause(judge.task.effort) })
  let step = looking.next()
  while (step.done !== true) step = looking.next()
  const first = step.value
  return first === null || !isKnown(judge.task) || provedBy(first) !== Infinity ? null : estimate(first.ways)
}

/** Below which cost nothing is overlooked in a sketch, or in what is made of it. */
function provedBy({ sketch, seen, ways }: Extract<Waiting, { state: 'seen' }>): number {
  if (seen.unsettled) return sketch.spent
  return ways.every(({ known }) => known) ? Infinity : sketch.spent + estimate(ways.filter(({ known }) => known))
}

type Seeing = { readonly judge: Judge; readonly known: Set<string>; readonly pause: Pause }

/** On plans so many broken places are thought about at a time: each takes long, and any of them has to be mended. */
const AT_A_TIME = 4

/** Looks at a sketch; null when it was met before. */
function* met(sketch: Sketch, { judge, known, pause }: Seeing): Generator<void, Extract<Waiting, { state: 'seen' }> | null> {
  const signature = signatureOf(sketch)
  if (known.has(signature) || movesTooMuch(sketch, judge.task)) return null
  known.add(signature)
  const seen = look(judge, sketch)
  const view: View = { task: judge.task, sketch, scene: seen.scene, settled: seen.layout, conflict: seen.change === null ? seen.pushes : undefined }
  const movesOf = movesIn(judge, view, pause)
  const wayOut = function* (troubles: readonly Trouble[], otherwise: number | null, steps: number): Generator<void, Way> {
    const moves = yield* movesOf(troubles)
    const loose = troubles.some(({ rule }) => judge.mendings.get(rule)?.loose === true)
    return { moves, otherwise, steps, loose, known: moves.length < WIDEST && troubles.every((trouble) => isComplete(judge, trouble, seen.scene)) }
  }
  const ways: Way[] = []
  for (const trouble of atATime(seen.troubles)) {
    ways.push(yield* wayOut([trouble], null, trouble.steps))
    if (pause.isDue()) yield
  }
  if (seen.pushes.length > 0) ways.push(yield* wayOut(seen.pushes, seen.change, 1))
  judge.task.effort.left -= ways.reduce((sum, { moves }) => sum + moves.length / 5, 0)
  return { state: 'seen', sketch, seen, ways }
}

function atATime(troubles: readonly Trouble[]): readonly Trouble[] {
  const onPlans = new Set(troubles.filter(({ section }) => section?.section.stage.kind === 'plan').slice(AT_A_TIME))
  return onPlans.size === 0 ? troubles : troubles.filter((trouble) => !onPlans.has(trouble))
}

/**
 * Whether fewer elements of a row could have changed places for the same order. Then what leads on from here leads on from there too; and of
 * those ways that move as few, any one will do: none of them moves what goes away in the end.
 */
function movesTooMuch({ layout, marks }: Sketch, { places }: Task): boolean {
  return layout.sections.some(({ id, elements }) => {
    const before = places.get(id)
    if (before === undefined) return false
    const moved = elements.filter((element) => ((marks.get(nameIn(id, element.id)) ?? 0) & MARK.moved) !== 0).length
    if (moved === 0) return false
    const stayed = elements.flatMap((element) => before.get(element.id) ?? [])
    return moved > stayed.length - longestRising(stayed).length
  })
}

/** Whether nothing else leads out of it than the steps that its rule names. */
function isComplete({ mendings }: Judge, trouble: Trouble, scene: Seen['scene']): boolean {
  const knows = mendings.get(trouble.rule)?.knows ?? false
  return typeof knows === 'function' ? knows(trouble, scene) : knows
}

/** The most steps that are considered for one broken place. */
const WIDEST = 4000

/** Makes the steps out of troubles; equal ones are one and the same for all that is asked of it. */
function movesIn({ mendings }: Judge, view: View, pause: Pause): (troubles: readonly Trouble[]) => Generator<void, readonly Move[]> {
  const same = new Map<string, Move>()
  const theOne = (move: Move): Move => {
    const known = same.get(move.name)
    if (known === undefined) same.set(move.name, move)
    return known ?? move
  }
  return function* (troubles) {
    const moves = new Set<Move>()
    for (const trouble of troubles) {
      for (const move of mendings.get(trouble.rule)?.moves(trouble, view) ?? []) {
        if (moves.size >= WIDEST) break
        if (move !== null) moves.add(theOne(move))
        else if (pause.isDue()) yield
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
function estimate(all: readonly Way[]): number {
  const ways = all.length > 1 ? all.filter(({ loose }) => !loose) : all
  const alone = ways === all ? 0 : Math.max(...all.map(leastOf))
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
  return Math.max(sum, alone)
}

const leastOf = ({ moves, otherwise }: Way): number => moves.reduce((least, { cost }) => Math.min(least, cost), otherwise ?? Infinity)

function branch({ sketch, seen, ways }: Extract<Waiting, { state: 'seen' }>, key: number, queue: Queue<Waiting>): void {
  if (seen.troubles.length === 0 && seen.change !== null) queue.push(sketch.spent + seen.change, { state: 'found', sketch, seen, frozen: new Set() })
  const must = ways.filter(({ otherwise }) => otherwise === null)
  const [dearest] = (must.length > 0 ? must : ways).toSorted((a, b) => leastOf(b) - leastOf(a) || a.moves.length - b.moves.length)
  for (const move of dearest?.moves ?? []) queue.push(Math.max(key, sketch.spent + move.cost), { state: 'new', from: sketch, move })
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
