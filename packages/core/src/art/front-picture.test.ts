import { describe, expect, it } from 'vitest'
import type { Art } from '../schema/art.ts'
import { EM, emOf } from './framed.ts'
import { frontPicture, type FrontElement, type PicturedFront } from './front-picture.ts'
import type { DisplayList } from './display.ts'

const dot: Art = { v: 1, unit: 'cm', view: 'front', box: [-1, -1, 2, 2], parts: [{ k: 'ellipse', x: 0, y: 0, rx: 1, ry: 1, fill: 'plum' }] }
const knob = (id: string, x: number, y: number, more: Partial<FrontElement> = {}): FrontElement => ({ id, art: dot, at: [x, y], width: 2, depth: 2, angle: 0, round: true, ...more })
const rectangle = (left: number, top: number, right: number, bottom: number): [number, number][] => [[left, top], [right, top], [right, bottom], [left, bottom]]
const plate = (elements: FrontElement[], more: Partial<PicturedFront> = {}): PicturedFront => ({
  elements, boundary: rectangle(0, 0, 7, 12), zones: [], arts: {}, locale: 'en', figures: ['70 mm', '120 mm'], unit: { name: 'mm', cm: 0.1 }, ...more,
})
const SCALE = EM / emOf([0, 0, 7, 12])
const words = (list: DisplayList): string[] => list.flatMap((shape) => (shape.k === 'text' ? [shape.text] : []))
const centres = (list: DisplayList): number[][] => list.filter(({ fill }) => fill === 'plum').map(({ m }) => [m[4] / SCALE, m[5] / SCALE].map((value) => Math.round(value * 1000) / 1000))

describe('a picture of a front', () => {
  it('puts every element where it is', () => {
    expect(centres(frontPicture(plate([knob('a', 2, 3), knob('b', 4.6, 5.6)]), { legend: false }).list)).toEqual([[2, 3], [4.6, 5.6]])
  })
  it('turns what is turned, clockwise', () => {
    const [shape] = frontPicture(plate([knob('a', 2, 3, { angle: 90 })]), { legend: false }).list.filter(({ fill }) => fill === 'plum')
    expect(shape?.m.slice(0, 4).map((value) => Math.round(value / SCALE))).toEqual([0, 1, -1, 0])
  })
  it('writes its dimensions, the names of its zones that fit, and a scale bar', () => {
    const zones = [{ name: 'Rail', outline: rectangle(0, 0, 7, 0.9) }, { name: 'A name that is far too long', outline: rectangle(0, 11, 1, 12) }, { name: 'Round', outline: { circle: [3, 6, 1] as const } }]
    expect(words(frontPicture(plate([], { zones }), { legend: true }).list)).toEqual(['Rail', '70 mm', '120 mm', '20 mm'])
    expect(words(frontPicture(plate([], { zones }), { legend: false }).list)).toEqual([])
  })
  it('hatches rectangular zones, tints others, dashes the edge of all', () => {
    const zones = [{ name: '', outline: rectangle(0, 0, 7, 1) }, { name: '', outline: [[0, 5], [2, 5], [1, 7]] as const }, { name: '', outline: { circle: [3, 6, 1] as const } }]
    const { list } = frontPicture(plate([], { zones }), { legend: true })
    expect([list.filter(({ dash }) => dash !== undefined).length, list.filter(({ fill, op }) => fill === 'yellow' && op === 0.1).length]).toEqual([3, 2])
  })
  it('frames all of what hangs over the edge', () => {
    const [inside, outside] = [knob('a', 2, 3), knob('a', -1, 3)].map((one) => frontPicture(plate([one]), { legend: true }).box)
    expect(outside![0]).toBeLessThan(inside![0])
    expect(outside![2]).toBeGreaterThan(inside![2])
  })
  it('draws an element without art as its footprint', () => {
    const shapes = (round: boolean): string[] => frontPicture(plate([knob('a', 2, 3, { art: undefined, round })]), { legend: false }).list.filter(({ fill }) => fill === 'metal').map(({ k }) => k)
    expect([shapes(true), shapes(false)]).toEqual([['ellipse'], ['rect']])
  })
  it('is the same each time', () => {
    expect(frontPicture(plate([knob('a', 2, 3)]), { legend: true })).toEqual(frontPicture(plate([knob('a', 2, 3)]), { legend: true }))
  })
})
