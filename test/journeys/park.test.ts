import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, home, Visit } from './page.ts'

// A brief on a plan cannot be rearranged yet: it has to be shown, and to say so.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const NAME = /^School Lane Park\. The park: .*Play frame, .*Bench with a back × 3, /

describe('a park on a page', () => {
  for (const [where, origin] of [['next to the collector', home], ['on a foreign host', foreign]] as const) {
    it(`shows its plan and is judged, ${where}, with nothing gone wrong`, async () => {
      const { page, watched } = await visit.page()
      await page.goto(`${origin}/park/`)
      await expect.poll(() => page.evaluate(() => (document.querySelector('co-draft') as unknown as { verdict?: { status: string } }).verdict?.status), { timeout: 10_000 }).toBe('valid')
      const picture = page.getByRole('img', { name: NAME })
      expect(await picture.isVisible()).toBe(true)
      expect((await picture.boundingBox())?.width).toBeGreaterThan(700)
      expect(await page.locator('co-draft').getByRole('button').count()).toBe(0)
      expect([watched.errors, watched.violations]).toEqual([[], []])
      await page.context().close()
    })
  }
  it('paints the plan itself where the page holds no picture', async () => {
    const { page, watched } = await visit.page({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await page.goto(`${home}/park/`)
    await page.evaluate((address) => {
      const alone = document.createElement('co-draft')
      alone.setAttribute('brief', `${address}/api/v1/briefs/school-lane-park`)
      document.querySelector('main')?.replaceChildren(alone)
    }, home)
    const picture = page.getByRole('img', { name: NAME })
    await picture.waitFor()
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {}
    expect([width > 340, width <= 390, height > 200]).toEqual([true, true, true])
    expect(watched.errors).toEqual([])
    await page.context().close()
  })
  it('is there before any script, and axe finds nothing', async () => {
    const { page } = await visit.page({ javaScriptEnabled: false })
    await page.goto(`${foreign}/park/`)
    expect(await page.getByRole('img', { name: NAME }).isVisible()).toBe(true)
    await page.context().close()
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 700 } }] as const) {
      const looked = await visit.page({ ...options, bypassCSP: true })
      await looked.page.goto(`${foreign}/park/`)
      await looked.page.evaluate(axe)
      const violations = await looked.page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        return (await tool.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200)])
      })
      expect(violations).toEqual([])
      expect(await looked.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(looked.page.viewportSize()?.width ?? 0)
      await looked.page.context().close()
    }
  })
})
