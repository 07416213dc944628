import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { broken } from './shelf.testing.ts'
import { bus, carLane, cycle, footpath, said, shortly, street, trees, type Part } from './street.testing.ts'

const rule = { rule: 'symmetric', on: '*' }
const sizes = { ...rule, match: 'size', tolerance: 0.2 }

describe('symmetric in a row', () => {
  it('pairs the first from the start with the first from the end, and the middle with nobody', () => {
    expect(broken(said(rule, street(footpath(2), cycle(2), carLane(3), cycle(1), footpath(3))))).toEqual([])
    expect(broken(said(rule, street(footpath(2), cycle(2), carLane(3), trees(1), footpath(3))))).toEqual(['cycle-1 trees-1'])
  })
  it('pairs only what is meant', () => {
    expect(broken(said({ ...rule, on: ['footpath', 'cycle'] }, street(trees(1), footpath(2), carLane(3), cycle(2), trees(1), cycle(2), bus(3), footpath(2))))).toEqual([])
  })
  it('lets widths differ by the tolerance, and no more', () => {
    expect(shortly(said(sizes, street(footpath(2), carLane(3), footpath(2.1))))).toEqual(['ok 0.1 0.2 0.1'])
    expect(shortly(said(sizes, street(footpath(2), carLane(3), footpath(2.2))))).toEqual(['ok 0.2 0.2 0'])
    expect(shortly(said(sizes, street(footpath(2), carLane(3), footpath(2.201))))).toEqual(['violated 0.201 0.2 -0.001'])
  })
  it('is content with a tag in common', () => {
    expect(broken(said({ ...rule, match: 'tag' }, street(carLane(3), trees(1), bus(3))))).toEqual([])
    expect(broken(said({ ...rule, match: 'tag' }, street(carLane(3), footpath(3))))).toEqual(['car-lane-1 footpath-1'])
  })
  it('asks for several samenesses at once, and tells the first that lacks', () => {
    const both = { ...rule, match: ['kind', 'size'] }
    expect(said(both, street(footpath(2), carLane(2)))[0]).toMatchObject({ status: 'violated', actual: 1, slack: null })
    expect(shortly(said(both, street(footpath(2), footpath(3))))).toEqual(['violated 1 0 -1'])
    expect(shortly(said(both, street(footpath(2), footpath(2))))).toEqual(['ok 0 0 0'])
  })
  it('holds of one, and says nothing of none', () => {
    expect(shortly(said({ ...rule, on: 'bus' }, street(bus(3))))).toEqual(['ok'])
    expect(shortly(said({ ...rule, on: 'bus' }, street(trees(2))))).toEqual(['not-applicable'])
  })
  it('offers to make either as the other is', () => {
    const layout = street(footpath(2), carLane(3), footpath(2.5))
    const fixes = said(sizes, layout)[0]?.fixes.map(({ edit }) => applyEdit(layout, edit).sections[0]?.elements.map(({ width }) => width))
    expect(fixes?.slice(0, 2)).toEqual([[2.5, 3, 2.5], [2, 3, 2]])
    const kinds = street(footpath(2), carLane(3), trees(2))
    expect(said(rule, kinds)[0]?.fixes.map(({ edit }) => applyEdit(kinds, edit).sections[0]?.elements.map(({ kind }) => kind))).toContainEqual(['footpath', 'car-lane', 'footpath'])
  })
  it('holds of a row and of the same row the other way around alike', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(footpath, cycle, trees), fc.integer({ min: 10, max: 30 })), { maxLength: 7 }).map((all): Part[] => all.map(([make, width]) => make(width / 10)))
    fc.assert(fc.property(parts, fc.constantFrom('kind', 'tag', 'size'), (all, match) => {
      const places = (row: readonly Part[]): number => broken(said({ ...rule, match }, street(...row))).length
      expect(places(all)).toBe(places(all.toReversed()))
      expect(places([...all, ...all.toReversed()])).toBe(0)
    }))
  })
})
