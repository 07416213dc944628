import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpAdapter } from '@codraft/editor'
import type { Proposal } from '@codraft/core'
import { eachVisit, narrower, receiptOf, refuse, saved, send, storedRow, widths } from './stand.ts'

const stand = eachVisit()

describe('row 9 (double click, Enter and click, two tabs)', () => {
  it('is one row after a hundred clicks, and the same one from another tab', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page)
    await saved(first.draft)
    const second = await stand.visitor.tab()
    await send(first.draft)
    await first.draft.locator('.reference, .not-sent').first().waitFor()
    await first.page.evaluate(() => {
      const button = document.querySelector('co-draft')?.shadowRoot?.querySelector<HTMLElement>('.review [type="submit"]')
      for (let click = 0; click < 100; click++) button?.click()
    })
    await first.draft.locator('.reference').waitFor()
    await second.draft.locator('[data-notice="elsewhere"]').getByRole('button', { name: 'Go on here' }).click()
    await second.draft.getByRole('group', { name: 'Zoom' }).waitFor()
    expect(stand.visitor.rows).toBe(1)
  })
  it('is one row after a hundred clicks while it is on its way', async () => {
    stand.visitor.answer = async (route, _, proposal) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.fulfill({ status: 201, json: receiptOf(proposal), headers: { 'access-control-allow-origin': '*' } })
    }
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await draft.getByRole('button', { name: /^Review/ }).click()
    await draft.getByRole('dialog').getByRole('checkbox').check()
    for (const reason of await draft.getByRole('dialog').getByRole('textbox').all()) await reason.fill('Because.')
    await page.evaluate(() => {
      const form = document.querySelector('co-draft')?.shadowRoot?.querySelector<HTMLFormElement>('.review form')
      for (let click = 0; click < 100; click++) form?.querySelector<HTMLElement>('[type="submit"]')?.click()
      form?.requestSubmit()
    })
    await draft.locator('.reference').waitFor()
    expect(stand.visitor.posted).toHaveLength(1)
  })
})

describe('row 1, sending (offline)', () => {
  it('is sent by itself when the connection is back, with the consent that the button asks for', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await draft.getByRole('button', { name: /^Review/ }).click()
    await draft.getByRole('dialog').getByRole('checkbox').check()
    for (const reason of await draft.getByRole('dialog').getByRole('textbox').all()) await reason.fill('Because.')
    await stand.visitor.context.setOffline(true)
    await draft.getByRole('dialog').getByRole('button', { name: 'Send when online' }).click()
    await draft.getByRole('dialog').getByText('Your idea is kept on this device.').waitFor()
    expect(stand.visitor.posted).toEqual([])
    await stand.visitor.context.setOffline(false)
    await draft.locator('.reference').waitFor()
    expect(stand.visitor.rows).toBe(1)
    expect(await storedRow(page, / dominion-road 1$/)).toBe(null)
  })
  it('says that it has arrived where the person is, on a phone that is scrolled, with the way to the receipt', async () => {
    const { page, draft } = await stand.visitor.tab()
    await page.setViewportSize({ width: 390, height: 844 })
    await narrower(page)
    stand.visitor.answer = (route) => route.abort()
    await send(draft)
    await draft.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await page.evaluate(() => scrollTo(0, (document.querySelector('co-draft')?.getBoundingClientRect().bottom ?? 0) + scrollY - innerHeight))
    stand.visitor.answer = () => null
    await page.evaluate(() => dispatchEvent(new Event('online')))
    const notice = draft.locator('[data-notice="sent"]')
    await notice.getByText('K7F 3PQ').waitFor({ timeout: 20_000 })
    const box = await notice.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844)
    expect(await notice.evaluate((node) => node.parentElement?.getAttribute('role'))).toBe('status')
    await notice.getByRole('button', { name: 'Show the receipt' }).click()
    await draft.getByRole('dialog').locator('.reference').waitFor()
    expect(await notice.count()).toBe(0)
  })
  it('is tried at once when somebody asks for it, and ends with the receipt or goes on waiting', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    stand.visitor.answer = (route) => route.abort()
    await send(draft)
    const dialog = draft.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Try now' }).click()
    await dialog.getByText('It goes on waiting, and is sent by itself.').waitFor()
    expect(await storedRow(page, /^outbox /)).not.toBe(null)
    stand.visitor.answer = () => null
    await dialog.getByRole('button', { name: 'Try now' }).click()
    await dialog.locator('.reference').waitFor({ timeout: 2000 })
    expect(stand.visitor.rows).toBe(1)
  })
  it('says, after a reload too, whether the collector could not be reached or takes nothing just now', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    stand.visitor.answer = refuse(429, 'too-many-requests')
    await send(draft)
    await draft.getByRole('dialog').getByText('No more ideas can be taken just now').waitFor()
    await page.reload()
    const notice = draft.locator('[data-notice="waiting"]')
    await notice.getByText('No more ideas can be taken just now').waitFor()
    stand.visitor.answer = (route) => route.abort()
    await notice.getByRole('button', { name: 'Try now' }).click()
    await notice.getByText('It is sent as soon as there is a connection.').waitFor()
    await page.reload()
    await notice.getByText('It is sent as soon as there is a connection.').waitFor()
    stand.visitor.answer = () => null
    await notice.getByRole('button', { name: 'Try now' }).click()
    await draft.locator('[data-notice="sent"]').getByText('K7F 3PQ').waitFor()
    expect(stand.visitor.rows).toBe(1)
  })
  it('is taken back when somebody changes their mind', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    stand.visitor.answer = (route) => route.abort()
    await send(draft)
    await draft.getByRole('dialog').getByRole('button', { name: 'Do not send it' }).click()
    await expect.poll(() => storedRow(page, /^outbox /)).toBe(null)
    stand.visitor.answer = () => null
    const tries = stand.visitor.posted.length
    await page.reload()
    await expect.poll(async () => (await widths(page).catch(() => []))[0]).toBe(2.7)
    expect(stand.visitor.posted).toHaveLength(tries)
  })
})

describe('row 11 (not accepted as it is)', () => {
  it('is not sent again, names the field, and keeps the draft', async () => {
    stand.visitor.answer = refuse(422, 'malformed', { problems: [{ path: ['consents', 0], code: 'consent-missing', message: 'It is needed.' }] })
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await send(draft)
    const dialog = draft.getByRole('dialog')
    await dialog.getByText('It could not be accepted as it is.').waitFor()
    await dialog.getByRole('button', { name: 'Something you need to agree to is missing.' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)).toBe('codraft-consent-publish')
    await page.waitForTimeout(1500)
    expect(stand.visitor.posted).toHaveLength(1)
    expect(await storedRow(page, / dominion-road 1$/)).not.toBe(null)
    expect(await storedRow(page, /^outbox /)).toBe(null)
  })
})

describe('rows 12 and 22 (409: closed while editing)', () => {
  it('says that it has closed, sends no more, and keeps the design', async () => {
    stand.visitor.answer = refuse(409, 'closed')
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await send(draft)
    await draft.getByRole('dialog').getByText('This has closed meanwhile.').waitFor()
    await page.reload()
    await expect.poll(async () => (await widths(page).catch(() => []))[0]).toBe(2.7)
    expect(stand.visitor.posted).toHaveLength(1)
  })
})

describe('row 16 (tab closed right after Send)', () => {
  it.each([0, 60, 250])('is sent on return, once: closed after %i ms', async (ms) => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await saved(draft)
    // The answer never comes to this tab, whether the collector has it or not.
    stand.visitor.answer = () => new Promise<void>(() => undefined)
    await send(draft)
    await expect.poll(() => storedRow(page, /^outbox /)).not.toBe(null)
    await page.waitForTimeout(ms)
    await page.close()
    stand.visitor.answer = () => null
    const again = await stand.visitor.tab()
    await again.draft.locator('[data-notice="sent"]').getByText('K7F 3PQ').waitFor({ timeout: 20_000 })
    expect(stand.visitor.rows).toBe(1)
    await again.page.reload()
    await again.draft.getByRole('option').first().waitFor()
    expect(stand.visitor.rows).toBe(1)
  })
})

const proposal: Proposal = { codraft: 1, id: '00000000-0000-8000-8000-000000000001', brief: { id: 'lane', revision: 1, hash: 'sha256-x' }, sections: [{ id: 'main', elements: [] }] }

describe('rows 13 and 14 (the connection is cut, on a real socket)', () => {
  afterEach(() => void vi.restoreAllMocks())
  /** A collector on the loopback that commits what it has read in whole, and cuts the first connection where it is told. */
  async function cut(at: { request?: number; reply?: number }): Promise<{ rows: number; kept: unknown }> {
    const keys = new Set<string>()
    let connections = 0
    const serve = (socket: Socket): void => {
      const first = connections++ === 0
      let read = ''
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => {
        read += chunk.toString('utf8')
        if (first && at.request !== undefined && read.length >= at.request) return void socket.resetAndDestroy()
        const [head = '', body = ''] = read.split('\r\n\r\n')
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Infinity)
        if (body.length < length) return
        keys.add(/idempotency-key: (\S+)/i.exec(head)?.[1] ?? '')
        const receipt = JSON.stringify(receiptOf(proposal))
        const reply = `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: ${receipt.length}\r\nconnection: close\r\n\r\n${receipt}`
        if (first && at.reply !== undefined) socket.write(reply.slice(0, at.reply), () => setTimeout(() => socket.resetAndDestroy(), 20))
        else socket.end(reply)
      })
    }
    const server = createServer(serve)
    const port = await new Promise<number>((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)))
    vi.spyOn(Math, 'random').mockReturnValue(0)
    try {
      const kept = await httpAdapter(`http://127.0.0.1:${port}/proposals`).submit(proposal, new AbortController().signal)
      return { rows: keys.size, kept }
    } finally {
      server.close()
    }
  }
  it('is sent again after a reset at any of 20 points of the request', async () => {
    for (let point = 0; point < 20; point++) expect(await cut({ request: 1 + point * 30 }), `byte ${1 + point * 30}`).toEqual({ rows: 1, kept: receiptOf(proposal) })
  })
  it('is sent again after a reply lost at any of 20 points, and is one row', async () => {
    for (let point = 0; point < 20; point++) expect(await cut({ reply: point * 18 }), `byte ${point * 18}`).toEqual({ rows: 1, kept: receiptOf(proposal) })
  })
})
