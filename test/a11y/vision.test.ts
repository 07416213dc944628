import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, open, Visit } from '../journeys/page.ts'
import { apart, greysOf, type Greys, type Part } from './pixels.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const DEFICIENCIES = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const
type Deficiency = (typeof DEFICIENCIES)[number]
type Brief = { id: string; rules: { severity?: string }[]; catalogue: { kinds: Record<string, { stages?: string[] }> }; layout: { sections: { stage: { length: number }; elements: object[] }[] } }

/** The picture as somebody sees it. */
async function seen(page: Page, draft: Locator, type: Deficiency | 'none'): Promise<Greys> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setEmulatedVisionDeficiency', { type })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const greys = greysOf(await draft.locator('.picture').screenshot())
  await cdp.detach()
  return greys
}

/** Gives the page a street of these kinds side by side, each as wide as the others. */
async function streetOf(page: Page, kinds: readonly string[]): Promise<void> {
  await page.evaluate((wanted) => {
    const host = document.querySelector('co-draft') as unknown as { brief: Brief }
    const brief = JSON.parse(JSON.stringify(host.brief)) as Brief
    const [section] = brief.layout.sections
    Object.assign(section!.stage, { length: wanted.length * 3 })
    section!.elements = wanted.map((kind, nth) => ({ id: `e${nth}`, kind, width: 3 }))
    Object.assign(brief, { rules: [], id: 'surfaces' })
    Object.assign(host, { brief })
  }, kinds)
  await page.locator('co-draft [role=option]').nth(kinds.length - 1).waitFor({ state: 'attached' })
  await page.locator('co-draft .st-zoom').waitFor()
}

/** The share of two faces that has to differ: a word or a line of paint on one of them is enough, a stray pixel is not. */
const ENOUGH = 0.02

describe.each(['light', 'dark'] as const)('Surfaces by %s', (colorScheme) => {
  it('stay apart side by side, whatever hues somebody sees, by luminance or by what is drawn on them', async () => {
    const { page } = await visit.page({ viewport: { width: 1600, height: 1200 }, colorScheme })
    const draft = await open(page, `${home}/street/`)
    const kinds = ['footpath', 'cycle', 'car-lane', 'bus', 'light-rail', 'cycle', 'verge', 'car-lane', 'car-lane']
    await streetOf(page, kinds)
    await draft.getByRole('option').first().focus()
    await page.keyboard.press('0')
    await page.keyboard.press('Escape')
    await draft.locator('.picture').scrollIntoViewIfNeeded()
    const picture = await draft.locator('.picture').boundingBox()
    const boxes = await Promise.all((await draft.getByRole('option').all()).map((one) => one.boundingBox()))
    for (const deficiency of DEFICIENCIES) {
      const greys = await seen(page, draft, deficiency)
      // The faces lie about the ground line, over the names.
      const faces = boxes.map((box): Part => ({ left: box!.x - picture!.x + 4, width: Math.min(...boxes.map((one) => Math.floor(one!.width))) - 8, top: greys.height - 96, height: 16 }))
      const shares = faces.slice(1).map((face, nth) => apart(greys, greys, [faces[nth]!, face]))
      const alike = shares.flatMap((share, nth) => (share >= ENOUGH ? [] : [`${kinds[nth]} / ${kinds[nth + 1]}`]))
      expect(alike, deficiency).toEqual(['car-lane / car-lane'])
    }
    await page.context().close()
  }, 60_000)
})

describe('Live marks', () => {
  it.each([
    ['street', async (page: Page, draft: Locator): Promise<void> => {
      await draft.getByRole('option', { name: /^Footpath 1/ }).focus()
      for (let step = 0; step < 5; step++) await page.keyboard.press('-')
    }],
    ['park', async (): Promise<void> => undefined],
  ] as const)('of a %s say how grave something is by their shape, whatever hues somebody sees', async (place, reach) => {
    /** The picture with every rule of one severity, as each kind of eyes sees it. */
    const pictures = async (severity: string): Promise<Greys[]> => {
      const { page } = await visit.page({ viewport: { width: 1280, height: 1200 } })
      await page.route('**/api/v1/briefs/*', async (route) => {
        const brief = (await (await route.fetch()).json()) as Brief
        for (const rule of brief.rules) rule.severity = severity
        await route.fulfill({ json: brief })
      })
      const draft = await open(page, `${home}/${place}/`)
      await reach(page, draft)
      await page.keyboard.press('Escape')
      await draft.locator('.picture').scrollIntoViewIfNeeded()
      const all: Greys[] = []
      for (const deficiency of DEFICIENCIES) all.push(await seen(page, draft, deficiency))
      await page.context().close()
      return all
    }
    const [block, again, warn, advise] = [await pictures('block'), await pictures('block'), await pictures('warn'), await pictures('advise')]
    const pixels = (one: readonly Greys[], other: readonly Greys[]): number[] => one.map((greys, nth) => {
      const whole = { left: 0, top: 0, width: greys.width, height: greys.height }
      return Math.round(apart(greys, other[nth]!, [whole, whole]) * greys.width * greys.height)
    })
    expect(Math.max(...pixels(block, again)), 'the same is the same').toBe(0)
    for (const [one, other] of [[block, warn], [warn, advise], [block, advise]] as const) expect(Math.min(...pixels(one, other))).toBeGreaterThan(40)
  }, 90_000)
})
