import { describe, expect, it } from 'vitest'
import type { Art } from '../schema/art.ts'
import type { DisplayList } from './display.ts'
import { slotsPicture, type PicturedModule, type PicturedSlots } from './slots-picture.ts'
import { displayListToSvg } from './svg.ts'
import { THEMES } from './tokens.ts'

const face: Art = { v: 1, unit: 'cm', view: 'front', box: [-1, -6, 2, 12], parts: [{ k: 'rect', x: -1, y: -6, w: 2, h: 12, fill: 'plum' }] }
const module = (id: string, slots: number[], width = 2): PicturedModule => ({ id, art: face, name: `Module ${id}`, slots, width, depth: 12 })
const rack = (elements: PicturedModule[], more: Partial<PicturedSlots> = {}): PicturedSlots => ({
  slots: Array.from({ length: 8 }, (_, index) => ({ name: `S${index + 1}`, x: 0.5 + index, y: 6, width: 1, depth: 12 })), elements, arts: {}, locale: 'en', unit: { name: 'mm', cm: 0.1 }, ...more,
})
const words = (list: DisplayList): string[] => list.flatMap((shape) => (shape.k === 'text' ? [shape.text] : []))
/** The left and right edge of each plum face, in slots. */
const faces = ({ list }: { list: DisplayList }): number[][] => {
  const [unit = 1] = list.find(({ fill }) => fill === 'plum')?.m ?? []
  return list.filter(({ fill }) => fill === 'plum').map(({ m }) => [Math.round((m[4] / unit - 1) * 100) / 100, Math.round((m[4] / unit + 1) * 100) / 100])
}

describe('a picture of slots', () => {
  it('names the empty ones where they are, and not those that are taken', () => {
    const { list } = slotsPicture(rack([module('a', [1, 2])]), { legend: false })
    expect(words(list)).toEqual(['S1', 'S4', 'S5', 'S6', 'S7', 'S8'])
    expect(slotsPicture(rack([]), { legend: false }).list.filter(({ dash }) => dash !== undefined)).toHaveLength(8)
  })
  it('puts elements into the middle of the slots that they cover, from their start where they are too wide', () => {
    expect(faces(slotsPicture(rack([module('a', [1, 2])]), { legend: false }))).toEqual([[1, 3]])
    expect(faces(slotsPicture(rack([module('a', [4, 5, 6, 7])]), { legend: false }))).toEqual([[5, 7]])
    expect(faces(slotsPicture(rack([module('a', [7])]), { legend: false }))).toEqual([[7, 9]])
  })
  it('shows all that it draws', () => {
    const inside = slotsPicture(rack([module('a', [0, 1])]), { legend: true })
    const outside = slotsPicture(rack([module('a', [7])]), { legend: true })
    expect(outside.box[2]).toBeGreaterThan(inside.box[2])
    for (const { list, box: [x, y, w, h] } of [inside, outside]) for (const shape of list) {
      if (shape.k === 'text') expect([shape.text, shape.m[4] + shape.x >= x, shape.m[4] + shape.x <= x + w, shape.m[5] + shape.y >= y, shape.m[5] + shape.y <= y + h]).toEqual([shape.text, true, true, true, true])
    }
  })
  it('writes names, slots and a scale bar underneath', () => {
    const { list, box } = slotsPicture(rack([module('a', [1, 2]), module('b', [5])]), { legend: true })
    expect(words(list)).toEqual(expect.arrayContaining(['Module a', 'S2–S3', 'Module b', 'S6', '20 mm']))
    expect(box[3]).toBeGreaterThan(slotsPicture(rack([]), { legend: false }).box[3])
  })
  it('writes names on what stands in an upper row, where nothing is free underneath', () => {
    const slots = [0, 1].flatMap((row) => [0, 1, 2].map((column) => ({ name: `${row}${column}`, x: column * 4, y: row * 12, width: 4, depth: 12 })))
    const { list } = slotsPicture(rack([module('a', [0]), module('b', [4])], { slots }), { legend: true })
    const at = (text: string) => list.find((shape) => shape.k === 'text' && shape.text === text)
    expect([at('Module a')?.fill, at('b')?.fill]).toEqual(['white', 'ink'])
    expect(words(list)).toEqual(expect.arrayContaining(['01', '02', '10', '12']))
  })
  it('hatches what two want, and what stands out of its slots', () => {
    const hatched = (elements: PicturedModule[]): number => slotsPicture(rack(elements), { legend: false }).list.filter(({ stroke }) => stroke === 'red').length
    expect([hatched([module('a', [1, 2]), module('b', [3, 4])]), hatched([module('a', [1, 2]), module('b', [2, 3])]), hatched([module('a', [7])])]).toEqual([0, 1, 1])
  })
  it('leaves out what stands nowhere, and draws no slots at all', () => {
    expect(faces(slotsPicture(rack([module('a', []), module('b', [99])]), { legend: true }))).toEqual([])
    expect(slotsPicture(rack([], { slots: [] }), { legend: true }).list).toEqual([])
  })
  it('has lettering of one size for racks of any size, and is the same each time', () => {
    const tall = rack([module('a', [1, 2])])
    const large = { ...tall, slots: tall.slots.map((slot) => ({ ...slot, x: slot.x * 100, y: slot.y * 100, width: 100, depth: 1200 })), elements: tall.elements.map((one) => ({ ...one, width: 200, depth: 1200 })) }
    expect(slotsPicture(large, { legend: false }).box).toEqual(slotsPicture(tall, { legend: false }).box)
    expect(displayListToSvg(slotsPicture(tall, { legend: true }).list, THEMES.light)).toBe(displayListToSvg(slotsPicture(rack([module('a', [1, 2])]), { legend: true }).list, THEMES.light))
  })
})
