/** The tests of every state in one language: axe finds nothing, and every target is large enough. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, Visit } from '../journeys/page.ts'
import { findings } from './axe.ts'
import { LOOKS, type Look, type State } from './states.ts'

/** Goes to a state. */
async function reached(visit: Visit, look: Look, { place = 'street', before, reach, stands }: State): Promise<{ page: Page; draft: Locator }> {
  const { page } = await visit.page({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
  await before?.(page)
  if (look.locale !== 'en') {
    await page.route(`${home}/${place}/`, async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/<html lang="[^"]*"/, `<html lang="${look.locale}" dir="rtl"`) })
    })
  }
  await page.goto(`${home}/${place}/`)
  const draft = page.locator('co-draft').first()
  if (reach) {
    await draft.getByRole('option').first().waitFor()
    await draft.locator('.st-zoom').waitFor()
    await reach({ page, draft, look })
  }
  await draft.locator(stands).first().waitFor()
  return { page, draft }
}

/** Text that is cut off, runs out of the window, or makes the page scroll sideways; and controls that a finger or a pointer misses. */
function unfitting(touch: boolean): string[] {
  const root = document.querySelector('co-draft')?.shadowRoot
  const found = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} px wide`] : []
  const least = touch ? 43.5 : 24
  for (const node of root?.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [role="slider"]') ?? []) {
    const seen = node.closest('label') ?? node
    const box = seen.getBoundingClientRect()
    if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || box.width < 2 || node.closest('.unseen, .outline-host')) continue
    if (Math.min(box.width, box.height) < least) found.push(`${node.localName}.${node.className} "${(node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 30)}" is ${Math.round(box.width)} × ${Math.round(box.height)}`)
  }
  return found
}

/** Waits until what a page looks like now is drawn: sizes are heard of in the frame after, and what they move in the one after that. */
const drawn = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))))

/** Looks at states in a language. A file for each, so that two are looked at at a time. */
export function statesIn(locale: Look['locale'], states: Readonly<Record<string, State>>): void {
  let visit: Visit
  beforeAll(async () => void (visit = await Visit.begin()))
  afterAll(() => visit.end())
  const look = LOOKS[locale]

  describe(`axe finds nothing, and every target is large enough (${locale})`, () => {
    for (const [name, state] of Object.entries(states)) {
      it(`${name}: ${look.as.map((one) => one.name).join(', ')}`, async () => {
        const { page, draft } = await reached(visit, look, state)
        for (const { name: seen, width, height = width < 500 ? 844 : 900, dark } of look.as) {
          await page.setViewportSize({ width, height })
          await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
          await drawn(page)
          expect(await draft.locator(state.stands).count(), `${seen}: it stands`).toBeGreaterThan(0)
          expect(await findings(page), seen).toEqual([])
          expect(await page.evaluate(unfitting, Math.min(width, height) < 500), seen).toEqual([])
        }
        await page.context().close()
      }, 60_000)
    }
  })
}
