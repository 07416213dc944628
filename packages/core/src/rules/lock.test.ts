import { describe, expect, it } from 'vitest'
import type { Layout } from '../schema/layout.ts'
import { bus, carLane, footpath, said, shortly, street } from './street.testing.ts'

const start = street(footpath(3, 'w'), bus(3.4, 'rail'), carLane(3, 'd'), carLane(3, 'e'))
const locked = (fields: string[] | undefined, layout: Layout) => said({ rule: 'lock', on: 'bus', ...(fields ? { fields } : {}) }, layout, { start })

describe('lock', () => {
  it('holds for the layout that it starts from', () => {
    expect(locked(undefined, start)).toMatchObject([{ status: 'ok', slack: null }])
  })
  it('keeps an element where it is, to the tick', () => {
    expect(locked(['offset'], street(footpath(3, 'w'), bus(3, 'rail'), carLane(2.7, 'd')))[0]?.status).toBe('ok')
    expect(shortly(locked(['offset'], street(footpath(3.001, 'w'), bus(3.4, 'rail'))))).toEqual(['violated 3.001 3 -0.001'])
    expect(shortly(locked(['offset'], street(footpath(2.5, 'w'), bus(3.4, 'rail'))))).toEqual(['violated 2.5 3 -0.5'])
  })
  it('keeps its width, to the tick', () => {
    expect(shortly(locked(['width'], street(footpath(2, 'w'), bus(3.401, 'rail'))))).toEqual(['violated 3.401 3.4 -0.001'])
    expect(locked(['width'], street(footpath(2, 'w'), bus(3.4, 'rail')))[0]?.status).toBe('ok')
  })
  it('keeps it there at all, only if that is asked', () => {
    expect(locked(['exists'], street(footpath(3, 'w')))).toMatchObject([{ status: 'violated', elements: ['rail'], actual: null }])
    expect(locked(['width', 'offset'], street(footpath(3, 'w')))[0]?.status).toBe('ok')
  })
  it('keeps its kind, although it no longer is what the rule speaks of', () => {
    expect(locked(['kind'], street(footpath(3, 'w'), carLane(3.4, 'rail')))).toMatchObject([{ status: 'violated', elements: ['rail'] }])
  })
  it('keeps its rank among the starting elements that are still there', () => {
    const order = ['order']
    expect(locked(order, street(bus(3.4, 'rail'), carLane(3, 'd')))[0]?.status).toBe('ok')
    expect(locked(order, street(footpath(2, 'new'), footpath(3, 'w'), bus(3.4, 'rail')))[0]?.status).toBe('ok')
    expect(shortly(locked(order, street(bus(3.4, 'rail'), footpath(3, 'w'), carLane(3, 'd'))))).toEqual(['violated 1 2 -1'])
    expect(locked(order, street(footpath(3, 'w'), bus(3.4, 'rail'), carLane(3, 'e'), carLane(3, 'd')))[0]?.status).toBe('ok')
  })
  it('does not speak of what was not there at the start', () => {
    expect(said({ rule: 'lock', on: 'trees' }, street({ kind: 'trees', width: 1 }), { start })[0]?.status).toBe('not-applicable')
  })
  it('keeps places and angles of a plan', () => {
    const tree = (at: [number, number], angle: number) => ({ id: 'beech', kind: 'beech', at, angle, width: 1, depth: 1 })
    const park = (element: ReturnType<typeof tree>) => ({ id: 'park', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [9, 0], [9, 9]] }, elements: [element] })
    const stands = (element: ReturnType<typeof tree>, fields: string[]) =>
      said({ rule: 'lock', on: 'beech', fields }, { sections: [{ id: 'park', elements: [element] }] }, { sections: [park(tree([5, 3], 0))], kinds: { beech: { label: 'Beech' } } })[0]?.status
    expect(stands(tree([5, 3], 90), ['at'])).toBe('ok')
    expect(stands(tree([5, 3.001], 0), ['at'])).toBe('violated')
    expect(stands(tree([4.999, 3], 0), ['at'])).toBe('violated')
    expect(stands(tree([5, 3], 90), ['angle'])).toBe('violated')
  })
  it('tells one thing of an element at a time, the gravest', () => {
    const [result, ...more] = locked(undefined, street(bus(3, 'rail')))
    expect(more).toEqual([])
    expect(result?.message).toContain('wide')
  })
})
