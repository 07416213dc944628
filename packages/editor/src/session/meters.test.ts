import { describe, expect, it } from 'vitest'
import { SessionController } from './controller.ts'
import { harbour } from './harbour.sample.ts'
import { openWords } from '../words/index.ts'
import { readMeters, signed } from './meters.ts'
import { remove, setWidth } from './verbs.ts'

const read = ({ session }: SessionController) => readMeters(session, session.visible)

describe('Meters', () => {
  it('tell a change with its sign where the language has it', () => {
    const told = (locale: string, by: number): string => signed(openWords(locale).amount(-Math.abs(by), 'EUR'), by).replaceAll('\u00a0', ' ')
    expect([told('en', -2000), told('en', 2000), told('de', -2000)]).toEqual(['−€2,000', '+€2,000', '−2.000 €'])
    // Left of its number also where lines run from the right.
    expect(told('ar', -1061)).toBe('\u200f\u200e−1,061 €')
  })

  it('read a full street as full, without a trace of doubles', () => {
    const [width, cost] = read(new SessionController(harbour()))
    expect(width).toMatchObject({ id: 'width', value: 25.6, max: 25.6, over: 0, spare: 0, unit: 'm' })
    // Footpaths 5.2 m at 1,000 and a cycle lane of 2 m at 2,000.
    expect(cost).toMatchObject({ id: 'cost', label: 'Budget', value: 9200, max: 12000, over: 0, spare: 2800, unit: 'EUR' })
  })

  it('say exactly how much is over and to spare', () => {
    const controller = new SessionController(harbour())
    setWidth(controller, 'c1', { width: 2.1, door: 'buttons' })
    expect(read(controller)[0]).toMatchObject({ value: 25.7, over: 0.1, spare: 0 })
    remove(controller, 'p1', 'buttons')
    expect(read(controller)[0]).toMatchObject({ value: 23.5, over: 0, spare: 2.1 })
  })

  it('read the width of a row when the brief declares no meter', () => {
    expect(read(new SessionController(harbour({ meters: [] }))).map(({ id }) => id)).toEqual(['width'])
  })

  it('count only what a meter means', () => {
    const controller = new SessionController(harbour({ meters: [{ id: 'walk', of: 'width', on: 'footpath', max: 5 }] }))
    expect(read(controller)[0]).toMatchObject({ value: 5.2, max: 5, over: 0.2 })
  })
})
