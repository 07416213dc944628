/** How long to wait before the same proposal is sent again. */

/** The longest wait that we choose ourselves. */
const LONGEST_MS = 60_000
/** The longest wait that a server may ask for: an hour; what asks for more is asked again after it. */
const LONGEST_ASKED_MS = 3_600_000

/**
 * Waits of at most 1, 2, 4, 8 … 60 seconds, each drawn from nought up (full jitter), so that those who failed together do not come back together.
 * @param tries how often it was tried, from 1
 * @param asked what the server asked for (`Retry-After`), in milliseconds: never sooner than that
 * @param chance a number from 0 up to 1
 */
export function backOffMs(tries: number, asked: number, chance: number): number {
  const most = Math.min(LONGEST_MS, 1000 * 2 ** Math.min(16, Math.max(0, tries - 1)))
  return Math.min(LONGEST_ASKED_MS, Math.max(0, asked)) + Math.round(most * chance)
}

/** Reads `Retry-After`: seconds, or a date against the server's own clock, never against this one. In milliseconds; 0 when there is none. */
export function retryAfterMs(headers: Headers): number {
  const asked = headers.get('retry-after')
  if (asked === null) return 0
  if (/^\d{1,9}$/.test(asked.trim())) return Number(asked) * 1000
  const [until, now] = [Date.parse(asked), Date.parse(headers.get('date') ?? '')]
  return Number.isNaN(until) || Number.isNaN(now) ? 0 : Math.max(0, until - now)
}
