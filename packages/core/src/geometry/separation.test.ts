import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { disc, footprint, furthest, grownBy, line, type Footprint, type Standing } from './footprint.ts'
import { separation, settled } from './separation.ts'

const ticks = (most: number) => fc.integer({ min: -most, max: most })
const standing: fc.Arbitrary<Standing> = fc.record({
  x: ticks(8000), y: ticks(8000), width: fc.integer({ min: 0, max: 6000 }), depth: fc.integer({ min: 0, max: 6000 }), angle: fc.oneof(fc.constantFrom(0, 90, 180, 45), ticks(720)),
})
const form = fc.constantFrom('rect' as const, 'ellipse' as const)
const shape = fc.tuple(form, standing, fc.constantFrom(0, 0, 300)).map(([of, where, grown]) => grownBy(footprint(of, where), grown))
const turned = ({ x, y, angle, ...one }: Standing): Standing => ({ ...one, x: -y, y: x, angle: angle + 90 })

/** Points around the edge of a shape, close together. */
function edge(of: Footprint, count: number): [number, number][] {
  if (of.grown > 0) return Array.from({ length: count }, (_, at) => [...furthest(of, Math.cos((2 * Math.PI * at) / count), Math.sin((2 * Math.PI * at) / count))])
  return Array.from({ length: count }, (_, at): [number, number] => {
    const turn = (2 * Math.PI * at) / count
    const [side, share] = [Math.floor((4 * at) / count), ((4 * at) / count) % 1]
    const [u, v] = of.form === 'ellipse' ? [Math.cos(turn), Math.sin(turn)] : ([[2 * share - 1, -1], [1, 2 * share - 1], [1 - 2 * share, 1], [-1, 1 - 2 * share]] as const)[side]!
    const [across, along] = [u * of.halfWidth, v * of.halfDepth]
    return [of.x + across * of.cos - along * of.sin, of.y + across * of.sin + along * of.cos]
  })
}

describe('how far two shapes are apart', () => {
  it('is 16.8 mm for two round knobs of 20 mm, 26 mm along and 26 mm across: not the 8.5 of their boxes', () => {
    const knob = (x: number, y: number) => footprint('ellipse', { x, y, width: 20_000, depth: 20_000, angle: 0 })
    const apart = separation(knob(20_000, 20_000), knob(46_000, 46_000))
    expect(settled(apart)).toBe(16_769.5)
    expect((apart / 1000).toFixed(1)).toBe('16.8')
    const box = (x: number, y: number) => footprint('rect', { x, y, width: 20_000, depth: 20_000, angle: 0 })
    expect((separation(box(20_000, 20_000), box(46_000, 46_000)) / 1000).toFixed(1)).toBe('8.5')
  })
  it('is exact along the axes, half ticks included', () => {
    const bench = (x: number, width: number, angle = 0) => footprint('rect', { x, y: 0, width, depth: 600, angle })
    expect(separation(bench(0, 1801), bench(3000, 1800))).toBe(1199.5)
    expect(separation(bench(0, 1800), bench(1800, 1800))).toBe(0)
    expect(separation(bench(0, 1800), bench(1799, 1800))).toBe(-1)
    expect(separation(bench(0, 1800, 90), bench(1500, 1800))).toBe(300)
    expect(separation(footprint('rect', { x: 0, y: 0, width: 600, depth: 800, angle: 0 }), disc(600, 800, 100))).toBe(400)
    expect(separation(disc(0, 0, 0), disc(3, 4, 0))).toBe(5)
  })
  it('is what a turned square leaves to a wall', () => {
    const square = footprint('rect', { x: 0, y: 0, width: 2000, depth: 2000, angle: 45 })
    expect(separation(square, line(3000, -9000, 3000, 9000))).toBeCloseTo(3000 - 1000 * Math.SQRT2, 4)
  })
  it('of an ellipse and a wall is exact by its furthest point', () => {
    const pond = footprint('ellipse', { x: 0, y: 0, width: 6000, depth: 2000, angle: 30 })
    const most = Math.sqrt((3000 * Math.cos(Math.PI / 6)) ** 2 + (1000 * Math.sin(Math.PI / 6)) ** 2)
    expect(separation(pond, line(5000, -9e4, 5000, 9e4))).toBeCloseTo(5000 - most, 4)
    expect(separation(pond, disc(0, 4000, 500))).toBeLessThan(separation(pond, disc(0, 4100, 500)))
  })
  it('is the same from either side, wherever both stand, and after a quarter turn', () => {
    fc.assert(fc.property(fc.tuple(form, form), fc.tuple(standing, standing), fc.tuple(ticks(100_000), ticks(100_000)), ([ofA, ofB], [a, b], [dx, dy]) => {
      const apart = separation(footprint(ofA, a), footprint(ofB, b))
      const moved = (one: Standing): Standing => ({ ...one, x: one.x + dx, y: one.y + dy })
      expect(separation(footprint(ofA, moved(a)), footprint(ofB, moved(b)))).toBe(apart)
      expect(separation(footprint(ofB, b), footprint(ofA, a))).toBeCloseTo(apart, 3)
      expect(separation(footprint(ofA, turned(a)), footprint(ofB, turned(b)))).toBeCloseTo(apart, 6)
    }), { numRuns: 2000 })
  })
  it('agrees with points around both edges', () => {
    fc.assert(fc.property(shape, shape, (a, b) => {
      const apart = separation(a, b)
      if (apart <= 0) return
      const [ones, others] = [edge(a, 240), edge(b, 240)]
      let least = Infinity
      for (const [x, y] of ones) for (const [u, v] of others) least = Math.min(least, Math.hypot(x - u, y - v))
      // No two points are nearer than the distance; a flat side is seen from corners only when it is rounded.
      expect(least).toBeGreaterThan(apart - 1e-3)
      if (a.grown + b.grown === 0) expect(least - apart).toBeLessThan(250)
    }), { numRuns: 300 })
  })
  it('is negative exactly when both have a spot in common', () => {
    const within = ({ x, y, halfWidth, halfDepth, cos, sin, form: of }: Footprint, px: number, py: number, by: number): boolean => {
      const [u, v] = [(px - x) * cos + (py - y) * sin, (py - y) * cos - (px - x) * sin]
      return of === 'rect' ? Math.abs(u) < halfWidth - by && Math.abs(v) < halfDepth - by : (u / (halfWidth - by)) ** 2 + (v / (halfDepth - by)) ** 2 < 1
    }
    fc.assert(fc.property(form, form, standing, standing, (ofA, ofB, first, second) => {
      const [a, b] = [footprint(ofA, { ...first, width: first.width + 300, depth: first.depth + 300 }), footprint(ofB, { ...second, width: second.width + 300, depth: second.depth + 300 })]
      const apart = separation(a, b)
      let shared = false
      for (let x = -12_000; x <= 12_000; x += 120) for (let y = -12_000; y <= 12_000; y += 120) shared ||= within(a, x, y, 1) && within(b, x, y, 1)
      if (shared) expect(apart).toBeLessThan(0)
      if (apart < -400) expect(shared).toBe(true)
    }), { numRuns: 150 })
  })
  it('below nothing says how far one has to go until they only touch', () => {
    fc.assert(fc.property(form, form, standing, standing, (ofA, ofB, a, b) => {
      const [one, other] = [footprint(ofA, a), footprint(ofB, b)]
      const depth = -separation(one, other)
      if (depth <= 1) return
      const after = Array.from({ length: 720 }, (_, at) => separation(one, { ...other, x: other.x + (depth + 1) * Math.cos((at * Math.PI) / 360), y: other.y + (depth + 1) * Math.sin((at * Math.PI) / 360) }))
      expect(Math.max(...after)).toBeGreaterThan(-Math.max(1, depth * 0.001))
      const less = Array.from({ length: 90 }, (_, at) => separation(one, { ...other, x: other.x + depth * 0.98 * Math.cos((at * Math.PI) / 45), y: other.y + depth * 0.98 * Math.sin((at * Math.PI) / 45) }))
      expect(Math.max(...less)).toBeLessThanOrEqual(0.01)
    }), { numRuns: 200 })
  })
})
