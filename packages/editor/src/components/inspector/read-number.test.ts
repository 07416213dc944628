import { describe, expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

describe('A typed number', () => {
  it.each([
    ['2.4', 'en', 2.4], ['2,4', 'en', 2.4], ['2,4', 'de', 2.4], ['2.4', 'de', 2.4], [' 2.40 m ', 'en', 2.4], ['2,4 Meter', 'de', 2.4], ['.5', 'en', 0.5], ['3', 'fr', 3],
    ['1,234.5', 'en', 1234.5], ['1.234,5', 'de', 1234.5], ['٢٫٤', 'ar-EG', 2.4], ['٢٫٤', 'ar', 2.4], ['۲٫۴', 'ar', 2.4], ['12 m', 'en', 12],
  ])('%s in %s is %d', (text, locale, value) => expect(readNumber(text, locale)).toBe(value))

  it.each(['', 'm', 'two', '2.4.1.', '-3', '1e3', '2 4 x y', 'NaN', '∞'])('"%s" is none', (text) => expect(readNumber(text, 'en')).toBeNull())
})
