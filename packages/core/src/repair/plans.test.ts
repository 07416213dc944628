import { describe, expect, it } from 'vitest'
import { briefOf } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { judgeLayout } from '../rules/evaluate.ts'
import { broughtBack } from './brought-back.ts'
import { repairs, repairSteps } from './index.ts'
import { taskOf } from './task.ts'

const stage = { kind: 'plan', unit: 'm', boundary: [[0, 0], [10, 0], [10, 4], [0, 4]], anchors: { south: [0, 2], west: [10, 2] } }
const kinds = {
  bench: { label: 'Bench', tags: ['seat'], size: { width: 1.8, depth: 0.6 } }, tree: { label: 'Tree', size: { width: 2, depth: 2 } },
  frame: { label: 'Play frame', size: { width: 3, depth: 3.4 } },
}
const thing = (kind: 'bench' | 'tree' | 'frame', x: number, y: number) => ({ id: `${kind}-1`, kind, at: [x, y] as [number, number], angle: 0, ...kinds[kind].size })
const park = (...elements: ReturnType<typeof thing>[]): Layout => ({ sections: [{ id: 'main', elements }] })
const plan = (...rules: Record<string, unknown>[]) => briefOf({ rules, kinds, sections: [{ id: 'main', stage, elements: [] }] })

describe('repairs on a plan', () => {
  it('move what overlaps apart by just as much as is needed', () => {
    const [first] = repairs(plan({ rule: 'no-overlap', on: 'bench', with: 'tree' }), park(thing('bench', 4, 2), thing('tree', 4.5, 3.1))).repairs
    expect(first?.edit).toEqual([{ type: 'move', section: 'main', id: 'bench-1', from: { at: [4, 2] }, to: { at: [4, 1.8] } }])
    expect(first?.verdict.status).toBe('valid')
  })
  it('name what stands in the only way, and nothing else', () => {
    const compiled = plan({ rule: 'path', from: '@south', to: '@west', width: 1.2 }, { rule: 'count', on: 'frame', min: 1 })
    const { repairs: all } = repairs(compiled, park(thing('frame', 5, 2), thing('bench', 8, 3.5)))
    expect(all.length).toBeGreaterThan(0)
    expect(all[0]?.edit.map((operation) => ('id' in operation ? operation.id : operation.element.id))).toEqual(['frame-1'])
  })
  it('bring back to where it stood what is in the way of many', () => {
    const start = [thing('frame', 2, 2), thing('bench', 8, 3.5), thing('tree', 8, 1)]
    const compiled = briefOf({ kinds, rules: [{ rule: 'no-overlap', on: '*', with: '*' }, { rule: 'path', from: '@south', to: '@west', width: 0.6 }], sections: [{ id: 'main', stage, elements: start }] })
    const layout = park(thing('frame', 7.8, 2.2), ...start.slice(1))
    const task = taskOf(compiled, layout, { options: undefined, used: [] })
    const back = task ? broughtBack(task, judgeLayout(compiled, layout)) : []
    expect(back).toEqual([park(...start)])
    expect(repairs(compiled, layout, { limit: 9 }).repairs.map(({ edit }) => edit.length)).toContain(1)
  })
  it('come out the same in steps, each with how far the search is and the best so far', () => {
    const compiled = plan({ rule: 'no-overlap', on: '*', with: '*' })
    const crowded = park(thing('frame', 5, 2), thing('bench', 5, 2.5), thing('tree', 4.4, 1.4))
    const steps = repairSteps(compiled, crowded)
    const shares: number[] = []
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) {
      shares.push(step.value.share)
      for (const { verdict } of step.value.best()) expect(verdict.status).toBe('valid')
    }
    expect(step.value).toEqual(repairs(compiled, crowded))
    expect(shares.length).toBeGreaterThan(1)
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
})
