import { describe, expect, it } from 'vitest'
import { buffer, bus, carLane, cycle, footpath, said, shortly, street, trees } from './street.testing.ts'

const rule = { rule: 'separate', on: 'cycle', from: '#motor', by: '#buffer', min: 0.5 }

describe('separate', () => {
  it('holds with more than enough between, and says how much', () => {
    expect(shortly(said(rule, street(cycle(2), trees(1.5), carLane(3))))).toEqual(['ok 1.5 0.5 1'])
  })
  it('holds with exactly enough', () => {
    expect(shortly(said({ ...rule, min: 0.6 }, street(cycle(2), buffer(), carLane(3))))).toEqual(['ok 0.6 0.6 0'])
  })
  it('is broken with a tick too little, and names both', () => {
    const [result] = said({ ...rule, min: 0.601 }, street(carLane(3), buffer(), cycle(2)))
    expect(result).toMatchObject({ status: 'violated', actual: 0.6, limit: 0.601, excess: 0.001, elements: ['cycle-1', 'car-lane-1'] })
  })
  it('is broken by the whole when nothing stands between', () => {
    expect(shortly(said(rule, street(cycle(2), carLane(3))))).toEqual(['violated 0 0.5 -0.5'])
  })
  it('tells the first of those that are equally near', () => {
    expect(said(rule, street(cycle(2), buffer(), carLane(3), buffer(), cycle(2)))[0]?.elements).toEqual(['cycle-1', 'car-lane-1'])
  })
  it('adds up what stands between', () => {
    expect(shortly(said({ ...rule, min: 1.2 }, street(cycle(2), buffer(), buffer(), carLane(3))))).toEqual(['ok 1.2 1.2 0'])
  })
  it('does not speak where anything else stands between', () => {
    expect(said(rule, street(cycle(2), footpath(1.5), carLane(3)))[0]).toMatchObject({ status: 'ok', slack: null })
    expect(said(rule, street(cycle(2), buffer(), footpath(1.5), buffer(), carLane(3)))[0]).toMatchObject({ status: 'ok' })
  })
  it('looks both ways', () => {
    expect(said(rule, street(carLane(3), cycle(2), bus(3))).map(({ elements }) => elements)).toEqual([['cycle-1', 'car-lane-1'], ['cycle-1', 'bus-1']])
  })
  it('tells a pair once where each is both', () => {
    const apart = { ...rule, on: '#motor', from: '#motor' }
    expect(said(apart, street(carLane(3), carLane(3))).map(({ elements }) => elements)).toEqual([['car-lane-1', 'car-lane-2']])
  })
  it('is not applicable without both', () => {
    expect(said(rule, street(cycle(2)))[0]?.status).toBe('not-applicable')
    expect(said(rule, street(carLane(3)))[0]?.status).toBe('not-applicable')
  })
})
