import { describe, expect, it } from 'vitest'
import { extentOf } from './bounds.ts'

const flat = [1, 0, 0, 1, 0, 0] as const
const path = (d: string, more: object = {}): Parameters<typeof extentOf>[0] => [{ k: 'path', d, fill: 'ink', m: flat, op: 1, ...more }]

describe('how far a picture reaches', () => {
  it('is nothing where nothing is painted', () => expect(extentOf([])).toBeNull())
  it.each([
    ['lines', 'M0 0L10 5', { left: 0, top: 0, right: 10, bottom: 5 }],
    ['relative lines', 'M10 10l-20 5h4v-30z', { left: -10, top: -15, right: 10, bottom: 15 }],
    ['numbers that touch', 'M0 0L-5-6', { left: -5, top: -6, right: 0, bottom: 0 }],
    ['control points', 'M0 0C0 -20 10 -20 10 0', { left: 0, top: -20, right: 10, bottom: 0 }],
    ['mirrored control points', 'M0 0Q5 -10 10 0T20 0', { left: 0, top: -10, right: 20, bottom: 10 }],
  ])('counts %s', (_, d, extent) => expect(extentOf(path(d))).toEqual(extent))
  it('holds a whole circle of two arcs', () => {
    const extent = extentOf(path('M-10 0A10 10 0 0 1 10 0A10 10 0 0 1 -10 0Z'))
    expect([extent!.left <= -10, extent!.right >= 10, extent!.top <= -10, extent!.bottom >= 10]).toEqual([true, true, true, true])
  })
  it('counts half the stroke', () => expect(extentOf(path('M0 0H10', { stroke: 'ink', sw: 4 }))).toEqual({ left: -2, top: -2, right: 12, bottom: 2 }))
  it('follows the matrix', () => expect(extentOf([{ k: 'rect', x: 0, y: 0, w: 10, h: 4, fill: 'ink', m: [0, 1, -1, 0, 100, 0], op: 1 }])).toEqual({ left: 96, top: 0, right: 100, bottom: 10 }))
})
