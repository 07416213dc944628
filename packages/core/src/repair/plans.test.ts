import { describe, expect, it } from 'vitest'
import { briefOf } from '../rules/street.testing.ts'
import type { Layout } from '../schema/layout.ts'
import { repairs } from './index.ts'

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
})
