import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, home, layoutOf, open, openIn, ready, Visit } from './page.ts'

// The rack has guided steps: a delay, then a supply that is enough for it, then the front of the delay.

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const steps = (draft: Locator): Locator => draft.getByRole('group', { name: 'Guided steps' })
const step = async (draft: Locator): Promise<string> => (await steps(draft).locator('p').allTextContents()).join('').replace(/\s+/g, ' ')
const heard = async (draft: Locator): Promise<string> => (await draft.locator('.voices').allTextContents()).join('')
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const active = document.querySelector('co-draft')?.shadowRoot?.activeElement
  return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? ''
})
async function reach(page: Page, what: RegExp, key: string): Promise<void> {
  for (let tabs = 0; tabs < 90 && !what.test(await focused(page)); tabs++) await page.keyboard.press(key)
  expect(await focused(page)).toMatch(what)
}

describe('guided steps', () => {
  it('are heard and done by keys alone, undo included, and go when the last is done', async () => {
    const { page, watched } = await visit.page()
    const draft = await open(page, `${foreign}/panel/`)
    await expect.poll(() => step(draft)).toMatch(/^Step 1 of 3 Put a delay/)
    await reach(page, /^Oscillator, places 1 to 5/, 'Tab')
    await expect.poll(() => heard(draft)).toMatch(/Step 1 of 3: Put a delay/)

    for (let places = 0; places < 5; places++) await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('Place 20, free')
    await page.keyboard.press('Enter')
    await draft.getByRole('dialog').getByRole('searchbox').waitFor()
    await page.keyboard.type('delay')
    await page.keyboard.press('Enter')
    await expect.poll(() => step(draft)).toMatch(/^Step 2 of 3/)
    await expect.poll(() => heard(draft)).toMatch(/Delay added.*Done\. Step 2 of 3: Too much/)

    await expect.poll(() => focused(page)).toMatch(/^Delay/)
    await page.keyboard.press('Control+z')
    await expect.poll(() => step(draft)).toMatch(/^Step 3 of 3 Open the front/)

    await reach(page, /^The rack/, 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await reach(page, /^(Mounting hole|Display)/, 'Tab')
    await draft.getByRole('group', { name: 'Zoom' }).waitFor()
    await page.keyboard.type('tog')
    await expect.poll(() => focused(page)).toMatch(/^Toggle switch/)
    for (const key of ['Space', 'ArrowUp', 'Space']) await page.keyboard.press(key)
    await expect.poll(() => step(draft)).toBe('That was the last step. Go on as you like.')
    await page.keyboard.press('Delete')
    await expect.poll(() => steps(draft).count()).toBe(0)
    expect(watched.errors).toEqual([])
    await page.context().close()
  })

  it('are done and skipped by taps alone, and go on where the design is when the page is opened again', async () => {
    const { page } = await visit.page(PHONE)
    const draft = await open(page, `${foreign}/panel/`)
    await expect.poll(() => step(draft)).toMatch(/^Step 1 of 3/)
    await draft.locator('.palette').getByRole('button', { name: 'Delay', exact: true }).tap()
    await expect.poll(async () => (await layoutOf(page)).sections[0]?.elements.length).toBe(7)
    await draft.locator('.saved svg').waitFor()

    await page.reload()
    await ready(draft)
    // What cannot be sent stands before a step; one tap shows it, and where a note leaves it a line, another all of it.
    await draft.getByRole('button', { name: 'Show: Step 2 of 3', exact: true }).tap()
    await expect.poll(() => step(draft)).toMatch(/^Step 2 of 3/)
    await draft.getByRole('button', { name: 'Read all of it', exact: true }).tap()
    await steps(draft).getByRole('button', { name: 'Skip' }).tap()
    await expect.poll(() => step(draft)).toMatch(/^Step 3 of 3/)
    await steps(draft).getByRole('button', { name: 'End the steps' }).tap()
    await expect.poll(() => steps(draft).count()).toBe(0)

    await draft.getByRole('button', { name: /^More/ }).first().tap()
    await draft.getByText('Tips', { exact: true }).tap()
    await expect.poll(() => draft.getByRole('dialog', { name: 'Tips' }).getByRole('listitem').first().textContent()).toMatch(/^Put a delay/)
    await page.context().close()
  })

  it('are not there for those who only read', async () => {
    const { page } = await visit.page()
    const draft = await openIn(page, `${home}/panel/`, 'en', { readonly: '' })
    await page.waitForTimeout(500)
    expect(await steps(draft).count()).toBe(0)
    await page.context().close()
  })
})
