import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { evaluate } from '../rules/evaluate.ts'
import { briefOf, bus, carLane, cycle, footpath, street, trees, type Plan } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { repairs } from './index.ts'

/** The first repair, as far as its cost and what is said of it go; `sure`: it is called the best. */
function best(rules: Plan['rules'], layout: Layout, plan: Plan = {}): { cost: number | undefined; label: string | undefined; sure: boolean } {
  const compiled = briefOf({ ...plan, ...(rules && { rules }) })
  const { repairs: [first], complete } = repairs(compiled, layout, { limit: 1 })
  if (first) expect(evaluate(compiled, applyEdit(layout, first.edit)).status).toBe('valid')
  return { cost: first?.cost, label: first?.label, sure: complete }
}

describe('widths that are weighed against each other', () => {
  it('give way on one side of a centre, exactly as far as that asks', () => {
    // Half of either end and all that is between: 6 m where 5.6 m are possible.
    const rule = { rule: 'distance', on: 'footpath', to: 'trees', measure: 'centre', match: 'each', max: 5.6 }
    expect(best([rule], street(footpath(3), carLane(3.5), trees(2)))).toEqual({ cost: 0.4, label: 'Narrow Car lane by 0.4 m', sure: true })
  })
  it('share what has to give way where no single one can, as cheaply as can be', () => {
    const rules = [{ rule: 'ratio', of: { on: 'car-lane' }, to: { on: 'footpath' }, max: 1 }, { rule: 'size', on: 'car-lane', min: 3 }, { rule: 'size', on: 'footpath', max: 3.2 }, { rule: 'count', on: 'car-lane', min: 2 }, { rule: 'count', on: '*', max: 4 }]
    // 6.8 m of lanes to 5.6 m of footpaths: 0.4 m each way, then 0.4 m more, and all of that is needed.
    expect(best(rules, street(footpath(2.8), carLane(3.4), carLane(3.4), footpath(2.8)))).toMatchObject({ cost: 1.2, sure: true })
  })
  it('mirror each other where one of them becomes as the other is', () => {
    const rules = [{ rule: 'symmetric', on: 'footpath', match: 'size', tolerance: 0.1 }, { rule: 'fill', equal: 9 }, { rule: 'lock', on: 'car-lane', fields: ['width', 'exists'] }]
    const start = street(carLane(3, 'd1'))
    const layout = street(footpath(3.4, 'w1'), carLane(3, 'd1'), footpath(2.6, 'w2'))
    expect(best(rules, layout, { start })).toMatchObject({ cost: 0.7, label: 'Narrow Footpath 1 by 0.35 m and widen Footpath 2 by 0.35 m' })
  })
  it('bring something to an axis, or to the nearer of two ends', () => {
    expect(best([{ rule: 'align', on: 'trees', to: 'axis', value: 4, tolerance: 0 }], street(footpath(3), trees(1.5), bus(3)))).toMatchObject({ cost: 0.25, sure: true })
    expect(best([{ rule: 'align', on: 'trees', to: 'edge', tolerance: 0.5 }, { rule: 'order', sequence: ['footpath', 'trees'] }, { rule: 'count', on: 'footpath', min: 1 }], street(footpath(3), trees(1.5)), { length: 5.1 })).toMatchObject({ cost: 0.1, sure: true })
  })
  it('make an expression true, one of its ways or both', () => {
    expect(best([{ rule: 'expr', expr: "width('car-lane') <= 0.3 * stage.length and width('*') >= 6.8" }], street(carLane(3.6), footpath(3)), { length: 10 })).toMatchObject({ cost: 1.4, sure: true })
    expect(best([{ rule: 'expr', expr: "width('car-lane') <= 3 or width('footpath') >= 3.3" }], street(carLane(3.4), footpath(3)))).toEqual({ cost: 0.3, label: 'Widen Footpath by 0.3 m', sure: true })
  })
  it('keep two sections in line with each other', () => {
    const sections = ['here', 'there'].map((id) => ({ id, along: 50, stage: { kind: 'row', unit: 'm', length: 12 }, elements: [] }))
    const layout: Layout = { sections: [{ id: 'here', elements: [footpath(3, 'w1'), cycle(2, 'c1')].flatMap((one) => street(one).sections[0]?.elements ?? []) }, { id: 'there', elements: [footpath(2, 'w2'), cycle(2, 'c2')].flatMap((one) => street(one).sections[0]?.elements ?? []) }] }
    const rules = [{ rule: 'shift', on: 'cycle', max: 0.01 }]
    // The lane moves by a metre over 50 m; half a metre is possible.
    expect(best(rules, layout, { sections })).toMatchObject({ cost: 0.5, sure: true })
  })
})

describe('a repair of many steps', () => {
  const kinds = {
    footpath: { label: 'Footpath', size: { width: 2.5 }, resize: { width: { min: 1.5, max: 4 } } }, cycle: { label: 'Cycle lane', size: { width: 2 }, resize: { width: { min: 1.2, max: 3 } } },
    bus: { label: 'Bus lane', size: { width: 3.4 }, resize: { width: { min: 3, max: 3.6 } } }, parking: { label: 'Parking', size: { width: 2.2 } },
    trees: { label: 'Trees', size: { width: 1.5 }, resize: { width: { min: 1, max: 3 } }, attrs: { shade: { value: 15, per: 'area' as const } } },
  }
  it('is found where nearly all of a row has to become one kind, and is the best', () => {
    const rules = [{ id: 'fits', rule: 'fill', max: 12 }, { rule: 'ratio', of: { on: 'bus' }, to: 'stage', min: 1 }]
    const layout: Layout = { sections: [{ id: 'main', elements: [{ id: 'e1', kind: 'footpath', width: 1.7 }, { id: 'e2', kind: 'cycle', width: 1.4 }] }] }
    // Two become bus lanes and two come, each as narrow as can be.
    expect(best(rules, layout, { kinds, length: 12 })).toMatchObject({ cost: 18.2, sure: true })
  })
  it('counts how many of one there have to be for each of another', () => {
    const rules = [{ id: 'fits', rule: 'fill', max: 12 }, { rule: 'ratio', of: { on: 'parking' }, to: 'stage', min: 0.4 }, { rule: 'ratio', of: { on: 'parking', attr: 'count' }, to: { on: 'cycle', attr: 'count' }, max: 1.8 }]
    const layout: Layout = { sections: [{ id: 'main', elements: [{ id: 'e1', kind: 'bus', width: 3.4 }, { id: 'e2', kind: 'trees', width: 2.7 }, { id: 'f1', kind: 'bus', width: 3.2 }] }] }
    expect(best(rules, layout, { kinds, length: 12 })).toMatchObject({ cost: 17.2, sure: true })
  })
  it('brings the one that is named to just as much as is asked', () => {
    const layout: Layout = { sections: [{ id: 'main', elements: [{ id: 'e1', kind: 'cycle', width: 2.8 }] }] }
    const asked = { rules: [{ rule: 'sum', on: '@e1', of: 'shade', min: 27, max: 28 }], kinds, length: 8, start: layout, attributes: { shade: { decimals: 0 } } }
    expect(best(asked.rules, layout, asked).label).toBe('Replace Cycle lane by Trees')
  })
  it('makes what runs through two sections another kind in both, or in one and takes it from the other', () => {
    const sections = ['near', 'far'].map((id) => ({ id, stage: { kind: 'row', unit: 'm', length: 8 }, elements: [] }))
    const layout: Layout = { sections: ['near', 'far'].map((id) => ({ id, elements: [{ id: 'e1', kind: 'bus', width: 3.2 }] })) }
    const noBus = { rule: 'count', on: 'bus', max: 0 }
    expect(best([noBus, { rule: 'count', on: 'parking', min: 1 }], layout, { kinds, sections })).toMatchObject({ cost: 7.6, label: 'Replace Bus lane by Parking and replace Bus lane by Parking' })
    expect(best([noBus, { rule: 'count', on: 'parking', min: 1, max: 1, per: 'layout' }, { rule: 'count', on: '*', min: 1, max: 1, per: 'layout' }], layout, { kinds, sections })).toMatchObject({ cost: 7.4 })
  })
})

describe('what has to be there', () => {
  it('comes back with other choices where those are cheaper and nobody asked for the old ones', () => {
    const kinds = { footpath: { label: 'Footpath', size: { width: 2.5 }, resize: { width: { min: 1.5, max: 6 } } }, lane: { label: 'Lane', size: { width: 3 }, choices: { use: { default: 'cars', options: { cars: {}, shared: { tags: ['bike'] } } } } } }
    const start: Layout = { sections: [{ id: 'main', elements: [{ id: 'd1', kind: 'lane', width: 3, choices: { use: 'shared' } }] }] }
    const compiled = briefOf({ kinds, start, rules: [{ rule: 'lock', on: '@d1', fields: ['exists'] }] })
    const [first] = repairs(compiled, street(footpath(3)), { limit: 1 }).repairs
    expect(first?.edit).toEqual([{ type: 'place', section: 'main', index: 0, element: { id: 'd1', kind: 'lane', width: 3 } }])
  })
})
