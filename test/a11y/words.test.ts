import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, openIn, Visit } from '../journeys/page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

/** Text that is cut off, runs out of the window, or makes the page scroll sideways. */
function unfitting(): string[] {
  const root = document.querySelector('co-draft')?.shadowRoot
  const found = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []
  for (const node of root?.querySelectorAll<HTMLElement>('button:not(.st-handle), p, h2, h3, h4, li, span, label, dt, dd, strong, legend, summary') ?? []) {
    const box = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    if (!node.checkVisibility() || box.width < 2 || node.closest('.unseen, .voices, .outline-host, .st-dim')) continue
    const name = `${node.localName}.${node.className} "${(node.textContent ?? '').trim().slice(0, 30)}"`
    if (style.display !== 'inline' && node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1) found.push(`${name} is cut off`)
    if ((box.right > innerWidth + 1 || box.left < -1) && !node.closest('.tiles')) found.push(`${name} is outside`)
  }
  return found
}

/** Goes through what a visitor sees, and looks at each. */
async function walk(page: Page, draft: Locator, look: (state: string) => Promise<void>): Promise<void> {
  await look('at first')
  await draft.getByRole('option').nth(1).focus()
  for (const key of ['Space', 'Space', '+', '+']) await page.keyboard.press(key)
  await look('with a rule broken')
  await draft.locator('.review-button').click()
  await draft.getByRole('dialog').waitFor()
  await look('in review')
  await page.keyboard.press('Escape')
  await draft.locator('.more-button').click()
  await look('with the menu open')
  await draft.locator('.more-button').click()
  await draft.getByRole('option').nth(1).focus()
  await page.keyboard.press('?')
  await draft.getByRole('dialog').waitFor()
  await look('with the sheet of keys')
}

describe('Every word fits', () => {
  for (const locale of ['ar', 'de', 'en-XA']) {
    for (const width of [320, 390, 768, 1280]) {
      it(`in ${locale} at ${width} px`, async () => {
        const { page } = await visit.page({ viewport: { width, height: width < 500 ? 844 : 900 }, colorScheme: width === 390 ? 'dark' : 'light' })
        const draft = await openIn(page, `${home}/street/`, locale)
        await walk(page, draft, async (state) => {
          await page.waitForTimeout(300)
          expect(await page.evaluate(unfitting), state).toEqual([])
        })
        await page.context().close()
      })
    }
  }
})

describe('axe finds nothing from right to left', () => {
  for (const width of [390, 1280]) {
    it(`at ${width} px`, async () => {
      const { page } = await visit.page({ viewport: { width, height: 900 }, bypassCSP: true })
      const draft = await openIn(page, `${home}/street/`, 'ar')
      await page.evaluate(axe)
      await walk(page, draft, async (state) => {
        await page.waitForTimeout(300)
        const found = await page.evaluate(async () => {
          const { axe: checker } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
          return (await checker.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
        })
        expect(found, state).toEqual([])
      })
      await page.context().close()
    })
  }
})
