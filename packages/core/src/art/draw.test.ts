import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Art, type Part } from '../schema/art.ts'
import type { DisplayList, Primitive } from './display.ts'
import { drawArt, MAX_PRIMITIVES } from './draw.ts'

const box: [number, number, number, number] = [-50, -100, 100, 100]
const art = (parts: Part[], more: Partial<Art> = {}): Art => ({ v: 1, unit: 'cm', view: 'elevation', box, parts, ...more })
const square: Part = { k: 'rect', x: -5, y: -10, w: 10, h: 10, fill: 'ink' }
const places = (list: DisplayList): number[] => list.map((shape) => Math.round(shape.m[4] * 1000) / 1000)
const body = (of: Art, width: number, seed = 'e1', arts: Record<string, Art> = {}): DisplayList => drawArt(of, { width, seed, arts }).body
const only = (list: DisplayList): Primitive => {
  expect(list).toHaveLength(1)
  return list[0]!
}

describe('drawing art for an element', () => {
  it('puts x = 0 in the middle, or at an edge', () => {
    expect(places(body(art([square]), 300))).toEqual([0])
    expect(places(body(art([square], { anchor: 'start' }), 300))).toEqual([-150])
    expect(places(body(art([square], { anchor: 'end' }), 300))).toEqual([150])
  })
  it('sorts parts into layers, groups inheriting theirs', () => {
    const drawn = drawArt(art([square, { k: 'group', layer: 'front', parts: [square] }], { layer: 'ground' }), { width: 100, seed: 'a' })
    expect([drawn.ground.length, drawn.body.length, drawn.front.length]).toEqual([1, 0, 1])
  })
  it('stretches rectangles and ellipses to the width without deforming corners or words', () => {
    const parts: Part[] = [
      { k: 'rect', x: -50, y: 0, w: 100, h: 10, r: 4, fill: 'ink' }, { k: 'text', x: 25, y: 0, text: { en: 'BUS', de: 'Bus' }, size: 20 }, { k: 'path', d: 'M-50 0L50 0', stroke: 'ink' },
    ]
    const [rect, text, path] = body(art(parts, { stretch: 'x' }), 300)
    expect(rect).toMatchObject({ x: -150, w: 300, r: 4, m: [1, 0, 0, 1, 0, 0] })
    expect(text).toMatchObject({ x: 75, size: 20, text: 'BUS', m: [1, 0, 0, 1, 0, 0] })
    expect(path).toMatchObject({ m: [3, 0, 0, 1, 0, 0] })
  })
  it('stretches a box that is not about the middle, too', () => {
    expect(only(body(art([{ k: 'rect', x: 0, y: 0, w: 40, h: 1, fill: 'ink' }], { stretch: 'x', box: [0, 0, 40, 1] }), 200))).toMatchObject({ x: 0, w: 200, m: [1, 0, 0, 1, -100, 0] })
  })
  it('letters in the reader’s language', () => {
    const lettered = art([{ k: 'text', x: 0, y: 0, text: { en: 'BUS', mi: 'PAHI' }, size: 20 }])
    expect(drawArt(lettered, { width: 1, seed: '', locale: 'mi-NZ' }).body[0]).toMatchObject({ text: 'PAHI' })
  })
  it('repeats every gap between the insets, at least and at most so often', () => {
    const repeat = { gap: 100, inset: 50 }
    expect(places(body(art([square], { repeat }), 400))).toEqual([-150, -50, 50, 150])
    expect(places(body(art([square], { repeat }), 390))).toEqual([-100, 0, 100])
    expect(places(body(art([square], { repeat: { ...repeat, align: 'start' } }), 390))).toEqual([-145, -45, 55])
    expect(places(body(art([square], { repeat: { ...repeat, align: 'end' } }), 390))).toEqual([-55, 45, 145])
    expect(places(body(art([square], { repeat: { ...repeat, align: 'justify' } }), 390))).toEqual([-145, 0, 145])
    expect(places(body(art([square], { repeat: { ...repeat, max: 2 } }), 900))).toEqual([-50, 50])
    expect(body(art([square], { repeat }), 80)).toEqual([])
    expect(places(body(art([square], { repeat: { ...repeat, min: 1 } }), 80))).toEqual([0])
  })
  it('stretches to the depth too where a plan asks for it, and else keeps its height', () => {
    const pond: Part[] = [{ k: 'ellipse', x: 0, y: -10, rx: 50, ry: 40, fill: 'water' }, { k: 'path', d: 'M0 0L1 1', stroke: 'ink' }]
    const deep = (stretch: 'x' | 'y' | 'xy', depth?: number): DisplayList => drawArt(art(pond, { stretch, box: [-50, -50, 100, 100] }), { width: 300, depth, seed: 'a' }).body
    expect(deep('xy', 200)).toMatchObject([{ y: -20, rx: 150, ry: 80 }, { m: [3, 0, 0, 2, 0, 0] }])
    expect(deep('y', 200)).toMatchObject([{ rx: 50, ry: 80 }, { m: [1, 0, 0, 2, 0, 0] }])
    expect(deep('xy')).toMatchObject([{ rx: 150, ry: 40 }, { m: [3, 0, 0, 1, 0, 0] }])
    expect(deep('x', 200)).toMatchObject([{ rx: 150, ry: 40 }, { m: [3, 0, 0, 1, 0, 0] }])
  })
  it('repeats in rows down the depth, each copy with a chance of its own', () => {
    const grid = drawArt(art([square], { repeat: { gap: 100, inset: 50, rows: 80 } }), { width: 300, depth: 260, seed: 'a' }).body
    expect(grid.map(({ m }) => [m[4], m[5]])).toEqual([-80, 0, 80].flatMap((y) => [-100, 0, 100].map((x) => [x, y])))
    expect(drawArt(art([square], { repeat: { gap: 100, inset: 50, rows: 80 } }), { width: 300, depth: 90, seed: 'a' }).body).toEqual([])
  })
  it('draws only at the widths that were asked for', () => {
    const shown = (width: number): number => body(art([square], { when: { minW: 100, maxW: 200 } }), width).length
    expect([99.9, 100, 199.9, 200].map(shown)).toEqual([0, 1, 1, 0])
  })
  it('turns by whole degrees, scales and mirrors', () => {
    expect(only(body(art([{ k: 'group', parts: [square], rot: 90, at: [10, 20] }]), 100)).m).toEqual([0, 1, -1, 0, 10, 20])
    expect(only(body(art([{ k: 'group', parts: [square], flip: true, s: 2 }]), 100)).m).toEqual([-2, -0, 0, 2, 0, 0])
  })
  it('turns with the element, and its shadow falls where it fell before', () => {
    const bench = art([square, { k: 'group', parts: [square], layer: 'shadow', at: [6, 8] }, { k: 'group', flip: true, rot: 30, s: 2, at: [50, 0], parts: [{ k: 'group', parts: [square], layer: 'shadow', at: [3, 4] }] }])
    const at = (angle: number): DisplayList => {
      const { body: [own], shadow } = drawArt(bench, { width: 100, seed: 'a', angle })
      return [own!, ...shadow]
    }
    const where = (angle: number): number[][] => at(angle).map(({ m }) => m.slice(4).map(Math.round))
    expect(where(0)).toEqual([[0, 0], [6, 8], [56, 8]])
    expect(where(90)).toEqual([[0, 0], [6, 8], [6, 58]])
    expect(at(90)[1]!.m.slice(0, 4)).toEqual([0, 1, -1, 0])
  })
  it('follows references four deep and no circle for ever', () => {
    const arts = { again: art([square, { k: 'use', id: 'again' }]) }
    expect(body(art([{ k: 'use', id: 'again' }]), 100, 'a', arts)).toHaveLength(4)
    expect(body(art([{ k: 'use', id: 'unknown' }, square]), 100)).toHaveLength(1)
    expect(body(art([{ k: 'use', id: 'constructor' }, { k: 'use', id: '__proto__' }, square]), 100)).toHaveLength(1)
    expect(drawArt('unknown', { width: 1, seed: '' })).toEqual({ ground: [], shadow: [], body: [], front: [] })
  })
  it('multiplies opacity from the outside in', () => {
    expect(only(body(art([{ k: 'group', op: 0.5, parts: [{ ...square, op: 0.5 }] }]), 100)).op).toBe(0.25)
  })
  it('draws a texture as one path over its face, at its own size however wide', () => {
    const textured = art([{ k: 'rect', x: -50, y: 0, w: 100, h: 30, fill: 'kerb', stroke: 'ink', pattern: 'hatch' }], { stretch: 'x' })
    const [face, texture] = body(textured, 400)
    expect(face).toMatchObject({ k: 'rect', w: 400, fill: 'kerb' })
    expect(texture).toMatchObject({ k: 'path', stroke: 'ink', m: [1, 0, 0, 1, 0, 0] })
    const numbers = (texture as { d: string }).d.match(/M(-?[\d.]+)/g)!.map((word) => Number(word.slice(1)))
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-200)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(200)
  })
})

describe('variation', () => {
  const ways = Array.from({ length: 5 }, (_, index): Part[] => [{ ...square, h: index + 1 }])
  const varied = art([], { vary: { seed: 'elementId', of: ways } })
  it('is the same for the same id, and reaches every way for others', () => {
    const seen = new Set(Array.from({ length: 60 }, (_, index) => JSON.stringify(body(varied, 100, `w${index}`))))
    expect(seen.size).toBe(5)
    expect(body(varied, 100, 'w1')).toEqual(body(varied, 250, 'w1'))
  })
  it('gives neighbouring copies different ways', () => {
    const row = body({ ...varied, repeat: { gap: 10 } }, 100)
    row.forEach((shape, index) => expect((shape as { h: number }).h).not.toBe((row[index + 1] as { h?: number } | undefined)?.h))
  })
})

describe('whatever art is written', () => {
  const leaf = fc.constantFrom<Part>(square, { k: 'use', id: 'a' }, { k: 'use', id: 'b' }, { k: 'path', d: 'M0 0L1 1', fill: 'ink' })
  const part: fc.Arbitrary<Part> = fc.letrec<{ part: Part; group: Part }>((tie) => ({
    part: fc.oneof({ maxDepth: 4 }, leaf, tie('group')),
    group: fc.record({ k: fc.constant('group' as const), parts: fc.array(tie('part'), { maxLength: 6 }), rot: fc.integer({ min: -720, max: 720 }), repeat: fc.constantFrom(undefined, { gap: 1 }, { gap: 0, min: 900 }) }),
  })).part
  it('drawing it ends, is deterministic and stays within the cap', () => {
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }), fc.array(part, { maxLength: 8 }), fc.string(), (one, other, seed) => {
      const arts = { a: art(one), b: art(other) }
      const first = drawArt('a', { width: 900, seed, arts })
      expect(first.body.length).toBeLessThanOrEqual(MAX_PRIMITIVES)
      expect(drawArt('a', { width: 900, seed, arts })).toEqual(first)
      expect(first.body.every((shape) => shape.m.every(Number.isFinite))).toBe(true)
    }), { numRuns: 60 })
  })
  it('the schema of art accepts what is drawn here', () => {
    expect(Art.safeParse(art([square, { k: 'group', parts: [square], rot: 3 }])).success).toBe(true)
  })
})
