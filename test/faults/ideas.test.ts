import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { foreign, open } from '../journeys/page.ts'
import { eachVisit, narrower, saved, send, storedRow, widths } from './stand.ts'

const stand = eachVisit()
const START = 2.8

/** Opens the ideas from the More menu. */
async function ideas(draft: Locator): Promise<Locator> {
  await draft.locator('.more-button').click()
  await draft.getByRole('button', { name: 'My ideas' }).click()
  const dialog = draft.getByRole('dialog', { name: 'My ideas' })
  await dialog.waitFor()
  return dialog
}
const first = async (page: Page): Promise<number | undefined> => (await widths(page))[0]
/** Names the open idea as somebody does: in the dialog. */
async function call(dialog: Locator, name: string): Promise<void> {
  const field = dialog.getByRole('textbox')
  if ((await field.count()) === 0) await dialog.getByRole('button', { name: /^Rename: / }).first().click()
  await field.fill(name)
  await dialog.getByRole('button', { name: 'Save under this name' }).or(dialog.getByRole('button', { name: 'Keep the change' })).click()
  await dialog.getByText(`It is called “${name}” now.`).waitFor()
}

describe('Named ideas', () => {
  it('are begun, opened, renamed, duplicated and deleted, and are all there after a reload', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page, 2)
    let dialog = await ideas(draft)
    await call(dialog, 'Slim')
    await dialog.getByRole('button', { name: 'Begin a new idea' }).click()
    await dialog.getByText('A new idea is open').waitFor()
    expect(await first(page)).toBe(START)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await narrower(page, 5)
    await saved(draft)
    await page.reload()
    await expect.poll(() => first(page).catch(() => 0)).toBe(2.3)
    dialog = await ideas(draft)
    await dialog.getByRole('button', { name: 'Duplicate: Slim' }).click()
    await dialog.getByText('Slim (copy)', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Open: Slim', exact: true }).click()
    await expect.poll(() => first(page)).toBe(2.6)
    await dialog.getByRole('button', { name: 'Open: Idea without a name' }).waitFor()
    await dialog.getByRole('button', { name: 'Delete: Slim (copy)' }).click()
    await dialog.getByText('Slim (copy)', { exact: true }).waitFor({ state: 'detached' })
    await page.reload()
    await expect.poll(() => first(page).catch(() => 0)).toBe(2.6)
    dialog = await ideas(draft)
    expect(await dialog.locator('.idea b').allTextContents()).toEqual(['Slim', 'Idea without a name'])
    await dialog.getByRole('button', { name: 'Close' }).click()
    await draft.getByRole('button', { name: /^Undo/ }).first().click()
    await expect.poll(() => first(page)).toBe(START)
  })
  it('are there as long as the page is open where the browser keeps nothing, and says so', async () => {
    const { page, draft } = await stand.visitor.tab(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('Blocked here.', 'SecurityError') } })
    })
    await narrower(page, 2)
    await draft.locator('[data-notice="not-kept"]').waitFor()
    const dialog = await ideas(draft)
    await dialog.getByText('This browser keeps nothing').waitFor()
    await call(dialog, 'Slim')
    await dialog.getByRole('button', { name: 'Begin a new idea' }).click()
    await dialog.getByRole('button', { name: 'Open: Slim' }).click()
    await expect.poll(() => first(page)).toBe(2.6)
  })
  it('are gone with everything else from a device that is shared', async () => {
    await stand.visitor.context.addInitScript(() => addEventListener('DOMContentLoaded', () => document.querySelector('co-draft')?.setAttribute('kiosk', '3')))
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    const dialog = await ideas(draft)
    await call(dialog, 'Mine alone')
    await dialog.getByRole('button', { name: 'Begin a new idea' }).click()
    await expect.poll(() => storedRow(page, /^aside /)).not.toBe(null)
    await expect.poll(() => storedRow(page, /^aside |dominion-road 1$/), { timeout: 15_000 }).toBe(null)
  })
})

describe('An idea that somebody shared', () => {
  /** The link to a street whose first footpath is narrower by three steps. */
  async function theirs(): Promise<string> {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page, 3)
    await saved(draft)
    await draft.locator('.more-button').click()
    await draft.getByRole('button', { name: 'Share your idea' }).click()
    const address = await draft.getByRole('dialog').getByRole('textbox').first().inputValue()
    await stand.arrive({})
    return address
  }
  const openLink = async (link: string): Promise<{ page: Page; draft: Locator }> => {
    const page = await stand.visitor.context.newPage()
    return { page, draft: await open(page, link) }
  }

  it('replaces nothing of one’s own: that is kept beside it before anything is written', async () => {
    const link = await theirs()
    const own = await stand.visitor.tab()
    await narrower(own.page, 1)
    await saved(own.draft)
    await own.page.close()
    const { page, draft } = await openLink(link)
    expect(await first(page)).toBe(2.5)
    await draft.locator('[data-notice="shared"]').getByText('Your own idea is kept.').waitFor()
    await narrower(page)
    await draft.locator('[data-notice="shared"]').getByText('under “My ideas”').waitFor()
    await saved(draft)
    // The address still holds the shared idea; what was made of it is what comes back.
    await page.reload()
    await expect.poll(() => first(page).catch(() => 0)).toBe(2.4)
    const dialog = await ideas(draft)
    await dialog.getByRole('button', { name: 'Open: Idea without a name' }).click()
    await expect.poll(() => first(page)).toBe(2.7)
  })
  it('takes nothing of one’s own away when it is sent as it is', async () => {
    const link = await theirs()
    const own = await stand.visitor.tab()
    await narrower(own.page, 1)
    await saved(own.draft)
    await own.page.close()
    const { page, draft } = await openLink(link)
    await send(draft)
    await draft.locator('.reference').waitFor()
    await expect.poll(async () => JSON.stringify(await storedRow(page, /^aside .* dominion-road 1 1$/))).toContain('"width":2.7')
  })
  it('is a press away from one’s own as long as nothing is changed', async () => {
    const link = await theirs()
    const own = await stand.visitor.tab()
    await narrower(own.page, 1)
    await saved(own.draft)
    await own.page.close()
    const { page, draft } = await openLink(link)
    await draft.getByRole('button', { name: 'Back to my own idea' }).click()
    await expect.poll(() => first(page)).toBe(2.7)
    expect(page.url()).toBe(`${foreign}/street/`)
  })
  it('is opened by a link that is followed in the very tab, at once where nothing was made', async () => {
    const link = await theirs()
    const { page, draft } = await stand.visitor.tab()
    await page.evaluate((hash) => void (location.hash = hash), new URL(link).hash)
    await expect.poll(() => first(page)).toBe(2.5)
    await draft.locator('[data-notice="shared"]').waitFor()
  })
  it('is opened by such a link only after asking whoever has made something', async () => {
    const link = await theirs()
    const { page, draft } = await stand.visitor.tab()
    await narrower(page, 1)
    const follow = (): Promise<void> => page.evaluate((hash) => void (location.hash = hash), new URL(link).hash)
    await follow()
    const notice = draft.locator('[data-notice="link"]')
    await notice.getByRole('button', { name: 'Stay with my own idea' }).click()
    await expect.poll(() => notice.count()).toBe(0)
    expect([await first(page), page.url()]).toEqual([2.7, `${foreign}/street/`])
    await follow()
    await notice.getByRole('button', { name: 'Open the shared idea' }).click()
    await expect.poll(() => first(page)).toBe(2.5)
    await draft.locator('[data-notice="shared"]').getByRole('button', { name: 'Back to my own idea' }).click()
    await expect.poll(() => first(page)).toBe(2.7)
  })
  it('leaves one’s own in “My ideas” where the browser keeps nothing', async () => {
    const link = await theirs()
    const { page, draft } = await stand.visitor.tab(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('Blocked here.', 'SecurityError') } })
    })
    await narrower(page, 1)
    await draft.locator('[data-notice="not-kept"]').waitFor()
    await page.evaluate((hash) => void (location.hash = hash), new URL(link).hash)
    await draft.locator('[data-notice="link"]').getByRole('button', { name: 'Open the shared idea' }).click()
    await expect.poll(() => first(page)).toBe(2.5)
    await (await ideas(draft)).getByRole('button', { name: 'Open: Idea without a name' }).click()
    await expect.poll(() => first(page)).toBe(2.7)
  })
  it('credits the proposal that a host opens by its address, and no other', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await send(draft)
    await draft.locator('.reference').waitFor()
    const [sent] = stand.visitor.posted
    expect(sent?.proposal.remixOf).toBe(undefined)
    await stand.arrive({})
    await stand.visitor.context.route('**/theirs.json', (route) => route.fulfill({ json: sent?.proposal ?? null, headers: { 'access-control-allow-origin': '*' } }))
    const next = await stand.visitor.tab(() => addEventListener('DOMContentLoaded', () => {
      const element = document.querySelector('co-draft')
      element?.setAttribute('proposal', new URL('../theirs.json', element.getAttribute('brief') ?? '').href)
    }))
    expect(await first(next.page)).toBe(2.7)
    await narrower(next.page)
    await send(next.draft)
    await next.draft.locator('.reference').waitFor()
    expect(stand.visitor.posted.at(-1)?.proposal.remixOf).toBe(sent?.proposal.id)
  })
  it('has its credit in Review and in the proposal', async () => {
    const link = await theirs()
    const { page, draft } = await openLink(link)
    await draft.locator('[data-notice="shared"]').waitFor()
    await narrower(page)
    await draft.getByRole('button', { name: /^Review/ }).click()
    await draft.getByRole('dialog').getByText('You went on from an idea that somebody shared.').waitFor()
    await draft.getByRole('dialog').getByRole('button', { name: 'Back', exact: true }).first().click()
    await send(draft)
    await draft.locator('.reference').waitFor()
    expect(stand.visitor.posted.at(-1)?.proposal.remixOf).toMatch(/^sha256-/)
  })
})
