/** A customer's minute on Dominion Road: a lane for cycling, its room for people on foot, and the receipt, by keys alone and by taps alone. */
import { designHash } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, foreign, layoutOf, middle, open, option, rowOf, Visit } from './page.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const MADE = ['footpath 4', 'cycle 1.8', 'light-rail 3.2', 'island-platform 3', 'light-rail 3.2', 'car-lane 3', 'footpath 2.8']
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const active = document.querySelector('co-draft')?.shadowRoot?.activeElement
  return `${active?.getAttribute('type') === 'checkbox' ? 'agree' : ''}${active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? ''}`
})
async function reach(page: Page, what: RegExp, key: string): Promise<void> {
  for (let tabs = 0; tabs < 60 && !what.test(await focused(page)); tabs++) await page.keyboard.press(key)
  expect(await focused(page)).toMatch(what)
}
async function referenceIn(draft: Locator): Promise<string> {
  const shown = draft.locator('.reference')
  await shown.waitFor()
  return (await shown.textContent()) ?? ''
}

async function byKeys(page: Page, draft: Locator): Promise<void> {
  await reach(page, /^Footpath 1 of 2/, 'Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('r')
  await draft.getByRole('dialog').getByRole('searchbox').waitFor()
  await page.keyboard.type('Cycle lane')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^Cycle lane, 1.8 metres wide/)
  await draft.getByRole('group', { name: 'Room', exact: true }).waitFor()
  await reach(page, /^Footpath 1$/, 'Tab')
  await page.keyboard.press('Enter')
  // The card has gone, and the keys go on with what is selected.
  await expect.poll(() => focused(page)).toMatch(/^Cycle lane/)
}

async function sentByKeys(page: Page, draft: Locator): Promise<string> {
  await reach(page, /^Review/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await draft.getByRole('dialog').waitFor()
  await reach(page, /^agree/, 'Tab')
  await page.keyboard.press('Space')
  await reach(page, /^Send/, 'Tab')
  await page.keyboard.press('Enter')
  return referenceIn(draft)
}

async function byTaps(page: Page, draft: Locator): Promise<void> {
  const lane = await middle(option(draft, /^Car lane 1 of 2/))
  await page.touchscreen.tap(lane.x, lane.y)
  await draft.getByRole('button', { name: 'Replace', exact: true }).tap()
  await draft.getByRole('dialog').getByRole('button', { name: /^Cycle lane/ }).tap()
  await draft.locator('.taker', { hasText: 'Footpath 1' }).tap()
}

async function sentByTaps(draft: Locator): Promise<string> {
  await draft.getByRole('button', { name: /^Review/ }).tap()
  await draft.getByRole('dialog').getByRole('checkbox').tap()
  await draft.getByRole('dialog').getByRole('button', { name: 'Send' }).tap()
  return referenceIn(draft)
}

describe('Dominion Road, from first focus to receipt', () => {
  it('becomes the same design by keys alone and by taps alone', async () => {
    const { brief } = demoBrief('street')
    const keys = await visit.page()
    const first = await open(keys.page, `${foreign}/street/`)
    await byKeys(keys.page, first)
    await expect.poll(() => rowOf(keys.page)).toEqual(MADE)
    const hash = designHash(await layoutOf(keys.page), brief)
    expect(await sentByKeys(keys.page, first)).toMatch(/\w{3}/)

    const taps = await visit.page(PHONE)
    const second = await open(taps.page, `${foreign}/street/`)
    await second.scrollIntoViewIfNeeded()
    await byTaps(taps.page, second)
    await expect.poll(() => rowOf(taps.page)).toEqual(MADE)
    expect(designHash(await layoutOf(taps.page), brief)).toBe(hash)
    expect(await sentByTaps(second)).toMatch(/\w{3}/)
    expect([keys.watched.errors, taps.watched.errors]).toEqual([[], []])
  })
})
