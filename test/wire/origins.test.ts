import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collecting, said, type Running } from './running.ts'
import { proposal } from './street.ts'

const council = 'https://www.council.example'
let running: Running
beforeAll(async () => void (running = await collecting({ allowOrigins: [council, 'http://localhost:4401', 'null'] })))
afterAll(() => running.stop())

const shared = ['access-control-allow-origin', 'access-control-expose-headers', 'access-control-allow-methods', 'access-control-allow-headers'] as const
const preflight = (origin: string, address = '/api/v1/briefs/street/proposals') =>
  running.ask('OPTIONS', address, { headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' } })

describe('a page of an allowed origin', () => {
  it('may ask whether it may send, and may', async () => {
    const asked = await preflight(council)
    expect(asked.status).toBe(204)
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': council, 'access-control-allow-methods': 'GET, POST, DELETE', 'access-control-max-age': '600', vary: 'Origin',
      'access-control-allow-headers': 'Content-Type, Idempotency-Key, Authorization, If-None-Match',
    })
    const sent = await running.send(proposal(), { origin: council })
    expect([sent.status, sent.headers['access-control-allow-origin'], sent.headers.vary]).toEqual([201, council, 'Origin'])
    expect(sent.headers['access-control-expose-headers']).toBe('Codraft-Closed, Codraft-Engine, ETag, Location, Retry-After')
  })

  it('may read what went wrong as well', async () => {
    for (const answer of [await running.send('{', { origin: council }), await running.ask('GET', '/api/v1/briefs/nowhere', { headers: { origin: council } })]) {
      expect(answer.headers['access-control-allow-origin']).toBe(council)
    }
  })

  it('is never trusted with cookies', async () => {
    for (const answer of [await preflight(council), await running.send(proposal(), { origin: council, cookie: 'session=1' })]) {
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })
})

describe('any other origin', () => {
  it.each([
    'https://evil.example', 'https://www.council.example.evil.example', 'https://evilwww.council.example', 'http://www.council.example', 'https://www.council.example:8443',
    'https://WWW.council.example', 'https://council.example', 'null', '', '*', 'https://www.council.example/', 'http://localhost:4402',
  ])('%j gets no leave, and no echo', async (origin) => {
    for (const answer of [await preflight(origin), await running.send(proposal(), { origin }), await running.ask('GET', '/api/v1/briefs/street', { headers: { origin } })]) {
      for (const name of shared) expect(answer.headers[name]).toBeUndefined()
      expect(answer.headers.vary).toMatch(/^Origin(, accept-encoding)?$/)
    }
  })
})

describe('the organiser’s routes', () => {
  const list = '/api/v1/admin/briefs/street/proposals'

  it('answer this machine: newest first, with the verdict computed here', async () => {
    const { json: older } = await running.send(proposal())
    const { json: newer } = await running.send(proposal())
    const { status, json, headers } = await running.ask('GET', list)
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(json.proposals.slice(0, 2).map((one: { receipt: { reference: string } }) => one.receipt.reference)).toEqual([newer.reference, older.reference])
    expect(json.proposals[0]).toMatchObject({ proposal: { id: newer.proposal }, verdict: { status: 'valid', results: expect.any(Array) } })
    expect(JSON.stringify(json)).not.toContain('#')
    const { json: briefs } = await running.ask('GET', '/api/v1/admin/briefs')
    expect(briefs.briefs).toEqual([{ id: 'street', revision: 1, title: 'Street', isClosed: false, proposals: expect.any(Number) }])
  })

  it('give everything as files that open nowhere but where they are saved', async () => {
    const csv = await running.ask('GET', `${list}.csv`)
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="street-proposals.csv"', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
    })
    const [heading, ...lines] = csv.text.trim().split('\r\n')
    const { json } = await running.ask('GET', `${list}.json`)
    expect(heading).toContain('reference')
    expect(lines).toHaveLength(json.proposals.length)
    expect(json).toMatchObject({ codraft: 1, brief: { id: 'street' } })
    expect(JSON.stringify(json)).not.toContain('statusUrl')
    expect(said(await running.ask('GET', '/api/v1/admin/briefs/nowhere/proposals.csv'))).toEqual([404, 'unknown-brief'])
  })

  it.each([
    { host: 'rebound.example' }, { host: 'localhost.evil.example:4400' }, { origin: 'https://evil.example' }, { origin: 'null' }, { origin: council }, { 'x-forwarded-for': '127.0.0.1' },
    { forwarded: 'for=127.0.0.1' }, { 'sec-fetch-site': 'cross-site' },
  ])('do not answer a request with %j', async (headers) => {
    for (const address of [list, `${list}.csv`, `${list}.json`, '/api/v1/admin/briefs']) {
      const answer = await running.ask('GET', address, { headers })
      expect(said(answer)).toEqual([403, 'this-machine-only'])
      expect(answer.json.detail).toMatch(/roles/)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  it('are never opened by a preflight', async () => {
    const asked = await preflight(council, list)
    expect([asked.status, asked.headers['access-control-allow-origin']]).toEqual([405, undefined])
  })

  it('believe no address that a client wrote itself', async () => {
    const behind = await collecting({}, { proxies: 1 })
    const answer = await behind.ask('GET', list, { headers: { 'x-forwarded-for': '127.0.0.1' } })
    expect(answer.status).toBe(403)
    await behind.stop()
  })
})
