import { evaluate } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { harbour } from '../../session/harbour.sample.ts'
import { waysThrough, type Way } from './runs-through.ts'

type Written = readonly [id: string, kind: string, width: number]
const stage = { kind: 'row', length: 25.6, unit: 'm', step: 0.1, datum: 5 }
const section = (id: string, row: readonly Written[], change: object = {}): object => ({ id, along: 40, stage: { ...stage, ...change }, elements: row.map(([name, kind, width]) => ({ id: name, kind, width })) })

function ways(sections: readonly object[], max = 0.05): readonly Way[] {
  const compiled = harbour({ layout: { sections }, rules: [{ id: 'swing', rule: 'shift', on: '*', max, match: 'id', message: 'It swings too far.' }] })
  const { layout } = compiled.brief
  return waysThrough({ compiled, layout, results: evaluate(compiled, layout).results })
}
const told = ([way]: readonly Way[]): unknown => way?.runs.map(({ from, to, by, broken }) => [from.element.id, to.element.id, by, broken?.rule ?? null])

const HERE: readonly Written[] = [['w1', 'footpath', 2.8], ['c1', 'cycle', 2], ['d1', 'car', 3], ['w2', 'footpath', 2.4]]

describe('What runs through two sections', () => {
  it('is what has the same id, with how far its middle moves, and who says that is too far', () => {
    expect(told(ways([section('a', HERE), section('b', [['w1', 'footpath', 3], ['d1', 'car', 3], ['w2', 'footpath', 2.4]])]))).toEqual([['w1', 'w1', 0.1, null], ['d1', 'd1', -1.8, null], ['w2', 'w2', -1.8, null]])
    expect(told(ways([section('a', HERE), section('b', [['w1', 'footpath', 3], ['d1', 'car', 3], ['w2', 'footpath', 2.4]])], 0.04))).toEqual([['w1', 'w1', 0.1, null], ['d1', 'd1', -1.8, 'swing'], ['w2', 'w2', -1.8, 'swing']])
  })

  it('is the next of its kind where somebody put another in its place, and once', () => {
    expect(told(ways([section('a', HERE), section('b', [['w1', 'footpath', 2.8], ['new-1', 'cycle', 2], ['new-2', 'cycle', 1.6], ['w2', 'footpath', 2.4]])]))).toEqual([['w1', 'w1', 0, null], ['c1', 'new-1', 0, null], ['w2', 'w2', -1.4, null]])
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
