import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/read.ts'
import { rack, saidOnSlots, shelf } from './shelf.testing.ts'
import { briefJson, carLane, footpath, said, shortly, street, trees, type Part } from './street.testing.ts'

const green = { rule: 'ratio', of: { on: '#green' }, to: 'stage' }
const walk = { rule: 'ratio', of: { on: '#walk' }, to: { on: '#motor' } }
const asked = (rule: Record<string, unknown>, ...parts: Part[]): string[] => shortly(said(rule, street(...parts)))

describe('ratio', () => {
  it('divides widths by the length of the row, in well, on the border, and just over', () => {
    expect(asked({ ...green, min: 0.1 }, trees(3))).toEqual(['ok 0.15 0.1 0.05'])
    expect(asked({ ...green, min: 0.1 }, trees(2))).toEqual(['ok 0.1 0.1 0'])
    expect(asked({ ...green, min: 0.1 }, trees(1.999))).toEqual(['violated 0.09995 0.1 -0.00005'])
    expect(asked({ ...green, max: 0.1 }, trees(2.001))).toEqual(['violated 0.10005 0.1 -0.00005'])
  })
  it('divides one thing by another, exactly where decimals are not', () => {
    expect(asked({ ...walk, min: 0.6 }, footpath(1.8), carLane(3))).toEqual(['ok 0.6 0.6 0'])
    expect(asked({ ...walk, max: 0.333333 }, footpath(1), carLane(3))).toEqual(['violated 0.333334 0.333333 -0.000001'])
    expect(asked({ ...walk, min: 0.333333 }, footpath(1), carLane(3))).toEqual(['ok 0.333333 0.333333 0'])
  })
  it('is not applicable to nothing over nothing', () => {
    expect(asked({ ...walk, min: 1 }, trees(2))).toEqual(['not-applicable'])
  })
  it('has more than any maximum of something over nothing', () => {
    expect(said({ ...walk, max: 5 }, street(footpath(2)))[0]).toMatchObject({ status: 'violated', actual: null, limit: 5, slack: null, elements: ['footpath-1'] })
    expect(asked({ ...walk, min: 5 }, footpath(2))).toEqual(['ok 5'])
    expect(asked({ ...walk, min: 1 }, carLane(3))).toEqual(['violated 0 1 -1'])
  })
  it('counts, and adds up attributes', () => {
    expect(asked({ rule: 'ratio', of: { on: '#green', attr: 'count' }, to: { on: '#motor' }, min: 0.5 }, trees(2), carLane(3), carLane(3), carLane(3))).toEqual(['violated 0.333333 0.5 -0.166667'])
    expect(asked({ rule: 'ratio', of: { on: '*', attr: 'cost' }, to: 'stage', max: 100 }, trees(2), carLane(3))).toEqual(['ok 100 100 0'])
    expect(asked({ rule: 'ratio', of: { on: '#green', attr: 'area' }, to: 'stage', min: 0.1 }, trees(2))).toEqual(['ok 0.1 0.1 0'])
  })
  it('asks slots how many of them are taken', () => {
    expect(shortly(saidOnSlots({ rule: 'ratio', of: { on: '#hot' }, to: 'stage', max: 0.4 }, shelf({ a: 'oscillator', c: 'delay' })))).toEqual(['ok 0.4 0.4 0'])
    expect(shortly(saidOnSlots({ rule: 'ratio', of: { on: '#hot', attr: 'current' }, to: { on: '*' }, max: 0.5 }, shelf({ a: 'oscillator', c: 'filter' })))).toEqual(['violated 0.6 0.5 -0.1'])
    expect(shortly(saidOnSlots({ rule: 'ratio', of: { on: '*', attr: 'width' }, to: 'stage', min: 0.4 }, shelf({ a: 'output' }), rack('abcde')))).toEqual(['ok 0.4 0.4 0'])
  })
  it('asks a plan how much of its area is taken', () => {
    const park = { sections: [{ id: 'main', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [10, 0], [10, 6], [0, 6]] }, elements: [] }] }
    const layout = { sections: [{ id: 'main', elements: [{ id: 'bed', kind: 'trees', at: [3, 3] as [number, number], angle: 0, width: 4, depth: 3 }] }] }
    expect(shortly(said({ ...green, min: 0.2 }, layout, park))).toEqual(['ok 0.2 0.2 0'])
    expect(shortly(said({ ...green, min: 0.21 }, layout, park))).toEqual(['violated 0.2 0.21 -0.01'])
  })
  it('tells what is wrong with its fields, at their paths', () => {
    const problems = (rule: Record<string, unknown>): string[] => {
      const read = readBrief(briefJson({ rules: [rule] }))
      return read.ok ? [] : read.problems.map(({ path, code }) => `${path.slice(2).join('.')} ${code}`)
    }
    expect(problems({ ...green, of: { on: '#gren' }, min: 0.1 })).toEqual(['of.on unknown-tag'])
    expect(problems({ ...green, of: { on: '#green', attr: 'csot' }, min: 0.1 })).toEqual(['of.attr unknown-attribute'])
    expect(problems({ ...walk, to: { on: 'moter' }, min: 0.1 })).toEqual(['to.on unknown-kind'])
    expect(problems(green)).toEqual([' rule-without-bounds'])
    expect(problems({ ...green, min: 0.2, max: 0.1 })).toEqual(['min bounds-backwards'])
    expect(problems({ ...green, min: 0.1234567 })).toEqual(['min too-fine'])
  })
})

describe('the ratio of any row', () => {
  it('is broken exactly where a cross product says so, and never tells a broken bound as kept', () => {
    const ticks = fc.integer({ min: 1, max: 6000 })
    fc.assert(fc.property(ticks, ticks, fc.integer({ min: 0, max: 3_000_000 }), fc.boolean(), (a, b, bound, upper) => {
      const [found] = said({ ...walk, [upper ? 'max' : 'min']: bound / 1e6 }, street(footpath(a / 1000), carLane(b / 1000)))
      const broken = upper ? a * 1e6 > bound * b : a * 1e6 < bound * b
      expect(found?.status).toBe(broken ? 'violated' : 'ok')
      expect((found?.slack ?? 0) < 0).toBe(broken)
      expect(Math.abs((found?.actual ?? 0) - a / b)).toBeLessThan(1.1e-6)
    }))
  })
})
