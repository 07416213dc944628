import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { demoBrief, foreign, Visit, type Watched } from './page.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const WRONG = {
  codraft: 1, id: 'lane', revision: 0, title: 7,
  layout: { stage: { kind: 'row', length: 10, unit: 'm' }, elements: [{ id: 'w1', kind: 'fotpath', width: 2 }, { id: 'w1', kind: 'footpath', width: -1 }, { id: 'w3', kind: 'footpath', width: 1.00001, price: 3 }] },
  catalogue: { kits: ['street'], kinds: { bench: { label: 'Bench', size: { width: 'wide' } } } },
  rules: [{ id: 'a', rule: 'sizes', on: 'footpath' }, { id: 'a', rule: 'count', on: 'bnech', min: 1 }, { rule: 'fill' }],
}

/** Opens the street with another answer in the place of its brief. */
async function openWith(answer: { status?: number; body: string } | 'nobody'): Promise<{ page: Page; watched: Watched; said: string; event: { code: string; message: string } }> {
  const { page, watched } = await visit.page()
  await page.route('**/api/v1/briefs/dominion-road', (route) =>
    answer === 'nobody' ? route.abort() : route.fulfill({ status: answer.status ?? 200, body: answer.body, contentType: 'application/json', headers: { 'access-control-allow-origin': '*' } }),
  )
  await page.addInitScript(() => addEventListener('draft-failed', (event) => Object.assign(globalThis, { failed: (event as CustomEvent<unknown>).detail })))
  await page.goto(`${foreign}/street/`)
  const alert = page.locator('co-draft').getByRole('alert')
  await alert.waitFor()
  const event = await page.evaluate(() => (globalThis as unknown as { failed: { code: string; message: string } }).failed)
  return { page, watched, said: (await alert.textContent()) ?? '', event }
}

describe('a brief that cannot be opened', () => {
  const cases: [name: string, answer: Parameters<typeof openWith>[0], code: string, about: RegExp][] = [
    ['is missing', { status: 404, body: '{}' }, 'brief-not-found', /404/],
    ['is not JSON', { body: '<!doctype html>' }, 'not-json', /JSON/],
    ['is of a newer language', { body: JSON.stringify({ ...demoBrief('street').brief, codraft: 2 }) }, 'brief-unreadable', /newer-language/],
    ['cannot be reached', 'nobody', 'brief-unreachable', /reach/],
  ]
  for (const [name, answer, code, about] of cases) {
    it(`tells the developer when it ${name}, and the customer only what helps`, async () => {
      const { page, said, event, watched } = await openWith(answer)
      expect(said).toContain('This plan cannot be opened right now.')
      expect(said).not.toMatch(/JSON|404|codraft|brief/i)
      expect(await page.locator('co-draft').getByRole('link', { name: 'Please contact us' }).getAttribute('href')).toBe('mailto:streets@council.example')
      expect(event.code).toBe(code)
      expect(event.message).toMatch(about)
      expect(watched.errors.some((line) => line.includes(`docs/errors/${code}`))).toBe(true)
    })
  }

  it('lists everything that is wrong with its path, what was found, what is wanted, and what was meant', async () => {
    const { event, said } = await openWith({ body: JSON.stringify(WRONG) })
    expect(said).toContain('This plan cannot be opened right now.')
    for (const path of ['revision', 'title', 'layout.sections[0].elements[2].price', 'catalogue.kinds.bench.size.width', 'rules[2].id']) expect(event.message).toContain(path)
    expect(event.message).toMatch(/Found .*wanted/)
  })

  it('names near matches once the form is right', async () => {
    const { event } = await openWith({ body: JSON.stringify({
      ...WRONG, revision: 1, title: 'Lane', catalogue: { kits: ['street'] },
      layout: { ...WRONG.layout, elements: [{ id: 'w1', kind: 'fotpath', width: 2 }, { id: 'w1', kind: 'footpath', width: 2.5 }] },
      rules: [{ id: 'a', rule: 'sizes', on: 'footpath' }, { id: 'b', rule: 'count', on: 'bnech', min: 1 }],
    }) })
    for (const meant of ['"footpath"', '"size"', '"bench"']) expect(event.message).toContain(`Did you mean ${meant}?`)
    expect(event.message).toContain('duplicate-id')
  })

  it('opens when it is tried again and is there', async () => {
    const { page } = await openWith('nobody')
    await page.unroute('**/api/v1/briefs/dominion-road')
    await page.locator('co-draft').getByRole('button', { name: 'Try again' }).click()
    await page.locator('co-draft').getByRole('option').first().waitFor()
  })
})
