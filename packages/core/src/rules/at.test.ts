import { describe, expect, it } from 'vitest'
import type { Layout } from '../schema/layout.ts'
import { carLane, footpath, said, street, trees } from './street.testing.ts'

const broken = (place: string, layout: Layout): string[] => said({ rule: 'at', on: 'footpath', place }, layout, { length: 10 }).flatMap(({ status, elements }) => (status === 'violated' ? elements : []))

describe('at', () => {
  it('knows the ends by the order, whatever room is left after the last', () => {
    expect(broken('ends', street(footpath(2), carLane(3), footpath(2)))).toEqual([])
    expect(broken('ends', street(footpath(2), footpath(2), carLane(3), footpath(2)))).toEqual(['footpath-2'])
    expect(broken('ends', street(footpath(2)))).toEqual([])
  })
  it('knows the first and the last', () => {
    expect(broken('first', street(footpath(2), carLane(3)))).toEqual([])
    expect(broken('first', street(carLane(3), footpath(2)))).toEqual(['footpath-1'])
    expect(broken('last', street(footpath(2), carLane(3)))).toEqual(['footpath-1'])
  })
  it('has the centre inside or on the border, and not just beside it', () => {
    expect(broken('centre', street(carLane(3), footpath(4), carLane(3)))).toEqual([])
    expect(broken('centre', street(carLane(3), trees(2), footpath(2)))).toEqual([])
    expect(broken('centre', street(carLane(3), trees(2.001), footpath(2)))).toEqual(['footpath-1'])
  })
  it('has an edge where the stage ends, not where the row does', () => {
    expect(broken('edge', street(trees(3), carLane(3), footpath(4)))).toEqual([])
    expect(broken('edge', street(trees(3), carLane(3), footpath(3.999)))).toEqual(['footpath-1'])
    expect(broken('edge', street(footpath(3), carLane(3)))).toEqual([])
  })
  it('measures nothing', () => {
    expect(said({ rule: 'at', on: 'footpath', place: 'first' }, street(carLane(3), footpath(2)))[0]).toMatchObject({ actual: null, limit: null, excess: 0, slack: null })
  })
})
