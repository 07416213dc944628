/**
 * The last resort for a broken row: nothing changes its place. Widths alone, then what may go, then as many of each part as rules ask for. So much is
 * left out that a small solver gets through rows on which the search gives up; what it finds is a repair, and never said to be the best.
 */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { tariffsOf } from '../repair/cost.ts'
import { Offers, strictnesses, type RepairOptions } from '../repair/index.ts'
import { brokenIn, type Repair } from '../repair/offer.ts'
import type { Strictness } from '../repair/judge.ts'
import type { Task } from '../repair/sketch.ts'
import { taskOf } from '../repair/task.ts'
import type { CompiledRule } from '../rules/define.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import type { Layout } from '../schema/layout.ts'
import { priced } from './cost.ts'
import { layoutOf } from './layouts.ts'
import { write } from './linear/index.ts'
import { madeOfOthers } from './other-parts.ts'
import { rounded, unrounded } from './rounding.ts'
import type { InPlace } from './row-model.ts'
import { schemeOf } from './scheme.ts'
import type { Solver, Watch } from './solver.ts'

/** What may be said about repairs that move nothing. */
export type InPlaceOptions = RepairOptions & Watch & { readonly solver: Solver }

/**
 * Repairs of a row that move nothing, for rows on which `repairs` gives up; checked and said as those are. None where the solver finds none in its time.
 * @throws the signal's reason when it is aborted
 */
export async function repairsInPlace(compiled: CompiledBrief, layout: Layout, { solver, limit = 3, options = {}, used = [], ...watch }: InPlaceOptions): Promise<readonly Repair[]> {
  const task = taskOf(compiled, layout, { options, used })
  if (task === null || compiled.sections.some(({ stage }) => stage.kind !== 'row')) return []
  const offers = new Offers(task, brokenIn(judgeLayout(compiled, layout, options)))
  for (const strictness of strictnesses(compiled)) {
    const search: Search = { task, solver, watch, holds: heldUnder(strictness, offers.broken) }
    for (const way of WAYS) {
      const found = offers.all.length < limit ? await way(search) : null
      if (found) offers.add(found)
    }
    if (offers.all.length > 0) break
  }
  return offers.best(limit).map(({ repair }) => repair)
}

type Search = { readonly task: Task; readonly solver: Solver; readonly watch: Watch; holds(rule: CompiledRule): boolean }

/** The ways that are tried, the one with the fewest questions first. */
const WAYS: readonly ((search: Search) => Promise<Layout | null>)[] = [
  (search) => settled(search, search.task.layout, 'stay'),
  async (search) => {
    const { task, holds, solver, watch } = search
    const made = await madeOfOthers(task, { holds: (index) => task.compiled.rules.some((rule) => rule.index === index && holds(rule)), solver, watch })
    return made && settled(search, made, 'stay')
  },
  (search) => settled(search, search.task.layout, 'leave'),
]

const WEIGHTS: Readonly<Record<Strictness, readonly string[]>> = { block: ['block'], warn: ['block', 'warn'], advise: ['block', 'warn', 'advise'] }

/** Rules that must hold: what blocks, and of the rest what is not broken already. */
function heldUnder(strictness: Strictness, broken: ReadonlySet<string>): Search['holds'] {
  const ids = new Set([...broken].map((place) => place.split(' ')[0]))
  return ({ spec: { severity, id } }) => WEIGHTS[strictness].includes(severity) && (severity === 'block' || !ids.has(id))
}

/** The nearest widths of a layout that keep the rules, of all that stays; null where the solver finds none. */
async function settled({ task: { compiled, options = {}, used }, solver, watch, holds }: Search, before: Layout, inPlace: InPlace): Promise<Layout | null> {
  const scheme = schemeOf({ compiled, options, before, places: () => 0, inPlace })
  for (const rule of compiled.rules) if (holds(rule)) write(scheme, rule)
  const { bySection } = tariffsOf(compiled)
  for (const row of scheme.rows.values()) {
    const tariff = bySection.get(row.section.id)
    if (tariff) priced({ row, tariff, ready: compiled })
  }
  const exact = await solver(scheme.program.model(() => true), watch)
  if (exact.state === 'none') return null
  const answer = exact.state === 'found' ? exact : await solver(unrounded(scheme), watch)
  return answer.state === 'found' ? layoutOf(scheme, exact === answer ? answer.values : rounded(scheme, answer.values), { other: before, used }) : null
}
