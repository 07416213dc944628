/** How often one address may send. Kept in memory only; addresses are held as keyed hashes whose key changes every day. */
import { createHmac } from 'node:crypto'
import type { Limits } from './limits.ts'

/** What a limiter needs. */
export type LimiterOptions = { readonly limits: Pick<Limits, 'perMinute' | 'burst'>; readonly clock: () => Date; readonly random: (size: number) => Uint8Array }
/** Takes one turn of an address: 0 when it has one, else the seconds until it has. */
export type Limiter = (address: string | undefined) => number

type Bucket = { tokens: number; at: number }

const DAY_MS = 86_400_000
const MOST_BUCKETS = 10_000

/** A token bucket per address: `burst` at once, then `perMinute`. A request without an address is not limited. */
export function createLimiter({ limits, clock, random }: LimiterOptions): Limiter {
  const { perMinute, burst } = limits
  if (perMinute === null) return () => 0
  const perMs = perMinute / 60_000
  let buckets = new Map<string, Bucket>()
  let day = { key: random(32), began: clock().getTime() }
  return (address) => {
    if (address === undefined) return 0
    const now = clock().getTime()
    if (now - day.began >= DAY_MS || now < day.began) {
      day = { key: random(32), began: now }
      buckets = new Map()
    }
    const name = createHmac('sha256', day.key).update(prefixOf(address)).digest('base64url')
    const bucket = buckets.get(name) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) * perMs)
    // Put back at the end: the first in the map is the one unheard of for longest.
    buckets.delete(name)
    buckets.set(name, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    if (buckets.size > MOST_BUCKETS) forgetOldest(buckets)
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMs / 1000))
  }
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const name of buckets.keys()) {
    buckets.delete(name)
    return
  }
}

/** What one household or office shares: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function prefixOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const whole = tail === undefined ? groups : [...groups, ...Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0'), ...after]
  return whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
