import { describe, expect, it } from 'vitest'
import { fillIn as fill, type Values } from './message.ts'
import { tongueOf } from './tongue.ts'

const fillIn = (message: string, values: Values, language: string): string => fill(message, values, tongueOf(language, language))

describe('A message', () => {
  it('takes its values', () => {
    expect(fillIn('{element} moved to {position} of {count}.', { element: 'Cycle lane', position: 4, count: 11 }, 'en')).toBe('Cycle lane moved to 4 of 11.')
  })

  it('writes numbers as the language does', () => {
    expect(fillIn('{n}', { n: 12345.5 }, 'de')).toBe('12.345,5')
    expect(fillIn('{n, plural, one {# Teil} other {# Teile}}', { n: 12345 }, 'de')).toBe('12.345 Teile')
  })

  it('knows plurals, exact cases before words', () => {
    const message = '{n, plural, =0 {no problems} one {# problem} other {# problems}}'
    expect([0, 1, 2].map((n) => fillIn(message, { n }, 'en'))).toEqual(['no problems', '1 problem', '2 problems'])
  })

  it('knows the plurals of a language that has six', () => {
    const message = '{n, plural, zero {z} one {o} two {t} few {f} many {m} other {x}}'
    expect([0, 1, 2, 3, 11, 100].map((n) => fillIn(message, { n }, 'ar')).join('')).toBe('zotfmx')
  })

  it('knows selects, with placeholders and plurals inside', () => {
    const message = '{way, select, undo {Undo {n, plural, one {one step} other {# steps}}} other {Redo {what}}}'
    expect(fillIn(message, { way: 'undo', n: 2 }, 'en')).toBe('Undo 2 steps')
    expect(fillIn(message, { way: 'redo', what: 'it' }, 'en')).toBe('Redo it')
  })

  it('keeps # where no number is meant', () => {
    expect(fillIn('Route #1', {}, 'en')).toBe('Route #1')
    expect(fillIn('{x, select, other {# 1}}', { x: 'y' }, 'en')).toBe('# 1')
  })

  it('leaves a placeholder without a value visible', () => {
    expect(fillIn('{actual} of {limit}', { actual: Number.NaN }, 'en')).toBe('{actual} of {limit}')
    expect(fillIn('{constructor} {toString}', {}, 'en')).toBe('{constructor} {toString}')
  })

  it('keeps what is put into a line that runs from right to left in its own order', () => {
    expect(fillIn('{element}: {n}', { element: 'Bus stop', n: 2 }, 'ar')).toBe('\u2068Bus stop\u2069: 2')
    expect(fillIn('{side, select, start {x} other {y}}', { side: 'start' }, 'ar')).toBe('x')
  })

  it.each(['{', '}', 'a { b', '{x, plural, one {', '{x, plural}', '{}', '{x, date, short}', '{{{', '{x, select, a {b}'])('reads %j without throwing', (message) => {
    expect(typeof fillIn(message, { x: 1 }, 'en')).toBe('string')
  })
})
