/** Tiny builders for tests: `street(footpath(3), carLane(3.2))`, and briefs around them. */
import { readBrief } from '../brief/read.ts'
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { pathText } from '../errors.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { evaluate } from './evaluate.ts'
import type { RuleResult, Verdict } from './result.ts'
import type { OptionValues } from './scene.ts'

/** An element without an id yet. */
export type Part = Omit<Element, 'id'> & { readonly id?: string }

const part = (kind: string) => (width: number, id?: string): Part => (id === undefined ? { kind, width } : { kind, width, id })
/** A footpath, 1.5 to 6. */
export const footpath = part('footpath')
/** A cycle lane, 1.2 to 3. */
export const cycle = part('cycle')
/** A car lane, 2.7 to 3.6. */
export const carLane = part('car-lane')
/** A bus lane, 3 to 3.6. */
export const bus = part('bus')
/** Parking, always 2.2. */
export const parking = (id?: string): Part => part('parking')(2.2, id)
/** Trees, 1 to 3. */
export const trees = part('trees')
/** A buffer kerb, always 0.6. */
export const buffer = (id?: string): Part => part('buffer')(0.6, id)

/** Elements in a row; those without an id are named `<kind>-<n>` in their order. */
export const row = (...parts: readonly Part[]): Element[] => {
  const counts = new Map<string, number>()
  return parts.map(({ id, ...one }) => {
    counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1)
    return { ...one, id: id ?? `${one.kind}-${counts.get(one.kind) ?? 0}` }
  })
}
/** A layout of one section `main`. */
export const street = (...parts: readonly Part[]): Layout => ({ sections: [{ id: 'main', elements: row(...parts) }] })

/** The kinds of High Street. */
export const kinds = {
  footpath: { label: 'Footpath', tags: ['walk'], size: { width: 2.5 }, resize: { width: { min: 1.5, max: 6 } }, attrs: { cost: 900 } },
  cycle: { label: 'Cycle lane', tags: ['bike'], size: { width: 2 }, resize: { width: { min: 1.2, max: 3 } }, attrs: { cost: 700 } },
  'car-lane': { label: 'Car lane', tags: ['motor'], size: { width: 3.2 }, resize: { width: { min: 2.7, max: 3.6 } }, attrs: { cost: 500, speed: 50 } },
  bus: { label: 'Bus lane', tags: ['motor', 'transit'], size: { width: 3.4 }, resize: { width: { min: 3, max: 3.6 } }, attrs: { cost: 800, speed: 50 } },
  parking: { label: 'Parking', tags: ['motor', 'kerb'], size: { width: 2.2 }, attrs: { cost: 300 } },
  trees: { label: 'Trees', tags: ['green', 'buffer'], size: { width: 1.5 }, resize: { width: { min: 1, max: 3 } }, attrs: { cost: 1500 } },
  buffer: { label: 'Buffer kerb', tags: ['buffer'], size: { width: 0.6 }, attrs: { cost: 400 } },
} as const

type Fields = Readonly<Record<string, unknown>>
/** What a test says of its brief; everything else is as plain as can be. */
export type Plan = {
  readonly rules?: readonly Fields[]
  readonly length?: number
  readonly start?: Layout
  readonly kinds?: Fields
  readonly attributes?: Fields
  readonly options?: Fields
  readonly sections?: readonly Fields[]
}

/** A brief's JSON around some rules; each rule gets an id of its own, `rule-<n>`, unless it has one. */
export function briefJson({ rules = [], length = 20, start = street(), kinds: own = kinds, attributes = {}, options = {}, sections }: Plan): Fields {
  const main = { id: 'main', stage: { kind: 'row', length, unit: 'm' }, elements: start.sections[0]?.elements ?? [] }
  return {
    codraft: 1, id: 'test', revision: 1, title: 'Test', layout: { sections: sections ?? [main] }, catalogue: { kinds: own, attributes }, options,
    rules: rules.map((rule, index) => ({ id: `rule-${index + 1}`, ...rule })),
  }
}

/** The same, read and compiled. @throws {Error} with every problem, so that a test says what is wrong with its own brief. */
export function briefOf(plan: Plan): CompiledBrief {
  const read = readBrief(briefJson(plan))
  if (!read.ok) throw new Error(read.problems.map(({ path, message }) => `${pathText(path)}: ${message}`).join('\n'))
  return compile(read.value)
}

/** What one rule says of a layout, the rule being all that the brief has. */
export const said = (rule: Fields, layout: Layout, plan: Plan = {}): RuleResult[] =>
  resultsOf(evaluate(briefOf({ ...plan, rules: [rule] }), layout), 'rule-1')

/** What one rule of a verdict says. */
export const resultsOf = ({ results }: Verdict, id: string): RuleResult[] => results.filter(({ rule }) => rule === id)

/** The status and the first figures of each result, as short as can be read: `violated 2.5 3 -0.5`. */
export const shortly = (results: readonly RuleResult[]): string[] => results.map(({ status, actual, limit, slack }) => [status, actual, limit, slack].filter((one) => one !== null).join(' '))

/** The verdict's status under these rules. */
export const statusOf = (rules: readonly Fields[], layout: Layout, options?: OptionValues): Verdict['status'] => evaluate(briefOf({ rules }), layout, options).status
