import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { evaluate } from '../rules/evaluate.ts'
import { modules, rack, shelf } from '../rules/shelf.testing.ts'
import { briefOf, buffer, bus, carLane, cycle, footpath, parking, street, trees, type Plan } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { repairs, repairSteps, type Repair, type RepairOptions } from './index.ts'

type Rules = Plan['rules']
const fits = { id: 'fits', rule: 'fill', max: 20 }

function offered(plan: Plan, layout: Layout, options?: RepairOptions): readonly Repair[] {
  const compiled = briefOf(plan)
  const found = repairs(compiled, layout, options)
  for (const { edit, verdict } of found.repairs) {
    expect(verdict.status).toBe('valid')
    expect(evaluate(compiled, applyEdit(layout, edit)).status).toBe('valid')
  }
  return found.repairs
}
const said = (rules: Rules, layout: Layout, options?: RepairOptions): string[] => offered(rules ? { rules } : {}, layout, options).map(({ cost, label }) => `${cost}: ${label}`)

describe('what a lock keeps in its order', () => {
  const start = street(footpath(3, 'w1'), carLane(3, 'd1'), footpath(3, 'w2'))
  const rules = [{ id: 'kept', rule: 'lock', on: '*', fields: ['order'] }, { id: 'first', rule: 'at', on: 'car-lane', place: 'first' }, { id: 'paths', rule: 'count', on: 'footpath', min: 2 }, { id: 'lanes', rule: 'count', on: 'car-lane', min: 1 }, fits]
  it('is not taken away to be put elsewhere anew', () => {
    const all = offered({ rules, start }, start)
    for (const { edit } of all) {
      const [gone, come] = (['remove', 'place'] as const).map((type) => edit.flatMap((one) => (one.type === type ? [one.element.kind] : [])))
      expect(gone?.filter((kind) => come?.includes(kind))).toEqual([])
    }
    expect(all.map(({ label }) => label)).not.toEqual([])
  })
})

describe('rules that contradict each other about widths', () => {
  it('are seen soon to leave nothing to offer, and that is sure', () => {
    const rules = [{ ...fits, max: 12 }, { rule: 'expr', expr: "width('footpath') >= 7" }, { rule: 'expr', expr: "width('#motor') >= 7" }]
    const compiled = briefOf({ rules })
    const steps = repairSteps(compiled, street(footpath(2), carLane(3), footpath(2), bus(3)))
    let [taken, step] = [0, steps.next()]
    for (; step.done !== true; step = steps.next()) taken++
    expect(step.value).toEqual({ repairs: [], complete: true })
    expect(taken).toBeLessThan(120)
  })
})

describe('a row that is too full', () => {
  it('gets narrower in one place, in three different ones', () => {
    expect(said([fits], street(footpath(3), cycle(2), trees(2), carLane(3.2), carLane(3.2), cycle(2), footpath(4.9)))).toEqual([
      '0.3: Narrow Footpath 2 by 0.3 m', '0.3: Narrow Cycle lane 2 by 0.3 m', '0.3: Narrow Car lane 2 by 0.3 m',
    ])
  })
  it('gets narrower in two places alike where one is not enough, and says so in one sentence', () => {
    const rules = [{ ...fits, max: 6 }, { rule: 'count', on: 'car-lane', min: 2 }, { rule: 'size', on: 'car-lane', max: 3.2, min: 3 }, { rule: 'count', on: '*', min: 2 }]
    expect(said(rules, street(carLane(3.2), carLane(3.2)), { limit: 1 })).toEqual(['0.4: Narrow both of "Car lane" by 0.2 m'])
  })
  it('loses something only where it cannot get narrower', () => {
    const rules = [{ ...fits, max: 9 }, { rule: 'count', on: 'footpath', min: 2 }, { rule: 'lock', on: 'footpath', fields: ['width'] }]
    const start = street(footpath(3, 'w1'), footpath(3, 'w2'))
    const all = offered({ rules, start }, street(footpath(3, 'w1'), parking(), parking(), footpath(3, 'w2')))
    expect(all[0]?.label).toBe('Remove Parking')
  })
  it('is sure that nothing helps: Dominion Road with everybody\'s demands', () => {
    const kinds = {
      footpath: { label: 'Footpath', size: { width: 1.8 }, resize: { width: { min: 1.8, max: 6 } } }, track: { label: 'Track', size: { width: 3.2 }, resize: { width: { min: 3.2, max: 4 } } },
      island: { label: 'Island', size: { width: 3 }, resize: { width: { min: 3, max: 6 } } }, lane: { label: 'Lane', size: { width: 3 }, resize: { width: { min: 3, max: 4 } } },
      cycle: { label: 'Cycle lane', size: { width: 1.5 }, resize: { width: { min: 1.5, max: 3 } } },
    }
    const demands = [['footpath', 2], ['track', 2], ['island', 1], ['lane', 2], ['cycle', 2]].map(([on, min]) => ({ rule: 'count', on, min }))
    const layout: Layout = { sections: [{ id: 'main', elements: [
      ['footpath', 1.8], ['cycle', 1.5], ['lane', 3], ['track', 3.2], ['island', 3], ['track', 3.2], ['lane', 3], ['cycle', 1.5], ['footpath', 1.8],
    ].map(([kind, width], index) => ({ id: `e${index}`, kind: String(kind), width: Number(width) })) }] }
    const plan: Plan = { length: 21, kinds, rules: [{ id: 'fits', rule: 'fill' }, ...demands] }
    expect(repairs(briefOf(plan), layout)).toEqual({ repairs: [], complete: true })
    const withoutCycles = { ...plan, rules: [{ id: 'fits', rule: 'fill' }, ...demands.slice(0, 4)] }
    expect(offered(withoutCycles, layout).map(({ label, cost }) => `${cost}: ${label}`)[0]).toBe('2.55: Remove Cycle lane')
    expect(offered({ ...plan, length: 22 }, layout)).toEqual([])
  }, 60_000)
  it('keeps the rails where they are: Harbour Street with a cycle lane instead of parking', () => {
    const widths = { footpath: 2.8, trees: 1.8, cycle: 2, stop: 2.4, bus: 3.2, rail: 3.4, lane: 3, parking: 2.2, buffer: 0.8 }
    const free = { width: { min: 0.8, max: 6 } }
    const kinds = Object.fromEntries(Object.entries(widths).map(([kind, width]) => [kind, { label: kind, size: { width }, resize: free }]))
    const drawn = (first: number, eighth: [string, number], last: number) => ['footpath', 'trees', 'cycle', 'stop', 'bus', 'rail', 'lane', ...eighth.slice(0, 1), 'buffer', 'cycle', 'footpath'].map((kind, index) => ({
      id: `h${index}`, kind: String(kind), width: [first, 1.8, 2, 2.4, 3.2, 3.4, 3, eighth[1], 0.8, 1.6, last][index] ?? 0,
    }))
    const rules = [{ id: 'fits', rule: 'fill', max: 25.6 }, { id: 'rail', rule: 'lock', on: 'rail', fields: ['exists', 'kind', 'width', 'offset'] }]
    const compiled = briefOf({ length: 25.6, kinds, rules, start: { sections: [{ id: 'main', elements: drawn(2.8, ['parking', 2.2], 2.4) }] } })
    const judged = (first: number, last: number) => evaluate(compiled, { sections: [{ id: 'main', elements: drawn(first, ['cycle', 1.6], last) }] })
    const fits = ({ results }: ReturnType<typeof judged>) => results.find(({ rule }) => rule === 'fits')?.slack
    expect([judged(2.8, 2.4).status, fits(judged(2.8, 2.4))]).toEqual(['valid', 0.6])
    expect([judged(2.8, 3).status, fits(judged(2.8, 3))]).toEqual(['valid', 0])
    expect(judged(3.4, 2.4).results.filter(({ status }) => status === 'violated')).toMatchObject([{ rule: 'rail', elements: ['h5'], actual: 12.8, limit: 12.2 }])
    const { repairs: [best], complete } = repairs(compiled, { sections: [{ id: 'main', elements: drawn(3.4, ['cycle', 1.6], 2.4) }] }, { limit: 1 })
    expect([best?.cost, best?.clears, best?.edit.length, complete]).toEqual([0.6, ['rail main h5'], 1, true])
  })
})

describe('a row of which everything is locked', () => {
  const start = street(...[3, 2.8, 2.6, 2.4].map((width, index) => footpath(width, `w${index}`)), carLane(3, 'd1'), carLane(3, 'd2'), bus(3.2, 'r1'))
  const wider = street(...[3, 2.8, 2.6, 2.8].map((width, index) => footpath(width, `w${index}`)), carLane(3, 'd1'), carLane(3, 'd2'), bus(3.2, 'r1'))
  const plan = (max: number, fields: readonly string[]): Plan => ({ start, rules: [{ ...fits, max }, { id: 'all', rule: 'lock', on: '*', fields: [...fields] }] })
  const steps = (asked: Plan): number => [...repairSteps(briefOf(asked), wider)].length
  it('is seen at once not to be mended, however many orders it could stand in', () => {
    expect(repairs(briefOf(plan(18, ['exists', 'kind', 'width'])), wider)).toEqual({ repairs: [], complete: true })
    for (const more of [[], ['order'], ['offset', 'order']]) expect(steps(plan(18, ['exists', 'kind', 'width', ...more]))).toBeLessThan(3)
  })
  it('becomes again what it was where that is enough', () => {
    for (const more of [[], ['order'], ['offset', 'order']]) expect(repairs(briefOf(plan(20, ['exists', 'kind', 'width', ...more])), wider).repairs.map(({ label }) => label)).toEqual(['Narrow Footpath 4 by 0.4 m'])
  })
})

describe('a repair', () => {
  it('comes between what must not meet, without taking anything away', () => {
    const rules = [{ rule: 'adjacent', on: 'cycle', to: 'parking', mode: 'must-not' }]
    const all = offered({ rules }, street(footpath(3), parking(), cycle(2), footpath(3)))
    expect(all[0]?.label).toBe('Move Cycle lane to place 1')
    expect(all.some(({ edit }) => edit.every(({ type }) => type !== 'remove'))).toBe(true)
  })
  it('that breaks a warning stands behind one that does not, and says what it breaks', () => {
    const rules = [fits, { id: 'walk', rule: 'size', on: 'footpath', min: 3, severity: 'warn' }]
    const all = offered({ rules, length: 20 }, street(footpath(3), carLane(2.8), carLane(2.8), bus(3), trees(3), parking(), footpath(3.3)))
    expect(all[0]?.breaks).toEqual([])
    expect(all.map(({ breaks }) => breaks.length)).toEqual(all.map(({ breaks }) => breaks.length).toSorted((a, b) => a - b))
  })
  it('leaves what is locked where it is, and as it is', () => {
    const start = street(footpath(3, 'w1'), carLane(3, 'd1'), bus(3.2, 'r1'))
    const rules = [{ id: 'rail', rule: 'lock', on: 'bus', fields: ['offset', 'exists', 'width', 'kind'] }]
    expect(offered({ rules, start }, street(footpath(3.4, 'w1'), carLane(3, 'd1'), bus(3.2, 'r1')), { limit: 2 }).map(({ label }) => label)).toContain('Narrow Footpath by 0.4 m')
  })
  it('brings back what had to stay', () => {
    const start = street(footpath(3, 'w1'), bus(3.2, 'r1'), footpath(3, 'w2'))
    const rules = [{ rule: 'lock', on: 'bus', fields: ['exists', 'order'] }]
    expect(offered({ rules, start }, street(footpath(3, 'w1'), footpath(3, 'w2')), { limit: 1 }).map(({ label }) => label)).toEqual(['Place Bus lane between Footpath 1 and Footpath 2'])
  })
  it('counts once where its mirror image is one too', () => {
    const rules = [{ ...fits, max: 9 }, { rule: 'size', on: 'car-lane', min: 3.2, max: 3.2 }, { rule: 'count', on: '*', min: 3, max: 3 }]
    const labels = said(rules, street(footpath(3), carLane(3.2), footpath(3)))
    expect(labels.filter((label) => /^0\.2: Narrow Footpath \d by 0\.2 m$/.test(label))).toHaveLength(1)
  })
  it('finishes what is only unfinished', () => {
    expect(said([{ rule: 'count', on: 'footpath', min: 2 }], street(footpath(3)), { limit: 1 })).toEqual(['3.5: Place Footpath before Footpath'])
  })
  it('never takes an id that was used before', () => {
    const [first] = offered({ rules: [{ rule: 'count', on: 'footpath', min: 1 }] }, street(), { limit: 1, used: ['footpath-1', 'footpath-2'] })
    expect(first?.edit).toMatchObject([{ type: 'place', element: { id: 'footpath-3', kind: 'footpath', width: 2.5 } }])
  })
  it('prefers what the designer prefers only among what costs the same', () => {
    const layout = street(footpath(3), parking(), cycle(2), footpath(3))
    const rule = { rule: 'adjacent', on: 'cycle', to: 'parking', mode: 'must-not' }
    expect(said([{ ...rule, fix: { prefer: ['remove'] } }], layout)[0]).toBe(said([rule], layout)[0])
  })
  it('is sure where it says so, and of a valid layout there is none', () => {
    expect(repairs(briefOf({ rules: [fits] }), street(footpath(3)))).toEqual({ repairs: [], complete: true })
  })
  it('gives up on what is too large to look at, at once', () => {
    const rules = Array.from({ length: 200 }, (_, index) => ({ rule: 'size', on: '*', min: (500 + index) / 1000 }))
    const huge = street(...Array.from({ length: 5000 }, () => buffer()))
    expect(repairs(briefOf({ rules: [...rules, fits] }), huge)).toEqual({ repairs: [], complete: false })
  })
})

describe('on slots', () => {
  const rules = [{ id: 'current', rule: 'sum', of: 'current', max: 200 }, { id: 'out', rule: 'count', on: 'output', min: 1 }]
  const panel = shelf({ a: 'oscillator', b: 'filter', c: 'delay', d: 'output' })
  it('a panel that is over its current by 10 loses any module but its output, or swaps one for another', () => {
    const compiled = briefOf({ ...rack(), kinds: { ...modules, meter: { ...modules.meter, attrs: { current: 500 } }, blank: { ...modules.blank, attrs: { current: 500 } } }, rules })
    const alone = repairs(compiled, panel, { limit: 9 }).repairs.filter(({ edit }) => edit.length === 1 && edit[0]?.type === 'remove')
    expect(alone.map(({ label }) => label).toSorted()).toEqual(['Remove Delay', 'Remove Filter', 'Remove Oscillator'])
    expect(repairs(compiled, panel).repairs.map(({ label }) => label)).toEqual(['Remove Oscillator', 'Remove Filter', 'Replace Oscillator by Filter'])
  })
  it('hot modules side by side go apart', () => {
    const apart = { rule: 'adjacent', on: '#hot', to: '#hot', mode: 'must-not' }
    const all = offered({ ...rack(), rules: [apart] }, shelf({ a: 'oscillator', b: 'delay' }))
    expect(all[0]?.edit).toMatchObject([{ type: 'move' }])
  })
})
