import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { drag, foreign, middle, open, option } from '../journeys/page.ts'
import { withProfile } from './profile.ts'
import { changeRow, eachVisit, narrower, saved, storedRow, widths } from './stand.ts'

const stand = eachVisit()

const START = [2.8, 3, 3.2, 3, 3.2, 3, 2.8]

describe('row 1 (offline mid-edit)', () => {
  it('goes on, says so, and loses nothing', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await stand.visitor.context.setOffline(true)
    await draft.getByText('Offline. Your idea is kept on this device.').waitFor()
    await narrower(page, 2)
    await expect.poll(() => widths(page)).toEqual([2.5, ...START.slice(1)])
    await stand.visitor.context.setOffline(false)
    await saved(draft)
    await page.reload()
    await expect.poll(() => widths(page).catch(() => [])).toEqual([2.5, ...START.slice(1)])
  })
})

describe('row 2 (tab crash mid-drag)', () => {
  it.each([1, 2])('is back after %i kept edits, the drag rolled back', async (edits) => {
    const { page, draft, cdp } = await stand.visitor.tab()
    await narrower(page, edits)
    const kept = await widths(page)
    await saved(draft)
    await expect.poll(async () => JSON.stringify(await storedRow(page, / dominion-road 1$/))).toContain(`"width":${kept[0]}`)
    const from = await middle(option(draft, /^Car lane 1/))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 200, from.y, { steps: 5 })
    const crashed = page.waitForEvent('crash')
    cdp.send('Page.crash').catch(() => undefined)
    await crashed
    const again = await stand.visitor.tab()
    expect(await widths(again.page)).toEqual(kept)
    await again.draft.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => widths(again.page)).not.toEqual(kept)
  })
})

describe('row 3 (browser killed)', () => {
  it('is back in the next browser with the same profile', () => withProfile(async (begin) => {
    const visit = async () => {
      const own = await begin()
      await own.page.setViewportSize({ width: 1280, height: 900 })
      return { ...own, draft: await open(own.page, `${foreign}/street/`) }
    }
    const first = await visit()
    await narrower(first.page, 3)
    await saved(first.draft)
    await expect.poll(async () => JSON.stringify(await storedRow(first.page, / dominion-road 1$/))).toContain('"width":2.5')
    await first.kill()
    const second = await visit()
    expect(await widths(second.page)).toEqual([2.5, ...START.slice(1)])
    await second.close()
  }))
})

describe('row 4 (storage full)', () => {
  it('goes on in memory, warns, and offers the design as a file', async () => {
    const { page, draft, cdp } = await stand.visitor.tab()
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: foreign, quotaSize: 1 })
    await narrower(page)
    const notice = draft.locator('[data-notice="not-kept"]')
    await notice.waitFor()
    await narrower(page)
    expect((await widths(page))[0]).toBe(2.6)
    const download = page.waitForEvent('download')
    await notice.getByRole('button', { name: 'Save as a file' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^dominion-road-[0-9a-f]{8}\.codraft\.json$/)
    const { proposal, link } = JSON.parse(readFileSync(await file.path(), 'utf8')) as { proposal: { sections: { elements: { width: number }[] }[] }; link: string }
    expect(proposal.sections[0]?.elements[0]?.width).toBe(2.6)
    const other = await stand.visitor.context.newPage()
    await open(other, link)
    expect((await widths(other))[0]).toBe(2.6)
  })
})

describe('row 5 (storage blocked)', () => {
  it('works, warns that nothing is kept, and offers the link', async () => {
    await stand.visitor.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: foreign })
    const { page, draft } = await stand.visitor.tab(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('Blocked here.', 'SecurityError') } })
    })
    await narrower(page)
    await draft.locator('[data-notice="not-kept"]').getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#codraft:dominion-road=')
    expect((await widths(page))[0]).toBe(2.7)
  })
})

describe('row 6 (storage evicted or corrupt row)', () => {
  it('starts clean, says so, and keeps the bad row aside', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await saved(draft)
    await changeRow(page, 'junk')
    await page.reload()
    await draft.locator('[data-notice="draft-damaged"]').waitFor()
    expect(await widths(page)).toEqual(START)
    await narrower(page)
    await saved(draft)
    expect(await storedRow(page, /^damaged /)).not.toBe(null)
    expect(await storedRow(page, /^http.* dominion-road 1$/)).toMatchObject({ format: 1 })
  })
  it('starts clean where everything was cleared away', async () => {
    const { page, draft, cdp } = await stand.visitor.tab()
    await narrower(page)
    await saved(draft)
    await cdp.send('Storage.clearDataForOrigin', { origin: foreign, storageTypes: 'indexeddb' })
    await narrower(page)
    await page.reload()
    await expect.poll(() => widths(page).catch(() => [])).toHaveLength(7)
  })
})

/** The new draft is kept, the one that was found too late is put beside it, and the notice leads there. */
async function foundLate(page: Page, draft: Locator): Promise<void> {
  expect(await widths(page)).toEqual(START)
  await narrower(page)
  await saved(draft)
  expect(JSON.stringify(await storedRow(page, /^aside .* dominion-road 1 1$/))).toContain('"width":2.6')
  expect(JSON.stringify(await storedRow(page, /^http.* dominion-road 1$/))).toContain('"width":2.7')
  const notice = draft.locator('[data-notice="late"]')
  await notice.getByText('Your idea from an earlier visit was found only now.').waitFor()
  expect(await draft.locator('[data-notice="not-kept"]').count()).toBe(0)
  await notice.getByRole('button', { name: 'My ideas' }).click()
  await draft.getByRole('dialog', { name: 'My ideas' }).getByRole('button', { name: /^Open:/ }).waitFor()
  expect(await notice.count()).toBe(0)
}

describe('row 7 (storage that never answers)', () => {
  it('is not waited for longer than two seconds', async () => {
    const { page, draft } = await stand.visitor.tab(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    })
    await narrower(page)
    await draft.locator('[data-notice="not-kept"]').waitFor()
    expect((await widths(page))[0]).toBe(2.7)
  })
  it('that opens late keeps what is made then, and what was made before', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page, 2)
    await saved(first.draft)
    await first.page.close()
    const { page, draft } = await stand.visitor.tab(() => {
      const { open: openAtOnce } = IDBFactory.prototype
      const until = performance.now() + 3000
      IDBFactory.prototype.open = function (...named) {
        if (performance.now() > until) return openAtOnce.apply(this, named)
        const late = {} as IDBOpenDBRequest & { result: IDBDatabase }
        setTimeout(() => {
          const opening = openAtOnce.apply(this, named)
          opening.onsuccess = (event) => (Object.assign(late, { result: opening.result }), late.onsuccess?.(event))
        }, 3000)
        return late
      }
    })
    await foundLate(page, draft)
  })
  it('whose draft is found too late keeps it beside the new one', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page, 2)
    await saved(first.draft)
    await first.page.close()
    const { page, draft } = await stand.visitor.tab(() => {
      const { get } = IDBObjectStore.prototype
      let until = 0
      IDBObjectStore.prototype.get = function (key) {
        until ||= performance.now() + 3000
        // Its transaction is kept busy, so that the answer counts for done only then.
        const linger = (): void => void (performance.now() < until && (get.call(this, 'nothing').onsuccess = linger))
        linger()
        return get.call(this, key)
      }
    })
    await foundLate(page, draft)
  })
})

describe('row 8 (a clock that jumps)', () => {
  it('orders by counting: the last edit is the one that is back', async () => {
    const { page, draft } = await stand.visitor.tab(() => {
      const real = Date.now
      let years = 0
      Object.assign(window, { jump: (by: number) => (years = by) })
      Date.now = () => real() + years * 31_557_600_000
    })
    for (const years of [10, -10, 0]) {
      await page.evaluate((by) => (window as unknown as { jump(by: number): void }).jump(by), years)
      await narrower(page)
    }
    await saved(draft)
    await expect.poll(async () => ((await storedRow(page, / dominion-road 1$/)) as { counter: number }).counter).toBe(3)
    await page.reload()
    await expect.poll(async () => (await widths(page).catch(() => []))[0]).toBe(2.5)
  })
})

describe('row 18 (an old widget before a newer row)', () => {
  it('leaves it alone, and suggests to reload', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await saved(draft)
    await changeRow(page, '{"format":2}')
    await page.reload()
    await draft.locator('[data-notice="draft-newer"]').waitFor()
    await narrower(page, 2)
    const row = await storedRow(page, / dominion-road 1$/)
    expect(row).toMatchObject({ format: 2 })
    expect(JSON.stringify(row)).toContain('"width":2.7')
  })
})

describe('row 19 (a new widget before an old draft)', () => {
  it('opens a draft of 0.1.0, and keeps it until it is sent', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await saved(draft)
    await changeRow(page, readFileSync('test/faults/drafts/0.1.0.json', 'utf8'))
    await page.reload()
    await expect.poll(async () => (await widths(page).catch(() => []))[0]).toBe(2.4)
    await draft.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => widths(page)).toEqual([2.8, ...START.slice(1)])
  })
})

describe('row 20 (two versions in two tabs)', () => {
  it('takes over from an older one, which looks on from then on', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page)
    await saved(first.draft)
    await changeRow(first.page, '{"by":"0.0.9"}')
    const second = await stand.visitor.tab()
    await first.draft.locator('[data-notice="elsewhere"]').waitFor()
    await second.draft.getByRole('button', { name: /^Review/ }).waitFor()
    await expect.poll(() => second.draft.locator('[data-notice="elsewhere"]').count()).toBe(0)
  })
  it('takes nothing from a newer one, and suggests to reload', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page)
    await saved(first.draft)
    await changeRow(first.page, '{"by":"9.0.0"}')
    const second = await stand.visitor.tab()
    const notice = second.draft.locator('[data-notice="elsewhere"]')
    await notice.getByText('Please reload this page').waitFor()
    expect(await notice.getByRole('button').count()).toBe(0)
  })
})

describe('row 21 (the plan was published anew meanwhile)', () => {
  it('says how much of the draft still fits and what does not, and drops nothing', async () => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await option(draft, /^Light rail 1/).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await saved(draft)
    await stand.visitor.context.route('**/briefs/dominion-road', async (route) => {
      const brief = (await (await route.fetch()).json()) as { revision: number; layout: { sections: { elements: { id: string }[] }[] } }
      brief.revision = 2
      for (const section of brief.layout.sections) section.elements = section.elements.filter(({ id }) => id !== 't1')
      await route.fulfill({ json: brief, headers: { 'access-control-allow-origin': '*' } })
    })
    await page.reload()
    const notice = draft.locator('[data-notice="drift"]')
    await notice.getByText('1 step of 2 still fits').waitFor()
    expect(await notice.textContent()).toContain('What does not fit')
    await notice.getByRole('button', { name: 'Use what fits' }).click()
    await expect.poll(async () => (await widths(page))[0]).toBe(2.7)
    expect(await storedRow(page, / dominion-road 1$/)).not.toBe(null)
    await draft.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(async () => (await widths(page))[0]).toBe(2.8)
  })
})

it('keeps a drag out of the storage until it is dropped', async () => {
  const { page, draft } = await stand.visitor.tab()
  const from = await middle(option(draft, /^Car lane 1/))
  await drag(page, from, { x: from.x + 260, y: from.y })
  await saved(draft)
  expect(((await storedRow(page, / dominion-road 1$/)) as { counter: number }).counter).toBe(1)
})
