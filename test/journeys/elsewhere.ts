/** One journey and the parity run in browsers that are not Chromium, where they are installed: each speaks a protocol of its own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differing, inNode, pageScript, PLACES } from '../../packages/workshop/src/parity/places.ts'
import { foreign } from './page.ts'

/** A browser with one page in it. */
export type OtherBrowser = {
  /** Opens an address. */
  goto(url: string): Promise<void>
  /** What an expression comes to in the page, through JSON. */
  evaluate<T>(expression: string): Promise<T>
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>
  /** Presses keys, one after the other, as WebDriver names them. */
  press(...keys: string[]): Promise<void>
  /** Presses the mouse where something is, and lets go `by` pixels further. */
  drag(from: { readonly x: number; readonly y: number }, by: number): Promise<void>
  /** Ends it, and leaves nothing behind. */
  end(): Promise<void>
}

/** Waits until an expression is true in the page. */
export async function comesTrue(browser: Pick<OtherBrowser, 'evaluate'>, expression: string, forMs = 20_000): Promise<void> {
  for (const end = Date.now() + forMs; !(await browser.evaluate<boolean>(`!!(${expression})`));) {
    if (Date.now() > end) throw new Error(`It did not come to be: ${expression}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What a drag is to WebDriver. */
export function dragged(from: { readonly x: number; readonly y: number }, by: number): object[] {
  const moves = by === 0 ? [] : Array.from({ length: 10 }, (_, step) => ({ type: 'pointerMove', x: Math.round(from.x + (by * (step + 1)) / 10), y: Math.round(from.y), duration: 20 }))
  return [{ type: 'pointerMove', x: Math.round(from.x), y: Math.round(from.y) }, { type: 'pointerDown', button: 0 }, ...moves, { type: 'pointerUp', button: 0 }]
}
/** What pressing keys is to WebDriver. */
export const pressed = (keys: readonly string[]): object[] => keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])

const ROOT = "document.querySelector('co-draft').shadowRoot"
const ROW = "document.querySelector('co-draft').layout.sections[0].elements.map(({ kind, width }) => kind + ' ' + width)"
const optionAt = (name: string): string => `[...${ROOT}.querySelectorAll('[role=option]')].find((one) => one.getAttribute('aria-label').startsWith('${name}'))`
/** How many colours the most colourful canvas of the stage has. */
const COLOURS = `Math.max(...[...${ROOT}.querySelectorAll('.stage canvas')].map((canvas) => {
  // Some are shown as finished pictures, which tell nothing of themselves.
  const context = Object.assign(document.createElement('canvas'), { width: Math.max(1, canvas.width), height: Math.max(1, canvas.height) }).getContext('2d')
  if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, 0, 0)
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height)
  const found = new Set()
  for (let at = 0; at < data.length; at += 4 * 97) found.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2])
  return found.size
}))`
/** Names that WebDriver has for keys. */
const KEY = { enter: '\uE007', escape: '\uE00C', delete: '\uE017', space: ' ' } as const

/** The journey and the parity run in one of them; skipped where it is not installed, which is said. */
export function journeysIn(name: string, start: (() => Promise<OtherBrowser>) | undefined): void {
  describe.skipIf(start === undefined)(`In ${name}`, () => {
    let browser: OtherBrowser
    beforeAll(async () => void (browser = await start!()), 90_000)
    afterAll(() => browser.end())

    const opened = async (): Promise<void> => {
      await browser.goto(`${foreign}/street/`)
      await browser.until(`${ROOT}?.querySelector('[role=option]') && ${ROOT}.querySelector('.st-zoom')`)
    }

    it('the street is rearranged with keys and mouse, survives a reload, and is sent', async () => {
      await opened()
      const start = await browser.evaluate<string[]>(ROW)
      await browser.evaluate(`${optionAt('Footpath 1')}.focus()`)
      await browser.press('-', '-')
      expect((await browser.evaluate<string[]>(ROW))[0]).toBe('footpath 2.6')
      await browser.evaluate(`${optionAt('Car lane 1')}.focus()`)
      await browser.press(KEY.delete)
      expect(await browser.evaluate<string[]>(ROW)).toHaveLength(start.length - 1)
      const before = await browser.evaluate<string[]>(ROW)
      const { x, y, width } = await browser.evaluate<{ x: number; y: number; width: number }>(`(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height * 0.7, width }))((${optionAt('Light rail 1')}.scrollIntoView({ block: 'center' }), ${optionAt('Light rail 1')}).getBoundingClientRect())`)
      await browser.drag({ x, y }, width * 1.4)
      await browser.until(`JSON.stringify(${ROW}) !== ${JSON.stringify(JSON.stringify(before))}`)
      const moved = await browser.evaluate<string[]>(ROW)
      expect([...moved].sort()).toEqual([...before].sort())
      await browser.until(`${ROOT}.querySelector('.saved.saved')`)
      await opened()
      expect(await browser.evaluate<string[]>(ROW)).toEqual(moved)
      await browser.evaluate(`${ROOT}.querySelector('.review-button').click()`)
      await browser.until(`${ROOT}.querySelector('dialog.review[open]')`)
      await browser.evaluate(`[...${ROOT}.querySelectorAll('dialog.review textarea')].forEach((field) => { field.value = 'People cycle here already.'; field.dispatchEvent(new Event('input', { bubbles: true })) })`)
      await browser.evaluate(`${ROOT}.querySelector('dialog.review input[type=checkbox]').click()`)
      await browser.evaluate(`${ROOT}.querySelector('dialog.review [type=submit]').click()`)
      await browser.until(`${ROOT}.querySelector('.reference')`)
      expect(await browser.evaluate<string>(`${ROOT}.querySelector('.reference').textContent.trim()`)).toMatch(/[2-9CFGHJKMPQRVWX]{3}\s*[2-9CFGHJKMPQRVWX]{3}/)
    }, 120_000)

    it('paints a picture with more than a few colours, and every element has its option', async () => {
      await opened()
      // The stage stands a frame before it is painted.
      await browser.until(`${COLOURS} > 20`)
      const { options, elements } = await browser.evaluate<{ options: number; elements: number }>(`({ options: ${ROOT}.querySelectorAll('[role=option]').length, elements: document.querySelector('co-draft').layout.sections[0].elements.length })`)
      expect(options).toBe(elements)
    }, 60_000)

    it('every proposal has the verdict that it has in Node', async () => {
      await browser.goto('about:blank')
      const seeds = { from: 2_000_000, count: 4 }
      const [script, node] = [await pageScript(), await inNode(PLACES[11]!, seeds)]
      await browser.evaluate(`(() => { ${script}\nreturn (globalThis.parity = parity, 1) })()`)
      const page = await browser.evaluate<string[]>(`Array.from({ length: ${seeds.count} }, (_, index) => parity.fingerprint(${seeds.from} + index))`)
      expect(page).toHaveLength(4)
      expect(differing(page, node, seeds.from)).toEqual([])
    }, 120_000)
  })
}
