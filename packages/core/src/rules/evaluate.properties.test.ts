import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { canonical } from '../proposal/canonical.ts'
import type { Layout } from '../schema/layout.ts'
import { evaluate, judgeLayout } from './evaluate.ts'
import { isViolated } from './result.ts'
import { briefOf, kinds } from './street.testing.ts'

const kindNames = Object.keys(kinds)
const width = fc.integer({ min: 1, max: 8000 }).map((ticks) => ticks / 1000)
const elements = (kind: fc.Arbitrary<string>, wide: fc.Arbitrary<number>) =>
  fc.array(fc.record({ kind, width: wide }), { maxLength: 12 }).map((all) => all.map((one, index) => ({ id: `e${index}`, ...one })))
const layouts: fc.Arbitrary<Layout> = elements(fc.constantFrom(...kindNames), width).map((row) => ({ sections: [{ id: 'main', elements: row }] }))

const selector = fc.oneof(
  fc.constant('*'), fc.constantFrom(...kindNames), fc.constantFrom('#motor', '#buffer', '#walk'),
  fc.constant({ tag: ['motor'], not: 'parking' }), fc.constant({ side: 'start' as const }), fc.constant({ beside: 'trees' }), fc.constant(['cycle', '#green']),
)
const metres = fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10)
const range = (figure: fc.Arbitrary<number>) => fc.tuple(figure, figure, fc.integer({ min: 0, max: 2 })).map(([a, b, which]) => {
  const [min, max] = [Math.min(a, b), Math.max(a, b)]
  return which === 0 ? { min } : which === 1 ? { max } : { min, max }
})
const some = fc.integer({ min: 0, max: 4 })
type Drafted = Record<string, unknown> & { rule: string }
const rule: fc.Arbitrary<Drafted> = fc.oneof<fc.Arbitrary<Drafted>[]>(
  fc.record({ rule: fc.constant('size'), on: selector, bounds: range(metres) }),
  fc.record({ rule: fc.constant('size'), on: selector, bounds: fc.constantFrom({ step: 0.25 }, { gaps: [[3.2, 4]] }, { min: 1, step: 0.1 }) }),
  fc.record({ rule: fc.constant('fill'), bounds: range(fc.integer({ min: 0, max: 250 }).map((tenths) => tenths / 10)), fix: fc.constant({ prefer: ['resize', 'remove'] }) }),
  fc.record({ rule: fc.constant('count'), on: selector, bounds: range(some), per: fc.constantFrom('layout', 'section', 'side'), distinct: fc.boolean() }),
  fc.record({ rule: fc.constant('adjacent'), on: selector, to: selector, mode: fc.constantFrom('must', 'must-not'), direction: fc.constantFrom('before', 'after', 'any', 'both') }),
  fc.record({ rule: fc.constant('separate'), on: selector, from: selector, by: selector, min: metres }),
  fc.record({ rule: fc.constant('at'), on: selector, place: fc.constantFrom('first', 'last', 'ends', 'centre', 'edge') }),
  fc.record({ rule: fc.constant('sum'), of: fc.constant('cost'), on: selector, bounds: range(fc.integer({ min: 0, max: 9000 })), per: fc.constantFrom('layout', 'section', 'side') }),
  fc.record({ rule: fc.constant('requires'), if: selector, then: selector }),
  fc.record({ rule: fc.constant('excludes'), a: selector, b: selector }),
  fc.record({ rule: fc.constant('lock'), on: selector, fields: fc.constantFrom(['offset'], ['width', 'order'], ['exists', 'kind']) }),
)
const weight = fc.constantFrom('block', 'warn', 'advise')
// Two rules that need each other in turn are refused, so at most one of them is kept.
const rules = fc.array(fc.tuple(rule, weight), { minLength: 1, maxLength: 6 }).map((all) => {
  let needs = 0
  return all
    .filter(([one]) => one.rule !== 'requires' || (JSON.stringify(one['if']) !== JSON.stringify(one['then']) && needs++ === 0))
    .map(([{ bounds, ...one }, severity]): Record<string, unknown> => ({ ...one, ...(bounds as object | undefined), severity }))
})
const world = fc.record({ rules, start: layouts })

describe('every verdict', () => {
  it('has one record for a rule that holds, one per place for one that does not, in order, with exact figures', () => {
    fc.assert(fc.property(world, layouts, (plan, layout) => {
      const compiled = briefOf(plan)
      const { results, status } = evaluate(compiled, layout)
      const order = new Map(compiled.rules.map(({ spec }, index) => [spec.id, index]))
      const positions = results.map(({ rule: id }) => order.get(id) ?? -1)
      expect(positions).toEqual([...positions].sort((a, b) => a - b))
      for (const { spec } of compiled.rules) {
        const own = results.filter(({ rule: id }) => id === spec.id)
        expect(own.length === 1 || (own.length > 1 && own.every(isViolated))).toBe(true)
      }
      for (const result of results) {
        expect(result.excess).toBe(result.status === 'violated' && result.slack !== null ? -result.slack : 0)
        expect(result.slack === null || (result.slack < 0) === isViolated(result)).toBe(true)
        for (const figure of [result.actual, result.limit, result.excess, result.slack ?? 0]) expect(figure === null || String(figure).replace(/^-?\d+\.?/, '').length <= 3).toBe(true)
      }
      expect(new Set(results.map(({ place }) => place)).size).toBe(results.length)
      expect(status === 'valid').toBe(!results.some((result) => isViolated(result) && result.severity === 'block'))
    }), { numRuns: 300 })
  })
  it('offers only fixes that fit, mend their place, and break what they say', () => {
    fc.assert(fc.property(world, layouts, (plan, layout) => {
      const compiled = briefOf(plan)
      const { results } = evaluate(compiled, layout)
      const before = new Set(results.filter(isViolated).map(({ place }) => place))
      for (const result of results) {
        expect(result.fixes.length).toBeLessThanOrEqual(3)
        for (const fix of result.fixes) {
          const after = judgeLayout(compiled, applyEdit(layout, fix.edit)).results.filter(isViolated).map(({ place }) => place)
          expect(after).not.toContain(result.place)
          expect(fix.clears).toContain(result.place)
          expect(fix.breaks).toEqual(after.filter((place) => !before.has(place)))
          expect(fix.label).not.toBe('')
          expect(fix.cost).toBeGreaterThan(0)
        }
      }
    }), { numRuns: 200 })
  })
  it('comes out of any layout at all, and twice the same', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(0, -1, NaN, Infinity, 1e300, 0.1 + 0.2))
    const anything = elements(fc.oneof(fc.constantFrom(...kindNames), fc.constantFrom('monorail', '__proto__', '')), wild)
      .map((row): Layout => ({ sections: [{ id: 'main', elements: row }, { id: 'toString', elements: [] }] }))
    fc.assert(fc.property(world, anything, (plan, layout) => {
      const compiled = briefOf(plan)
      const verdict = evaluate(compiled, layout)
      expect(canonical(evaluate(compiled, layout))).toBe(canonical(verdict))
    }), { numRuns: 200 })
  })
})
