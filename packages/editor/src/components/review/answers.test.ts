import { diff } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { SessionController } from '../../session/controller.ts'
import { harbour } from '../../session/harbour.sample.ts'
import { add, remove, setWidth } from '../../session/verbs.ts'
import { answersOf, nothingWritten, questionsFor } from './answers.ts'
import { blockersOf, missingConsents, reasonsOf } from './blockers.ts'

const consent = [{ id: 'publish', text: 'You may publish it.', required: true }, { id: 'news', text: 'Write to me.', required: false }]
const overfull = (change: object = {}): SessionController => {
  const controller = new SessionController(harbour(change))
  setWidth(controller, 'c1', { width: 3, door: 'buttons' })
  return controller
}

describe('What stands in the way of sending', () => {
  it('is nothing for a valid layout', () => expect(blockersOf(new SessionController(harbour()))).toEqual([]))

  it('is every broken blocking rule', () => expect(blockersOf(overfull()).map(({ rule }) => rule)).toEqual(['fits']))

  it('is no rule that may be broken with a reason, but then the reason is needed', () => {
    const controller = overfull({ rules: [{ id: 'fits', rule: 'fill', max: 25.6, override: 'with-reason' }] })
    expect(blockersOf(controller)).toEqual([])
    expect(reasonsOf(controller).map(({ result, needed }) => [result.rule, needed])).toEqual([['fits', true]])
  })

  it('is an unfinished plan only where the brief wants it complete', () => {
    const unfinished = (complete: boolean): SessionController => {
      const controller = new SessionController(harbour({ rules: [{ id: 'some-green', rule: 'count', on: '#green', min: 1 }], submit: { complete } }))
      remove(controller, 'g1', 'buttons')
      return controller
    }
    expect(blockersOf(unfinished(true)).map(({ rule }) => rule)).toEqual(['some-green'])
    expect(blockersOf(unfinished(false))).toEqual([])
  })

  it('is a required statement without a tick', () => {
    const controller = new SessionController(harbour({ consent }))
    expect(missingConsents(controller.compiled.brief.consent, new Set()).map(({ id }) => id)).toEqual(['publish'])
    expect(missingConsents(controller.compiled.brief.consent, new Set(['publish']))).toEqual([])
  })
})

describe('What is handed over', () => {
  it('holds reasons for broken warnings, every statement shown, and only answers that were given', () => {
    const controller = new SessionController(harbour({ consent, questions: [{ id: 'where', text: 'Where do you live?', type: 'text' }, { id: 'age', text: 'How old?', type: 'number' }] }))
    remove(controller, 'g1', 'buttons')
    const written = nothingWritten()
    const [reason] = reasonsOf(controller)
    written.reasons.set(reason!.result.place, ' There is a park next door. ')
    written.given.add('news')
    written.answers.set('where', '').set('age', 44).set('other', 'x')
    expect(answersOf(controller, written)).toEqual({
      reasons: [{ rule: 'green', section: 'stop', elements: [], text: 'There is a park next door.' }],
      consents: [{ consent: expect.objectContaining({ id: 'publish' }), given: false }, { consent: expect.objectContaining({ id: 'news' }), given: true }],
      answers: { age: 44 },
    })
  })

  it('asks a question after an action only of those who did it', () => {
    const controller = new SessionController(harbour({ questions: [{ id: 'q', text: 'Why no parking?', type: 'text', after: { removed: 'parking' } }] }))
    const asked = (): string[] => questionsFor(controller, diff(controller.compiled.brief.layout, controller.session.layout)).map(({ id }) => id)
    add(controller, 'trees', { door: 'buttons' })
    expect(asked()).toEqual([])
    remove(controller, 'p1', 'buttons')
    expect(asked()).toEqual(['q'])
  })
})
