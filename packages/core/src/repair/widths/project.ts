/** The widths nearest to those of a row that keep what its rules ask of widths, in this order of elements. */
import { settle, type Bound, type Effort } from './edges.ts'

/** What a rule asks of a stretch of a row, between two edges (0 is the row's start, n the end of its n-th element). Lengths in ticks. */
export type Stretch = {
  readonly from: number
  readonly to: number
  readonly min?: number | null
  readonly max?: number | null
  /** Where not every length between is lawful: the nearest that are, below and above; the same twice where this one is. */
  readonly nearest?: (length: number) => readonly [below: number, above: number]
}
/** Which stretch pushes (by its position in the list), and whether it asks for more length than there is, or for less. */
export type Push = { readonly stretch: number; readonly short: boolean }
/** Nearest widths (`sure`: there are no nearer ones) with all that keeps them from staying, or from coming, nearer to where they were; or the stretches that cannot all be kept; or that it took too long to tell. */
export type Projected =
  | { readonly status: 'kept'; readonly widths: readonly number[]; readonly change: number; readonly pushes: readonly Push[]; readonly sure: boolean }
  | { readonly status: 'conflict'; readonly pushes: readonly Push[] }
  | { readonly status: 'tired' }

/** How many times edges may be settled for one row: steps and gaps are tried to both sides. */
const TRIES = 300

/** Brings widths as near as can be to where they are so that every stretch keeps its bounds. Exact: there are no nearer ones. */
export function project(widths: readonly number[], stretches: readonly Stretch[], effort: Effort = { left: 2e6 }): Projected {
  return branched(widths, stretches, { asked: boundsIn(stretches), jagged: jaggedIn(stretches), effort })
}

/** A bound and who asks for it. */
export type Asked = Bound & Push

/** The bounds that stretches ask for, steps and gaps aside; of those on one stretch in one direction the tightest. */
export function boundsIn(stretches: readonly Stretch[]): readonly Asked[] {
  const asked: Asked[] = []
  for (const [stretch, { from, to, min, max }] of stretches.entries()) {
    if (min !== null && min !== undefined) asked.push({ from: to, to: from, most: -min, stretch, short: true })
    if (max !== null && max !== undefined && max !== Infinity) asked.push({ from, to, most: max, stretch, short: false })
  }
  return [...tightest(asked).values()]
}

/** Those of which not every length between their bounds is lawful. */
export const jaggedIn = (stretches: readonly Stretch[]): readonly number[] => stretches.flatMap(({ nearest }, stretch) => (nearest ? [stretch] : []))

/** Of the bounds on one stretch in one direction only the tightest is needed. */
function tightest(asked: readonly Asked[]): Map<number, Asked> {
  const best = new Map<number, Asked>()
  for (const one of asked) {
    const key = one.from * 1e5 + one.to
    const known = best.get(key)
    if (known === undefined || one.most < known.most) best.set(key, one)
  }
  return best
}

type Problem = { readonly asked: readonly Asked[]; readonly jagged: readonly number[]; readonly effort: Effort }
type Best = Extract<Projected, { status: 'kept' }>

/** Settles, and where a width lies between two steps or in a gap, settles again on either side of it. */
function branched(widths: readonly number[], stretches: readonly Stretch[], { asked, jagged, effort }: Problem): Projected {
  const waiting: (readonly Asked[])[] = [asked]
  const pushing = new Map<string, Push>()
  let best: Best | null = null
  for (let tries = 0; waiting.length > 0; tries++) {
    const bounds = waiting.pop() ?? []
    const settled = tries >= TRIES ? null : settle(widths, bounds, effort)
    if (settled === null) return best === null ? { status: 'tired' } : { ...best, pushes: [...pushing.values()], sure: false }
    // What pushes on either side of a gap counts: where it no longer did, the other side might be the nearer one.
    const sides = settled.kept && (best === null || settled.change < best.change) ? unlawful(settled.widths, stretches, jagged) : null
    if (sides !== null) {
      waiting.push([...bounds, sides[1]], [...bounds, sides[0]])
      continue
    }
    for (const index of settled.kept ? settled.pushing : settled.conflict) {
      const push = bounds[index]
      if (push) pushing.set(`${push.stretch} ${push.short}`, { stretch: push.stretch, short: push.short })
    }
    if (settled.kept && (best === null || settled.change < best.change)) best = { status: 'kept', widths: settled.widths, change: settled.change, pushes: [], sure: true }
  }
  return best === null ? { status: 'conflict', pushes: [...pushing.values()] } : { ...best, pushes: [...pushing.values()] }
}

/** The first length that is where it may not be, as the bounds that bring it to either side, the nearer side first. */
export function unlawful(widths: readonly number[], stretches: readonly Stretch[], jagged: readonly number[]): [Asked, Asked] | null {
  for (const stretch of jagged) {
    const { from, to, nearest } = stretches[stretch] ?? { from: 0, to: 0 }
    const length = widths.slice(from, to).reduce((sum, width) => sum + width, 0)
    const [low, high] = nearest?.(length) ?? [length, length]
    if (low === high) continue
    const less: Asked = { from, to, most: low, stretch, short: false }
    const more: Asked = { from: to, to: from, most: -high, stretch, short: true }
    return length - low <= high - length ? [less, more] : [more, less]
  }
  return null
}
