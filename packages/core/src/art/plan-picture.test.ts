import { describe, expect, it } from 'vitest'
import type { Art, Part } from '../schema/art.ts'
import type { DisplayList, Primitive } from './display.ts'
import { planPicture } from './plan-picture.ts'
import type { PicturedPlan, PlannedElement } from './planned.ts'

const art = (parts: Part[]): Art => ({ v: 1, unit: 'cm', view: 'plan', box: [-50, -50, 100, 100], parts })
const square = (fill: 'red' | 'blue' | 'sand' | 'path' | 'ink', layer: 'ground' | 'shadow' | 'body' | 'front' = 'body'): Part => ({ k: 'group', layer, parts: [{ k: 'rect', x: -50, y: -50, w: 100, h: 100, fill }], ...(layer === 'shadow' ? { at: [10, 20] as [number, number] } : {}) })
const arts = { path: art([square('sand', 'ground'), square('path', 'ground')]), bench: art([square('ink', 'shadow'), square('red')]), tree: art([square('blue', 'front')]) }
const put = (id: string, kind: string, more: Partial<PlannedElement> = {}): PlannedElement => ({ id, kind, art: kind, at: [500, 300], width: 100, depth: 100, angle: 0, round: false, ...more })
const plan = (elements: PlannedElement[], more: Partial<PicturedPlan> = {}): PicturedPlan => ({
  elements, boundary: [[0, 0], [3000, 0], [3000, 1800], [0, 1800]], zones: [], anchors: [], arts, locale: 'en', seed: 'a', unit: { name: 'm', cm: 100 }, ...more,
})
const drawn = (one: PicturedPlan, legend = false): DisplayList => planPicture(one, { legend }).list
/** The faces of elements in the order in which they are painted. */
const faces = (list: DisplayList): string[] => list.flatMap((shape) => (shape.k === 'rect' && shape.w === 100 && shape.fill ? [shape.fill] : []))
const words = (list: DisplayList): string[] => list.flatMap((shape) => (shape.k === 'text' ? [shape.text] : []))
const at = (list: DisplayList, fill: string): [number, number][] => list.filter((shape) => shape.k === 'rect' && shape.w === 100 && shape.fill === fill).map(({ m }) => [Math.round(m[4]), Math.round(m[5])])

describe('the picture of a plan', () => {
  it('paints all grounds, then shadows, bodies and crowns, whatever the order of the elements', () => {
    expect(faces(drawn(plan([put('t', 'tree'), put('b', 'bench'), put('p', 'path')])))).toEqual(['sand', 'path', 'ink', 'red', 'blue'])
  })
  it('lets pieces of a path grow together: edges of all under faces of all', () => {
    expect(faces(drawn(plan([put('p1', 'path'), put('p2', 'path', { at: [580, 300] })])))).toEqual(['sand', 'sand', 'path', 'path'])
  })
  it('turns what is turned, and no shadow with it', () => {
    const list = drawn(plan([put('b', 'bench', { angle: 90 })]))
    expect([at(list, 'red'), at(list, 'ink')]).toEqual([[[500, 300]], [[510, 320]]])
    expect(list.find((shape) => shape.k === 'rect' && shape.fill === 'red' && shape.w === 100)?.m.slice(0, 4)).toEqual([0, 1, -1, 0])
  })
  it('draws what has no picture as a hatched footprint, so that nothing is lost', () => {
    const list = drawn(plan([put('x', 'gone', { art: undefined, width: 240, depth: 60 }), put('y', 'gone', { art: undefined, round: true, width: 3000, depth: 10 })]))
    expect(list.filter((shape) => shape.fill === 'metal')).toMatchObject([{ k: 'rect', w: 240, h: 60 }, { k: 'ellipse', rx: 1500, ry: 5 }])
  })
  it('mows only within the boundary, however it is shaped', () => {
    const boundary: [number, number][] = [[0, 0], [2000, 0], [2000, 500], [900, 600], [2000, 700], [2000, 1500], [0, 1500]]
    const mown = drawn(plan([], { boundary })).find((shape) => shape.fill === 'lawnD')
    const numbers = [...(mown as Extract<Primitive, { k: 'path' }>).d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    expect(numbers.length).toBeGreaterThan(12)
    for (const [x, y] of numbers) expect([x >= -0.1 && x <= 2000.1, y >= -0.1 && y <= 1500.1]).toEqual([true, true])
  })
  it('shows use zones when they are asked for: round where they reach equally far, square where they do not', () => {
    const elements = [put('a', 'bench', { clearance: { front: 90 } }), put('b', 'bench', { clearance: { around: 183 } }), put('c', 'bench', { clearance: { around: 100 }, round: true }), put('d', 'bench')]
    const fields = planPicture(plan(elements), { legend: false, clearances: true }).list.filter(({ dash, op }) => dash !== undefined && op === 0.55 && dash[0] === 14)
    expect(fields).toMatchObject([{ x: -50, y: -50, w: 100, h: 190 }, { x: -233, y: -233, w: 466, h: 466, r: 183 }, { k: 'ellipse', rx: 150, ry: 150 }])
    expect(fields).toHaveLength(3)
  })
  it('draws zones with dashes that differ, and calls them by name', () => {
    const zones = [{ name: 'Roots', outline: { circle: [500, 500, 200] as const } }, { name: 'Old drain', outline: [[0, 0], [100, 0], [100, 900]] as const }]
    const list = drawn(plan([], { zones }), true)
    const edges = list.filter(({ dash, op }) => dash !== undefined && op === 0.85)
    expect(new Set(edges.map(({ dash }) => String(dash))).size).toBe(2)
    expect(words(list)).toEqual(['5 m', 'Roots', 'Old drain'])
  })
  it('points at entrances from outside, and rings places within', () => {
    const list = drawn(plan([], { anchors: [{ name: 'South gate', at: [1100, 1800] }, { name: 'Statue', at: [1500, 900] }], north: 30 }), true)
    expect(words(list)).toEqual(expect.arrayContaining(['South gate', 'Statue', 'N']))
    const label = list.find((shape) => shape.k === 'text' && shape.text === 'South gate') as Extract<Primitive, { k: 'text' }>
    expect(label.y + label.m[5]).toBeGreaterThan(1800)
    expect(words(drawn(plan([], { north: 30 })))).toEqual([])
  })
  it('frames everything that it draws beside the boundary', () => {
    const anchors = [{ name: 'West gate', at: [0, 700] as const }, { name: 'North gate', at: [900, 0] as const }, { name: 'East gate', at: [3000, 700] as const }, { name: 'South gate', at: [900, 1800] as const }]
    const { list, box: [x, y, w, h] } = planPicture(plan([], { anchors, zones: Array.from({ length: 9 }, (_, index) => ({ name: `A zone with a long name ${index}`, outline: { circle: [900, 900, 100] as const } })) }), { legend: true })
    for (const shape of list) {
      if (shape.k !== 'text') continue
      const [a, b, c, d, e, f] = shape.m
      const [px, py] = [a * shape.x + c * shape.y + e, b * shape.x + d * shape.y + f]
      expect([shape.text, px > x && px < x + w, py > y && py < y + h]).toEqual([shape.text, true, true])
    }
  })
  it('is the same each time, and has no number that is none', () => {
    const one = plan([put('b', 'bench', { angle: 217 })], { boundary: [[0, 0], [0.5, 0], [0.5, 0.4]], north: 359 })
    expect(drawn(one, true)).toEqual(drawn(one, true))
    expect(JSON.stringify(planPicture(one, { legend: true, clearances: true }))).not.toMatch(/null|NaN/)
  })
})
