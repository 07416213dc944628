import { createSecretKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawReference, opens, readKey, readReference, secretFor, sha256 } from './identity.ts'

const bytes = (...values: number[]) => () => Uint8Array.from(values)

describe('a reference', () => {
  it('is six letters that cannot be confused, in two groups', () => {
    expect(drawReference(bytes(0, 1, 2, 18, 19, 20))).toBe('234-VWX')
  })

  it('leaves out bytes that would make some letters likelier', () => {
    const rounds = [Uint8Array.of(255, 254, 253, 252, 0, 0), Uint8Array.of(1, 1, 1, 1, 1, 1)]
    expect(drawReference(() => rounds.shift()!)).toBe('223-333')
  })

  it('draws every letter about equally often', () => {
    let next = 0
    const counts = new Map<string, number>()
    for (let i = 0; i < 42 * 6; i++) {
      const drawn = drawReference((size) => Uint8Array.from({ length: size }, () => next++ % 256))
      for (const letter of drawn.replace('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
    expect(counts.size).toBe(21)
    expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(6)
  })

  it('is read without regard to case and separators', () => {
    for (const text of ['K7F-3PQ', 'k7f3pq', ' k7f 3pq ', 'K.7F_3PQ']) expect(readReference(text)).toBe('K7F-3PQ')
    for (const text of ['K7F-3P', 'K7F-3PQQ', 'K7F-3P0', 'K7F-3PÖ', '', '../../x']) expect(readReference(text)).toBeNull()
  })
})

describe('an Idempotency-Key', () => {
  it('holds at least 128 random bits, or is a UUID', () => {
    for (const key of ['3gZ0rT9yQm4KcX1vBn7LpA', '"3gZ0rT9yQm4KcX1vBn7LpA"', '7f2c9a10b3d84e5f6071829304a5b6c7', '7f2c9a10-b3d8-4e5f-8071-829304a5b6c7']) {
      expect(readKey(key)).toBe(key.replaceAll('"', ''))
    }
  })

  it('is refused when it could be guessed', () => {
    const weak = ['', 'retry-1', '3gZ0rT9yQm4KcX1vBn7Lp', 'a'.repeat(40), '7f2c9a10b3d84e5f6071829304a5b6', '20310531-2031-0531-2031-053120310531', 'abababababababababababab', 'spaces are not allowed here', 'x'.repeat(201)]
    for (const key of weak) expect(readKey(key)).toBeNull()
  })
})

describe('the secret', () => {
  const key = createSecretKey(new Uint8Array(32).fill(7))

  it('is the same for the same proposal and key, and another for any other', () => {
    const secret = secretFor(key, 'proposal', 'key')
    expect(secret).toBe(secretFor(key, 'proposal', 'key'))
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(new Set([secret, secretFor(key, 'proposal', 'kez'), secretFor(key, 'other', 'key'), secretFor(createSecretKey(new Uint8Array(32)), 'proposal', 'key')]).size).toBe(4)
  })

  it('opens only what it was given out for', () => {
    expect(opens('secret', sha256('secret'))).toBe(true)
    expect(opens('secrets', sha256('secret'))).toBe(false)
    expect(opens('secret', '')).toBe(false)
  })
})
