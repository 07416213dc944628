/** A visitor with one browser profile and several tabs, before a collector that does what a test says. */
import type { Proposal, Receipt } from '@codraft/core'
import type { BrowserContext, BrowserContextOptions, CDPSession, Locator, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { foreign, open, Visit } from '../journeys/page.ts'

/** What the stub collector does with the n-th request, from 0. `null`: as usual. */
export type Answer = (route: Route, n: number, proposal: Proposal) => Promise<void> | void | null

/** The receipt of a proposal, as a collector writes it. */
export const receiptOf = ({ id, brief }: Proposal): Receipt => ({
  reference: 'K7F-3PQ', proposal: id, brief: brief.id, revision: brief.revision, hash: brief.hash, verdict: 'valid', acceptedAt: '2031-05-03T10:20:00Z', statusUrl: 'https://collector.example/p/K7F-3PQ#s',
})
/** Answers with a problem. */
export const refuse = (status: number, code: string, more: object = {}) => (route: Route): Promise<void> =>
  route.fulfill({ status, contentType: 'application/problem+json', headers: { 'access-control-allow-origin': '*' }, body: JSON.stringify({ type: `urn:codraft:error:${code}`, title: code, status, code, ...more }) })

/** A visitor. */
export class Visitor {
  readonly context: BrowserContext
  /** Every proposal that was posted, with its key. */
  readonly posted: { key: string; proposal: Proposal }[] = []
  /** What no visitor may see: errors that nobody caught. */
  readonly uncaught: string[] = []
  /** What the collector does. */
  answer: Answer = () => null

  private constructor(context: BrowserContext) {
    this.context = context
  }

  static async arrive(visit: Visit, options: BrowserContextOptions = {}): Promise<Visitor> {
    const { page } = await visit.page(options)
    const context = page.context()
    await page.close()
    const visitor = new Visitor(context)
    context.on('page', (tab) => void tab.on('pageerror', (error) => visitor.uncaught.push(error.message)))
    await context.route('**/proposals', (route) => visitor.#collect(route))
    return visitor
  }

  /** Rows that the collector would hold: one a key. */
  get rows(): number {
    return new Set(this.posted.map(({ key }) => key)).size
  }

  async #collect(route: Route): Promise<void> {
    if (route.request().method() !== 'POST') {
      return route.fulfill({ status: 204, headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': 'POST' } })
    }
    const proposal = route.request().postDataJSON() as Proposal
    this.posted.push({ key: route.request().headers()['idempotency-key'] ?? '', proposal })
    const answered = this.answer(route, this.posted.length - 1, proposal)
    if (answered !== null) return answered ?? undefined
    await route.fulfill({ status: 201, contentType: 'application/json', headers: { 'access-control-allow-origin': '*' }, body: JSON.stringify(receiptOf(proposal)) })
  }

  /** Opens the street in a tab of its own; `before` is a script that runs first. */
  async tab(before?: () => void): Promise<{ page: Page; draft: Locator; cdp: CDPSession }> {
    const page = await this.context.newPage()
    if (before) await page.addInitScript(before)
    const draft = await open(page, `${foreign}/street/`)
    return { page, draft, cdp: await this.context.newCDPSession(page) }
  }

  async leave(): Promise<void> {
    await this.context.close()
  }
}

/** Who visits in the tests of a file: one browser for all of them, a new visitor for each. */
export type Stand = { readonly visitor: Visitor; arrive(options: BrowserContextOptions): Promise<void> }

/** Has a visitor arrive before every test and leave after it, having seen no error that nobody caught. `arrive` puts another one in the place of that. */
export function eachVisit(): Stand {
  let visit: Visit
  let visitor: Visitor
  beforeAll(async () => void (visit = await Visit.begin()))
  afterAll(() => visit.end())
  beforeEach(async () => void (visitor = await Visitor.arrive(visit)))
  afterEach(async () => {
    expect(visitor.uncaught).toEqual([])
    await visitor.leave()
  })
  return {
    get visitor() {
      return visitor
    },
    async arrive(options) {
      await visitor.leave()
      visitor = await Visitor.arrive(visit, options)
    },
  }
}

/** The element, as scripts of the page see it. */
type Element = HTMLElement & { layout: { sections: { elements: { id: string; width: number }[] }[] }; apply(edit: unknown): void }

/** Widths of the row, in order. */
export const widths = (page: Page): Promise<number[]> => page.evaluate(() => (document.querySelector('co-draft') as Element).layout.sections[0]?.elements.map(({ width }) => width) ?? [])

/** Makes the first footpath narrower by a step of 0.1 m, with the keyboard. */
export async function narrower(page: Page, steps = 1): Promise<void> {
  await page.locator('co-draft').getByRole('option', { name: /^Footpath 1/ }).focus()
  for (let step = 0; step < steps; step++) await page.keyboard.press('-')
}

/** Waits until the draft is on the disk. */
export const saved = (draft: Locator): Promise<void> => draft.getByText(/^Saved/).first().waitFor()

/** Opens review, agrees and presses Send. */
export async function send(draft: Locator): Promise<void> {
  await draft.getByRole('button', { name: /^Review/ }).click()
  const dialog = draft.getByRole('dialog')
  for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('People cycle here already.')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: /^Send/ }).click()
}

/** The names of all rows of the browser's storage, and one of them. */
export const storedRow = (page: Page, name: RegExp): Promise<unknown> => page.evaluate(async (source) => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('codraft-drafts')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('closed'))
  })
  const table = db.transaction('codraft-drafts').objectStore('codraft-drafts')
  const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
  const names = (await asked(table.getAllKeys())).map(String)
  const found = names.find((one) => new RegExp(source).test(one))
  const row: unknown = found === undefined ? null : await asked(db.transaction('codraft-drafts').objectStore('codraft-drafts').get(found))
  db.close()
  return row
}, name.source)

/** Changes the row of a draft as a script says, in the browser's storage. */
export const changeRow = (page: Page, change: string): Promise<void> => page.evaluate(async (body) => {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('codraft-drafts')
    opening.onsuccess = () => resolve(opening.result)
  })
  const table = db.transaction('codraft-drafts', 'readwrite').objectStore('codraft-drafts')
  const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
  const name = (await asked(table.getAllKeys())).map(String).find((one) => / dominion-road \d+$/.test(one)) ?? ''
  const row: unknown = await asked(table.get(name))
  const next: unknown = body === 'junk' ? new Uint8Array([1, 2, 3]) : { ...(row as object), ...(JSON.parse(body) as object) }
  await asked(table.put(next, name))
  db.close()
}, change)
