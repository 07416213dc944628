import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../brief/compile.ts'
import type { CompiledBrief } from '../brief/compile-known.ts'
import { readBrief } from '../brief/read.ts'
import { applyEdit, invertEdit } from '../operations/index.ts'
import { fitChoice, fitOrder, fitOrderTogether, fitPlaceTogether, fitRemove, fitRemoveTogether, fitWidth, type Ground } from './index.ts'

const NAMES = [...'abcdefgh']

function row(rules: unknown[] = []): CompiledBrief {
  const brief = readBrief({
    codraft: 1, id: 'lane', revision: 1, title: 'Mill Lane',
    layout: { stage: { kind: 'row', length: 20, unit: 'm', step: 0.1 }, elements: NAMES.map((id) => ({ id, kind: id === 'h' ? 'stop' : 'lane', width: 2 })) },
    catalogue: { kinds: {
      lane: { label: 'Lane', size: { width: 2 }, resize: { width: { min: 1, max: 3 } }, choices: { use: { default: 'cars', options: { cars: {}, bikes: {} } } } },
      stop: { label: 'Stop', size: { width: 2 }, max: 2 },
    } },
    rules,
  })
  if (!brief.ok) throw new Error(JSON.stringify(brief.problems))
  return compile(brief.value)
}
const on = (compiled: CompiledBrief, own?: ReadonlySet<string>): Ground => ({ compiled, layout: compiled.brief.layout, section: 'main', ...(own ? { own } : {}) })
const order = ({ layout }: Pick<Ground, 'layout'>, edit: ReturnType<typeof fitOrder>['edit'] = []): string => applyEdit(layout, edit).sections[0]?.elements.map(({ id }) => id).join('') ?? ''

describe('a wish that several stand side by side', () => {
  it('brings them together, in their order, with so many others before them', () => {
    const ground = on(row())
    expect(order(ground, fitOrderTogether(ground, { ids: ['b', 'c'], at: 0 }).edit)).toBe('bcadefgh')
    expect(order(ground, fitOrderTogether(ground, { ids: ['f', 'b'], at: 3 }).edit)).toBe('acdbfegh')
    expect(fitOrderTogether(ground, { ids: ['b', 'c'], at: 1 })).toEqual({ edit: [], held: null })
  })

  it('stops at the ends and says so', () => {
    const ground = on(row())
    expect(fitOrderTogether(ground, { ids: ['a', 'b'], at: -1 })).toEqual({ edit: [], held: { by: 'end', side: 'start' } })
    expect(fitOrderTogether(ground, { ids: ['g', 'h'], at: 7 })).toEqual({ edit: [], held: { by: 'end', side: 'end' } })
  })

  it('moves nobody when one of them is locked, and names the first', () => {
    const ground = on(row([{ id: 'stay', rule: 'lock', on: ['@c', '@d'], fields: ['order'] }]))
    expect(fitOrderTogether(ground, { ids: ['d', 'b', 'c'], at: 4 })).toEqual({ edit: [], held: { by: 'lock', rule: 'stay', element: 'c', field: 'order' } })
  })

  it('is the same whatever stood where, names only those that were meant, and can be taken back', () => {
    const compiled = row()
    fc.assert(fc.property(fc.subarray(NAMES, { minLength: 1 }), fc.integer({ min: 0, max: 8 }), fc.shuffledSubarray(NAMES, { minLength: 8 }), (ids, at, start) => {
      const layout = { sections: [{ id: 'main', elements: start.flatMap((id) => compiled.brief.layout.sections[0]?.elements.filter((one) => one.id === id) ?? []) }] }
      const ground = { compiled, layout, section: 'main' }
      const { edit } = fitOrderTogether(ground, { ids, at })
      const others = start.filter((id) => !ids.includes(id))
      const before = Math.min(at, others.length)
      expect(order(ground, edit)).toBe([...others.slice(0, before), ...start.filter((id) => ids.includes(id)), ...others.slice(before)].join(''))
      expect(edit.every((operation) => operation.type === 'reorder' && ids.includes(operation.id))).toBe(true)
      expect(applyEdit(applyEdit(layout, edit), invertEdit(edit))).toEqual(layout)
    }))
  })
})

describe('several at once', () => {
  it('go together or not at all', () => {
    const ground = on(row([{ id: 'stay', rule: 'lock', on: '@c', fields: ['exists'] }]))
    expect(order(ground, fitRemoveTogether(ground, { ids: ['a', 'd'] }).edit)).toBe('bcefgh')
    expect(fitRemoveTogether(ground, { ids: ['a', 'c'] })).toMatchObject({ edit: [], held: { by: 'lock', element: 'c' } })
  })

  it('come together or not at all: a kind that is used up half way holds all back', () => {
    const ground = on(row())
    const two = [{ id: 'x', kind: 'lane', width: 2.5 }, { id: 'y', kind: 'stop' }]
    expect(order(ground, fitPlaceTogether(ground, { elements: two, index: 1 }).edit)).toBe('axybcdefgh')
    expect(fitPlaceTogether(ground, { elements: [...two, { id: 'z', kind: 'stop' }], index: 1 })).toEqual({ edit: [], held: { by: 'copies', kind: 'stop', max: 2 } })
  })
})

describe('what a person has locked', () => {
  it('keeps its width, place, kind, choices and being there, and says whose lock it is', () => {
    const ground = on(row(), new Set(['b']))
    const held = (field: string): object => ({ edit: [], held: { by: 'own-lock', element: 'b', field } })
    expect(fitWidth(ground, { id: 'b', width: 2.5 })).toEqual(held('width'))
    expect(fitOrder(ground, { id: 'b', index: 4 })).toEqual(held('order'))
    expect(fitRemove(ground, { id: 'b' })).toEqual(held('exists'))
    expect(fitChoice(ground, { id: 'b', choice: 'use', option: 'bikes' })).toEqual(held('kind'))
    expect(fitOrderTogether(ground, { ids: ['a', 'b'], at: 5 })).toEqual(held('order'))
    expect(order(ground, fitOrder(ground, { id: 'a', index: 4 }).edit)).toBe('bcdeafgh')
  })

  it('says the brief’s reason first where both lock', () => {
    const ground = on(row([{ id: 'stay', rule: 'lock', on: '@b', fields: ['width'] }]), new Set(['b']))
    expect(fitWidth(ground, { id: 'b', width: 2.5 }).held).toMatchObject({ by: 'lock', rule: 'stay' })
  })
})
