import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { designHash, type Element } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, drag, foreign, hearing, home, layoutOf, open, option, verdictOf, Visit } from './page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const park = demoBrief('park')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const NAME = /^School Lane Park\. The park: .*Play frame, .*Bench with a back × 3, /
const BENCH = /^Bench with a back 2 of 3/
const elementOf = async (page: Page, id: string): Promise<Element | undefined> => (await layoutOf(page)).sections[0]?.elements.find((one) => one.id === id)
const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const spokenIn = (draft: Locator): Promise<string> => draft.locator('[role=status]').allTextContents().then((all) => all.join(' '))

async function referenceIn(draft: Locator): Promise<string> {
  const shown = draft.locator('.reference')
  await shown.waitFor()
  return (await shown.textContent()) ?? ''
}

/** The second bench goes a metre to the right and turns by 15 degrees; another lamp comes; the logs go. */
const MADE = async (page: Page): Promise<unknown> => {
  const elements = (await layoutOf(page)).sections[0]?.elements ?? []
  const bench = elements.find(({ id }) => id === 'bench2')
  return [bench?.at, bench?.angle, elements.filter(({ kind }) => kind === 'lamp').length, elements.some(({ id }) => id === 'logs')]
}
const WANTED = [[15.6, 12.4], 195, 5, false]

/** Nothing but keys, from the first one. */
async function byKeys(page: Page, draft: Locator): Promise<void> {
  const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }
  for (let tabs = 0; tabs < 80 && (await page.evaluate(() => document.querySelector('co-draft')?.shadowRoot?.activeElement?.getAttribute('role'))) !== 'option'; tabs++) await press('Tab')
  const focused = (): Promise<string | null | undefined> => page.evaluate(() => document.querySelector('co-draft')?.shadowRoot?.activeElement?.getAttribute('aria-label'))
  await page.keyboard.type('bench')
  for (let tries = 0; tries < 6 && !BENCH.test((await focused()) ?? ''); tries++) {
    await page.waitForTimeout(400)
    await page.keyboard.type('be')
  }
  expect(await focused()).toMatch(BENCH)
  await press('Space', 'Shift+ArrowRight', 't', 'ArrowRight', 'Space')
  await expect.poll(() => elementOf(page, 'bench2')).toMatchObject({ at: [15.6, 12.4], angle: 195 })
  await page.waitForTimeout(400)
  await press('a')
  await draft.getByRole('dialog').getByRole('searchbox').waitFor()
  await page.keyboard.type('lamp')
  await press('Enter')
  await expect.poll(async () => ((await layoutOf(page)).sections[0]?.elements ?? []).filter(({ kind }) => kind === 'lamp').length).toBe(5)
  await page.waitForTimeout(400)
  await page.keyboard.type('pile')
  await expect.poll(focused).toMatch(/^Pile of logs/)
  await press('Delete')
}

/** Nothing but taps: no drag, no key. */
async function byTaps(page: Page, draft: Locator): Promise<void> {
  const bench = await middleOf(option(draft, BENCH))
  await page.touchscreen.tap(bench.x, bench.y)
  await draft.getByRole('combobox', { name: 'Step' }).selectOption({ label: '1.0 m' })
  await draft.getByRole('button', { name: 'Move right', exact: true }).tap()
  await draft.getByRole('button', { name: 'Turn clockwise' }).tap()
  await draft.getByRole('button', { name: 'Lamp', exact: true }).tap()
  await draft.getByRole('button', { name: 'Place for me' }).tap()
  const logs = await middleOf(option(draft, /^Pile of logs/))
  await page.touchscreen.tap(logs.x, logs.y)
  await draft.getByRole('button', { name: 'Remove', exact: true }).tap()
}

async function sentByKeys(page: Page, draft: Locator): Promise<string> {
  const at = (): Promise<string> => page.evaluate(() => {
    const active = document.querySelector('co-draft')?.shadowRoot?.activeElement
    return `${active?.getAttribute('type') === 'checkbox' ? 'agree' : ''}${active?.textContent?.trim() ?? ''}`
  })
  const reach = async (what: RegExp, key: string): Promise<void> => {
    for (let tabs = 0; tabs < 60 && !what.test(await at()); tabs++) await page.keyboard.press(key)
    expect(await at()).toMatch(what)
  }
  await reach(/^Review/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await draft.getByRole('dialog').waitFor()
  await reach(/^agree/, 'Tab')
  await page.keyboard.press('Space')
  await reach(/^Send/, 'Tab')
  await page.keyboard.press('Enter')
  return referenceIn(draft)
}

describe('a park on a page', () => {
  for (const [where, origin] of [['next to the collector', home], ['on a foreign host', foreign]] as const) {
    it(`is there with every element to be reached, ${where}, with nothing gone wrong`, async () => {
      const { page, watched } = await visit.page()
      const draft = await open(page, `${origin}/park/`)
      const elements = (await layoutOf(page)).sections[0]?.elements ?? []
      expect(await draft.getByRole('option').count()).toBe(elements.length)
      expect(new Set(await draft.getByRole('option').evaluateAll((all) => all.map((one) => one.getAttribute('data-element'))))).toEqual(new Set(elements.map(({ id }) => id)))
      expect(await verdictOf(page)).toMatchObject({ status: 'valid' })
      await page.waitForTimeout(300)
      expect([watched.errors, watched.violations]).toEqual([[], []])
      await page.context().close()
    })
  }

  it('becomes the same design by keys alone and by taps alone, each from first focus to receipt', async () => {
    const hashes: string[] = []
    const keys = await visit.page()
    const first = await open(keys.page, `${foreign}/park/`)
    await byKeys(keys.page, first)
    await expect.poll(() => MADE(keys.page)).toEqual(WANTED)
    hashes.push(designHash(await layoutOf(keys.page), park.brief))
    expect(await sentByKeys(keys.page, first)).toMatch(/\w{3}/)

    const taps = await visit.page({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const second = await open(taps.page, `${foreign}/park/`)
    await second.scrollIntoViewIfNeeded()
    await byTaps(taps.page, second)
    await expect.poll(() => MADE(taps.page)).toEqual(WANTED)
    hashes.push(designHash(await layoutOf(taps.page), park.brief))
    await second.getByRole('button', { name: /^Review/ }).tap()
    await second.getByRole('dialog').getByRole('checkbox').tap()
    await second.getByRole('dialog').getByRole('button', { name: 'Send' }).tap()
    expect(await referenceIn(second)).toMatch(/\w{3}/)

    expect(new Set(hashes).size).toBe(1)
    expect([keys.watched.errors, taps.watched.errors]).toEqual([[], []])
  })

  it('follows the mouse: moves, turns, places from the palette, and puts back what is cancelled', async () => {
    const { page, watched } = await visit.page()
    const draft = await open(page, `${foreign}/park/`)
    await draft.locator('.stage').scrollIntoViewIfNeeded()
    const from = await middleOf(option(draft, BENCH))
    const perMetre = ((await option(draft, BENCH).boundingBox())?.width ?? 0) / 1.8
    const heard = await hearing(draft)
    await page.keyboard.down('Alt')
    await drag(page, from, { x: from.x + perMetre, y: from.y })
    await page.keyboard.up('Alt')
    const moved = (await elementOf(page, 'bench2'))?.at ?? [0, 0]
    expect([Math.abs(moved[0] - 15.6) < 0.12, Math.abs(moved[1] - 12.4) < 0.12]).toEqual([true, true])
    await expect.poll(heard).toMatch(/Bench with a back 2 moved, [\d.]+ metres from /)

    const handle = await middleOf(draft.getByRole('button', { name: 'Turn Bench with a back 2' }))
    const centre = await middleOf(option(draft, BENCH))
    // It stands at 180 degrees: its handle is below it. A quarter of a turn brings that to the left.
    await drag(page, handle, { x: centre.x - (handle.y - centre.y), y: centre.y })
    expect((await elementOf(page, 'bench2'))?.angle).toBe(270)

    const tile = draft.getByRole('button', { name: 'Lamp', exact: true })
    await tile.scrollIntoViewIfNeeded()
    const stage = await draft.locator('.stage').boundingBox()
    await drag(page, await middleOf(tile), { x: (stage?.x ?? 0) + (stage?.width ?? 0) * 0.55, y: (stage?.y ?? 0) + (stage?.height ?? 0) * 0.5 })
    expect(((await layoutOf(page)).sections[0]?.elements ?? []).filter(({ kind }) => kind === 'lamp').length).toBe(5)

    const before = await layoutOf(page)
    const again = await middleOf(option(draft, BENCH))
    await page.mouse.move(again.x, again.y)
    await page.mouse.down()
    await page.mouse.move(again.x + 60, again.y + 40, { steps: 6 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await layoutOf(page)).toEqual(before)
    for (let step = 0; step < 3; step++) await draft.getByRole('button', { name: /^Undo/ }).click()
    expect((await layoutOf(page)).sections[0]?.elements).toEqual(park.brief.layout.sections[0]?.elements)
    expect(watched.errors).toEqual([])
  })

  it('says that the beech stays, and why', async () => {
    const { page } = await visit.page()
    const draft = await open(page, `${foreign}/park/`)
    await option(draft, /^Copper beech/).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => spokenIn(draft)).toMatch(/Copper beech is fixed: it is 140 years old/)
    const beech = await middleOf(option(draft, /^Copper beech/))
    await drag(page, beech, { x: beech.x - 90, y: beech.y })
    expect((await elementOf(page, 'beech'))?.at).toEqual([24.4, 4.8])
  })

  it('is there before any script', async () => {
    const { page } = await visit.page({ javaScriptEnabled: false })
    await page.goto(`${foreign}/park/`)
    expect(await page.getByRole('img', { name: NAME }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('has nothing that axe finds: by day, by night, on the narrowest phone, with something selected', async () => {
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 700 } }] as const) {
      const { page } = await visit.page({ ...options, bypassCSP: true })
      const draft = await open(page, `${foreign}/park/`)
      await option(draft, BENCH).focus()
      await page.keyboard.press('Enter')
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        return (await tool.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)])
      })
      expect(violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
      await page.context().close()
    }
  })
})
