import type { Proposal } from '@codraft/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { backOffMs, retryAfterMs } from './back-off.ts'
import type { SubmitFailure } from './failure.ts'
import { httpAdapter, type LastingAdapter } from './http.ts'
import type { Delivery } from './outbox.ts'
import { created, problem, proposalOf, receiptOf, type Reply } from './proposal.sample.ts'

type Sent = { readonly key: string; readonly proposal: Proposal; readonly atMs: number }

/** An adapter before a stub collector that answers as told: the last reply goes on for ever. */
function before(...replies: [Reply, ...Reply[]]): { adapter: LastingAdapter; sent: Sent[] } {
  const sent: Sent[] = []
  const fetched = async (_: unknown, { body, headers }: { body: string; headers: Record<string, string> }): Promise<Response> => {
    const proposal = JSON.parse(body) as Proposal
    sent.push({ key: headers['idempotency-key'] ?? '', proposal, atMs: performance.now() })
    const reply = replies[Math.min(sent.length, replies.length) - 1] ?? created
    return reply(proposal, sent.length - 1)
  }
  vi.stubGlobal('fetch', fetched)
  return { adapter: httpAdapter('https://collector.example/proposals'), sent }
}
const never = new AbortController().signal
/** How submitting ended, with all waiting done. */
async function ended(adapter: LastingAdapter, proposal = proposalOf(1)): Promise<unknown> {
  const attempt = adapter.submit(proposal, never).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(30_000)
  return attempt
}
const down: Reply = () => Promise.reject(new TypeError('Failed to fetch'))

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('The back-off', () => {
  it('doubles from a second to a minute at most, and draws each wait from nought up', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 400].map((tries) => backOffMs(tries, 0, 1))).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000))
    expect([0, 0.25, 0.5].map((chance) => backOffMs(3, 0, chance))).toEqual([0, 1000, 2000])
  })
  it('is never sooner than the server asks, and comes back within the hour', () => {
    expect(backOffMs(1, 30_000, 0)).toBe(30_000)
    expect(backOffMs(1, 1e12, 0)).toBe(3_600_000)
  })
  it('reads Retry-After as seconds, or as a date against the server’s own clock', () => {
    expect(retryAfterMs(new Headers({ 'retry-after': '7' }))).toBe(7000)
    expect(retryAfterMs(new Headers({ 'retry-after': 'Sun, 03 May 2026 10:00:30 GMT', 'date': 'Sun, 03 May 2026 10:00:00 GMT' }))).toBe(30_000)
    expect([new Headers(), new Headers({ 'retry-after': 'soon' }), new Headers({ 'retry-after': 'Sun, 03 May 2026 10:00:30 GMT' })].map(retryAfterMs)).toEqual([0, 0, 0])
  })
})

describe('row 10 (5xx, 408, 425, 429, 503 with Retry-After)', () => {
  it.each([408, 425, 429, 500, 501, 502, 503, 504, 507])('sends again after %i under the same key', async (status) => {
    const { adapter, sent } = before(() => problem(status, 'busy'), created)
    expect(await ended(adapter)).toEqual(receiptOf(proposalOf(1)))
    expect(sent).toHaveLength(2)
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    expect(sent[0]!.key.length).toBeGreaterThanOrEqual(22)
  })
  it('waits as long as the server asks', async () => {
    const { adapter, sent } = before(() => problem(429, 'too-many-requests', { 'retry-after': '3' }), created)
    await ended(adapter)
    expect(sent[1]!.atMs - sent[0]!.atMs).toBeGreaterThanOrEqual(3000)
  })
  it('lets nobody wait before a long pause: it is kept, and sent by itself when the pause is over', async () => {
    const { adapter, sent } = before(() => problem(503, 'busy', { 'retry-after': '60' }), created)
    const heard: Delivery[] = []
    adapter.watch((delivery) => heard.push(delivery))
    const end = (await ended(adapter)) as SubmitFailure
    expect([end.kind, end.code, end.status]).toEqual(['later', 'waiting-here', 503])
    await adapter.flush()
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(91_000)
    expect(sent).toHaveLength(2)
    expect(sent[1]!.atMs - sent[0]!.atMs).toBeGreaterThanOrEqual(60_000)
    expect(heard).toEqual([{ state: 'sent', proposal: proposalOf(1).id, receipt: receiptOf(proposalOf(1)) }])
  })
  it('tells when it waits for another cause: an answer that is a page of somebody else’s is no busy collector', async () => {
    const page: Reply = async () => new Response('<h1>Log in</h1>', { status: 200, headers: { 'content-type': 'text/html' } })
    const busy: Reply = () => problem(429, 'too-many-requests')
    const { adapter } = before(busy, busy, busy, down, page, busy, busy, created)
    const heard: Delivery[] = []
    adapter.watch((delivery) => heard.push(delivery))
    await ended(adapter)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(heard.map((one) => (one.state === 'waiting' ? one.busy : one.state))).toEqual([false, true, 'sent'])
  })
  it('keeps away what was taken back while it was tried', async () => {
    let refuse: (() => void) | undefined
    const { adapter, sent } = before(async () => new Promise((resolve) => (refuse = () => resolve(problem(503, 'busy')))))
    const attempt = adapter.submit(proposalOf(1), never).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(0)
    await adapter.withdraw(proposalOf(1).id)
    refuse?.()
    await vi.advanceTimersByTimeAsync(600_000)
    expect([sent.length, ((await attempt) as SubmitFailure).code]).toEqual([1, 'withdrawn'])
  })
  it('goes on in the background with longer and longer waits, and stops when it is sent', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const replies = Array.from({ length: 9 }, () => down) as [Reply, ...Reply[]]
    const { adapter, sent } = before(...replies, created)
    await ended(adapter)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(sent).toHaveLength(10)
    const waits = sent.slice(1).map(({ atMs }, index) => Math.round((atMs - sent[index]!.atMs) / 1000))
    expect(waits).toEqual([1, 2, 1, 2, 4, 8, 16, 32, 60])
  })
})

describe('row 11 (400, 401, 403, 404, 413, 415, 422)', () => {
  it.each([400, 401, 403, 404, 413, 415, 422])('does not send again after %i', async (status) => {
    const { adapter, sent } = before(() => problem(status, 'malformed'), created)
    expect(await ended(adapter)).toMatchObject({ kind: 'refused', code: 'malformed', status })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(1)
  })
  it('says what the collector found', async () => {
    const { adapter } = before(() => Response.json({ type: 'urn:codraft:error:malformed', title: 'It cannot be read', status: 422, detail: 'The statement "publish" must be agreed to.', code: 'malformed' }, { status: 422 }))
    expect(await ended(adapter)).toMatchObject({ message: 'It cannot be read: The statement "publish" must be agreed to.' })
  })
  it('gives a code to what is not of a collector’s making', async () => {
    const { adapter } = before(() => new Response('<p>Not here.</p>', { status: 404 }))
    expect(await ended(adapter)).toMatchObject({ kind: 'refused', code: 'http-404' })
  })
})

describe('row 12 (409)', () => {
  it.each(['closed', 'proposal-known', 'older-revision'])('does not send again, and says why: %s', async (code) => {
    const { adapter, sent } = before(() => problem(409, code), created)
    expect(await ended(adapter)).toMatchObject({ kind: 'refused', code, status: 409 })
    expect(sent).toHaveLength(1)
  })
})

describe('row 14 (reply lost or cut after the commit)', () => {
  const receipt = JSON.stringify(receiptOf(proposalOf(1)))
  it.each([0, 1, 40, receipt.length - 1])('is sent only when the receipt parses: cut after %i characters', async (at) => {
    const { adapter, sent } = before(() => new Response(receipt.slice(0, at), { status: 201 }), created)
    expect(await ended(adapter)).toEqual(receiptOf(proposalOf(1)))
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    expect(sent).toHaveLength(2)
  })
  it('is not sent by a body that breaks off', async () => {
    const broken = (): Response => new Response(new ReadableStream({ start: (control) => control.error(new TypeError('network error')) }), { status: 201 })
    const { adapter, sent } = before(broken, created)
    expect(await ended(adapter)).toEqual(receiptOf(proposalOf(1)))
    expect(sent).toHaveLength(2)
  })
  it('is not sent by somebody else’s receipt', async () => {
    const { adapter, sent } = before(() => Response.json(receiptOf(proposalOf(2)), { status: 201 }), created)
    expect(await ended(adapter)).toEqual(receiptOf(proposalOf(1)))
    expect(sent).toHaveLength(2)
  })
})

describe('row 15 (captive portal)', () => {
  it.each([
    ['a page of its own', () => new Response('<h1>Welcome to our network</h1>', { status: 200, headers: { 'content-type': 'text/html' } })],
    ['a redirect, which is an error to us', down],
    ['something opaque', () => Response.error()],
  ] as [string, Reply][])('takes %s for a failure', async (_, portal) => {
    const { adapter } = before(portal)
    expect(await ended(adapter)).toMatchObject({ kind: 'later' })
  })
})

describe('row 9 (double click)', () => {
  it('makes one proposal of a hundred clicks', async () => {
    const { adapter, sent } = before(created)
    const clicks = Array.from({ length: 100 }, () => adapter.submit(proposalOf(1), never))
    const receipts = await Promise.all(clicks)
    expect(sent).toHaveLength(1)
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1)
    expect(await adapter.submit(proposalOf(1), never)).toEqual(receipts[0])
    expect(sent).toHaveLength(1)
  })
})

describe('The outbox', () => {
  it('sends what waits in the order in which it was made', async () => {
    const { adapter, sent } = before(down, down, down, down, down, down, created)
    for (const n of [1, 2]) await ended(adapter, proposalOf(n))
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent.slice(-2).map(({ proposal }) => proposal.id)).toEqual([proposalOf(1).id, proposalOf(2).id])
  })
  it('forgets what is taken back, and what is refused', async () => {
    const { adapter, sent } = before(down, down, down, down, () => problem(409, 'closed'))
    const heard: Delivery[] = []
    adapter.watch((delivery) => heard.push(delivery))
    for (const n of [1, 2]) void adapter.submit(proposalOf(n), never).catch(() => undefined)
    await vi.advanceTimersByTimeAsync(0)
    await adapter.withdraw(proposalOf(1).id)
    await vi.advanceTimersByTimeAsync(600_000)
    const tries = sent.length
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(tries)
    expect(sent.at(-1)?.proposal.id).toBe(proposalOf(2).id)
  })
  it('stops trying while offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { adapter, sent } = before(down)
    expect(await ended(adapter)).toMatchObject({ kind: 'later' })
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(0)
  })
  it('goes on when the attempt is called off', async () => {
    const { adapter, sent } = before(down, created)
    const called = new AbortController()
    const attempt = adapter.submit(proposalOf(1), called.signal).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(0)
    called.abort()
    expect(await attempt).toMatchObject({ kind: 'later' })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(sent).toHaveLength(2)
  })
})
