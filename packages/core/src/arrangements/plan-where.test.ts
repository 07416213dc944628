import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import { placeAt, whereOnPlan } from './plan-where.ts'

function garden(...given: { id: string; kind: 'bench' | 'mat'; at: readonly [number, number] }[]): ReturnType<typeof compile> {
  const elements = given.map((one) => ({ ...one, width: one.kind === 'mat' ? 6 : 2, depth: one.kind === 'mat' ? 6 : 1 }))
  const read = readBrief({
    codraft: 1, id: 'garden', revision: 1, title: 'A garden', locale: 'en',
    layout: { sections: [{ id: 'lawn', palette: ['*'], elements, stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [20, 0], [20, 10], [0, 10]], zones: { all: [[0, 0], [20, 0], [20, 10], [0, 10]], shade: { circle: [3, 3, 2] } } } }] },
    catalogue: { kinds: { bench: { label: 'Bench', size: { width: 2, depth: 1 } }, mat: { label: 'Mat', size: { width: 6, depth: 6 } } } }, rules: [],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
const where = (compiled: ReturnType<typeof compile>, id: string): ReturnType<typeof whereOnPlan> => whereOnPlan({ compiled, layout: compiled.brief.layout, section: 'lawn' }, id)

describe('where something stands on a plan', () => {
  it('tells its zones, the smallest first', () => {
    const compiled = garden({ id: 'a', kind: 'bench', at: [3, 3] }, { id: 'b', kind: 'bench', at: [5.1, 3] })
    expect(where(compiled, 'a').zones).toEqual(['shade', 'all'])
    expect(where(compiled, 'b').zones).toEqual(['all'])
  })
  it('tells its nearest neighbours from edge to edge, and not what it stands on', () => {
    const compiled = garden({ id: 'a', kind: 'bench', at: [3, 3] }, { id: 'b', kind: 'bench', at: [6, 3] }, { id: 'c', kind: 'bench', at: [3, 4] }, { id: 'd', kind: 'bench', at: [15, 3] }, { id: 'm', kind: 'mat', at: [3, 3] })
    expect(where(compiled, 'a')).toMatchObject({ near: [{ id: 'c', ticks: 0 }, { id: 'b', ticks: 1000 }], on: ['m'] })
  })
  it('knows nothing of what does not stand there', () => {
    expect(where(garden(), 'a')).toEqual({ zones: [], near: [], on: [] })
  })
})

describe('what a point of a plan is in', () => {
  it('is the smallest zone, else the plan; nothing beyond its edge', () => {
    const [section] = garden().sections
    expect([[3, 3], [10.25, 9], [20.5, 3]].map(([x = 0, y = 0]) => section && placeAt(section, [x, y]))).toEqual(['shade', 'all', null])
  })
})
