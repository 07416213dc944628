import { describe, expect, it } from 'vitest'
import type { Box } from '../../session/viewport.ts'
import type { PillAt } from '../pills.ts'
import { apart, type Length } from './apart.ts'

const SIZE = { width: 390, height: 300 }
/** As large as a figure is, and kept within the stage as labels are. */
const boxOf = ({ x, y }: PillAt): Box => ({ x: Math.min(Math.max(x, 31), SIZE.width - 31) - 25, y: Math.max(34, y) - 22, width: 50, height: 22 })
const length = (text: string, from: readonly [number, number], to: readonly [number, number]): Length => ({ text, ends: [{ x: from[0], y: from[1] }, { x: to[0], y: to[1] }] })
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const placed = (lengths: readonly Length[], taken: readonly Box[] = []): PillAt[] => apart(lengths, taken, { boxOf, size: SIZE })

describe('Lengths around what is carried', () => {
  it('stand in the middle of their lines where there is room', () => {
    expect(placed([length('3 m', [220, 150], [320, 150])])).toEqual([{ x: 270, y: 160, text: '3 m', look: 'figure' }])
  })

  it('stand beside each other where neighbours are near', () => {
    const pills = placed([length('0.4 m', [195, 140], [195, 122]), length('0.5 m', [205, 150], [225, 150]), length('0.6 m', [195, 160], [195, 182]), length('0.7 m', [185, 150], [161, 150])])
    expect(pills).toHaveLength(4)
    const boxes = pills.map(boxOf)
    for (const [index, one] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false)
    expect(pills[0]).toMatchObject({ text: '0.4 m', x: 195, y: 141 })
  })

  it('give way to what is said at the finger, and are not said where there is no room at all', () => {
    const said = { x: 140, y: 60, width: 50, height: 40 }
    const [pill] = placed([length('0.4 m', [195, 100], [195, 82])], [said])
    expect(pill && overlap(boxOf(pill), said)).toBe(false)
    expect(placed([length('0.4 m', [195, 100], [195, 82])], [{ x: 0, y: 0, width: 390, height: 300 }])).toEqual([])
  })
})
