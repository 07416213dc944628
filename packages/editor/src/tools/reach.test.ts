import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rubber, scrollSpeed } from './reach.ts'

describe('rubber', () => {
  it('gives less and less, and never more than twelve pixels', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), fc.double({ min: 0.01, max: 50, noNaN: true }), (px, more) => {
      expect(rubber(px)).toBeLessThan(12)
      expect(rubber(px + more)).toBeGreaterThan(rubber(px))
      expect(rubber(-px)).toBeCloseTo(-rubber(px), 10)
    }))
  })
})

describe('scrolling near an edge', () => {
  it.each([[500, 0], [48, 0], [24, -450], [0, -900], [-200, -900], [976, 450], [1000, 900]])('at %i of 1000 pixels is %i a second', (x, speed) => expect(scrollSpeed(x, 1000)).toBeCloseTo(speed, 6))
})
