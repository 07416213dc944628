import { designHash } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, drag, foreign, layoutOf, middle, open, option, rowOf, verdictOf, Visit } from './page.ts'

// One task, counted: the parking becomes a cycle lane, and the room that is left goes to the last footpath.

const harbour = demoBrief('harbour')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

const DESIGN = ['footpath 2.8', 'trees 1.8', 'cycle 2', 'bus-stop 2.4', 'bus 3.2', 'light-rail 3.4', 'car-lane 3', 'cycle 1.6', 'buffer 0.8', 'cycle 1.6', 'footpath 3']

/** How often a hand did what. */
type Counted = { taps: number; drags: number; keys: number }
/** A way through the task. */
type Way = (given: { page: Page; draft: Locator }) => Promise<void>

/** What the page itself saw, so that no count hangs on how the test is written. */
async function countIn(page: Page): Promise<() => Promise<Counted>> {
  await page.evaluate(() => {
    const seen = { taps: 0, drags: 0, keys: 0 }
    let from: { x: number; y: number } | null = null
    addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (from = { x, y }), true)
    addEventListener('pointerup', ({ clientX, clientY }) => {
      const far = from !== null && Math.hypot(clientX - from.x, clientY - from.y) > 8
      seen[far ? 'drags' : 'taps'] += 1
    }, true)
    addEventListener('keydown', () => (seen.keys += 1), true)
    Object.assign(globalThis, { seen })
  })
  return () => page.evaluate(() => (globalThis as unknown as { seen: Counted }).seen)
}

const byTaps: Way = async ({ page, draft }) => {
  const parking = await reached(page, draft, /^Parking/)
  await page.touchscreen.tap(parking.x, parking.y)
  await draft.getByRole('button', { name: 'Replace', exact: true }).tap()
  await draft.getByRole('dialog').getByRole('button', { name: /^Cycle lane/ }).tap()
  await draft.locator('.taker', { hasText: /Footpath 2/ }).tap()
}

const byMouse: Way = async ({ page, draft }) => {
  const tile = draft.getByRole('button', { name: 'Cycle lane', exact: true })
  await tile.scrollIntoViewIfNeeded()
  await drag(page, await middle(tile), await middle(option(draft, /^Parking/)))
  await expect.poll(() => rowOf(page)).toContain('cycle 1.6')
  const footpath = await middle(option(draft, /^Footpath 2 of 2/))
  await page.mouse.click(footpath.x, footpath.y)
  const box = await option(draft, /^Footpath 2 of 2/).boundingBox()
  const handle = await middle(draft.getByRole('button', { name: /right edge/i }))
  await drag(page, handle, { x: handle.x + (0.6 * (box?.width ?? 0)) / 2.4, y: handle.y })
}

/** From the first element: with the initials to the parking, then what the picker offers first. */
const byKeys: Way = async ({ page, draft }) => {
  await option(draft, /^Footpath 1 of 2/).focus()
  const type = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key) }
  await type('p')
  // A letter that follows at once would go on with the name.
  await page.waitForTimeout(400)
  await type('r')
  await draft.getByRole('dialog').getByRole('searchbox').waitFor()
  await type('c', 'y', 'Enter')
  await expect.poll(() => rowOf(page)).toContain('cycle 1.6')
  await type('End', '3', 'Enter')
}

/** On a phone only a part of the street is seen, and looking along it is no part of the task: it is looked for with a wheel. */
async function reached(page: Page, draft: Locator, name: RegExp): Promise<{ x: number; y: number }> {
  await draft.locator('.stage').scrollIntoViewIfNeeded()
  await draft.locator('.stage').hover()
  for (let turns = 0; turns < 20; turns++) {
    const box = await option(draft, name).boundingBox()
    const stage = await draft.locator('.stage').boundingBox()
    if (!box || !stage) throw new Error('It is not on the screen.')
    if (box.x > stage.x + 8 && box.x + box.width < stage.x + stage.width - 8) break
    await page.keyboard.down('Shift')
    await page.mouse.wheel(0, 120)
    await page.keyboard.up('Shift')
    await page.waitForTimeout(60)
  }
  return middle(option(draft, name))
}

describe('Harbour Street: the parking becomes a cycle lane, and the last footpath 0.6 m wider', () => {
  it.each<[string, Way, Partial<Counted>, object]>([
    ['4 taps and no drag on a phone', byTaps, { taps: 4, drags: 0 }, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
    ['at most 2 drags by mouse', byMouse, { drags: 2 }, {}],
    ['at most 18 keys', byKeys, { keys: 18, taps: 0, drags: 0 }, {}],
  ])('takes %s', async (_, way, most, context) => {
    const { page, watched } = await visit.page(context)
    const draft = await open(page, `${foreign}/harbour/`)
    const counted = await countIn(page)
    await way({ page, draft })
    await expect.poll(() => rowOf(page)).toEqual(DESIGN)
    const seen = await counted()
    for (const [what, limit] of Object.entries(most)) expect(seen[what as keyof Counted], `${what} of ${JSON.stringify(seen)}`).toBeLessThanOrEqual(limit)
    const layout = await layoutOf(page)
    expect(designHash(layout, harbour.brief)).toBe(designHash(expected(), harbour.brief))
    expect(await verdictOf(page)).toMatchObject({ status: 'valid' })
    expect(watched.errors).toEqual([])
    await page.context().close()
  })
})

/** The design that it comes to, made from the brief. */
function expected(): Parameters<typeof designHash>[0] {
  return {
    sections: harbour.brief.layout.sections.map((section) => ({
      ...section,
      elements: section.elements.map((element) => (element.kind === 'parking' ? { id: element.id, kind: 'cycle', width: 1.6 } : element.id === section.elements.at(-1)?.id ? { ...element, width: 3 } : element)),
    })),
  }
}
