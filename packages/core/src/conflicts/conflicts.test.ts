import { describe, expect, it } from 'vitest'
import { briefOf, footpath, street, type Plan } from '../rules/street.testing.ts'
import { rack } from '../rules/shelf.testing.ts'
import { evaluate } from '../rules/evaluate.ts'
import { conflicts } from './index.ts'
import { reportOn } from './report.ts'

const free = (label: string, min: number) => ({ label, size: { width: min }, resize: { width: { min } } })
/** The five kinds of Dominion Road with their least widths; every demand at once. */
const dominion = (more: Partial<Plan> = {}, length = 21) => briefOf({
  length, start: street(),
  kinds: { footpath: free('Footpath', 1.8), track: free('Track', 3.2), island: free('Island', 3), general: free('General lane', 3), cycle: free('Cycle lane', 1.5) },
  ...more,
  rules: [
    { id: 'fits', rule: 'fill', max: length }, { id: 'two-footpaths', rule: 'count', on: 'footpath', min: 2 }, { id: 'two-tracks', rule: 'count', on: 'track', min: 2 },
    { id: 'an-island', rule: 'count', on: 'island', min: 1 }, { id: 'two-lanes', rule: 'count', on: 'general', min: 2 }, { id: 'two-cycle', rule: 'count', on: 'cycle', min: 2 },
    ...(more.rules ?? []),
  ],
})
const all = ['an-island', 'fits', 'two-cycle', 'two-footpaths', 'two-lanes', 'two-tracks']

describe('Dominion Road with all demands', () => {
  const found = conflicts(dominion())

  it('has one conflicting set of six rules and six single ways out', () => {
    expect(found.satisfiable).toBe(false)
    expect(found.sets.map((set) => [...set].sort())).toEqual([all])
    expect(found.corrections.map(({ drop }) => drop)).toHaveLength(6)
    expect(found.corrections.flatMap(({ drop }) => drop).sort()).toEqual(all)
    expect(found.corrections.every(({ witness }) => witness)).toBe(true)
    expect(found.complete).toBe(true)
  })

  it('fits from 22', () => {
    expect(found.fitsFrom).toBe(22)
    expect(found.corrections.find(({ drop }) => drop[0] === 'fits')?.instead).toEqual([{ rule: 'fits', field: 'max', from: 21, to: 22 }])
    expect(found.corrections.find(({ drop }) => drop[0] === 'two-cycle')?.instead).toEqual([{ rule: 'two-cycle', field: 'min', from: 2, to: 1 }])
    expect(conflicts(dominion({}, 22)).satisfiable).toBe(true)
    expect(conflicts(dominion({}, 21.999)).satisfiable).toBe(false)
  })

  it('has two conflicting sets when the island has to stand between the tracks', () => {
    const between = conflicts(dominion({ rules: [{ id: 'between', rule: 'adjacent', on: 'track', to: 'island' }] }))
    expect(between.sets.map((set) => [...set].sort()).sort()).toEqual([all, ['between', ...all.filter((id) => id !== 'an-island')].sort()])
  })

  it('proves that it fits by a layout', () => {
    const compiled = dominion({}, 22)
    const { witness } = conflicts(compiled)
    expect(witness && evaluate(compiled, witness).status).toBe('valid')
  })
})

describe('single rules', () => {
  const of = (rules: NonNullable<Plan['rules']>) => conflicts(briefOf({ rules, start: street(footpath(2, 'w1')) }))

  it('are dead when no layout keeps them', () => {
    expect(of([{ id: 'a', rule: 'size', on: 'parking', min: 3 }, { id: 'b', rule: 'count', on: 'parking', min: 1 }])).toMatchObject({ satisfiable: false, dead: [], sets: [['a', 'b']] })
    expect(of([{ id: 'a', rule: 'count', on: 'footpath', max: 0 }, { id: 'b', rule: 'count', on: { tag: ['walk', 'motor'] }, min: 1 }])).toMatchObject({ dead: ['b'] })
  })

  it('are idle when no layout breaks them', () => {
    expect(of([{ id: 'a', rule: 'size', on: 'footpath', min: 1.5 }, { id: 'b', rule: 'size', on: 'footpath', min: 1.6 }, { id: 'c', rule: 'excludes', a: 'bus', b: { tag: ['walk', 'motor'] } }]).idle).toEqual(['a', 'c'])
  })

  it('are not idle for what another section holds', () => {
    const section = (id: string): object => ({ id, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [], along: 10 })
    const rule = { id: 'goes-on', rule: 'count', section: 'here', on: 'footpath', min: 1, when: { present: { tag: 'walk', section: 'there' } } }
    const compiled = briefOf({ sections: [section('here'), section('there')] as never, rules: [rule] })
    expect(conflicts(compiled).idle).toEqual([])
  })
  it('are idle on plans and slots too, where what may stand there says it all', () => {
    const stage = { kind: 'plan', unit: 'm', boundary: [[0, 0], [9, 0], [9, 9], [0, 9]] }
    const kinds = { bench: { label: 'Bench', size: { width: 2, depth: 0.6 }, rotate: [0, 90] }, tree: { label: 'Tree', size: { width: 1, depth: 1 }, resize: { width: { min: 1, max: 3 }, depth: { min: 1, max: 3 } }, rotate: false } }
    const start = { sections: [{ id: 'main', elements: [{ id: 'b1', kind: 'bench', at: [4, 4] as [number, number], angle: 0, width: 2, depth: 0.6 }] }] }
    const rules = [
      { id: 'wide', rule: 'size', on: 'tree', of: 'depth', max: 3 }, { id: 'narrow', rule: 'size', on: 'tree', of: 'depth', max: 2.9 }, { id: 'straight', rule: 'align', on: '*', to: [0, 90, 180] },
      { id: 'upright', rule: 'align', on: '*', to: [0] }, { id: 'apart', rule: 'distance', on: 'bench', to: 'tree', min: 0 }, { id: 'near', rule: 'distance', on: 'bench', to: 'tree', max: 99 },
      { id: 'held', rule: 'lock', on: 'tree', fields: ['at'] }, { id: 'stays', rule: 'lock', on: 'bench', fields: ['at'] },
    ]
    expect(conflicts(briefOf({ kinds, start, sections: [{ id: 'main', stage, elements: start.sections[0]?.elements ?? [] }], rules })).idle).toEqual(['wide', 'straight', 'apart', 'held'])
    const takes = (on: unknown): readonly string[] => conflicts(briefOf({ ...rack(), rules: [{ id: 'any', rule: 'accepts', slot: 'a', on }] })).idle
    expect([takes('*'), takes('output')]).toEqual([['any'], []])
  })

  it('say which kinds always stand, and which never can', () => {
    expect(of([{ id: 'a', rule: 'fill', max: 4 }, { id: 'b', rule: 'count', on: 'bus', min: 1 }]).kinds).toEqual({ always: ['bus'], never: ['footpath', 'cycle', 'car-lane', 'parking'] })
  })

  it('are looked at under every setting of the options', () => {
    const rules = [{ id: 'a', rule: 'count', on: 'bus', min: 1, when: { option: 'speed', is: 50 } }, { id: 'b', rule: 'count', on: 'bus', max: 0 }]
    const compiled = briefOf({ rules, options: { speed: { default: 50, of: [30, 50] } } })
    expect(conflicts(compiled)).toMatchObject({ satisfiable: true, options: { speed: 30 } })
  })
})

describe('rules about two sections', () => {
  const [here, there] = [['footpath', 'bus'], ['footpath', 'trees']].map((palette, index) => ({ id: index ? 'park' : 'stop', palette, stage: { kind: 'row', length: 9, unit: 'm' }, elements: [] }))
  const told = (rule: object): string[] => reportOn(briefOf({ sections: [here ?? {}, there ?? {}], rules: [{ id: 'r', ...rule }] })).advice.filter(({ code }) => code === 'rule-across-sections').map(({ message }) => message)

  it('are told of where the two never meet', () => {
    expect(told({ rule: 'requires', if: 'bus', then: 'trees' })).toEqual([
      '"if" of "r" can only be in "stop", "then" only in "park"; a rule of kind "requires" looks at each section by itself, where the two never meet.',
    ])
    expect(told({ rule: 'excludes', a: 'trees', b: 'bus' })).toHaveLength(1)
    expect(told({ rule: 'adjacent', on: 'bus', to: ['trees'] })).toHaveLength(1)
  })
  it('are well where one section has both, or where one side is nowhere', () => {
    expect(told({ rule: 'requires', if: 'bus', then: 'footpath' })).toEqual([])
    expect(told({ rule: 'excludes', a: ['bus', 'footpath'], b: 'trees' })).toEqual([])
    expect(told({ rule: 'adjacent', on: 'parking', to: 'trees' })).toEqual([])
  })
})
