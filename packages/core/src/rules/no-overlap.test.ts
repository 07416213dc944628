import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separation, settled } from '../geometry/separation.ts'
import { footingFor, footingOf, footprintOf } from './footing.ts'
import { bench, frame, ground, hedge, park, parkKinds, pool, saidInPark, tree } from './park.testing.ts'
import { askPairs } from './pairs.ts'
import { boxAround, footprint, type Footprint } from '../geometry/footprint.ts'
import { sceneOf } from './scene.ts'
import { briefOf, shortly } from './street.testing.ts'
import { waysFromEdges } from './ways.ts'

const apart = { rule: 'no-overlap', on: '*' }

describe('no-overlap', () => {
  it('holds where there is room, and says how much', () => {
    expect(shortly(saidInPark(apart, park(bench([5, 5]), bench([8, 5]))))).toEqual(['ok 1.2 0 1.2'])
  })
  it('holds where two touch', () => {
    expect(shortly(saidInPark(apart, park(bench([5, 5]), bench([6.8, 5]))))).toEqual(['ok 0 0 0'])
  })
  it('is broken one tick further, by one tick', () => {
    const [result] = saidInPark(apart, park(bench([5, 5]), bench([6.799, 5])))
    expect(result).toMatchObject({ status: 'violated', elements: ['bench-1', 'bench-2'], excess: 0.001, slack: -0.001, unit: 'm' })
  })
  it('keeps a distance on all sides, round at the corners', () => {
    const near = { ...apart, clearance: 0.5 }
    expect(shortly(saidInPark(near, park(tree([5, 5]), tree([6.5, 5]))))).toEqual(['ok 0.5 0.5 0'])
    expect(shortly(saidInPark(near, park(tree([5, 5]), tree([5.9, 6.2]))))).toEqual(['ok 0.5 0.5 0'])
    const [result] = saidInPark(near, park(tree([5, 5]), tree([6.4, 5])))
    expect(result).toMatchObject({ status: 'violated', actual: 0.4, limit: 0.5, excess: 0.1, elements: ['tree-1', 'tree-2'] })
  })
  it('knows the front of a bench: +y as it stands, clockwise as it turns', () => {
    const own = { rule: 'no-overlap', on: 'bench', with: 'tree', clearance: 'own' }
    const at = (angle: number, where: readonly [number, number]) => saidInPark(own, park(bench([10, 10], { angle }), tree(where)))[0]
    expect(at(0, [10, 11.7])).toMatchObject({ status: 'ok', slack: 0 })
    expect(at(0, [10, 11.6])).toMatchObject({ status: 'violated', slack: -0.1, elements: ['bench-1', 'tree-1'] })
    expect(at(0, [10, 9.2])).toMatchObject({ status: 'ok', slack: 0 })
    expect([[90, [8.4, 10]], [180, [10, 8.4]], [270, [11.6, 10]]].map(([angle, where]) => at(angle as number, where as [number, number])?.slack)).toEqual([-0.1, -0.1, -0.1])
  })
  it('counts the space of play equipment round about', () => {
    const own = { rule: 'no-overlap', on: 'frame', with: '#green', clearance: 'own' }
    expect(shortly(saidInPark(own, park(frame([10, 10]), hedge([10, 13.13]))))).toEqual(['ok 0 0 0'])
    expect(saidInPark(own, park(frame([10, 10]), hedge([10, 13])))[0]).toMatchObject({ status: 'violated', excess: 0.13 })
  })
  it('knows the true shape: what would meet in boxes does not in ellipses', () => {
    const boxes = { ...parkKinds, pool: { ...parkKinds.pool, shape: 'rect' } }
    const layout = park(pool([10, 10]), tree([12, 11.5]))
    expect(saidInPark(apart, layout)[0]?.status).toBe('ok')
    expect(saidInPark(apart, layout, ground({}, park(), boxes))[0]?.status).toBe('violated')
  })
  it('tells each pair once where the space is even, and each way where it has a front', () => {
    const heap = park(bench([5, 5]), bench([5.5, 5]), bench([6, 5]))
    expect(saidInPark(apart, heap).map(({ elements }) => elements.join(' '))).toEqual(['bench-1 bench-2', 'bench-1 bench-3', 'bench-2 bench-3'])
    expect(saidInPark({ ...apart, clearance: 'own' }, heap)).toHaveLength(6)
  })
  it('offers the smallest steps apart', () => {
    const [result] = saidInPark(apart, park(bench([5, 5]), bench([6.6, 5])))
    expect(result?.fixes.length).toBeGreaterThan(0)
    expect(result?.fixes[0]).toMatchObject({ clears: ['rule-1 main bench-1 bench-2'], breaks: [], edit: [{ type: 'move', to: { at: [6.8, 5] } }] })
  })
  it('has nothing to say without two sides', () => {
    expect(saidInPark({ ...apart, with: 'lamp' }, park(bench([5, 5])))[0]?.status).toBe('not-applicable')
    expect(saidInPark(apart, park(bench([5, 5])))[0]).toMatchObject({ status: 'ok', slack: null })
  })
  it('is judged at once with thousands in one spot', () => {
    const start = park(...Array.from({ length: 5000 }, () => bench([5, 5])))
    expect(saidInPark(apart, start)).toHaveLength(1000)
  })
})

describe('who is near', () => {
  const shape = fc.record({ x: fc.integer({ min: 0, max: 50_000 }), y: fc.integer({ min: 0, max: 50_000 }), width: fc.integer({ min: 1, max: 3000 }), depth: fc.integer({ min: 1, max: 3000 }), angle: fc.integer({ min: 0, max: 359 }) })
    .chain((at) => fc.constantFrom('rect' as const, 'ellipse' as const).map((form) => footprint(form, at)))
  it('is the same by the index as by looking at all', () => {
    fc.assert(fc.property(fc.array(shape, { minLength: 200, maxLength: 300 }), shape, (shapes, one) => {
      const box = boxAround(one)
      const looked = shapes.flatMap((other, index) => {
        const { minX, minY, maxX, maxY } = boxAround(other)
        return minX <= box.maxX && maxX >= box.minX && minY <= box.maxY && maxY >= box.minY ? [index] : []
      })
      expect([...footingFor(shapes).near(box)]).toEqual(looked)
    }), { numRuns: 30 })
  })
  it('gives the same pairs as asking all of all', () => {
    const asked = (shapes: readonly Footprint[], least: number) => askPairs({
      ways: waysFromEdges(footingFor(shapes)), ones: shapes.map((_, index) => index), isPair: (one, other) => one < other, least,
    })
    for (const [numRuns, shapes] of [[40, fc.array(shape, { maxLength: 25 })], [4, fc.array(shape, { minLength: 200, maxLength: 205 })]] as const) fc.assert(fc.property(shapes, fc.constantFrom(0, 0, 500), (shapes, least) => {
      const all = shapes.flatMap((a, one) => shapes.slice(one + 1).map((b, rest) => ({ one, other: one + 1 + rest, slack: settled(separation(a, b)) - least })))
      const broken = all.filter(({ slack }) => slack < 0)
      const held = all.reduce<(typeof all)[number] | null>((best, pair) => (best && best.slack <= pair.slack ? best : pair), null)
      const found = asked(shapes, least)
      if (broken.length > 0) expect(found).toEqual(broken.slice(0, 1000))
      else expect(found.map(({ slack }) => slack)).toEqual(held ? [held.slack] : [])
    }), { numRuns })
  })
  it('keeps a footprint as long as its element is the same', () => {
    const compiled = briefOf(ground())
    const scene = sceneOf(compiled, park(bench([5, 5])))
    const [section] = scene.sections
    expect(footingOf(section!, scene)).toBe(footingOf(section!, scene))
    expect(footprintOf(section!.placed[0]!, scene)).toBe(footingOf(section!, scene).shapes[0])
  })
})
