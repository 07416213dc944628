import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { readBrief } from '../brief/read.ts'
import { applyEdit } from '../operations/index.ts'
import { sceneOf } from '../rules/scene.ts'
import { isExact } from '../schema/lengths.ts'
import { fitChoice, fitOrder, fitPlace, fitRemove, fitReplace, fitWidth, indexAt, rowOf, type Ground } from './index.ts'

function street(rules: unknown[] = [], resize: 'push' | 'trade' = 'push'): CompiledBrief {
  const brief = readBrief({
    codraft: 1, id: 'lane', revision: 1, title: 'Mill Lane',
    layout: {
      stage: { kind: 'row', length: 10, unit: 'm', step: 0.1, resize },
      elements: [{ id: 'w1', kind: 'footpath', width: 2 }, { id: 'd1', kind: 'lane', width: 3 }, { id: 'r1', kind: 'rail', width: 3 }, { id: 'w2', kind: 'footpath', width: 2 }],
    },
    catalogue: { kinds: {
      footpath: { label: 'Footpath', size: { width: 2 }, resize: { width: { min: 1.5, max: 4 } } },
      lane: {
        label: 'Lane', size: { width: 3 }, resize: { width: { min: 2.7, max: 3.6 } }, max: 2,
        choices: { use: { default: 'cars', options: { cars: {}, narrow: { resize: { width: { min: 2, max: 2.5 } }, size: { width: 2.5 } } } } },
      },
      rail: { label: 'Light rail', size: { width: 3 } },
      old: { label: 'Old', size: { width: 1 }, retired: true },
    } },
    rules,
  })
  if (!brief.ok) throw new Error(JSON.stringify(brief.problems))
  return compile(brief.value)
}
const on = (compiled: CompiledBrief): Ground => ({ compiled, layout: compiled.brief.layout, section: 'main' })
const widths = (ground: Ground, edit: ReturnType<typeof fitWidth>['edit']): (number | undefined)[] =>
  applyEdit(ground.layout, edit).sections[0]?.elements.map(({ width }) => width) ?? []

describe('a wish for a width', () => {
  it('snaps to the step of the stage', () => {
    const ground = on(street())
    expect(widths(ground, fitWidth(ground, { id: 'w1', width: 2.46 }).edit)).toEqual([2.5, 3, 3, 2])
  })
  it('keeps a typed number to the resolution', () => {
    const ground = on(street())
    expect(widths(ground, fitWidth(ground, { id: 'w1', width: 2.4567, exact: true }).edit)).toEqual([2.457, 3, 3, 2])
  })
  it('stops at the limits of the kind and says so', () => {
    const ground = on(street())
    expect(fitWidth(ground, { id: 'w1', width: 9 })).toMatchObject({ edit: [{ to: { width: 4 } }], held: { by: 'limit', rule: 'limits:footpath', ticks: 4000 } })
    expect(fitWidth(ground, { id: 'w1', width: 0.2 })).toMatchObject({ edit: [{ to: { width: 1.5 } }], held: { by: 'limit', rule: 'limits:footpath' } })
  })
  it('stops at a rule with live: clamp that asks who stands beside it', () => {
    const here = on(street([{ id: 'by-lane', rule: 'size', on: { kind: 'footpath', beside: 'lane' }, min: 1.8, live: 'clamp' }]))
    expect(fitWidth(here, { id: 'w1', width: 1 })).toMatchObject({ edit: [{ to: { width: 1.8 } }], held: { rule: 'by-lane' } })
    expect(fitWidth(here, { id: 'w2', width: 1 })).toMatchObject({ edit: [{ to: { width: 1.5 } }], held: { rule: 'limits:footpath' } })
    const placed = (index: number): unknown => fitPlace(here, { id: 'new', kind: 'footpath', index, width: 1.6 }).edit
    expect([0, 1, 2, 3, 4].map(placed)).toMatchObject([1.6, 1.8, 1.8, 1.6, 1.6].map((width) => [{ element: { width } }]))
    expect(fitReplace(here, { id: 'r1', kind: 'footpath', width: 1.6 }).edit).toMatchObject([{ to: { width: 1.8 } }])
  })
  it('stops at a rule with live: clamp, never at one that only marks', () => {
    const clamped = on(street([{ id: 'walk', rule: 'size', on: 'footpath', min: 1.8, live: 'clamp' }]))
    expect(fitWidth(clamped, { id: 'w1', width: 1 })).toMatchObject({ edit: [{ to: { width: 1.8 } }], held: { rule: 'walk' } })
    const marked = on(street([{ id: 'walk', rule: 'size', on: 'footpath', min: 1.8 }]))
    expect(fitWidth(marked, { id: 'w1', width: 1 })).toMatchObject({ edit: [{ to: { width: 1.5 } }] })
  })
  it('changes nothing of a kind with one size', () => {
    const ground = on(street())
    expect(fitWidth(ground, { id: 'r1', width: 4 })).toMatchObject({ edit: [], held: { by: 'limit', rule: 'limits:rail' } })
  })
  it('changes nothing that is locked and says which rule', () => {
    const ground = on(street([{ id: 'stay', rule: 'lock', on: '@w1', fields: ['width', 'exists', 'kind', 'order'] }]))
    expect(fitWidth(ground, { id: 'w1', width: 3 })).toEqual({ edit: [], held: { by: 'lock', rule: 'stay', element: 'w1', field: 'width' } })
    expect(fitRemove(ground, { id: 'w1' }).held).toMatchObject({ by: 'lock' })
    expect(fitReplace(ground, { id: 'w1', kind: 'lane' }).held).toMatchObject({ by: 'lock' })
    expect(fitOrder(ground, { id: 'w1', index: 2 }).held).toMatchObject({ by: 'lock' })
  })
  it('takes from the neighbour of the edge when widths are traded, down to its limit', () => {
    const ground = on(street([], 'trade'))
    expect(widths(ground, fitWidth(ground, { id: 'w1', width: 2.2, edge: 'end' }).edit)).toEqual([2.2, 2.8, 3, 2])
    const more = fitWidth(ground, { id: 'w1', width: 3, edge: 'end' })
    expect(widths(ground, more.edit)).toEqual([2.3, 2.7, 3, 2])
    expect(more.held).toMatchObject({ by: 'limit', rule: 'limits:lane' })
  })
  it('is never a length finer than the resolution, whatever is wished', () => {
    const ground = on(street())
    fc.assert(fc.property(fc.double(), fc.boolean(), (width, exact) => {
      for (const operation of fitWidth(ground, { id: 'w1', width, exact }).edit) {
        expect(operation.type === 'resize' && isExact(operation.to.width, 1000) && operation.to.width >= 1.5 && operation.to.width <= 4).toBe(true)
      }
    }))
  })
})

describe('a row', () => {
  const wish = fc.record({ verb: fc.constantFrom('place', 'remove', 'reorder', 'resize', 'replace'), at: fc.nat(6), kind: fc.constantFrom('rail', 'lane', 'footpath'), width: fc.double({ min: 1, max: 4, noNaN: true }) })
  const changed = (ground: Ground, { verb, at: index, kind, width }: typeof wish extends fc.Arbitrary<infer T> ? T : never, nth: number): Ground => {
    const row = rowOf(ground)
    const id = row[index % Math.max(1, row.length)]?.element.id ?? ''
    const made = { place: fitPlace(ground, { id: `n${nth}`, kind, index }), remove: fitRemove(ground, { id }), reorder: fitOrder(ground, { id, index }), resize: fitWidth(ground, { id, width }), replace: fitReplace(ground, { id, kind }) }
    return { ...ground, layout: applyEdit(ground.layout, made[verb].edit) }
  }
  it('is read from the one before it, and is what the layout says', () => {
    const start = on(street())
    fc.assert(fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      wishes.reduce((ground, one, nth) => {
        const next = changed(ground, one, nth)
        expect(rowOf(next)).toEqual(sceneOf(next.compiled, next.layout).sections[0]?.placed)
        return next
      }, start)
    }))
  })
  it('keeps what stands where it stood', () => {
    const ground = on(street())
    const before = rowOf(ground)
    const after = rowOf({ ...ground, layout: applyEdit(ground.layout, fitOrder(ground, { id: 'd1', index: 2 }).edit) })
    expect(after.map((placed, index) => placed === before[index])).toEqual([true, false, false, true])
  })
})

describe('a wish for a place', () => {
  it('brings an element to the index, and no further than the ends', () => {
    const ground = on(street())
    expect(fitOrder(ground, { id: 'w1', index: 2 }).edit).toEqual([{ type: 'reorder', section: 'main', id: 'w1', from: 0, to: 2 }])
    expect(fitOrder(ground, { id: 'w2', index: 9 })).toEqual({ edit: [], held: { by: 'end', side: 'end' } })
  })
  it('finds the index under an offset by the middles of elements', () => {
    const row = rowOf(on(street()))
    expect([0, 999, 1001, 3499, 3501, 99999].map((offset) => indexAt(row, offset))).toEqual([0, 0, 1, 1, 2, 4])
  })
  it('places a kind at its own width, up to as many as it may have', () => {
    const ground = on(street())
    expect(fitPlace(ground, { id: 'lane-1', kind: 'lane', index: 1 }).edit).toEqual([{ type: 'place', section: 'main', index: 1, element: { id: 'lane-1', kind: 'lane', width: 3 } }])
    const full = { ...ground, layout: applyEdit(ground.layout, fitPlace(ground, { id: 'lane-1', kind: 'lane', index: 1 }).edit) }
    expect(fitPlace(full, { id: 'lane-2', kind: 'lane', index: 1 }).held).toEqual({ by: 'copies', kind: 'lane', max: 2 })
  })
  it('offers nothing that is retired', () => {
    expect(fitPlace(on(street()), { id: 'old-1', kind: 'old', index: 0 }).held).toEqual({ by: 'palette', kind: 'old' })
  })
  it('replaces in place, keeps the id, takes the new width', () => {
    expect(fitReplace(on(street()), { id: 'w1', kind: 'lane' }).edit).toMatchObject([{ type: 'replace', id: 'w1', to: { id: 'w1', kind: 'lane', width: 3 } }])
  })
  it('lets the width follow a choice that changes the limits', () => {
    const ground = on(street())
    const { edit } = fitChoice(ground, { id: 'd1', choice: 'use', option: 'narrow' })
    expect(applyEdit(ground.layout, edit).sections[0]?.elements[1]).toEqual({ id: 'd1', kind: 'lane', width: 2.5, choices: { use: 'narrow' } })
  })
})
