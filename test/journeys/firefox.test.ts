import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differing, inNode, pageScript, PLACES } from '../../packages/workshop/src/parity/places.ts'
import { findFirefox, Firefox } from './firefox.ts'
import { foreign } from './page.ts'

const path = findFirefox()
if (path === undefined) console.warn('No Firefox is installed here (firefox-esr, firefox or FIREFOX_PATH): its journey is skipped.')

const ROOT = "document.querySelector('co-draft').shadowRoot"
const ROW = "document.querySelector('co-draft').layout.sections[0].elements.map(({ kind, width }) => kind + ' ' + width)"
const optionAt = (name: string): string => `[...${ROOT}.querySelectorAll('[role=option]')].find((one) => one.getAttribute('aria-label').startsWith('${name}'))`
/** Names that WebDriver has for keys. */
const KEY = { enter: '\uE007', escape: '\uE00C', delete: '\uE017', space: ' ' } as const

describe.skipIf(path === undefined)('In Firefox', () => {
  let firefox: Firefox
  beforeAll(async () => void (firefox = await Firefox.start(path ?? '')), 90_000)
  afterAll(() => firefox.end())

  const opened = async (): Promise<void> => {
    await firefox.goto(`${foreign}/street/`)
    await firefox.until(`${ROOT}?.querySelector('[role=option]') && ${ROOT}.querySelector('.st-zoom')`)
  }

  it('the street is rearranged with keys and mouse, survives a reload, and is sent', async () => {
    await opened()
    const start = await firefox.evaluate<string[]>(ROW)
    await firefox.evaluate(`${optionAt('Footpath 1')}.focus()`)
    await firefox.press('-', '-')
    expect((await firefox.evaluate<string[]>(ROW))[0]).toBe('footpath 2.6')
    await firefox.evaluate(`${optionAt('Car lane 1')}.focus()`)
    await firefox.press(KEY.delete)
    expect(await firefox.evaluate<string[]>(ROW)).toHaveLength(start.length - 1)
    const before = await firefox.evaluate<string[]>(ROW)
    const { x, y, width } = await firefox.evaluate<{ x: number; y: number; width: number }>(`(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height * 0.7, width }))((${optionAt('Light rail 1')}.scrollIntoView({ block: 'center' }), ${optionAt('Light rail 1')}).getBoundingClientRect())`)
    await firefox.drag({ x, y }, width * 1.4)
    await firefox.until(`JSON.stringify(${ROW}) !== ${JSON.stringify(JSON.stringify(before))}`)
    const moved = await firefox.evaluate<string[]>(ROW)
    expect([...moved].sort()).toEqual([...before].sort())
    await firefox.until(`${ROOT}.querySelector('.saved.saved')`)
    await opened()
    expect(await firefox.evaluate<string[]>(ROW)).toEqual(moved)
    await firefox.evaluate(`${ROOT}.querySelector('.review-button').click()`)
    await firefox.until(`${ROOT}.querySelector('dialog.review[open]')`)
    await firefox.evaluate(`[...${ROOT}.querySelectorAll('dialog.review textarea')].forEach((field) => { field.value = 'People cycle here already.'; field.dispatchEvent(new Event('input', { bubbles: true })) })`)
    await firefox.evaluate(`${ROOT}.querySelector('dialog.review input[type=checkbox]').click()`)
    await firefox.evaluate(`${ROOT}.querySelector('dialog.review [type=submit]').click()`)
    await firefox.until(`${ROOT}.querySelector('.reference')`)
    expect(await firefox.evaluate<string>(`${ROOT}.querySelector('.reference').textContent.trim()`)).toMatch(/[2-9CFGHJKMPQRVWX]{3}\s*[2-9CFGHJKMPQRVWX]{3}/)
  }, 120_000)

  it('paints a picture with more than a few colours, and every element has its option', async () => {
    await opened()
    const { colours, options, elements } = await firefox.evaluate<{ colours: number; options: number; elements: number }>(`(() => {
      const seen = [...${ROOT}.querySelectorAll('.stage canvas')].map((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        const found = new Set()
        for (let at = 0; at < data.length; at += 4 * 97) found.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2])
        return found.size
      })
      return { colours: Math.max(...seen), options: ${ROOT}.querySelectorAll('[role=option]').length, elements: document.querySelector('co-draft').layout.sections[0].elements.length }
    })()`)
    expect(colours).toBeGreaterThan(20)
    expect(options).toBe(elements)
  }, 60_000)

  it('every proposal has the verdict that it has in Node', async () => {
    await firefox.goto('about:blank')
    const seeds = { from: 2_000_000, count: 4 }
    const [script, node] = [await pageScript(), await inNode(PLACES[11]!, seeds)]
    await firefox.evaluate(`(0, eval)(${JSON.stringify(script)}), 1`)
    const page = await firefox.evaluate<string[]>(`Array.from({ length: ${seeds.count} }, (_, index) => parity.fingerprint(${seeds.from} + index))`)
    expect(page).toHaveLength(4)
    expect(differing(page, node, seeds.from)).toEqual([])
  }, 120_000)
})
