import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/read.ts'
import { applyEdit } from '../operations/index.ts'
import { bench, frame, ground, hedge, lamp, park, pool, saidInPark, tree } from './park.testing.ts'
import { briefJson, shortly } from './street.testing.ts'

const codes = (rule: object, stage = {}): string[] => {
  const read = readBrief(briefJson({ ...ground(stage), rules: [rule as Record<string, unknown>] }))
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path.slice(2).join('.')} ${code}`)
}

describe('fill on a plan', () => {
  const open = { rule: 'fill', in: 'lawn', max: 0.1 }
  it('holds below a share, exactly on it, and is broken just over it', () => {
    const at = (depth: number) => shortly(saidInPark(open, park(hedge([7, 6], { width: 8, depth }))))
    expect([at(0.5), at(1), at(1.01)]).toEqual([['ok 0.05 0.1 0.05'], ['ok 0.1 0.1 0'], ['violated 0.101 0.1 -0.001']])
  })
  it('counts every spot once, and only what is in the zone', () => {
    expect(shortly(saidInPark(open, park(hedge([7, 6], { width: 8, depth: 1 }), hedge([7, 6], { width: 8, depth: 1 }), tree([25, 5]))))).toEqual(['ok 0.1 0.1 0'])
    expect(shortly(saidInPark(open, park(hedge([2, 6], { width: 8, depth: 2 }))))).toEqual(['ok 0.1 0.1 0'])
    expect(shortly(saidInPark({ ...open, in: 'roots', max: 1 }, park(pool([24, 5]))))).toEqual(['ok 0.3333 1 0.6667'])
  })
  it('means the whole ground where no zone is named, and some of what stands there', () => {
    expect(shortly(saidInPark({ rule: 'fill', max: 0.5 }, park(hedge([15, 9], { width: 20, depth: 2 }))))).toEqual(['ok 0.0741 0.5 0.4259'])
    expect(shortly(saidInPark({ ...open, on: 'tree' }, park(hedge([7, 6], { width: 8, depth: 2 }))))).toEqual(['ok 0 0.1 0.1'])
  })
  it('is open as long as too little is covered', () => {
    const [result] = saidInPark({ rule: 'fill', in: 'lawn', min: 0.2 }, park(bench([5, 5])))
    expect(result).toMatchObject({ status: 'violated', actual: 0.0135, limit: 0.2, elements: [] })
    expect(saidInPark({ rule: 'fill', in: 'lawn', max: 0.01 }, park(bench([5, 5]), bench([20, 5])))[0]?.elements).toEqual(['bench-1'])
  })
  it('is refused with what no share can be', () => {
    expect([codes(open), codes({ ...open, max: 20 }), codes({ rule: 'fill', in: 'lawn' }), codes({ ...open, in: 'lwan' }), codes({ ...open, max: 0.12345 })])
      .toEqual([[], ['max wrong-value'], [' rule-without-bounds'], ['in unknown-zone'], ['max too-fine']])
  })
})

describe('at on a plan', () => {
  it('asks for the edge, by the footprint', () => {
    const at = (x: number) => shortly(saidInPark({ rule: 'at', on: 'bench', place: 'edge' }, park(bench([x, 9]))))
    expect([at(0.9), at(0.5), at(0.901)]).toEqual([['ok 0 0 0'], ['ok 0 0 0'], ['violated 0.001 0 -0.001']])
  })
  it('asks for the middle', () => {
    const at = (x: number) => shortly(saidInPark({ rule: 'at', on: 'bench', place: 'centre' }, park(bench([x, 9]))))
    expect([at(15), at(15.9), at(15.901)]).toEqual([['ok 0 0 0'], ['ok 0 0 0'], ['violated 0.001 0 -0.001']])
  })
  it('is refused with places of a row', () => {
    expect([codes({ rule: 'at', on: 'bench', place: 'first' }), codes({ rule: 'at', on: 'bench', place: 'edge' })]).toEqual([['place wrong-value'], []])
  })
})

describe('align on a plan', () => {
  it('asks for a grid from the origin', () => {
    const at = (x: number) => shortly(saidInPark({ rule: 'align', on: 'tree', to: 'grid', value: 0.5 }, park(tree([x, 3.5]))))
    expect([at(2), at(2.5), at(2.501), at(2.75)]).toEqual([['ok 0 0 0'], ['ok 0 0 0'], ['violated 0.001 0 -0.001'], ['violated 0.25 0 -0.25']])
    expect(shortly(saidInPark({ rule: 'align', on: 'tree', to: 'grid' }, park(tree([2.6, 4])), ground({ grid: 1 })))).toEqual(['violated 0.4 0 -0.4'])
  })
  it('asks for an axis, an edge', () => {
    expect(shortly(saidInPark({ rule: 'align', on: 'tree', to: 'axis' }, park(tree([15, 3]), tree([15.2, 7]))))).toEqual(['violated 0.2 0 -0.2'])
    expect(shortly(saidInPark({ rule: 'align', on: 'tree', to: 'axis', along: 'x', value: 4, tolerance: 0.5 }, park(tree([1, 4.5]))))).toEqual(['ok 0.5 0.5 0'])
    expect(shortly(saidInPark({ rule: 'align', on: 'bench', to: 'edge', tolerance: 0.2 }, park(bench([5, 0.6]))))).toEqual(['violated 0.3 0.2 -0.1'])
  })
  it('asks for one line, and names the one that stands out', () => {
    const line = { rule: 'align', on: 'tree', to: 'each', tolerance: 0.1 }
    const at = (y: number) => saidInPark(line, park(tree([2, 4]), tree([5, y]), tree([9, 4])))
    expect([at(4), at(4.1), at(4.101)].map((found) => shortly(found)[0])).toEqual(['ok 0 0.1 0.1', 'ok 0.1 0.1 0', 'violated 0.101 0.1 -0.001'])
    expect(at(5)[0]?.elements).toEqual(['tree-2'])
  })
  it('asks for angles', () => {
    const right = { rule: 'align', on: 'bench', to: [0, 90], tolerance: 5 }
    const at = (angle: number) => saidInPark(right, park(bench([5, 5], { angle })))[0]
    expect([at(90), at(85), at(84), at(-6), at(360)].map((found) => found?.slack)).toEqual([5, 0, -1, -1, 5])
    expect(at(45)).toMatchObject({ status: 'violated', actual: 45, limit: 5, unit: '°' })
  })
  it('is refused without a grid', () => {
    expect([codes({ rule: 'align', on: 'tree', to: 'grid' }), codes({ rule: 'align', on: 'tree', to: 'grid' }, { grid: 1 }), codes({ rule: 'align', on: 'tree', to: 'grid', value: -1 })])
      .toEqual([['value missing'], [], ['value wrong-value']])
  })
})

describe('spacing on a plan', () => {
  const lit = { rule: 'spacing', on: 'lamp', max: 8 }
  it('asks for the gaps in the order along the longer way', () => {
    const at = (x: number) => shortly(saidInPark(lit, park(lamp([16, 5]), lamp([0.1, 5]), lamp([x, 5]))))
    expect([at(7.9), at(8.3), at(8.301)]).toEqual([['ok 7.9 8 0.1'], ['ok 8 8 0'], ['violated 8.001 8 -0.001']])
  })
  it('asks along x or y when told', () => {
    const layout = park(lamp([1, 1]), lamp([9, 2]), lamp([1, 3]))
    expect(saidInPark({ rule: 'spacing', on: 'lamp', min: 3, along: 'x' }, layout).map(({ elements }) => elements.join(' '))).toEqual(['lamp-1 lamp-3'])
    expect(saidInPark({ rule: 'spacing', on: 'lamp', max: 1, along: 'y' }, layout).map(({ elements }) => elements.join(' '))).toEqual(['lamp-1 lamp-2', 'lamp-2 lamp-3'])
  })
})

describe('symmetric on a plan', () => {
  const mirror = { rule: 'symmetric', on: '*', tolerance: 0.2 }
  it('asks for a partner where the middle mirrors it', () => {
    const at = (x: number) => shortly(saidInPark(mirror, park(tree([5, 5]), tree([x, 5]), frame([15, 9]))))
    expect([at(25), at(25.2), at(25.201)]).toEqual([['ok 0 0.2 0.2'], ['ok 0.2 0.2 0'], ['violated 0.201 0.2 -0.001']])
    expect(saidInPark({ ...mirror, axis: 'y' }, park(tree([5, 5]), tree([5, 13])))[0]?.status).toBe('ok')
  })
  it('names those without any, and offers the mirrored place', () => {
    expect(saidInPark(mirror, park(tree([5, 5]), bench([25, 5]))).map(({ elements, actual }) => [elements.join(' '), actual])).toEqual([['tree-1', 20], ['bench-1', 20]])
    const layout = park(tree([5, 5]), tree([24, 6]))
    const [result] = saidInPark(mirror, layout)
    expect(result).toMatchObject({ status: 'violated', elements: ['tree-1', 'tree-2'] })
    expect(result?.fixes.map(({ edit }) => saidInPark(mirror, applyEdit(layout, edit))[0]?.status)).toEqual(['ok', 'ok'])
  })
})

describe('lock on a plan', () => {
  const start = park(bench([5, 5]), tree([8, 8]))
  const asked = (fields: string[], now: typeof start) => saidInPark({ rule: 'lock', on: 'bench', fields }, now, ground({}, start))
  it('says how far something moved, turned or grew, and offers the way back', () => {
    expect(asked(['at', 'angle', 'depth'], start)[0]).toMatchObject({ status: 'ok' })
    const [moved] = asked(['at'], park(bench([8, 9]), tree([8, 8])))
    expect(moved).toMatchObject({ status: 'violated', actual: 5, limit: 0, excess: 5, unit: 'm', fixes: [{ edit: [{ type: 'move', to: { at: [5, 5] } }] }] })
    expect(asked(['angle'], park(bench([5, 5], { angle: 330 })))[0]).toMatchObject({ status: 'violated', actual: 330, limit: 0, excess: 30, unit: '°' })
    expect(asked(['depth'], park(bench([5, 5], { depth: 0.7 })))[0]).toMatchObject({ status: 'violated', actual: 0.7, limit: 0.6, excess: 0.1 })
    expect(asked(['angle'], park(bench([8, 9])))[0]?.status).toBe('ok')
  })
  it('is not mended by going away where it has to stay', () => {
    expect(asked(['at'], park(tree([8, 8])))[0]?.status).toBe('ok')
    expect(asked(['exists'], park(tree([8, 8])))[0]?.status).toBe('violated')
  })
})
