import { describe, expect, it } from 'vitest'
import { SessionController } from '../../session/controller.ts'
import { harbour } from '../../session/harbour.sample.ts'
import { add, stepWidth } from '../../session/verbs.ts'
import { coachLine } from './coach.ts'
import { draggedSheet, nextSheet } from './sheet.ts'

describe('The coach', () => {
  it('changes by doing, and goes', () => {
    const controller = new SessionController(harbour())
    expect(coachLine({ controller })).toBe('coach-tap')
    controller.select(['c1'])
    expect(coachLine({ controller })).toBe('coach-width')
    stepWidth(controller, 'c1', { steps: 1, door: 'buttons' })
    expect(coachLine({ controller })).toBe('coach-add')
    add(controller, 'trees', { door: 'buttons' })
    expect(coachLine({ controller })).toBeNull()
  })

  it('points at the parts where there is nothing yet', () => {
    const controller = new SessionController(harbour({ layout: { sections: [{ id: 'stop', palette: ['*'], stage: { kind: 'row', length: 25.6, unit: 'm' }, elements: [] }] }, rules: [] }))
    expect(coachLine({ controller })).toBe('coach-add')
  })

  it('tells nobody who has taken several to tap one', () => {
    const controller = new SessionController(harbour())
    controller.select(['c1', 'g1'])
    expect(coachLine({ controller })).toBeNull()
  })

  it('says nothing to somebody who only reads, or who began by adding', () => {
    expect(coachLine({ controller: new SessionController(harbour(), { readonly: true }) })).toBeNull()
    const controller = new SessionController(harbour())
    add(controller, 'trees', { door: 'buttons' })
    expect(coachLine({ controller })).toBeNull()
  })
})

describe('The sheet', () => {
  it('opens step by step with its button and closes from full', () => {
    expect(nextSheet('peek')).toBe('half')
    expect(nextSheet('half')).toBe('full')
    expect(nextSheet('full')).toBe('peek')
  })

  it('follows a drag up or down by one, and no twitch', () => {
    expect(draggedSheet('half', -40)).toBe('full')
    expect(draggedSheet('half', 40)).toBe('peek')
    expect(draggedSheet('half', 8)).toBe('half')
    expect(draggedSheet('full', -200)).toBe('full')
  })
})
