import { describe, expect, it } from 'vitest'
import { eachVisit, narrower, saved, storedRow, widths } from '../faults/stand.ts'

const stand = eachVisit()
const OUTBOX = /^outbox /

describe('row 16 (tab closed right after Send)', () => {
  const ended = { sent: 0, kept: 0 }
  it.each(Array.from({ length: 20 }, (_, point) => point))('is one row in the end, closed at point %i of 20', async (point) => {
    const { page, draft } = await stand.visitor.tab()
    await narrower(page)
    await saved(draft)
    // At every other point the collector has it, and its answer never comes to this tab.
    if (point % 2 === 0) stand.visitor.answer = () => new Promise<void>(() => undefined)
    await draft.getByRole('button', { name: /^Review/ }).click()
    const dialog = draft.getByRole('dialog')
    for (const reason of await dialog.getByRole('textbox').all()) await reason.fill('People cycle here already.')
    await dialog.getByRole('checkbox').check()
    // Closed so many milliseconds after the press itself, not after whatever a driver waits for.
    const pressed = page.evaluate((ms) => new Promise<void>((resolve) => {
      const send = [...(document.querySelector('co-draft')?.shadowRoot?.querySelectorAll<HTMLButtonElement>('dialog[open] button[type="submit"]') ?? [])].at(-1)
      send?.click()
      setTimeout(resolve, ms)
    }), point * 15)
    await pressed
    await page.close()
    stand.visitor.answer = () => null

    const again = await stand.visitor.tab()
    const reached = (await storedRow(again.page, OUTBOX)) !== null || stand.visitor.rows > 0
    if (reached) {
      await expect.poll(() => stand.visitor.rows).toBe(1)
      await expect.poll(async () => ((await storedRow(again.page, OUTBOX)) as { state?: string } | null)?.state ?? 'sent').toBe('sent')
      ended.sent += 1
    } else {
      // Nothing was written down yet, so nothing may be lost: it is all there to be sent.
      expect((await widths(again.page))[0]).toBe(2.7)
      ended.kept += 1
    }
    await again.page.reload()
    await again.draft.getByRole('option').first().waitFor()
    expect(stand.visitor.rows).toBe(reached ? 1 : 0)
    if (point === 19) process.stdout.write(`Of 20 tabs closed after Send, ${ended.sent} had sent in the end, ${ended.kept} still had all of it to be sent.\n`)
  })
})
