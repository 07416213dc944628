import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, invertEdit } from '../../operations/index.ts'
import { evaluate } from '../evaluate.ts'
import { ruleKinds } from '../index.ts'
import { isViolated, type RuleResult } from '../result.ts'
import { anyLayout } from './edits.testing.ts'
import { anyOptions, anyWorld } from './world.testing.ts'

const isFigure = (value: number | null): boolean => value === null || Number.isFinite(value)
/** Whatever a rule may never say. */
function faults({ actual, limit, excess, slack, status, place, elements, section, type }: RuleResult): string[] {
  const found = {
    'a figure that is none': ![actual, limit, slack].every(isFigure) || !Number.isFinite(excess) || excess < 0,
    'minus nothing': [actual, limit, excess, slack].some((value) => Object.is(value, -0)),
    'a slack that says the opposite': slack !== null && slack < 0 !== (status === 'violated'),
    'an excess that is not its slack': excess !== (status === 'violated' && slack !== null ? -slack : 0),
    'figures that do not add up': type !== 'lock' && actual !== null && limit !== null && slack !== null && Math.abs(Math.abs(actual - limit) - Math.abs(slack)) > 1e-6 * Math.max(1, Math.abs(actual)),
    'elements without their section': elements.length > 0 && section === null && type !== 'sum' && type !== 'count',
    // Over several sections, equal ids are one thing in each of them.
    'an element twice': place === '' || (section !== null && new Set(elements).size !== elements.length),
  }
  return Object.entries(found).flatMap(([fault, is]) => (is ? [`${type}: ${fault}`] : []))
}

const hostile = (ground: 'row' | 'slots' | 'any', kinds?: readonly string[]) =>
  anyWorld(ground, kinds).chain((compiled) => fc.record({ compiled: fc.constant(compiled), layout: anyLayout(compiled, { wild: true }), options: anyOptions }))

for (const ground of ['row', 'slots', 'any'] as const) {
  describe(`every rule, asked of hostile layouts (${ground})`, () => {
    it('answers with finite figures, each place once, twice the same', () => {
      fc.assert(fc.property(hostile(ground), ({ compiled, layout, options }) => {
        const { results } = evaluate(compiled, layout, options)
        expect(results.flatMap(faults)).toEqual([])
        expect(new Set(results.map(({ place }) => place)).size).toBe(results.length)
        expect(evaluate(compiled, { ...layout }, options).results).toEqual(results)
      }), { numRuns: 100 })
    })
    it('has one record for each rule that holds, and only violated ones where it does not, in order', () => {
      fc.assert(fc.property(hostile(ground), ({ compiled, layout, options }) => {
        const { results } = evaluate(compiled, layout, options)
        const position = new Map(compiled.rules.map(({ spec }, index) => [spec.id, index]))
        const order = results.map(({ rule }) => position.get(rule) ?? -1)
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        const sections = new Map(compiled.sections.map(({ id }, index) => [id, index]))
        for (const { spec } of compiled.rules) {
          const own = results.filter(({ rule }) => rule === spec.id)
          expect(own.length === 1 || (own.length > 1 && own.every(isViolated))).toBe(true)
          const places = own.map(({ section }) => sections.get(section ?? '') ?? -1)
          expect(places, spec.rule).toEqual(places.toSorted((a, b) => a - b))
        }
      }), { numRuns: 50 })
    })
    it('offers only fixes that mend their place and can be taken back', () => {
      fc.assert(fc.property(hostile(ground), ({ compiled, layout, options }) => {
        for (const { place, fixes } of evaluate(compiled, layout, options).results.filter(isViolated)) {
          for (const { edit, clears, label } of fixes) {
            const after = applyEdit(layout, edit)
            expect(clears).toContain(place)
            expect(label).not.toBe('')
            expect(evaluate(compiled, after, options).results.filter(isViolated).map((one) => one.place)).not.toContain(place)
            expect(applyEdit(after, invertEdit(edit))).toEqual(layout)
          }
        }
      }), { numRuns: 25 })
    })
  })
}

describe('each kind of rule, asked of hostile layouts', () => {
  it.each(Object.keys(ruleKinds))('%s answers', (kind) => {
    fc.assert(fc.property(hostile('any', [kind]), ({ compiled, layout, options }) => {
      expect(evaluate(compiled, layout, options).results.flatMap(faults)).toEqual([])
    }), { numRuns: 40 })
  })
})
