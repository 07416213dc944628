/** How much there is of one thing for each of another, or of the stage. */
import { Id } from '../schema/layout.ts'
import { Selector } from '../schema/rule.ts'
import { z } from '../schema/z.ts'
import type { Problem } from '../errors.ts'
import { isAttribute } from './amount.ts'
import { backwards, boundless } from './bounds-check.ts'
import { defineRule, type Finding } from './define.ts'
import { settled } from './each.ts'
import { isMeasure, MEASURES, measureOf, stageMeasure, type Fraction, type Measure } from './ratio-measure.ts'
import type { ReadyBrief, Scene, SceneSection } from './scene.ts'
import { selection, type Selection } from './selector.ts'

const bound = z.number().check(z.gte(0), z.lte(1e9))
const Part = z.strictObject({ on: z._default(Selector, '*'), attr: z.optional(z.union([z.enum(MEASURES), Id])) })
const params = z.object({ of: Part, to: z.union([Part, z.literal('stage')]), min: z.optional(bound), max: z.optional(bound) })
type Ratio = z.infer<typeof params>

/** Bounds are told to a millionth, and figures with them. */
const SCALE = 1_000_000

/**
 * Bounds on a divided by b in each section. Both are numbers, widths, areas or sums of an attribute; b may be the stage itself: the length of a
 * row, the area of a plan, the slots. Nothing over nothing is not applicable; something over nothing is more than any maximum.
 */
export const ratio = defineRule<Ratio>({
  type: 'ratio',
  stages: ['row', 'plan', 'slots'],
  params: () => params,
  fields: { selectors: ['of.on', 'to.on'], lengths: [] },
  says: ['actual', 'limit', 'excess', 'count'],
  check: (rule, _, ready) => [
    ...boundless(rule, ['min', 'max']), ...backwards(rule), ...tooFine(rule), ...unknownAttribute(rule.of.attr, ready, 'of'),
    ...(rule.to === 'stage' ? [] : unknownAttribute(rule.to.attr, ready, 'to')),
  ],
  compile: (rule, _, ready) => {
    const { of, to, min, max } = rule
    const bounds = { min: ticks(min), max: ticks(max) }
    const [some, others] = [selection(of.on, ready), to === 'stage' ? null : selection(to.on, ready)]
    const askSection = (section: SceneSection, scene: Scene): Finding[] => {
      const measure = measureOf(of.attr, section, ready)
      const base = to === 'stage' ? stageMeasure(measure, section) : amount(others, { section, scene, measure: measureOf(to.attr ?? of.attr, section, ready) })
      const found = standing(over(amount(some, { section, scene, measure }), base), bounds)
      if (found === null) return []
      const concerned = found.slack < 0 && found.by === 'max' ? some.of(section, scene).map(({ element }) => element.id) : []
      return [ratioFinding(section, found, concerned)]
    }
    return { ask: ({ scene, sections }) => settled(sections.flatMap((section) => askSection(section, scene))) }
  },
})

const ticks = (value: number | undefined): bigint | null => (value === undefined ? null : BigInt(Math.round(value * SCALE)))

type Of = { readonly section: SceneSection; readonly scene: Scene; readonly measure: Measure }
const amount = (meant: Selection | null, { section, scene, measure }: Of): Fraction => (meant === null ? { n: 0n, d: 1n } : measure.total(meant.groups(section, scene)))

/** The quotient with a denominator of at least 0; 0 over 0 where there is none of either. */
function over(a: Fraction, b: Fraction): Fraction {
  const [n, d] = [a.n * b.d, a.d * b.n]
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

type Standing = { readonly actual: number | null; readonly limit: number; readonly slack: number; readonly by: 'min' | 'max' }

/** Where a quotient stands, in millionths, rounded against the bound that decides: a bound that is broken is never told as kept. Null: nothing to say. */
function standing({ n, d }: Fraction, { min, max }: { readonly min: bigint | null; readonly max: bigint | null }): Standing | null {
  if (n === 0n && d === 0n) return null
  if (d === 0n) return endless(n > 0n, { min, max })
  const scaled = n * BigInt(SCALE)
  const low = min === null ? null : Number(floored(scaled - min * d, d))
  const high = max === null ? null : Number(floored(max * d - scaled, d))
  if (low !== null && (high === null || low <= high)) return told(Number(min), low, 'min')
  return high === null ? null : told(Number(max), high, 'max')
}

const told = (limit: number, slack: number, by: 'min' | 'max'): Standing => ({
  actual: (by === 'min' ? limit + slack : limit - slack) / SCALE, limit: limit / SCALE, slack: slack / SCALE, by,
})

/** Something over nothing: beyond every bound on its side, and without a figure. */
function endless(upwards: boolean, { min, max }: { readonly min: bigint | null; readonly max: bigint | null }): Standing | null {
  const [broken, kept] = upwards ? [max, min] : [min, max]
  const by = (broken !== null) === upwards ? 'max' : 'min'
  const limit = broken ?? kept
  return limit === null ? null : { actual: null, limit: Number(limit) / SCALE, slack: broken === null ? 0 : -1, by }
}

function floored(n: bigint, d: bigint): bigint {
  const whole = n / d
  return n % d < 0n ? whole - 1n : whole
}

function ratioFinding({ section }: SceneSection, { actual, limit, slack, by }: Standing, elements: readonly string[]): Finding {
  return {
    section: section.id, elements, place: '', actual, limit, slack, measured: actual !== null, unit: '',
    message: by === 'min' ? 'The ratio is {actual}; at least {limit} is needed.' : 'The ratio is {actual}; at most {limit} is possible.',
  }
}

const tooFine = (rule: Ratio): Problem[] => (['min', 'max'] as const).flatMap((field) => {
  const value = rule[field]
  return value === undefined || Math.round(value * SCALE) / SCALE === value ? [] : [{ path: [field], code: 'too-fine', message: `Found ${value}; at most six decimals are wanted.` }]
})

const unknownAttribute = (name: string | undefined, ready: ReadyBrief, field: 'of' | 'to'): Problem[] =>
  name === undefined || isMeasure(name) ? [] : isAttribute(name, ready, [field, 'attr'])
