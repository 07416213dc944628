import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import { bench, frame, ground, hedge, park, saidInPark, tree } from './park.testing.ts'
import { briefJson, shortly } from './street.testing.ts'
import { readBrief } from '../brief/read.ts'

const onLawn = { rule: 'inside', on: 'bench', zone: 'lawn' }
const offRoots = { rule: 'inside', on: '*', zone: 'roots', mode: 'outside' }

describe('inside', () => {
  it('holds well within a zone, exactly on its border, and is broken one tick over', () => {
    const at = (x: number) => shortly(saidInPark(onLawn, park(bench([x, 6]))))
    expect([at(7), at(2.9), at(2.899)]).toEqual([['ok 3.7 0 3.7'], ['ok 0 0 0'], ['violated -0.001 0 -0.001']])
  })
  it('keeps off the roots of a tree, by the true edge', () => {
    const at = (y: number) => shortly(saidInPark(offRoots, park(tree([24, y]))))
    expect([at(9), at(8.5), at(8.499), at(5)]).toEqual([['ok 0.5 0 0.5'], ['ok 0 0 0'], ['violated -0.001 0 -0.001'], ['violated -3.5 0 -3.5']])
  })
  it('asks for a spot in common only', () => {
    const touching = { ...onLawn, mode: 'touching' }
    const at = (x: number) => shortly(saidInPark(touching, park(bench([x, 6]))))
    expect([at(7), at(12.9), at(13)]).toEqual([['ok 0 0 0'], ['ok 0 0 0'], ['violated -0.1 0 -0.1']])
  })
  it('knows turned footprints', () => {
    expect(saidInPark(onLawn, park(bench([2.848, 6], { angle: 45 })))[0]?.status).toBe('violated')
    expect(saidInPark(onLawn, park(bench([2.849, 6], { angle: 45 })))[0]?.status).toBe('ok')
  })
  it('asks for a share of the footprint', () => {
    const half = { ...onLawn, share: 0.5 }
    const at = (x: number) => shortly(saidInPark(half, park(bench([x, 6]))))
    expect([at(7), at(2), at(1.98)]).toEqual([['ok 1 0.5 0.5'], ['ok 0.5 0.5 0'], ['violated 0.4889 0.5 -0.0111']])
    expect(shortly(saidInPark({ ...offRoots, share: 0.5 }, park(tree([24, 8]))))[0]).toMatch(/^ok 0\.5\d+ 0\.5 /)
  })
  it('takes in the space that something needs for use', () => {
    const own = { rule: 'inside', on: '*', zone: 'boundary', clearance: 'own' }
    const at = (y: number) => shortly(saidInPark(own, park(bench([10, y]))))
    expect([at(16), at(16.8), at(16.9)]).toEqual([['ok 0.8 0 0.8'], ['ok 0 0 0'], ['violated -0.1 0 -0.1']])
    expect(shortly(saidInPark(own, park(frame([3.33, 9]))))).toEqual(['ok 0 0 0'])
    expect(shortly(saidInPark({ ...own, share: 0.9 }, park(frame([10, 9]))))).toEqual(['ok 1 0.9 0.1'])
  })
  it('says how far something sticks out of a bent plan', () => {
    const bent = ground({ boundary: [[0, 0], [10, 0], [10, 6], [6, 6], [6, 10], [0, 10]], zones: {}, anchors: {} })
    const [result] = saidInPark({ rule: 'inside', on: 'hedge', zone: 'boundary' }, park(hedge([6, 6], { angle: 135, width: 4 })), bent)
    expect(result).toMatchObject({ status: 'violated', excess: 0.3 })
  })
  it('offers the smallest moves that bring it back, or out', () => {
    for (const [rule, layout] of [[onLawn, park(bench([1.5, 1.5], { angle: 30 }))], [offRoots, park(tree([24.4, 5.3]))], [{ ...offRoots, zone: 'lawn' }, park(tree([3, 6]))]] as const) {
      const [result] = saidInPark(rule, layout)
      expect(result?.fixes.length).toBeGreaterThan(0)
      for (const { edit } of result?.fixes ?? []) expect(saidInPark(rule, applyEdit(layout, edit))[0]?.status).toBe('ok')
    }
  })
  it('is refused with a zone that is not there, or a share of touching', () => {
    const codes = (rule: object): string[] => {
      const read = readBrief(briefJson({ ...ground(), rules: [rule as Record<string, unknown>] }))
      return read.ok ? [] : read.problems.map(({ path, code }) => `${path.join('.')} ${code}`)
    }
    expect(codes({ ...onLawn, zone: 'lwan' })).toEqual(['rules.0.zone unknown-zone'])
    expect(codes({ ...onLawn, mode: 'touching', share: 0.5 })).toEqual(['rules.0.share wrong-value'])
    expect(codes({ ...onLawn, share: 0.12345 })).toEqual(['rules.0.share too-fine'])
    expect(codes(onLawn)).toEqual([])
  })
})
