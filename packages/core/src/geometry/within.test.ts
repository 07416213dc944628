import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disc, footprint, grownBy, type Footprint } from './footprint.ts'
import { crossingSides, holds, outlineOf, type Point } from './outline.ts'
import { depthOf, insideBy, outsideBy } from './within.ts'

/** A yard bent inwards at its top right. */
const yard = outlineOf({ corners: [[0, 0], [6000, 0], [6000, 4000], [10_000, 4000], [10_000, 10_000], [0, 10_000]] })
const pond = outlineOf({ centre: [3000, 3000], radius: 2000 })
const box = (...[x, y, width, depth, angle = 0]: [x: number, y: number, width: number, depth: number, angle?: number]) => footprint('rect', { x, y, width, depth, angle })

describe('standing in an area', () => {
  it('leaves what is to spare, nothing on the border, and less than nothing outside', () => {
    expect(insideBy(box(2000, 2000, 1000, 600), yard)).toBe(1500)
    expect(insideBy(box(500, 300, 1000, 600), yard)).toBe(0)
    expect(insideBy(box(499, 300, 1000, 600), yard)).toBe(-1)
    expect(insideBy(box(-200, 300, 1000, 600), yard)).toBe(-700)
    expect(insideBy(box(-5000, 300, 1000, 600), yard)).toBe(-5500)
  })
  it('sees the notch that reaches in where every corner is inside', () => {
    const bench = box(6000, 4000, 8000, 600, 45)
    expect(insideBy(bench, yard)).toBeCloseTo(-300, 3)
    expect(insideBy(box(6500, 4500, 1000, 1000), yard)).toBe(0)
  })
  it('measures round things by their own edge', () => {
    expect(insideBy(disc(1000, 1000, 1000), yard)).toBe(0)
    expect(insideBy(disc(1000, 1000, 1200), yard)).toBe(-200)
    expect(insideBy(disc(5000, 5000, 1000), yard)).toBeCloseTo(Math.SQRT2 * 1000 - 1000, 3)
    expect(insideBy(footprint('ellipse', { x: 3000, y: 8000, width: 4000, depth: 1000, angle: 90 }), yard)).toBe(0)
  })
  it('knows round areas', () => {
    expect(insideBy(disc(3000, 4000, 1000), pond)).toBe(0)
    expect(insideBy(box(3000, 3000, 2400, 3200), pond)).toBe(0)
    expect(insideBy(footprint('ellipse', { x: 3000, y: 3000, width: 3000, depth: 600, angle: 37 }), pond)).toBeCloseTo(500, 4)
    expect(outsideBy(disc(3000, 6000, 1000), pond)).toBe(0)
    expect(outsideBy(box(3000, 6000, 900, 2000), pond)).toBe(0)
    expect(outsideBy(box(3000, 5999, 900, 2000), pond)).toBe(-1)
  })
  it('outside leaves the gap, nothing on the border, and less than nothing inside', () => {
    expect(outsideBy(box(8000, 2000, 1000, 1000), yard)).toBe(1500)
    expect(outsideBy(box(6500, 3500, 1000, 1000), yard)).toBe(0)
    expect(outsideBy(box(6500, 3600, 1000, 1000), yard)).toBe(-100)
    expect(outsideBy(box(2000, 2000, 1000, 1000), yard)).toBe(-2500)
    expect(outsideBy(grownBy(box(8000, 2000, 1000, 1000), 1500), yard)).toBe(0)
  })
  it('is the same wherever the yard lies, and the sign is that of points all over the shape', () => {
    const corners: Point[] = [[0, 0], [6000, 0], [6000, 4000], [10_000, 4000], [10_000, 10_000], [0, 10_000]]
    const where = fc.record({ x: fc.integer({ min: -2000, max: 12_000 }), y: fc.integer({ min: -2000, max: 12_000 }), width: fc.integer({ min: 10, max: 5000 }), depth: fc.integer({ min: 10, max: 5000 }), angle: fc.integer({ min: 0, max: 359 }) })
    fc.assert(fc.property(fc.constantFrom('rect' as const, 'ellipse' as const), where, fc.integer({ min: -50_000, max: 50_000 }), (form, at, by) => {
      const shape = footprint(form, at)
      const [inside, outside] = [insideBy(shape, yard), outsideBy(shape, yard)]
      const elsewhere = outlineOf({ corners: corners.map(([x, y]): Point => [x + by, y - by]) })
      const moved = footprint(form, { ...at, x: at.x + by, y: at.y - by })
      expect([insideBy(moved, elsewhere), outsideBy(moved, elsewhere)].map((one) => one.toFixed(4))).toEqual([inside, outside].map((one) => one.toFixed(4)))
      const all = spots(shape).map((spot) => depthOf(spot, yard))
      if (inside > 1) expect(Math.min(...all)).toBeGreaterThan(0)
      if (outside > 1) expect(Math.max(...all)).toBeLessThan(0)
      if (Math.min(...all) < -2) expect(inside).toBeLessThan(0)
      if (Math.max(...all) > 2) expect(outside).toBeLessThan(0)
      // No spot is further out, or in, than is said; in a bent yard the figure is good to a thirtieth.
      expect(-inside).toBeGreaterThanOrEqual(-Math.min(...all) - Math.max(2, (at.width + at.depth) / 30))
      expect(-outside).toBeGreaterThanOrEqual(Math.max(...all) - Math.max(2, (at.width + at.depth) / 30) - (outside < -1 ? (at.width + at.depth) / 8 : 0))
    }), { numRuns: 400 })
  })
})

/** Spots all over a shape. */
function spots({ form, x, y, halfWidth, halfDepth, cos, sin }: Footprint): Point[] {
  const all: Point[] = []
  for (let u = -1; u <= 1; u += 0.1) for (let v = -1; v <= 1; v += 0.1) if (form === 'rect' || u * u + v * v <= 1) all.push([x + u * halfWidth * cos - v * halfDepth * sin, y + u * halfWidth * sin + v * halfDepth * cos])
  return all
}

describe('an outline', () => {
  it('holds its border and its corners', () => {
    expect(([[6000, 2000], [6000, 4000], [6001, 3999], [0, 0], [10_000, 7000]] as const).map((point) => holds(yard, point))).toEqual([true, true, false, true, true])
    expect([holds(pond, [5000, 3000]), holds(pond, [5001, 3000])]).toEqual([true, false])
  })
  it.each<[string, Point[], readonly [number, number] | null]>([
    ['plain', [[0, 0], [4, 0], [4, 4], [0, 4]], null],
    ['bent inwards', [[0, 0], [4, 0], [4, 4], [2, 1], [0, 4]], null],
    ['a bow tie', [[0, 0], [4, 4], [4, 0], [0, 4]], [0, 2]],
    ['touching itself at a corner', [[0, 0], [4, 0], [2, 2], [4, 4], [0, 4], [2, 2]], [1, 4]],
    ['touching a side with a corner', [[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]], [0, 2]],
    ['folding back', [[0, 0], [4, 0], [2, 0], [2, 4]], [0, 1]],
    ['with a doubled corner', [[0, 0], [4, 0], [4, 0], [0, 4]], [0, 1]],
    ['with a straight corner', [[0, 0], [2, 0], [4, 0], [0, 4]], null],
  ])('says which sides cross of one that is %s', (_, corners, found) => {
    expect(crossingSides(corners)).toEqual(found)
  })
})
