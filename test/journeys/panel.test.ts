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
const names = (page: Page): Promise<(string | null)[]> => page.getByRole('img').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
/** The rack's and the front's, in this order, each telling what is on it. */
const told = [expect.stringMatching(/The rack: Oscillator 1–5, Filter 6–9, .*Output 27–30/), expect.stringMatching(/Mounting hole × 4, Display, Knob × 3/)]

describe('the rack, which no hand can reach yet', () => {
  it('is looked at: two pictures that say what they show, no blank, no error', async () => {
    const { page, watched } = await looked()
    expect(await names(page)).toEqual(told)
    expect([watched.errors, watched.violations]).toEqual([[], []])
    expect(await page.locator('co-draft').evaluate((draft) => (draft as unknown as { verdict: { status: string } }).verdict.status)).toBe('valid')
  })
  it('is drawn in the colours that the reader asks for, and follows them', async () => {
    const { page, watched } = await looked({ colorScheme: 'dark' })
    const paper = (): Promise<string | null> => page.getByRole('img').first().locator('rect').first().getAttribute('fill')
    expect([await names(page), await paper()]).toEqual([told, '#171d24'])
    await page.emulateMedia({ forcedColors: 'active' })
    await expect.poll(paper).toBe('Canvas')
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
    await expect.poll(paper).toBe('#fbfaf6')
    expect([watched.errors, watched.violations]).toEqual([[], []])
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
  it('gives its picture as one document', async () => {
    const { page } = await looked()
    const svg = await page.locator('co-draft').evaluate((draft) => (draft as unknown as { toSvg(): string }).toSvg())
    expect([svg.match(/<svg /g)?.length, svg.includes('The rack: Oscillator'), svg.includes('Knob × 3')]).toEqual([1, true, true])
  })
})
