/** A random draft for every kind of rule in the language. A kind that gets new fields gets them here too. */
import fc from 'fast-check'
import { ruleKinds, whole } from '../index.ts'
import { anyCondition, anyExpression } from './expressions.testing.ts'

/** A rule as JSON, not read yet. */
export type Fields = Readonly<Record<string, unknown>>
type Draft = fc.Arbitrary<Fields>

const expressions = whole.expression !== null

/** Any selector over the kinds, tags, choices, zones and sides of a random brief; those with `where` once expressions are read. */
export const anySelector: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>('*', 'wall', 'bench', 'lane', 'tree', 'knob', '#firm', '#seat', '#green', '#broad') },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('@wall-1', { id: ['lane-1', 'tree-2'] }, { id: 'tree-1' }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({ tag: ['firm'], not: 'bench' }, { tag: ['firm', 'seat'] }, { choice: { form: 'wide' } }, { not: '#firm' }, ['lane', '#green'], { section: 'part-1' }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({ side: 'start' }, { kind: 'lane', side: 'end' }, { beside: 'tree' }, { kind: 'wall', beside: '#seat' }, { in: 'lawn' }, { in: 'boundary', kind: 'tree' }) },
  ...(expressions ? [{ weight: 1, arbitrary: fc.tuple(fc.constantFrom({}, { kind: 'lane' }, { tag: 'firm' }), anyCondition).map(([fields, where]): unknown => ({ ...fields, where })) }] : []),
)

const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((value) => value / 10)
const few = fc.integer({ min: 0, max: 4 })
/** `min`, `max` or both, in order. */
export const anyRange = (figure: fc.Arbitrary<number>): fc.Arbitrary<Fields> =>
  fc.tuple(figure, figure, fc.constantFrom('min', 'max', 'both')).map(([a, b, which]) => {
    const [min, max] = [Math.min(a, b), Math.max(a, b)]
    return which === 'min' ? { min } : which === 'max' ? { max } : { min, max }
  })
const only = (...values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(...values)
const per = only('layout', 'section', 'zone', 'side')
const zone = only('lawn', 'pond', 'boundary')
const place = fc.oneof(anySelector, only('@gate', '@door'))

/** Fields that may be there, and those of a range. */
const draft = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, range?: fc.Arbitrary<Fields>): Draft => {
  const own = fc.record(fields)
  return range ? fc.tuple(own, range).map(([one, bounds]) => ({ ...one, ...bounds })) : own
}
/** A field that is left out half of the time. */
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

const lengths = anyRange(tenths(6))
const bodies: Readonly<Record<string, Draft>> = {
  size: draft({ on: anySelector, of: perhaps(only('width', 'depth', 'area')) }, fc.oneof(lengths, fc.constantFrom({ step: 0.25 }, { gaps: [[2, 3]] }, { min: 1, step: 0.5 }))),
  fill: draft({ in: perhaps(zone) }, fc.oneof(anyRange(tenths(25)), fc.constant({}), tenths(20).map((equal) => ({ equal })), fc.constantFrom({ max: 0.4 }, { min: 0.1 }))),
  count: draft({ on: anySelector, per: perhaps(per), distinct: perhaps(fc.boolean()) }, anyRange(few)),
  adjacent: draft({ on: anySelector, to: anySelector, mode: perhaps(only('must', 'must-not')), direction: perhaps(only('before', 'after', 'any', 'both')), within: perhaps(fc.integer({ min: 1, max: 3 })) }),
  separate: draft({ on: anySelector, from: anySelector, by: anySelector, min: tenths(4) }),
  order: draft({ sequence: fc.array(anySelector, { minLength: 2, maxLength: 4 }), from: perhaps(only('start', 'outside')) }),
  at: draft({ on: anySelector, place: only('first', 'last', 'ends', 'centre', 'edge') }),
  distance: draft({ on: anySelector, to: place, measure: perhaps(only('edge', 'centre')), match: perhaps(only('each', 'nearest')) }, anyRange(tenths(8))),
  inside: draft({ on: anySelector, zone, mode: perhaps(only('within', 'outside', 'touching')), share: perhaps(only(0.5, 1)), clearance: perhaps(only('own')) }),
  'no-overlap': draft({ on: anySelector, with: perhaps(anySelector), clearance: perhaps(only(0.5, 'own', { front: 0.9 })) }),
  align: draft({ on: anySelector, to: only('grid', 'edge', 'axis', 'each', [0, 90]), value: perhaps(tenths(5)), tolerance: perhaps(tenths(1)) }),
  spacing: draft({ on: anySelector, along: perhaps(only('x', 'y')) }, lengths),
  sum: draft({ on: perhaps(anySelector), of: only('cost', 'weight'), per: perhaps(per) }, anyRange(fc.integer({ min: 0, max: 80 }))),
  ratio: draft({ of: fc.record({ on: anySelector, attr: perhaps(only('cost', 'width')) }), to: fc.oneof(fc.record({ on: anySelector, attr: perhaps(only('cost', 'width')) }), only('stage')) }, anyRange(tenths(2))),
  path: draft({ from: place, to: place, width: only(1, 1.2), turn: perhaps(only(1.5)), need: perhaps(only('all', 'any')), avoid: perhaps(anySelector) }),
  requires: draft({ if: anySelector, then: anySelector, min: perhaps(fc.integer({ min: 1, max: 3 })) }),
  excludes: draft({ a: anySelector, b: anySelector }),
  lock: draft({ on: anySelector, fields: perhaps(fc.uniqueArray(only('exists', 'kind', 'width', 'depth', 'order', 'offset', 'at', 'angle'), { minLength: 1, maxLength: 4 })) }),
  symmetric: draft({ on: anySelector, axis: perhaps(only('x', 'y')), match: perhaps(only('kind', 'tag', 'size')), tolerance: perhaps(tenths(1)) }),
  accepts: draft({ slot: only('s1', 's2', ['s3', 's4']), on: anySelector }),
  shift: draft({ on: anySelector, max: only(0.01, 0.05), match: perhaps(only('nth', 'id')) }),
  expr: draft({ expr: fc.oneof(only('sum(\'cost\', \'*\') <= 20', 'count(\'lane\') >= count(\'tree\')', 'option.speed < 40 or count(\'#green\') > 0'), anyExpression, anyCondition), on: perhaps(anySelector) }),
}

const when = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({ option: 'speed', is: 50 }, { option: 'fancy', is: true }, { present: 'tree' }, { absent: '#seat' }, { present: { side: 'end' } }) },
  ...(expressions ? [{ weight: 1, arbitrary: fc.oneof<fc.Arbitrary<unknown>[]>(fc.constantFrom<unknown>('option.speed > 40', 'count(\'wall\') > 1'), anyExpression) }] : []),
)
const weight = fc.record({ severity: fc.constantFrom('block', 'warn', 'advise'), when, section: fc.constantFrom(undefined, undefined, undefined, 'part-1') })

/** By the name of the kind of rule, for those that are registered. One that has no draft here is drafted without fields. */
export const ruleDrafts: Readonly<Record<string, Draft>> = Object.fromEntries(Object.keys(ruleKinds).map((kind) => [
  kind,
  fc.tuple(bodies[kind] ?? fc.constant({}), weight).map(([body, common]) => withoutHoles({ rule: kind, ...body, ...common })),
]))

function withoutHoles(value: unknown): Fields {
  return JSON.parse(JSON.stringify(value)) as Fields
}
