import { describe, expect, it } from 'vitest'
import { rackBrief, slotsIn } from './rack.sample.ts'
import { openSlotLens } from './slot-lens.ts'

const open = (width: number, height: number) => {
  const compiled = rackBrief({ stage: { slots: slotsIn(30) } })
  const [section] = compiled.sections
  if (!section) throw new Error('no section')
  let changes = 0
  const lens = openSlotLens({ compiled, section, width, height, changed: () => void changes++ })
  return { lens, section, changes: () => changes }
}

describe('Looking at slots', () => {
  it('shows all of the frame where there is room, and slots that a finger can hit where there is not', () => {
    const wide = open(1000, 600).lens
    expect(wide.room).toEqual({ left: 0, right: 0, up: 0, down: 0 })
    const narrow = open(360, 340).lens
    expect(narrow.room.right).toBeGreaterThan(100)
    expect(narrow.room.left).toBeCloseTo(0)
    narrow.fit()
    expect(narrow.room).toEqual({ left: 0, right: 0, up: 0, down: 0 })
    narrow.fit()
    expect(narrow.zoom).toBeCloseTo(1)
  })

  it('keeps what is under a point where it is, and never shows beyond the frame', () => {
    const { lens, changes } = open(360, 340)
    const at = { x: 200, y: 150 }
    const under = (): number[] => [(at.x - lens.frame.left) / lens.frame.scale, (at.y - (lens.frame.top ?? 0)) / lens.frame.scale]
    const [x = 0, y = 0] = under()
    lens.zoomTo(3, at)
    expect(under()[0]).toBeCloseTo(x, 0)
    expect(under()[1]).toBeCloseTo(y, 0)
    lens.panBy(1e6, 1e6)
    expect(lens.room.right).toBeCloseTo(0)
    expect(lens.room.down).toBeCloseTo(0)
    lens.panBy(-1e6, -1e6)
    expect(lens.room.left).toBeCloseTo(0)
    expect(changes()).toBe(3)
  })

  it('brings what is out of sight into it', () => {
    const { lens } = open(360, 340)
    lens.reveal({ x: 500, y: 100, width: 40, height: 100 })
    expect(lens.room.left).toBeGreaterThan(150)
    const before = lens.frame
    lens.reveal({ x: 100, y: 100, width: 40, height: 100 })
    expect(lens.frame).toBe(before)
  })
})
