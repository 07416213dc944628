import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { designHash, type Element } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, drag, foreign, home, layoutOf, open, option, verdictOf, Visit } from './page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rack = demoBrief('panel')
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const elementsOf = async (page: Page, section = 0): Promise<readonly Element[]> => (await layoutOf(page)).sections[section]?.elements ?? []
const slotOf = async (page: Page, id: string): Promise<string | undefined> => (await elementsOf(page)).find((one) => one.id === id)?.slot
const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const active = document.querySelector('co-draft')?.shadowRoot?.activeElement
  return `${active?.getAttribute('type') === 'checkbox' ? 'agree' : ''}${active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? ''}`
})
async function reach(page: Page, what: RegExp, key: string): Promise<void> {
  for (let tabs = 0; tabs < 90 && !what.test(await focused(page)); tabs++) await page.keyboard.press(key)
  expect(await focused(page)).toMatch(what)
}
async function referenceIn(draft: Locator): Promise<string> {
  const shown = draft.locator('.reference')
  await shown.waitFor()
  return (await shown.textContent()) ?? ''
}

/** Filter and envelope change places, noise comes to place 20, and the front loses its switch. */
const MADE = async (page: Page): Promise<unknown> =>
  [await slotOf(page, 'vcf'), await slotOf(page, 'env'), (await elementsOf(page)).find(({ kind }) => kind === 'noise')?.slot, (await elementsOf(page, 1)).some(({ id }) => id === 'freeze')]
const WANTED = ['s10', 's6', 's20', false]

/** Nothing but keys, from the first one to the receipt. */
async function byKeys(page: Page, draft: Locator): Promise<void> {
  const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }
  await reach(page, /^Oscillator, places 1 to 5/, 'Tab')
  await press('ArrowRight')
  expect(await focused(page)).toMatch(/^Filter, places 6 to 9/)
  await press('Space', 'ArrowRight', 'Space')
  await expect.poll(() => slotOf(page, 'vcf')).toBe('s10')
  await press('ArrowRight', 'ArrowRight', 'ArrowRight')
  expect(await focused(page)).toBe('Place 20, free')
  await press('Enter')
  await draft.getByRole('dialog').getByRole('searchbox').waitFor()
  await page.keyboard.type('noise')
  await press('Enter')
  await expect.poll(() => focused(page)).toMatch(/^Noise, places 20 to 21/)
  await reach(page, /^The rack/, 'Shift+Tab')
  await press('ArrowRight')
  await reach(page, /^(Mounting hole|Display)/, 'Tab')
  // The keys of a plan come with its stage.
  await draft.getByRole('group', { name: 'Zoom' }).waitFor()
  await page.keyboard.type('tog')
  await expect.poll(() => focused(page)).toMatch(/^Toggle switch/)
  await press('Delete')
  await expect.poll(() => MADE(page)).toEqual(WANTED)
}

async function sentByKeys(page: Page, draft: Locator): Promise<string> {
  await reach(page, /^Review/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await draft.getByRole('dialog').waitFor()
  await reach(page, /^agree/, 'Tab')
  await page.keyboard.press('Space')
  await reach(page, /^Send/, 'Tab')
  await page.keyboard.press('Enter')
  return referenceIn(draft)
}

/** Nothing but taps: no drag, no key. */
async function byTaps(page: Page, draft: Locator): Promise<void> {
  const tap = async (name: RegExp): Promise<void> => {
    await draft.locator('.stage').scrollIntoViewIfNeeded()
    const { x, y } = await middleOf(option(draft, name))
    await page.touchscreen.tap(x, y)
  }
  await tap(/^Filter/)
  await draft.getByRole('button', { name: 'Swap with…' }).tap()
  await tap(/^Envelope/)
  await expect.poll(() => slotOf(page, 'vcf')).toBe('s10')
  await draft.getByRole('button', { name: 'Show what is further right' }).tap()
  await tap(/^Place 20, free/)
  await draft.locator('.palette').getByRole('button', { name: 'Noise', exact: true }).tap()
  await expect.poll(async () => (await elementsOf(page)).length).toBe(7)
  await draft.getByRole('tab', { name: /^The front/ }).tap()
  await option(draft, /^Toggle switch/).waitFor()
  await draft.getByRole('group', { name: 'Zoom' }).waitFor()
  await tap(/^Toggle switch/)

  await draft.getByRole('button', { name: 'Remove', exact: true }).tap()
  await expect.poll(() => MADE(page)).toEqual(WANTED)
}

describe('a rack on a page', () => {
  for (const [where, origin] of [['next to the collector', home], ['on a foreign host', foreign]] as const) {
    it(`is there with every part and every free place to be reached, ${where}, with nothing gone wrong`, async () => {
      const { page, watched } = await visit.page()
      const draft = await open(page, `${origin}/panel/`)
      const parts = await elementsOf(page)
      const reached = await draft.locator('[role=option][data-element]').evaluateAll((all) => all.map((one) => one.getAttribute('data-element')))
      expect(new Set(reached)).toEqual(new Set(parts.map(({ id }) => id)))
      expect(await draft.getByRole('option', { name: /^Place \d+, free$/ }).count()).toBe(7)
      expect(await verdictOf(page)).toMatchObject({ status: 'valid' })
      await page.waitForTimeout(300)
      expect([watched.errors, watched.violations]).toEqual([[], []])
      await page.context().close()
    })
  }

  it('becomes the same design by keys alone and by taps alone, each from first focus to receipt', async () => {
    const keys = await visit.page()
    const first = await open(keys.page, `${foreign}/panel/`)
    await byKeys(keys.page, first)
    const hash = designHash(await layoutOf(keys.page), rack.brief)
    expect(await sentByKeys(keys.page, first)).toMatch(/\w{3}/)

    const taps = await visit.page(PHONE)
    const second = await open(taps.page, `${foreign}/panel/`)
    await second.scrollIntoViewIfNeeded()
    await byTaps(taps.page, second)
    expect(designHash(await layoutOf(taps.page), rack.brief)).toBe(hash)
    await second.getByRole('button', { name: /^Review/ }).tap()
    await second.getByRole('dialog').getByRole('checkbox').tap()
    await second.getByRole('dialog').getByRole('button', { name: 'Send' }).tap()
    expect(await referenceIn(second)).toMatch(/\w{3}/)
    expect([keys.watched.errors, taps.watched.errors]).toEqual([[], []])
  })

  it('follows the mouse: changes places, takes from the palette, says what cannot be, and puts back what is cancelled', async () => {
    const { page, watched } = await visit.page()
    const draft = await open(page, `${foreign}/panel/`)
    const start = await elementsOf(page)
    await drag(page, await middleOf(option(draft, /^Filter/)), await middleOf(option(draft, /^Envelope/)))
    await expect.poll(() => slotOf(page, 'vcf')).toBe('s10')
    await page.keyboard.press('Control+z')
    await expect.poll(() => elementsOf(page)).toEqual(start)
    const tile = draft.locator('.palette').getByRole('button', { name: 'Noise', exact: true })
    await tile.scrollIntoViewIfNeeded()
    await drag(page, await middleOf(tile), await middleOf(option(draft, /^Place 23, free/)))
    await expect.poll(async () => (await elementsOf(page)).find(({ kind }) => kind === 'noise')?.slot).toMatch(/^s2[23]$/)
    const from = await middleOf(option(draft, /^LFO/))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 40, from.y, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await slotOf(page, 'lfo')).toBe('s17')
    expect(watched.errors).toEqual([])
    await page.context().close()
  })

  it.each([['by day', {}], ['by night', { colorScheme: 'dark' as const }], ['in the reader’s own colours', { forcedColors: 'active' as const }], ['on a phone', PHONE], ['on 320 pixels', { viewport: { width: 320, height: 640 } }]])('is accessible and fits %s', async (_, context) => {
    const { page } = await visit.page(context)
    const draft = await open(page, `${foreign}/panel/`)
    await draft.evaluate((node) => (node as unknown as { focusElement(id: string): void }).focusElement('vcf'))
    await page.waitForTimeout(300)
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: { run(node: Node): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(document)
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    })
    expect(violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    await page.context().close()
  })

  it('is there without any script', async () => {
    const { page } = await visit.page({ javaScriptEnabled: false })
    await page.goto(`${foreign}/panel/`)
    expect(await page.getByRole('img').count()).toBe(2)
    await page.context().close()
  })
})
