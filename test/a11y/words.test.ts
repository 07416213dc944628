import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, openIn, Visit } from '../journeys/page.ts'
import { findings } from './axe.ts'
import { unfitting } from './fit.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

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

describe('Every word fits where letters are twice as large', () => {
  for (const [locale, width] of [['en', 1280], ['en', 768], ['de', 390], ['ar', 768], ['en-XA', 1280]] as const) {
    it(`in ${locale} at ${width} px`, async () => {
      const { page } = await visit.page({ viewport: { width, height: 900 }, bypassCSP: true })
      await page.addInitScript(() => addEventListener('DOMContentLoaded', () => document.head.append(Object.assign(document.createElement('style'), { textContent: 'html { font-size: 200% }' }))))
      const draft = await openIn(page, `${home}/street/`, locale)
      await walk(page, draft, async (state) => {
        await page.waitForTimeout(300)
        expect(await page.evaluate(unfitting), state).toEqual([])
      })
      await page.context().close()
    })
  }
})

describe('A phone whose letters are larger', () => {
  for (const size of [130, 150, 200]) {
    it(`shows everything at ${size} %: the switch beside the picture, the panel, and what an edit says`, async () => {
      const { page } = await visit.page({ viewport: { width: 390, height: 844 }, bypassCSP: true, hasTouch: true, isMobile: true })
      await page.addInitScript((percent) => addEventListener('DOMContentLoaded', () => document.head.append(Object.assign(document.createElement('style'), { textContent: `html { font-size: ${percent}% }` }))), size)
      const draft = await openIn(page, `${home}/street/`, 'en')
      await draft.locator('.st-zoom').waitFor()
      await draft.getByRole('option').nth(1).focus()
      await page.keyboard.press('Enter')
      await draft.getByRole('button', { name: 'Remove', exact: true }).tap()
      await draft.locator('.toast').waitFor()
      await page.waitForTimeout(300)
      expect(await page.evaluate(unfitting)).toEqual([])
      const of = async (part: string): Promise<{ top: number; bottom: number }> => {
        const { y, height } = (await draft.locator(part).first().boundingBox()) ?? { y: NaN, height: NaN }
        return { top: y, bottom: y + height }
      }
      const [stage, views, toast, sheet] = [await of('.stage'), await of('.views'), await of('.toast'), await of('.sheet')]
      if (size >= 150) expect(views.bottom, 'the switch is over the picture').toBeLessThanOrEqual(stage.top)
      expect(toast.top, 'the note is under the picture').toBeGreaterThanOrEqual(stage.bottom)
      expect(sheet.top, 'the panel is under the note').toBeGreaterThan(toast.bottom)
      await page.context().close()
    })
  }
})

describe('axe finds nothing from right to left', () => {
  for (const width of [390, 1280]) {
    it(`at ${width} px`, async () => {
      const { page } = await visit.page({ viewport: { width, height: 900 }, bypassCSP: true })
      const draft = await openIn(page, `${home}/street/`, 'ar')
      await walk(page, draft, async (state) => {
        await page.waitForTimeout(300)
        expect(await findings(page), state).toEqual([])
      })
      await page.context().close()
    })
  }
})
