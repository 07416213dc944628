import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, Visit, type Watched } from './page.ts'
import type { BrowserContextOptions, Page } from 'playwright-core'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

async function looked(options: BrowserContextOptions = {}): Promise<{ page: Page; watched: Watched }> {
  const opened = await visit.page(options)
  await opened.page.goto(`${foreign}/panel/`)
  await opened.page.waitForFunction(() => (document.querySelector('co-draft') as unknown as { verdict?: object } | null)?.verdict !== undefined)
  return opened
}
/** The elements that can be reached, one option each. */
const reached = (page: Page): Promise<(string | null)[]> => page.getByRole('option').evaluateAll((all) => all.flatMap((one) => one.getAttribute('data-element') ?? []))
const elementsOf = (page: Page, section: number): Promise<string[]> =>
  page.locator('co-draft').evaluate((draft, at) => (draft as unknown as { layout: { sections: { elements: { id: string }[] }[] } }).layout.sections[at]?.elements.map(({ id }) => id) ?? [], section)

describe('the rack and its front', () => {
  it('are worked on one after the other, each on a stage of its own kind, every element within reach', async () => {
    const { page, watched } = await looked()
    await page.getByRole('option').first().waitFor({ state: 'attached' })
    await page.locator('co-draft .st-zoom').waitFor()
    expect((await reached(page)).toSorted()).toEqual((await elementsOf(page, 0)).toSorted())
    await page.getByRole('tab', { name: /^The front/ }).click()
    await expect.poll(async () => (await reached(page)).toSorted()).toEqual((await elementsOf(page, 1)).toSorted())
    await page.locator('co-draft .pl-land').waitFor({ state: 'attached' })
    await page.getByRole('option', { name: /^Knob 1 of 3/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect.poll(() => page.locator('co-draft').evaluate((draft) => (draft as unknown as { layout: { sections: { elements: { id: string; at?: number[] }[] }[] } }).layout.sections[1]?.elements.find(({ id }) => id === 'time')?.at)).toEqual([18, 54])
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page.getByRole('tab', { name: /^The rack/ }).click()
    await expect.poll(async () => (await reached(page)).toSorted()).toEqual((await elementsOf(page, 0)).toSorted())
    await page.waitForTimeout(300)
    expect([watched.errors, watched.violations]).toEqual([[], []])
    expect(await page.locator('co-draft').evaluate((draft) => (draft as unknown as { verdict: { status: string } }).verdict.status)).toBe('valid')
  })
  it('is there without any script', async () => {
    const { page } = await visit.page({ javaScriptEnabled: false })
    await page.goto(`${foreign}/panel/`)
    expect(await page.getByRole('img').count()).toBe(2)
  })
  it('fits a phone', async () => {
    const { page } = await looked({ viewport: { width: 320, height: 640 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
  it('gives the picture of what is shown as one document', async () => {
    const { page } = await looked()
    const svg = await page.locator('co-draft').evaluate((draft) => (draft as unknown as { toSvg(): string }).toSvg())
    expect([svg.match(/<svg /g)?.length, svg.includes('The rack: Oscillator')]).toEqual([1, true])
  })
})
