import { designHash, elementsIn, type Element } from '@codraft/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlanLift } from '../input/plan/lift.ts'
import { answerOnPlan, AT_REST, type PlanInput, type PlanTarget, type PlanTool } from '../tools/plan/index.ts'
import { openWords } from '../words/index.ts'
import { SessionController } from './controller.ts'
import { garden } from './garden.sample.ts'
import type { Parts } from './parts.ts'
import { PlanLens, planLensOf } from './plan-lens.ts'
import { moveBy, moveTo, planFits, turnBy, turnTo } from './plan-verbs.ts'
import { groundOf } from './verbs.ts'
import { View } from './view.ts'

const compiled = garden()

function open(): Parts {
  const controller = new SessionController(compiled, { fitsFor: () => planFits })
  const view = new View(controller, (looking) => new PlanLens(looking))
  view.resize(800, 600)
  return { controller, view, words: openWords('en') }
}
const elementOf = ({ controller }: Parts, id: string): Element => {
  const found = elementsIn(controller.session.layout, 'lawn').find((one) => one.id === id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}
const hashOf = ({ controller }: Parts): string => designHash(controller.session.layout, compiled.brief)

/** A hand on the plan: presses, moves and lets go, and has what comes of it done. */
function hand(parts: Parts): (input: PlanInput) => void {
  const { controller, view } = parts
  let tool: PlanTool = AT_REST
  return (input) => {
    const scene = {
      ground: groundOf(controller), placed: view.keptRow, lens: planLensOf(view), selection: controller.session.selection.ids, collects: false, readonly: false, snaps: true, aim: null, newId: (kind: string) => controller.idFor(kind),
    }
    for (const outcome of answerOnPlan(tool, input, scene)) {
      if (outcome.do === 'become') tool = outcome.tool
      else if (outcome.do === 'preview') controller.preview(outcome.edit)
      else if (outcome.do === 'select') controller.select(outcome.id === null ? [] : [outcome.id])
      else if (outcome.do === 'commit') controller.commit(outcome.fit.edit, { cause: outcome.cause, door: 'pointer', held: outcome.fit.held, element: outcome.element })
    }
  }
}

/** Drags from a place of the plan to another, in its unit, with nothing that snaps. */
function drag(parts: Parts, on: PlanTarget, [from, to]: readonly [readonly [number, number], readonly [number, number]]): void {
  const lens = planLensOf(parts.view)
  const pixels = ([x, y]: readonly [number, number]): { x: number; y: number } => lens.pixelsAt([x * lens.section.per, y * lens.section.per])
  const act = hand(parts)
  act({ type: 'press', press: { at: pixels(from), device: 'mouse', on, time: 0 } })
  for (const share of [0.5, 1, 1]) act({ type: 'move', at: pixels([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]), time: 300, inside: true, free: true })
  act({ type: 'release', at: pixels(to), time: 400 })
}

const steps = fc.record({ id: fc.constantFrom('b1', 'b2', 'l1', 'p1'), x: fc.integer({ min: -8, max: 8 }), y: fc.integer({ min: -8, max: 8 }) })

/** The same wish through each door. */
const MOVES: Readonly<Record<string, (parts: Parts, id: string, by: readonly [number, number]) => void>> = {
  pointer: (parts, id, [x, y]) => {
    const { at: [fromX, fromY] = [0, 0] } = elementOf(parts, id)
    drag(parts, { part: 'element', id }, [[fromX + 0.05, fromY], [fromX + 0.05 + x / 10, fromY + y / 10]])
  },
  keys: (parts, id, [x, y]) => {
    const lift = new PlanLift(parts, id)
    for (let step = 0; step < Math.abs(x); step++) lift.arrow([Math.sign(x), 0], 'step')
    for (let step = 0; step < Math.abs(y); step++) lift.arrow([0, Math.sign(y)], 'step')
    lift.drop()
  },
  buttons: ({ controller }, id, [x, y]) => {
    for (let step = 0; step < Math.abs(x); step++) moveBy(controller, id, { by: [Math.sign(x) / 10, 0], door: 'buttons' })
    for (let step = 0; step < Math.abs(y); step++) moveBy(controller, id, { by: [0, Math.sign(y) / 10], door: 'buttons' })
    controller.settle()
  },
  typed: (parts, id, [x, y]) => {
    const { at: [fromX, fromY] = [0, 0] } = elementOf(parts, id)
    moveTo(parts.controller, id, { at: [fromX + x / 10, fromY + y / 10], door: 'list' })
  },
}
const TURNS: Readonly<Record<string, (parts: Parts, id: string, detents: number) => void>> = {
  keys: (parts, id, detents) => {
    const lift = new PlanLift(parts, id)
    // Where the size is fixed, turning comes after moving.
    for (let presses = id === 'p1' ? 2 : 1; presses > 0; presses--) lift.changeMode()
    for (let step = 0; step < Math.abs(detents); step++) lift.arrow([Math.sign(detents), 0], 'step')
    lift.drop()
  },
  buttons: ({ controller }, id, detents) => {
    for (let step = 0; step < Math.abs(detents); step++) turnBy(controller, id, { steps: detents < 0 ? -1 : 1, door: 'buttons' })
    controller.settle()
  },
  typed: (parts, id, detents) => void turnTo(parts.controller, id, { angle: (elementOf(parts, id).angle ?? 0) + 15 * detents, fine: true, door: 'list' }),
  pointer: (parts, id, detents) => {
    const { at: [x, y] = [0, 0], angle = 0 } = elementOf(parts, id)
    const handle = (degrees: number): readonly [number, number] => [x + 1.2 * Math.sin((degrees * Math.PI) / 180), y - 1.2 * Math.cos((degrees * Math.PI) / 180)]
    drag(parts, { part: 'handle', id, grip: 'turn' }, [handle(angle), handle(angle + 15 * detents)])
  },
}

describe('the doors of a plan', () => {
  it('all make the same design of the same wishes, each one step that can be undone', () => {
    fc.assert(fc.property(fc.array(steps, { minLength: 1, maxLength: 6 }), (wishes) => {
      const opened = Object.entries(MOVES).map(([door, move]) => ({ door, move, parts: open() }))
      const start = hashOf(open())
      for (const { id, x, y } of wishes) for (const { move, parts } of opened) move(parts, id, [x, y])
      const [first] = opened
      // What the boundary holds back altogether is no step, through any door.
      const stepsOf = ({ controller }: Parts): number => controller.session.history.past.length
      for (const { door, parts } of opened) expect([door, hashOf(parts), stepsOf(parts)]).toEqual([door, hashOf(first?.parts ?? parts), stepsOf(first?.parts ?? parts)])
      for (const { parts } of opened) while (stepsOf(parts) > 0) parts.controller.undo()
      for (const { door, parts } of opened) expect([door, hashOf(parts)]).toEqual([door, start])
    }), { numRuns: 60 })
  })

  it('all turn alike', () => {
    fc.assert(fc.property(fc.constantFrom('b1', 'b2', 'p1'), fc.integer({ min: -11, max: 11 }), (id, detents) => {
      const hashes = Object.values(TURNS).map((turn) => {
        const parts = open()
        turn(parts, id, detents)
        return hashOf(parts)
      })
      expect(new Set(hashes).size).toBe(1)
    }), { numRuns: 40 })
  })

  it('change by a key to what can be done with the part, and say that', () => {
    const told = (id: string): string[] => {
      const parts = open()
      const modes: string[] = []
      parts.controller.subscribe((happening) => { if (happening.type === 'mode') modes.push(happening.mode) })
      const lift = new PlanLift(parts, id)
      for (let presses = 0; presses < 4; presses++) lift.changeMode()
      return modes
    }
    expect(told('b1')).toEqual(['rotate', 'move', 'rotate', 'move'])
    expect(told('p1')).toEqual(['resize', 'rotate', 'move', 'resize'])
    expect(told('l1')).toEqual(['move', 'move', 'move', 'move'])
  })

  it('put everything back that is cancelled, wherever it has been', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -200, max: 900 }), fc.integer({ min: -200, max: 700 })), { minLength: 1, maxLength: 8 }), (places) => {
      const parts = open()
      const before = parts.controller.session.layout
      const lens = planLensOf(parts.view)
      const act = hand(parts)
      act({ type: 'press', press: { at: lens.pixelsAt([3000, 2000]), device: 'mouse', on: { part: 'element', id: 'b1' }, time: 0 } })
      for (const [x, y] of places) act({ type: 'move', at: { x, y }, time: 500, inside: true })
      act({ type: 'cancel' })
      expect([parts.controller.session.layout === before, parts.controller.session.visible, parts.controller.session.history.past]).toEqual([true, before, []])
    }), { numRuns: 60 })
  })
})
