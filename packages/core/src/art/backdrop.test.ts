import { describe, expect, it } from 'vitest'
import { backdrop } from './backdrop.ts'

describe('the scene behind a street', () => {
  const scene = (seed: string, width = 2100): ReturnType<typeof backdrop> => backdrop({ width, height: 560, seed })
  it('is the same town for the same seed, another for another', () => {
    expect(scene('high-street')).toEqual(scene('high-street'))
    expect(scene('high-street')).not.toEqual(scene('low-street'))
  })
  it('reaches over the whole width and its margins, from the sky to below the ground', () => {
    const list = backdrop({ width: 1000, height: 400, seed: 'a', margin: 100 })
    expect(list[0]).toMatchObject({ k: 'rect', x: -100, y: -400, w: 1200, h: 400, fill: 'sky' })
    expect(list.at(-1)).toMatchObject({ x: -100, w: 1200 })
  })
  it('stays small enough to be painted often, for a lane and for a boulevard', () => {
    expect(scene('a', 300).length).toBeGreaterThan(8)
    expect(scene('a', 6000).length).toBeLessThan(300)
  })
  it('has no number that is not finite', () => {
    expect(JSON.stringify([scene('a', 30), scene('', 9000)])).not.toMatch(/null|NaN/)
  })
})
