import { describe, expect, it } from 'vitest'
import { roundLength, scaleBar } from './scale-bar.ts'

describe('the length of a scale bar', () => {
  it.each([[0.07, 0.05], [0.2, 0.2], [0.99, 0.5], [1, 1], [1.99, 1], [2, 2], [4.9, 2], [5, 5], [7.6, 5], [10, 10], [76, 50], [1234, 1000]])('of at most %d is %d', (most, round) => {
    expect(roundLength(most)).toBe(round)
  })
  it('is never nothing, however small the picture', () => expect(roundLength(0)).toBeGreaterThan(0))
})

describe('a scale bar', () => {
  const bar = scaleBar({ x: 10, y: 100, room: 76, size: 10, fill: 'ink', unit: 'mm', unitLength: 1 })
  it('is as long as it says', () => {
    expect(bar.filter(({ k }) => k === 'rect').map((half) => half.k === 'rect' && [half.x, half.w])).toEqual([[10, 25], [35, 25]])
    expect(bar.at(-1)).toMatchObject({ k: 'text', text: '50 mm' })
  })
})
