/**
 * Fractions of whole numbers: sums, products, quotients and comparisons without any rounding, the same on every machine. Plain numbers as
 * long as they are safe to count with, numbers of any size beyond.
 */

/** A fraction; `d` is more than nothing. */
export type Exact = { readonly n: number; readonly d: number } | { readonly n: bigint; readonly d: bigint }
/** How many steps an answer may still take; below nothing it is given up. */
export type Budget = { left: number }

/** What one operation on numbers beyond the safe ones is charged, and what it is charged to bring a fraction of such numbers to lowest terms. */
const BIG_STEP = 20
const REDUCING = 500
/** Fractions are brought to lowest terms when they have grown beyond this. */
const LONG = 1n << 256n
/** Numbers beyond this many bits are given up: no street is that long. */
const LARGEST = 1n << 512n

/** Nothing, as a number. */
export const ZERO: Exact = { n: 0, d: 1 }

/** Whole numbers over a whole number. */
export const fraction = (n: number, d: number): Exact => (Number.isSafeInteger(n) && Number.isSafeInteger(d) ? { n, d } : settled(BigInt(n), BigInt(d)))

/** The decimal that a number is written as: 0.1 is a tenth. The number must be finite. */
export function exactOf(decimal: number): Exact {
  if (Number.isSafeInteger(decimal)) return { n: decimal, d: 1 }
  const [, sign = '', whole = '0', part = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(decimal)) ?? []
  const shift = part.length - Number(power)
  const digits = BigInt(sign + whole + part)
  return shift >= 0 ? settled(digits, 10n ** BigInt(shift)) : settled(digits * 10n ** BigInt(-shift), 1n)
}

/** The sum. */
export function plus(a: Exact, b: Exact, budget: Budget): Exact {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d && Number.isSafeInteger(a.n + b.n)) return { n: a.n + b.n, d: a.d }
    const [left, right, d] = [a.n * b.d, b.n * a.d, a.d * b.d]
    if (areSafe(left, right, d) && Number.isSafeInteger(left + right)) return reduced(left + right, d)
  }
  const [p, q] = [big(a), big(b)]
  return charged(p.n * q.d + q.n * p.d, p.d * q.d, budget)
}

/** The difference. */
export const minus = (a: Exact, b: Exact, budget: Budget): Exact => plus(a, negative(b), budget)

/** The same below nothing. */
export const negative = (a: Exact): Exact => (isSmall(a) ? { n: 0 - a.n, d: a.d } : { n: -a.n, d: a.d })

/** The product. */
export function times(a: Exact, b: Exact, budget: Budget): Exact {
  if (isSmall(a) && isSmall(b)) {
    const [n, d] = [a.n * b.n, a.d * b.d]
    if (areSafe(n, d, 0)) return reduced(n, d)
  }
  const [p, q] = [big(a), big(b)]
  return charged(p.n * q.n, p.d * q.d, budget)
}

/** The quotient; null over nothing. */
export function over(a: Exact, b: Exact, budget: Budget): Exact | null {
  if (signOf(b) === 0) return null
  const turned: Exact = isSmall(b) ? { n: b.n < 0 ? -b.d : b.d, d: Math.abs(b.n) } : { n: b.n < 0n ? -b.d : b.d, d: b.n < 0n ? -b.n : b.n }
  return times(a, turned, budget)
}

/** -1, 0 or 1 as the first is less than, the same as, or more than the second. */
export function compare(a: Exact, b: Exact, budget: Budget): -1 | 0 | 1 {
  if (isSmall(a) && isSmall(b)) {
    const [left, right] = [a.n * b.d, b.n * a.d]
    if (areSafe(left, right, 0)) return left < right ? -1 : left > right ? 1 : 0
  }
  budget.left -= BIG_STEP
  const [p, q] = [big(a), big(b)]
  const [left, right] = [p.n * q.d, q.n * p.d]
  return left < right ? -1 : left > right ? 1 : 0
}

/** -1, 0 or 1. */
export const signOf = ({ n }: Exact): -1 | 0 | 1 => (n < 0 ? -1 : n > 0 ? 1 : 0)

/** The decimals that are told of a figure that has more. */
const TOLD = 9

/**
 * The number to tell: the decimal that people write where there is one of at most nine places, else the nearest (half to even). What is not
 * nothing is never told as nothing.
 */
export function decimalOf(value: Exact): number {
  if (isSmall(value) && 10 ** TOLD % value.d === 0) return value.n / value.d + 0
  const { n, d } = big(value)
  const size = (n < 0n ? -n : n) * 10n ** BigInt(TOLD)
  const [whole, rest] = [size / d, size % d]
  const up = 2n * rest > d || (2n * rest === d && whole % 2n === 1n)
  const told = up ? whole + 1n : whole
  const digits = (told === 0n && n !== 0n ? 1n : told).toString().padStart(TOLD + 1, '0')
  return Number(`${n < 0n ? '-' : ''}${digits.slice(0, -TOLD)}.${digits.slice(-TOLD)}`) + 0
}

const isSmall = (value: Exact): value is { readonly n: number; readonly d: number } => typeof value.n === 'number'
const areSafe = (a: number, b: number, c: number): boolean => Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(c)
const big = ({ n, d }: Exact): { readonly n: bigint; readonly d: bigint } => ({ n: BigInt(n), d: BigInt(d) })

/** Kept short, so that many steps stay in plain numbers. */
function reduced(n: number, d: number): Exact {
  if (d < 1e6) return { n, d }
  let [a, b] = [Math.abs(n), d]
  while (b !== 0) [a, b] = [b, a % b]
  return { n: n / a, d: d / a }
}

function charged(n: bigint, d: bigint, budget: Budget): Exact {
  budget.left -= BIG_STEP
  const small = asSmall(n, d)
  if (small !== null) return small
  if (isWithin(n, LONG) && d < LONG) return { n, d }
  budget.left -= REDUCING
  const value = settled(n, d)
  if (isSmall(value) || (isWithin(value.n, LARGEST) && value.d < LARGEST)) return value
  budget.left = -1
  return ZERO
}

const isWithin = (n: bigint, size: bigint): boolean => n < size && n > -size

function asSmall(n: bigint, d: bigint): Exact | null {
  const [small, under] = [Number(n), Number(d)]
  return areSafe(small, under, 0) ? { n: small, d: under } : null
}

/** In lowest terms, and in plain numbers where they are safe. */
function settled(n: bigint, d: bigint): Exact {
  let [a, b] = [n < 0n ? -n : n, d]
  while (b !== 0n) [a, b] = [b, a % b]
  return asSmall(n / a, d / a) ?? { n: n / a, d: d / a }
}
