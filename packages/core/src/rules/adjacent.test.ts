import { describe, expect, it } from 'vitest'
import type { Layout } from '../schema/layout.ts'
import { buffer, bus, carLane, cycle, footpath, parking, said, street, trees } from './street.testing.ts'

type Fields = Readonly<Record<string, unknown>>
const broken = (more: Fields, layout: Layout): string[] =>
  said({ rule: 'adjacent', on: 'cycle', to: 'parking', ...more }, layout).flatMap(({ status, elements }) => (status === 'violated' ? [elements.join(' ')] : []))

describe('adjacent', () => {
  const doors = { mode: 'must-not' }
  it('keeps two things apart: well apart, one between, and side by side', () => {
    expect(broken(doors, street(cycle(2), footpath(2), carLane(3), parking()))).toEqual([])
    expect(broken(doors, street(cycle(2), buffer(), parking()))).toEqual([])
    expect(broken(doors, street(cycle(2), parking()))).toEqual(['cycle-1 parking-1'])
  })
  it('tells each pair that meets', () => {
    expect(broken(doors, street(parking('p'), cycle(2, 'a'), parking('q'), cycle(2, 'b')))).toEqual(['a p', 'a q', 'b q'])
  })
  it('tells a pair once where each is both', () => {
    expect(broken({ on: '#motor', to: '#motor', mode: 'must-not' }, street(carLane(3, 'a'), bus(3, 'b'), carLane(3, 'c')))).toEqual(['a b', 'b c'])
  })
  it('looks one way only where it is told to', () => {
    const layout = street(parking('p'), cycle(2, 'a'), carLane(3))
    expect(broken({ ...doors, direction: 'before' }, layout)).toEqual(['a p'])
    expect(broken({ ...doors, direction: 'after' }, layout)).toEqual([])
  })
  it('minds only being between two when it says both', () => {
    expect(broken({ ...doors, direction: 'both' }, street(parking('p'), cycle(2, 'a')))).toEqual([])
    expect(broken({ ...doors, direction: 'both' }, street(parking('p'), cycle(2, 'a'), parking('q')))).toEqual(['a p q'])
  })
  it('looks further than the next place where it is told to', () => {
    expect(broken({ ...doors, within: 2 }, street(cycle(2, 'a'), trees(1), parking('p')))).toEqual(['a p'])
    expect(broken({ ...doors, within: 2 }, street(cycle(2, 'a'), trees(1), trees(1), parking('p')))).toEqual([])
  })
  it('asks for a neighbour on any side, on a side, on both', () => {
    const layout = street(parking(), cycle(2, 'a'), trees(1), cycle(2, 'b'))
    expect(broken({}, layout)).toEqual(['b'])
    expect(broken({ direction: 'before' }, layout)).toEqual(['b'])
    expect(broken({ direction: 'after' }, layout)).toEqual(['a', 'b'])
    expect(broken({ direction: 'both' }, layout)).toEqual(['a', 'b'])
  })
  it('is not applicable without an A, and holds without a B to shun', () => {
    expect(said({ rule: 'adjacent', on: 'cycle', to: 'parking', mode: 'must-not' }, street(parking()))[0]?.status).toBe('not-applicable')
    expect(said({ rule: 'adjacent', on: 'cycle', to: 'parking', mode: 'must-not' }, street(cycle(2)))[0]?.status).toBe('ok')
  })
})
