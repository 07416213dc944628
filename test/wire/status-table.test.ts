import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemDetails, Receipt } from '@codraft/core'
import { collecting, said, secretOf, type Running } from './running.ts'
import { lane, path, proposal, street, tram } from './street.ts'

let running: Running
const past = { ...street, id: 'past', publish: { closes: '2001-01-01T00:00:00Z' } }
const draft = { ...street, id: 'draft', publish: { opens: '2901-01-01T00:00:00Z' } }
beforeAll(async () => void (running = await collecting({ briefs: [street, past, draft] })))
afterAll(() => running.stop())

const to = (brief: string, body: object = proposal()) =>
  running.ask('POST', `/api/v1/briefs/${brief}/proposals`, { headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(body) })

describe('sending a proposal', () => {
  it('answers 201 with a receipt', async () => {
    const body = proposal()
    const answer = await running.send(body)
    expect(answer.status).toBe(201)
    expect(Receipt.parse(answer.json)).toMatchObject({ proposal: body.id, brief: 'street', revision: 1, verdict: 'valid' })
    expect(answer.json.reference).toMatch(/^[2-9CFGHJKMPQRVWX]{3}-[2-9CFGHJKMPQRVWX]{3}$/)
    expect(answer.json.statusUrl).toMatch(new RegExp(`^${running.url}/api/v1/proposals/${answer.json.reference}#[A-Za-z0-9_-]{43}$`))
    expect(Math.abs(Date.parse(answer.json.acceptedAt) - Date.now())).toBeLessThan(60_000)
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', location: `/api/v1/proposals/${answer.json.reference}` })
  })

  it('answers 400 without a key, and with one that could be guessed', async () => {
    expect(said(await running.send(proposal(), { 'idempotency-key': undefined }))).toEqual([400, 'idempotency-key-missing'])
    expect(said(await running.send(proposal(), { 'idempotency-key': '' }))).toEqual([400, 'idempotency-key-weak'])
    expect(said(await running.send(proposal(), { 'idempotency-key': 'retry-1' }))).toEqual([400, 'idempotency-key-weak'])
  })

  it('answers 404 for a brief that is unknown or a draft, and for a revision that is unknown', async () => {
    expect(said(await to('nowhere'))).toEqual([404, 'unknown-brief'])
    expect(said(await to('draft', proposal([], { brief: { id: 'draft', revision: 1, hash: '' } })))).toEqual([404, 'unknown-brief'])
    expect(said(await to('street', proposal([path], { brief: { id: 'street', revision: 7, hash: '' } })))).toEqual([404, 'unknown-revision'])
  })

  it('answers 409 for a brief that has closed, and for a proposal that came under another key', async () => {
    expect(said(await to('past', proposal(undefined, { brief: { id: 'past', revision: 1, hash: '' } })))).toEqual([409, 'closed'])
    const body = proposal()
    await running.send(body)
    expect(said(await running.send(body))).toEqual([409, 'proposal-known'])
    expect(said(await running.send({ ...body, locale: 'fr' }))).toEqual([409, 'proposal-known'])
  })

  it('answers 413 for what is too large', async () => {
    expect(said(await running.send(proposal([path], { madeWith: 'x'.repeat(300_000) })))).toEqual([413, 'too-large'])
  })

  it.each(['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', '', undefined])(
    'answers 415 for the media type %s: a cross-site form cannot send', async (type) => {
      expect(said(await running.send(proposal(), { 'content-type': type }))).toEqual([415, 'media-type'])
    },
  )

  it('takes JSON with parameters, and refuses a compressed body', async () => {
    expect((await running.send(proposal(), { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(201)
    for (const encoding of ['gzip', 'br', 'deflate', 'zstd']) expect(said(await running.send(proposal(), { 'content-encoding': encoding }))).toEqual([415, 'content-encoding'])
  })

  it('answers 422 for a key that was used for another body', async () => {
    const key = crypto.randomUUID()
    const first = await running.send(proposal(), { 'idempotency-key': key })
    expect(said(await running.send(proposal(), { 'idempotency-key': key }))).toEqual([422, 'idempotency-key-reused'])
    expect(said(await running.send({ any: 'thing' }, { 'idempotency-key': key }))).toEqual([422, 'idempotency-key-reused'])
    expect(first.status).toBe(201)
  })

  it('answers 422 for a broken rule, a lock and an unfinished plan, naming rule, section, elements and place', async () => {
    const broken = await running.send(proposal([{ ...path, width: 1.5 }, lane, tram]))
    expect(said(broken)).toEqual([422, 'rule-broken'])
    expect(broken.headers['content-type']).toBe('application/problem+json')
    expect(ProblemDetails.parse(broken.json)).toMatchObject({
      status: 422, problems: [{ path: ['sections', 0, 'elements', 0], message: expect.stringMatching(/"wide".*"main".*w1.*Paths are 2 m wide/) }],
      broken: [{ rule: 'wide', section: 'main', elements: ['w1'] }],
    })
    expect(said(await running.send(proposal([path, tram, lane])))).toEqual([422, 'locked'])
    expect(said(await running.send(proposal([path, lane])))).toEqual([422, 'locked'])
    expect(said(await running.send(proposal([lane, tram])))).toEqual([422, 'incomplete'])
  })

  it('takes a broken warn rule with or without a reason', async () => {
    expect((await running.send(proposal([path, { ...lane, width: 4 }, tram]))).status).toBe(201)
    const reasons = [{ rule: 'narrow-lanes', section: 'main', elements: ['d1'], text: 'Buses turn here.' }]
    expect((await running.send(proposal([path, { ...lane, width: 4 }, tram], { reasons }))).status).toBe(201)
  })

  it('answers 429 with Retry-After for too many', async () => {
    const strict = await collecting({ limits: { perMinute: 2, burst: 2 } })
    const answers = [await strict.send(proposal()), await strict.send(proposal()), await strict.send(proposal())]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429])
    expect(Number(answers[2]!.headers['retry-after'])).toBeGreaterThan(0)
    expect((await strict.ask('GET', '/api/v1/briefs/street')).status).toBe(200)
    await strict.stop()
  })
})

describe('what can be read', () => {
  it('is the brief, with its hash as ETag, and nothing again when it is known', async () => {
    const answer = await running.ask('GET', '/api/v1/briefs/street')
    expect([answer.status, answer.json.id, answer.headers['cache-control']]).toEqual([200, 'street', 'no-cache'])
    const etag = answer.headers.etag!
    expect(etag).toMatch(/^"sha256-[A-Za-z0-9_-]{43}"$/)
    const revision = await running.ask('GET', '/api/v1/briefs/street/revisions/1')
    expect([revision.text, revision.headers.etag]).toEqual([answer.text, etag])
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const known = await running.ask('GET', '/api/v1/briefs/street', { headers: { 'if-none-match': tag } })
      expect([known.status, known.text, known.headers.etag]).toEqual([304, '', etag])
    }
    expect((await running.ask('GET', '/api/v1/briefs/street', { headers: { 'if-none-match': '"sha256-other"' } })).status).toBe(200)
    const head = await running.ask('HEAD', '/api/v1/briefs/street')
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(Buffer.byteLength(answer.text))])
  })

  it('comes compressed to those who can read that, but for what one person alone may know', async () => {
    const coded = { 'accept-encoding': 'gzip, br' }
    const brief = await fetch(`${running.url}/api/v1/briefs/street`, { headers: coded })
    expect([brief.headers.get('content-encoding'), brief.headers.get('vary')]).toEqual(['br', expect.stringContaining('accept-encoding')])
    expect(await brief.json()).toEqual((await running.ask('GET', '/api/v1/briefs/street')).json)
    const { json: receipt } = await running.send(proposal())
    const own = await running.ask('GET', `/api/v1/proposals/${receipt.reference}`, { headers: { ...coded, authorization: `Bearer ${secretOf(receipt)}` } })
    expect([own.status, own.headers['content-encoding'], own.headers['cache-control']]).toEqual([200, undefined, 'no-store'])
  })

  it('is nothing where there is nothing', async () => {
    expect(said(await running.ask('GET', '/api/v1/briefs/nowhere'))).toEqual([404, 'unknown-brief'])
    expect(said(await running.ask('GET', '/api/v1/briefs/draft'))).toEqual([404, 'unknown-brief'])
    for (const number of ['2', '0', '1.0', '%31%', 'x']) expect(said(await running.ask('GET', `/api/v1/briefs/street/revisions/${number}`))).toEqual([404, 'unknown-revision'])
    const elsewhere = ['/', '/api/v1/', '/api/v1/log/checkpoint', '/api/v1/challenge', '/api/v1/admin/login', '/api/v1/briefs/street/', '/api/v1/briefs/../../etc/passwd', '/api/v1/briefs/%2e%2e%2f/proposals/x']
    for (const address of elsewhere) expect((await running.ask('GET', address)).status).toBe(404)
    for (const id of ['__proto__', 'constructor', 'toString']) expect(said(await running.ask('GET', `/api/v1/briefs/${id}`))).toEqual([404, 'unknown-brief'])
  })

  it('is not written to by other methods', async () => {
    const answer = await running.ask('PUT', '/api/v1/briefs/street/proposals', { body: '{}' })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, POST'])
    expect((await running.ask('DELETE', '/api/v1/briefs/street')).status).toBe(405)
    expect((await running.ask('POST', '/api/v1/admin/briefs')).status).toBe(405)
  })

  it('is the health, which tells no secrets', async () => {
    for (const address of ['/health', '/api/v1/health']) expect((await running.ask('GET', address)).json).toEqual({ status: 'ok', store: 'ok' })
  })

  it('is the list of public designs, in pages that do not shift', async () => {
    const many = await collecting()
    const sent: string[] = []
    for (let i = 0; i < 130; i++) sent.push((await many.send(proposal([path, { ...lane, width: (2000 + i) / 1000 }, tram]))).json.reference)
    const first = (await many.ask('GET', '/api/v1/briefs/street/proposals')).json
    await many.send(proposal())
    const second = (await many.ask('GET', `/api/v1/briefs/street/proposals?cursor=${first.next}`)).json
    const references = [...first.proposals, ...second.proposals].map((one: { reference: string }) => one.reference)
    expect(references.slice(0, 130)).toEqual(sent)
    expect([references.length, second.next]).toEqual([131, null])
    for (const cursor of ['x', '-1', '0', '1e3', '99999999999999999999']) {
      expect(said(await many.ask('GET', `/api/v1/briefs/street/proposals?cursor=${cursor}`))).toEqual([400, 'bad-cursor'])
    }
    await many.stop()
  })
})

describe('a proposer', () => {
  it('reads and withdraws with the secret of the receipt, which no other answer tells', async () => {
    const { json: receipt } = await running.send(proposal())
    const address = `/api/v1/proposals/${receipt.reference}`
    const headers = { authorization: `Bearer ${secretOf(receipt)}` }
    expect((await running.ask('GET', address, { headers })).json).toMatchObject({ state: 'received', receipt: { reference: receipt.reference } })
    expect(said(await running.ask('GET', address))).toEqual([401, 'secret-missing'])
    expect(said(await running.ask('GET', address, { headers: { authorization: 'Bearer wrong' } }))).toEqual([404, 'unknown-proposal'])
    expect(said(await running.ask('DELETE', address))).toEqual([401, 'secret-missing'])
    expect((await running.ask('DELETE', address, { headers })).status).toBe(204)
    expect((await running.ask('GET', address, { headers })).json.state).toBe('withdrawn')
  })
})
