import { evaluate } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { harbour } from '../../session/harbour.sample.ts'
import { waysThrough, type Way } from './runs-through.ts'

type Written = readonly [id: string, kind: string, width: number]
const stage = { kind: 'row', length: 25.6, unit: 'm', step: 0.1, datum: 5 }
const section = (id: string, row: readonly Written[], change: object = {}): object => ({ id, along: 40, stage: { ...stage, ...change }, elements: row.map(([name, kind, width]) => ({ id: name, kind, width })) })

const swing = { id: 'swing', rule: 'shift', on: '*', max: 0.05, match: 'id', message: 'It swings too far.' }

function ways(sections: readonly object[], rules: readonly object[] = [swing]): readonly Way[] {
  const compiled = harbour({ layout: { sections }, rules })
  const { layout } = compiled.brief
  return waysThrough({ compiled, layout, results: evaluate(compiled, layout).results })
}
const told = ([way]: readonly Way[]): unknown => way?.runs.map(({ from, to, by, broken }) => [from.element.id, to.element.id, by, broken?.rule ?? null])

const HERE: readonly Written[] = [['w1', 'footpath', 2.8], ['c1', 'cycle', 2], ['d1', 'car', 3], ['w2', 'footpath', 2.4]]

describe('What runs through two sections', () => {
  it('is what has the same id, with how far its middle moves, and who says that is too far', () => {
    expect(told(ways([section('a', HERE), section('b', [['w1', 'footpath', 3], ['d1', 'car', 3], ['w2', 'footpath', 2.4]])]))).toEqual([['w1', 'w1', 0.1, null], ['d1', 'd1', -1.8, null], ['w2', 'w2', -1.8, null]])
    expect(told(ways([section('a', HERE), section('b', [['w1', 'footpath', 3], ['d1', 'car', 3], ['w2', 'footpath', 2.4]])], [{ ...swing, max: 0.04 }]))).toEqual([['w1', 'w1', 0.1, null], ['d1', 'd1', -1.8, 'swing'], ['w2', 'w2', -1.8, 'swing']])
  })

  it('is the next of its kind where somebody put another in its place, and once', () => {
    expect(told(ways([section('a', HERE), section('b', [['w1', 'footpath', 2.8], ['new-1', 'cycle', 2], ['new-2', 'cycle', 1.6], ['w2', 'footpath', 2.4]])]))).toEqual([['w1', 'w1', 0, null], ['c1', 'new-1', 0, null], ['w2', 'w2', -1.4, null]])
  })

  it('is what a rule measures, by number or by id as the rule says, whatever has the same id', () => {
    const [here, there] = [section('a', [['n', 'car', 3], ['s', 'car', 3], ['w', 'footpath', 2]]), section('b', [['s', 'car', 3], ['x', 'cycle', 2], ['n', 'car', 3]])]
    expect(told(ways([here, there], [{ ...swing, on: 'car', match: 'nth' }]))).toEqual([['n', 's', 0, null], ['s', 'n', 2, null]])
    expect(told(ways([here, there], [{ ...swing, on: 'car', match: 'nth', max: 0.04 }]))).toEqual([['n', 's', 0, null], ['s', 'n', 2, 'swing']])
    expect(told(ways([here, there], [{ ...swing, on: 'car' }]))).toEqual([['n', 'n', 5, 'swing'], ['s', 's', -3, 'swing']])
  })

  it('is each pair that some rule says is too far, and of the others what the first rule says', () => {
    const [here, there] = [section('a', [['n', 'car', 3], ['s', 'car', 3]]), section('b', [['s', 'car', 3], ['n', 'car', 3]])]
    const [byNumber, byId] = [{ ...swing, id: 'number', match: 'nth' }, { ...swing, id: 'name' }]
    expect(told(ways([here, there], [byNumber, byId]))).toEqual([['n', 'n', 3, 'name'], ['s', 's', -3, 'name']])
    expect(told(ways([here, there], [byNumber, { ...byId, max: 0.1 }]))).toEqual([['n', 's', 0, null], ['s', 'n', 0, null]])
  })

  it('is by id and kind where no rule measures, or none that speaks', () => {
    const [here, there] = [section('a', [['n', 'car', 3], ['s', 'car', 3]]), section('b', [['s', 'car', 3], ['n', 'car', 3]])]
    expect(told(ways([here, there], [{ ...swing, match: 'nth', when: { present: 'tram' } }]))).toEqual([['n', 'n', 3, null], ['s', 's', -3, null]])
  })

  it('leaves out what is in one of them alone', () => {
    const [way] = ways([section('a', HERE), section('b', [['w1', 'footpath', 2.8], ['b1', 'bus', 3.2]])])
    expect(way?.only.map(({ element, section: { id } }) => `${element.id} ${id}`)).toEqual(['c1 a', 'd1 a', 'w2 a', 'b1 b'])
  })

  it('counts from the line of each section', () => {
    expect(told(ways([section('a', [['w1', 'footpath', 2.8]]), section('b', [['w1', 'footpath', 2.8]], { datum: 6 })]))).toEqual([['w1', 'w1', -1, null]])
  })

  it('is looked for between each two neighbours', () => {
    expect(ways([section('a', HERE), section('b', HERE), section('c', HERE)])).toHaveLength(2)
  })
})
