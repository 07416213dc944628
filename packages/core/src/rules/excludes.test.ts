import { describe, expect, it } from 'vitest'
import { bus, carLane, parking, said, statusOf, street, trees } from './street.testing.ts'

const rule = { rule: 'excludes', a: 'bus', b: 'parking' }

describe('excludes', () => {
  it('holds with one of them, is broken with both, and is not applicable with neither', () => {
    expect(said(rule, street(bus(3), carLane(3)))[0]?.status).toBe('ok')
    expect(said(rule, street(bus(3), parking()))[0]).toMatchObject({ status: 'violated', elements: ['bus-1', 'parking-1'], slack: null, excess: 0 })
    expect(said(rule, street(trees(1)))[0]?.status).toBe('not-applicable')
  })
  it('names one of each first', () => {
    expect(said(rule, street(bus(3, 'a'), bus(3, 'b'), parking('p')))[0]?.elements).toEqual(['a', 'p', 'b'])
  })
  it('is never open', () => {
    expect(statusOf([rule], street(bus(3), parking()))).toBe('invalid')
  })
})
