import { THEMES } from '@codraft/core'
import { expect, it } from 'vitest'
import { Underlay } from './hatching.ts'

it('paints room to spare only where it is seen', () => {
  const underlay = new Underlay()
  underlay.hatched = { palette: THEMES.light, ground: 100, bottom: 140, spare: { left: 300, right: 340 }, slot: null, excess: null }
  const paintedIn = (seen: { left: number; right: number } | null): boolean => {
    let painted = 0
    const context = new Proxy({}, { get: () => () => painted++, set: () => true }) as CanvasRenderingContext2D
    underlay.sketch(context, seen)
    return painted > 0
  }
  expect([null, { left: 0, right: 290 }, { left: 0, right: 298 }, { left: 310, right: 320 }, { left: 342, right: 400 }, { left: 350, right: 400 }].map(paintedIn)).toEqual([true, false, true, true, true, false])
})
