/** Repairs that are found long before it is proved that none is cheaper: a few sketches are followed far, and what is found is gone back on. */
import { lookAhead, type Ahead, type Looking, type Outlook } from './ahead.ts'
import type { Pause } from './pause.ts'
import { retraced } from './retraced.ts'
import { signatureOf, type Sketch, type Task } from './sketch.ts'
import { thinned } from './thinned.ts'

/** With how much effort one is looked for at first. */
const FIRST = 160_000
/** How many sketches are followed: to find one, to find one far away or near another, and to find what is cheaper. */
const [BROAD, NARROW, BROADEST] = [8, 3, 32]

/** Where is looked from, and how. */
export type Sight = { readonly task: Task; readonly start: Sketch; readonly pause: Pause; readonly look: Looking }

/** Repairs that are not far from the start; none where there is none so near. */
export function* nearAhead({ task: { effort }, start, pause, look }: Sight, enough = enoughOf(effort)): Generator<void, readonly Ahead[]> {
  const first = yield* look(start)
  return first === null ? [] : yield* lookAhead([first], { look, breadth: BROAD, pause, tired: () => effort.left <= enough })
}

const enoughOf = ({ left }: Task['effort']): number => Math.max(left - FIRST, left / 2)

/** The same, and then cheaper ones. */
export function* foundAhead(sight: Sight): Generator<void, readonly Ahead[]> {
  const { task: { effort }, pause, look } = sight
  const enough = enoughOf(effort)
  const better = yield* bettered(yield* nearAhead(sight, enough), sight, enough / 2)
  const below = Math.min(...better.map(({ cost }) => cost))
  if (below === Infinity) return []
  const starts = (yield* thinnedFrom(sight, enough / 4)).filter(({ sketch }) => sketch.spent < below)
  const other = yield* lookAhead(starts, { look, breadth: BROADEST, below, pause, tired: () => effort.left <= enough / 4 })
  return [...better, ...(yield* bettered(other, sight, enough / 8))]
}

/** Repairs that are further away, from what is left when some of all are gone too. */
export function* foundFarAhead(sight: Sight): Generator<void, readonly Ahead[]> {
  const { task: { effort }, pause, look } = sight
  const enough = effort.left / 4
  const found = yield* lookAhead(yield* thinnedFrom(sight, enough), { look, breadth: NARROW, pause, tired: () => effort.left <= enough })
  return yield* bettered(found, sight, enough / 2)
}

/** What is left of the start when some of all are gone. */
function* thinnedFrom({ task, start, pause, look }: Sight, enough: number): Generator<void, readonly Outlook[]> {
  const starts: Outlook[] = []
  for (const sketch of thinned(task, start)) {
    const one = task.effort.left > enough ? yield* look(sketch) : null
    if (one) starts.push(one)
    if (pause.isDue()) yield
  }
  return starts
}

/** The same, and something cheaper that is near the cheapest. */
function* bettered(found: readonly Ahead[], { task: { effort }, start, pause, look }: Sight, enough: number): Generator<void, readonly Ahead[]> {
  const [first] = found.toSorted((one, other) => one.cost - other.cost)
  return first ? [...found, yield* retraced(first, start, { look, breadth: NARROW, pause, tired: () => effort.left <= enough })] : found
}

/** Looks at each sketch once. */
export function remembering(look: Looking): Looking {
  const known = new Map<string, Outlook | null>()
  return function* (sketch) {
    const signature = signatureOf(sketch)
    const before = known.get(signature)
    if (before !== undefined) return before && { ...before, sketch }
    const found = yield* look(sketch)
    known.set(signature, found)
    return found
  }
}
