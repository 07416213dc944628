import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, home, open, Visit } from './page.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

/** Sends the street as it stands; the dialog with its receipt, and the link that it offers to be kept. */
async function sent(page: Page): Promise<{ dialog: Locator; link: string; reference: string }> {
  const draft = await open(page, `${foreign}/street/`)
  await draft.getByRole('button', { name: /^Review/ }).click()
  const dialog = draft.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: /publish/ }).check()
  await dialog.getByRole('button', { name: 'Send', exact: true }).click()
  await dialog.getByRole('heading', { name: 'Keep this link' }).waitFor()
  const reference = (await dialog.locator('.reference').innerText()).replace(/\s+/g, '-')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await dialog.getByRole('button', { name: 'Copy the link' }).click()
  await dialog.getByText('Copied').waitFor()
  return { dialog, link: await page.evaluate(() => navigator.clipboard.readText()), reference }
}

/** Whether the organisation still has it. */
const isKept = async (reference: string): Promise<boolean> => (await (await fetch(`${home}/api/v1/admin/briefs/dominion-road/proposals`)).text()).includes(reference)

describe('a receipt', () => {
  it('gives a link, with a code, that tells of the proposal on another device and takes it back', async () => {
    const { page, watched } = await visit.page()
    const { dialog, link, reference } = await sent(page)
    expect(await dialog.getByRole('img', { name: /code/i }).count()).toBe(1)
    expect(link).toMatch(new RegExp(`^${foreign}/street/#codraft-receipt:dominion-road=${reference}\\.[\\w-]{43}$`))
    expect(await isKept(reference)).toBe(true)

    const { page: later, watched: laterWatched } = await visit.page({ viewport: { width: 390, height: 844 } })
    const draft = await open(later, link)
    const notice = draft.locator('.notice')
    await notice.getByText(`Your idea ${reference.replace('-', ' ')} is here, since`).waitFor()
    await notice.getByRole('button', { name: 'Take it back' }).click()
    await notice.getByRole('button', { name: 'Leave it as it is' }).click()
    await notice.getByRole('button', { name: 'Take it back' }).click()
    await notice.getByRole('button', { name: 'Yes, take it back' }).click()
    await notice.getByText('Your idea has been taken back').waitFor()
    expect([await isKept(reference), new URL(later.url()).hash]).toEqual([false, ''])

    // Whoever follows the link again, in the same tab, hears of it.
    await later.evaluate((hash) => void (location.hash = hash), new URL(link).hash)
    await notice.getByText('was taken back. Nothing of it is kept').waitFor()
    expect([watched.violations, laterWatched.violations, watched.errors, laterWatched.errors]).toEqual([[], [], [], []])
  })

  it('takes the proposal back where it stands, asked twice, and tries again when nobody answers', async () => {
    const { page } = await visit.page()
    const { dialog, reference } = await sent(page)
    await dialog.getByRole('button', { name: 'Take it back' }).click()
    expect(await page.evaluate(() => document.querySelector('co-draft')?.shadowRoot?.activeElement?.textContent)).toContain('Take it back?')
    await page.route('**/api/v1/proposals/**', (route) => route.abort())
    await dialog.getByRole('button', { name: 'Yes, take it back' }).click()
    await dialog.getByText('It could not be taken back just now').waitFor()
    expect(await isKept(reference)).toBe(true)
    await page.unroute('**/api/v1/proposals/**')
    await dialog.getByRole('button', { name: 'Try now' }).click()
    await dialog.getByRole('heading', { name: 'Your idea has been taken back' }).waitFor()
    expect(await isKept(reference)).toBe(false)
  })

  it('of another collector, or with another secret, tells nothing', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/street/#codraft-receipt:dominion-road=222-222.${'a'.repeat(43)}`)
    await draft.locator('.notice').getByText('There is no idea 222 222 here').waitFor()
    await draft.locator('.notice').getByRole('button', { name: 'All right' }).click()
    expect([await draft.locator('.notice').count(), new URL(page.url()).hash]).toEqual([0, ''])
  })
})
