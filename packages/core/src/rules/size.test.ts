import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { evaluate } from './evaluate.ts'
import { briefOf, carLane, cycle, footpath, parking, resultsOf, said, shortly, street } from './street.testing.ts'

const atLeast = { rule: 'size', on: 'footpath', min: 2 }

describe('size', () => {
  it('holds well above a minimum and says how much is to spare', () => {
    expect(shortly(said(atLeast, street(footpath(3))))).toEqual(['ok 3 2 1'])
  })
  it('holds exactly on the minimum', () => {
    expect(shortly(said(atLeast, street(footpath(2))))).toEqual(['ok 2 2 0'])
  })
  it('is broken one tick below it, by one tick', () => {
    const [result] = said(atLeast, street(footpath(1.999)))
    expect(result).toMatchObject({ status: 'violated', actual: 1.999, limit: 2, excess: 0.001, slack: -0.001, unit: 'm', elements: ['footpath-1'], section: 'main' })
  })
  it('holds on the maximum and is broken just over it', () => {
    const atMost = { rule: 'size', on: '#motor', max: 3.2 }
    expect(shortly(said(atMost, street(carLane(3.2))))).toEqual(['ok 3.2 3.2 0'])
    expect(shortly(said(atMost, street(carLane(3.201))))).toEqual(['violated 3.201 3.2 -0.001'])
  })
  it('gives one record per broken place, in the order of the row, and none for those that hold', () => {
    const results = said(atLeast, street(footpath(1.6), carLane(3), footpath(2), footpath(1.5)))
    expect(results.map(({ elements, excess }) => [elements[0], excess])).toEqual([['footpath-1', 0.4], ['footpath-3', 0.5]])
  })
  it('tells the tightest place when all hold', () => {
    expect(said(atLeast, street(footpath(4), footpath(2.5), footpath(3)))[0]).toMatchObject({ status: 'ok', slack: 0.5, elements: ['footpath-2'] })
  })
  it('tells the first of those that are equally tight', () => {
    expect(said(atLeast, street(footpath(3), footpath(2.5), footpath(2.5)))[0]?.elements).toEqual(['footpath-2'])
  })
  it('has nothing to say of a street without such elements', () => {
    expect(said(atLeast, street(carLane(3)))[0]).toMatchObject({ status: 'not-applicable', slack: null, elements: [] })
  })

  const shared = { rule: 'size', on: 'car-lane', gaps: [[3.2, 4]] }
  it('lets both ends of a gap stand, and nothing between them', () => {
    const widths = [3.2, 3.201, 3.6, 3.999, 4]
    expect(widths.map((width) => shortly(said(shared, street(carLane(width))))[0])).toEqual([
      'ok 3.2 3.2 0', 'violated 3.201 3.2 -0.001', 'violated 3.6 3.2 -0.4', 'violated 3.999 4 -0.001', 'ok 4 4 0',
    ])
  })
  it('offers the nearer end of a gap first, and only what the kind allows', () => {
    const wide = { footpath: { label: 'Footpath', size: { width: 2 }, resize: { width: { min: 1, max: 9 } } } }
    const [result] = said({ rule: 'size', on: 'footpath', gaps: [[3.2, 4]] }, street(footpath(3.7)), { kinds: wide })
    expect(result?.fixes.map(({ label, cost }) => [label, cost])).toEqual([['Make Footpath 4.0 m wide', 0.3], ['Make Footpath 3.2 m wide', 0.5]])
    expect(said(shared, street(carLane(3.5)))[0]?.fixes.map(({ label }) => label)).toEqual(['Make Car lane 3.2 m wide'])
  })
  it('asks for a multiple of a step counted from nothing', () => {
    const inSteps = { rule: 'size', on: 'cycle', step: 0.25 }
    expect(shortly(said(inSteps, street(cycle(1.75))))).toEqual(['ok 1.75 1.75 0'])
    expect(shortly(said(inSteps, street(cycle(1.8))))).toEqual(['violated 1.8 1.75 -0.05'])
    expect(said(inSteps, street(cycle(1.9)))[0]?.fixes.map(({ label }) => label)).toEqual(['Make Cycle lane 2.0 m wide', 'Make Cycle lane 1.75 m wide'])
  })
  it('offers an edit that mends the place exactly, in words', () => {
    const layout = street(footpath(1.6), footpath(3))
    const [result] = said(atLeast, layout)
    expect(result?.fixes).toMatchObject([{ label: 'Make Footpath 1 2.0 m wide', cost: 0.4, clears: ['rule-1 main footpath-1'], breaks: [] }])
    expect(shortly(said(atLeast, applyEdit(layout, result?.fixes[0]?.edit ?? [])))).toEqual(['ok 2 2 0'])
  })
  it('offers nothing for a size that is fixed or locked', () => {
    expect(said({ rule: 'size', on: 'parking', min: 2.5 }, street(parking()))[0]?.fixes).toEqual([])
    const start = street(footpath(1.6))
    const lock = { id: 'kept', rule: 'lock', on: 'footpath', fields: ['width'] }
    const [kept] = resultsOf(evaluate(briefOf({ rules: [{ id: 'wide', ...atLeast }, lock], start }), start), 'wide')
    expect(kept).toMatchObject({ status: 'violated', fixes: [] })
  })
  it('judges areas as width times the length of road that the section stands for', () => {
    const section = { id: 'main', extent: 10, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [] }
    const [result] = said({ rule: 'size', on: 'trees', of: 'area', min: 15 }, street({ kind: 'trees', width: 1.4 }), { sections: [section] })
    expect(result).toMatchObject({ status: 'violated', actual: 14, limit: 15, excess: 1, unit: 'm²', fixes: [] })
  })
})
