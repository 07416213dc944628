import { describe, expect, it } from 'vitest'
import { createLimiter, prefixOf } from './limiter.ts'

function limited(limits: { perMinute: number | null; burst: number }) {
  const time = { ms: 0 }
  const take = createLimiter({ limits, clock: () => new Date(time.ms), random: (size) => new Uint8Array(size) })
  return { time, take }
}

describe('the limiter', () => {
  it('lets a burst pass, then says how long to wait', () => {
    const { time, take } = limited({ perMinute: 6, burst: 3 })
    expect([take('1.2.3.4'), take('1.2.3.4'), take('1.2.3.4'), take('1.2.3.4')]).toEqual([0, 0, 0, 10])
    time.ms += 9_000
    expect(take('1.2.3.4')).toBe(1)
    time.ms += 1_000
    expect(take('1.2.3.4')).toBe(0)
  })

  it('takes nothing from others, and nothing for being asked in vain', () => {
    const { time, take } = limited({ perMinute: 60, burst: 1 })
    take('1.2.3.4')
    for (let i = 0; i < 50; i++) take('1.2.3.4')
    expect(take('1.2.3.5')).toBe(0)
    time.ms += 1000
    expect(take('1.2.3.4')).toBe(0)
  })

  it('never fills up by a clock that goes back', () => {
    const { time, take } = limited({ perMinute: 60, burst: 1 })
    time.ms = 10_000
    take('1.2.3.4')
    time.ms = 9_999
    expect(take('1.2.3.4')).toBeGreaterThanOrEqual(0)
    expect(take('1.2.3.4')).toBeGreaterThan(0)
  })

  it('can be switched off, and limits nobody without an address', () => {
    const off = limited({ perMinute: null, burst: 1 })
    const on = limited({ perMinute: 1, burst: 1 })
    for (let i = 0; i < 10; i++) expect([off.take('1.2.3.4'), on.take(undefined)]).toEqual([0, 0])
  })
})

describe('a prefix', () => {
  it('is the whole of an IPv4 address, mapped or not', () => {
    expect(prefixOf('203.0.113.7')).toBe('203.0.113.7')
    expect(prefixOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
  })

  it('is the first 64 bits of an IPv6 address, however it is written', () => {
    const same = ['2001:db8:0:1::5', '2001:0DB8:0000:0001:ffff::1', '2001:db8:0:1:2:3:4:5', '2001:db8:0:1::%eth0']
    expect(new Set(same.map(prefixOf))).toEqual(new Set(['2001:db8:0:1']))
    expect(prefixOf('::1')).toBe('0:0:0:0')
    expect(prefixOf('2001:db8::1')).not.toBe(prefixOf('2001:db8:0:1::1'))
  })
})
