import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonical, compile, evaluate, readBrief, type Brief, type Element, type KeptProposal, type Receipt } from '@codraft/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCollector, type Collector, type CollectorOptions } from './collector.ts'
import { publish } from './publish.ts'
import { openSqlite } from './stores/sqlite.ts'
import type { Store } from './stores/store.ts'

const path = { id: 'w1', kind: 'path', width: 3 }
const lane = { id: 'd1', kind: 'lane', width: 3 }
const tram = { id: 't1', kind: 'tram', width: 3 }

/** A street of ten metres: a path at one side at least, one tram that stays. */
function street(more: object = {}) {
  return {
    codraft: 1, id: 'street', revision: 1, title: 'Street',
    layout: { stage: { kind: 'row', length: 10, unit: 'm' }, elements: [path, lane, tram] },
    catalogue: { kinds: { path: kind('Path'), lane: kind('Lane'), tram: kind('Tram') } },
    rules: [
      { id: 'fits', rule: 'fill', max: 10, override: 'with-reason' },
      { id: 'wide', rule: 'size', on: 'path', min: 2, message: 'Paths are {limit} wide.' },
      { id: 'one-path', rule: 'count', on: 'path', min: 1 },
      { id: 'tram-stays', rule: 'lock', on: '@t1', fields: ['exists', 'kind', 'width'] },
      { id: 'narrow-lanes', rule: 'size', on: 'lane', max: 3, severity: 'warn' },
    ],
    ...more,
  }
}
const kind = (label: string) => ({ label, size: { width: 3 }, resize: { width: { min: 1, max: 9 } } })

let folder = ''
let store: Store
let now = Date.parse('2031-06-01T12:00:00Z')
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codraft-collector-'))
  store = await openSqlite({ path: join(folder, 'collector.sqlite') })
  now = Date.parse('2031-06-01T12:00:00Z')
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function opened(briefs: readonly object[] = [street()], more: Partial<CollectorOptions> = {}): Promise<Collector> {
  const clock = (): Date => new Date(now)
  const published = await publish(store, { briefs, kits: {}, clock })
  return createCollector({
    store, briefs: published.briefs, clock, random: (size) => randomBytes(size), serverKey: new Uint8Array(32).fill(1), engine: 'codraft/test', allowOrigins: [], ...more,
  })
}
const uuid = (): string => crypto.randomUUID()
const design = (elements: readonly Element[], more: object = {}) => ({
  codraft: 1, id: uuid(), brief: { id: 'street', revision: 1, hash: 'sha256-any' }, sections: [{ id: 'main', elements }], ...more,
})
function post(collector: Collector, body: unknown, { key = uuid(), address }: { key?: string; address?: string } = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  return collector.fetch(new Request('http://collector.example/api/v1/briefs/street/proposals', { method: 'POST', headers, body: JSON.stringify(body) }), { address })
}
const get = (collector: Collector, url: string, headers: Record<string, string> = {}) => collector.fetch(new Request(`http://collector.example${url}`, { headers }))
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code]
const read = (json: unknown): Brief => {
  const found = readBrief(json)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

describe('what may be sent', () => {
  it('is kept with the verdict that core gives, byte for byte', async () => {
    const collector = await opened()
    const body = design([path, { ...lane, width: 3.5 }, tram])
    expect((await post(collector, body)).status).toBe(201)
    const [row] = await store.newestRows('street', { limit: 1 })
    const compiled = compile(read(street()))
    expect(row!.verdict).toBe(canonical(evaluate(compiled, { sections: body.sections })))
    expect(row).toMatchObject({ engine: 'codraft/test', status: 'valid', document: canonical(body) })
  })

  it('breaks no block rule; a warn rule refuses nothing', async () => {
    const collector = await opened()
    expect((await post(collector, design([path, { ...lane, width: 4 }, tram]))).status).toBe(201)
    const refused = await post(collector, design([{ ...path, width: 1.5 }, lane, tram]))
    expect(await refused.json()).toMatchObject({
      code: 'rule-broken',
      problems: [{ path: ['sections', 0, 'elements', 0], code: 'rule-broken', message: expect.stringContaining('Paths are 2 m wide.') }],
      broken: [{ rule: 'wide', section: 'main', elements: ['w1'] }],
    })
  })

  it('leaves what is locked as it is', async () => {
    const collector = await opened()
    for (const elements of [[path, lane], [path, lane, { ...tram, width: 2 }], [path, lane, { ...tram, kind: 'lane' }]]) {
      expect(await codeOf(await post(collector, design(elements)))).toEqual([422, 'locked'])
    }
  })

  it('is finished, unless the brief welcomes what is not', async () => {
    const unfinished = design([lane, tram])
    expect(await codeOf(await post(await opened(), unfinished))).toEqual([422, 'incomplete'])
    const patient = await opened([street({ revision: 2, submit: { complete: false } })])
    const body = { ...unfinished, brief: { ...unfinished.brief, revision: 2 } }
    const receipt = (await (await post(patient, body)).json()) as Receipt
    expect(receipt.verdict).toBe('incomplete')
  })

  it('may break a rule with a reason where the brief allows reasons, and only there', async () => {
    const collector = await opened()
    const wide = [{ ...path, width: 6 }, lane, tram]
    const reason = { rule: 'fits', section: 'main', elements: [], text: 'The shops have offered their forecourts.' }
    expect(await codeOf(await post(collector, design(wide)))).toEqual([422, 'rule-broken'])
    expect(await codeOf(await post(collector, design(wide, { reasons: [{ ...reason, text: '   ' }] })))).toEqual([422, 'rule-broken'])
    expect(await codeOf(await post(collector, design(wide, { reasons: [{ ...reason, section: 'elsewhere' }] })))).toEqual([422, 'rule-broken'])
    expect((await post(collector, design(wide, { reasons: [reason] }))).status).toBe(201)
    const narrow = [{ ...path, width: 1.5 }, lane, tram]
    expect(await codeOf(await post(collector, design(narrow, { reasons: [{ ...reason, rule: 'wide' }] })))).toEqual([422, 'rule-broken'])
  })
})

describe('when it may be sent', () => {
  it('is not before the brief opens: a draft is not there at all', async () => {
    const collector = await opened([street({ publish: { opens: '2031-07-01T00:00:00Z' } })])
    expect(await codeOf(await get(collector, '/api/v1/briefs/street'))).toEqual([404, 'unknown-brief'])
    expect(await codeOf(await post(collector, design([path, lane, tram])))).toEqual([404, 'unknown-brief'])
    now = Date.parse('2031-07-01T00:00:00Z')
    expect((await post(collector, design([path, lane, tram]))).status).toBe(201)
  })

  it('is not after it closes; a date alone includes its day; what was kept is still acknowledged', async () => {
    const collector = await opened([street({ publish: { closes: '2031-06-01' } })])
    const [body, key] = [design([path, lane, tram]), uuid()]
    const kept = await (await post(collector, body, { key })).json()
    now = Date.parse('2031-06-01T23:59:59Z')
    expect((await post(collector, design([path, lane, tram]))).status).toBe(201)
    now = Date.parse('2031-06-02T00:00:00Z')
    expect(await codeOf(await post(collector, design([path, lane, tram])))).toEqual([409, 'closed'])
    const again = await post(collector, body, { key })
    expect([again.status, await again.json()]).toEqual([201, kept])
    expect(await codeOf(await post(collector, { ...body, locale: 'fr' }, { key }))).toEqual([422, 'idempotency-key-reused'])
    expect((await get(collector, '/api/v1/briefs/street')).status).toBe(200)
  })

  it('is judged by the revision that was answered, until the newest takes no older ones', async () => {
    await opened()
    const second = street({ revision: 2, layout: { stage: { kind: 'row', length: 8, unit: 'm' }, elements: [path, tram] }, rules: [{ id: 'fits', rule: 'fill', max: 8 }] })
    const collector = await opened([second])
    expect((await post(collector, design([path, lane, tram]))).status).toBe(201)
    expect(await codeOf(await post(collector, design([path, lane, tram], { brief: { id: 'street', revision: 2, hash: 'sha256-any' } })))).toEqual([422, 'rule-broken'])
    expect(await codeOf(await post(collector, design([path], { brief: { id: 'street', revision: 9, hash: 'sha256-any' } })))).toEqual([404, 'unknown-revision'])
    const strict = await opened([{ ...second, revision: 3, publish: { acceptOlder: false } }])
    expect(await codeOf(await post(strict, design([path, lane, tram])))).toEqual([409, 'older-revision'])
  })

  it('is as often as the limit says, and the answer says when again', async () => {
    const collector = await opened([street()], { limits: { perMinute: 6, burst: 1 } })
    expect((await post(collector, design([path, lane, tram]), { address: '203.0.113.7' })).status).toBe(201)
    const refused = await post(collector, design([path, lane, tram]), { address: '203.0.113.7' })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect((await post(collector, design([path, lane, tram]), { address: '203.0.113.8' })).status).toBe(201)
    now += 10_000
    expect((await post(collector, design([path, lane, tram]), { address: '203.0.113.7' })).status).toBe(201)
  })
})

describe('who may see it', () => {
  const statement = { consent: [{ id: 'publish', text: 'You may show my design.' }] }

  it('is everybody when the proposer agreed, or was not asked: the design, no words, no hour', async () => {
    const collector = await opened([street(statement)])
    const consents = (given: boolean) => [{ id: 'publish', textHash: 'sha256-any', given }]
    const shown = design([path, { ...lane, id: 'my-name-here' }, tram], {
      consents: consents(true), notes: [{ on: 'w1', type: 'idea', text: 'my phone number' }], missing: [{ label: 'secret garden' }], madeWith: 'somebody/1',
    })
    await post(collector, shown)
    await post(collector, design([path, lane, tram], { consents: consents(false) }))
    await post(collector, design([path, lane, tram]))
    const text = await (await get(collector, '/api/v1/briefs/street/proposals')).text()
    const { proposals } = JSON.parse(text) as { proposals: Record<string, unknown>[] }
    expect(proposals).toHaveLength(1)
    expect(proposals[0]).toMatchObject({ revision: 1, acceptedOn: '2031-06-01', verdict: 'valid', sections: [{ id: 'main', elements: [path, { ...lane, id: 'lane-1' }, tram] }] })
    for (const word of ['my-name-here', 'phone', 'garden', 'somebody', shown.id, '12:00']) expect(text).not.toContain(word)
  })

  it('is the proposer, with the secret from the receipt and with nothing else', async () => {
    const collector = await opened([street()], { publicUrl: 'https://plans.example/' })
    const body = design([path, lane, tram])
    const receipt = (await (await post(collector, body)).json()) as Receipt
    const [address, secret] = receipt.statusUrl.split('#') as [string, string]
    expect(address).toBe(`https://plans.example/api/v1/proposals/${receipt.reference}`)
    const status = (reference: string, bearer?: string) => get(collector, `/api/v1/proposals/${reference}`, bearer === undefined ? {} : { authorization: `Bearer ${bearer}` })
    expect(await (await status(receipt.reference, secret)).json()).toMatchObject({ state: 'received', proposal: body, verdict: { status: 'valid' } })
    expect((await status(receipt.reference.toLowerCase().replace('-', ''), secret)).status).toBe(200)
    expect(await codeOf(await status(receipt.reference))).toEqual([401, 'secret-missing'])
    const wrong = await (await status(receipt.reference, `${secret.slice(1)}x`)).text()
    expect(await (await status('222-222', secret)).text()).toBe(wrong)
    expect(await (await status('nonsense', secret)).text()).toBe(wrong)
    expect(await (await status(receipt.reference, secret)).text()).not.toContain(secret)
  })

  it('is nobody once the proposer took it back', async () => {
    const collector = await opened()
    const receipt = (await (await post(collector, design([path, lane, tram]))).json()) as Receipt
    const authorization = `Bearer ${receipt.statusUrl.split('#')[1]}`
    const take = () => collector.fetch(new Request(`http://collector.example/api/v1/proposals/${receipt.reference}`, { method: 'DELETE', headers: { authorization } }))
    expect((await collector.fetch(new Request(`http://collector.example/api/v1/proposals/${receipt.reference}`, { method: 'DELETE' }))).status).toBe(401)
    expect([(await take()).status, (await take()).status]).toEqual([204, 204])
    expect(await (await get(collector, '/api/v1/briefs/street/proposals')).json()).toEqual({ proposals: [], next: null })
    const status = (await (await get(collector, `/api/v1/proposals/${receipt.reference}`, { authorization })).json()) as Record<string, unknown>
    expect(status).toMatchObject({ state: 'withdrawn', withdrawnAt: '2031-06-01T12:00:00.000Z' })
    expect(status).not.toHaveProperty('proposal')
  })

  it('is the organiser only where that was switched on', async () => {
    const asked = new Request('http://localhost/api/v1/admin/briefs/street/proposals')
    const here = { address: '127.0.0.1' }
    expect(await codeOf(await (await opened()).fetch(asked, here))).toEqual([403, 'this-machine-only'])
    const collector = await opened([street()], { organiser: true })
    await post(collector, design([path, lane, tram]))
    const { proposals } = (await (await collector.fetch(asked, here)).json()) as { proposals: KeptProposal[] }
    expect(proposals).toHaveLength(1)
    expect(proposals[0]!.receipt.statusUrl).not.toContain('#')
    expect(await codeOf(await collector.fetch(asked, { address: '203.0.113.7' }))).toEqual([403, 'this-machine-only'])
    expect(await codeOf(await collector.fetch(asked))).toEqual([403, 'this-machine-only'])
  })
})

describe('what the organiser reads', () => {
  it('is what a broken rule says, with names and figures, not its id', async () => {
    const talking = street({ rules: [
      { id: 'narrow-lanes', rule: 'size', on: 'lane', max: 3, severity: 'warn', message: '{element} is {actual} wide; {limit} slows traffic.' },
      { id: 'cheap', rule: 'sum', of: 'cost', max: 1000, severity: 'advise', message: { en: 'It costs {actual}.', de: 'Es kostet {actual}.' } },
    ], catalogue: { attributes: { cost: { label: 'Cost', unit: 'NZD', per: 'element' } }, kinds: { path: kind('Path'), lane: { ...kind('Lane'), attrs: { cost: 1500 } }, tram: kind('Tram') } } })
    const collector = await opened([talking], { organiser: true })
    expect((await post(collector, design([path, lane, { ...lane, id: 'd2', width: 3.5 }]))).status).toBe(201)
    const asked = new Request('http://localhost/api/v1/admin/briefs/street/proposals')
    const { proposals: [kept] } = (await (await collector.fetch(asked, { address: '127.0.0.1' })).json()) as { proposals: (KeptProposal & { said: { place: string; text: string }[] })[] }
    expect(kept!.said.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(['Lane 2 is 3.5 m wide; 3 m slows traffic.', 'It costs NZ$3,000.'])
    const places = (kept!.verdict as { results: { place: string; status: string }[] }).results.filter(({ status }) => status === 'violated').map(({ place }) => place)
    expect(kept!.said.map(({ place }) => place)).toEqual(places)
  })
})

describe('a newer revision', () => {
  const asked = (): Request => new Request('http://localhost/api/v1/admin/briefs/street/proposals')
  const listed = async (collector: Collector): Promise<KeptProposal[]> =>
    ((await (await collector.fetch(asked(), { address: '127.0.0.1' })).json()) as { proposals: KeptProposal[] }).proposals
  const stricter = street({ revision: 2, catalogue: { kinds: { walk: kind('Walk'), lane: kind('Lane'), tram: kind('Tram') } }, layout: { stage: { kind: 'row', length: 10, unit: 'm' }, elements: [lane, tram] },
    rules: [{ id: 'wide', rule: 'size', on: 'walk', min: 3.5 }], migrate: [{ from: 1, rename: { path: 'walk' } }] })

  it('judges earlier proposals again, apart from the verdict that they were accepted with', async () => {
    await post(await opened([street()]), design([path, lane, tram]))
    const [before] = await listed(await opened([street()], { organiser: true }))
    expect(before).not.toHaveProperty('newest')
    const collector = await opened([street(), stricter], { organiser: true })
    const [kept] = await listed(collector)
    expect(kept!.verdict).toEqual(before!.verdict)
    expect(kept!.newest).toMatchObject({ revision: 2, status: 'invalid', engine: 'codraft/test' })
    expect((kept!.newest!.verdict as { results: { rule: string; status: string }[] }).results).toContainEqual(expect.objectContaining({ rule: 'wide', status: 'violated' }))
    expect(await store.laterVerdicts([kept!.receipt.reference])).toHaveLength(1)
    expect(await listed(collector)).toEqual([kept])
  })

  it('judges again when the engine changed, and forgets with what was withdrawn', async () => {
    const receipt = (await (await post(await opened([street()]), design([path, lane, tram]))).json()) as Receipt
    const secret = receipt.statusUrl.split('#')[1]
    await listed(await opened([street(), stricter], { organiser: true }))
    await listed(await opened([street(), stricter], { organiser: true, engine: 'codraft/next' }))
    expect(await store.laterVerdicts([receipt.reference])).toEqual([expect.objectContaining({ engine: 'codraft/next', revision: 2 })])
    await (await opened()).fetch(new Request(`http://collector.example/api/v1/proposals/${receipt.reference}`, { method: 'DELETE', headers: { authorization: `Bearer ${secret}` } }))
    expect(await store.laterVerdicts([receipt.reference])).toEqual([])
  })
})

describe('a trouble of the store', () => {
  it('is an answer that says so, and is written down without the key', async () => {
    const reported: unknown[] = []
    const collector = await opened([street()], { report: (error) => reported.push(error) })
    await store.close()
    const key = uuid()
    expect(await codeOf(await post(collector, design([path, lane, tram]), { key }))).toEqual([500, 'broken'])
    expect((await get(collector, '/health')).status).toBe(500)
    expect(reported).toHaveLength(2)
    expect(String(reported)).not.toContain(key)
    store = await openSqlite({ path: join(folder, 'collector.sqlite') })
  })
})

describe('publishing', () => {
  it('keeps the order in which kinds were written: palettes show it, verdicts follow it', async () => {
    const kinds = { tram: kind('Tram'), path: kind('Path'), lane: kind('Lane') }
    const collector = await opened([street({ catalogue: { kinds } })])
    const served = (await (await get(collector, '/api/v1/briefs/street')).json()) as Brief
    expect(Object.keys(served.catalogue.kinds)).toEqual(['tram', 'path', 'lane'])
  })

  it('leaves a revision that people have answered as it was, and says so', async () => {
    const collector = await opened()
    await post(collector, design([path, lane, tram]))
    const changed = await publish(store, { briefs: [street({ title: 'Changed' })], kits: {}, clock: () => new Date(now) })
    expect(changed.warnings).toEqual([expect.stringContaining('raise "revision" to 2')])
    expect(changed.briefs[0]!.title).toBe('Street')
  })

  it('refuses a brief with problems, naming each', async () => {
    const wrong = street({ publish: { closes: 'next week' } })
    await expect(publish(store, { briefs: [wrong], kits: {}, clock: () => new Date(now) })).rejects.toThrow(/"street" cannot be published:\n {2}publish.closes: Found "next week"/)
    await expect(publish(store, { briefs: [{}], kits: {}, clock: () => new Date(now) })).rejects.toThrow(/A brief cannot be published/)
  })
})
