import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, middle, open, Visit } from '../journeys/page.ts'
import { apart, contrast, greysOf, type Greys, type Part } from './pixels.ts'

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
    ['panel', async (page: Page): Promise<void> => page.evaluate(() => {
      const host = document.querySelector('co-draft') as unknown as { layout: Brief['layout']; apply(edit: unknown): void }
      // Where the supply is in the way.
      host.apply([{ type: 'move', section: 'rack', id: 'out', from: { slot: 's27' }, to: { slot: 's20' } }])
      host.apply([{ type: 'move', section: 'rack', id: 'osc', from: { slot: 's1' }, to: { slot: 's24' } }])
    })],
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

/** A brief of slots, as far as it is changed here. */
type Rack = { rules: object[]; layout: { sections: { id: string; elements: { id: string; kind: string; slot: string }[] }[] } }
/** What slot 22, which is empty, is to a module of three slots that is in the hand, and what slot 14, which is taken, is. */
const LIGHTS: Readonly<Record<string, (brief: Rack) => void>> = {
  free: () => undefined,
  ...Object.fromEntries((['block', 'warn', 'advise'] as const).map((severity) => [severity, (brief: Rack): void => void brief.rules.push({ id: 'not-there', rule: 'accepts', section: 'rack', slot: ['s20', 's21', 's22', 's23', 's24', 's25', 's26'], on: 'oscillator', severity, message: 'Only oscillators go there.' })])),
  no: (brief) => {
    brief.layout.sections[0]!.elements.push({ id: 'x1', kind: 'cover', slot: 's21' }, { id: 'x2', kind: 'cover', slot: 's24' })
    brief.rules.push({ id: 'stays', rule: 'lock', section: 'rack', on: '@amp', fields: ['at', 'exists'], message: 'It stays.' })
  },
}

describe('Slots that light up', () => {
  it('say free, broken by a rule, not possible, and changing places by line, pattern and sign, whatever hues somebody sees', async () => {
    /** The rack with a module in the hand, as each kind of eyes sees the two slots. */
    const pictures = async (change: (brief: Rack) => void): Promise<{ greys: Greys; empty: Part; taken: Part; signs: Part }[]> => {
      const { page } = await visit.page({ viewport: { width: 1400, height: 1100 }, reducedMotion: 'reduce' })
      await page.route('**/api/v1/briefs/*', async (route) => {
        const brief = (await (await route.fetch()).json()) as Rack
        Object.assign(brief, { rules: [], steps: undefined })
        change(brief)
        await route.fulfill({ json: brief })
      })
      const draft = await open(page, `${home}/panel/`)
      await draft.locator('.st-zoom').waitFor()
      await draft.locator('.picture').scrollIntoViewIfNeeded()
      const from = await middle(draft.getByRole('option', { name: /^LFO/ }))
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + 3, from.y + 8, { steps: 4 })
      await page.waitForTimeout(400)
      const [picture, osc] = [await draft.locator('.picture').boundingBox(), await draft.getByRole('option', { name: /^Oscillator/ }).boundingBox()]
      const wide = osc!.width / 5
      const at = (slot: number, count = 1): Part => ({ left: Math.round(osc!.x - picture!.x + (slot - 1) * wide), top: Math.round(osc!.y - picture!.y), width: Math.round(wide * count), height: Math.round(osc!.height) })
      const all = []
      for (const deficiency of DEFICIENCIES) all.push({ greys: await seen(page, draft, deficiency), empty: at(22), taken: at(14), signs: at(20, 7) })
      await page.context().close()
      return all
    }
    const lit = Object.fromEntries(await Promise.all(Object.entries(LIGHTS).map(async ([name, change]) => [name, await pictures(change)] as const)))
    const shares = (slot: 'empty' | 'taken' | 'signs', [one, other]: readonly [string, string]): number[] =>
      lit[one]!.map((seenOne, nth) => apart(seenOne.greys, lit[other]![nth]!.greys, [seenOne[slot], lit[other]![nth]![slot]]))
    const names = Object.keys(LIGHTS)
    const pairs = names.flatMap((one, nth) => names.slice(nth + 1).map((other) => [one, other] as const))
    const graver = ['block', 'warn', 'advise']
    const signs = pairs.filter((pair) => pair.every((one) => graver.includes(one)))
    // How grave it is says one sign for all of them: a shape of its own, so many pixels of it.
    for (const pair of signs) expect(Math.min(...shares('signs', pair)) * lit['block']![0]!.signs.width * lit['block']![0]!.signs.height, pair.join(' / ')).toBeGreaterThan(40)
    const alike = pairs.filter((pair) => !signs.includes(pair)).flatMap((pair) => (Math.min(...shares('empty', pair)) >= ENOUGH ? [] : [`${pair.join(' / ')}: ${shares('empty', pair).map((share) => share.toFixed(3)).join(' ')}`]))
    expect(alike).toEqual([])
    // A module that would change places, and one that is locked.
    expect(Math.min(...shares('taken', ['free', 'no']))).toBeGreaterThanOrEqual(ENOUGH)
  }, 120_000)
})

describe('The panel of a phone', () => {
  it('is round at its upper corners: what lies behind it is seen there', async () => {
    const { page } = await visit.page({ viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true })
    const draft = await open(page, `${home}/street/`)
    await draft.evaluate((element) => element.scrollIntoView())
    const panel = (await draft.locator('.sheet').boundingBox())!
    const greys = greysOf(await page.screenshot())
    const above = greys.at(1, panel.y - 2)
    expect(above).toBeGreaterThan(0.5)
    for (const x of [1, 388]) expect(contrast(greys.at(x, panel.y + 3), above)).toBeLessThan(1.1)
  })
})
