/** Questions about a brief under one setting of its options: whether some of its rules can be kept together. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { caseOf, type Case } from '../conflicts/case.ts'
import { solve, type Row } from '../conflicts/program.ts'
import type { CompiledRule } from '../rules/define.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { isViolated, type RuleResult } from '../rules/result.ts'
import type { OptionValues } from '../rules/scene.ts'
import type { Layout } from '../schema/layout.ts'
import { NEVER, type Form } from './form.ts'
import { layoutOf } from './layouts.ts'
import { writeBroken } from './linear/broken.ts'
import { write } from './linear/index.ts'
import { mostElements } from './most.ts'
import { Unsaid } from './program.ts'
import { schemeOf, type Scheme, type Unspoken } from './scheme.ts'
import type { Demand, Solver, Watch } from './solver.ts'

/** A layout, and how every rule stands there. */
export type Judged = { readonly layout: Layout; readonly broken: ReadonlySet<number>; readonly results: readonly RuleResult[]; readonly cost: number }
/** What was found out: a layout; that there is none, with rules that cannot be kept together; or nothing. */
export type Reply = ({ readonly state: 'found' } & Judged) | { readonly state: 'none'; readonly tags: ReadonlySet<number> } | { readonly state: 'unknown' }

/** What is asked beside the rules that are to be kept. */
export type Beside = {
  /** In plain English, for whoever waits. */
  readonly doing: string
  /** What must also be so, for numbers and for places. */
  readonly rows?: readonly Row[]
  demands?(scheme: Scheme): readonly Demand[]
  /** Whether a layout that is known already will do; without it any. */
  suits?(judged: Judged): boolean
  /** What is to be as small as can be; without it anything will do. */
  least?(scheme: Scheme): Form
  /** A rule that is to be broken somewhere. */
  readonly broken?: CompiledRule
  /** With more elements than these in a section nothing becomes possible that is not with so many. */
  readonly enough?: number
  /** Only a proof, or a layout of few elements, is of use: where there may be more elements than are looked at, only few are. */
  readonly orFew?: boolean
}

/** More places than these are not looked at in one row. */
const MOST_PLACES = 24
/** The limits of kinds, by the tag that stands for all of them. */
const LIMITS = -1

type Asker = { readonly solver: Solver; readonly watch: Watch; answered: number }

/** One brief under one setting, with the layouts that were met so far. */
export class Inquiry {
  readonly one: Case
  readonly options: OptionValues
  readonly unspoken = new Map<string, Unspoken>()
  readonly #compiled: CompiledBrief
  readonly #asker: Asker
  readonly #known: Judged[] = []
  readonly #schemes = new Map<string, Scheme>()
  readonly #own: ReadonlySet<number>

  constructor(compiled: CompiledBrief, options: OptionValues, asker: Asker) {
    this.one = caseOf(compiled, options)
    this.options = options
    this.#compiled = compiled
    this.#asker = asker
    this.#own = new Set(compiled.rules.filter(({ spec }) => spec.rule !== 'limits').map(({ index }) => index))
    this.know(compiled.brief.layout)
  }

  /** The same questions about a brief that differs in a figure; what was met stays known. */
  like(compiled: CompiledBrief): Inquiry {
    const other = new Inquiry(compiled, this.options, this.#asker)
    for (const { layout } of this.#known) other.know(layout)
    return other
  }

  /** Layouts that were met and keep some rules. */
  keeping(tags: ReadonlySet<number>): readonly Judged[] {
    return this.#known.filter(({ broken }) => !broken.has(LIMITS) && [...tags].every((tag) => !broken.has(tag)))
  }

  /** Remembers a layout. */
  know(layout: Layout, cost = 0): Judged {
    const { results } = judgeLayout(this.#compiled, layout, this.options)
    const names = new Set(results.filter(isViolated).map(({ rule }) => rule))
    const broken = new Set(this.#compiled.rules.flatMap(({ spec, index }) => (names.has(spec.id) ? [this.#own.has(index) ? index : LIMITS] : [])))
    const judged = { layout, broken, results, cost }
    this.#known.push(judged)
    return judged
  }

  /** Whether rules can be kept together. @throws the signal's reason when it is aborted */
  async ask(tags: ReadonlySet<number>, beside: Beside): Promise<Reply> {
    const { rows = [], suits = () => true, least, enough = Infinity, orFew = false } = beside
    const known = least ? undefined : this.keeping(tags).find(suits)
    if (known) return { state: 'found', ...known }
    const numbers = solve(this.one.model.program((tag) => tags.has(tag), rows, this.one.model.numbers(this.one.model.parts)))
    if (numbers.state === 'none') return { state: 'none', tags: new Set([...numbers.tags].filter((tag) => tag >= 0)) }
    const fewest = new Map(this.one.compiled.sections.map(({ id }) => [id, numbers.state === 'found' ? this.#numberIn(id, numbers.values) : 0]))
    const most = new Map([...fewest.keys()].map((id) => [id, Math.min(enough, mostElements(this.one, id, { chosen: (tag) => tags.has(tag), more: rows }) ?? Infinity)]))
    const isProvable = [...most.values()].every((number) => number <= MOST_PLACES)
    for (const more of orFew && !isProvable ? [2] : [2, MOST_PLACES]) {
      const places = (id: string): number => Math.min(MOST_PLACES, most.get(id) ?? 0, (fewest.get(id) ?? 0) + more)
      const reply = await this.#place(tags, beside, places)
      const isAll = [...most].every(([id, number]) => places(id) >= number)
      if (reply.state === 'found' || reply.state === 'unknown' || isAll) return reply
    }
    return { state: 'unknown' }
  }

  #numberIn(section: string, values: readonly number[]): number {
    const { model } = this.one
    return Math.round(model.parts.reduce((sum, part) => sum + (part.section.id === section ? (values[model.number(part)] ?? 0) : 0), 0))
  }

  /** Asks the solver for places; the evaluator is the judge of what it finds. */
  async #place(tags: ReadonlySet<number>, { doing, demands, least, broken }: Beside, places: (section: string) => number): Promise<Reply> {
    const { solver, watch } = this.#asker
    const scheme = this.#scheme(places)
    const against = broken && this.#against(scheme, broken)
    if (against === null) return { state: 'unknown' }
    watch.onProgress?.({ answered: this.#asker.answered, doing })
    const answer = await solver(scheme.program.model((tag) => tags.has(tag) || tag === against, demands?.(scheme) ?? [], least?.(scheme) ?? NEVER), watch)
    this.#asker.answered++
    if (answer.state === 'stopped') return { state: 'unknown' }
    if (answer.state === 'none') return scheme.complete ? { state: 'none', tags } : { state: 'unknown' }
    const { brief } = this.#compiled
    const judged = this.know(layoutOf(scheme, answer.values, { other: brief.layout, used: brief.layout.sections.flatMap(({ elements }) => elements.map(({ id }) => id)) }), answer.cost)
    return this.keeping(tags).includes(judged) && (!broken || judged.broken.has(broken.index)) ? { state: 'found', ...judged } : { state: 'unknown' }
  }

  /** The tag of the demand that a rule is broken; null where that cannot be said, or not all of it. */
  #against(scheme: Scheme, broken: CompiledRule): number | null {
    if (this.unspoken.has(broken.spec.id)) return null
    try {
      return writeBroken(scheme, broken)
    } catch (error) {
      if (error instanceof Unsaid) return null
      throw error
    }
  }

  #scheme(places: (section: string) => number): Scheme {
    const key = this.#compiled.sections.map(({ id }) => places(id)).join()
    const known = this.#schemes.get(key)
    if (known) return known
    const scheme = schemeOf({ compiled: this.#compiled, options: this.options, places })
    for (const rule of this.#compiled.rules) for (const unspoken of write(scheme, rule)) this.unspoken.set(unspoken.rule, unspoken)
    this.#schemes.set(key, scheme)
    return scheme
  }
}
