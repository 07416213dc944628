import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arctangent } from './arctangent.ts'
import { commonArea, polygonOf, shareInside } from './cover.ts'
import { areaOf, disc, footprint, grownBy, type Footprint } from './footprint.ts'
import { holds, outlineOf, signedSize, type Outline, type Point } from './outline.ts'
import { coveredShare } from './union.ts'

const yard = outlineOf({ corners: [[0, 0], [6000, 0], [6000, 4000], [10_000, 4000], [10_000, 10_000], [0, 10_000]] })
const pond = outlineOf({ centre: [3000, 3000], radius: 2000 })
const box = (...[x, y, width, depth, angle = 0]: [x: number, y: number, width: number, depth: number, angle?: number]) => footprint('rect', { x, y, width, depth, angle })
const where = fc.record({
  x: fc.integer({ min: -2000, max: 12_000 }), y: fc.integer({ min: -2000, max: 12_000 }), width: fc.integer({ min: 100, max: 5000 }), depth: fc.integer({ min: 100, max: 5000 }),
  angle: fc.oneof(fc.constantFrom(0, 90), fc.integer({ min: 0, max: 359 })),
})
const shape = fc.tuple(fc.constantFrom('rect' as const, 'ellipse' as const), where).map(([form, at]) => footprint(form, at))

/** So many spots, spread evenly and along no line that a border could follow: multiples of the powers of 1 over the plastic number. */
const SPOTS = 20_000
const spotsIn = ({ box: { minX, maxX, minY, maxY } }: Outline): Point[] =>
  Array.from({ length: SPOTS }, (_, index) => [minX + (maxX - minX) * ((0.5 + 0.7548776662 * index) % 1), minY + (maxY - minY) * ((0.5 + 0.5698402909 * index) % 1)])
const spots = new Map([yard, pond].map((outline) => [outline, spotsIn(outline).filter((spot) => holds(outline, spot))]))

/** The share of those spots of an outline that lie under a shape, 0 to 1. */
function counted(shapes: readonly Footprint[], outline: Outline): number {
  const within = ({ form, x, y, halfWidth, halfDepth, cos, sin }: Footprint, [px, py]: Point): boolean => {
    const [u, v] = [((px - x) * cos + (py - y) * sin) / halfWidth, ((py - y) * cos - (px - x) * sin) / halfDepth]
    return form === 'rect' ? Math.abs(u) <= 1 && Math.abs(v) <= 1 : u * u + v * v <= 1
  }
  const all = spots.get(outline) ?? []
  return all.filter((spot) => shapes.some((one) => within(one, spot))).length / all.length
}

describe('areas in common', () => {
  it('are exact for what stands along the axes', () => {
    expect(commonArea(box(6000, 4000, 2000, 2000), yard)).toBe(3e6)
    expect(commonArea(box(6000, 4000, 20_000, 20_000), yard)).toBe(yard.size)
    expect(commonArea(box(8000, 2000, 2000, 2000), yard)).toBe(0)
    expect(shareInside(box(0, 5000, 1000, 600), yard)).toBe(0.5)
  })
  it('are exact for circles on a straight side and in a corner', () => {
    expect(shareInside(disc(3000, 0, 500), yard)).toBeCloseTo(0.5, 12)
    expect(shareInside(disc(0, 0, 500), yard)).toBeCloseTo(0.25, 12)
    expect(shareInside(disc(6000, 4000, 500), yard)).toBeCloseTo(0.75, 12)
    expect(shareInside(disc(3000, 8000, 500), yard)).toBeCloseTo(1, 12)
    expect(shareInside(footprint('ellipse', { x: 0, y: 5000, width: 3000, depth: 500, angle: 20 }), yard)).toBeCloseTo(0.5, 12)
  })
  it('are those of two circles to one part in 100,000', () => {
    const [r, d] = [2000, 2000]
    const lens = 2 * r * r * Math.acos(d / (2 * r)) - (d / 2) * Math.sqrt(4 * r * r - d * d)
    expect(Math.abs(commonArea(disc(5000, 3000, 2000), pond) / lens - 1)).toBeLessThan(1e-5)
    expect(commonArea(box(3000, 3000, 9000, 9000, 30), pond) / pond.size).toBeCloseTo(1, 12)
  })
  it('agree with spots spread over the yard', () => {
    fc.assert(fc.property(shape, fc.constantFrom(yard, pond), (one, outline) => {
      expect(Math.abs(commonArea(one, outline) / outline.size - counted([one], outline))).toBeLessThan(0.02)
    }), { numRuns: 200 })
  })
})

describe('covered shares', () => {
  it('count each spot once, exactly along the axes', () => {
    expect(coveredShare([box(2000, 2000, 2000, 2000), box(3000, 2000, 2000, 2000)], yard)).toBe(6e6 / yard.size)
    expect(coveredShare([box(2000, 2000, 2000, 2000), box(2000, 2000, 2000, 2000)], yard)).toBe(4e6 / yard.size)
    expect(coveredShare([box(2000, 2000, 2000, 2000), box(8000, 8000, 1000, 1000)], yard)).toBe(5e6 / yard.size)
    expect(coveredShare([box(5000, 5000, 99_000, 99_000), box(2000, 2000, 10, 10)], yard)).toBe(1)
    expect(coveredShare([], yard)).toBe(0)
  })
  it('of a heap are within one part in 10,000 of what they are', () => {
    const [a, b] = [disc(4000, 7000, 1000), disc(5000, 7000, 1000)]
    const lens = 2e6 * Math.acos(0.5) - 500 * Math.sqrt(3e6)
    const exact = (2 * areaOf(a) - lens) / yard.size
    expect(Math.abs(coveredShare([a, b], yard) / exact - 1)).toBeLessThan(1e-3)
    const turned = [box(4000, 7000, 2000, 2000), box(4000, 7000, 2000, 2000, 45)]
    expect(Math.abs((coveredShare(turned, yard) * yard.size) / (4e6 * 2 * (2 - Math.SQRT2)) - 1)).toBeLessThan(1e-4)
  })
  it('agree with spots spread over the yard, whatever lies over each other', () => {
    fc.assert(fc.property(fc.array(shape, { maxLength: 12 }), fc.constantFrom(yard, pond), (shapes, outline) => {
      expect(Math.abs(coveredShare(shapes, outline) - counted(shapes, outline))).toBeLessThan(0.02)
    }), { numRuns: 100 })
  })
  it('never shrink when something is added', () => {
    fc.assert(fc.property(fc.array(shape, { maxLength: 6 }), shape, (shapes, one) => {
      expect(coveredShare([...shapes, one], yard)).toBeGreaterThanOrEqual(coveredShare(shapes, yard) - 1e-3)
    }), { numRuns: 100 })
  })
})

describe('round things', () => {
  it('have the arctangent of the platform, by our own means', () => {
    for (let slope = -50; slope <= 50; slope += 0.0371) expect(Math.abs(arctangent(slope) - Math.atan(slope))).toBeLessThan(1e-14)
  })
  it('are polygons of their own area', () => {
    const ellipse = footprint('ellipse', { x: 10, y: 20, width: 3000, depth: 1000, angle: 25 })
    expect(Math.abs(signedSize(polygonOf(ellipse, 10))) / areaOf(ellipse)).toBeCloseTo(1, 8)
    expect(areaOf(grownBy(ellipse, 0.0001)) - areaOf(ellipse)).toBeCloseTo(0.0001 * 6681.8, 1)
  })
})
