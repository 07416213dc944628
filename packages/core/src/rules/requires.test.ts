import { describe, expect, it } from 'vitest'
import { bus, carLane, footpath, said, shortly, statusOf, street, trees } from './street.testing.ts'

const rule = { rule: 'requires', if: 'bus', then: 'footpath', min: 2 }

describe('requires', () => {
  it('holds with more than enough, with exactly enough, and is open with too few', () => {
    expect(shortly(said(rule, street(bus(3), footpath(2), footpath(2), footpath(2))))).toEqual(['ok 3 2 1'])
    expect(shortly(said(rule, street(bus(3), footpath(2), footpath(2))))).toEqual(['ok 2 2 0'])
    expect(said(rule, street(bus(3), footpath(2)))[0]).toMatchObject({ status: 'violated', actual: 1, limit: 2, elements: ['bus-1'] })
    expect(statusOf([rule], street(bus(3), footpath(2)))).toBe('incomplete')
  })
  it('asks nothing where nobody needs it', () => {
    expect(said(rule, street(carLane(3), trees(1)))[0]?.status).toBe('not-applicable')
  })
  it('names what is missing, where the selector says so', () => {
    const told = (then: unknown): unknown => { const { wanted, message } = said({ ...rule, then }, street(bus(3)))[0]!; return [wanted, message] }
    const named = '{element} needs {other}: at least {limit}; there are {actual}.'
    expect(told('footpath')).toEqual([['footpath'], named])
    expect(told(['trees', { kind: ['footpath', 'cycle'], not: 'cycle' }])).toEqual([['footpath', 'trees'], named])
    expect((told('#motor') as [string[]])[0]).toEqual(expect.arrayContaining(['car-lane', 'bus']))
    expect(told({ side: 'start' })).toEqual([undefined, '{element} needs {limit} of something that is not here yet; there are {actual}.'])
  })
})
