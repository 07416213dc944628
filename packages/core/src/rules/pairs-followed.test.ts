import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../operations/index.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { judgeLayout } from './evaluate.ts'
import { evaluator } from './follow/evaluator.ts'
import { briefOf } from './street.testing.ts'
import { bench, frame, ground, lamp, park, tree } from './park.testing.ts'

const things = [bench, tree, lamp, frame]
const at = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 180 })).map(([x, y]): [number, number] => [x / 10, y / 10])
const clearances = [undefined, 0.5, 'own', { front: 0.9, left: 0.3 }, { around: 0.4 }]
const rule = fc.record({ on: fc.constantFrom<unknown>('*', 'bench', '#seat', ['tree', 'lamp'], { in: 'lawn' }), with: fc.constantFrom<unknown>('*', 'tree', { not: 'bench' }), clearance: fc.constantFrom<unknown>(...clearances) })
  .map(({ clearance, ...one }) => ({ rule: 'no-overlap', ...one, ...(clearance === undefined ? {} : { clearance }) }))
const bounds = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 90 }), fc.constantFrom('min', 'max', 'both')).map(([min, max, which]) => ({ ...(which === 'max' ? {} : { min: min / 10 }), ...(which === 'min' ? {} : { max: (min + max) / 10 }) }))
const nearest = fc.tuple(fc.record({
  rule: fc.constant('distance'), on: fc.constantFrom<unknown>('*', 'bench', ['tree', 'lamp'], '#seat'), to: fc.constantFrom<unknown>('*', 'lamp', '@south-gate', ['@west-gate', 'tree'], { not: 'bench' }),
  measure: fc.constantFrom('edge', 'centre'),
}), bounds).map(([one, more]) => ({ ...one, ...more }))
const field = fc.array(fc.tuple(fc.nat(3), at), { minLength: 2, maxLength: 40 }).map((all) => park(...all.map(([thing, spot]) => (things[thing] ?? lamp)(spot))))
const step = fc.record({ pick: fc.nat(99), to: at, what: fc.constantFrom('move', 'move', 'move', 'remove', 'reorder', 'turn') })

const elementsOf = ({ sections }: Layout): readonly Element[] => sections[0]?.elements ?? []
function editOf({ pick, to, what }: { pick: number; to: [number, number]; what: string }, layout: Layout): Edit {
  const all = elementsOf(layout)
  const index = pick % Math.max(1, all.length)
  const element = all[index]
  if (!element) return []
  const it = { section: 'main', id: element.id }
  if (what === 'remove') return [{ type: 'remove', section: 'main', index, element }]
  if (what === 'reorder') return [{ type: 'reorder', ...it, from: index, to: pick % 7 % all.length }]
  if (what === 'turn') return [{ type: 'turn', ...it, from: element.angle ?? 0, to: pick % 360 }]
  return [{ type: 'move', ...it, from: { at: element.at ?? [0, 0] }, to: { at: to } }]
}

describe('pairs that are followed', () => {
  it('are those that the whole rule finds, after any edits', () => {
    fc.assert(fc.property(fc.array(fc.oneof(rule, nearest), { minLength: 1, maxLength: 3 }), field, fc.array(step, { minLength: 1, maxLength: 15 }), (rules, layout, steps) => {
      const compiled = briefOf({ ...ground(), rules })
      const followed = evaluator(compiled, layout)
      for (const one of steps) expect(followed.update(editOf(one, followed.layout))).toEqual(judgeLayout(compiled, followed.layout))
    }), { numRuns: 500 })
  })

  it('ask the whole rule only where nobody is near anybody', () => {
    const asked: string[] = []
    const compiled = briefOf({ ...ground(), rules: [{ rule: 'no-overlap', on: '*', clearance: 0.5 }] })
    const rules = compiled.rules.map((one): typeof one => ({ ...one, ask: (scene) => (asked.push(one.spec.rule), one.ask(scene)) }))
    const near = park(...Array.from({ length: 300 }, (_, index) => lamp([1 + (index % 20), 1 + Math.floor(index / 20)])))
    const followed = evaluator({ ...compiled, rules }, near)
    asked.length = 0
    followed.update([{ type: 'move', section: 'main', id: 'lamp-150', from: { at: elementsOf(near)[149]!.at! }, to: { at: [10.5, 8.2] } }])
    expect(asked.filter((one) => one === 'no-overlap')).toEqual([])
    expect(followed.verdict).toEqual(judgeLayout(compiled, followed.layout))
    expect(followed.verdict.status).toBe('invalid')
  })
})
