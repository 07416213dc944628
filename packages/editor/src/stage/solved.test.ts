import { THEMES } from '@codraft/core'
import { describe, expect, it, vi } from 'vitest'
import { Solved } from './solved.ts'

/** How wide what is painted is seen, and whether it is the tick: that is painted here, a sign is brought from its sheet. */
function seen(solved: Solved): { wide: number; tick: boolean } {
  const [scale, lineTo] = [vi.fn(), vi.fn()]
  const context = new Proxy<Record<string, unknown>>({ scale, lineTo }, { get: (known, name) => known[String(name)] ?? (() => undefined), set: () => true }) as unknown as CanvasRenderingContext2D
  vi.stubGlobal('devicePixelRatio', 1)
  vi.stubGlobal('OffscreenCanvas', undefined)
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
  solved.paint(context, 's1', { at: { x: 10, y: 10 }, palette: THEMES.light })
  vi.unstubAllGlobals()
  return { wide: Math.round((scale.mock.calls[0]?.[0] as number) * 100) / 100, tick: lineTo.mock.calls.length > 0 }
}

describe('A sign whose problem is solved', () => {
  it('turns into a tick in a fifth of a second, and is painted again only until then', () => {
    const solved = new Solved(new Map([['s1', 'block']]))
    const told = [0, 40, 100, 160, 200, 240].map((ms) => [ms, solved.step(1000 + ms, false), seen(solved)] as const)
    expect(told).toEqual([
      [0, true, { wide: 1, tick: false }], [40, true, { wide: 0.43, tick: false }], [100, true, { wide: 0.71, tick: true }],
      [160, true, { wide: 0.99, tick: true }], [200, true, { wide: 1, tick: true }], [240, false, { wide: 1, tick: true }],
    ])
  })

  it('is a tick at once where nothing is to move', () => {
    const solved = new Solved(new Map([['s1', 'warn']]))
    expect([solved.step(1000, true), seen(solved), solved.step(1016, true)]).toEqual([true, { wide: 1, tick: true }, false])
  })

  it('is nobody else’s', () => {
    const context = { save: vi.fn() }
    new Solved(new Map()).paint(context as unknown as CanvasRenderingContext2D, 's1', { at: { x: 0, y: 0 }, palette: THEMES.light })
    expect(context.save).not.toHaveBeenCalled()
  })
})
