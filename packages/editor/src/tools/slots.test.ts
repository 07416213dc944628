import { compile, readBrief, rowOf, type Placed } from '@codraft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexWithout, indexWithoutAll } from './slots.ts'

function row(widths: readonly number[]): readonly Placed[] {
  const elements = widths.map((width, index) => ({ id: `e${index}`, kind: 'part', width }))
  const read = readBrief({
    codraft: 1, id: 'row', revision: 1, title: 'Row', layout: { sections: [{ id: 'main', stage: { kind: 'row', length: 100, unit: 'm' }, elements }] },
    catalogue: { kinds: { part: { label: 'Part', size: { width: 1 }, resize: { width: { min: 0.1, max: 9 } } } } }, rules: [],
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  const compiled = compile(read.value)
  return rowOf({ compiled, layout: compiled.brief.layout, section: 'main' })
}

describe('where something lifted would come to stand', () => {
  it('is the same for one alone as for one of several', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 12 }), fc.nat(), fc.double({ min: -20, max: 120, noNaN: true }), (tenths, which, metres) => {
      const placed = row(tenths.map((tenth) => tenth / 10))
      const from = which % placed.length
      const offset = metres * 1000
      expect(indexWithout(placed, from, offset)).toBe(indexWithoutAll(placed, [`e${from}`], offset))
    }), { numRuns: 500 })
  })
})
