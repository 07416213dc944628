import { Proposal, readProposal } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, home, layoutOf, Visit } from './page.ts'

const dominion = demoBrief('street')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

type Control = HTMLElement & { validity: ValidityState; validationMessage: string; willValidate: boolean; disabled: boolean; required: boolean; form: HTMLFormElement | null; value: string }

/** A page with a plain form and nothing else: no script of its own, no adapter. */
async function formPage(attributes: string): Promise<{ page: Page; draft: Locator; sent: URLSearchParams[] }> {
  const { page } = await visit.page()
  const sent: URLSearchParams[] = []
  await page.route(`${home}/survey/**`, async (route) => {
    if (route.request().method() === 'POST') {
      sent.push(new URLSearchParams(route.request().postData() ?? ''))
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Thank you</title><h1>Thank you</h1>' })
    }
    await route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Survey</title><script type="module" src="/embed/codraft.js"></script><main><h1>Survey</h1>
        <form method="post" action="/survey/answer"><label>Name <input name="who" value="Ana"></label>
        <fieldset><legend>Street</legend><co-draft name="idea" ${attributes} brief="/api/v1/briefs/dominion-road"></co-draft></fieldset>
        <button>Answer</button><button type="reset">Begin again</button></form></main></html>`,
    })
  })
  await page.goto(`${home}/survey/`)
  const draft = page.locator('co-draft')
  await draft.getByRole('group', { name: 'Zoom' }).waitFor()
  await expect.poll(() => page.evaluate(() => new FormData(document.forms[0]).has('idea'))).toBe(true)
  return { page, draft, sent }
}
const control = <T>(page: Page, ask: (element: Control) => T): Promise<T> => page.locator('co-draft').evaluate(ask as unknown as (element: HTMLElement) => T)
async function key(page: Page, name: string, times = 1): Promise<void> {
  await page.locator('co-draft').getByRole('option', { name: /^Footpath 1/ }).focus()
  for (let time = 0; time < times; time++) await page.keyboard.press(name)
}

describe('a plain form', () => {
  it('carries the proposal to its server, with no script of the host and no adapter', async () => {
    const { page, sent } = await formPage('')
    await key(page, '-', 2)
    const layout = await layoutOf(page)
    await expect.poll(() => page.evaluate(() => (new FormData(document.forms[0]).get('idea') as string).includes('"width":2.6'))).toBe(true)
    await page.getByRole('button', { name: 'Answer' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.get('who')).toBe('Ana')
    const proposal = Proposal.parse(JSON.parse(sent[0]?.get('idea') ?? ''))
    expect(proposal.sections).toEqual(layout.sections)
    const read = readProposal({ ...proposal, consents: dominion.brief.consent.map(({ id }) => ({ id, textHash: 'sha256-x', given: true })) }, dominion)
    expect(read.ok || read.problems.map(({ path }) => path[0])).not.toContain('sections')
  })

  it('is held back by a broken rule, in the rule’s own words', async () => {
    const { page, sent } = await formPage('')
    await key(page, '+', 3)
    await expect.poll(() => control(page, ({ validity }) => validity.customError)).toBe(true)
    expect((await control(page, ({ validationMessage }) => validationMessage)).replaceAll('\u00a0', ' ')).toContain('21.3 m')
    expect(await page.evaluate(() => document.querySelector('co-draft')?.matches(':invalid:state(invalid)'))).toBe(true)
    await page.getByRole('button', { name: 'Answer' }).click()
    await page.waitForTimeout(200)
    expect(sent).toEqual([])
    await key(page, '-', 3)
    await expect.poll(() => control(page, ({ validity }) => validity.valid)).toBe(true)
    await page.getByRole('button', { name: 'Answer' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  })

  it('waits for a change where one is required', async () => {
    const { page } = await formPage('required')
    expect(await control(page, ({ validity, required }) => [required, validity.valueMissing])).toEqual([true, true])
    await key(page, '-')
    await expect.poll(() => control(page, ({ validity }) => validity.valid)).toBe(true)
    expect(await page.evaluate(() => document.querySelector('co-draft')?.matches(':state(changed):state(valid)'))).toBe(true)
  })

  it('brings the published layout back on reset', async () => {
    const { page } = await formPage('')
    await key(page, '-')
    await expect.poll(async () => (await layoutOf(page)).sections[0]?.elements[0]?.width).toBe(2.7)
    await page.getByRole('button', { name: 'Begin again' }).click()
    await expect.poll(async () => (await layoutOf(page)).sections[0]?.elements[0]?.width).toBe(2.8)
  })

  it('leaves it out, and lets nobody use it, while its fieldset is disabled', async () => {
    const { page, draft } = await formPage('')
    await page.evaluate(() => document.querySelector('fieldset')?.toggleAttribute('disabled', true))
    expect(await page.evaluate(() => new FormData(document.forms[0]).has('idea'))).toBe(false)
    await draft.getByRole('option').first().focus({ timeout: 500 }).catch(() => undefined)
    await page.keyboard.press('-')
    expect((await layoutOf(page)).sections[0]?.elements[0]?.width).toBe(2.8)
    await page.evaluate(() => document.querySelector('fieldset')?.toggleAttribute('disabled', false))
    expect(await page.evaluate(() => new FormData(document.forms[0]).has('idea'))).toBe(true)
  })

  it('is filled in again on the way back, without a draft', async () => {
    const { page } = await formPage('autosave="off"')
    await key(page, '-', 3)
    await expect.poll(() => page.evaluate(() => (new FormData(document.forms[0]).get('idea') as string).includes('"width":2.5'))).toBe(true)
    await page.getByRole('button', { name: 'Answer' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    await page.goBack()
    await expect.poll(async () => (await layoutOf(page).catch(() => null))?.sections[0]?.elements[0]?.width, { timeout: 10_000 }).toBe(2.5)
  })

  it('is sent from review as well, with what was added there', async () => {
    const { page, draft, sent } = await formPage('')
    await key(page, '-')
    await draft.getByRole('button', { name: /^Review/ }).click()
    const dialog = draft.getByRole('dialog')
    for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('Because.')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    expect(sent[0]?.getAll('idea')).toHaveLength(1)
    expect(Proposal.parse(JSON.parse(sent[0]?.get('idea') ?? '')).consents?.[0]?.given).toBe(true)
  })
})
