/** A browser and a page as a visitor has them, with everything that must not happen written down. */
import { readFileSync } from 'node:fs'
import { compile, readBrief, type CompiledBrief, type Element, type Layout, type Verdict } from '@codraft/core'
import { panel, park, street } from '@codraft/kits'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { launchChromium } from '../../packages/workshop/src/browser.ts'

/** Where the demo answers: next to the collector, and as a foreign host. */
export const home = process.env['CODRAFT_HOME'] ?? 'http://localhost:4400'
export const foreign = process.env['CODRAFT_FOREIGN'] ?? 'http://localhost:4401'

/** A brief of the demo, made ready. */
export function demoBrief(name: string): CompiledBrief {
  const read = readBrief(JSON.parse(readFileSync(`demo/${name}/brief.json`, 'utf8')), { kits: { panel, park, street } })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}

/** What a page said and did beside what it should. */
export type Watched = { readonly errors: string[]; readonly violations: string[]; readonly requests: string[] }

/** One browser for the tests of a file. */
export class Visit {
  readonly #browser: Browser
  private constructor(browser: Browser) {
    this.#browser = browser
  }

  static async begin(): Promise<Visit> {
    return new Visit(await launchChromium())
  }

  /** A page of its own, with storage of its own. */
  async page(options: BrowserContextOptions = {}): Promise<{ page: Page; watched: Watched }> {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-NZ', reducedMotion: 'reduce', ...options })
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    const watched: Watched = { errors: [], violations: [], requests: [] }
    page.on('pageerror', (error) => watched.errors.push(error.message))
    page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && watched.errors.push(message.text())))
    page.on('request', (request) => watched.requests.push(request.url()))
    await page.exposeFunction('noteViolation', (violation: string) => watched.violations.push(violation))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        ;(globalThis as unknown as { noteViolation(violation: string): void }).noteViolation(`${violatedDirective} ${blockedURI}`)
      })
    })
    return { page, watched }
  }

  async end(): Promise<void> {
    await this.#browser.close()
  }
}

/** Opens a page and waits until the brief in it can be edited by every door: the stage comes last. */
export async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  const draft = page.locator('co-draft').first()
  await ready(draft)
  return draft
}

/** Waits until what stands on a page can be edited by every door: a key that is pressed before goes to nobody. */
export async function ready(draft: Locator): Promise<void> {
  await draft.getByRole('option').first().waitFor()
  await draft.getByRole('group', { name: 'Zoom' }).waitFor()
}

/** Writes down from now on all that is said, also what something else is said instead of a moment later; tells what it has heard so far. */
export async function hearing(draft: Locator): Promise<() => Promise<string>> {
  const said = await draft.evaluateHandle((host) => {
    const heard: string[] = []
    const root = host.shadowRoot ?? host
    const write = (): void => {
      for (const { textContent } of root.querySelectorAll('[role=status]')) if (textContent && heard.at(-1) !== textContent) heard.push(textContent)
    }
    new MutationObserver(write).observe(root, { subtree: true, childList: true, characterData: true })
    return heard
  })
  return async () => (await said.jsonValue()).join(' ')
}

/** Opens a page as one whose language is another, with attributes of the element besides, and waits until every door is open. */
export async function openIn(page: Page, address: string, locale: string, attributes: Readonly<Record<string, string>> = {}): Promise<Locator> {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join('')
  await page.route(address, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/<html lang="[^"]*"/, `<html lang="${locale}"${locale.startsWith('ar') ? ' dir="rtl"' : ''}`).replace('<co-draft', `<co-draft${written}`)
    await route.fulfill({ response: answer, body })
  })
  await page.goto(address)
  const draft = page.locator('co-draft').first()
  await draft.getByRole('option').first().waitFor()
  await draft.locator('.st-zoom').waitFor()
  return draft
}

/** The layout as the element holds it: read here, never written. */
export const layoutOf = (page: Page): Promise<Layout> => page.evaluate(() => (document.querySelector('co-draft') as unknown as { layout: Layout }).layout)
/** The verdict as the element computed it. */
export const verdictOf = (page: Page): Promise<Verdict> => page.evaluate(() => (document.querySelector('co-draft') as unknown as { verdict: Verdict }).verdict)
/** The row as short words: `footpath 2.8`. */
export const rowOf = async (page: Page): Promise<string[]> => (await layoutOf(page)).sections[0]?.elements.map(({ kind, width }: Element) => `${kind} ${width}`) ?? []
/** The option of the outline that stands for an element. */
export const option = (draft: Locator, name: RegExp): Locator => draft.getByRole('option', { name })

/** The middle of what is drawn for an element. */
export async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height * 0.75 }
}

/** Drags with the mouse, as a hand does: in steps. */
export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 12; step++) await page.mouse.move(from.x + ((to.x - from.x) * step) / 12, from.y + ((to.y - from.y) * step) / 12)
  await page.mouse.up()
}
