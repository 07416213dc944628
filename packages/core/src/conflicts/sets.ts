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
export function conflictSets(all: ReadonlySet<number>, ask: Ask, { size, questions }: Reach): Sets {
  const asked = counted(ask, questions)
  const conflicts: ReadonlySet<number>[] = []
  const waysOut: ReadonlySet<number>[] = []
  const seen = new Set<string>()
  let complete = true
  let level: ReadonlySet<number>[] = [new Set()]
  for (let taken = 0; level.length > 0; taken++) {
    const branches = level.filter((gone) => !waysOut.some((way) => isWithin(way, gone))).map((gone) => (
      { gone, conflict: conflicts.find((one) => !meets(one, gone)) ?? found(smallest(without(all, gone), asked), conflicts) }
    ))
    waysOut.push(...branches.flatMap(({ gone, conflict }) => (conflict === null ? [gone] : [])))
    const open = branches.filter(({ conflict }) => conflict !== null)
    if (open.some(({ conflict }) => conflict === 'unknown') || (taken >= size && open.length > 0)) complete = false
    level = taken >= size ? [] : open.flatMap(({ gone, conflict }) => [...(conflict === 'unknown' || conflict === null ? [] : conflict)].map((one) => new Set([...gone, one]))).filter((set) => isNew(set, seen))
  }
  return { conflicts, waysOut, complete: complete && asked.left() >= 0 }
}

/** Keeps a conflict that was found. */
function found(conflict: ReadonlySet<number> | 'unknown' | null, conflicts: ReadonlySet<number>[]): typeof conflict {
  if (conflict !== null && conflict !== 'unknown') conflicts.push(conflict)
  return conflict
}

type Counted = Ask & { left(): number }

function counted(ask: Ask, questions: number): Counted {
  let left = questions
  return Object.assign((tags: ReadonlySet<number>): Answer => (left-- > 0 ? ask(tags) : { state: 'unknown' }), { left: () => left })
}

/** A conflicting set none of whose demands can be left out; null when all can be met. */
function smallest(tags: ReadonlySet<number>, ask: Ask): ReadonlySet<number> | 'unknown' | null {
  const first = ask(tags)
  if (first.state === 'found') return null
  if (first.state === 'unknown') return 'unknown'
  let core = new Set([...first.tags].filter((tag) => tags.has(tag)))
  // What the solver names is a start; when it named too little, everything is looked at.
  if (ask(core).state !== 'none') core = new Set(tags)
  for (const tag of [...core]) {
    const rest = without(core, new Set([tag]))
    if (ask(rest).state === 'none') core = rest
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
