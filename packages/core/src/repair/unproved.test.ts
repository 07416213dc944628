import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { repairs } from './index.ts'

const kinds = {
  footpath: { label: 'Footpath', tags: ['walk'], size: { width: 2.5 }, resize: { width: { min: 1.5, max: 4 } }, attrs: { cost: { value: 9, per: 'width' } } },
  lane: {
    label: 'Lane', tags: ['motor'], size: { width: 3 }, resize: { width: { min: 2.7, max: 3.6 } }, attrs: { cost: 5 }, max: 3,
    choices: { use: { default: 'cars', options: { cars: {}, shared: { tags: ['bike'], resize: { width: { min: 2.7, max: 4.5 } } } } } },
  },
  bus: { label: 'Bus lane', tags: ['motor'], size: { width: 3.4 }, resize: { width: { min: 3, max: 3.6 } }, attrs: { cost: 8 } },
  cycle: { label: 'Cycle lane', tags: ['bike'], size: { width: 2 }, resize: { width: { min: 1.2, max: 3, step: 0.2 } }, attrs: { cost: 7 } },
  parking: { label: 'Parking', tags: ['motor', 'edge'], size: { width: 2.2 }, attrs: { cost: 3 } },
  trees: { label: 'Trees', tags: ['green', 'edge'], size: { width: 1.5 }, resize: { width: { min: 1, max: 3 } }, attrs: { cost: { value: 15, per: 'area' } } },
}

type Case = { readonly length: number; readonly resolution?: number; readonly rules: readonly object[]; readonly start: readonly (readonly Element[])[]; readonly now: readonly (readonly Element[])[] }

/** What the first repair of some sections costs. */
function costOf({ length, resolution = 0.01, rules, start, now }: Case): number | undefined {
  const sections = start.map((elements, index) => ({ id: `part-${index}`, along: 50, elements, stage: { kind: 'row', length, unit: 'm', step: 0.1, resolution } }))
  const read = readBrief({
    codraft: 1, id: 'far', revision: 1, title: 'Far', layout: { sections }, catalogue: { kinds, attributes: { cost: { unit: 'NZD', decimals: 0 } } },
    rules: [{ id: 'fits', rule: 'fill', max: length }, ...rules.map((rule, index) => ({ id: `rule-${index}`, ...rule }))],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const layout: Layout = { sections: now.map((elements, index) => ({ id: `part-${index}`, elements: [...elements] })) }
  return repairs(compile(read.value), layout, { limit: 1 }).repairs[0]?.cost
}

/** Each of these was proved to be the least by an exact solver. */
describe('what is found where a proof would take too long', () => {
  it('moves what stays to the edge instead of taking it away too', () => {
    expect(costOf({
      length: 8, start: [[{ id: 'e1', kind: 'cycle', width: 2.2 }, { id: 'e2', kind: 'lane', width: 3.1 }, { id: 'e3', kind: 'cycle', width: 1.4 }]],
      now: [[{ id: 'e1', kind: 'footpath', width: 3.6 }, { id: 'e2', kind: 'trees', width: 2.7 }, { id: 'f1', kind: 'lane', width: 3.5 }, { id: 'f2', kind: 'lane', width: 3.6 }]],
      rules: [
        { rule: 'excludes', a: 'cycle', b: 'bus' }, { rule: 'align', on: 'trees', to: 'edge', value: 1.2, tolerance: 0.1 }, { rule: 'count', on: 'trees', per: 'layout', max: 3 },
        { rule: 'ratio', of: { on: 'cycle', attr: 'width' }, to: { on: 'lane', attr: 'cost' }, min: 1.4, max: 1.7 },
      ],
    })).toBe(8.3)
  }, 60_000)

  it('fills two sections exactly with few changes in each', () => {
    expect(costOf({
      length: 10, start: [[{ id: 'e1', kind: 'footpath', width: 3.7 }, { id: 'e2', kind: 'trees', width: 1.1 }], [{ id: 'e1', kind: 'footpath', width: 3.2 }]],
      now: [[{ id: 'e1', kind: 'trees', width: 2.2 }], [{ id: 'e1', kind: 'trees', width: 1.7 }, { id: 'e2', kind: 'cycle', width: 1.6 }]],
      rules: [
        { rule: 'shift', on: 'cycle', max: 0.01, match: 'id' }, { rule: 'separate', on: 'trees', from: { beside: 'trees' }, by: 'parking', min: 1.6, when: { present: 'trees' } },
        { rule: 'fill', equal: 9.2 },
      ],
    })).toBe(19.8)
  }, 60_000)

  it('takes away what only looked needed', () => {
    expect(costOf({
      length: 12, resolution: 0.1, start: [[{ id: 'e1', kind: 'footpath', width: 2.9 }, { id: 'e2', kind: 'bus', width: 3.5 }]],
      now: [[{ id: 'e1', kind: 'trees', width: 1.6 }, { id: 'e2', kind: 'parking', width: 2.2 }, { id: 'f1', kind: 'trees', width: 2.4 }]],
      rules: [
        { rule: 'ratio', of: { on: 'bus', attr: 'count' }, to: { on: '#edge', attr: 'cost' }, min: 0.6 }, { rule: 'count', on: 'lane', per: 'side', max: 3 },
        { rule: 'excludes', a: { kind: 'lane', side: 'start' }, b: 'footpath' }, { rule: 'requires', if: 'bus', then: 'parking', min: 1 },
      ],
    })).toBe(8)
  }, 60_000)
})

describe('sums of each side', () => {
  it('are mended by the widths that bring something over the middle', () => {
    expect(costOf({
      length: 10, start: [[{ id: 'e1', kind: 'parking', width: 2.2 }, { id: 'e2', kind: 'cycle', width: 2.8 }, { id: 'e3', kind: 'footpath', width: 2.5 }]],
      now: [[{ id: 'e1', kind: 'cycle', width: 1.6 }, { id: 'e2', kind: 'footpath', width: 3.3 }]],
      rules: [{ rule: 'sum', on: { beside: 'trees' }, of: 'cost', per: 'side', min: 7, max: 28 }, { rule: 'symmetric', on: { choice: { use: 'shared' } }, match: 'kind', tolerance: 0.1 }],
    })).toBe(2.48)
  }, 60_000)
})
