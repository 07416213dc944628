import { describe, expect, it } from 'vitest'
import type { DisplayList } from './display.ts'
import { fits, lettered, letteredLines } from './lettering.ts'

const at = { fill: 'ink', x: 0, y: 0, size: 10, room: 60, bold: false } as const
const words = (list: DisplayList): unknown[] => list.map((shape) => (shape.k === 'text' ? [shape.text, shape.size, shape.y] : null))

describe('words in a picture', () => {
  it('are as large as fit, and left out where not even the smallest do', () => {
    expect(words(lettered('Tree', at))).toEqual([['Tree', 10, 0]])
    expect(words(lettered('Play frame', at))).toEqual([['Play frame', 10, 0]])
    expect(words(lettered('Oscillators', at))).toEqual([['Oscillators', 8, 0]])
    expect(words(lettered('Regenwasserversickerung', at))).toEqual([])
  })
  it('count wide signs double', () => {
    expect([fits('噪声发生器', 52, 10), fits('噪声发生器', 51.9, 10)]).toEqual([true, false])
  })
  it('break between words, at most so often', () => {
    expect(words(letteredLines('Sample and hold', at))).toEqual([['Sample and', 10, 0], ['hold', 10, 11.5]])
    expect(words(letteredLines('one two three four', { ...at, room: 32 }, 2))).toEqual([['one', 10, 0], ['two', 10, 11.5]])
  })
})
