import { describe, expect, it } from 'vitest'
import { SessionController } from '../../session/controller.ts'
import { harbour } from '../../session/harbour.sample.ts'
import { elementOf, replaceWith, setWidth } from '../../session/verbs.ts'
import { spareOf } from './spare.ts'

/** Harbour Street whose tracks stay where they are, not only as they are. */
const withTracks = () => harbour({
  rules: [
    { id: 'fits', rule: 'fill', max: 25.6 },
    { id: 'tracks', rule: 'lock', on: '@r1', fields: ['exists', 'kind', 'width', 'offset'] },
  ],
})

describe('Spare room', () => {
  it('is nothing when the street is exactly full', () => {
    expect(spareOf(new SessionController(harbour()))).toBeNull()
  })

  it('goes first to whom it breaks no rule for: not to the footpath that would push the tracks', () => {
    const controller = new SessionController(withTracks())
    replaceWith(controller, 'p1', { kind: 'cycle', door: 'buttons' })
    const spare = spareOf(controller)
    expect(spare).toMatchObject({ way: 'give', amount: 0.6, unit: 'm' })
    const ids = spare?.takers.map(({ id }) => id) ?? []
    expect(ids[0]).toBe('d1')
    expect(ids.indexOf('w2')).toBeLessThan(ids.indexOf('w1'))
    expect(ids).not.toContain('r1')
  })

  it('is gone when one has taken it', () => {
    const controller = new SessionController(harbour())
    replaceWith(controller, 'p1', { kind: 'cycle', door: 'buttons' })
    const taker = spareOf(controller)?.takers.find(({ id }) => id === 'w2')
    expect(taker).toMatchObject({ width: 3, amount: 0.6 })
    controller.commit(taker!.edit, { cause: 'fix', door: 'buttons' })
    expect(elementOf(controller, 'w2')?.width).toBe(3)
    expect(spareOf(controller)).toBeNull()
  })

  it('asks those with the most to give first when it is too much, and nobody below the smallest allowed', () => {
    const controller = new SessionController(harbour())
    setWidth(controller, 'c1', { width: 3, door: 'buttons' })
    const spare = spareOf(controller)
    expect(spare).toMatchObject({ way: 'take', amount: 1 })
    expect(spare?.takers.find(({ id }) => id === 'w1')).toMatchObject({ width: 1.8, amount: 1 })
    expect(spare?.takers.find(({ id }) => id === 'w2')).toMatchObject({ width: 1.8, amount: 0.6 })
    expect(spare?.takers[0]?.breaks).toBe(0)
  })
})
