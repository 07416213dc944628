import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, home, layoutOf, open, option, Visit } from './page.ts'

// A brief of two cross-sections: both are worked on in one page, and what runs through both may swing only so far.

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

describe('a corridor on a page', () => {
  for (const [where, origin] of [['next to the collector', home], ['on a foreign host', foreign]] as const) {
    it(`is worked on section by section with the keyboard, ${where}, and says where something swings too far`, async () => {
      const { page, watched } = await visit.page()
      const draft = await open(page, `${origin}/corridor/`)
      const tab = (name: RegExp) => draft.getByRole('tab', { name })
      await tab(/^Between the side streets/).waitFor()
      expect(await draft.getByRole('option').count()).toBe(8)
      await tab(/^Between the side streets/).focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => draft.getByRole('option').count()).toBe(7)
      expect(await tab(/^At the station/).getAttribute('aria-selected')).toBe('true')
      await option(draft, /^Footpath 1 of 2/).focus()
      for (let step = 0; step < 3; step++) await page.keyboard.press('+')
      await expect.poll(async () => (await layoutOf(page)).sections[1]?.elements[0]?.width).toBe(3.1)
      expect((await layoutOf(page)).sections[0]?.elements[0]?.width).toBe(2.8)
      await draft.getByText(/^Between the side streets: Until the station this track swings by/).first().waitFor()
      await draft.getByText(/^At the station: The road is 21/).first().waitFor()
      await draft.getByRole('button', { name: 'Compare sections' }).focus()
      await page.keyboard.press('Enter')
      const compared = draft.getByRole('dialog')
      await compared.getByText(/^Light rail 2 moves 1\.8.m towards east side\. Until the station this track swings by 1\.8.m; at most 1\.5.m is possible/).waitFor()
      expect(await compared.getByRole('img').first().getAttribute('aria-label')).toMatch(/Between the side streets: .*At the station: /)
      await page.keyboard.press('Escape')
      await tab(/^Between the side streets/).click()
      await expect.poll(() => draft.getByRole('option').count()).toBe(8)
      await expect.poll(() => tab(/^At the station/).textContent()).toMatch(/problem/)
      expect([watched.errors, watched.violations]).toEqual([[], []])
      await page.context().close()
    })
  }
})
