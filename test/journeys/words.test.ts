import { designHash } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, drag, home, layoutOf, middle, openIn, rowOf, Visit } from './page.ts'

const dominion = demoBrief('street')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

/** The first car lane becomes a cycle lane, goes one place to the right and is made 1.9 m wide. */
const DESIGN = ['footpath 2.8', 'light-rail 3.2', 'cycle 1.9', 'island-platform 3', 'light-rail 3.2', 'car-lane 3', 'footpath 2.8']

/** By drags alone: a tile is dropped on an element, and what comes of it is dragged over its neighbour on the right. */
async function byDrags(page: Page, locale: string): Promise<Locator> {
  const draft = await openIn(page, `${home}/street/`, locale)
  const options = draft.getByRole('option')
  const tile = draft.getByRole('button', { name: 'Cycle lane', exact: true })
  await tile.scrollIntoViewIfNeeded()
  await drag(page, await middle(tile), await middle(options.nth(1)))
  await expect.poll(async () => (await rowOf(page)).at(1)).toBe('cycle 1.8')
  const next = await options.nth(2).boundingBox()
  if (!next) throw new Error('It is not on the screen.')
  await drag(page, await middle(options.nth(1)), { x: next.x + next.width - 3, y: next.y + next.height * 0.75 })
  await expect.poll(async () => (await rowOf(page)).at(2)).toBe('cycle 1.8')
  return draft
}

describe.each([
  { locale: 'de', width: '1,9', shown: '1,9', review: 'Prüfen', send: 'Senden', thanks: 'Danke. Ihre Idee ist angekommen.', name: /^Cycle lane, 1,9 Meter breit, geändert/ },
  { locale: 'ar', width: '١٫٩', shown: '1.9', review: 'مراجعة', send: 'إرسال', thanks: 'شكرًا. وصلت فكرتك.', name: /^\u2068?Cycle lane\u2069?، بعرض \u2068?1\.9 متر/ },
])('A visit in $locale', ({ locale, width, shown, review, send, thanks, name }) => {
  it('drags, types a width as it is written there, and sends', async () => {
    const { page, watched } = await visit.page({ locale })
    const draft = await byDrags(page, locale)
    await draft.getByRole('option').nth(2).focus()
    await page.keyboard.press('Enter')
    await draft.locator('input.width').fill(width)
    await page.keyboard.press('Enter')
    await expect.poll(() => rowOf(page)).toEqual(DESIGN)
    await draft.getByRole('option', { name }).waitFor({ state: 'attached' })
    expect(await draft.locator('input.width').inputValue()).toBe(shown)
    await draft.getByRole('button', { name: review }).click()
    const dialog = draft.getByRole('dialog')
    for (const field of await dialog.getByRole('textbox').all()) await field.fill('Radfahren, ركوب الدراجات')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: send, exact: true }).click()
    await draft.getByText(thanks).waitFor()
    expect(await draft.locator('.reference').textContent()).toMatch(/[2-9CFGHJKMPQRVWX]{3}\s*[2-9CFGHJKMPQRVWX]{3}/)
    expect(designHash(await layoutOf(page), dominion.brief)).toMatch(/^sha256-/)
    expect(watched.errors).toEqual([])
  })
})

describe('From right to left', () => {
  it('the chrome turns round and the street does not', async () => {
    const { page } = await visit.page()
    const draft = await openIn(page, `${home}/street/`, 'ar')
    const [palette, inspector] = [await draft.locator('.palette').boundingBox(), await draft.locator('.inspector').boundingBox()]
    expect(palette?.x).toBeGreaterThan(inspector?.x ?? 0)
    const lefts = await Promise.all((await draft.getByRole('option').all()).map(async (option) => (await option.boundingBox())?.x ?? 0))
    expect(lefts).toEqual([...lefts].sort((one, other) => one - other))
    expect(await draft.getByRole('option').first().getAttribute('aria-posinset')).toBe('1')
  })

  it('arrow keys and Move left mean what they say', async () => {
    const { page } = await visit.page()
    const draft = await openIn(page, `${home}/street/`, 'ar')
    const at = async (): Promise<number> => (await draft.locator('[role=option]:focus').boundingBox())?.x ?? 0
    await draft.getByRole('option').nth(1).focus()
    const start = await at()
    await page.keyboard.press('ArrowLeft')
    expect(await at()).toBeLessThan(start)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await expect.poll(async () => (await rowOf(page)).slice(1, 3)).toEqual(['light-rail 3.2', 'car-lane 3'])
    await draft.getByRole('button', { name: 'إلى اليسار', exact: true }).click()
    await expect.poll(async () => (await rowOf(page)).slice(1, 3)).toEqual(['car-lane 3', 'light-rail 3.2'])
  })
})

describe('Feet', () => {
  it('are shown and typed over exact metres: what is kept is a width that the catalogue has', async () => {
    const { page } = await visit.page()
    const draft = await openIn(page, `${home}/street/`, 'en-US', { units: 'imperial' })
    await draft.getByRole('option', { name: 'Footpath 1 of 2, 9.19 feet wide' }).focus()
    await page.keyboard.press('Enter')
    await draft.locator('input.width').fill('8.5')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await rowOf(page))[0]).toBe('footpath 2.6')
    expect(await draft.locator('input.width').inputValue()).toBe('8.53')
  })
})

describe('A language that cannot be loaded', () => {
  it('is English, and nobody is told of a fault', async () => {
    const { page, watched } = await visit.page()
    await page.route(/\/chunks\/fr-/, (route) => route.abort())
    const draft = await openIn(page, `${home}/street/`, 'fr')
    await draft.getByRole('button', { name: 'Review' }).waitFor()
    expect(watched.errors.filter((error) => !/ERR_FAILED|preload/i.test(error))).toEqual([])
    expect(await draft.getByRole('alert').allTextContents()).toEqual((await draft.getByRole('alert').allTextContents()).map(() => ''))
  })
})
