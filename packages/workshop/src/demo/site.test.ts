import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, home, isLoopback } from './site.ts'

const demo = mkdtempSync(join(tmpdir(), 'codraft-site-'))
const site = {
  port: 4400,
  names: ['localhost', '127.0.0.1', '[::1]'],
  anyName: false,
  demo,
  collector: async (request: Request) => new Response(await request.text(), { headers: { 'x-collector': 'yes' } }),
}

const from = (door: typeof home, path: string, init?: RequestInit, address = '127.0.0.1'): Promise<Response> =>
  door(site)(new Request(`http://localhost:${door === home ? 4400 : 4401}${path}`, init), { address })

beforeAll(() => {
  for (const place of ['.hidden', 'street', 'node_modules/x']) {
    mkdirSync(join(demo, place), { recursive: true })
    writeFileSync(join(demo, place, 'index.html'), '<co-draft submit-to="{collector}/api/v1"></co-draft>')
  }
  mkdirSync(join(demo, 'lane'), { recursive: true })
  writeFileSync(join(demo, 'lane', 'brief.json'), JSON.stringify({
    codraft: 1, id: 'lane', revision: 1, title: 'Lane', rules: [],
    layout: { stage: { kind: 'row', length: 3, unit: 'm' }, elements: [{ id: 'w1', kind: 'footpath', width: 3 }] }, catalogue: { kits: ['street'] },
  }))
  writeFileSync(join(demo, 'lane', 'index.html'), '<p>{picture}</p>')
  writeFileSync(join(demo, 'index.html'), '<p>{picture lane}</p>')
  for (const file of ['package.json', 'notes.md']) writeFileSync(join(demo, file), '{}')
})

afterAll(() => rmSync(demo, { recursive: true, force: true }))

describe('the first door', () => {
  it('fills in its own origin and lets pages talk to nobody else', async () => {
    const response = await from(home, '/street/')
    expect(await response.text()).toBe('<co-draft submit-to="http://localhost:4400/api/v1"></co-draft>')
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'")
  })

  it('draws the brief beside a page with its figures, and one below as a picture that may be cut', async () => {
    const [beside, below] = await Promise.all(['/lane/', '/'].map(async (path) => (await from(home, path)).text()))
    expect(beside).toMatch(/^<p><svg xmlns[^>]*aria-label="Lane[^]*>3 m<[^]*<\/svg>\s*<\/p>$/)
    expect(below).toMatch(/^<p><svg preserveAspectRatio="xMidYMid slice"[^]*<\/svg>\s*<\/p>$/)
    expect(below).not.toContain('>3 m<')
  })

  it('hands the API to the collector', async () => {
    const response = await from(home, '/api/v1/x', { method: 'POST', body: 'hello' })
    expect(await response.text()).toBe('hello')
    expect(response.headers.get('x-collector')).toBe('yes')
  })

  it('shows the organiser nothing from another machine, or under another name', async () => {
    expect((await from(home, '/organiser/', {}, '192.168.1.7')).status).toBe(403)
    expect((await home(site)(new Request('http://evil.example/organiser/'), { address: '127.0.0.1' })).status).toBe(421)
  })
})

describe('the second door', () => {
  it('sends the strict policy, with the collector as the one place to talk to', async () => {
    const response = await from(foreign, '/street/')
    expect(await response.text()).toContain('http://localhost:4400/api/v1')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src http://localhost:4400; " +
        "require-trusted-types-for 'script'; trusted-types lit-html codraft 'allow-duplicates'",
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('has no API and no organiser', async () => {
    expect((await from(foreign, '/api/v1/briefs/x')).status).toBe(404)
    expect((await from(foreign, '/organiser/')).status).toBe(404)
  })
})

describe('both doors', () => {
  it.each(['/.hidden/', '/package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/node_modules/x/', '/embed/..%2fpackage.json', '/notes.md', '/%'])(
    'keep %s to themselves',
    async (path) => {
      expect((await from(home, path)).status).toBeGreaterThanOrEqual(400)
      expect((await from(foreign, path)).status).toBeGreaterThanOrEqual(400)
    },
  )

  it('lead from a folder to its page', async () => {
    expect((await from(home, '/street')).headers.get('location')).toBe('/street/')
  })

  it('are only read', async () => {
    expect((await from(foreign, '/street/', { method: 'POST' })).status).toBe(405)
  })
})

describe('an address', () => {
  it('knows this machine by its addresses', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(isLoopback)).toEqual([true, true, true])
    expect(['10.0.0.1', '::ffff:10.0.0.1', '', '1127.0.0.1'].map(isLoopback)).toEqual([false, false, false, false])
  })
})
