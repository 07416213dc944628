import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import type { Element, Layout } from '../schema/layout.ts'
import { apply, applyEdit, describe, invert, invertEdit, OperationError, type DescribeWords, type Operation } from './index.ts'

const footpath: Element = { id: 'w1', kind: 'footpath', width: 3 }
const lane: Element = { id: 'd1', kind: 'car-lane', width: 3.2, choices: { direction: 'outbound' } }
const bench: Element = { id: 'b1', kind: 'bench', width: 1.8, depth: 0.6, at: [2, 3], angle: 0 }
const layout: Layout = { sections: [{ id: 'main', elements: [footpath, lane] }, { id: 'green', elements: [bench] }] }

const one: { [T in Operation['type']]: Extract<Operation, { type: T }> } = {
  place: { type: 'place', section: 'main', index: 1, element: { id: 'trees-1', kind: 'trees', width: 1.5 } },
  remove: { type: 'remove', section: 'main', index: 1, element: lane },
  resize: { type: 'resize', section: 'main', id: 'w1', from: { width: 3 }, to: { width: 2.4 } },
  reorder: { type: 'reorder', section: 'main', id: 'w1', from: 0, to: 1 },
  replace: { type: 'replace', section: 'main', id: 'd1', from: lane, to: { id: 'd1', kind: 'cycle', width: 1.8 } },
  set: { type: 'set', section: 'main', id: 'd1', from: { choices: { direction: 'outbound' } }, to: { choices: {} } },
  move: { type: 'move', section: 'green', id: 'b1', from: { at: [2, 3] }, to: { at: [4, 3.5] } },
  turn: { type: 'turn', section: 'green', id: 'b1', from: 0, to: 45 },
}

suite('every operation', () => {
  for (const operation of Object.values(one)) {
    it(`${operation.type} is taken back by its inverse, and the inverse of that is itself`, () => {
      const after = apply(layout, operation)
      expect(after).not.toEqual(layout)
      expect(apply(after, invert(operation))).toEqual(layout)
      expect(invert(invert(operation))).toEqual(operation)
    })
    it(`${operation.type} leaves the layout it was given as it was`, () => {
      const before = JSON.stringify(layout)
      apply(layout, operation)
      expect(JSON.stringify(layout)).toBe(before)
    })
    it(`${operation.type} refuses to start from what does not stand there`, () => {
      const after = apply(layout, operation)
      expect(() => apply(after, operation)).toThrow(OperationError)
    })
    it(`${operation.type} survives JSON`, () => {
      expect(apply(layout, JSON.parse(JSON.stringify(operation)) as Operation)).toEqual(apply(layout, operation))
    })
    it(`${operation.type} can be said`, () => {
      const words: DescribeWords = {
        say: (key, values) => `${key} ${Object.values(values).join(' ')}`.trim(), element: (id) => id, kind: (id) => id, length: (length) => `${length} m`,
      }
      expect(describe(operation, words)).not.toMatch(/undefined|NaN|\{/)
    })
  }
  it('takes the order of keys as nothing', () => {
    const shuffled: Operation = { ...one.remove, element: { width: 3.2, choices: { direction: 'outbound' }, kind: 'car-lane', id: 'd1' } }
    expect(apply(layout, shuffled)).toEqual(apply(layout, one.remove))
  })
})

suite('an edit', () => {
  const random = fc.array(fc.tuple(fc.constantFrom('place', 'remove', 'resize', 'reorder'), fc.nat(20), fc.integer({ min: 1, max: 9000 })), { maxLength: 30 })
  it('of any length is taken back whole', () => {
    fc.assert(
      fc.property(random, (wishes) => {
        let now = layout
        const edit: Operation[] = []
        for (const [n, [type, at, ticks]] of wishes.entries()) {
          const operation = wished({ type, at, ticks, n }, now)
          if (!operation) continue
          edit.push(operation)
          now = apply(now, operation)
        }
        expect(applyEdit(layout, edit)).toEqual(now)
        expect(applyEdit(now, invertEdit(edit))).toEqual(layout)
      }),
    )
  })
})

function wished({ type, at, ticks, n }: { type: string; at: number; ticks: number; n: number }, { sections }: Layout): Operation | null {
  const elements = sections[0]?.elements ?? []
  if (type === 'place') return { type, section: 'main', index: at % (elements.length + 1), element: { id: `e-${n}`, kind: 'trees', width: ticks / 1000 } }
  const index = at % Math.max(1, elements.length)
  const element = elements[index]
  if (!element) return null
  if (type === 'remove') return { type, section: 'main', index, element }
  if (type === 'reorder') return { type, section: 'main', id: element.id, from: index, to: ticks % elements.length }
  return { type: 'resize', section: 'main', id: element.id, from: { width: element.width ?? 0 }, to: { width: ticks / 1000 } }
}
