import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { evaluate } from './evaluate.ts'
import type { RuleResult } from './result.ts'
import { briefOf, carLane, footpath, kinds, parking, resultsOf, shortly, street, trees, type Part, type Plan } from './street.testing.ts'

const limits = (kind: string, parts: Part[], plan: Plan = {}): RuleResult[] => resultsOf(evaluate(briefOf(plan), street(...parts)), `limits:${kind}`)

describe('limits of a kind', () => {
  it('hold inside, hold on the border, and are broken just over it', () => {
    expect(shortly(limits('car-lane', [carLane(3.2)]))).toEqual(['ok 3.2 3.6 0.4'])
    expect(shortly(limits('car-lane', [carLane(3.6)]))).toEqual(['ok 3.6 3.6 0'])
    expect(shortly(limits('car-lane', [carLane(2.7)]))).toEqual(['ok 2.7 2.7 0'])
    expect(shortly(limits('car-lane', [carLane(3.601)]))).toEqual(['violated 3.601 3.6 -0.001'])
  })
  it('block, are of the type limits, and stand after the rules of the brief in the order of their ids', () => {
    const verdict = evaluate(briefOf({ rules: [{ id: 'fits', rule: 'fill' }] }), street(carLane(9)))
    expect(verdict.results.map(({ rule }) => rule)).toEqual(['fits', ...Object.keys(kinds).sort().map((kind) => `limits:${kind}`)])
    expect(verdict.results.find(({ rule }) => rule === 'limits:car-lane')).toMatchObject({ type: 'limits', severity: 'block', status: 'violated' })
    expect(verdict.status).toBe('invalid')
  })
  it('say once that they do not apply where the kind is absent', () => {
    expect(shortly(limits('car-lane', [footpath(3)]))).toEqual(['not-applicable'])
  })
  it('fix the size of a kind that cannot be resized, and offer to bring it back', () => {
    expect(shortly(limits('parking', [parking()]))).toEqual(['ok 2.2 2.2 0'])
    const [result] = limits('parking', [{ kind: 'parking', width: 2.3 }])
    expect(result).toMatchObject({ status: 'violated', actual: 2.3, limit: 2.2, fixes: [{ label: 'Make Parking 2.2 m wide' }] })
  })
  it('count copies in each section', () => {
    const few = { kinds: { ...kinds, trees: { ...kinds.trees, max: 2 } } }
    expect(limits('trees', [trees(2), trees(2)], few)[0]?.status).toBe('ok')
    expect(limits('trees', [trees(2), trees(2), trees(2)], few)).toMatchObject([{ status: 'violated', actual: 3, limit: 2, elements: ['trees-1', 'trees-2', 'trees-3'], unit: '' }])
  })
  it('ask for the steps of a kind', () => {
    const stepped = { kinds: { footpath: { label: 'Footpath', size: { width: 2.5 }, resize: { width: { min: 1.5, max: 6, step: 0.25 } } } } }
    expect(shortly(limits('footpath', [footpath(2.75)], stepped))).toEqual(['ok 2.75 1.5 1.25'])
    const [result] = limits('footpath', [footpath(2.8)], stepped)
    expect(result).toMatchObject({ status: 'violated', limit: 2.75, excess: 0.05 })
    expect(result?.fixes.map(({ label }) => label)).toEqual(['Make Footpath 2.75 m wide', 'Make Footpath 3.0 m wide'])
  })
  it('follow the choices made', () => {
    const shared = {
      kinds: {
        lane: {
          label: 'Lane', size: { width: 3 }, resize: { width: { min: 3, max: 3.2 } },
          choices: { use: { default: 'cars', options: { cars: {}, shared: { size: { width: 4 }, resize: { width: { min: 4, max: 4.6 } } } } } },
        },
      },
    }
    expect(limits('lane', [{ kind: 'lane', width: 4 }], shared)[0]).toMatchObject({ status: 'violated', limit: 3.2 })
    expect(limits('lane', [{ kind: 'lane', width: 4, choices: { use: 'shared' } }], shared)[0]?.status).toBe('ok')
    const both = limits('lane', [{ kind: 'lane', width: 4 }, { kind: 'lane', width: 3, choices: { use: 'shared' } }, { kind: 'lane', width: 5 }], shared)
    expect(both.map(({ elements, limit }) => [elements[0], limit])).toEqual([['lane-1', 3.2], ['lane-2', 4], ['lane-3', 3.2]])
  })
  it('offer widths that the rules of the brief allow as well', () => {
    const plan = { rules: [{ id: 'wide', rule: 'size', on: 'footpath', min: 2 }] }
    const layout = street(footpath(1.2))
    const [result] = resultsOf(evaluate(briefOf(plan), layout), 'limits:footpath')
    expect(result?.fixes.map(({ label }) => label)).toEqual(['Make Footpath 2.0 m wide'])
    expect(evaluate(briefOf(plan), applyEdit(layout, result?.fixes[0]?.edit ?? [])).status).toBe('valid')
  })
})

describe('limits of a kind on a plan', () => {
  const section = { id: 'main', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [9, 0], [9, 9]] }, elements: [] }
  const bench = { label: 'Bench', size: { width: 2, depth: 0.5 }, resize: { width: { min: 1, max: 3 } }, rotate: [0, 90] }
  const plan = { sections: [section], kinds: { bench } }
  const one = (fields: Partial<Part>): Part => ({ kind: 'bench', at: [5, 2], width: 2, depth: 0.5, angle: 0, ...fields })
  it('hold for depths too, and tell whichever is worse', () => {
    expect(shortly(limits('bench', [one({})], plan))).toEqual(['ok 0.5 0.5 0'])
    expect(shortly(limits('bench', [one({ depth: 0.501 })], plan))).toEqual(['violated 0.501 0.5 -0.001'])
    expect(shortly(limits('bench', [one({ width: 3.2, depth: 0.6 })], plan))).toEqual(['violated 3.2 3 -0.2'])
    expect(shortly(limits('bench', [one({ width: 3.1, depth: 0.8 })], plan))).toEqual(['violated 0.8 0.5 -0.3'])
  })
  it('hold for angles', () => {
    expect(limits('bench', [one({ angle: 90 })], plan)[0]?.status).toBe('ok')
    expect(limits('bench', [one({ angle: 45 })], plan)).toMatchObject([{ status: 'violated', actual: 45, unit: '°', slack: null, fixes: [] }])
    const still = { ...plan, kinds: { bench: { ...bench, rotate: false } } }
    expect(limits('bench', [one({ angle: 90 })], still)[0]?.status).toBe('violated')
    const free = { ...plan, kinds: { bench: { ...bench, rotate: true } } }
    expect(limits('bench', [one({ angle: 45 })], free)[0]?.status).toBe('ok')
  })
  it('tell a wrong width and a wrong angle of one element as two places', () => {
    expect(limits('bench', [one({ width: 9, angle: 45 })], plan).map(({ place }) => place)).toEqual(['limits:bench main bench-1', 'limits:bench main bench-1 angle'])
  })
  it('mind no width where an element has none', () => {
    expect(limits('bench', [{ kind: 'bench', at: [5, 2], angle: 0 }], plan)[0]?.status).not.toBe('violated')
  })
})
