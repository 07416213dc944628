import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { withProfile } from '../faults/profile.ts'
import { eachVisit, narrower, saved, storedRow } from '../faults/stand.ts'
import { foreign, middle, open, option } from '../journeys/page.ts'
import { chanceOf, seed, upTo } from './chance.ts'
import { mutated } from './mutated.ts'

const stand = eachVisit()
const chance = chanceOf(seed)

type Host = HTMLElement & { layout: { sections: { id: string; elements: { id: string; width: number }[] }[] }; apply(edit: unknown): void }
/** What may be lost at most, in milliseconds of work. */
const LOST_MS = 500
/** Made narrower by a millimetre an edit: the width says how many were made. */
const START = 2.8
const madeIn = (page: Page): Promise<number> => page.evaluate((start) => Math.round((start - ((document.querySelector('co-draft') as Host).layout.sections[0]?.elements[0]?.width ?? 0)) * 1000), START)

/** Edits every few milliseconds, and tells of each when it was made. */
async function work(page: Page): Promise<{ number: number; at: number }[]> {
  const made: { number: number; at: number }[] = []
  await page.exposeFunction('madeAnEdit', (number: number) => void made.push({ number, at: Date.now() }))
  await page.evaluate((start) => {
    const host = document.querySelector('co-draft') as Host
    let number = 0
    setInterval(() => {
      const section = host.layout.sections[0]!
      const { id, width } = section.elements[0]!
      if (number >= 200) return
      host.apply([{ type: 'resize', section: section.id, id, from: { width }, to: { width: Math.round(start * 1000 - ++number) / 1000 } }])
      void (window as unknown as { madeAnEdit(number: number): void }).madeAnEdit(number)
    }, 12)
  }, START)
  return made
}
/** Everything that was made longer ago than may be lost is there again. */
function holds(kept: number, made: readonly { number: number; at: number }[], cutAt: number): void {
  const due = Math.max(0, ...made.filter(({ at }) => at <= cutAt - LOST_MS).map(({ number }) => number))
  expect(kept).toBeGreaterThanOrEqual(due)
  expect(kept).toBeLessThanOrEqual(200)
}

describe('row 2 (tab crash mid-drag)', () => {
  it.each(Array.from({ length: 50 }, (_, point) => point))('is back after a crash at point %i of a script of 200 edits', async (point) => {
    const { page, draft, cdp } = await stand.visitor.tab()
    const made = await work(page)
    if (point % 2 === 1) {
      const from = await middle(option(draft, /^Car lane 1/))
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move(from.x + 150, from.y, { steps: 3 })
    }
    await page.waitForTimeout(point * 50 + upTo(chance, 50))
    const crashed = page.waitForEvent('crash')
    const cutAt = Date.now()
    cdp.send('Page.crash').catch(() => undefined)
    await crashed
    const again = await stand.visitor.tab()
    holds(await madeIn(again.page), made, cutAt)
    expect(await again.page.evaluate(() => (document.querySelector('co-draft') as Host).layout.sections[0]?.elements.map(({ id }) => id).length)).toBe(7)
  })
})

describe('row 3 (browser killed)', () => {
  it.each(Array.from({ length: 20 }, (_, time) => time))('is back after kill %i', () => withProfile(async (begin) => {
    const first = await begin()
    await open(first.page, `${foreign}/street/`)
    const made = await work(first.page)
    await first.page.waitForTimeout(600 + upTo(chance, 1500))
    const cutAt = Date.now()
    await first.kill()
    const second = await begin()
    await open(second.page, `${foreign}/street/`)
    holds(await madeIn(second.page), made, cutAt)
    await second.close()
  }))
})

describe('row 6 (corrupt row)', () => {
  it('opens every one of 1,000 mutated rows, with nothing uncaught', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page, 3)
    await saved(draft)
    const row = await storedRow(page, / dominion-road 1$/)
    const counts = { kept: 0, clean: 0 }
    for (let nth = 0; nth < 1000; nth++) {
      const one = mutated(row, chance)
      const elements = await page.evaluate(async (next) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('codraft-drafts')
          opening.onsuccess = () => resolve(opening.result)
        })
        const old = document.querySelector('co-draft') as Host
        const fresh = old.cloneNode(true) as Host
        old.remove()
        await new Promise((resolve) => setTimeout(resolve))
        const store = db.transaction('codraft-drafts', 'readwrite').objectStore('codraft-drafts')
        const names = await new Promise<string[]>((resolve) => {
          const asked = store.getAllKeys()
          asked.onsuccess = () => resolve(asked.result.map(String))
        })
        store.put(next, names.find((name) => / dominion-road 1$/.test(name) && name.startsWith('http')) ?? '')
        await new Promise((resolve) => (store.transaction.oncomplete = resolve))
        db.close()
        const opened = new Promise<boolean>((resolve) => {
          fresh.addEventListener('draft-ready', () => resolve(true))
          fresh.addEventListener('draft-failed', () => resolve(false))
        })
        document.querySelector('main')?.append(fresh)
        return (await opened) ? fresh.layout.sections[0]?.elements.map(({ width }) => width) : null
      }, one)
      expect(elements, `row ${nth} of seed ${seed}: ${JSON.stringify(one)?.slice(0, 2000)}`).toHaveLength(7)
      counts[elements?.[0] === START ? 'clean' : 'kept'] += 1
    }
    process.stdout.write(`${counts.kept} rows were still used, ${counts.clean} started clean.\n`)
    expect(counts.clean).toBeGreaterThan(0)
  })
})
