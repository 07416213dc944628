import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, layoutOf, ready, rowOf, Visit } from './page.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const own = 'test/briefs/streetmix'
const shared = '../shared/data/streets'
const sharedFiles = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.json') && !name.includes('testfixture')) : []

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.locator('#file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

describe('a Streetmix document', () => {
  const file = 'v35-unknown-things.json'
  it('opens as a street in the widget and can be edited', async () => {
    const { page, watched } = await visit.page()
    await page.goto(`${foreign}/import/`)
    await choose(page, file, documentOf(join(own, file)))
    const draft = page.locator('co-draft')
    await ready(draft)
    const before = await rowOf(page)
    expect(before.length).toBeGreaterThan(0)
    await draft.getByRole('option').first().focus()
    await page.keyboard.press('Delete')
    await expect.poll(async () => (await rowOf(page)).length).toBe(before.length - 1)
    expect(watched.violations).toEqual([])
    expect(watched.errors).toEqual([])
  })

  it('is chosen anywhere in the field for it, which is no wider than a phone', async () => {
    const { page } = await visit.page()
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${foreign}/import/`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const chosen = page.waitForEvent('filechooser')
    await page.locator('#drop').click({ position: { x: 20, y: 20 } })
    await chosen
  })

  it('gives a clear list of problems when it cannot be opened', async () => {
    const { page } = await visit.page()
    await page.goto(`${foreign}/import/`)
    for (const [name, text] of [['street.txt', 'not json'], ['empty.json', '{}'], ['list.json', '[1,2]'], ['odd.json', '{"street":{"schemaVersion":35,"units":0,"width":"wide","segments":["Object"]}}']] as const) {
      await choose(page, name, text)
      await page.locator('.problems').getByText(`${name} cannot be opened.`).waitFor()
      expect(await page.locator('.problems li').count()).toBeGreaterThan(0)
      expect(await page.locator('.problems').textContent()).not.toMatch(/NaN|undefined|\[object/)
    }
  })

  it('leaves open what is open when the next one cannot be opened', async () => {
    const { page } = await visit.page()
    await page.goto(`${foreign}/import/`)
    await choose(page, file, documentOf(join(own, file)))
    const draft = page.locator('co-draft')
    await ready(draft)
    await draft.getByRole('option').first().focus()
    await page.keyboard.press('Delete')
    const after = (await rowOf(page)).length
    await choose(page, 'empty.json', '{}')
    await page.locator('.problems').getByText('empty.json cannot be opened.').waitFor()
    expect((await rowOf(page)).length).toBe(after)
  })

  it('says so when a part of the page does not arrive', async () => {
    const { page } = await visit.page()
    await page.route('**/embed/{streetmix,codraft}.js', (route) => route.abort())
    await page.goto(`${foreign}/import/`)
    await choose(page, file, documentOf(join(own, file)))
    await page.locator('.problems').getByText('did not arrive').waitFor()
    await page.unroute('**/embed/{streetmix,codraft}.js')
    await page.route('**/embed/codraft.js', (route) => route.abort())
    await page.reload()
    await choose(page, file, documentOf(join(own, file)))
    await page.locator('#street').getByText('did not arrive').waitFor()
  })

  it.skipIf(sharedFiles.length === 0)(`has the widths of Streetmix's own migration, to the millimetre (documents of ${shared})`, async () => {
    const { page } = await visit.page()
    for (const name of sharedFiles) {
      await page.goto(`${foreign}/import/`)
      await choose(page, name, readFileSync(join(shared, name), 'utf8'))
      await page.locator('co-draft').getByRole('option').first().waitFor()
      const widths = (await layoutOf(page)).sections[0]?.elements.map(({ width }) => width ?? NaN) ?? []
      const expected = (JSON.parse(readFileSync(join(shared, 'expected-v35', name), 'utf8')) as { street: { segments: { width: number }[] } }).street.segments
      expect(widths.length, name).toBe(expected.length)
      for (const [index, width] of widths.entries()) expect(Math.abs(width - (expected[index]?.width ?? NaN)), `${name} ${index}`).toBeLessThanOrEqual(0.001)
    }
  })
})

/** The document in one of our own test files: itself, or its `document` field. */
function documentOf(path: string): string {
  const json = JSON.parse(readFileSync(path, 'utf8')) as { document?: unknown }
  return JSON.stringify(json.document ?? json)
}
