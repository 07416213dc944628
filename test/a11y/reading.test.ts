import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, open, option, Visit } from '../journeys/page.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

/** Gives the page a street of so many elements, as its host might. */
async function streetOf(page: Page, count: number): Promise<void> {
  await page.evaluate((many) => {
    const host = document.querySelector('co-draft') as unknown as { brief: { id: string; rules: unknown[]; layout: { sections: { stage: { length: number }; elements: object[] }[] } } }
    const brief = JSON.parse(JSON.stringify(host.brief)) as typeof host.brief
    const section = brief.layout.sections[0]!
    section.stage.length = many * 3
    section.elements = Array.from({ length: many }, (_, nth) => ({ id: `e${nth}`, kind: nth % 2 === 0 ? 'car-lane' : 'footpath', width: 3 }))
    Object.assign(brief, { rules: [], id: `street-${many}` })
    Object.assign(host, { brief })
  }, count)
  await page.locator('co-draft').getByRole('option', { name: `Footpath ${count / 2} of` }).first().waitFor({ state: 'attached' })
}

describe('The accessibility tree', () => {
  it.each([12, 60, 300])('has every element of %i, once, in order, with its name and size', async (count) => {
    const { page } = await visit.page()
    await open(page, `${home}/street/`)
    await streetOf(page, count)
    const cdp = await page.context().newCDPSession(page)
    const { nodes } = await cdp.send('Accessibility.getFullAXTree')
    const options = nodes.filter(({ role, ignored }) => role?.value === 'option' && !ignored)
    const names = options.map(({ name }) => String(name?.value))
    expect(names).toHaveLength(count)
    expect(new Set(names).size).toBe(count)
    for (const [nth, name] of names.entries()) {
      expect(name).toContain(`${nth % 2 === 0 ? 'Car lane' : 'Footpath'} ${Math.floor(nth / 2) + 1} of ${count / 2}`)
      expect(name).toContain('3 metres wide')
    }
    const number = (at: number, key: string): unknown => options[at]?.properties?.find(({ name }) => String(name) === key)?.value.value
    if (number(0, 'posinset') !== undefined) expect([number(0, 'posinset'), number(count - 1, 'posinset'), number(0, 'setsize')]).toEqual([1, count, count])
    await page.context().close()
  })
})

/** What stands on the page, with so many elements on its only stage, as a host might give it. */
async function stageOf(page: Page, place: 'park' | 'panel', count: number): Promise<void> {
  await page.evaluate(([where, many]) => {
    const host = document.querySelector('co-draft') as unknown as { brief: { id: string; rules: unknown[]; steps?: unknown; layout: { sections: { stage: Record<string, unknown>; elements: object[] }[] } } }
    const brief = JSON.parse(JSON.stringify(host.brief)) as typeof host.brief
    const section = brief.layout.sections[0]!
    const each = Array.from({ length: many }, (_, nth) => nth)
    if (where === 'park') {
      Object.assign(section.stage, { boundary: [[0, 0], [60, 0], [60, 60], [0, 60]], zones: {}, anchors: {}, names: {} })
      section.elements = each.map((nth) => ({ id: `e${nth}`, kind: nth % 2 === 0 ? 'lamp' : 'bin', at: [2 + 2 * (nth % 20), 2 + 2 * Math.floor(nth / 20)], width: nth % 2 === 0 ? 0.4 : 0.6, depth: nth % 2 === 0 ? 0.4 : 0.6 }))
    } else {
      section.stage['slots'] = each.map((nth) => ({ id: `p${nth}`, at: [Math.round(1016 * nth + 508) / 100, 64.25], width: 10.16, depth: 128.5, label: `${nth + 1}` }))
      section.elements = each.filter((nth) => nth % 4 === 0).map((nth) => ({ id: `e${nth}`, kind: 'cover', slot: `p${nth}` }))
    }
    delete brief.steps
    Object.assign(brief, { rules: [], id: `${where}-${many}` })
    Object.assign(host, { brief })
  }, [place, count] as const)
}

describe('The accessibility tree of other stages', () => {
  it.each([['park', 60], ['park', 300], ['panel', 60], ['panel', 300]] as const)('has everything of a %s of %i, once, each with its own name', async (place, count) => {
    const { page } = await visit.page()
    const draft = await open(page, `${home}/${place}/`)
    await stageOf(page, place, count)
    // A cover takes two places.
    const options = place === 'park' ? count : count - count / 4
    await expect.poll(() => draft.getByRole('option').count()).toBe(options)
    const cdp = await page.context().newCDPSession(page)
    const { nodes } = await cdp.send('Accessibility.getFullAXTree')
    const names = nodes.filter(({ role, ignored }) => role?.value === 'option' && !ignored).map(({ name }) => String(name?.value))
    expect([names.length, new Set(names).size]).toEqual([options, options])
    for (const name of names) expect(name).toMatch(place === 'park' ? /^(Lamp|Litter bin) \d+ of \d+, 0\.[46] by 0\.[46] metres/ : /^(Cover plate \d+ of \d+, places \d+ to \d+|Place \d+, free)/)
    await page.context().close()
  })
})

describe('Every edit', () => {
  type Edits = readonly (readonly [string, readonly string[], RegExp])[]
  const row: Edits = [
    ['narrower', ['-'], /metres/], ['wider', ['+'], /metres/], ['lift', ['Space'], /picked up/], ['move', ['ArrowRight'], /between/], ['drop', ['Space'], /moved to/],
    ['duplicate', ['Control+d'], /copied|added/i], ['remove', ['Delete'], /removed/], ['undo', ['Control+z'], /^Undid/], ['redo', ['Control+y'], /^Redid/],
    ['lift again', ['Space'], /picked up/], ['cancel', ['Escape'], /Cancelled/],
  ]
  /** What the keys do on every stage, as each of them says it. */
  const elsewhere = (moving: RegExp, moved: RegExp): Edits => [
    ['lift', ['Space'], /picked up/], ['move', ['ArrowRight'], moving], ['drop', ['Space'], moved], ['lock', ['l'], /locked\.$/], ['removal of what is locked', ['Delete'], /is locked by you/], ['unlock', ['l'], /unlocked\.$/],
    ['duplicate', ['Control+d'], /copied\. Copy selected/], ['remove', ['Delete'], /removed/], ['undo', ['Control+z'], /^Undid/], ['redo', ['Control+y'], /^Redid/], ['where', ['w'], /\./],
    ['lift again', ['End', 'Space'], /picked up/], ['cancel', ['Escape'], /Cancelled/],
  ]
  it.each<[string, RegExp, Edits]>([
    ['street', /^Car lane 1/, row], ['park', /^Seesaw/, elsewhere(/from/, /^Seesaw moved/)], ['panel', /^LFO/, elsewhere(/^Place/, /^LFO moved to places/)],
  ])('of a %s is said once, with its result', async (place, name, edits) => {
    const { page } = await visit.page()
    const draft = await open(page, `${home}/${place}/`)
    await option(draft, name).focus()
    await page.waitForTimeout(1200)
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      for (const node of document.querySelector('co-draft')?.shadowRoot?.querySelectorAll('.voices [role=status], .voices [role=alert]') ?? []) {
        new MutationObserver(() => void (node.textContent?.trim() && heard.push(node.textContent.trim()))).observe(node, { childList: true, characterData: true, subtree: true })
      }
    })
    for (const [edit, keys, said] of edits) {
      await page.evaluate(() => void ((globalThis as unknown as { heard: string[] }).heard.length = 0))
      for (const key of keys) await page.keyboard.press(key)
      await page.waitForTimeout(700)
      const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
      expect(heard.filter((sentence) => said.test(sentence)), `${edit}: ${JSON.stringify(heard)}`).toHaveLength(1)
      expect(heard.join(' ')).not.toMatch(/NaN|undefined|\{/)
    }
    await page.context().close()
  })
})
