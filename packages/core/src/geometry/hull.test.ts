import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hull } from './hull.ts'

const point = fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -20, max: 20 }) })
const away = (from: { x: number; y: number }, to: { x: number; y: number }): number => (from.x - to.x) ** 2 + (from.y - to.y) ** 2

describe('the outermost points', () => {
  it('are the corners of a square, and neither what is inside nor on a side', () => {
    const corners = [{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }]
    expect(hull([{ x: 2, y: 2 }, { x: 2, y: 0 }, ...corners])).toEqual(corners)
  })
  it('have among them the furthest from anywhere', () => {
    fc.assert(fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), point, (points, from) => {
      const rim = hull(points)
      expect(rim.every((one) => points.includes(one))).toBe(true)
      expect(Math.max(...rim.map((one) => away(from, one)))).toBe(Math.max(...points.map((one) => away(from, one))))
    }))
  })
  it('of a few are all of them, and of none none', () => {
    expect(hull([])).toEqual([])
    expect(hull([{ x: 1, y: 2 }])).toEqual([{ x: 1, y: 2 }])
  })
})
