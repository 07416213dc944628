import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/read.ts'
import { briefJson, carLane, footpath, said, shortly, street, trees, type Part, type Plan } from './street.testing.ts'

const datum = (at: number): Plan => ({ sections: [{ id: 'main', stage: { kind: 'row', length: 10, unit: 'm', datum: at }, elements: [] }] })
const asked = (rule: Record<string, unknown>, at: number, ...parts: Part[]): string[] => shortly(said({ rule: 'align', on: 'car-lane', ...rule }, street(...parts), datum(at)))

describe('align in a row', () => {
  it('has start edges on a grid that counts from the datum', () => {
    expect(asked({ to: 'grid', value: 0.5 }, 0, footpath(1.5), carLane(3))).toEqual(['ok 0 0 0'])
    expect(asked({ to: 'grid', value: 0.5, tolerance: 0.1 }, 0, footpath(1.6), carLane(3))).toEqual(['ok 0.1 0.1 0'])
    expect(asked({ to: 'grid', value: 0.5, tolerance: 0.1 }, 0, footpath(1.601), carLane(3))).toEqual(['violated 0.101 0.1 -0.001'])
    expect(asked({ to: 'grid', value: 0.5 }, 5.2, footpath(1.7), carLane(3))).toEqual(['ok 0 0 0'])
    expect(asked({ to: 'grid', value: 0.5 }, 5.2, footpath(1.5), carLane(3))).toEqual(['violated 0.2 0 -0.2'])
  })
  it('has an edge on an end of the stage', () => {
    expect(asked({ to: 'edge', tolerance: 1 }, 0, trees(0.5), carLane(3))).toEqual(['ok 0.5 1 0.5'])
    expect(asked({ to: 'edge' }, 0, footpath(7), carLane(3))).toEqual(['ok 0 0 0'])
    expect(asked({ to: 'edge' }, 0, footpath(6.999), carLane(3))).toEqual(['violated 0.001 0 -0.001'])
  })
  it('has its centre on an axis from the datum, to half a tick', () => {
    expect(asked({ to: 'axis' }, 5, footpath(3.5), carLane(3))).toEqual(['ok 0 0 0'])
    expect(asked({ to: 'axis', value: -2 }, 5, footpath(1.5), carLane(3))).toEqual(['ok 0 0 0'])
    expect(asked({ to: 'axis' }, 5, footpath(3.5), carLane(3.001))).toEqual(['violated 0.0005 0 -0.0005'])
  })
  it('is not applicable to nothing', () => {
    expect(asked({ to: 'axis' }, 5, footpath(3.5))).toEqual(['not-applicable'])
  })
  it('wants to know how wide its grid is', () => {
    const problems = (rule: Record<string, unknown>): string[] => {
      const read = readBrief(briefJson({ rules: [{ rule: 'align', on: '*', ...rule }] }))
      return read.ok ? [] : read.problems.map(({ path, code }) => `${path.slice(2).join('.')} ${code}`)
    }
    expect(problems({ to: 'grid' })).toEqual(['value missing'])
    expect(problems({ to: 'grid', value: 0 })).toEqual(['value wrong-value'])
    expect(problems({ to: 'grid', value: 0.0001 })).toEqual(['value too-fine'])
    expect(problems({ to: 'axis' })).toEqual([])
  })
  it('is out of a grid by half of it at most', () => {
    const ticks = fc.integer({ min: 1, max: 5000 })
    fc.assert(fc.property(ticks, ticks, fc.integer({ min: -3000, max: 3000 }), (before, grid, at) => {
      const [found] = said({ rule: 'align', on: 'car-lane', to: 'grid', value: grid / 1000 }, street(footpath(before / 1000), carLane(3)), datum(at / 1000))
      const off = Math.round((found?.actual ?? -1) * 1000)
      expect(off).toBeGreaterThanOrEqual(0)
      expect(2 * off).toBeLessThanOrEqual(grid)
      expect([(before - at - off) % grid, (before - at + off) % grid].some((rest) => rest === 0 || Object.is(rest, -0))).toBe(true)
    }))
  })
})
