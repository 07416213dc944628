import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameEnds } from './same-ends.ts'

const list = fc.array(fc.nat({ max: 2 }), { maxLength: 8 })

describe('What two lists have in common at their ends', () => {
  it('is the same in both, counted once, and as much as there is', () => {
    fc.assert(fc.property(list, list, (before, after) => {
      const [first, last] = sameEnds(before, after)
      expect(first + last).toBeLessThanOrEqual(Math.min(before.length, after.length))
      expect(before.slice(0, first)).toEqual(after.slice(0, first))
      expect(before.slice(before.length - last)).toEqual(after.slice(after.length - last))
      const [rest, others] = [before.slice(first, before.length - last), after.slice(first, after.length - last)]
      expect(rest.length > 0 && others.length > 0 && (rest[0] === others[0] || rest.at(-1) === others.at(-1))).toBe(false)
    }))
  })

  it('is the same whatever of it is known before', () => {
    fc.assert(fc.property(list, list, fc.nat(), fc.nat(), (before, after, one, other) => {
      const whole = sameEnds(before, after)
      const known = [one % (whole[0] + 1), other % (whole[1] + 1)] as const
      const [first, last] = sameEnds(before, after, known)
      expect(first + last).toBe(whole[0] + whole[1])
      expect(first).toBeLessThanOrEqual(whole[0])
    }))
  })
})
