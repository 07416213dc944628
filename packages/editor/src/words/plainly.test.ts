import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainly } from './plainly.ts'

const tags = ['en-GB', 'en-NZ', 'en-AU', 'en-IE']
const styles: Intl.NumberFormatOptions[] = [
  {}, { maximumFractionDigits: 3 }, { minimumFractionDigits: 1, maximumFractionDigits: 3 }, { maximumFractionDigits: 0 }, { minimumFractionDigits: 0, maximumFractionDigits: 2 },
  { style: 'unit', unit: 'meter', unitDisplay: 'short', minimumFractionDigits: 1, maximumFractionDigits: 3 }, { style: 'unit', unit: 'meter', unitDisplay: 'long', maximumFractionDigits: 3 },
  { style: 'unit', unit: 'meter', unitDisplay: 'short', maximumFractionDigits: 1 },
  ...['GBP', 'NZD', 'AUD', 'EUR'].flatMap((currency) => (['symbol', 'name'] as const).map((currencyDisplay) => ({ style: 'currency' as const, currency, currencyDisplay, maximumFractionDigits: 0 }))),
]

describe('plain numbers', () => {
  it('are what Intl writes, whatever the number', () => {
    const numbers = fc.oneof(fc.double(), fc.integer(), fc.nat({ max: 2 ** 40 }), fc.integer({ min: 0, max: 999_999 }).map((n) => n / 1000), fc.integer({ min: 0, max: 2000 }).map((n) => n / 10), fc.constantFrom(0, 1, 1.5, 999, 999.999, 1000, 1e21, 1e-7, NaN, Infinity))
    fc.assert(fc.property(numbers, fc.constantFrom(...tags), fc.constantFrom(...styles), (value, tag, style) => {
      const plain = plainly(value, tag, style)
      if (plain !== null) expect(plain).toBe(new Intl.NumberFormat(tag, style).format(value))
    }), { numRuns: 5000 })
  })

  it('are written for everyday lengths without asking', () => {
    expect(plainly(3, 'en-NZ', { style: 'unit', unit: 'meter', unitDisplay: 'short', minimumFractionDigits: 1, maximumFractionDigits: 3 })).toBe('3.0 m')
    expect(plainly(1, 'en-GB', { style: 'unit', unit: 'meter', unitDisplay: 'long', maximumFractionDigits: 3 })).toBe('1 metre')
    expect(plainly(12.75, 'en-GB', { maximumFractionDigits: 3 })).toBe('12.75')
    expect(plainly(1234567.5, 'en-GB', { maximumFractionDigits: 3 })).toBe('1,234,567.5')
    expect(plainly(102_000, 'en-NZ', { style: 'currency', currency: 'NZD', currencyDisplay: 'symbol', maximumFractionDigits: 0 })).toBe('$102,000')
    expect(plainly(7, 'en-IE', { style: 'currency', currency: 'EUR', currencyDisplay: 'symbol', maximumFractionDigits: 0 })).toBe('€7')
    expect(plainly(1, 'en-NZ', { style: 'currency', currency: 'NZD', currencyDisplay: 'name', maximumFractionDigits: 0 })).toBe('1 New Zealand dollar')
  })

  it('are left to Intl where they are rounded, negative, or elsewhere written otherwise', () => {
    for (const value of [1.0005, -1, -0, 1e-7, NaN, Infinity]) expect(plainly(value, 'en-GB', { maximumFractionDigits: 3 })).toBeNull()
    expect(plainly(1, 'de', {})).toBeNull()
    expect(plainly(1, 'en-US', {})).toBeNull()
    for (const currency of ['NZD', 'GBP']) expect(plainly(1, 'en-GB', { style: 'currency', currency })).toBeNull()
    expect(plainly(1, 'en-GB', { style: 'currency', currency: 'NZD', currencyDisplay: 'symbol', maximumFractionDigits: 0 })).toBeNull()
  })
})
