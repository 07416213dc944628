import { describe, expect, it } from 'vitest'
import { foreign, middle, option } from '../journeys/page.ts'
import { eachVisit, narrower, saved, storedRow, widths } from './stand.ts'

const stand = eachVisit()

const START = [2.8, 3, 3.2, 3, 3.2, 3, 2.8]

describe('row 24 (fonts and pictures that do not come)', () => {
  it('needs none: everything is drawn, and given as a picture', async () => {
    await stand.visitor.context.route(/\.(png|jpe?g|gif|webp|svg|woff2?|ttf|otf)$/, (route) => route.abort())
    const { page } = await stand.visitor.tab()
    const svg = await page.evaluate(() => (document.querySelector('co-draft') as unknown as { toSvg(): string }).toSvg())
    expect(svg).toContain('<svg')
    expect(svg).not.toMatch(/<image|href="http/)
    const painted = await page.evaluate(() => [...(document.querySelector('co-draft')?.shadowRoot?.querySelectorAll('canvas') ?? [])].map((canvas) => canvas.toDataURL().length))
    expect(Math.max(...painted)).toBeGreaterThan(5000)
  })
})

describe('rows 25 and 26 (a gesture that is cut off)', () => {
  it.each(['pointercancel', 'blur', 'Escape', 'second button'])('is rolled back, with nothing to undo: %s', async (how) => {
    const { page, draft } = await stand.visitor.tab()
    const from = await middle(option(draft, /^Car lane 1/))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 300, from.y, { steps: 6 })
    if (how === 'Escape') await page.keyboard.press('Escape')
    else if (how === 'second button') await page.mouse.down({ button: 'right' })
    else await page.evaluate((name) => window.dispatchEvent(name === 'blur' ? new Event('blur') : new PointerEvent('pointercancel', { pointerId: 1, bubbles: true })), how)
    await page.mouse.up({ button: 'right' })
    await page.mouse.up()
    expect(await widths(page)).toEqual(START)
    expect(await page.evaluate(() => (document.querySelector('co-draft') as unknown as { layout: { sections: { elements: { id: string }[] }[] } }).layout.sections[0]?.elements.map(({ id }) => id))).toEqual(['w1', 'd1', 't1', 'p1', 't2', 'd2', 'w2'])
    expect(await draft.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled')).toBe('true')
  })
  it('is rolled back when the system takes the finger away', async () => {
    await stand.arrive({ viewport: { width: 390, height: 844 }, hasTouch: true })
    const { page, draft, cdp } = await stand.visitor.tab()
    const lane = await middle(option(draft, /^Car lane 1/))
    await page.touchscreen.tap(lane.x, lane.y)
    const at = await middle(option(draft, /^Car lane 1/))
    const touch = (type: 'touchStart' | 'touchMove' | 'touchCancel', x?: number): Promise<unknown> => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: at.y }] })
    await touch('touchStart', at.x)
    for (let step = 1; step <= 6; step++) await touch('touchMove', at.x + step * 15)
    await touch('touchCancel')
    expect(await widths(page)).toEqual(START)
    expect(await draft.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('row 27 (a key that repeats)', () => {
  it('takes a hundred undos and redos in a row, and ends where it was', async () => {
    const { page } = await stand.visitor.tab()
    await narrower(page, 5)
    for (let step = 0; step < 50; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => widths(page)).toEqual(START)
    for (let step = 0; step < 50; step++) await page.keyboard.press('Control+y')
    await expect.poll(async () => (await widths(page))[0]).toBe(2.3)
  })
})

describe('row 28 (an input method)', () => {
  it('composes in a field without any shortcut', async () => {
    const { page, draft, cdp } = await stand.visitor.tab()
    await option(draft, /^Footpath 1/).focus()
    await page.keyboard.press('r')
    const search = draft.getByRole('dialog').getByRole('searchbox')
    await search.waitFor()
    await cdp.send('Input.imeSetComposition', { text: 'ｒａ', selectionStart: 2, selectionEnd: 2 })
    await cdp.send('Input.insertText', { text: 'Rasen' })
    expect(await search.inputValue()).toContain('Rasen')
    await page.keyboard.press('Escape')
    expect(await widths(page)).toEqual(START)
  })
  it('changes nothing among the elements while a key is being composed', async () => {
    const { page, draft, cdp } = await stand.visitor.tab()
    await option(draft, /^Footpath 1/).focus()
    for (const key of ['Delete', '-', 'a']) await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: key, windowsVirtualKeyCode: 229 })
    expect(await widths(page)).toEqual(START)
  })
})

describe('row 29 (zoom of 400 %, spaced text)', () => {
  it('has nothing beside the screen at 320 by 256', async () => {
    await stand.arrive({ viewport: { width: 320, height: 256 }, bypassCSP: true })
    const page = await stand.visitor.context.newPage()
    await page.goto(`${foreign}/street/`)
    // The list comes first, the picture above it, and the way to the picture is there.
    const draft = page.locator('co-draft')
    await draft.locator('.codraft-list').waitFor()
    expect(await draft.getAttribute('view')).toBe('list')
    const [picture, list] = await Promise.all([draft.locator('.picture').boundingBox(), draft.locator('.codraft-list').boundingBox()])
    expect(picture!.height).toBeGreaterThan(60)
    expect(picture!.y).toBeLessThan(list!.y)
    await page.addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }' })
    const wide = await page.evaluate(() => {
      const draft = document.querySelector('co-draft')
      return [draft?.scrollWidth ?? 0, draft?.clientWidth ?? 0, document.documentElement.scrollWidth]
    })
    expect(wide[0]).toBeLessThanOrEqual(wide[1] ?? 0)
    expect(wide[2]).toBeLessThanOrEqual(320)
  })
})

describe('row 31 (reduced motion)', () => {
  it('moves nothing after an edit', async () => {
    const { page } = await stand.visitor.tab()
    await narrower(page)
    const moving = await page.evaluate(() => document.querySelector('co-draft')?.shadowRoot?.getAnimations().filter((one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().duration) > 0).length)
    expect(moving).toBe(0)
  })
})

describe('row 33 (a device that sleeps)', () => {
  it('goes on after it wakes, and still holds its draft', async () => {
    const { page, draft, cdp } = await stand.visitor.tab()
    await narrower(page)
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
    await page.waitForTimeout(300)
    await cdp.send('Page.setWebLifecycleState', { state: 'active' })
    await narrower(page)
    await saved(draft)
    await expect.poll(async () => ((await storedRow(page, / dominion-road 1$/)) as { counter: number }).counter).toBe(2)
    const second = await stand.visitor.tab()
    await second.draft.locator('[data-notice="elsewhere"]').waitFor()
  })
})

describe('row 34 (another language in the middle)', () => {
  it('goes on with the same design, and geography stays where it is', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page, 2)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      document.querySelector('co-draft')?.setAttribute('autosave', 'off')
      document.querySelector('co-draft')?.setAttribute('locale', 'de')
    })
    await draft.getByRole('button', { name: /^Prüfen/ }).waitFor()
    expect(await widths(page)).toEqual([2.6, ...START.slice(1)])
    await draft.getByRole('option').first().waitFor()
    const boxes = await Promise.all([0, 6].map((nth) => draft.getByRole('option').nth(nth).boundingBox()))
    expect(boxes[0]!.x).toBeLessThan(boxes[1]!.x)
  })
})

describe('A shared device', () => {
  it('has nothing of the last person on it after a while', async () => {
    await stand.visitor.context.addInitScript(() => addEventListener('DOMContentLoaded', () => document.querySelector('co-draft')?.setAttribute('kiosk', '3')))
    const { page, draft } = await stand.visitor.tab()
    await narrower(page, 2)
    await saved(draft)
    await draft.locator('[data-notice="kiosk"]').waitFor()
    await expect.poll(() => widths(page), { timeout: 15_000 }).toEqual(START)
    expect(await storedRow(page, / dominion-road 1$/)).toBe(null)
    expect(await draft.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled')).toBe('true')
  })
})
