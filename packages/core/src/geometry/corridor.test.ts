import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivals, gridOf, growthFor, widestWays, type Corridor } from './corridor.ts'
import { disc, footprint, line, type Footprint } from './footprint.ts'
import { eachNear } from './grid.ts'
import { inTheWay, tooTight } from './in-the-way.ts'
import { outlineOf, type Point } from './outline.ts'
import { separation } from './separation.ts'

const field = (width: number, depth: number) => outlineOf({ corners: [[0, 0], [width, 0], [width, depth], [0, depth]] })
const box = (...[x, y, width, depth, angle = 0]: [x: number, y: number, width: number, depth: number, angle?: number]) => footprint('rect', { x, y, width, depth, angle })
const way = (more: Partial<Corridor>): Corridor => ({
  ground: field(30_000, 18_000), cell: 50, width: 1200, turn: 0, walls: [], obstacles: [], from: [disc(0, 9000, 0)], to: [disc(30_000, 9000, 0)], ...more,
})
const turnedBy = (by: number, [x, y]: Point): Point => [x * Math.cos(by) - y * Math.sin(by), x * Math.sin(by) + y * Math.cos(by)]

describe('a way', () => {
  it('leads over an empty field, and not through a wall', () => {
    expect(arrivals(way({}))).toEqual(['reached'])
    expect(arrivals(way({ obstacles: [line(15_000, 0, 15_000, 18_000)] }))).toEqual(['cut-off'])
    expect(arrivals(way({ walls: [outlineOf({ corners: [[14_000, 0], [16_000, 0], [16_000, 18_000], [14_000, 18_000]] })] }))).toEqual(['cut-off'])
    expect(arrivals(way({ walls: [outlineOf({ centre: [15_000, 9000], radius: 8700 })] }))).toEqual(['cut-off'])
  })
  it('goes through a gap of its width, well above and exactly, and through none that is 8 cm narrower', () => {
    const gap = (wide: number) => way({ obstacles: [box(15_000, 4000, 600, 8000), box(15_000, 8000 + wide + 5000, 600, 10_000)] })
    expect([2000, 1200, 1119].map((wide) => arrivals(gap(wide))[0])).toEqual(['reached', 'reached', 'cut-off'])
  })
  it('keeps both promises for gaps anywhere, at any angle, of any width', () => {
    const gap = fc.record({
      x: fc.integer({ min: 12_000, max: 18_000 }), y: fc.integer({ min: 7000, max: 11_000 }), angle: fc.integer({ min: -60, max: 60 }),
      width: fc.integer({ min: 300, max: 3000 }), round: fc.boolean(), thick: fc.integer({ min: 0, max: 900 }),
    })
    fc.assert(fc.property(gap, ({ x, y, angle, width, round, thick }) => {
      const walled = (wide: number): Corridor => {
        const towards = (far: number): Point => turnedBy((angle * Math.PI) / 180, [0, far])
        // Long enough to leave the field at any angle.
        const half = 45_000
        const posts = [1, -1].flatMap((side): Footprint[] => {
          const [bx, by] = towards(side * (wide / 2 + half / 2 + (round ? 2 * thick : 0)))
          const [px, py] = towards(side * (wide / 2 + thick))
          return [box(x + bx, y + by, thick, half, angle), ...(round ? [disc(x + px, y + py, thick)] : [])]
        })
        return way({ width, obstacles: posts, ground: field(30_000, 18_000), to: [disc(29_000, 9000, 0)], from: [disc(1000, 9000, 0)] })
      }
      expect(arrivals(walled(width))).toEqual(['reached'])
      expect(arrivals(walled(width + 1))).toEqual(['reached'])
      expect(arrivals(walled(Math.max(0, width - 81)))).toEqual(['cut-off'])
    }), { numRuns: 100 })
  })
  it('reaches what it touches, and needs room to turn where it arrives', () => {
    const niche = (wide: number) => [box(27_000, (18_000 - wide) / 4, 6000, (18_000 - wide) / 2), box(27_000, 18_000 - (18_000 - wide) / 4, 6000, (18_000 - wide) / 2)]
    const bench = box(29_700, 9000, 600, 1200)
    const to = (wide: number, turn: number) => arrivals(way({ obstacles: [...niche(wide), bench], to: [bench], turn }))
    expect([to(1600, 0), to(1600, 1500), to(1400, 1500), to(1000, 0)]).toEqual([['reached'], ['reached'], ['no-turn'], ['cut-off']])
    expect(tooTight(way({ obstacles: [...niche(1400), bench], turn: 1500 }), bench, [1, 2, 9])).toContain(0)
  })
  it('knows how wide a narrower way would be', () => {
    const gap = (wide: number) => way({ obstacles: [box(15_000, 4000, 600, 8000), box(15_000, 8000 + wide + 5000, 600, 10_000)] })
    expect(widestWays(gap(0))).toEqual([0])
    for (const wide of [300, 620, 999]) {
      const [found] = widestWays(gap(wide))
      expect(found).toBeGreaterThanOrEqual(Math.floor(wide / 50) * 50)
      expect(found).toBeLessThan(wide + 80)
    }
  })
  it('names the fewest that stand in the way, the lighter where there are as many', () => {
    const fence = [box(15_000, 3900, 600, 7800), box(15_000, 14_100, 600, 7800)]
    const frame = box(15_000, 9000, 2000, 2300)
    const corridor = way({ obstacles: [...fence, frame, box(5000, 3000, 600, 600)] })
    expect(arrivals(corridor)).toEqual(['cut-off'])
    expect(inTheWay(corridor, corridor.to, [3, 3, 2, 3])).toEqual([[2]])
    expect(inTheWay(corridor, corridor.to, [3, 1, 3, 3])).toEqual([[1]])
    expect(arrivals({ ...corridor, obstacles: corridor.obstacles.filter((_, index) => index !== 2) })).toEqual(['reached'])
    expect(inTheWay(way({ walls: [outlineOf({ corners: [[14_000, 0], [16_000, 0], [16_000, 18_000], [14_000, 18_000]] })] }), corridor.to, [])).toEqual([[]])
  })
  it('comes through once those are gone, in any clutter', () => {
    const clutter = fc.array(fc.record({
      x: fc.integer({ min: 1500, max: 10_500 }), y: fc.integer({ min: 0, max: 6000 }), width: fc.integer({ min: 200, max: 4000 }), depth: fc.integer({ min: 200, max: 4000 }), angle: fc.integer({ min: 0, max: 359 }),
    }), { minLength: 4, maxLength: 14 })
    fc.assert(fc.property(clutter, fc.boolean(), (all, round) => {
      const obstacles = all.map((one) => footprint(round ? 'ellipse' : 'rect', one))
      const corridor = way({ ground: field(12_000, 6000), obstacles, from: [disc(300, 3000, 300)], to: [disc(11_700, 3000, 300)] })
      const [named = []] = inTheWay(corridor, corridor.to, obstacles.map(() => 1))
      const reached = arrivals(corridor)[0] === 'reached'
      expect(named.length === 0).toBe(reached)
      expect(arrivals({ ...corridor, obstacles: obstacles.filter((_, index) => !named.includes(index)) })).toEqual(['reached'])
      if (!reached) expect(widestWays(corridor)[0]).toBeLessThan(1200)
    }), { numRuns: 60 })
  })
})

describe('the raster', () => {
  it('blocks exactly the cells whose centres are too near', () => {
    const where = fc.record({ x: fc.integer({ min: 0, max: 2000 }), y: fc.integer({ min: 0, max: 2000 }), width: fc.integer({ min: 0, max: 1500 }), depth: fc.integer({ min: 0, max: 1500 }), angle: fc.integer({ min: 0, max: 359 }) })
    fc.assert(fc.property(fc.constantFrom('rect' as const, 'ellipse' as const), where, fc.integer({ min: 0, max: 700 }), (form, at, within) => {
      const corridor = way({ ground: field(2000, 2000), width: 2 * within })
      const [grid, shape] = [gridOf(corridor), footprint(form, at)]
      const cells = new Uint8Array(grid.columns * grid.rows)
      eachNear(grid, shape, within, (from, to) => cells.fill(1, from, to))
      const wrong: number[][] = []
      for (let index = 0; index < cells.length; index++) {
        const [x, y] = [((index % grid.columns) + grid.left + 0.5) * 50, (Math.floor(index / grid.columns) + grid.top + 0.5) * 50]
        const apart = separation(shape, disc(x, y, 0))
        if (Math.abs(apart - within) > 0.01) wrong.push(...(cells[index] === (apart < within ? 1 : 0) ? [] : [[x, y]]))
      }
      expect(wrong).toEqual([])
    }), { numRuns: 25 })
  })
  it('grows obstacles by half the width less the way to a corner of a cell', () => {
    expect(growthFor(1200, 50)).toBeCloseTo(600 - 50 / Math.SQRT2, 9)
  })
})
