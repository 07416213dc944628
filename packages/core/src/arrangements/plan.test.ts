import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import { readBrief } from '../brief/read.ts'
import { outlineOf } from '../geometry/outline.ts'
import { settled } from '../geometry/separation.ts'
import { insideBy } from '../geometry/within.ts'
import { applyEdit, invertEdit } from '../operations/index.ts'
import { footprintOf } from '../rules/footing.ts'
import { planOf } from '../rules/ground.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { bench, frame, ground, hedge, lamp, park, parkKinds, pool, tree } from '../rules/park.testing.ts'
import { sceneOf } from '../rules/scene.ts'
import { briefOf, type Part } from '../rules/street.testing.ts'
import type { Element, Layout } from '../schema/layout.ts'
import { fitChoiceOnPlan, fitMoveOnPlan, fitPlaceNear, fitPlaceOnPlan, fitReplaceOnPlan, fitResizeOnPlan, fitTurnOnPlan, type Ground, type PlanFit } from './index.ts'

type Fields = Readonly<Record<string, unknown>>
const kinds = {
  ...parkKinds,
  square: { label: 'Square', size: { width: 1, depth: 1 }, rotate: [0, 90], max: 1 },
  sign: { label: 'Sign', size: { width: 0.5, depth: 0.1 }, rotate: false, choices: { size: { default: 'small', options: { small: {}, large: { size: { width: 2, depth: 0.1 } } } } } },
} as const
const on = (start: Layout, { rules = [], stage = {} }: { rules?: Fields[]; stage?: Fields } = {}): Ground => {
  const compiled = briefOf({ ...ground(stage, start, kinds), rules })
  return { compiled, layout: compiled.brief.layout, section: 'main' }
}
const after = ({ layout }: Ground, { edit }: PlanFit, id: string): Element | undefined => applyEdit(layout, edit).sections[0]?.elements.find((one) => one.id === id)
const clear = ({ clear: all }: PlanFit): Record<string, number> => Object.fromEntries(all.map(({ side, length }) => [side, length]))

describe('a wish for a place on a plan', () => {
  it('is granted to the tick, with what is clear on every side', () => {
    const here = on(park(bench([5, 5]), bench([10, 5])))
    const fit = fitMoveOnPlan(here, { id: 'bench-1', at: [6.1234, 5.2] })
    expect(fit.edit).toEqual([{ type: 'move', section: 'main', id: 'bench-1', from: { at: [5, 5] }, to: { at: [6.123, 5.2] } }])
    expect(fit).toMatchObject({ held: null, snaps: [] })
    expect(clear(fit)).toEqual({ left: 5223, right: 2077, up: 4900, down: 12_500 })
    expect(fit.clear.find(({ side }) => side === 'right')?.until).toBe('bench-2')
  })
  it('stops at the boundary with its true shape, wherever it is pulled', () => {
    const here = on(park(bench([5, 5]), tree([8, 8])))
    expect(after(here, fitMoveOnPlan(here, { id: 'bench-1', at: [-3, 5] }), 'bench-1')?.at).toEqual([0.9, 5])
    expect(fitMoveOnPlan(here, { id: 'bench-1', at: [-3, 5] }).held).toEqual({ by: 'boundary' })
    expect(after(here, fitMoveOnPlan(here, { id: 'tree-1', at: [99, 99] }), 'tree-1')?.at).toEqual([29.5, 17.5])
  })
  it('is held by a lock', () => {
    const here = on(park(bench([5, 5])), { rules: [{ id: 'stay', rule: 'lock', on: 'bench' }] })
    expect(fitMoveOnPlan(here, { id: 'bench-1', at: [6, 6] })).toMatchObject({ edit: [], held: { by: 'lock', rule: 'stay', element: 'bench-1', field: 'at' } })
    expect(fitTurnOnPlan(here, { id: 'bench-1', angle: 90 }).held).toMatchObject({ by: 'lock', field: 'angle' })
    expect(fitResizeOnPlan(here, { id: 'bench-1', depth: 2 }).held).toMatchObject({ by: 'lock', field: 'depth' })
  })
  it('snaps to the boundary before anything else', () => {
    const here = on(park(bench([5, 5]), bench([10, 0.5])), { stage: { grid: 0.5 } })
    const fit = fitMoveOnPlan(here, { id: 'bench-1', at: [5.1, 0.4], snap: 0.2 })
    expect(after(here, fit, 'bench-1')?.at).toEqual([5, 0.3])
    expect(fit.snaps).toEqual([{ by: 'boundary', side: 0, ways: ['y'] }, { by: 'grid', way: 'x', at: 5000 }])
    expect(after(here, fitMoveOnPlan(here, { id: 'bench-1', at: [1, 0.4], snap: 0.2 }), 'bench-1')?.at).toEqual([0.9, 0.3])
  })
  it('snaps into line with the edges and centres of others', () => {
    const here = on(park(bench([5, 5]), tree([10, 8])))
    const centred = fitMoveOnPlan(here, { id: 'bench-1', at: [6, 8.1], snap: 0.2 })
    expect(after(here, centred, 'bench-1')?.at).toEqual([6, 8])
    expect(centred.snaps).toEqual([{ by: 'line', way: 'y', at: 8000, with: 'tree-1' }])
    expect(after(here, fitMoveOnPlan(here, { id: 'bench-1', at: [6, 7.7], snap: 0.15 }), 'bench-1')?.at).toEqual([6, 7.8])
    expect(fitMoveOnPlan(here, { id: 'bench-1', at: [6, 8.1] }).snaps).toEqual([])
  })
  it('snaps to equal gaps, between two and beyond two', () => {
    const here = on(park(lamp([3, 5.2]), frame([7, 5]), bench([20, 5.4]), hedge([2, 15])))
    const between = fitMoveOnPlan(here, { id: 'lamp-1', at: [13.7, 5.3], snap: 0.15 })
    expect(between.snaps).toContainEqual({ by: 'spacing', way: 'x', gap: 5200, between: ['frame-1', 'bench-1'] })
    expect(after(here, between, 'lamp-1')?.at?.[0]).toBe(13.8)
    const row = on(park(tree([3, 5]), tree([6, 5]), tree([20, 5])))
    const beyond = fitMoveOnPlan(row, { id: 'tree-3', at: [9.1, 5.1], snap: 0.2 })
    expect(beyond.snaps).toEqual([{ by: 'spacing', way: 'x', gap: 2000, between: ['tree-1', 'tree-2'] }, { by: 'line', way: 'y', at: 5000, with: 'tree-2' }])
    expect(after(row, beyond, 'tree-3')?.at).toEqual([9, 5])
  })
  it('is stopped by rules that clamp, and slides along', () => {
    const rules = [{ id: 'apart', rule: 'no-overlap', on: '*', live: 'clamp' }, { id: 'off', rule: 'inside', on: '*', zone: 'roots', mode: 'outside', live: 'clamp' }]
    const here = on(park(bench([5, 5]), hedge([5, 8], { width: 10 })), { rules })
    const fit = fitMoveOnPlan(here, { id: 'bench-1', at: [7, 8] })
    expect(fit.held).toEqual({ by: 'rule', rule: 'apart' })
    expect(after(here, fit, 'bench-1')?.at?.[0]).toBe(7)
    expect(after(here, fit, 'bench-1')?.at?.[1]).toBeCloseTo(7.4, 2)
    expect(fitMoveOnPlan(here, { id: 'bench-1', at: [24, 5] }).held).toEqual({ by: 'rule', rule: 'off' })
  })
  it('is not stopped by rules that only mark, nor by what is broken already', () => {
    const marked = on(park(bench([5, 5]), hedge([5, 8])), { rules: [{ id: 'apart', rule: 'no-overlap', on: '*' }] })
    expect(fitMoveOnPlan(marked, { id: 'bench-1', at: [5, 8] })).toMatchObject({ edit: [{ to: { at: [5, 8] } }], held: null })
    const broken = on(park(bench([5, 8]), hedge([5, 8])), { rules: [{ id: 'apart', rule: 'no-overlap', on: '*', live: 'clamp' }] })
    expect(fitMoveOnPlan(broken, { id: 'bench-1', at: [6, 8] })).toMatchObject({ edit: [{ to: { at: [6, 8] } }], held: null })
  })
})

describe('a wish for an angle', () => {
  it('settles at detents of 15 degrees, or to the degree', () => {
    const here = on(park(bench([5, 5])))
    expect([fitTurnOnPlan(here, { id: 'bench-1', angle: 52 }), fitTurnOnPlan(here, { id: 'bench-1', angle: 52, fine: true }), fitTurnOnPlan(here, { id: 'bench-1', angle: -30 })].map((fit) => after(here, fit, 'bench-1')?.angle)).toEqual([45, 52, 330])
    expect(after(on(park(bench([5, 5])), { stage: { angles: [0, 90] } }), fitTurnOnPlan(on(park(bench([5, 5])), { stage: { angles: [0, 90] } }), { id: 'bench-1', angle: 52 }), 'bench-1')?.angle).toBe(90)
  })
  it('keeps to the angles of the kind', () => {
    const here = on(park({ kind: 'square', at: [5, 5], width: 1, depth: 1, angle: 0 }, { kind: 'sign', at: [9, 9], width: 0.5, depth: 0.1, angle: 0 }))
    expect(after(here, fitTurnOnPlan(here, { id: 'square-1', angle: 200, fine: true }), 'square-1')?.angle).toBe(90)
    expect(fitTurnOnPlan(here, { id: 'sign-1', angle: 90 }).edit).toEqual([])
  })
  it('pushes in what would reach over the boundary', () => {
    const here = on(park(hedge([5, 0.3])))
    const fit = fitTurnOnPlan(here, { id: 'hedge-1', angle: 90 })
    expect(fit).toMatchObject({ edit: [{ type: 'turn', to: 90 }, { type: 'move', to: { at: [5, 3] } }], held: { by: 'boundary' } })
  })
})

describe('a wish for a size', () => {
  it('keeps the centre, or the side that is not pulled, at any angle', () => {
    const here = on(park(hedge([10, 9]), hedge([20, 9], { angle: 90 })))
    expect(after(here, fitResizeOnPlan(here, { id: 'hedge-1', width: 8 }), 'hedge-1')).toMatchObject({ at: [10, 9], width: 8, depth: 0.6 })
    expect(after(here, fitResizeOnPlan(here, { id: 'hedge-1', width: 8, side: 'right' }), 'hedge-1')).toMatchObject({ at: [11, 9], width: 8 })
    expect(after(here, fitResizeOnPlan(here, { id: 'hedge-2', width: 8, side: 'right' }), 'hedge-2')).toMatchObject({ at: [20, 10], width: 8 })
    expect(after(here, fitResizeOnPlan(here, { id: 'hedge-1', depth: 1, side: 'front' }), 'hedge-1')).toMatchObject({ at: [10, 9.2], depth: 1 })
  })
  it('snaps to the step, stops at the limits and at the boundary', () => {
    const here = on(park(hedge([10, 9])))
    expect(after(here, fitResizeOnPlan(here, { id: 'hedge-1', width: 7.26 }), 'hedge-1')?.width).toBe(7.3)
    expect(after(here, fitResizeOnPlan(here, { id: 'hedge-1', width: 7.2567, exact: true }), 'hedge-1')?.width).toBe(7.257)
    expect(fitResizeOnPlan(here, { id: 'hedge-1', depth: 9 }).held).toEqual({ by: 'limit', rule: 'limits:hedge', ticks: 2000 })
    expect(fitResizeOnPlan(on(park(bench([5, 5]))), { id: 'bench-1', depth: 2 })).toMatchObject({ edit: [], held: { by: 'limit', rule: 'limits:bench' } })
    const wide = fitResizeOnPlan(here, { id: 'hedge-1', width: 18, side: 'left' })
    expect(after(here, wide, 'hedge-1')).toMatchObject({ at: [6.5, 9], width: 13 })
    expect(wide.held).toEqual({ by: 'boundary' })
  })
})

describe('a wish for something new', () => {
  it('places a kind at its own size, pushed in and up to as many as it may have', () => {
    const here = on(park({ kind: 'square', at: [5, 5], width: 1, depth: 1, angle: 0 }))
    expect(fitPlaceOnPlan(here, { id: 'pool-1', kind: 'pool', at: [0, 9] }).edit).toEqual([{ type: 'place', section: 'main', index: 1, element: { id: 'pool-1', kind: 'pool', at: [2, 9], width: 4, depth: 3, angle: 0 } }])
    expect(fitPlaceOnPlan(here, { id: 'square-2', kind: 'square', at: [9, 9] }).held).toEqual({ by: 'copies', kind: 'square', max: 1 })
  })
  it('finds room nearby, on nobody', () => {
    const here = on(park(pool([15, 9]), frame([15, 12])))
    const fit = fitPlaceNear(here, { id: 'tree-1', kind: 'tree', at: [15, 9.5] })
    const [x, y] = after(here, fit, 'tree-1')?.at ?? [0, 0]
    expect(Math.hypot(x - 15, y - 9.5)).toBeLessThan(3.5)
    const compiled = briefOf({ ...ground(), rules: [{ rule: 'no-overlap', on: '*' }] })
    expect(judgeLayout(compiled, applyEdit(here.layout, fit.edit)).status).toBe('valid')
    const full = on(park(hedge([15, 9], { width: 20, depth: 2 })), { stage: { boundary: [[5, 8], [25, 8], [25, 10], [5, 10]], zones: {}, anchors: {} } })
    expect(fitPlaceNear(full, { id: 'tree-1', kind: 'tree', at: [15, 9] })).toMatchObject({ edit: [], held: { by: 'boundary' } })
  })
  it('replaces in place, and lets the size follow a choice', () => {
    const here = on(park(bench([5, 5], { angle: 45 }), { kind: 'sign', at: [0.25, 9], width: 0.5, depth: 0.1, angle: 0 }))
    expect(after(here, fitReplaceOnPlan(here, { id: 'bench-1', kind: 'tree' }), 'bench-1')).toEqual({ id: 'bench-1', kind: 'tree', at: [5, 5], angle: 45, width: 1, depth: 1 })
    const large = fitChoiceOnPlan(here, { id: 'sign-1', choice: 'size', option: 'large' })
    expect(after(here, large, 'sign-1')).toMatchObject({ width: 2, at: [1, 9], choices: { size: 'large' } })
  })
})

describe('every fit', () => {
  const where = fc.tuple(fc.double({ min: -50, max: 80, noNaN: true }), fc.double({ min: -50, max: 80, noNaN: true }))
  const start = park(bench([5, 5]), tree([8, 8]), hedge([15, 9]), pool([24, 12], { angle: 30 }))
  const rules = [{ id: 'apart', rule: 'no-overlap', on: '*', live: 'clamp' }]
  const stage = { boundary: [[0, 0], [30, 0], [30, 18], [20, 14], [0, 18]], anchors: {}, zones: {} }
  it('stays on the ground, breaks no rule that clamps, and can be taken back', () => {
    const grounds = [on(start, { stage }), on(start, { stage, rules })]
    const boundary = outlineOf(planOf(grounds[0]!.compiled.sections[0]!).zones.get('boundary')!)
    const wish = fc.record({ id: fc.constantFrom('bench-1', 'tree-1', 'hedge-1', 'pool-1'), at: where, snap: fc.constantFrom(0, 0.3), angle: fc.integer({ min: -400, max: 400 }), size: fc.double({ min: 0, max: 40, noNaN: true }), which: fc.integer({ min: 0, max: 2 }) })
    fc.assert(fc.property(fc.constantFrom(...grounds), fc.array(wish, { maxLength: 5 }), (first, wishes) => {
      let here = first
      for (const { id, at, snap, angle, size, which } of wishes) {
        const fit = [() => fitMoveOnPlan(here, { id, at, snap }), () => fitTurnOnPlan(here, { id, angle, fine: true }), () => fitResizeOnPlan(here, { id, width: size, side: 'left' })][which]!()
        const next = applyEdit(here.layout, fit.edit)
        expect(applyEdit(next, invertEdit(fit.edit))).toEqual(here.layout)
        const scene = sceneOf(here.compiled, next)
        for (const placed of scene.sections[0]!.placed) expect(settled(insideBy(footprintOf(placed, scene), boundary))).toBeGreaterThanOrEqual(0)
        expect(judgeLayout(here.compiled, next).status).toBe('valid')
        here = { ...here, layout: next }
      }
    }), { numRuns: 100 })
  })
  it('answers nothing to what is no wish', () => {
    const here = on(start)
    const part: Part = bench([1, 1])
    expect(part.kind).toBe('bench')
    expect([fitMoveOnPlan(here, { id: 'gone', at: [1, 1] }), fitMoveOnPlan(here, { id: 'bench-1', at: [NaN, 1] }), fitTurnOnPlan(here, { id: 'bench-1', angle: Infinity }), fitPlaceOnPlan(here, { id: 'x', kind: 'gone', at: [1, 1] })].map(({ edit }) => edit)).toEqual([[], [], [], []])
  })
})

describe('a place that nobody chose', () => {
  const lit = (...rules: object[]): ReturnType<typeof compile> => {
    const read = readBrief({
      codraft: 1, id: 'lit', revision: 1, title: 'Lit', locale: 'en', rules,
      layout: { sections: [{ id: 'lawn', palette: ['*'], stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [20, 0], [20, 20], [0, 20]] }, elements: [{ id: 'a', kind: 'bench', at: [10, 10], width: 2, depth: 1 }] }] },
      catalogue: { kinds: { bench: { label: 'Bench', size: { width: 2, depth: 1 }, clearance: { front: 3, back: 3, left: 3, right: 3 } }, lamp: { label: 'Lamp', size: { width: 0.4, depth: 0.4 } } } },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return compile(read.value)
  }
  const placed = (compiled: ReturnType<typeof compile>): readonly number[] => {
    const [place] = fitPlaceNear({ compiled, layout: compiled.brief.layout, section: 'lawn' }, { id: 'l', kind: 'lamp', at: [10, 10] }).edit
    return place?.type === 'place' ? (place.element.at ?? []) : []
  }
  const far = ([x = 0, y = 0]: readonly number[]): number => Math.max(Math.abs(x - 10) - 1.2, Math.abs(y - 10) - 0.7)

  it('is one where no rule that must be kept is broken', () => {
    expect(far(placed(lit()))).toBeLessThan(1)
    expect(far(placed(lit({ id: 'knees', rule: 'no-overlap', on: 'bench', with: '*', clearance: 'own' })))).toBeGreaterThanOrEqual(3)
  })
  it('leaves the ways open that must be kept', () => {
    const hedges = [0, 12].map((from, nth) => ({ id: `h${nth}`, kind: 'hedge', at: [10, from + 4], width: 1, depth: 8 }))
    const read = readBrief({
      codraft: 1, id: 'gap', revision: 1, title: 'A gap', locale: 'en', rules: [{ id: 'through', rule: 'path', from: '@west', to: '@east', width: 1.2 }],
      layout: { sections: [{ id: 'lawn', palette: ['*'], stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [20, 0], [20, 20], [0, 20]] }, elements: [{ id: 'west', kind: 'lamp', at: [2, 10], width: 0.4, depth: 0.4 }, { id: 'east', kind: 'lamp', at: [18, 10], width: 0.4, depth: 0.4 }, ...hedges] }] },
      catalogue: { kinds: { hedge: { label: 'Hedge', size: { width: 1, depth: 8 } }, lamp: { label: 'Lamp', size: { width: 0.4, depth: 0.4 } }, stage: { label: 'Stage', size: { width: 3.2, depth: 3.2 } } } },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const compiled = compile(read.value)
    for (const kind of ['lamp', 'stage']) {
      const { edit } = fitPlaceNear({ compiled, layout: compiled.brief.layout, section: 'lawn' }, { id: 'l', kind, at: [10, 10] })
      expect(edit).toHaveLength(1)
      expect(judgeLayout(compiled, applyEdit(compiled.brief.layout, edit)).status, kind).toBe('valid')
    }
  })
  it('is the next one that is free where none is without a broken rule', () => {
    expect(far(placed(lit({ id: 'never', rule: 'distance', on: 'lamp', to: 'bench', min: 90 })))).toBeLessThan(1)
  })
})
