/** For designers: whether a brief's blocking rules can be kept together, and if not, the smallest ways out. */
import type { CompiledBrief } from '../brief/compile-known.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import type { OptionValues } from '../rules/scene.ts'
import type { Layout } from '../schema/layout.ts'
import { caseOf, type Case } from './case.ts'
import { deadRules, idleRules } from './idle.ts'
import { fittingFrom, insteadOf, type Instead } from './elastic.ts'
import { findLayout, type Looked } from './find-layout.ts'
import { kindsNeeded, type KindsNeeded } from './kinds-needed.ts'
import { partsOf } from './parts.ts'
import { solve, type Solved } from './program.ts'
import { conflictSets, type Sets } from './sets.ts'

/** One smallest way out of a contradiction: rules to drop, or, where a figure is all that stands in the way, what it would have to be instead. */
export type Correction = {
  readonly drop: readonly string[]
  readonly instead: readonly Instead[]
  /** A layout that keeps all the rest; without one nobody found any. */
  readonly witness?: Layout
}
/** A rule that nobody can break who keeps others. */
export type Implied = {
  readonly rule: string
  /** The rules that see to it, in the brief's order. Without any of them it can be broken; where `smallest` is false, that is not known of each. */
  readonly by: readonly string[]
  readonly smallest: boolean
}
/** What was found out about a brief's blocking rules. */
export type Conflicts = {
  /** True: `witness` keeps them all. False: proved that no layout can. Null: neither was found. */
  readonly satisfiable: boolean | null
  /** Smallest sets of rules that cannot be kept together. */
  readonly sets: readonly (readonly string[])[]
  /** Smallest ways out, those that drop least first. */
  readonly corrections: readonly Correction[]
  /** Rules that nothing can break. */
  readonly idle: readonly string[]
  /** Rules that others see to. Only the exact check asks; of two that see to each other both are told. */
  readonly implied?: readonly Implied[]
  /** Rules that every layout breaks. */
  readonly dead: readonly string[]
  /** Kinds that every layout has to hold, and kinds that none can hold, while all blocking rules are kept. */
  readonly kinds: KindsNeeded
  /** The least length of the stage with which everything else could be kept, in its unit. */
  readonly fitsFrom?: number
  readonly witness?: Layout
  /** The options that the witness stands under, where they are not the defaults. */
  readonly options?: OptionValues
  /** How many layouts were begun with, where one had to be looked for by trying. */
  readonly tries?: number
  /** Whether the sets and corrections are all there are. */
  readonly complete: boolean
}

const TRIES = { row: 12, other: 200 }
const REACH = { size: 3, questions: 400 }
/** More settings of options than these are not looked at. */
const MOST_SETTINGS = 16

/** The quick check: proofs by numbers, layouts by trying. What it leaves open, the exact one of `@codraft/core/solve` may answer. */
export function conflicts(compiled: CompiledBrief): Conflicts {
  const settings = settingsOf(compiled)
  const first = caseOf(compiled, settings[0] ?? {})
  const complete = partsOf(compiled).complete
  let open: Looked | null = null
  for (const [index, options] of settings.entries()) {
    const one = index === 0 ? first : caseOf(compiled, options)
    const looked = lookIn(one)
    if (looked === 'none') continue
    if (looked.layout) return possible(one, { looked, isDefault: index === 0, complete })
    open ??= looked
  }
  return open ? { ...judged(first), satisfiable: null, sets: [], corrections: [], kinds: NO_KINDS, tries: open.tries, complete: false } : impossible(first)
}

const NO_KINDS: KindsNeeded = { always: [], never: [] }
const judged = (one: Case): Pick<Conflicts, 'idle' | 'dead'> => ({ idle: idleRules(one), dead: deadRules(one) })

const optionsRead = ({ brief }: CompiledBrief): [string, CompiledBrief['brief']['options'][string]][] =>
  Object.entries(brief.options).filter(([id]) => JSON.stringify(brief.rules).includes(id))

/** Whether settings are all that there are: of too many only some are looked at. */
export const areAllSettings = (compiled: CompiledBrief, settings: readonly OptionValues[]): boolean =>
  optionsRead(compiled).reduce((product, [, option]) => product * new Set([option.default, ...option.of]).size, 1) <= settings.length

/** Every setting of the options that rules read, the defaults first. */
export function settingsOf(compiled: CompiledBrief): OptionValues[] {
  const read = optionsRead(compiled)
  let settings: OptionValues[] = [{}]
  for (const [id, option] of read) {
    const values = [option.default, ...option.of.filter((value) => value !== option.default)]
    if (settings.length * values.length > MOST_SETTINGS) break
    settings = values.flatMap((value) => settings.map((setting) => ({ ...setting, [id]: value })))
  }
  return settings
}

const withRules = ({ compiled }: Case, kept: ReadonlySet<number>): CompiledBrief => ({
  ...compiled, rules: compiled.rules.filter(({ spec, index }) => spec.rule === 'limits' || kept.has(index)),
})

/** The starting layout, or one that a solver's numbers lead to; `none` where numbers prove that there is none. */
function lookIn(one: Case, kept: ReadonlySet<number> = one.blocking): Looked | 'none' {
  const compiled = withRules(one, kept)
  if (judgeLayout(compiled, compiled.brief.layout, one.options).status === 'valid') return { layout: compiled.brief.layout, tries: 0 }
  const solved = solve(one.model.program((tag) => kept.has(tag), [], fewest(one)))
  if (solved.state === 'none') return 'none'
  if (solved.state === 'unknown') return { layout: null, tries: 0 }
  return findLayout({ compiled, options: one.options, model: one.model, values: solved.values }, { tries: triesFor(compiled) })
}

const triesFor = ({ sections }: CompiledBrief): number => (sections.every(({ stage }) => stage.kind === 'row') ? TRIES.row : TRIES.other)
/** Few elements are found a place for more easily. */
const fewest = ({ model }: Case): ReadonlyMap<number, number> => model.numbers(model.parts)

function possible(one: Case, { looked, isDefault, complete }: { looked: Looked & { layout: Layout | null }; isDefault: boolean; complete: boolean }): Conflicts {
  const witness = looked.layout ?? undefined
  return {
    ...judged(one), satisfiable: true, sets: [], corrections: [], kinds: kindsNeeded(one, witness), complete,
    ...(witness ? { witness } : {}), ...(isDefault ? {} : { options: one.options }), ...(looked.tries > 0 ? { tries: looked.tries } : {}),
  }
}

function impossible(one: Case): Conflicts {
  const sets: Sets = conflictSets(one.blocking, (tags): Solved => solve(one.model.program((tag) => tags.has(tag))), REACH)
  const nameOf = (tag: number): string => one.compiled.rules.find(({ index }) => index === tag)?.spec.id ?? ''
  const corrections = sets.waysOut.map((gone): Correction => {
    const kept = new Set([...one.blocking].filter((tag) => !gone.has(tag)))
    const looked = lookIn(one, kept)
    const witness = looked === 'none' ? null : looked.layout
    return { drop: [...gone].map(nameOf), instead: gone.size === 1 ? insteadOf(one, [...gone][0] ?? 0) : [], ...(witness ? { witness } : {}) }
  })
  const fitsFrom = fittingFrom(one)
  return {
    ...judged(one), satisfiable: false, sets: sets.conflicts.map((set) => [...set].map(nameOf)), corrections, kinds: NO_KINDS,
    ...(fitsFrom === null ? {} : { fitsFrom }), complete: sets.complete && corrections.every(({ witness }) => witness),
  }
}
