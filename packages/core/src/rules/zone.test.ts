import { describe, expect, it } from 'vitest'
import type { Stage } from '../schema/layout.ts'
import { said } from './street.testing.ts'
import { isInZone, zonesOf } from './zone.ts'

const park: Stage = {
  kind: 'plan', unit: 'm', resolution: 0.001, boundary: [[0, 0], [10, 0], [10, 6], [6, 6], [6, 10], [0, 10]],
  zones: { pond: { circle: [3, 3, 1.5] }, lawn: [[0, 6], [4, 10], [0, 10]] },
}

describe('a zone', () => {
  it.each<[string, string, [number, number], boolean]>([
    ['well inside a bent boundary', 'boundary', [2, 8], true],
    ['in its notch', 'boundary', [8, 8], false],
    ['just inside the notch', 'boundary', [6.001, 6.001], false],
    ['on its border', 'boundary', [10, 3], true],
    ['on the border of the notch', 'boundary', [8, 6], true],
    ['on a corner', 'boundary', [6, 10], true],
    ['level with a corner, outside', 'boundary', [11, 6], false],
    ['level with a corner, outside, before it', 'boundary', [-1, 6], false],
    ['on the line of a border, beyond its end', 'boundary', [10, 8], false],
    ['above', 'boundary', [3, -0.001], false],
    ['inside a circle', 'pond', [4, 4], true],
    ['on a circle', 'pond', [4.5, 3], true],
    ['just outside a circle', 'pond', [4.501, 3], false],
    ['inside a triangle', 'lawn', [1, 9], true],
    ['on its slope', 'lawn', [2, 8], true],
    ['just over its slope', 'lawn', [2.001, 7.999], false],
    ['anywhere in a zone that is not there', 'meadow', [1, 1], false],
  ])('answers for a point %s', (_, zone, point, inside) => {
    expect(isInZone(park, zone, point)).toBe(inside)
  })
  it('holds every point of its border, where doubles would not', () => {
    const slope: Stage = { ...park, boundary: [[0.1, 0.3], [0.7, 0.9], [0.1, 0.9]], zones: { up: [[0.1, 0.3], [0.7, 0.3], [0.7, 0.9]], well: { circle: [0.1, 0.2, 0.5] } } }
    const points = Array.from({ length: 599 }, (_, index): [number, number] => [(101 + index) / 1000, (301 + index) / 1000])
    expect(points.filter((point) => !isInZone(slope, 'boundary', point) || !isInZone(slope, 'up', point))).toEqual([])
    expect(([[0.4, 0.6], [-0.2, 0.6], [0.5, 0.5]] as const).map((point) => isInZone(slope, 'well', point))).toEqual([true, true, true])
  })
  it('is of plans only', () => {
    expect(zonesOf(park)).toEqual(['boundary', 'pond', 'lawn'])
    expect(zonesOf({ kind: 'slots', unit: 'mm', resolution: 1, slots: [] })).toEqual([])
    expect(isInZone({ kind: 'row', length: 20, unit: 'm', resolution: 0.001, resize: 'push', datum: 0 }, 'boundary', [1, 1])).toBe(false)
  })
})

describe('rules on a plan', () => {
  const sections = [{ id: 'park', stage: park, elements: [] }]
  const bench = (id: string, at: [number, number]) => ({ id, kind: 'bench', at, width: 2, depth: 0.5 })
  const kinds = { bench: { label: 'Bench', size: { width: 2, depth: 0.5 } } }
  const layout = { sections: [{ id: 'park', elements: [bench('a', [1, 9]), bench('b', [3, 3]), bench('c', [8, 8])] }] }
  it('count in each zone, by the centres', () => {
    const results = said({ rule: 'count', on: 'bench', min: 3, per: 'zone' }, layout, { sections, kinds })
    expect(results.map(({ place, actual }) => [place, actual])).toEqual([['rule-1 park boundary', 2], ['rule-1 park pond', 1], ['rule-1 park lawn', 1]])
  })
  it('mean what stands in a zone', () => {
    expect(said({ rule: 'count', on: { in: 'lawn' }, max: 0 }, layout, { sections, kinds })[0]?.elements).toEqual(['a'])
  })
})
