import { elementsIn, slotsOf, type Element } from '@codraft/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Parts } from '../session/parts.ts'
import { isOpen, slotWays } from '../session/slot-ways.ts'
import { add, sectionOf } from '../session/verbs.ts'
import { openRack, rackKeyboard } from './slots-keyboard.sample.ts'

beforeEach(() => void vi.stubGlobal('getSelection', () => null))
afterEach(() => void vi.unstubAllGlobals())

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

/** Slots in uneven lines: of so many, each line begun elsewhere and at its own height; some stand alone. */
const uneven = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), start: fc.integer({ min: 0, max: 60 }), gap: fc.integer({ min: 0, max: 25 }), below: fc.integer({ min: 8, max: 90 }) }), { minLength: 1, maxLength: 4 }).map((lines) => {
  let [high, n] = [0, 0]
  return lines.flatMap(({ count, start, gap, below }) => {
    high += below
    return Array.from({ length: count }, (_, index) => ({ id: `s${++n}`, at: [start + index * (10 + gap), high], width: 10, depth: 60 }))
  })
})
/** Some of them hold a lamp. */
const racks = uneven.chain((slots) => fc.tuple(fc.constant(slots), fc.subarray(slots.map(({ id }) => id), { minLength: Math.min(1, slots.length - 1), maxLength: slots.length - 1 }))).filter(([, held]) => held.length > 0)
/** One below two others, as far aside as none of the four arrows looks. */
const brick = { examples: [[[[[0, 8], [18, 8], [9, 16]].map((at, index) => ({ id: `s${index + 1}`, at, width: 10, depth: 60 })), ['s1']]]] } as unknown as fc.Parameters<[readonly [readonly object[], readonly string[]]]>
const standing = ([slots, held]: readonly [readonly object[], readonly string[]]): Parts =>
  openRack({ stage: { slots: [...slots] }, elements: held.map((slot) => ({ id: `lamp-${slot}`, kind: 'lamp', slot })), supply: ['s1'] })

const partsOf = ({ controller: { session, section } }: Parts): readonly Element[] => elementsIn(session.layout, section)

/** Whither each key leads from everything that is come to, from the first on. */
function walked(parts: Parts): ReadonlyMap<string, readonly string[]> {
  const board = rackKeyboard(parts)
  const name = (): string => board.focus.place ?? board.focus.id ?? ''
  board.press('Home')
  const roads = new Map<string, readonly string[]>([[name(), []]])
  for (const [, road] of roads) for (const key of ARROWS) {
    board.press('Home')
    for (const one of [...road, key]) board.press(one)
    if (!roads.has(name())) roads.set(name(), [...road, key])
  }
  return roads
}

describe('Arrows on slots in uneven lines', () => {
  it('come to every part and every free place', () => {
    fc.assert(fc.property(racks as fc.Arbitrary<readonly [readonly object[], readonly string[]]>, (rack) => {
      const parts = standing(rack)
      const roads = walked(parts)
      const taken = new Map(partsOf(parts).map(({ id, slot }) => [slot, id]))
      const wanted = slotsOf(sectionOf(parts.controller)).slots.map(({ id }) => taken.get(id) ?? id)
      expect(wanted.filter((one) => !roads.has(one))).toEqual([])
    }), { numRuns: 200, ...brick })
  })

  it('carry what is picked up to every place where it may stand', () => {
    fc.assert(fc.property(racks as fc.Arbitrary<readonly [readonly object[], readonly string[]]>, (rack) => {
      const parts = standing(rack)
      const { controller } = parts
      const id = partsOf(parts)[0]?.id ?? ''
      const board = rackKeyboard(parts)
      const wanted = slotWays(controller, { id }).filter(isOpen).map(({ slot }) => slot.id)
      const now = (): string => elementsIn(controller.session.visible, controller.section).find((one) => one.id === id)?.slot ?? ''
      const roads = new Map<string, readonly string[]>([[now(), []]])
      for (const [, road] of roads) for (const key of ARROWS) {
        board.focusOn(id)
        for (const one of [' ', ...road, key]) board.press(one)
        if (!roads.has(now())) roads.set(now(), [...road, key])
        board.press('Escape')
      }
      expect(wanted.filter((one) => !roads.has(one))).toEqual([])
    }), { numRuns: 200, ...brick })
  })

  it('turn any of their racks into any other, with A and Delete', () => {
    const two = uneven.chain((slots) => {
      const some = fc.subarray(slots.map(({ id }) => id), { minLength: 1 })
      return fc.tuple(fc.constant(slots), some, some)
    }).filter(([, from]) => from.length > 0)
    fc.assert(fc.property(two, ([slots, from, to]) => {
      const parts = standing([slots, from])
      const board = rackKeyboard(parts, () => void add(parts.controller, 'lamp', { door: 'keys' }))
      const goTo = (name: string): void => {
        const road = walked(parts).get(name)
        if (!road) throw new Error(`No way leads to ${name}.`)
        board.press('Home')
        for (const key of road) board.press(key)
      }
      for (const slot of to.filter((one) => !from.includes(one))) {
        goTo(slot)
        board.press('a')
      }
      for (const slot of from.filter((one) => !to.includes(one))) {
        goTo(`lamp-${slot}`)
        board.press('Delete')
      }
      expect(partsOf(parts).map(({ slot }) => slot).sort()).toEqual([...to].sort())
    }), { numRuns: 60 })
  })
})
