/** What the quick check leaves open about a brief's rules, proved or shown by a layout. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { areAllSettings, conflicts, settingsOf, type Conflicts, type Correction, type Implied } from '../conflicts/index.ts'
import { fittingFrom, insteadOf } from '../conflicts/elastic.ts'
import type { Row } from '../conflicts/program.ts'
import { conflictSetsSlowly } from '../conflicts/sets.ts'
import { compile } from '../brief/compile.ts'
import type { CompiledRule } from '../rules/define.ts'
import type { OptionValues } from '../rules/scene.ts'
import { toTicks, fromTicks } from '../schema/lengths.ts'
import type { Layout } from '../schema/layout.ts'
import { sum, times, type Form } from './form.ts'
import { impliedRules } from './implied.ts'
import { Inquiry, type Judged } from './inquiry.ts'
import { number } from './meaning.ts'
import { demandOf, Unsaid } from './program.ts'
import type { Scheme, Unspoken } from './scheme.ts'
import type { Demand, Solver, Watch } from './solver.ts'

/** A layout that keeps a rule which speaks of it: with all that block, where `all` is true. */
export type Witness = { readonly rule: string; readonly layout: Layout; readonly all: boolean }
/** What was found out about a brief's rules, exactly: `complete` when nothing is open but, perhaps, what others see to. */
export type ExactConflicts = Conflicts & {
  /** For every rule that can be met. */
  readonly witnesses: readonly Witness[]
  /** Rules that others see to; nothing is asked where rules contradict each other. */
  readonly implied: readonly Implied[]
  /** Rules of which it is not known whether they can be broken while all others that block are kept. */
  readonly undecided: readonly string[]
  /** Rules that no linear demand says; what is said of them was found by other means. */
  readonly unspoken: readonly Unspoken[]
}
/** Who solves, and who waits. */
export type ExactConflictOptions = Watch & { readonly solver: Solver }

/** Ways out of at most so many rules are looked for. */
const REACH = { size: 3, questions: 400 }

/**
 * The exact form of `conflicts`: for rows of at most two dozen elements everything is decided; what stands on other stages stays open.
 * @throws the signal's reason when it is aborted
 */
export async function exactConflicts(compiled: CompiledBrief, { solver, ...watch }: ExactConflictOptions): Promise<ExactConflicts> {
  const quick = conflicts(compiled)
  const asker = { solver, watch, answered: 0 }
  const settings = settingsOf(compiled)
  const first = new Inquiry(compiled, settings[0] ?? {}, asker)
  let open = false
  for (const [index, options] of settings.entries()) {
    const inquiry = index === 0 ? first : new Inquiry(compiled, options, asker)
    if (quick.witness && sameOptions(quick.options ?? {}, options)) inquiry.know(quick.witness)
    const reply = await inquiry.ask(inquiry.one.blocking, { doing: 'looking for a layout that keeps all blocking rules' })
    if (reply.state === 'found') {
      const inquiries = settings.map((each) => (each === options ? inquiry : new Inquiry(compiled, each, asker)))
      return possible(inquiry, { quick, witness: reply, isDefault: index === 0, inquiries: areAllSettings(compiled, settings) ? inquiries : [] })
    }
    open ||= reply.state === 'unknown'
  }
  if (!open || quick.satisfiable === false) return impossible(first, quick)
  return { ...quick, ...(await aboutRules(first, quick)), implied: [], undecided: [], complete: false }
}

const sameOptions = (one: OptionValues, other: OptionValues): boolean => JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

type Shown = { readonly quick: Conflicts; readonly witness: Judged; readonly isDefault: boolean; readonly inquiries: readonly Inquiry[] }

async function possible(inquiry: Inquiry, { quick, witness, isDefault, inquiries }: Shown): Promise<ExactConflicts> {
  const { kinds, open } = await kindsIn(inquiry)
  const about = await aboutRules(inquiry, quick)
  const { options: _, tries: __, fitsFrom: ___, ...rest } = quick
  return {
    ...rest, satisfiable: true, sets: [], corrections: [], witness: witness.layout, ...(isDefault ? {} : { options: inquiry.options }), kinds,
    ...about, ...(await redundant(inquiry, inquiries, { idle: quick.idle, dead: about.dead })), complete: about.complete && !open,
  }
}

/** Rules that nothing can break, that others see to, and those of which nobody knows. @param inquiries one for every setting of the options; none where they are too many */
async function redundant({ one: { compiled } }: Inquiry, inquiries: readonly Inquiry[], { idle, dead }: Pick<Conflicts, 'idle' | 'dead'>): Promise<Pick<ExactConflicts, 'idle' | 'implied' | 'undecided'>> {
  const known = new Set([...idle, ...dead])
  if (inquiries.length === 0) return { idle, implied: [], undecided: compiled.brief.rules.flatMap(({ id }) => (known.has(id) ? [] : [id])) }
  const { implied, undecided } = await impliedRules(inquiries, known)
  const always = new Set([...idle, ...implied.flatMap(({ rule, by }) => (by.length === 0 ? [rule] : []))])
  return { idle: compiled.brief.rules.flatMap(({ id }) => (always.has(id) ? [id] : [])), implied: implied.filter(({ by }) => by.length > 0), undecided }
}

async function impossible(inquiry: Inquiry, quick: Conflicts): Promise<ExactConflicts> {
  const { one } = inquiry
  const nameOf = (tag: number): string => one.compiled.rules.find(({ index }) => index === tag)?.spec.id ?? ''
  const ask = async (tags: ReadonlySet<number>): ReturnType<Inquiry['ask']> => inquiry.ask(tags, { doing: `looking for conflicting rules among ${tags.size}` })
  const sets = await conflictSetsSlowly(one.blocking, ask, REACH)
  const fitsFrom = await fittingExactly(inquiry)
  const corrections: Correction[] = []
  for (const gone of sets.waysOut) {
    const kept = new Set([...one.blocking].filter((tag) => !gone.has(tag)))
    const [only] = gone
    const instead = gone.size === 1 && only !== undefined ? await insteadExactly(inquiry, only, fitsFrom) : []
    const witness = inquiry.keeping(kept)[0]?.layout
    corrections.push({ drop: [...gone].map(nameOf), instead, ...(witness ? { witness } : {}) })
  }
  const about = await aboutRules(inquiry, quick)
  const { witness: _, fitsFrom: __, tries: ___, ...rest } = quick
  return {
    ...rest, implied: [], undecided: [], satisfiable: false, sets: sets.conflicts.map((set) => [...set].map(nameOf)), corrections, ...(fitsFrom === null ? {} : { fitsFrom }), ...about,
    complete: sets.complete && about.complete,
  }
}

type About = Pick<ExactConflicts, 'witnesses' | 'unspoken' | 'dead' | 'complete'>

/** For every rule a layout that keeps it, or that there is none. */
async function aboutRules(inquiry: Inquiry, quick: Conflicts): Promise<About> {
  const { compiled, blocking } = inquiry.one
  const witnesses: Witness[] = []
  const dead = new Set(quick.dead)
  let complete = true
  for (const rule of compiled.rules.filter(({ spec }) => spec.rule !== 'limits' && !dead.has(spec.id))) {
    const found = await witnessFor(inquiry, rule, new Set([...blocking, rule.index])) ?? await witnessFor(inquiry, rule, new Set([rule.index]))
    if (found !== null && found !== 'none') witnesses.push({ rule: rule.spec.id, layout: found.layout, all: [...blocking].every((tag) => !found.broken.has(tag)) })
    else if (found === null) complete = false
    else if ((await inquiry.ask(new Set([rule.index]), { doing: `looking for a layout that keeps "${rule.spec.id}"` })).state === 'none') dead.add(rule.spec.id)
  }
  return { witnesses, unspoken: [...inquiry.unspoken.values()], dead: compiled.brief.rules.flatMap(({ id }) => (dead.has(id) ? [id] : [])), complete }
}

/** A layout that keeps rules, and of which one of them speaks; null where nobody knows, or where more rules are in the way. */
async function witnessFor(inquiry: Inquiry, { spec, selectors }: CompiledRule, tags: ReadonlySet<number>): Promise<Judged | 'none' | null> {
  const speaks = ({ results }: Judged): boolean => results.some(({ rule, status }) => rule === spec.id && status === 'ok')
  // What a rule speaks of is there: then it has something to say.
  const demands = ({ program, rows }: Scheme): Demand[] => selectors.flatMap((selector) => {
    try {
      const there = sum([...rows.values()].map((row) => number(selector, row)))
      return program.range(there).max < 1 ? [] : [demandOf(times(there, -1), -1)]
    } catch (error) {
      if (error instanceof Unsaid) return []
      throw error
    }
  })
  const reply = await inquiry.ask(tags, { doing: `looking for a layout that keeps "${spec.id}"`, suits: speaks, demands })
  if (reply.state === 'found') return speaks(reply) ? reply : null
  return reply.state === 'none' && tags.size === 1 ? 'none' : null
}

/** Kinds that every lawful layout has, and those that none can have. */
async function kindsIn(inquiry: Inquiry): Promise<{ kinds: Conflicts['kinds']; open: boolean }> {
  const { model, compiled, blocking } = inquiry.one
  const lawful = (): ReadonlySet<string>[] => inquiry.keeping(blocking).map(({ layout }) => new Set(layout.sections.flatMap(({ elements }) => elements.map(({ kind }) => kind))))
  const [always, never]: [string[], string[]] = [[], []]
  let open = false
  const can = async (id: string, wanted: 0 | 1): Promise<boolean> => {
    const terms = model.numbers(model.parts.filter((part) => part.kind === id))
    const row: Row = wanted === 0 ? { terms, max: 0, tag: -1 } : { terms: new Map([...terms.keys()].map((variable) => [variable, -1])), max: -1, tag: -1 }
    const demands = ({ rows }: Scheme): Demand[] => {
      const there = sum([...rows.values()].map((one) => number(id, one)))
      return [wanted === 0 ? demandOf(there, 0) : demandOf(times(there, -1), -1)]
    }
    const reply = await inquiry.ask(blocking, { doing: `asking whether "${id}" ${wanted === 0 ? 'must' : 'can'} be there`, rows: [row], demands, suits: ({ layout }) => has(layout, id) === (wanted === 1) })
    open ||= reply.state === 'unknown'
    return reply.state !== 'none'
  }
  for (const id of compiled.kinds.keys()) {
    if (!model.parts.some(({ kind }) => kind === id)) continue
    if (lawful().every((kinds) => kinds.has(id)) && !(await can(id, 0))) always.push(id)
    if (lawful().every((kinds) => !kinds.has(id)) && !(await can(id, 1))) never.push(id)
  }
  return { kinds: { always, never }, open }
}

const has = ({ sections }: Layout, id: string): boolean => sections.some(({ elements }) => elements.some(({ kind }) => kind === id))

/** The least length with which everything but the one rule about it can be kept; null where that is no question, or where nobody knows. */
async function fittingExactly(inquiry: Inquiry): Promise<number | null> {
  const { one } = inquiry
  const least = fittingFrom(one)
  const fill = one.compiled.rules.find(({ spec, index }) => spec.rule === 'fill' && one.blocking.has(index))
  const section = one.compiled.sections.find((each) => each.stage.kind === 'row' && (fill?.speaksOf(each) ?? false))
  if (least === null || !fill || !section) return null
  const { per, index } = section
  const others = new Set([...one.blocking].filter((tag) => tag !== fill.index))
  const total = ({ rows }: Scheme): Form => rows.get(index)?.total ?? sum([])
  const parts = one.model.parts.filter((part) => part.section === section)
  const within = (ticks: number): Row => ({ terms: one.model.widths(parts), max: fromTicks(ticks, per), tag: -1 })
  // What is known to be enough bounds how many there can be; then anything shorter is asked for.
  let best: number | null = null
  for (let most = toTicks(least, per); ; most = Math.max(most * 2, Math.ceil(section.length / 8))) {
    const ceiling = Math.min(most, 4 * section.length)
    const reply = await inquiry.ask(others, { doing: 'looking for the least length', rows: [within(ceiling)], demands: (scheme) => [demandOf(total(scheme), ceiling)], least: total })
    if (reply.state === 'unknown') return best
    if (reply.state === 'found') {
      best = Math.round(reply.cost)
      return fromTicks(await shorter(inquiry, others, { best, total, within }), per)
    }
    if (ceiling === 4 * section.length) return null
  }
}

type Shortest = { readonly best: number; readonly total: (scheme: Scheme) => Form; readonly within: (ticks: number) => Row }

/** A few places may not have been enough for the shortest: asks until nothing is shorter. */
async function shorter(inquiry: Inquiry, tags: ReadonlySet<number>, { best, total, within }: Shortest): Promise<number> {
  const reply = await inquiry.ask(tags, { doing: 'proving the least length', rows: [within(best - 1)], demands: (scheme) => [demandOf(total(scheme), best - 1)], least: total })
  return reply.state === 'found' ? shorter(inquiry, tags, { best: Math.round(reply.cost), total, within }) : best
}

/** Another figure for a rule with which everything else can be kept, shown by a layout. */
async function insteadExactly(inquiry: Inquiry, tag: number, fitsFrom: number | null): Promise<Correction['instead']> {
  const { compiled } = inquiry.one
  const found: Correction['instead'][number][] = []
  for (const instead of insteadOf(inquiry.one, tag)) {
    const isLength = compiled.brief.rules.find(({ id }) => id === instead.rule)?.rule === 'fill'
    if (isLength) {
      if (fitsFrom !== null) found.push({ ...instead, to: fitsFrom })
      continue
    }
    for (let to = instead.to; to >= 0; to--) {
      const rules = compiled.brief.rules.map((rule) => (rule.id === instead.rule ? { ...rule, [instead.field]: to } : rule))
      const eased = inquiry.like(compile({ ...compiled.brief, rules }))
      const reply = await eased.ask(eased.one.blocking, { doing: `looking for a layout with ${instead.field} of "${instead.rule}" at ${to}` })
      if (reply.state !== 'found') continue
      found.push({ ...instead, to })
      break
    }
  }
  return found
}
