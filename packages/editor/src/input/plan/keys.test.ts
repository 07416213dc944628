import { elementsIn, type Element } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { garden } from '../../session/garden.sample.ts'
import type { Happening } from '../../session/happening.ts'
import { keyboard, open } from './keyboard.sample.ts'

function gardenKeys() {
  const parts = open(garden())
  const happened: Happening[] = []
  parts.controller.subscribe((happening) => happened.push(happening))
  const { press, focusOn } = keyboard(parts)
  const element = (id: string): Element | undefined => elementsIn(parts.controller.session.layout, 'lawn').find((one) => one.id === id)
  return { controller: parts.controller, happened, press, focusOn, element }
}

describe('+ and − on a plan', () => {
  it.each<[string, boolean, number]>([['+', false, 3.1], ['=', false, 3.1], ['-', false, 2.9], ['_', true, 2.99], ['−', false, 2.9]])('%j (Shift: %s) changes the width, picked up or not', (key, shift, width) => {
    for (const lifted of [false, true]) {
      const { controller, press, focusOn, element } = gardenKeys()
      focusOn('p1')
      if (lifted) press(' ')
      press(key, { shift })
      if (lifted) press(' ')
      controller.settle()
      expect([element('p1')?.width, element('p1')?.angle ?? 0, controller.session.history.past.length]).toEqual([width, 0, 1])
    }
  })

  it.each([false, true])('says that a size is fixed, and turns nothing (picked up: %s)', (lifted) => {
    const { happened, press, focusOn, element } = gardenKeys()
    focusOn('b1')
    if (lifted) press(' ')
    press('+')
    expect(happened.at(-1)).toEqual({ type: 'mode', element: 'b1', mode: 'resize' })
    press(' ')
    expect(element('b1')).toMatchObject({ width: 1.8, at: [3, 2] })
    expect(element('b1')?.angle ?? 0).toBe(0)
  })
})
