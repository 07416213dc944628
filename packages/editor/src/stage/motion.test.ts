import { describe, expect, it } from 'vitest'
import { easeOut, Motion, spring } from './motion.ts'

const at = (left: number): { left: number; right: number; opacity: number; scale: number; rise: number } => ({ left, right: left + 10, opacity: 1, scale: 1, rise: 0 })

describe('motion', () => {
  it('goes from where it is to where it belongs, and rests there', () => {
    const motion = new Motion(at(0))
    motion.go(at(100), 100)
    for (const now of [1000, 1050, 1100]) motion.step(now)
    expect([motion.pose.left, motion.pose.right, motion.moving]).toEqual([100, 110, false])
  })

  it('turns round from where it is', () => {
    const motion = new Motion(at(0))
    motion.go(at(100), 100)
    motion.step(1000)
    motion.step(1040)
    const { left } = motion.pose
    motion.go(at(0), 100)
    motion.step(1041)
    expect(motion.pose.left).toBe(left)
  })

  it('does not begin anew when it is told the same again', () => {
    const motion = new Motion(at(0))
    motion.go(at(100), 100)
    motion.step(1000)
    motion.step(1090)
    motion.go(at(100), 100)
    motion.step(1100)
    expect(motion.moving).toBe(false)
  })

  it('needs no frame to jump', () => {
    const motion = new Motion(at(0))
    motion.jump({ left: 5, right: 15 })
    expect([motion.pose.left, motion.moving]).toEqual([5, false])
  })

  it.each([['ease', easeOut], ['spring', spring]])('%s begins at nought, ends at one, and overshoots by at most a twenty-fifth', (_, ease) => {
    expect(ease(0)).toBeCloseTo(0, 6)
    expect(ease(1)).toBeCloseTo(1, 6)
    const most = Math.max(...Array.from({ length: 101 }, (_one, part) => ease(part / 100)))
    expect(most).toBeLessThanOrEqual(1.04)
  })
})
