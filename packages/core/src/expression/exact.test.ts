import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimalOf, exactOf, fraction, minus, over, plus, times, type Exact } from './exact.ts'

const free = { left: Infinity }
const told = (value: Exact | null): number | null => (value === null ? null : decimalOf(value))

describe('a fraction', () => {
  it('is what the decimal says', () => {
    expect(told(plus(exactOf(0.1), exactOf(0.2), free))).toBe(0.3)
    expect(compare(plus(exactOf(0.1), exactOf(0.2), free), exactOf(0.3), free)).toBe(0)
    expect(exactOf(1e21)).toEqual({ n: 10n ** 21n, d: 1n })
    expect(told(exactOf(1e-7))).toBe(1e-7)
    expect(told(exactOf(-12.75))).toBe(-12.75)
  })
  it('has no quotient over nothing', () => {
    expect(over(exactOf(1), exactOf(0), free)).toBe(null)
    expect(told(over(exactOf(0), exactOf(-5), free))).toBe(0)
    expect(told(over(exactOf(1), exactOf(-4), free))).toBe(-0.25)
  })
  it('goes on where plain numbers end, and comes back', () => {
    const huge = times(exactOf(9007199254740991), exactOf(9007199254740991), free)
    expect(typeof huge.n).toBe('bigint')
    expect(compare(over(huge, exactOf(9007199254740991), free)!, exactOf(9007199254740991), free)).toBe(0)
    expect(compare(huge, plus(huge, fraction(1, 1_000_000_000), free), free)).toBe(-1)
  })
  it('is told to nine places, half to even, and never as nothing', () => {
    const third = over(exactOf(1), exactOf(3), free)
    expect(told(third)).toBe(0.333333333)
    expect(told(fraction(1, 2_000_000_000))).toBe(1e-9)
    expect(told(fraction(-1, 9_000_000_000_000))).toBe(-1e-9)
    expect(told(fraction(3, 2_000_000_000))).toBe(2e-9)
    expect(told(fraction(5, 2_000_000_000))).toBe(2e-9)
    expect(told(fraction(-7, 4))).toBe(-1.75)
    expect(Object.is(told(times(exactOf(0), exactOf(-1), free)), 0)).toBe(true)
  })
  it('keeps the laws of numbers, large or small', () => {
    const some = fc.tuple(fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger()), fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }))).map(([n, d]) => fraction(n, d))
    fc.assert(fc.property(some, some, some, (a, b, c) => {
      const equal = (one: Exact, other: Exact): void => expect(compare(one, other, free)).toBe(0)
      equal(plus(a, b, free), plus(b, a, free))
      equal(times(a, plus(b, c, free), free), plus(times(a, b, free), times(a, c, free), free))
      equal(minus(plus(a, b, free), b, free), a)
      const quotient = over(a, b, free)
      if (quotient) equal(times(quotient, b, free), a)
      expect(compare(a, b, free)).toBe(BigInt(a.n) * BigInt(b.d) < BigInt(b.n) * BigInt(a.d) ? -1 : BigInt(a.n) * BigInt(b.d) > BigInt(b.n) * BigInt(a.d) ? 1 : 0)
    }), { numRuns: 500 })
  })
})
