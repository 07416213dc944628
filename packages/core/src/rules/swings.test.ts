import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import type { Layout } from '../schema/layout.ts'
import { evaluate } from './evaluate.ts'
import { sceneOf } from './scene.ts'
import { briefJson, carLane, cycle, footpath, street, type Part, type Plan } from './street.testing.ts'
import { swings } from './swings.ts'

const corridor: Plan = { sections: ['a', 'b', 'c'].map((id) => ({ id, along: 100, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [] })) }
const along = (...rows: readonly Part[][]): Layout => ({ sections: rows.map((parts, index) => ({ id: 'abc'[index] ?? '', elements: street(...parts).sections[0]?.elements ?? [] })) })
const rule = { id: 'swing', rule: 'shift', on: 'car-lane', max: 0 }

function ready(rules: readonly Readonly<Record<string, unknown>>[]): ReturnType<typeof compile> {
  const read = readBrief(briefJson({ ...corridor, rules }))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
function told(rules: readonly Readonly<Record<string, unknown>>[], layout: Layout): readonly string[] {
  const compiled = ready(rules)
  return swings(compiled, sceneOf(compiled, layout)).map(({ rule: id, from, to }) => `${id}: ${from.section.id} ${from.element.id} → ${to.section.id} ${to.element.id}`)
}

describe('What rules take for one thing in two sections', () => {
  it('are matches of the same number from the start, between each two neighbours', () => {
    const layout = along([carLane(3, 'north'), carLane(3, 'south')], [footpath(1), carLane(3, 'south'), carLane(3, 'north')], [carLane(3, 'south')])
    expect(told([rule], layout)).toEqual(['swing: a north → b south', 'swing: a south → b north', 'swing: b south → c south'])
  })
  it('are those of the same id where the rule says so', () => {
    const layout = along([carLane(3, 'north'), carLane(3, 'south')], [carLane(3, 'south'), carLane(3, 'north')], [cycle(2)])
    expect(told([{ ...rule, match: 'id' }], layout)).toEqual(['swing: a north → b north', 'swing: a south → b south'])
  })
  it('are none where the rule does not speak', () => {
    expect(told([{ ...rule, when: { present: 'cycle' } }], along([carLane(3)], [carLane(3)], []))).toEqual([])
    expect(told([{ id: 'some', rule: 'count', on: 'car-lane', min: 1 }], along([carLane(3)], [carLane(3)], []))).toEqual([])
  })
  it('are those of which the verdict speaks', () => {
    const compiled = ready([rule])
    const layout = along([carLane(3), cycle(2), carLane(3)], [cycle(2), carLane(3)], [carLane(3)])
    const measured = evaluate(compiled, layout).results.filter(({ status }) => status === 'violated').map(({ section, elements }) => `${section} ${elements.join()}`)
    expect(swings(compiled, sceneOf(compiled, layout)).map(({ from }) => `${from.section.id} ${from.element.id}`)).toEqual(measured)
  })
})
