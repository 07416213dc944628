import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit, invertEdit } from '../operations/index.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { bench, ground, lamp, park, parkKinds, tree } from '../rules/park.testing.ts'
import { briefOf } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { fitMoveOnPlan, fitMoveTogetherOnPlan, fitPlaceAllNear, whereOnPlan, type Ground, type PlanFit } from './index.ts'

type Fields = Readonly<Record<string, unknown>>
const kinds = { ...parkKinds, square: { label: 'Square', size: { width: 1, depth: 1 }, max: 2 } }
const on = (start: Layout, { rules = [], stage = {}, own }: { rules?: Fields[]; stage?: Fields; own?: ReadonlySet<string> } = {}): Ground => {
  const compiled = briefOf({ ...ground(stage, start, kinds), rules })
  return { compiled, layout: compiled.brief.layout, section: 'main', ...(own ? { own } : {}) }
}
const places = ({ layout }: Ground, { edit }: Pick<PlanFit, 'edit'> = { edit: [] }): (readonly number[] | undefined)[] => applyEdit(layout, edit).sections[0]?.elements.map(({ at }) => at) ?? []
const two = (): Layout => park(bench([5, 5]), lamp([7, 6]), tree([20, 10]))
const BOTH = ['bench-1', 'lamp-1']

describe('a wish that several go somewhere on a plan', () => {
  it('takes all of them as far, and leaves the others', () => {
    const here = on(two())
    const fit = fitMoveTogetherOnPlan(here, { ids: BOTH, by: [1.25, -2] })
    expect(places(here, fit)).toEqual([[6.25, 3], [8.25, 4], [20, 10]])
    expect(fit).toMatchObject({ held: null, snaps: [] })
    expect(fit.clear.find(({ side }) => side === 'up')?.until).toBe(null)
  })

  it('stops at the boundary with all of them, and names whom it holds', () => {
    const here = on(two())
    const left = fitMoveTogetherOnPlan(here, { ids: BOTH, by: [-9, 0] })
    expect([places(here, left).slice(0, 2), left.held]).toEqual([[[0.9, 5], [2.9, 6]], { by: 'boundary', element: 'bench-1' }])
    const right = fitMoveTogetherOnPlan(here, { ids: BOTH, by: [99, 0] })
    expect(right.held).toEqual({ by: 'boundary', element: 'lamp-1' })
    expect(places(here, right).slice(0, 2).map((at) => at?.[1])).toEqual([5, 6])
  })

  it('is held by the lock of one of them, the brief’s or the person’s', () => {
    const locked = on(two(), { rules: [{ id: 'stay', rule: 'lock', on: 'lamp' }] })
    expect(fitMoveTogetherOnPlan(locked, { ids: BOTH, by: [1, 0] })).toMatchObject({ edit: [], held: { by: 'lock', element: 'lamp-1', field: 'at' } })
    expect(fitMoveTogetherOnPlan(on(two(), { own: new Set(['bench-1']) }), { ids: BOTH, by: [1, 0] })).toMatchObject({ edit: [], held: { by: 'own-lock', element: 'bench-1' } })
  })

  it('goes as far as a rule that clamps lets all of them, and names who would break it', () => {
    const here = on(two(), { rules: [{ id: 'roots', rule: 'distance', on: 'lamp', to: 'tree', min: 2, live: 'clamp' }] })
    const fit = fitMoveTogetherOnPlan(here, { ids: BOTH, by: [13, 4] })
    expect(fit.held).toEqual({ by: 'rule', rule: 'roots', element: 'lamp-1' })
    const after = applyEdit(here.layout, fit.edit)
    expect(judgeLayout(here.compiled, after).results.filter(({ status }) => status === 'violated')).toEqual([])
    expect(places(here, fit)[0]?.[0]).toBeGreaterThan(5)
  })

  it('snaps with the box around them; the grid is for the first', () => {
    const here = on(park(bench([5, 5]), lamp([7, 6]), tree([20, 10])), { stage: { grid: 0.5 } })
    const fit = fitMoveTogetherOnPlan(here, { ids: BOTH, by: [1.1, 0.4], snap: 0.15 })
    expect(places(here, fit).slice(0, 2)).toEqual([[6, 5.5], [8, 6.5]])
    expect(fit.snaps.map(({ by }) => by)).toEqual(['grid', 'grid'])
  })

  it('of one alone is a wish for that one', () => {
    const here = on(two(), { rules: [{ id: 'roots', rule: 'distance', on: 'bench', to: 'tree', min: 2, live: 'clamp' }] })
    fc.assert(fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }), (x, y) => {
      const alone = fitMoveOnPlan(here, { id: 'bench-1', at: [5 + x / 10, 5 + y / 10] })
      const together = fitMoveTogetherOnPlan(here, { ids: ['bench-1'], by: [x / 10, y / 10] })
      expect(places(here, together)).toEqual(places(here, alone))
    }), { numRuns: 60 })
  })

  it('can always be taken back, and keeps how they stand to each other', () => {
    const here = on(two())
    fc.assert(fc.property(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }), fc.boolean(), (x, y, snaps) => {
      const fit = fitMoveTogetherOnPlan(here, { ids: BOTH, by: [x / 10, y / 10], snap: snaps ? 0.3 : 0 })
      const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = places(here, fit)
      expect([Math.round((bx - ax) * 1000), Math.round((by - ay) * 1000)]).toEqual([2000, 1000])
      expect(applyEdit(applyEdit(here.layout, fit.edit), invertEdit(fit.edit))).toEqual(here.layout)
    }), { numRuns: 60 })
  })
})

describe('a wish for several new elements near a place', () => {
  const wish = (kind: string, id: string, at: readonly [number, number]) => ({ id, kind, at })
  it('finds room for all of them as they stand to each other', () => {
    const here = on(park(bench([5, 5]), lamp([7, 6])))
    const fit = fitPlaceAllNear(here, { elements: [wish('bench', 'n1', [5, 5]), wish('lamp', 'n2', [7, 6])] })
    const [, , [ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = places(here, fit)
    expect([Math.round((bx - ax) * 10), Math.round((by - ay) * 10)]).toEqual([20, 10])
    expect(judgeLayout(here.compiled, applyEdit(here.layout, fit.edit)).status).not.toBe('invalid')
    expect(fit.edit.map((operation) => operation.type === 'place' && operation.index)).toEqual([2, 3])
  })

  it('places none where there may not be so many, or no room for all', () => {
    const here = on(park(bench([5, 5])))
    const three = ['n1', 'n2', 'n3'].map((id, nth) => wish('square', id, [5 + 2 * nth, 5]))
    expect(fitPlaceAllNear(here, { elements: three })).toMatchObject({ edit: [], held: { by: 'copies', kind: 'square', max: 2 } })
    expect(fitPlaceAllNear(here, { elements: [wish('lamp', 'n1', [0, 5]), wish('lamp', 'n2', [40, 5])] })).toMatchObject({ edit: [], held: { by: 'boundary' } })
  })
})

describe('where several stand', () => {
  it('is how far it is from the nearest of them, and none of them is a neighbour', () => {
    const here = on(two())
    const alone = whereOnPlan(here, 'lamp-1').near.find(({ id }) => id === 'tree-1')?.ticks
    expect(whereOnPlan(here, BOTH).near).toEqual([{ id: 'tree-1', ticks: alone }])
  })
})
