/** The smallest edits that make a layout valid, proved to be the smallest. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { caseOf } from '../conflicts/case.ts'
import { applyEdit, type Edit, type Operation } from '../operations/index.ts'
import { tariffsOf } from '../repair/cost.ts'
import { Offers, repairs, strictnesses, type RepairOptions, type Repairs } from '../repair/index.ts'
import { brokenIn, type Offer } from '../repair/offer.ts'
import type { Task } from '../repair/sketch.ts'
import { taskOf } from '../repair/task.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import type { RuleResult } from '../rules/result.ts'
import type { Layout } from '../schema/layout.ts'
import { cheapestNew, priced, type Deeds } from './cost.ts'
import { less, NEVER, not, sum, times, type Form } from './form.ts'
import { layoutOf } from './layouts.ts'
import { write } from './linear/index.ts'
import { mostElements } from './most.ts'
import { demandOf } from './program.ts'
import { schemeOf, type Scheme, type Unspoken } from './scheme.ts'
import type { Demand, Solution, Solver, Watch } from './solver.ts'

/** What may be said about exact repairs. */
export type ExactRepairOptions = RepairOptions & Watch & { readonly solver: Solver }
/** Repairs, the best first; `complete` when the first is proved to be the best there is. */
export type ExactRepairs = Repairs & {
  /** Rules that no linear demand says; answers were still asked of them. */
  readonly unspoken: readonly Unspoken[]
}

/** So many more elements are looked at first, and at most. */
const MORE = { first: 2, most: 12 }
/** So many answers per offer that is wanted are looked at for different ones. */
const PATIENCE = 4

/**
 * The exact form of `repairs`, by the same cost and in the same order, for rows of a brief. What stands on other stages stays as it is.
 * @throws the signal's reason when it is aborted
 */
export async function exactRepairs(compiled: CompiledBrief, layout: Layout, { solver, limit = 3, options = {}, used = [], ...watch }: ExactRepairOptions): Promise<ExactRepairs> {
  const verdict = judgeLayout(compiled, layout, options)
  if (verdict.status === 'valid' || limit < 1) return { repairs: [], complete: true, unspoken: [] }
  const task = taskOf(compiled, layout, { options, used })
  if (task === null || !task.layout.sections.every(isPlain)) return { repairs: [], complete: false, unspoken: [] }
  const quick = new Offers(task, brokenIn(verdict))
  for (const { edit } of repairs(compiled, task.layout, { limit, options, used }).repairs) quick.add(applyEdit(task.layout, edit))
  const search = new Search({ task, solver, watch, offers: new Offers(task, brokenIn(verdict)), quick: quick.all, limit, options })
  for (const strictness of strictnesses(compiled)) {
    if (search.offers.manners >= limit) break
    await search.run(strictness, 'any')
  }
  const keeping = limit > 1 && search.offers.all.every(({ removes }) => removes)
  if (keeping) for (const strictness of strictnesses(compiled)) if (search.offers.all.every(({ removes }) => removes)) await search.run(strictness, 'keeping')
  // Where nothing is proved, what quick repair finds is not less than what was found here.
  if (!search.sure) for (const { layout: found } of quick.all) search.offers.add(found)
  return { repairs: search.offers.best(limit).map(({ repair }) => repair), complete: search.sure, unspoken: search.unspoken }
}

const isPlain = ({ elements }: Layout['sections'][number]): boolean => elements.every(({ width }) => width === undefined || (Number.isFinite(width) && width > 0))

type Strictness = RuleResult['severity']
const WEIGHTS: Readonly<Record<Strictness, readonly Strictness[]>> = { block: ['block'], warn: ['block', 'warn'], advise: ['block', 'warn', 'advise'] }

type Wanted = {
  readonly task: Task
  readonly solver: Solver
  readonly watch: Watch
  readonly offers: Offers
  /** What quick repair found: only what is cheaper has to be looked for. */
  readonly quick: readonly Offer[]
  readonly limit: number
  readonly options: NonNullable<RepairOptions['options']>
}
type Which = 'any' | 'keeping'
type Written = { readonly scheme: Scheme; readonly deeds: readonly Deeds[]; readonly more: number }

/** Looks for repairs; `sure` as long as nothing better can have been overlooked. */
class Search {
  readonly offers: Offers
  readonly unspoken: Unspoken[] = []
  sure = true
  readonly #wanted: Wanted
  #answered = 0

  constructor(wanted: Wanted) {
    this.#wanted = wanted
    this.offers = wanted.offers
  }

  /** Looks for those that break nothing of these weights newly; the best first, then others. */
  async run(strictness: Strictness, which: Which): Promise<void> {
    const { limit } = this.#wanted
    const known = this.#known(strictness, which)
    const enough = known === null ? Infinity : this.#bound(known)
    const written = this.#write(strictness, limit === 1 ? Math.min(MORE.first, enough) : MORE.first)
    const cuts: Demand[] = which === 'keeping' ? keeps(written) : []
    const better = await this.#next(written, [...cuts, ...this.#cheaperThan(known, written)], strictness)
    if (better === null) return
    const first = better === 'none' && known ? this.offers.add(known.layout) ?? known : better
    const needed = first === 'none' ? this.#needed(strictness, written) : this.#bound(first)
    if (needed > written.more) await this.#withMore(strictness, which, { first, needed })
    if (first === 'none' || which === 'keeping') return
    cuts.push(otherThan(first.repair.edit, written))
    for (let left = PATIENCE * limit; left > 0 && this.offers.manners < limit; left--) {
      const next = await this.#next(written, cuts, strictness)
      if (next === null || next === 'none') return
      cuts.push(otherThan(next.repair.edit, written))
    }
  }

  /** The cheapest that quick repair found and that breaks nothing of these weights newly. */
  #known(strictness: Strictness, which: Which): Offer | null {
    const suits = ({ harm: [warn, advise], removes }: Offer): boolean =>
      (which === 'any' || !removes) && (strictness === 'block' || warn === 0) && (strictness !== 'advise' || advise === 0)
    return this.#wanted.quick.filter(suits).reduce<Offer | null>((best, one) => (best === null || one.repair.cost < best.repair.cost ? one : best), null)
  }

  /** How many new elements anything better could have. */
  #bound({ repair: { cost } }: Offer): number {
    const { task: { compiled, layout } } = this.#wanted
    const { perUnit, bySection } = tariffsOf(compiled)
    const rows = schemeOf({ compiled, options: {}, before: layout, places: () => 0 }).rows
    const each = [...rows.values()].flatMap((row) => {
      const tariff = bySection.get(row.section.id)
      return tariff ? [cheapestNew({ row, tariff, ready: compiled })] : []
    })
    return Math.floor(Math.round(cost * perUnit) / Math.min(...each))
  }

  #cheaperThan(offer: Offer | null, { scheme }: Written): Demand[] {
    return offer === null ? [] : [scheme.program.cheaperThan(Math.round(offer.repair.cost * tariffsOf(scheme.compiled).perUnit))]
  }

  /** Whether anything with more new elements is better, or there at all. */
  async #withMore(strictness: Strictness, which: Which, { first, needed }: { first: Offer | 'none'; needed: number }): Promise<void> {
    if (needed > MORE.most) this.sure = false
    const written = this.#write(strictness, Math.min(needed, MORE.most))
    const better = this.#cheaperThan(first === 'none' ? null : first, written)
    await this.#next(written, [...better, ...(which === 'keeping' ? keeps(written) : [])], strictness)
  }

  /** The best that is left; null where nobody knows. */
  async #next(written: Written, cuts: readonly Demand[], strictness: Strictness): Promise<Offer | 'none' | null> {
    const { solver, watch, task } = this.#wanted
    watch.onProgress?.({ answered: this.#answered, doing: `looking for repairs that break nothing that is ${strictness}, with up to ${written.more} new elements` })
    const answer: Solution = await solver(written.scheme.program.model(() => true, cuts), watch)
    this.#answered++
    if (answer.state === 'stopped') this.sure = false
    if (answer.state !== 'found') return answer.state === 'none' ? 'none' : null
    const found = layoutOf(written.scheme, answer.values, { other: task.layout, used: task.used })
    const offer = this.offers.add(found)
    // The evaluator is the judge: what it refuses was said by a rule that the program leaves out.
    if (offer === null) this.sure = false
    return offer
  }

  #write(strictness: Strictness, more: number): Written {
    const { task: { compiled, layout }, options } = this.#wanted
    const scheme = schemeOf({ compiled, options, before: layout, places: (id) => (layout.sections.find((section) => section.id === id)?.elements.length ?? 0) + more })
    for (const rule of compiled.rules.filter((one) => this.#holds(one, strictness))) {
      for (const unspoken of write(scheme, rule)) if (!this.unspoken.some((one) => one.rule === unspoken.rule)) this.unspoken.push(unspoken)
    }
    const { bySection } = tariffsOf(compiled)
    const deeds = [...scheme.rows.values()].flatMap((row) => {
      const tariff = bySection.get(row.section.id)
      return tariff ? [priced({ row, tariff, ready: compiled })] : []
    })
    return { scheme, deeds, more }
  }

  /** Rules that must hold: what blocks, and of the rest what is not broken already. */
  #holds({ spec }: CompiledBrief['rules'][number], strictness: Strictness): boolean {
    const isBroken = [...this.offers.broken].some((place) => place.split(' ')[0] === spec.id)
    return WEIGHTS[strictness].includes(spec.severity) && (spec.severity === 'block' || !isBroken)
  }

  /** Where there is none with so many new elements: with how many more there could be one. */
  #needed(strictness: Strictness, { scheme }: Written): number {
    const { task: { compiled, layout }, options } = this.#wanted
    const chosen = (index: number): boolean => compiled.rules.some((rule) => rule.index === index && this.#holds(rule, strictness))
    const numbers = caseOf(compiled, options)
    return Math.max(0, ...[...scheme.rows.values()].map(({ section }) => {
      const most = mostElements(numbers, section.id, { chosen })
      return most === null ? Infinity : most - (layout.sections.find(({ id }) => id === section.id)?.elements.length ?? 0)
    }))
  }
}

/** That nothing goes away. */
const keeps = ({ scheme }: Written): Demand[] =>
  [...scheme.rows.values()].flatMap((row) => row.known.flatMap(({ was }, known) => (was ? [demandOf(times(row.present[known] ?? NEVER, -1), -1)] : [])))

/** That not all of an edit is done again. */
function otherThan(edit: Edit, { deeds }: Written): Demand {
  const done = edit.flatMap((operation) => deeds.flatMap((one) => (one.row.section.id === operation.section ? [didIt(operation, one)] : [])))
  return demandOf(sum(done), done.length - 1)
}

function didIt(operation: Operation, { row, moved, resized }: Deeds): Form {
  if (operation.type === 'place') {
    const known = row.known.findIndex(({ id }) => id === operation.element.id)
    if (known >= 0) return row.present[known] ?? NEVER
    const fresh = sum(row.fresh.map((here) => sum(here.filter((_, part) => row.parts[part]?.kind === operation.element.kind))))
    const any = row.program.flag()
    row.program.define(less(fresh, times(any, row.places)), 0)
    return any
  }
  const known = row.known.findIndex(({ id }) => id === (operation.type === 'remove' ? operation.element.id : operation.id))
  switch (operation.type) {
    case 'remove': return not(row.present[known] ?? NEVER)
    case 'resize': return resized[known] ?? NEVER
    case 'reorder': return moved[known] ?? NEVER
    case 'replace': return sum(row.parts.flatMap((part, index) => (part.kind === operation.to.kind ? [row.isAs(known, index)] : [])))
    default: return less(sum(row.parts.map((_, index) => row.isAs(known, index))), row.isAs(known, row.known[known]?.was?.part ?? -1))
  }
}
