import { compile, evaluate, judgeLayout, readBrief, type Edit, type Element, type RuleResult, type Verdict } from '@codraft/core'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionController } from './controller.ts'
import { planFits } from './plan-verbs.ts'

/** A yard with a gate on either side, a wall with a gap in it, and a bench. */
async function yard(): Promise<SessionController> {
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
  const controller = new SessionController(compile(read.value), { fitsFor: () => planFits })
  await controller.takeInHand()
  return controller
}
const carried = (to: readonly [number, number]): Edit => [{ type: 'move', section: 'main', id: 'bench-1', from: { at: [2, 1] }, to: { at: to } }]
const of = (controller: SessionController, rule: string): RuleResult | undefined => controller.live.results.find((result) => result.rule === rule)
const whole = ({ compiled, session: { visible, options } }: SessionController) => judgeLayout(compiled, visible, options)

describe('what the rules say while something is carried about on a plan', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('follows the hand, but for the way, which is told as it was', async () => {
    const controller = await yard()
    for (const to of [[3, 1.4], [5, 3], [7.6, 3.1], [2, 1], [9.9, 5.9]] as const) {
      controller.preview(carried(to))
      expect(controller.live.results.filter(({ rule }) => rule !== 'way')).toEqual(whole(controller).results.filter(({ rule }) => rule !== 'way'))
      expect(of(controller, 'way')?.status).toBe('ok')
    }
  })
  it('is all of it as soon as the hand rests, and says that there is more to see', async () => {
    const controller = await yard()
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
  it('is all of it where nothing is tried, whatever was tried before', async () => {
    const controller = await yard()
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

const element = (index: number): Element => ({ id: `e${index}`, kind: ['walk', 'green', 'drive'][index % 3] ?? 'walk', width: 2 + (index % 4) / 2 })
const kind = (label: string) => ({ label, tags: [], size: { width: 2 }, resize: { width: { min: 0.5, max: 9 } }, attrs: { cost: 5 } })

function street() {
  const read = readBrief({
    codraft: 1, id: 'followed', revision: 1, title: 'Followed',
    layout: { sections: [{ id: 'main', stage: { kind: 'row', length: 20, unit: 'm' }, elements: Array.from({ length: 9 }, (_, index) => element(index)) }] },
    catalogue: { kinds: { walk: kind('Walk'), green: kind('Green'), drive: kind('Drive') } },
    rules: [
      { id: 'fits', rule: 'fill', max: 20, message: 'Too much.' },
      { id: 'wide', rule: 'size', on: 'walk', min: 2.5, message: 'Wider.' },
      { id: 'ends', rule: 'at', on: 'walk', place: 'ends', severity: 'warn', message: 'At the ends.' },
      { id: 'apart', rule: 'adjacent', on: 'walk', to: 'drive', mode: 'must-not', severity: 'warn', message: 'Apart.' },
    ],
  })
  if (!read.ok) throw new Error(JSON.stringify(read))
  return compile(read.value)
}

type Step = { readonly do: 'order' | 'width' | 'keep' | 'drop' | 'undo' | 'press'; readonly which: number; readonly to: number }
const anyStep: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom('order', 'order', 'width', 'width', 'keep', 'drop', 'undo', 'press'), which: fc.nat(8), to: fc.nat(8) })

/** A wish of the hand, of the layout as it is kept. */
function wished({ session }: SessionController, { do: what, which, to }: Step): Edit {
  const { elements } = session.layout.sections[0]!
  const one = elements[which]!
  if (what === 'order') return which === to ? [] : [{ type: 'reorder', section: 'main', id: one.id, from: which, to }]
  return [{ type: 'resize', section: 'main', id: one.id, from: { width: one.width! }, to: { width: 1 + to / 2 } }]
}

const broken = ({ status, results }: Verdict): Verdict => ({ status, results: results.map((result) => ({ ...result, fixes: [] })) })

describe('what the rules say of a drag in a row', () => {
  it('says what is broken once it is kept, and looks for what mends it when somebody asks', async () => {
    const controller = new SessionController(street())
    await controller.takeInHand()
    controller.preview(wished(controller, { do: 'width', which: 0, to: 1 }))
    expect(controller.live.status).toBe('invalid')
    controller.commit(controller.session.preview!, { cause: 'resize', door: 'pointer' })
    const { judged } = controller
    expect(judged.results.flatMap(({ fixes }) => fixes)).toEqual([])
    expect(judged.status).toBe('invalid')
    // By then something else may be in the hand.
    controller.preview(wished(controller, { do: 'order', which: 3, to: 5 }))
    expect(controller.verdict).toEqual(evaluate(controller.compiled, controller.session.layout))
    expect(controller.verdict.results.some(({ fixes }) => fixes.length > 0)).toBe(true)
    expect(controller.live).toEqual(judgeLayout(controller.compiled, controller.session.visible))
    expect(controller.judged).toBe(judged)
  })
  it('is what they say of the whole layout, whatever is tried, kept, dropped and taken back', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), async (steps) => {
      const controller = new SessionController(street())
      for (const step of steps) {
        if (step.do === 'press') await controller.takeInHand()
        else if (step.do === 'undo') controller.undo()
        else if (step.do === 'drop') controller.preview(null)
        else if (step.do === 'keep') controller.commit(controller.session.preview ?? [], { cause: 'move', door: 'pointer' })
        else controller.preview(wished(controller, step))
        const { compiled, session: { visible, layout } } = controller
        if (step.which % 2 === 0) expect(broken(controller.judged)).toEqual(broken(judgeLayout(compiled, layout)))
        expect(controller.live).toEqual(judgeLayout(compiled, visible))
        if (step.to % 3 === 0) expect(controller.verdict).toEqual(evaluate(compiled, layout))
        expect(broken(controller.judged)).toEqual(broken(judgeLayout(compiled, layout)))
      }
    }), { numRuns: 200 })
  })
})
