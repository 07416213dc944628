import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, home, layoutOf, middle, open, option, ready, rowOf, Visit } from '../journeys/page.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

describe('every element', () => {
  it('is in the accessibility tree, by its name and size, in order', async () => {
    for (const address of [`${foreign}/street/`, `${home}/harbour/`]) {
      const { page } = await visit.page()
      await open(page, address)
      const session = await page.context().newCDPSession(page)
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      const names = nodes.filter(({ role, ignored }) => role?.value === 'option' && !ignored).map(({ name }) => String(name?.value))
      const elements = (await layoutOf(page)).sections.flatMap((section) => section.elements)
      expect(names).toHaveLength(elements.length)
      for (const [index, name] of names.entries()) expect(name).toContain(`${elements[index]?.width}`)
    }
  })

  it('is announced once when it is changed, with the result', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    await page.waitForTimeout(700)
    await page.evaluate(() => {
      const root = document.querySelector('co-draft')?.shadowRoot
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      for (const node of root?.querySelectorAll('[role=status], [role=alert]') ?? []) {
        new MutationObserver(() => void (node.textContent?.trim() && heard.push(node.textContent.trim()))).observe(node, { childList: true, characterData: true, subtree: true })
      }
    })
    await option(draft, /^Car lane 1/).focus()
    await page.keyboard.press('Delete')
    await page.waitForTimeout(600)
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
    expect(heard.filter((sentence) => sentence.includes('Car lane 1 removed. 3 metres spare.'))).toHaveLength(1)
  })
})

describe('a phone', () => {
  for (const width of [390, 320]) {
    it(`of ${width} px has nothing to scroll sideways, and targets that a finger hits`, async () => {
      const { page } = await visit.page({ viewport: { width, height: 844 }, hasTouch: true, isMobile: true })
      const draft = await open(page, `${foreign}/street/`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      for (const button of await draft.getByRole('button').all()) {
        const box = await button.boundingBox()
        if (box && box.width > 0) expect(Math.min(box.width, box.height), (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '').toBeGreaterThanOrEqual(43.5)
      }
    })
  }

  it('does it all by taps: replace, widen, send', async () => {
    const { page } = await visit.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const draft = await open(page, `${foreign}/street/`)
    await draft.scrollIntoViewIfNeeded()
    await tap(page, option(draft, /^Car lane 1/))
    await draft.getByRole('button', { name: 'Replace', exact: true }).tap()
    await draft.getByRole('dialog').getByRole('button', { name: /^Cycle lane/ }).tap()
    await expect.poll(() => rowOf(page)).toContain('cycle 1.8')
    await draft.getByRole('button', { name: /^Review/ }).tap()
    const dialog = draft.getByRole('dialog')
    for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('We cycle here.')
    await dialog.getByRole('checkbox').tap()
    await dialog.getByRole('button', { name: 'Send' }).tap()
    await draft.locator('.reference').waitFor()
  })
})

async function tap(page: Page, target: Locator): Promise<void> {
  const { x, y } = await middle(target)
  await page.touchscreen.tap(x, y)
}

describe('two widgets on one page', () => {
  it('do not disturb each other', async () => {
    const { page, watched } = await visit.page()
    await page.goto(`${home}/street/`)
    await page.evaluate((address) => {
      const second = document.createElement('co-draft')
      second.setAttribute('brief', `${address}/api/v1/briefs/harbour-street`)
      document.querySelector('main')?.append(second)
    }, home)
    const [first, second] = [page.locator('co-draft').nth(0), page.locator('co-draft').nth(1)]
    await ready(first)
    await ready(second)
    await first.getByRole('option', { name: /^Car lane 1/ }).focus()
    await page.keyboard.press('Delete')
    await second.getByRole('option', { name: /^Parking/ }).focus()
    await page.keyboard.press('Delete')
    const counts = await page.evaluate(() => [...document.querySelectorAll('co-draft')].map((draft) => (draft as unknown as { layout: { sections: { elements: unknown[] }[] } }).layout.sections[0]?.elements.length))
    expect(counts).toEqual([6, 10])
    expect(watched.errors).toEqual([])
  })
})
