import { compile, judgeLayout, readBrief, type Edit, type RuleResult } from '@codraft/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionController } from './controller.ts'
import { planFits } from './plan-verbs.ts'

/** A yard with a gate on either side, a wall with a gap in it, and a bench. */
function yard(): SessionController {
  const read = readBrief({
    codraft: 1, id: 'yard', revision: 1, title: 'Yard',
    layout: { sections: [{
      id: 'main', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [10, 0], [10, 6], [0, 6]], anchors: { west: [0.5, 3], east: [9.5, 3] } },
      elements: [
        { id: 'wall-1', kind: 'wall', at: [5, 1], angle: 0, width: 0.4, depth: 2 }, { id: 'wall-2', kind: 'wall', at: [5, 5], angle: 0, width: 0.4, depth: 2 },
        { id: 'bench-1', kind: 'bench', at: [2, 1], angle: 0, width: 1.8, depth: 0.6 },
      ],
    }] },
    catalogue: { kinds: { wall: { label: 'Wall', size: { width: 0.4, depth: 2 } }, bench: { label: 'Bench', size: { width: 1.8, depth: 0.6 } } } },
    rules: [{ id: 'apart', rule: 'no-overlap', on: '*', clearance: 0.2 }, { id: 'way', rule: 'path', from: '@west', to: '@east', width: 1.2 }, { id: 'near', rule: 'distance', on: 'bench', to: 'wall', max: 4 }],
  })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join())
  return new SessionController(compile(read.value), { fitsFor: () => planFits })
}
const carried = (to: readonly [number, number]): Edit => [{ type: 'move', section: 'main', id: 'bench-1', from: { at: [2, 1] }, to: { at: to } }]
const of = (controller: SessionController, rule: string): RuleResult | undefined => controller.live.results.find((result) => result.rule === rule)
const whole = ({ compiled, session: { visible, options } }: SessionController) => judgeLayout(compiled, visible, options)

describe('what the rules say while something is carried about on a plan', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('follows the hand, but for the way, which is told as it was', () => {
    const controller = yard()
    for (const to of [[3, 1.4], [5, 3], [7.6, 3.1], [2, 1], [9.9, 5.9]] as const) {
      controller.preview(carried(to))
      expect(controller.live.results.filter(({ rule }) => rule !== 'way')).toEqual(whole(controller).results.filter(({ rule }) => rule !== 'way'))
      expect(of(controller, 'way')?.status).toBe('ok')
    }
  })
  it('is all of it as soon as the hand rests, and says that there is more to see', () => {
    const controller = yard()
    controller.preview(carried([5, 3]))
    expect(of(controller, 'way')?.status).toBe('ok')
    const told: string[] = []
    controller.subscribe(({ type }) => void told.push(type))
    vi.advanceTimersByTime(119)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual(['previewed'])
    expect(controller.live).toEqual(whole(controller))
    expect(of(controller, 'way')?.status).toBe('violated')
  })
  it('is all of it where nothing is tried, whatever was tried before', () => {
    const controller = yard()
    controller.preview(carried([5, 3]))
    expect(controller.live.results).toHaveLength(whole(controller).results.length)
    controller.commit(carried([5, 3]), { cause: 'move', door: 'pointer', element: 'bench-1' })
    expect(of(controller, 'way')?.status).toBe('violated')
    expect(controller.live).toEqual(whole(controller))
    controller.preview([{ type: 'move', section: 'main', id: 'bench-1', from: { at: [5, 3] }, to: { at: [2, 1] } }])
    expect(of(controller, 'way')?.status).toBe('violated')
    vi.runAllTimers()
    expect(of(controller, 'way')?.status).toBe('ok')
  })
})
