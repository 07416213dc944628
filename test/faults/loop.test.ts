import { describe, expect, it } from 'vitest'
import { foreign } from '../journeys/page.ts'
import { eachVisit, receiptOf, type Visitor } from './stand.ts'

const stand = eachVisit()

type Host = HTMLElement & { layout: unknown; apply(edit: unknown): void; submit(): Promise<{ reference: string }> }
type Outcome = { readonly calls: number; readonly width: number; readonly reference: string }

/** Counts every call to storage, locks and network, and lets the n-th fail: half of them throw, the others end in an error. */
function breakCall(): void {
  const nth = Number(new URLSearchParams(location.search).get('fail'))
  let calls = 0
  const turn = (): boolean => ++calls === nth
  Object.assign(window, { callsMade: () => calls })
  const wrap = <T extends object>(owner: T, name: keyof T & string, fail: () => unknown): void => {
    const real = owner[name] as (...args: unknown[]) => unknown
    Object.assign(owner, { [name](this: unknown, ...args: unknown[]) { return turn() ? fail() : real.apply(this, args) } })
  }
  const failing = (): never => { throw new DOMException('It failed.', 'UnknownError') }
  for (const name of ['put', 'get', 'getAll', 'getAllKeys', 'delete'] as const) wrap(IDBObjectStore.prototype, name, failing)
  wrap(IDBFactory.prototype, 'open', failing)
  wrap(IDBDatabase.prototype, 'transaction', failing)
  wrap(LockManager.prototype, 'request', () => Promise.reject(new DOMException('It failed.', 'AbortError')))
  const real = window.fetch.bind(window)
  window.fetch = (...args) => ((args[0] as string).endsWith('/proposals') && turn() ? Promise.reject(new TypeError('Failed to fetch')) : real(...args))
  Math.random = () => 0
}

/** Opens, edits twice, sends: everything a visit does that can fail. */
async function live(visitor: Visitor, fail: number): Promise<Outcome> {
  const page = await visitor.context.newPage()
  await page.addInitScript(breakCall)
  await page.goto(`${foreign}/street/?fail=${fail}`)
  await page.waitForFunction(() => document.querySelector<Host>('co-draft')?.layout !== undefined)
  const outcome = await page.evaluate(async () => {
    const draft = document.querySelector('co-draft') as Host
    for (const [from, to] of [[2.8, 2.7], [2.7, 2.6]]) {
      draft.apply([{ type: 'resize', section: 'station', id: 'w1', from: { width: from }, to: { width: to } }])
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const { reference } = await draft.submit().catch(() => draft.submit())
    const { sections } = draft.layout as { sections: { elements: { width: number }[] }[] }
    return { calls: (window as unknown as { callsMade(): number }).callsMade(), width: sections[0]?.elements[0]?.width ?? 0, reference }
  })
  await page.close()
  return outcome
}

describe('row 35 (the n-th call fails)', () => {
  it('leaves the draft whole, throws nothing, and sends one row, whichever call it is', async () => {
    const { visitor } = stand
    visitor.answer = (route, _, proposal) => route.fulfill({ status: 201, json: receiptOf(proposal), headers: { 'access-control-allow-origin': '*' } })
    // The picture that is painted takes no part in this, and most of the time.
    await visitor.context.route(/\/hands-[\w-]+\.js$/, (route) => route.abort())
    const { calls } = await live(visitor, 0)
    expect(calls).toBeGreaterThan(10)
    for (let nth = 1; nth <= calls; nth++) {
      const before = visitor.rows
      expect(await live(visitor, nth), `call ${nth}`).toMatchObject({ width: 2.6, reference: 'K7F-3PQ' })
      expect(visitor.rows - before, `rows of call ${nth}`).toBe(1)
    }
  }, 120_000)
})
