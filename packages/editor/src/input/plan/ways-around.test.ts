import { readFileSync } from 'node:fs'
import { compile, readBrief, rowOf, type Placed } from '@codraft/core'
import { panel, park, street } from '@codraft/kits'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { garden } from '../../session/garden.sample.ts'
import { readingOrder } from '../../session/reading-order.ts'
import { stepOn } from './ways-around.ts'

const WAYS = [[-1, 0], [1, 0], [0, -1], [0, 1]] as const

/** Who is come to by arrows alone, from the one that Tab or Home comes to. */
function reached(placed: readonly Placed[]): Set<string> {
  const order = readingOrder(placed)
  const first = order[0]?.element.id
  const met = new Set(first === undefined ? [] : [first])
  for (const id of met) for (const way of WAYS) {
    const next = stepOn({ order, placed }, id, way)
    if (next) met.add(next.element.id)
  }
  return met
}

describe('Arrows on a plan', () => {
  it('come to every element of the park', () => {
    const read = readBrief(JSON.parse(readFileSync('demo/park/brief.json', 'utf8')), { kits: { panel, park, street } })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const compiled = compile(read.value)
    for (const { id } of compiled.sections) {
      const placed = rowOf({ compiled, layout: compiled.brief.layout, section: id })
      expect(placed.map(({ element }) => element.id).filter((one) => !reached(placed).has(one))).toEqual([])
    }
  })

  it('lead to the nearest in their direction, where there is anybody', () => {
    const placed = rowOf({ compiled: garden(), layout: garden().brief.layout, section: 'lawn' })
    const order = readingOrder(placed)
    const from = (id: string): (string | undefined)[] => WAYS.map((way) => stepOn({ order, placed }, id, way)?.element.id)
    expect(from('b1')).toEqual([undefined, 'l1', undefined, 'b2'])
    expect(from('l1')).toEqual(['b2', 't1', 't1', 'b2'])
  })

  it('come to every element, wherever they stand', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 80 }))
    fc.assert(fc.property(fc.array(spot, { minLength: 2, maxLength: 12 }), (spots) => {
      const elements = spots.map(([x, y], nth) => ({ id: `e${nth}`, kind: 'lamp', at: [x / 10, y / 10], width: 0.4, depth: 0.4 }))
      const compiled = garden()
      const layout = { sections: [{ id: 'lawn', elements }] } as unknown as Parameters<typeof rowOf>[0]['layout']
      const placed = rowOf({ compiled, layout, section: 'lawn' })
      expect(placed.map(({ element }) => element.id).filter((one) => !reached(placed).has(one))).toEqual([])
    }), { numRuns: 500 })
  })
})
