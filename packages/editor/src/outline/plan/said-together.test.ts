import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyboard, open, takeByKeys } from '../../input/plan/keyboard.sample.ts'
import type { Parts } from '../../session/parts.ts'
import { moveTogether } from '../../session/plan-several.ts'
import { removeTogether } from '../../session/several.ts'
import { openWords } from '../../words/index.ts'
import { loadWords } from '../../words/load.ts'
import { announcementOf } from '../sentences.ts'
import { planSentenceOf } from './sentences.ts'

beforeEach(() => void vi.stubGlobal('getSelection', () => null))
afterEach(() => void vi.unstubAllGlobals())

describe('What is said of several on a plan', () => {
  const heard = (act: (parts: Parts, board: ReturnType<typeof keyboard>) => void, words = openWords('en')): string[] => {
    const parts = { ...open(), words }
    const said: string[] = []
    let before = parts.controller.session
    parts.controller.subscribe((happening) => {
      if (happening.type === 'previewed' || happening.type === 'selected' || happening.type === 'collecting') return void (before = parts.controller.session)
      const moment = { before: happening.type === 'committed' ? happening.before : before, after: parts.controller.session, words, lifts: 1, verdict: parts.controller.verdict }
      said.push(planSentenceOf(happening, moment, (one, at) => ({ result: announcementOf(one, { ...at, known: at.verdict, hints: false }) }))?.result ?? '')
      before = parts.controller.session
    })
    act(parts, keyboard(parts))
    return said
  }
  const walk = (parts: Parts, board: ReturnType<typeof keyboard>): void => {
    takeByKeys(parts, board, ['b1', 'l1'])
    for (const key of [' ', 'ArrowRight', 't', ' ']) board.press(key)
    board.press('d', { ctrl: true })
    moveTogether(parts.controller, ['b1', 'l1'], { by: [-9, 0], door: 'buttons' })
    removeTogether(parts.controller, ['b1', 'l1'], 'keys')
  }

  it('is one sentence each, with how many they are, where they stand, and whom the edge stops', () => {
    expect(heard(walk)).toEqual([
      '2 elements picked up. Arrow keys move them, with Shift ten steps. Space to put down, Escape to cancel.',
      '2 elements, 1.6 metres from Pond, 1.8 from Bench 2.',
      'Arrow keys move it.',
      '2 elements moved, 1.6 metres from Pond, 1.8 from Bench 2.',
      '2 elements copied. Copies selected.',
      expect.stringMatching(/^2 elements moved, .* Bench 1 is at the edge of the plan\.$/),
      'Bench removed and Lamp removed.',
    ])
  })

  it.each(['mi', 'de', 'fr', 'es', 'ar', 'en-XA'])('has no raw key and no empty figure in %s', async (locale) => {
    for (const sentence of heard(walk, await loadWords(locale))) expect(sentence).not.toMatch(/NaN|undefined|null|\[object|[{}]|plan-|said-|\s\s|\.\./)
  })
})
