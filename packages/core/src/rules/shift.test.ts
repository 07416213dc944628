import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/read.ts'
import type { Layout } from '../schema/layout.ts'
import { broken } from './shelf.testing.ts'
import { briefJson, carLane, cycle, footpath, said, shortly, street, type Part, type Plan } from './street.testing.ts'

const row = { kind: 'row', length: 20, unit: 'm' }
const corridor = (...stages: Record<string, unknown>[]): Plan => ({
  sections: (stages.length > 0 ? stages : [{}, {}]).map(({ along = 100, ...stage }, index) => ({ id: `part-${index + 1}`, along, stage: { ...row, ...stage }, elements: [] })),
})
const along = (...rows: readonly Part[][]): Layout => ({ sections: rows.map((parts, index) => ({ id: `part-${index + 1}`, elements: street(...parts).sections[0]?.elements ?? [] })) })
const rule = { rule: 'shift', on: 'car-lane', max: 0.02 }

describe('shift', () => {
  it('lets a lane move sideways by so much for each unit along, and no more', () => {
    expect(shortly(said(rule, along([footpath(2), carLane(3)], [footpath(3), carLane(3)]), corridor()))).toEqual(['ok 1 2 1'])
    expect(shortly(said(rule, along([footpath(2), carLane(3)], [footpath(4), carLane(3)]), corridor()))).toEqual(['ok 2 2 0'])
    expect(shortly(said(rule, along([footpath(2), carLane(3)], [footpath(4), carLane(3.001)]), corridor()))).toEqual(['violated 2.0005 2 -0.0005'])
  })
  it('counts from the datum of each section', () => {
    expect(shortly(said(rule, along([footpath(2), carLane(3)], [footpath(5), carLane(3)]), corridor({}, { datum: 3 })))).toEqual(['ok 0 2 2'])
  })
  it('is exact between sections of different resolution', () => {
    expect(shortly(said(rule, along([footpath(2.1), carLane(3)], [footpath(4.1), carLane(3)]), corridor({ resolution: 0.1 }, {})))).toEqual(['ok 2 2 0'])
  })
  it('pairs by the number from the start, leaving out what only one section has', () => {
    const layout = along([carLane(3), cycle(2), carLane(3)], [cycle(2), carLane(3)])
    expect(shortly(said(rule, layout, corridor()))).toEqual(['ok 2 2 0'])
  })
  it('pairs by id where asked', () => {
    const layout = along([carLane(3, 'north'), carLane(3, 'south')], [carLane(3, 'south'), carLane(3, 'north')])
    expect(broken(said({ ...rule, match: 'id' }, layout, corridor()))).toEqual(['north', 'south'])
    expect(broken(said(rule, layout, corridor()))).toEqual([])
  })
  it('speaks of neighbouring sections only, each with its own distance', () => {
    const layout = along([carLane(3)], [footpath(1), carLane(3)], [footpath(2), carLane(3)])
    const found = said(rule, layout, corridor({ along: 50 }, { along: 40 }, {}))
    expect(found.map(({ status, section, actual, limit }) => [status, section, actual, limit])).toEqual([['violated', 'part-2', 1, 0.8]])
  })
  it('is not applicable where nothing stands in both', () => {
    expect(shortly(said(rule, along([carLane(3)], [footpath(3)]), corridor()))).toEqual(['not-applicable'])
  })
  it('says which section lacks what it needs', () => {
    const problems = (plan: Plan, fields = {}): string[] => {
      const read = readBrief(briefJson({ ...plan, rules: [{ ...rule, ...fields }] }))
      return read.ok ? [] : read.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
    }
    expect(problems({})).toEqual(['rules.0.rule wrong-stage'])
    expect(problems(corridor(), { section: 'part-1' })).toEqual(['rules.0.section wrong-stage'])
    expect(problems({ sections: [{ id: 'a', stage: row, elements: [] }, { id: 'b', stage: row, elements: [] }] })).toEqual(['rules.0.rule missing'])
    expect(problems(corridor({}, { unit: 'ft' }))).toEqual(['rules.0.rule wrong-value'])
    expect(problems(corridor(), { max: 0.0000001 })).toEqual(['rules.0.max too-fine'])
  })
  it('does not care which way the corridor runs', () => {
    const wide = fc.integer({ min: 1, max: 4000 }).map((ticks) => ticks / 1000)
    fc.assert(fc.property(wide, wide, wide, wide, (a, b, c, d) => {
      const [one, other] = [[footpath(a), carLane(b)], [footpath(c), carLane(d)]]
      const [there, back] = [said(rule, along(one, other), corridor())[0], said(rule, along(other, one), corridor())[0]]
      expect([there?.actual, there?.slack, there?.status]).toEqual([back?.actual, back?.slack, back?.status])
      expect(Math.abs((there?.actual ?? 0) - Math.abs(a + b / 2 - c - d / 2))).toBeLessThan(1e-9)
    }))
  })
})
