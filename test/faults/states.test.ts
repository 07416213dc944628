import type { Locator, Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { foreign, home } from '../journeys/page.ts'
import { eachVisit, narrower, saved, widths } from './stand.ts'

const stand = eachVisit()
const BRIEF = '**/briefs/dominion-road'
const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Codraft-Closed, Codraft-Engine, ETag' }
type Brief = { publish: { closes?: string }; layout: { sections: { elements: unknown[] }[] }; rules: unknown[] }

/** Gives the street another brief, made from its own, and says what its collector would. */
async function publish(change: (brief: Brief) => void, headers: Record<string, string> = {}): Promise<void> {
  await stand.visitor.context.unroute(BRIEF)
  await stand.visitor.context.route(BRIEF, async (route: Route) => {
    const brief = (await (await route.fetch()).json()) as Brief
    change(brief)
    await route.fulfill({ json: brief, headers: { ...cors, ...headers } })
  })
}
/** Opens the page and waits for nothing. */
async function visit(before?: (page: Page) => Promise<unknown>): Promise<{ page: Page; draft: Locator }> {
  const page = await stand.visitor.context.newPage()
  await before?.(page)
  await page.goto(`${foreign}/street/`, { waitUntil: 'commit' })
  return { page, draft: page.locator('co-draft') }
}
const busy = (page: Page): Promise<string[]> => page.evaluate(() => {
  const states = ['opening', 'open', 'failed', 'readonly']
  return states.filter((state) => document.querySelector('co-draft')?.matches(`:state(${state})`))
})

/** Holds requests until they are let go. */
async function held(address: string | RegExp): Promise<() => void> {
  let go = (): void => undefined
  const wait = new Promise<void>((resolve) => (go = resolve))
  await stand.visitor.context.route(address, async (route) => {
    await wait
    await route.continue()
  })
  return () => go()
}
const isBusy = async (draft: Locator): Promise<boolean> => (await draft.locator('[aria-busy="true"]').count()) > 0

describe('Loading', () => {
  it('shows the picture that the host has put there, and says that it is busy', async () => {
    const go = await held(BRIEF)
    const { page, draft } = await visit()
    await expect.poll(() => busy(page)).toEqual(['opening'])
    await page.locator('co-draft > svg').waitFor()
    expect(await isBusy(draft)).toBe(true)
    go()
    await draft.getByRole('option').first().waitFor()
    expect([await busy(page), await isBusy(draft)]).toEqual([['open'], false])
  })
  it('shows tiles to whoever waits where the host has put nothing there', async () => {
    const go = await held(BRIEF)
    await stand.visitor.context.route(`${home}/street/`, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/(<co-draft[^>]*>)[\s\S]*?(<\/co-draft>)/, '$1$2') })
    })
    const page = await stand.visitor.context.newPage()
    await page.goto(`${home}/street/`, { waitUntil: 'commit' })
    const draft = page.locator('co-draft')
    await draft.locator('.waiting i').first().waitFor()
    expect(await isBusy(draft)).toBe(true)
    go()
    await draft.getByRole('option').first().waitFor()
    expect([await busy(page), await draft.locator('.waiting').count()]).toEqual([['open'], 0])
  })
})

describe('Nothing there', () => {
  it('is an invitation where the layout is empty', async () => {
    await publish((brief) => {
      for (const section of brief.layout.sections) section.elements = []
      brief.rules = []
    })
    const { draft } = await visit()
    await draft.locator('.empty').getByText('Nothing here yet').waitFor()
    await draft.locator('.empty').getByRole('button', { name: 'Add' }).click()
    await draft.getByRole('dialog').getByRole('button', { name: /^Footpath/ }).first().click()
    await expect.poll(() => draft.locator('.empty').count()).toBe(0)
  })
  it('is said of parts by the name that was looked for', async () => {
    const { draft } = await stand.visitor.tab()
    await draft.locator('.palette').getByRole('searchbox').fill('helicopter')
    await draft.locator('.palette').getByText('helicopter').waitFor()
    expect(await draft.locator('.palette .tile').count()).toBe(0)
  })
})

describe('A consultation that has closed', () => {
  it('can be looked at and compared, with the date, and changes nothing', async () => {
    await publish((brief) => void (brief.publish.closes = '2026-05-03'), { 'codraft-closed': 'true' })
    const { page, draft } = await visit()
    await draft.locator('[data-notice="closed"]').getByText('This closed on 3 May 2026.').waitFor()
    expect(await busy(page)).toEqual(['open', 'readonly'])
    const before = await widths(page)
    await draft.getByRole('option').first().focus()
    for (const key of ['-', 'Delete']) await page.keyboard.press(key)
    expect(await widths(page)).toEqual(before)
    expect(await draft.locator('.review-button, .tile').count()).toBe(0)
    await draft.locator('.more-button').click()
    expect(await draft.getByRole('button', { name: 'Notes' }).count()).toBe(0)
    await draft.getByRole('button', { name: 'Before and after' }).click()
    await draft.getByRole('dialog').getByRole('slider').waitFor()
  })
  it('still holds what was being made, to be saved', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page, 2)
    await saved(first.draft)
    await first.page.close()
    await publish((brief) => void (brief.publish.closes = '2026-05-03'), { 'codraft-closed': 'true' })
    const { page, draft } = await visit()
    await draft.locator('[data-notice="closed"]').getByText('Your idea is still here').waitFor()
    expect((await widths(page))[0]).toBe(2.6)
    const download = page.waitForEvent('download')
    await draft.locator('[data-notice="closed"]').getByRole('button', { name: 'Save as a file' }).click()
    expect((await download).suggestedFilename()).toContain('dominion-road')
  })
  it('is open by the collector’s clock where the visitor’s is years ahead', async () => {
    await publish((brief) => void (brief.publish.closes = '2026-05-03'), { 'codraft-closed': 'false' })
    const { draft } = await visit()
    await draft.getByRole('button', { name: /^Review/ }).waitFor()
    expect(await draft.locator('[data-notice="closed"]').count()).toBe(0)
  })
})

describe('A brief that cannot be read', () => {
  const broken = async (): Promise<void> => publish((brief) => void Object.assign(brief, { rules: [{ id: 'odd', type: 'min-gap', kind: 'bnech' }] }))
  it('is a sentence and a way to reach somebody, for the public', async () => {
    await broken()
    const { page, draft } = await visit((tab) => tab.addInitScript(() => addEventListener('DOMContentLoaded', () => document.querySelector('co-draft')?.setAttribute('contact', 'mailto:streets@council.example'))))
    await draft.getByRole('alert').getByText('This plan cannot be opened right now.').waitFor()
    expect(await draft.getByRole('link', { name: 'Please contact us' }).getAttribute('href')).toBe('mailto:streets@council.example')
    expect(await draft.locator('pre').count()).toBe(0)
    expect(await busy(page)).toEqual(['failed'])
  })
  it('has its path and its reason for whoever writes it', async () => {
    await broken()
    const { draft } = await visit((tab) => tab.addInitScript(() => addEventListener('DOMContentLoaded', () => document.querySelector('co-draft')?.setAttribute('designer', ''))))
    await draft.locator('pre').getByText('rules[0]').waitFor()
  })
})

describe('A picture that cannot be painted', () => {
  it('is a list in which everything can be done', async () => {
    const { page, draft } = await visit((tab) => tab.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    }))
    await draft.locator('.codraft-list').waitFor()
    await draft.getByRole('button', { name: /narrower/i }).first().click()
    await expect.poll(async () => (await widths(page))[0]).toBe(2.7)
  })
})

it('A draft of an earlier visit says that it is back, and from when it is', async () => {
  const { page, draft } = await stand.visitor.tab()
  await narrower(page)
  await saved(draft)
  await page.reload()
  await draft.getByText(/Your idea from today is back/).first().waitFor()
})
