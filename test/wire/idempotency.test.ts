import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '@codraft/core'
import { collecting, said, type Running } from './running.ts'
import { lane, path, proposal, tram } from './street.ts'

let running: Running
beforeAll(async () => void (running = await collecting()))
afterAll(() => running.stop())

const rows = async (): Promise<{ receipt: { reference: string; proposal: string } }[]> =>
  (await running.ask('GET', '/api/v1/admin/briefs/street/proposals')).json.proposals

describe('the same key and body', () => {
  it('make one row, however many arrive at once, and everybody gets the same receipt', async () => {
    const [body, key] = [proposal(), randomBytes(16).toString('base64url')]
    const answers = await Promise.all(Array.from({ length: 16 }, () => running.send(body, { 'idempotency-key': key })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]!.json.statusUrl).toMatch(/#[A-Za-z0-9_-]{43}$/)
    expect((await rows()).filter(({ receipt }) => receipt.proposal === body.id)).toHaveLength(1)
  })

  it('are the same in whatever order the keys of the body stand, and however its numbers are written', async () => {
    const [body, key] = [proposal(), crypto.randomUUID()]
    const first = await running.send(body, { 'idempotency-key': key })
    const turned = JSON.stringify(Object.fromEntries(Object.entries(body).reverse()), null, 2).replaceAll('"width": 3', '"width": 3.0e0')
    expect(turned).not.toBe(canonical(body))
    expect((await running.send(turned, { 'idempotency-key': key })).text).toBe(first.text)
    expect((await running.send(body, { 'idempotency-key': `"${key}"` })).text).toBe(first.text)
  })

  it('find their receipt after the server was started again', async () => {
    const data = running.data
    const [body, key] = [proposal(), crypto.randomUUID()]
    const first = await running.send(body, { 'idempotency-key': key })
    const other = await collecting({ data, publicUrl: 'https://moved.example' })
    const again = await other.send(body, { 'idempotency-key': key })
    await other.stop()
    expect([again.status, again.text]).toEqual([201, first.text])
  })

  it('keep two proposals apart that have equal designs', async () => {
    const [one, other] = [await running.send(proposal()), await running.send(proposal())]
    expect(one.json.reference).not.toBe(other.json.reference)
    expect(one.json.statusUrl.split('#')[1]).not.toBe(other.json.statusUrl.split('#')[1])
  })
})

describe('a race', () => {
  it('of different bodies under one key is won by one of them', async () => {
    const key = crypto.randomUUID()
    const bodies = Array.from({ length: 8 }, (_, index) => proposal([path, { ...lane, width: (2000 + index) / 1000 }, tram]))
    const answers = await Promise.all(bodies.map((body) => running.send(body, { 'idempotency-key': key })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status !== 201).map(said)).toEqual(Array.from({ length: 7 }, () => [422, 'idempotency-key-reused']))
  })

  it('of one proposal under different keys is won by one of them', async () => {
    const body = proposal()
    const answers = await Promise.all(Array.from({ length: 8 }, () => running.send(body)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status !== 201).map(said)).toEqual(Array.from({ length: 7 }, () => [409, 'proposal-known']))
  })
})

describe('a refused proposal', () => {
  it('uses up neither its key nor its id: mended, it is taken', async () => {
    const [body, key] = [proposal([{ ...path, width: 1.5 }, lane, tram]), crypto.randomUUID()]
    expect((await running.send(body, { 'idempotency-key': key })).status).toBe(422)
    const mended = { ...body, sections: [{ id: 'main', elements: [path, lane, tram] }] }
    expect((await running.send(mended, { 'idempotency-key': key })).status).toBe(201)
  })
})
