import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { home, open, Visit } from '../journeys/page.ts'

// A reader that follows the specifications of names and roles, not the quirks of any product: what is said in which order, not how it sounds.

const reader = readFileSync(createRequire(new URL('../../packages/workshop/package.json', import.meta.url)).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8')

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

type Virtual = { start(given: { container: Node }): Promise<void>; next(): Promise<void>; lastSpokenPhrase(): Promise<string>; spokenPhraseLog(): Promise<string[]>; stop(): Promise<void> }

/** Everything that is read from the beginning of the element to its end. */
async function readOut(page: Page): Promise<string[]> {
  await page.route('**/virtual-reader.js', (route) => route.fulfill({ contentType: 'text/javascript', body: reader }))
  // In a string, so that the import is the page's own.
  await page.evaluate("import('/virtual-reader.js').then(({ virtual }) => void (globalThis.virtual = virtual))")
  return page.evaluate(async () => {
    const { virtual } = globalThis as unknown as { virtual: Virtual }
    const room = document.querySelector('co-draft')?.shadowRoot?.querySelector('codraft-room')
    if (!room) throw new Error('There is no room.')
    await virtual.start({ container: room })
    const first = await virtual.lastSpokenPhrase()
    // After the end it begins again.
    do await virtual.next()
    while ((await virtual.lastSpokenPhrase()) !== first)
    const said = await virtual.spokenPhraseLog()
    await virtual.stop()
    return said.slice(0, -1)
  })
}

/** Where each of some phrases is read first, one after the other; -1 from where the order is broken. */
function placesOf(said: readonly string[], phrases: readonly RegExp[]): number[] {
  let from = 0
  return phrases.map((phrase) => {
    const at = from < 0 ? -1 : said.findIndex((one, index) => index >= from && phrase.test(one))
    from = at < 0 ? -1 : at + 1
    return at
  })
}

const ROOM = [/^heading, .*level 2/, /^button, Undo/, /^button, Redo/, /^button, More/, /^button, Review/, /^region, Picture/, /^radio, Picture/, /^listbox, /, /^option, /, /^end of listbox/, /^region, Parts and details/, /^heading, Add a part, level 3/, /^searchbox, Find a part/, /^toolbar, Add a part/, /^heading, Rules/]

describe('Read out from the beginning to the end', () => {
  it.each(['street', 'park', 'panel'])('a %s is told in its order, every element and every part once, and nothing that is no sentence', async (place) => {
    const { page } = await visit.page({ bypassCSP: true })
    const draft = await open(page, `${home}/${place}/`)
    const said = await readOut(page)
    expect(placesOf(said, ROOM), said.join('\n')).not.toContain(-1)

    const options = await draft.getByRole('option').evaluateAll((nodes) => nodes.map((one) => one.getAttribute('aria-label') ?? ''))
    const read = said.filter((phrase) => phrase.startsWith('option, '))
    expect(read).toHaveLength(options.length)
    for (const [nth, phrase] of read.entries()) expect(phrase).toMatch(new RegExp(`^option, ${escaped(options[nth] ?? '')}, .*position ${nth + 1}, set size ${options.length}$`))
    // The help about keys is for the first that is reached, not for each.
    expect(read.filter((phrase) => phrase.includes('Question mark lists all keys'))).toHaveLength(1)

    // What is drawn behind the elements is a paragraph before them, and no part of their list's name as well.
    const ground = (await draft.locator('.outline-unseen').first().textContent()) ?? ''
    expect(ground.length).toBeGreaterThan(10)
    expect(said.filter((phrase) => phrase.includes(ground)), ground).toHaveLength(1)

    const tiles = await draft.locator('.tile').evaluateAll((nodes) => nodes.map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()))
    const inPalette = said.slice(said.findIndex((phrase) => phrase.startsWith('toolbar, Add a part')), said.findIndex((phrase) => phrase.startsWith('end of toolbar, Add a part')))
    expect(inPalette.filter((phrase) => phrase.startsWith('button, ')), 'the palette').toHaveLength(tiles.length)

    expect(said.filter((phrase) => /undefined|NaN|\[object|\{|\}/.test(phrase))).toEqual([])
    expect(said.filter((phrase) => /^(button|link|radio|textbox|searchbox|img|meter|option|dialog)(, (disabled|not checked|checked))*$/.test(phrase)), 'without a name').toEqual([])
    await page.context().close()
  }, 90_000)
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
