import { canonical, designHash, evaluate, KeptProposal } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, drag, foreign, home, layoutOf, middle, open, option, ready, rowOf, verdictOf, Visit } from './page.ts'

const dominion = demoBrief('street')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const START = ['footpath 2.8', 'car-lane 3', 'light-rail 3.2', 'island-platform 3', 'light-rail 3.2', 'car-lane 3', 'footpath 2.8']
/** The first car lane becomes a cycle lane and goes next but one; the last footpath gets 0.4 m narrower. */
const DESIGN = ['footpath 2.8', 'light-rail 3.2', 'cycle 1.8', 'island-platform 3', 'light-rail 3.2', 'car-lane 3', 'footpath 2.4']

async function byDrags(page: Page, draft: Locator): Promise<void> {
  const tile = draft.getByRole('button', { name: 'Cycle lane', exact: true })
  await tile.scrollIntoViewIfNeeded()
  await drag(page, await middle(tile), await middle(option(draft, /^Car lane 1 of 2/)))
  await drag(page, await middle(option(draft, /^Cycle lane/)), await rightOf(option(draft, /^Light rail 1 of 2/)))
  await option(draft, /^Footpath 2 of 2/).scrollIntoViewIfNeeded()
  const footpath = await middle(option(draft, /^Footpath 2 of 2/))
  await page.mouse.click(footpath.x, footpath.y)
  const box = await option(draft, /^Footpath 2 of 2/).boundingBox()
  const perMetre = (box?.width ?? 0) / 2.8
  const handle = await middle(draft.getByRole('button', { name: /end edge|right edge|Resize.*(end|right)/i }))
  await drag(page, handle, { x: handle.x - 0.4 * perMetre, y: handle.y })
}

async function rightOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width - 3, y: box.y + box.height * 0.75 }
}

async function byKeys(page: Page, draft: Locator): Promise<void> {
  await option(draft, /^Footpath 1 of 2/).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('r')
  await draft.getByRole('dialog').getByRole('searchbox').waitFor()
  await page.keyboard.type('Cycle lane')
  await page.keyboard.press('Enter')
  await expect.poll(() => rowOf(page)).toContain('cycle 1.8')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  for (let step = 0; step < 4; step++) await page.keyboard.press('-')
}

async function byButtons(page: Page, draft: Locator): Promise<void> {
  const lane = await middle(option(draft, /^Car lane 1 of 2/))
  await page.mouse.click(lane.x, lane.y)
  await draft.getByRole('button', { name: 'Replace', exact: true }).click()
  await draft.getByRole('dialog').getByRole('button', { name: /^Cycle lane/ }).click()
  await draft.getByRole('button', { name: 'Move right' }).click()
  const footpath = await middle(option(draft, /^Footpath 2 of 2/))
  await page.mouse.click(footpath.x, footpath.y)
  for (let step = 0; step < 4; step++) await draft.getByRole('button', { name: /^Narrower/ }).click()
}

describe('Dominion Road on a foreign page under a strict policy', () => {
  it('stands exactly full, breaks no policy, says nothing in the console and calls nobody else', async () => {
    const { page, watched } = await visit.page()
    await open(page, `${foreign}/street/`)
    expect(await rowOf(page)).toEqual(START)
    expect(await verdictOf(page)).toMatchObject({ status: 'valid' })
    await page.waitForTimeout(300)
    expect(watched.violations).toEqual([])
    expect(watched.errors).toEqual([])
    expect(watched.requests.filter((address) => !address.startsWith(foreign) && !address.startsWith(home))).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })

  it('becomes the same design by drags, by keys and by buttons', async () => {
    const hashes: Record<string, string> = {}
    for (const [door, build] of Object.entries({ byDrags, byKeys, byButtons })) {
      const { page, watched } = await visit.page()
      const draft = await open(page, `${foreign}/street/`)
      await build(page, draft)
      await expect.poll(() => rowOf(page), { message: door }).toEqual(DESIGN)
      hashes[door] = designHash(await layoutOf(page), dominion.brief)
      expect(watched.errors, door).toEqual([])
      await page.context().close()
    }
    expect(new Set(Object.values(hashes)).size).toBe(1)
  })

  it('keeps every step undoable, one by one, and does them again', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    await byButtons(page, draft)
    const made = await layoutOf(page)
    for (let step = 0; step < 3; step++) await draft.getByRole('button', { name: /^Undo/ }).click()
    expect(await rowOf(page)).toEqual(START)
    for (let step = 0; step < 3; step++) await draft.getByRole('button', { name: /^Redo/ }).click()
    expect(await layoutOf(page)).toEqual(made)
  })

  it('takes a typed width and gives it back on undo', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    await option(draft, /^Footpath 1 of 2/).focus()
    await page.keyboard.press('Enter')
    const field = draft.getByRole('textbox', { name: /width/i }).or(draft.getByRole('spinbutton', { name: /width/i })).first()
    await field.fill('2.3')
    await field.press('Enter')
    await expect.poll(async () => (await rowOf(page))[0]).toBe('footpath 2.3')
  })

  it('stands as large as its stage on a fine screen, until the stage is there', async () => {
    const { page } = await visit.page({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
    let comes = (): void => undefined
    const held = new Promise<void>((resolve) => (comes = resolve))
    await page.route(/chunks\/stage/, (route) => void held.then(() => route.continue()))
    await page.goto(`${foreign}/street/`)
    const still = page.locator('co-draft .still')
    const [small, large] = [await still.boundingBox(), await page.locator('co-draft .picture').boundingBox()]
    expect(small).toEqual(large)
    expect(await still.evaluate(async (canvas) => (await createImageBitmap(canvas as HTMLCanvasElement)).width)).toBe(2 * (large?.width ?? 0))
    comes()
    await ready(page.locator('co-draft'))
    await still.waitFor({ state: 'detached' })
  })

  it('survives a reload before it is sent, with its history', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    await byButtons(page, draft)
    await expect.poll(() => draft.getByText(/^Saved/).count()).toBeGreaterThan(0)
    await page.reload()
    const again = page.locator('co-draft')
    await again.getByRole('group', { name: 'Zoom' }).waitFor()
    await expect.poll(() => rowOf(page)).toEqual(DESIGN)
    // The step is still called by what it did.
    await again.getByRole('button', { name: 'Undo width of Footpath 2' }).click()
    await expect.poll(async () => (await rowOf(page)).at(-1)).toBe('footpath 2.8')
    await expect.poll(() => again.getByRole('button', { name: 'Redo width of Footpath 2' }).count()).toBe(1)
  })
})

describe('a proposal', () => {
  it('is sent, answered with a reference, and seen by the organiser with the same verdict, byte for byte', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    await byButtons(page, draft)
    const [layout, verdict] = [await layoutOf(page), await verdictOf(page)]
    const reference = await send(draft)
    const kept = await keptAs(page, reference)
    expect(kept.receipt.reference).toBe(reference)
    expect(kept.proposal.sections).toEqual(layout.sections)
    expect(canonical(kept.verdict)).toBe(canonical(verdict))
    expect(canonical(kept.verdict)).toBe(canonical(evaluate(dominion, layout)))

    const organiser = await visit.page()
    await organiser.page.goto(`${home}/organiser/?brief=dominion-road`)
    const first = organiser.page.locator('#proposals > li', { hasText: reference })
    await first.waitFor()
    const unmet = verdict.results.filter(({ status }) => status === 'violated').map(({ severity }) => severity)
    expect([verdict.status, unmet.length > 0, unmet.includes('block')]).toEqual(['valid', true, false])
    const [warnings, tips] = [unmet.filter((one) => one === 'warn').length, unmet.filter((one) => one === 'advise').length]
    expect(await first.locator('.verdict').textContent()).toBe(`Meets every binding rule; ${[...(warnings ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []), `${tips} ${tips === 1 ? 'tip' : 'tips'}`].join(', ')} open`)
    const told = (await first.locator('.said li').allTextContents()).join(' ')
    expect([told.includes('Tip: There is no green yet.'), dominion.brief.rules.some(({ id }) => told.includes(`: ${id}`))]).toEqual([true, false])
    expect(await organiser.page.getByRole('button', { name: 'Show older ones' }).count()).toBe(0)
    await first.getByRole('button', { name: 'Open' }).click()
    await first.locator('co-draft').getByRole('option', { name: /^Cycle lane/ }).waitFor()
    expect(await rowOf(organiser.page)).toEqual(DESIGN)
    const csv = await organiser.page.request.get(`${home}/api/v1/admin/briefs/dominion-road/proposals.csv`)
    expect(await csv.text()).toContain(reference)
    expect(organiser.watched.violations).toEqual([])
  })

  it('is not lost when the collector is down: it is kept, and sent as the same one as soon as there is a chance', async () => {
    const { page } = await visit.page()
    // The outbox tries again by itself after a while that it draws: here it draws a long one, so that the chance is first.
    await page.addInitScript(() => void (Math.random = () => 0.999))
    const draft = await open(page, `${foreign}/street/`)
    await byButtons(page, draft)
    const keys: string[] = []
    page.on('request', (request) => void (request.method() === 'POST' && keys.push(request.headers()['idempotency-key'] ?? '')))
    await page.route('**/proposals', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await draft.getByRole('button', { name: /^Review/ }).click()
    const dialog = draft.getByRole('dialog')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await dialog.getByText('It is sent as soon as there is a connection.').first().waitFor()
    await page.unroute('**/proposals')
    await page.evaluate(() => dispatchEvent(new Event('online')))
    const reference = await referenceIn(draft)
    expect(keys.length).toBeGreaterThan(3)
    expect(new Set(keys).size).toBe(1)
    expect((await keptAs(page, reference)).receipt.reference).toBe(reference)
  })

  it('is held back while a rule that blocks is broken, and says what to mend', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    await option(draft, /^Footpath 1 of 2/).focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press('+')
    await draft.getByRole('button', { name: /^Review/ }).click()
    const dialog = draft.getByRole('dialog')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Send' }).click()
    await dialog.getByText('Before you can send it').waitFor()
    expect(await dialog.textContent()).toContain('0.3')
  })
})

async function send(draft: Locator): Promise<string> {
  await draft.getByRole('button', { name: /^Review/ }).click()
  const dialog = draft.getByRole('dialog')
  for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('People cycle here already.')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Send' }).click()
  return referenceIn(draft)
}

async function referenceIn(draft: Locator): Promise<string> {
  const shown = draft.locator('.reference')
  await shown.waitFor()
  const [, first, second] = /([2-9CFGHJKMPQRVWX]{3})\W*([2-9CFGHJKMPQRVWX]{3})/.exec((await shown.textContent()) ?? '') ?? []
  return `${first}-${second}`
}

/** What the collector keeps under a reference: other journeys send at the same time. */
async function keptAs(page: Page, reference: string): Promise<KeptProposal> {
  const answer = await page.request.get(`${home}/api/v1/admin/briefs/dominion-road/proposals`)
  const { proposals } = (await answer.json()) as { proposals: unknown[] }
  const kept = proposals.map((one) => KeptProposal.parse(one)).filter(({ receipt }) => receipt.reference === reference)
  expect(kept).toHaveLength(1)
  return kept[0]!
}
