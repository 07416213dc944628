/** Repair: the smallest edits that make a layout valid. Offered, never applied. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import type { Layout } from '../schema/layout.ts'
import { judgeFor, sizeOf, type Strictness } from './judge.ts'
import { brokenIn, compareOffers, faceOf, mannerOf, offerOf, type Offer, type Repair } from './offer.ts'
import { search, type Found } from './search.ts'
import { untouched, type Task } from './sketch.ts'
import { broughtBack } from './brought-back.ts'
import { EFFORT, FOR_BETTER, FOR_OTHERS, taskOf, type RepairOptions } from './task.ts'

export { costBetween } from './cost.ts'
export { faceOf } from './offer.ts'
export type { Repair } from './offer.ts'
export type { RepairOptions } from './task.ts'

/** Repairs, the best first; `complete` when nothing better was left unlooked at. None and not complete: no quick repair was found. */
export type Repairs = { readonly repairs: readonly Repair[]; readonly complete: boolean }

/** A search under way: how far it is at most, from 0 to 1, and the best that it has found so far. */
export type RepairsSoFar = { readonly share: number; best(): readonly Repair[] }

/**
 * The smallest edits that make a layout valid: different ones, those first that newly break the fewest `warn` rules, then `advise` rules, then
 * by what they cost. One of them breaks no `warn` rule and one removes nothing, where such were found. A layout whose plan is only unfinished
 * is completed in the same way. Synchronous and bounded; the exact form that takes its time is in `@codraft/core/solve`.
 */
export function repairs(compiled: CompiledBrief, layout: Layout, options: RepairOptions = {}): Repairs {
  const steps = repairSteps(compiled, layout, options)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/**
 * The same in steps of a few milliseconds each, for whoever has something else to do between two of them, or wants to stop early. Use `repairs` where
 * nobody waits.
 */
export function* repairSteps(compiled: CompiledBrief, layout: Layout, { limit = 3, options, used = [] }: RepairOptions = {}): Generator<RepairsSoFar, Repairs> {
  if (sizeOf({ compiled }, layout) > EFFORT / 4) return { repairs: [], complete: false }
  const verdict = judgeLayout(compiled, layout, options)
  if (verdict.status === 'valid' || limit < 1) return { repairs: [], complete: true }
  const task = taskOf(compiled, layout, { options, used })
  if (task === null) return { repairs: [], complete: false }
  const broken = brokenIn(verdict)
  const collected = new Offers(task, broken)
  const best = (): readonly Repair[] => collected.best(limit).map(({ repair }) => repair)
  yield { share: 0, best }
  for (const back of broughtBack(task, verdict)) {
    collected.add(back)
    yield { share: 0, best }
  }
  if (collected.all.length > 0) task.effort.left = Math.min(task.effort.left, FOR_BETTER)
  const all = task.effort.left
  let complete = true
  for (const strictness of strictnesses(compiled)) {
    if (collected.manners >= limit) break
    if (task.effort.left <= 0) complete = false
    else complete = (yield* run(task, strictness, { collected, best, all, enough: () => collected.manners >= limit })) && complete
  }
  if (limit > 1 && collected.all.every(({ removes }) => removes)) yield* keepEverything(task, { collected, best, all })
  return { repairs: best(), complete }
}

/** From the strictest: nothing newly broken at all; then nothing that warns; then whatever does not block. */
export function strictnesses({ rules }: CompiledBrief): readonly Strictness[] {
  const has = (severity: string): boolean => rules.some(({ spec }) => spec.severity === severity)
  return [...(has('advise') ? ['advise' as const] : []), ...(has('warn') ? ['warn' as const] : []), 'block']
}

/** `all`: how much may be done in all. */
type Run = { readonly collected: Offers; readonly all: number; best(): readonly Repair[]; enough(): boolean }

function* run(task: Task, strictness: Strictness, { collected, best, all, enough }: Run): Generator<RepairsSoFar, boolean> {
  const { effort } = task
  // A search may use up half of what is left, the last one more, so that the next ones can look too.
  const rest = Math.floor(effort.left / (strictness === 'block' ? 4 : 2))
  effort.left -= rest
  let refused = false
  const take = ({ layout }: Found): boolean => {
    if (collected.add(layout) === null) refused = true
    effort.left = Math.min(effort.left, FOR_OTHERS)
    return enough()
  }
  const searching = search(judgeFor(task, strictness, collected.broken), untouched(task.layout), take)
  let step = searching.next()
  for (; step.done !== true; step = searching.next()) yield { share: Math.min(1, Math.max(0, 1 - (rest + effort.left) / all)), best }
  effort.left = rest + Math.max(0, effort.left)
  return step.value && !refused
}

/** Looks for one that removes nothing. */
function* keepEverything(task: Task, { collected, best, all }: Omit<Run, 'enough'>): Generator<RepairsSoFar, void> {
  const keeping = { ...task, mayRemove: false }
  const found = (): boolean => collected.all.some(({ removes }) => !removes)
  for (const strictness of strictnesses(task.compiled)) if (!found()) yield* run(keeping, strictness, { collected, best, all, enough: found })
}

/** What was found so far. Layouts that look alike, mirrored ones too, count as one. */
export class Offers {
  readonly broken: ReadonlySet<string>
  readonly all: Offer[] = []
  readonly #task: Task
  readonly #faces = new Set<string>()
  readonly #manners = new Set<string>()

  constructor(task: Task, broken: ReadonlySet<string>) {
    this.#task = task
    this.broken = broken
  }

  /** In how many different manners the layout can be mended. */
  get manners(): number {
    return this.#manners.size
  }

  /** Takes a layout for what it offers; null where it offers nothing. */
  add(layout: Layout): Offer | null {
    const offer = offerOf(this.#task, this.broken, layout)
    if (!offer || this.#faces.has(faceOf(offer.layout))) return offer
    this.#faces.add(faceOf(offer.layout))
    this.#manners.add(mannerOf(offer, this.#task.layout))
    this.all.push(offer)
    return offer
  }

  /** The best of each manner, then the rest; with one among them that breaks no `warn` rule and one that removes nothing. */
  best(limit: number): readonly Offer[] {
    const ranked = this.all.toSorted(compareOffers)
    const manners = new Set<string>()
    const [first, again]: [Offer[], Offer[]] = [[], []]
    for (const offer of ranked) {
      const manner = mannerOf(offer, this.#task.layout)
      ;(manners.has(manner) ? again : first).push(offer)
      manners.add(manner)
    }
    const chosen = [...first, ...again].slice(0, limit)
    const keeping = ranked.find(({ removes }) => !removes)
    if (limit > 1 && keeping && chosen.every(({ removes }) => removes)) chosen[chosen.length - 1] = keeping
    return chosen.toSorted(compareOffers)
  }
}
