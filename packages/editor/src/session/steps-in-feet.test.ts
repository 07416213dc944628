import { describe, expect, it } from 'vitest'
import { KeyboardLift } from '../input/keyboard-lift.ts'
import { openWords } from '../words/index.ts'
import { loadWords } from '../words/load.ts'
import { SessionController } from './controller.ts'
import { harbour } from './harbour.sample.ts'
import { elementOf, setWidth, stepped, stepWidth } from './verbs.ts'
import { View } from './view.ts'

describe('A step where the reader counts in feet', () => {
  const open = async (units: 'imperial' | null) => {
    const words = await loadWords('en-US', units)
    const controller = new SessionController(harbour(), { roundly: words.roundly })
    return { words, controller, shown: (id: string) => words.figure(elementOf(controller, id)?.width ?? 0, 'm') }
  }

  it('is a quarter of a foot, a fine one a twentieth, from round to round, there and back', async () => {
    const { controller, shown } = await open('imperial')
    const seen = [shown('c1')]
    for (const [steps, fine] of [[1, false], [1, false], [-1, false], [1, true], [-1, true], [-1, false], [-3, false]] as const) {
      stepWidth(controller, 'c1', { steps, fine, door: 'keys' })
      seen.push(shown('c1'))
    }
    expect(seen).toEqual(['6.56', '6.75', '7.0', '6.75', '6.8', '6.75', '6.5', '5.75'])
  })

  it('is the same for what is picked up', async () => {
    const { controller, words, shown } = await open('imperial')
    const lift = new KeyboardLift({ controller, view: new View(controller), words }, 'c1')
    lift.stretch(1, false)
    lift.stretch(1, false)
    lift.drop()
    expect(shown('c1')).toBe('7.0')
  })

  it('is the stage’s own where the reader counts as the brief does', async () => {
    const { controller } = await open(null)
    expect(openWords('en').roundly).toBe(undefined)
    setWidth(controller, 'c1', { width: 2.03, door: 'host' })
    stepWidth(controller, 'c1', { steps: 1, door: 'keys' })
    expect(elementOf(controller, 'c1')?.width).toBe(2.1)
  })

  it('never ends where it began, whatever stood there', async () => {
    const { controller, shown } = await open('imperial')
    for (let ticks = 1900; ticks < 2600; ticks += 7) {
      for (const steps of [1, -1]) {
        setWidth(controller, 'c1', { width: ticks / 1000, door: 'host' })
        stepWidth(controller, 'c1', { steps, door: 'keys' })
        expect(Math.sign((elementOf(controller, 'c1')?.width ?? 0) - ticks / 1000)).toBe(steps)
        expect(Math.round(Number(shown('c1')) * 100) % 25).toBe(0)
      }
    }
  })
})

it('stepped() goes from a round length to the next, and from between them to the nearest in its direction', () => {
  expect([stepped(200, 1, 10), stepped(203, 1, 10), stepped(203, -1, 10), stepped(5, -3, 10), stepped(2819, 1, 76.2), stepped(2819, -1, 76.2)]).toEqual([210, 210, 200, 10, 2896, 2743])
})
