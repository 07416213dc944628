import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { middle, option } from '../journeys/page.ts'
import { eachVisit, narrower, saved, widths } from './stand.ts'

const stand = eachVisit()

/** Colours of the picture as they are seen, at points given as shares of the stage: red, green, blue. */
async function seen(page: Page, points: readonly (readonly [number, number])[]): Promise<number[][]> {
  const picture = page.locator('co-draft .picture')
  const shot = (await picture.screenshot()).toString('base64')
  return page.evaluate(async ({ data, at }) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'image/png' }))
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    context.drawImage(image, 0, 0)
    return at.map(([x, y]) => [...context.getImageData(Math.floor(x * (image.width - 1)), Math.floor(y * (image.height - 1)), 1, 1).data.slice(0, 3)])
  }, { data: shot, at: points })
}
/** How many different colours a canvas of the stage holds; 1 where it is empty. */
const colours = (page: Page): Promise<number[]> => page.evaluate(() => [...(document.querySelector('co-draft')?.shadowRoot?.querySelectorAll<HTMLCanvasElement>('.stage canvas') ?? [])].map((canvas) => {
  // Some are shown as finished pictures, which tell nothing of themselves.
  const context = new OffscreenCanvas(Math.max(1, canvas.width), Math.max(1, canvas.height)).getContext('2d')!
  if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, 0, 0)
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
  const found = new Set<number>()
  for (let at = 0; at < data.length; at += 4 * 97) found.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!)
  return found.size
}))
/** Takes the picture away as the system does: every canvas empty, and told so; gives it back where asked to. */
const lose = (page: Page, back: boolean): Promise<void> => page.evaluate((again) => {
  const canvases = [...(document.querySelector('co-draft')?.shadowRoot?.querySelectorAll<HTMLCanvasElement>('.stage canvas') ?? [])]
  for (const canvas of canvases) {
    const { width } = canvas
    canvas.width = 0
    canvas.width = width
    canvas.dispatchEvent(new Event('contextlost', { cancelable: true }))
  }
  if (again) for (const canvas of canvases) canvas.dispatchEvent(new Event('contextrestored'))
}, back)

describe('row 23 (the canvas is lost)', () => {
  it('is painted again from the trial when it comes back, and edits go on', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    const before = Math.max(...(await colours(page)))
    expect(before).toBeGreaterThan(20)
    await lose(page, true)
    await draft.getByRole('group', { name: 'Zoom' }).waitFor()
    await expect.poll(async () => Math.max(...(await colours(page)))).toBeGreaterThan(before / 2)
    await narrower(page)
    expect((await widths(page))[0]).toBe(2.6)
    const lane = await middle(option(draft, /^Car lane 1/))
    await page.mouse.click(lane.x, lane.y)
    await expect.poll(() => option(draft, /^Car lane 1/).getAttribute('aria-selected')).toBe('true')
  })
  it('gives way to the list where it stays away, and is back when the canvas is', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await lose(page, false)
    const list = draft.locator('.codraft-list')
    await list.waitFor()
    expect(await widths(page)).toContain(2.7)
    await lose(page, true)
    await list.waitFor({ state: 'detached' })
    await draft.getByRole('group', { name: 'Zoom' }).waitFor()
    expect(Math.max(...(await colours(page)))).toBeGreaterThan(20)
  })
})

/** Contrast of two colours, as WCAG counts it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const light = (colour: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe('row 30 (high contrast)', () => {
  it.each(['dark', 'light'] as const)('paints the picture in the reader’s own colours, and marks the selected by more than colour: %s', async (colorScheme) => {
    await stand.arrive({ forcedColors: 'active', colorScheme })
    const { page, draft } = await stand.visitor.tab()
    const [canvas, text] = await page.evaluate(() => ['Canvas', 'CanvasText'].map((name) => {
      const node = document.body.appendChild(document.createElement('i'))
      node.style.color = name
      const { color } = getComputedStyle(node)
      node.remove()
      return [...color.matchAll(/\d+/g)].slice(0, 3).map(([figure]) => Number(figure))
    })) as [number[], number[]]
    expect(contrast(canvas, text)).toBeGreaterThan(7)
    const grid = Array.from({ length: 40 * 40 }, (_, nth) => [(nth % 40) / 39, Math.floor(nth / 40) / 39] as const)
    const unselected = await seen(page, grid)
    const known = (colour: readonly number[]): boolean => [canvas, text].some((one) => one.every((value, at) => Math.abs(value - (colour[at] ?? 0)) <= 3))
    // What is in between is the softened edge of a line.
    const share = (found: number[][]): number => found.filter(known).length / found.length
    expect(share(unselected)).toBeGreaterThan(0.8)
    expect(unselected.filter((colour) => contrast(colour, canvas) >= 3).length).toBeGreaterThan(20)
    await option(draft, /^Car lane 1/).focus()
    await page.keyboard.press('Enter')
    const box = draft.locator('.st-frame:visible').first()
    await box.waitFor()
    const { width, style } = await box.evaluate((node) => {
      const { outlineWidth, outlineStyle, borderTopWidth, borderTopStyle } = getComputedStyle(node)
      return { width: Math.max(Number.parseFloat(outlineWidth), Number.parseFloat(borderTopWidth)), style: outlineStyle === 'none' ? borderTopStyle : outlineStyle }
    })
    expect([style === 'none', width >= 2]).toEqual([false, true])
  })
})

describe('row 31 (reduced motion), in pixels', () => {
  it('has settled in the frame after an edit', async () => {
    const { page, draft } = await stand.visitor.tab()
    await option(draft, /^Car lane 1/).focus()
    await page.keyboard.press('Delete')
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    const picture = page.locator('co-draft .picture')
    const first = await picture.screenshot()
    await page.waitForTimeout(400)
    expect(first.equals(await picture.screenshot())).toBe(true)
  })
})

/** An element in the middle of what is seen: where it is, and which. */
const held = (page: Page): Promise<{ at: number; id: string }> => page.evaluate(() => {
  const options = [...(document.querySelector('co-draft')?.shadowRoot?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
  const middle = options.map((option) => ({ id: option.dataset['element'] ?? '', box: option.getBoundingClientRect() })).sort((one, other) => Math.abs(one.box.x - 500) - Math.abs(other.box.x - 500))[0]!
  return { at: middle.box.x + middle.box.width / 2, id: middle.id }
})

describe('row 32 (a slow phone)', () => {
  it('paints no more in a frame of a drag among 200 elements than among a few', async () => {
    await stand.visitor.context.addInitScript(() => {
      const made = { calls: 0, frames: 0 }
      Object.assign(window, { painted: made })
      const { prototype } = CanvasRenderingContext2D
      for (const name of ['fill', 'stroke', 'drawImage', 'fillRect', 'fillText'] as const) {
        const real = prototype[name] as (...args: unknown[]) => void
        Object.assign(prototype, { [name](this: CanvasRenderingContext2D, ...args: unknown[]) {
          made.calls++
          real.apply(this, args)
        } })
      }
    })
    const dragged = async (count: number): Promise<{ calls: number; count: number; moved: number }> => {
      const { page, draft, cdp } = await stand.visitor.tab()
      await page.evaluate((many) => {
        const host = document.querySelector('co-draft') as unknown as { brief: { id: string; layout: { sections: { stage: { length: number }; elements: object[] }[] }; rules: unknown[] }; layout: { sections: { id: string; elements: { id: string; kind: string; width: number }[] }[] } }
        const brief = JSON.parse(JSON.stringify(host.brief)) as typeof host.brief
        const section = brief.layout.sections[0]!
        section.stage.length = many * 3
        section.elements = Array.from({ length: many }, (_, nth) => ({ id: `e${nth}`, kind: 'car-lane', width: 3 }))
        brief.rules = []
        brief.id = `lanes-${many}`
        Object.assign(host, { brief })
      }, count)
      await draft.getByRole('option', { name: new RegExp(`^Car lane ${count}`) }).waitFor()
      await draft.getByRole('group', { name: 'Zoom' }).waitFor()
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 })
      const zoom = draft.getByRole('button', { name: 'Zoom in' })
      for (let step = 0; step < 3; step++) await zoom.click()
      const { at, id } = await held(page)
      const from = { x: at, y: (await middle(draft.getByRole('option').first())).y }
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + 12, from.y, { steps: 3 })
      const before = await page.evaluate(() => (window as unknown as { painted: { calls: number } }).painted.calls)
      for (let step = 1; step <= 20; step++) await page.mouse.move(from.x + 12 + step * 20, from.y)
      const after = await page.evaluate(() => (window as unknown as { painted: { calls: number } }).painted.calls)
      await page.mouse.up()
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      const ids = await page.evaluate(() => (document.querySelector('co-draft') as unknown as { layout: { sections: { elements: { id: string }[] }[] } }).layout.sections[0]!.elements.map(({ id }) => id))
      await page.close()
      return { calls: (after - before) / 20, count: new Set(ids).size, moved: ids.indexOf(id) - Number(id.slice(1)) }
    }
    const few = await dragged(20)
    const many = await dragged(200)
    expect([few.count, many.count]).toEqual([20, 200])
    expect([few.moved > 0, many.moved > 0]).toEqual([true, true])
    expect(few.calls).toBeGreaterThan(0)
    expect(many.calls).toBeLessThan(few.calls * 2 + 10)
  })
})

describe('Paper', () => {
  it('is our one sheet when the page around is printed, and the room again afterwards', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page, 2)
    await saved(draft)
    // The link is made ready when nothing has changed for a while.
    await page.waitForTimeout(1500)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await draft.locator('.on-paper .paper').isVisible()).toBe(true)
    expect(await draft.locator('.room').isVisible()).toBe(false)
    expect(await draft.locator('.on-paper figure svg[role=img]').count()).toBe(2)
    expect(await draft.locator('.on-paper').textContent()).toContain('2.8 → 2.6')
    expect(await draft.locator('.on-paper .qr').count()).toBe(1)
    const height = await draft.locator('.on-paper').evaluate((node) => node.getBoundingClientRect().height)
    expect(height).toBeLessThan((273 / 25.4) * 96)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    expect(await draft.locator('.on-paper').count()).toBe(0)
    expect(await draft.locator('.room').isVisible()).toBe(true)
  })
})
