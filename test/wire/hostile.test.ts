import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '@codraft/core'
import { askOver, collecting, said, type Running } from './running.ts'
import { lane, path, proposal, tram } from './street.ts'

let running: Running
beforeAll(async () => void (running = await collecting()))
afterAll(() => running.stop())
afterEach(async () => {
  expect((await running.send(proposal())).status).toBe(201)
  expect((await running.ask('GET', '/health')).status).toBe(200)
})

const text = (elements: string): string => canonical(proposal([])).replace('"elements":[]', `"elements":[${elements}]`)
const problem = async (body: unknown) => {
  const { status, json } = await running.send(body)
  return { status, path: json.problems?.[0]?.path, code: json.problems?.[0]?.code }
}

describe('a proposal that lies', () => {
  it('names a kind that the catalogue lacks', async () => {
    expect(await problem(proposal([path, { ...lane, kind: 'lnae' }, tram]))).toEqual({ status: 422, path: ['sections', 0, 'elements', 1, 'kind'], code: 'unknown-kind' })
  })

  it('has an id twice, or ids that only look different', async () => {
    expect(await problem(proposal([path, { ...lane, id: 'w1' }, tram]))).toEqual({ status: 422, path: ['sections', 0, 'elements', 1, 'id'], code: 'duplicate-id' })
    expect((await problem(proposal([path, { ...lane, id: 'd1\u0301' }, tram]))).status).toBe(422)
  })

  it('moves, narrows, retypes or drops what is locked', async () => {
    for (const elements of [[tram, path, lane], [path, lane, { ...tram, width: 2.5 }], [path, lane, { ...tram, kind: 'lane' }], [path, lane]]) {
      const answer = await running.send(proposal(elements))
      expect(said(answer)).toEqual([422, 'locked'])
      expect(answer.json.broken).toContainEqual(expect.objectContaining({ rule: 'tram-stays', section: 'main' }))
    }
  })

  it('brings its own verdict, price or lock', async () => {
    for (const lie of [{ valid: true }, { verdict: { status: 'valid' } }, { price: 1 }]) expect((await problem({ ...proposal([lane, tram]), ...lie })).code).toBe('unknown-field')
    expect((await problem(proposal([{ ...path, locked: false } as typeof path, lane, tram]))).path).toEqual(['sections', 0, 'elements', 0, 'locked'])
  })

  it('is addressed to another brief', async () => {
    expect(await problem(proposal(undefined, { brief: { id: 'avenue', revision: 1, hash: '' } }))).toMatchObject({ status: 422, path: ['brief', 'id'] })
  })
})

describe('numbers', () => {
  it.each([
    ['1e999', 'not-finite'], ['-1e999', 'not-finite'], ['5e-324', 'too-fine'], ['9007199254740993', 'too-fine'], ['3.00000000000001', 'too-fine'], ['-3', 'not-positive'], ['0', 'not-positive'], ['-0', 'not-positive'],
  ])('%s is refused as a width, with its path', async (number, code) => {
    const answer = await problem(text(`{"id":"w1","kind":"path","width":${number}}`))
    expect(answer).toEqual({ status: 422, path: ['sections', 0, 'elements', 0, 'width'], code })
  })

  it.each(['NaN', 'Infinity', '0x10', '1_000', '.5', '+1', '"3"', 'null', '[3]'])('%s is no width', async (number) => {
    expect((await problem(text(`{"id":"w1","kind":"path","width":${number}}`))).status).toBe(422)
  })
})

describe('too much', () => {
  it('is 10,000 elements: found in the bytes, before they are parsed', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `{"id":"a${index}"}`).join(',')
    expect(await problem(text(many))).toEqual({ status: 422, path: ['sections', 0, 'elements'], code: 'too-many' })
    const most = Array.from({ length: 5_001 }, (_, index) => `{"id":"a${index}","kind":"lane"}`).join(',')
    expect((await problem(text(most))).code).toBe('too-many')
  })

  it('is a depth of 100,000, of lists, of objects, closed or not', async () => {
    for (const body of ['['.repeat(100_000), '{"a":'.repeat(50_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`]) {
      expect((await problem(body)).code).toBe('too-deep')
    }
    expect((await problem({ ...proposal(), trace: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as unknown })).code).toBe('too-deep')
  })

  it('is 10 MB: refused by its Content-Length before a byte is read', async () => {
    const answer = await refusedUnread({ 'content-length': '10485760' })
    expect(answer).toContain('413 Payload Too Large')
    expect(answer).toContain('"code":"too-large"')
  })

  it('is 10 MB sent all the same: the sender still gets to read why not', async () => {
    const answer = await running.send(`"${'x'.repeat(10 * 1024 * 1024)}"`)
    expect(said(answer)).toEqual([413, 'too-large'])
  })

  it('is 10 MB in chunks, counted as they come', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'transfer-encoding': 'chunked' }
    const asked = { method: 'POST', path: '/api/v1/briefs/street/proposals', headers, body: Buffer.alloc(10 * 1024 * 1024, 0x20), chunked: true }
    expect(said(await askOver(running.port, asked))).toEqual([413, 'too-large'])
  })

  it('is a thousand keys, a long text, a long list of notes', async () => {
    const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 1]))
    expect(await problem({ ...proposal(), answers: keys })).toMatchObject({ status: 422, path: ['answers'], code: 'too-many' })
    expect(await problem(proposal(undefined, { missing: [{ label: 'x'.repeat(2001) }] }))).toMatchObject({ status: 422, path: ['missing', 0, 'label'], code: 'text-too-long' })
    expect((await problem(proposal(undefined, { madeWith: 'x'.repeat(100) }))).status).toBe(422)
  })
})

describe('what is no document', () => {
  it.each(['', ' ', '{', 'null', '[]', '"text"', '42', 'true', '{}', '{"codraft":2}', '{"codraft":1}x', "{'codraft':1}", '\uFEFF', '\0'])('%j is malformed, with problems', async (body) => {
    const answer = await running.send(body)
    expect(said(answer)).toEqual([422, 'malformed'])
    expect(answer.json.problems.length).toBeGreaterThan(0)
  })

  it('is bytes that are not UTF-8', async () => {
    expect((await problem(Uint8Array.of(0x22, 0xff, 0xfe, 0x22))).code).toBe('not-json')
  })

  it('is anything that reaches for prototypes', async () => {
    for (const [body, place] of [
      [canonical(proposal()).replace('{', '{"__proto__":{"polluted":true},'), ['__proto__']],
      [canonical({ ...proposal(), answers: {} }).replace('"answers":{}', '"answers":{"__proto__":{"polluted":true}}'), ['answers', '__proto__']],
      [canonical({ ...proposal(), answers: { constructor: { prototype: { polluted: true } } } }), ['answers', 'constructor']],
    ] as const) {
      const answer = await running.send(body)
      expect(said(answer)).toEqual([422, 'malformed'])
      expect(answer.json.problems[0].message).toContain(place.at(-1))
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('texts', () => {
  it('lose half characters, and come back as they were otherwise', async () => {
    const words = 'مرحبا \u202Egnp.exe <script>alert(1)</script> \u0000 e\u0301 😀'
    const body = canonical(proposal(undefined, { notes: [{ on: 'w1', type: 'idea', text: words }] })).replace('😀', String.raw`😀\ud800`)
    const key = crypto.randomUUID()
    const { status, json: receipt } = await running.send(body, { 'idempotency-key': key })
    expect(status).toBe(201)
    const kept = await running.ask('GET', `/api/v1/proposals/${receipt.reference}`, { headers: { authorization: `Bearer ${receipt.statusUrl.split('#')[1]}` } })
    expect(kept.json.proposal.notes[0].text).toBe(`${words}\uFFFD`)
    expect((await running.send(body, { 'idempotency-key': key })).json).toEqual(receipt)
  })
})

describe('a request that is none', () => {
  it('is answered or cut off, and nobody else notices', async () => {
    const heads = ['GET /\x00 HTTP/1.1\r\n\r\n', 'GET http://[:::1]/ HTTP/1.1\r\nHost: x\r\n\r\n', 'GET // HTTP/1.1\r\nHost: \r\n\r\n', 'TRACE /health HTTP/1.1\r\nHost: x\r\n\r\n', 'POST /api/v1/briefs/street/proposals HTTP/1.1\r\nHost: a b\r\nContent-Length: 2\r\n\r\n{}', 'nonsense\r\n\r\n']
    for (const head of heads) expect(await raw(head)).toMatch(/^HTTP\/1.1 (4\d\d|501)|^$/)
  })
})

/** Sends only the headers of a proposal and gives what comes back. */
function refusedUnread(headers: Record<string, string>): Promise<string> {
  const all = { host: 'localhost', 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers }
  return raw(`POST /api/v1/briefs/street/proposals HTTP/1.1\r\n${Object.entries(all).map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\n`)
}

/** What the server says to these bytes, until it has said something or hung up. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(running.port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    socket.on('data', (chunk) => {
      answer += chunk.toString()
      if (/\r\n\r\n[^]|Content-Length: 0/i.test(answer)) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
  })
}
