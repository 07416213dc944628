import { describe, expect, it } from 'vitest'
import { openWords } from './index.ts'

describe('Words', () => {
  const words = openWords('en')

  it.each([
    [3.2, 'm', '3.2 metres'], [1, 'm', '1 metre'], [0, 'm', '0 metres'], [-0, 'm', '0 metres'], [2.955, 'm', '2.955 metres'], [12, 'ft', '12 feet'],
    [12000, 'EUR', '12,000 euros'], [4, 'HP', '4\u00a0HP'], [7, '', '7'], [0.1 + 0.2, 'm', '0.3 metres'],
  ])('speak %d %s as %j', (value, unit, said) => {
    expect(words.spoken(value, unit)).toBe(said)
  })

  it.each([[3, 'm', '3.0\u00a0m'], [2.95, 'm', '2.95\u00a0m'], [300, 'cm', '300\u00a0cm'], [5, 'HP', '5\u00a0HP']])('show %d %s as %j', (value, unit, shown) => {
    expect(words.length(value, unit)).toBe(shown)
  })

  it('leave the unit out where it has just been said', () => {
    expect(words.figure(3, 'm')).toBe('3.0')
    expect(words.figure(300, 'cm')).toBe('300')
  })

  it('write money in the reader’s way', () => {
    expect(words.amount(12000, 'NZD')).toBe('NZ$12,000')
    expect(openWords('en-NZ').amount(12000, 'NZD')).toBe('$12,000')
    expect(openWords('de').amount(12000, 'EUR')).toBe('12.000\u00a0€')
  })

  it('take the designer’s words in the reader’s language', () => {
    expect(openWords('de-AT').text({ en: 'Footpath', de: 'Gehweg' })).toBe('Gehweg')
  })
})
