import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from './street.testing.ts'
import { bench, frame, ground, lamp, park, pool, saidInPark, tree } from './park.testing.ts'
import { shortly } from './street.testing.ts'

const lit = { rule: 'distance', on: '#seat', to: '#light', max: 8 }
const dry = { rule: 'distance', on: '#play', to: '#water', min: 6 }

describe('distance on a plan', () => {
  it('holds well inside, exactly on the border, and is broken one tick over', () => {
    const at = (y: number) => shortly(saidInPark(lit, park(bench([5, 5]), lamp([5, y]))))
    expect(at(9)).toEqual(['ok 3.6 8 4.4'])
    expect(at(13.4)).toEqual(['ok 8 8 0'])
    expect(at(13.401)).toEqual(['violated 8.001 8 -0.001'])
  })
  it('keeps water away from play, from edge to true edge', () => {
    const at = (x: number) => shortly(saidInPark(dry, park(frame([5, 9]), pool([x, 9]))))
    expect([at(15), at(14.5), at(14.499)]).toEqual([['ok 6.5 6 0.5'], ['ok 6 6 0'], ['violated 5.999 6 -0.001']])
  })
  it('of two round knobs of 20 mm, 26 mm along and across, is 16.8 mm', () => {
    const plan = ground({ unit: 'mm', resolution: 0.1, boundary: [[0, 0], [100, 0], [100, 100], [0, 100]], zones: {}, anchors: {} }, park(), { knob: { label: 'Knob', size: { width: 20, depth: 20 }, shape: 'ellipse' } })
    const knob = (x: number, y: number): Part => ({ kind: 'knob', at: [x, y], angle: 0, width: 20, depth: 20 })
    const [result] = saidInPark({ rule: 'distance', on: 'knob', to: 'knob', min: 15, match: 'each' }, park(knob(20, 20), knob(46, 46)), plan)
    expect(result).toMatchObject({ status: 'ok', limit: 15 })
    expect(result?.actual?.toFixed(1)).toBe('16.8')
    expect(saidInPark({ rule: 'distance', on: 'knob', to: 'knob', min: 17 }, park(knob(20, 20), knob(46, 46)), plan).map(({ status }) => status)).toEqual(['violated', 'violated'])
  })
  it('is violated by each that has nothing to be near, and not asked to be far from nothing', () => {
    const [result] = saidInPark(lit, park(bench([5, 5])))
    expect(result).toMatchObject({ status: 'violated', actual: null, limit: 8, slack: null, elements: ['bench-1'] })
    expect(saidInPark(dry, park(frame([5, 9])))[0]?.status).toBe('not-applicable')
    expect(saidInPark({ rule: 'distance', on: 'bench', to: 'bench', max: 3 }, park(bench([5, 5])))[0]).toMatchObject({ status: 'violated', actual: null })
  })
  it('asks for the nearest, or for each', () => {
    const layout = park(bench([5, 5]), lamp([5, 9]), lamp([5, 17]))
    expect(shortly(saidInPark(lit, layout))).toEqual(['ok 3.6 8 4.4'])
    expect(shortly(saidInPark({ ...lit, match: 'each' }, layout))).toEqual(['violated 11.6 8 -3.6'])
  })
  it('measures between centres, and to anchors', () => {
    expect(shortly(saidInPark({ ...lit, measure: 'centre' }, park(bench([5, 5]), lamp([8, 9]))))).toEqual(['ok 5 8 3'])
    const [result] = saidInPark({ rule: 'distance', on: 'bench', to: '@west-gate', max: 4 }, park(bench([5, 9])))
    expect(result).toMatchObject({ status: 'violated', actual: 4.1, elements: ['bench-1', 'west-gate'], place: 'rule-1 main bench-1 @west-gate', message: 'From {element} to {other} it is {actual}; at most {limit} is possible.' })
  })
  it('is the same wherever the layout stands, and after a quarter turn', () => {
    const parts = fc.array(fc.record({ kind: fc.constantFrom('bench', 'pool', 'tree'), x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }), angle: fc.integer({ min: 0, max: 359 }) }), { minLength: 2, maxLength: 8 })
    const made = ({ kind, x, y, angle }: { kind: string; x: number; y: number; angle: number }): Part => ({ kind, at: [x / 10, y / 10], angle, width: 2, depth: 1 })
    fc.assert(fc.property(parts, fc.integer({ min: -500, max: 500 }), (all, by) => {
      const rule = { rule: 'distance', on: '*', to: '*', min: 3, match: 'each' }
      const figures = (layout: Part[]) => saidInPark(rule, park(...layout)).map(({ elements, slack }) => [elements.join(' '), slack])
      expect(figures(all.map((one) => made({ ...one, x: one.x + by, y: one.y - by })))).toEqual(figures(all.map(made)))
      expect(figures(all.map((one) => made({ ...one, x: -one.y, y: one.x, angle: one.angle + 90 })))).toEqual(figures(all.map(made)))
    }), { numRuns: 60 })
  })
  it('finds the nearest of many as of few', () => {
    const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1800 })), { minLength: 50, maxLength: 80 })
    fc.assert(fc.property(spots, (all) => {
      const layout = park(...all.map(([x, y]) => tree([x / 100, y / 100])), bench([15, 9]))
      const [many] = saidInPark({ rule: 'distance', on: 'bench', to: 'tree', max: 0 }, layout)
      const away = all.map(([x, y]) => Math.max(0, Math.hypot(Math.max(0, Math.abs(x / 100 - 15) - 0.9), Math.max(0, Math.abs(y / 100 - 9) - 0.3)) - 0.5))
      expect(many?.actual).toBeCloseTo(Math.min(...away), 3)
    }), { numRuns: 40 })
  })
})
