import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { eachVisit, narrower, saved, widths } from './stand.ts'

const stand = eachVisit()

/** The width of the first element in every draft that is kept, and whether it is put aside. */
const kept = (page: Page): Promise<[boolean, number][]> => page.evaluate(() => new Promise((resolve, reject) => {
  type Row = { draft: { layout: { sections: { elements: { width: number }[] }[] } } }
  const opening = indexedDB.open('codraft-drafts')
  opening.onerror = () => reject(opening.error ?? new Error('It did not open.'))
  opening.onsuccess = () => {
    const table = opening.result.transaction('codraft-drafts').objectStore('codraft-drafts')
    const [names, rows] = [table.getAllKeys(), table.getAll() as IDBRequest<Row[]>]
    table.transaction.oncomplete = () => {
      opening.result.close()
      const found = names.result.map((name, at): [boolean, Row | undefined] => [typeof name === 'string' && name.startsWith('aside '), rows.result[at]])
      resolve(found.flatMap(([aside, row]) => (row && 'draft' in row ? [[aside, row.draft.layout.sections[0]!.elements[0]!.width]] : [])))
    }
  }
}))

describe('row 17 (two tabs, the same draft)', () => {
  it('lets one write and the other look on, until it takes over', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page)
    await saved(first.draft)
    const second = await stand.visitor.tab()
    const notice = second.draft.locator('[data-notice="elsewhere"]')
    await notice.waitFor()
    expect((await widths(second.page))[0]).toBe(2.7)
    await second.draft.getByRole('option').first().focus()
    await second.page.keyboard.press('-')
    expect((await widths(second.page))[0]).toBe(2.7)
    await narrower(first.page)
    await notice.getByRole('button', { name: 'Go on here' }).click()
    await expect.poll(async () => (await widths(second.page))[0]).toBe(2.6)
    await first.draft.locator('[data-notice="elsewhere"]').waitFor()
    await second.draft.getByRole('group', { name: 'Zoom' }).waitFor()
    await narrower(second.page)
    await expect.poll(async () => (await widths(second.page))[0]).toBe(2.5)
    await saved(second.draft)
    await second.page.close()
    await expect.poll(async () => (await widths(first.page))[0]).toBe(2.5)
    await expect.poll(() => first.draft.locator('[data-notice="elsewhere"]').count()).toBe(0)
    await first.draft.getByRole('group', { name: 'Zoom' }).waitFor()
    await narrower(first.page)
    await expect.poll(async () => (await widths(first.page))[0]).toBe(2.4)
  })
  it('takes every edit along that a script still makes while the draft goes over', async () => {
    type Busy = HTMLElement & { layout: { sections: { id: string; elements: { id: string; width: number }[] }[] }; apply(edit: unknown): void; taken: number; stop: boolean }
    /** Makes an edit of a millimetre whenever the page is free, until it is told to stop, and keeps in mind the last that was taken. */
    const work = (page: Page): Promise<void> => page.evaluate(() => {
      const host = document.querySelector('co-draft') as Busy
      host.stop = false
      host.taken = NaN
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const { id: section, elements } = host.layout.sections[0]!
        const { id, width } = elements[0]!
        const next = width <= 1.9 ? 2.8 : Math.round(width * 1000 - 1) / 1000
        host.apply([{ type: 'resize', section, id, from: { width }, to: { width: next } }])
        if (host.layout.sections[0]!.elements[0]!.width === next) host.taken = next
        if (!host.stop) setTimeout(() => port2.postMessage(0))
      }
      port2.postMessage(0)
    })
    const readonly = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('co-draft')?.matches(':state(readonly)') === true)
    let [writer, reader] = [await stand.visitor.tab(), await stand.visitor.tab()]
    for (let round = 0; round < 6; round++) {
      await work(writer.page)
      await expect.poll(() => writer.page.evaluate(() => (document.querySelector('co-draft') as Busy).taken)).toBeLessThan(3)
      await reader.draft.locator('[data-notice="elsewhere"]').getByRole('button', { name: 'Go on here' }).click()
      await expect.poll(() => readonly(writer.page)).toBe(true)
      await expect.poll(() => readonly(reader.page)).toBe(false)
      const taken = await writer.page.evaluate(() => {
        const host = document.querySelector('co-draft') as Busy
        host.stop = true
        return host.taken
      })
      // On a machine that is too busy to answer in time it is kept by itself.
      const late = (await writer.draft.getByText('Your last change here came too late').count()) > 0
      if (late) await expect.poll(() => kept(reader.page), { message: `round ${round}` }).toContainEqual([true, taken])
      else expect((await widths(reader.page))[0], `round ${round}`).toBe(taken)
      ;[writer, reader] = [reader, writer]
    }
  })
  for (const locks of [true, false]) it(`loses nothing that is made ${locks ? '' : 'without locks '}after the other tab was waited for`, async () => {
    const before = locks ? undefined : (): void => void Object.defineProperty(navigator, 'locks', { value: undefined })
    const first = await stand.visitor.tab(before)
    await narrower(first.page)
    await saved(first.draft)
    const second = await stand.visitor.tab(before)
    const goOn = second.draft.locator('[data-notice="elsewhere"]').getByRole('button', { name: 'Go on here' })
    await goOn.waitFor()
    // The first tab is busy for longer than anybody waits, and then makes an edit before it hears of anything.
    await first.page.evaluate(() => {
      type Host = HTMLElement & { layout: { sections: { id: string; elements: { id: string; width: number }[] }[] }; apply(edit: unknown): void }
      const work = (): void => {
        const until = performance.now() + 4000
        while (performance.now() < until);
        const host = document.querySelector('co-draft') as Host
        const { id: section, elements } = host.layout.sections[0]!
        const { id, width } = elements[0]!
        host.apply([{ type: 'resize', section, id, from: { width }, to: { width: 2.222 } }])
      }
      setTimeout(work)
    })
    await goOn.click()
    await expect.poll(() => second.page.evaluate(() => document.querySelector('co-draft')?.matches(':state(readonly)')), { timeout: 10_000 }).toBe(false)
    expect((await widths(second.page))[0]).toBe(2.7)
    await second.draft.getByRole('group', { name: 'Zoom' }).waitFor()
    await narrower(second.page)
    await expect.poll(async () => (await widths(second.page))[0]).toBe(2.6)
    // There it is said; here it is kept, and what was made here as well.
    await first.draft.locator('[data-notice="elsewhere"]').getByText('Your last change here came too late for it: it is kept by itself, under My ideas.').waitFor()
    expect((await widths(first.page))[0]).toBeOneOf([2.6, 2.7])
    await expect.poll(async () => (await kept(second.page)).sort()).toEqual([[false, 2.6], [true, 2.222]])
  })
  it('goes over as well where the other tab answers nobody', async () => {
    const first = await stand.visitor.tab()
    await narrower(first.page)
    await saved(first.draft)
    const second = await stand.visitor.tab()
    // A tab whose script stands still answers nothing.
    await first.cdp.send('Debugger.enable')
    await first.cdp.send('Debugger.pause')
    void first.page.evaluate(() => 0).catch(() => undefined)
    const began = Date.now()
    await second.draft.locator('[data-notice="elsewhere"]').getByRole('button', { name: 'Go on here' }).click()
    await expect.poll(() => second.page.evaluate(() => document.querySelector('co-draft')?.matches(':state(readonly)')), { interval: 20 }).toBe(false)
    expect(Date.now() - began).toBeLessThan(4000)
    expect((await widths(second.page))[0]).toBe(2.7)
    await first.cdp.send('Debugger.disable')
  })
  it('is so as well where the browser has no locks', async () => {
    const noLocks = (): void => void Object.defineProperty(navigator, 'locks', { value: undefined })
    const first = await stand.visitor.tab(noLocks)
    await narrower(first.page)
    await saved(first.draft)
    const second = await stand.visitor.tab(noLocks)
    await second.draft.locator('[data-notice="elsewhere"]').getByRole('button', { name: 'Go on here' }).click()
    await second.draft.getByRole('button', { name: /^Review/ }).waitFor()
    await narrower(second.page)
    await expect.poll(async () => (await widths(second.page))[0]).toBe(2.6)
    await first.draft.locator('[data-notice="elsewhere"]').waitFor()
  })
})
