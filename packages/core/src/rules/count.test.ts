import { describe, expect, it } from 'vitest'
import { bus, carLane, cycle, footpath, parking, said, shortly, statusOf, street, trees } from './street.testing.ts'

describe('count', () => {
  const two = { rule: 'count', on: 'footpath', min: 2 }
  it('holds with more than enough, with exactly enough, and is open with too few', () => {
    expect(shortly(said(two, street(footpath(2), footpath(2), footpath(2))))).toEqual(['ok 3 2 1'])
    expect(shortly(said(two, street(footpath(2), footpath(2))))).toEqual(['ok 2 2 0'])
    expect(shortly(said(two, street(footpath(2))))).toEqual(['violated 1 2 -1'])
    expect(statusOf([two], street(footpath(2)))).toBe('incomplete')
  })
  it('is wrong, not open, with too many, and names them', () => {
    const [result] = said({ rule: 'count', on: '#motor', max: 2 }, street(carLane(3), parking(), bus(3)))
    expect(result).toMatchObject({ status: 'violated', actual: 3, limit: 2, excess: 1, elements: ['car-lane-1', 'parking-1', 'bus-1'], unit: '' })
    expect(statusOf([{ rule: 'count', on: '#motor', max: 2 }], street(carLane(3), parking(), bus(3)))).toBe('invalid')
  })
  it('says what is missing and what is too much', () => {
    expect(said(two, street(footpath(2)))[0]?.message).toContain('at least {limit}')
    expect(said({ rule: 'count', on: '*', max: 0 }, street(footpath(2)))[0]?.message).toContain('at most {limit}')
  })
  it('counts what a tag means without what it leaves out', () => {
    const lanes = { rule: 'count', on: { tag: ['motor'], not: 'parking' }, min: 2 }
    expect(shortly(said(lanes, street(carLane(3), parking(), bus(3))))).toEqual(['ok 2 2 0'])
  })
  it('counts kinds once when they should be distinct', () => {
    const variety = { rule: 'count', on: '*', min: 3, distinct: true }
    expect(shortly(said(variety, street(carLane(3), carLane(3), trees(2))))).toEqual(['violated 2 3 -1'])
  })
  it('counts each half of the stage by the centres, and nothing that stands in the very middle', () => {
    const both = { rule: 'count', on: 'cycle', min: 1, per: 'side' }
    const results = said(both, street(cycle(2), carLane(3)), { length: 20 })
    expect(results.map(({ status, place }) => [status, place])).toEqual([['violated', 'rule-1 main end']])
    expect(said(both, street(cycle(2)), { length: 2 }).map(({ place }) => place)).toEqual(['rule-1 main start', 'rule-1 main end'])
    expect(shortly(said(both, street(cycle(2), footpath(6), footpath(6), footpath(4), cycle(2))))).toEqual(['ok 1 1 0'])
  })
  it('tells the first of two sides that are equally tight', () => {
    expect(said({ rule: 'count', on: 'cycle', min: 1, per: 'side' }, street(cycle(2), footpath(6), footpath(6), footpath(4), cycle(2)))[0]?.place).toBe('rule-1 main start')
  })
  it('takes each section by itself, or all of them together', () => {
    const sections = ['a', 'b'].map((id) => ({ id, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [] }))
    const layout = { sections: [{ id: 'a', elements: street(cycle(2)).sections[0]!.elements }, { id: 'b', elements: [] }] }
    const rule = { rule: 'count', on: 'cycle', min: 1 }
    expect(said(rule, layout, { sections }).map(({ section, status }) => [section, status])).toEqual([['b', 'violated']])
    expect(said({ ...rule, per: 'layout' }, layout, { sections }).map(({ section, status }) => [section, status])).toEqual([[null, 'ok']])
    expect(said({ ...rule, section: 'a' }, layout, { sections }).map(({ section, status }) => [section, status])).toEqual([['a', 'ok']])
  })
})
