import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drag, foreign, layoutOf, middle, open, option, verdictOf, Visit } from './page.ts'

// What mends a broken plan, found in a worker under the strict policy, shown, chosen and taken back as people do it.

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const ways = (draft: Locator): Locator => draft.locator('.rules .way')
const atOf = async (page: Page, id: string): Promise<unknown> => (await layoutOf(page)).sections[0]?.elements.find((one) => one.id === id)?.at
const brokenIn = async (page: Page): Promise<string[]> => (await verdictOf(page)).results.filter(({ status, severity }) => status === 'violated' && severity === 'block').map(({ rule }) => rule)
const found = { timeout: 40_000 }

describe('a broken plan is mended as a whole', () => {
  it('in the park: the play frame in the only way is named, and goes out of it in one step', async () => {
    const { page, watched } = await visit.page()
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
    const draft = await open(page, `${foreign}/park/`)
    expect(workers).toEqual([])
    const frame = option(draft, /^Play frame/)
    const [box, bench] = [await frame.boundingBox(), await option(draft, /^Bench with a back 2 of 3/).boundingBox()]
    if (!box || !bench) throw new Error('They are not on the screen.')
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const scale = (bench.y + bench.height / 2 - from.y) / (12.4 - 4.4)
    await drag(page, from, { x: from.x + (11 - 9.4) * scale, y: from.y + (13.6 - 4.4) * scale })
    await expect.poll(() => brokenIn(page)).toContain('way-through')
    const shut = (await verdictOf(page)).results.filter(({ rule, status }) => rule === 'way-through' && status === 'violated')
    expect(shut.map(({ elements }) => elements)).toEqual([['west-gate', 'frame']])
    const back = ways(draft).filter({ hasText: 'Move Play frame back to where it stood' }).first()
    await back.waitFor(found)
    await expect.poll(() => workers).toEqual(['/embed/worker.js'])
    await back.hover()
    expect(await atOf(page, 'frame')).not.toEqual([9.4, 4.4])
    await back.click()
    await expect.poll(() => atOf(page, 'frame')).toEqual([9.4, 4.4])
    await expect.poll(() => brokenIn(page)).toEqual([])
    await draft.getByRole('button', { name: /^Undo/ }).first().click()
    await expect.poll(() => brokenIn(page)).toContain('way-through')
    expect([watched.errors, watched.violations]).toEqual([[], []])
    await page.context().close()
  })

  it('on the panel, by taps: 210 mA against 200, and one module goes', async () => {
    const { page, watched } = await visit.page({ viewport: { width: 1100, height: 800 }, hasTouch: true })
    const draft = await open(page, `${foreign}/panel/`)
    for (const id of ['env', 'amp', 'lfo']) {
      const module = draft.locator(`[role=option][data-element="${id}"]`)
      await module.scrollIntoViewIfNeeded()
      const part = await middle(module)
      await page.touchscreen.tap(part.x, part.y)
      await draft.getByRole('button', { name: 'Remove', exact: true }).tap()
    }
    await draft.getByRole('button', { name: 'Delay', exact: true }).tap()
    await expect.poll(async () => (await verdictOf(page)).results.find(({ rule }) => rule === 'current')).toMatchObject({ status: 'violated', actual: 210, limit: 200, excess: 10 })
    await draft.locator('.chip .mends .quiet').waitFor(found)
    await draft.locator('.chip .mends .quiet').tap()
    const names = await ways(draft).locator('.way-name').allTextContents()
    expect(names.slice(0, 2)).toEqual(['Remove Oscillator', 'Remove Filter'])
    const box = await ways(draft).first().boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await ways(draft).first().tap()
    await expect.poll(async () => (await verdictOf(page)).status).toBe('valid')
    expect((await layoutOf(page)).sections[0]?.elements.map(({ kind }) => kind)).not.toContain('oscillator')
    expect([watched.errors, watched.violations]).toEqual([[], []])
    await page.context().close()
  })

  it('on Dominion Road, by keys alone: two cycle lanes are too much, and the way out that is chosen fits', async () => {
    const { page, watched } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    for (let times = 0; times < 2; times++) await draft.getByRole('button', { name: /^Cycle lane/ }).first().press('Enter')
    await expect.poll(() => brokenIn(page)).toContain('fits')
    await ways(draft).first().waitFor(found)
    const names = await ways(draft).locator('.way-name').allTextContents()
    expect(names.length).toBeLessThanOrEqual(9)
    expect(names.join()).toMatch(/[Rr]emove Cycle lane|[Mm]ake Footpath/)
    await ways(draft).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await verdictOf(page)).status).toBe('valid')
    const widths = (await layoutOf(page)).sections[0]?.elements.map(({ width = 0 }) => Math.round(width * 1000)) ?? []
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(21_000)
    expect([watched.errors, watched.violations]).toEqual([[], []])
    await page.context().close()
  })
})
