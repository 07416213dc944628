import { describe, expect, it } from 'vitest'
import { briefOf, cycle, footpath, kinds, street, type Part } from '../rules/street.testing.ts'
import { bringForward, evaluateUnder } from './bring-forward.ts'

const lamp: Part = { kind: 'lamp', width: 0.5, id: 'l1' }
const bike: Part = { kind: 'bike-lane', width: 2, id: 'c1' }
const step = (from: number, fields: object) => ({ from, ...fields })

function newest(migrate: readonly object[], more: { kinds?: object; revision?: number } = {}) {
  const compiled = briefOf({ rules: [{ id: 'bikes', rule: 'count', on: 'cycle', min: 1 }], kinds: { ...kinds, ...more.kinds } })
  return { ...compiled, brief: { ...compiled.brief, revision: more.revision ?? 3, migrate: migrate as typeof compiled.brief.migrate } }
}
const elements = (layout: { sections: readonly { elements: readonly unknown[] }[] }) => layout.sections[0]?.elements

describe('bringing a layout forward', () => {
  it('renames, sets and keeps what was dropped', () => {
    const { brief } = newest([step(2, { rename: { 'bike-lane': 'cycle' }, drop: ['lamp'], set: { 'bike-lane': { width: 1.8, choices: { surface: 'red' } } } })])
    const { layout, retired } = bringForward(street(footpath(2, 'w1'), bike, lamp), 2, brief)
    expect(elements(layout)).toEqual([{ kind: 'footpath', width: 2, id: 'w1' }, { kind: 'cycle', width: 1.8, id: 'c1', choices: { surface: 'red' } }, lamp])
    expect(retired).toEqual([{ section: 'main', id: 'l1', kind: 'lamp' }])
  })

  it('takes the steps in the order of revisions, however they are written, and none that came before', () => {
    const { brief } = newest([step(2, { rename: { b: 'cycle' } }), step(1, { rename: { a: 'b' } })])
    const of = (kind: string, from: number) => elements(bringForward(street({ kind, width: 2, id: 'x' }), from, brief).layout)
    expect(of('a', 1)).toEqual([{ kind: 'cycle', width: 2, id: 'x' }])
    expect(of('a', 2)).toEqual([{ kind: 'a', width: 2, id: 'x' }])
    expect(of('b', 3)).toEqual([{ kind: 'b', width: 2, id: 'x' }])
  })

  it('leaves a layout of the newest revision as it is', () => {
    const { brief } = newest([step(1, { rename: { cycle: 'trees' } }), step(3, { rename: { cycle: 'trees' } })])
    const layout = street(cycle(2, 'c1'))
    expect(bringForward(layout, 3, brief)).toEqual({ layout, retired: [] })
  })

  it('opens an empty section for one that was added, and keeps one that went', () => {
    const { brief } = newest([])
    const before = { sections: [{ id: 'gone', elements: [{ id: 'w1', kind: 'footpath', width: 2 }] }] }
    expect(bringForward(before, 1, brief).layout.sections.map(({ id, elements: { length } }) => [id, length])).toEqual([['gone', 1], ['main', 0]])
  })

  it('counts a kind that the catalogue marks as retired', () => {
    const { brief } = newest([], { kinds: { trees: { ...kinds.trees, retired: true } } })
    expect(bringForward(street({ kind: 'trees', width: 2, id: 't1' }), 2, brief).retired).toEqual([{ section: 'main', id: 't1', kind: 'trees' }])
  })

  it('is not misled by names that every object has', () => {
    const { brief } = newest([step(2, { rename: { a: 'b' }, set: { a: { width: 1 } } })])
    const odd = street({ kind: 'toString', width: 2, id: 'x' })
    expect(elements(bringForward(odd, 2, brief).layout)).toEqual(elements(odd))
  })
})

describe('the second verdict', () => {
  const proposal = { brief: { revision: 2 }, sections: street(bike).sections, options: { speed: 99 } }

  it('judges by the newest names and rules', () => {
    expect(evaluateUnder(newest([step(2, { rename: { 'bike-lane': 'cycle' } })]), proposal).status).toBe('valid')
    expect(evaluateUnder(newest([]), proposal).status).toBe('incomplete')
  })
})
