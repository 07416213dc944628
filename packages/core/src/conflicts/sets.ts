/** Which smallest sets of demands cannot be met together, and which smallest sets of them would have to go: two sides of one coin. */

/** Whether demands can be met together: yes; or no, with some of them that cannot; or nobody knows. */
export type Answer = { readonly state: 'found' } | { readonly state: 'none'; readonly tags: ReadonlySet<number> } | { readonly state: 'unknown' }
/** Asks whether all of these can be met together. */
export type Ask = (tags: ReadonlySet<number>) => Answer
/** Conflicting sets, none within another; ways out, the smallest first; whether these are all there are. */
export type Sets = { readonly conflicts: readonly ReadonlySet<number>[]; readonly waysOut: readonly ReadonlySet<number>[]; readonly complete: boolean }

/** How far is looked: ways out of at most so many demands, and questions asked in all. */
export type Reach = { readonly size: number; readonly questions: number }

/**
 * Reiter's tree of hitting sets, breadth first: what hits every conflicting set is a way out. Each branch takes away one demand of a conflict
 * that is still there, until none is.
 */
export function conflictSets(all: ReadonlySet<number>, ask: Ask, reach: Reach): Sets {
  const steps = looking(all, reach)
  let step = steps.next()
  while (step.done !== true) step = steps.next(ask(step.value))
  return step.value
}

/** The same with answers that take their time. */
export async function conflictSetsSlowly(all: ReadonlySet<number>, ask: (tags: ReadonlySet<number>) => Promise<Answer>, reach: Reach): Promise<Sets> {
  const steps = looking(all, reach)
  let step = steps.next()
  while (step.done !== true) step = steps.next(await ask(step.value))
  return step.value
}

/** Asks one question after the other, and ends with what came out. */
type Looking<T> = Generator<ReadonlySet<number>, T, Answer>
type Found = ReadonlySet<number> | 'unknown' | null

function* looking(all: ReadonlySet<number>, { size, questions }: Reach): Looking<Sets> {
  const left = { questions }
  const conflicts: ReadonlySet<number>[] = []
  const waysOut: ReadonlySet<number>[] = []
  const seen = new Set<string>()
  let complete = true
  let level: ReadonlySet<number>[] = [new Set()]
  for (let taken = 0; level.length > 0; taken++) {
    const next: ReadonlySet<number>[] = []
    for (const gone of level.filter((one) => !waysOut.some((way) => isWithin(way, one)))) {
      const conflict: Found = conflicts.find((one) => !meets(one, gone)) ?? (yield* kept(without(all, gone), conflicts, left))
      if (conflict === null) waysOut.push(gone)
      else if (conflict === 'unknown' || taken >= size) complete = false
      else next.push(...[...conflict].map((one) => new Set([...gone, one])))
    }
    level = next.filter((set) => isNew(set, seen))
  }
  return { conflicts, waysOut, complete: complete && left.questions >= 0 }
}

/** Keeps a conflict that was found. */
function* kept(tags: ReadonlySet<number>, conflicts: ReadonlySet<number>[], left: { questions: number }): Looking<Found> {
  const conflict = yield* smallest(tags, left)
  if (conflict !== null && conflict !== 'unknown') conflicts.push(conflict)
  return conflict
}

function* asked(tags: ReadonlySet<number>, left: { questions: number }): Looking<Answer> {
  return left.questions-- > 0 ? yield tags : { state: 'unknown' }
}

/** A conflicting set none of whose demands can be left out; null when all can be met. */
function* smallest(tags: ReadonlySet<number>, left: { questions: number }): Looking<Found> {
  const first = yield* asked(tags, left)
  if (first.state === 'found') return null
  if (first.state === 'unknown') return 'unknown'
  let core = new Set([...first.tags].filter((tag) => tags.has(tag)))
  // What the solver names is a start; when it named too little, everything is looked at.
  if (core.size < tags.size && (yield* asked(core, left)).state !== 'none') core = new Set(tags)
  for (const tag of [...core]) {
    const rest = without(core, new Set([tag]))
    if ((yield* asked(rest, left)).state === 'none') core = rest
  }
  return core
}

const without = (set: ReadonlySet<number>, gone: ReadonlySet<number>): Set<number> => new Set([...set].filter((tag) => !gone.has(tag)))
const meets = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => [...one].some((tag) => other.has(tag))
const isWithin = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => [...one].every((tag) => other.has(tag))

function isNew(set: ReadonlySet<number>, seen: Set<string>): boolean {
  const name = [...set].sort((a, b) => a - b).join(' ')
  if (seen.has(name)) return false
  seen.add(name)
  return true
}
