import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { eachVisit } from '../faults/stand.ts'
import { chanceOf, seed, upTo } from './chance.ts'

const stand = eachVisit()
const chance = chanceOf(seed)

type Host = HTMLElement & { layout: { sections: { id: string; elements: { id: string; width: number }[] }[] }; apply(edit: unknown): void }
const START = 2.8
const STEPS = 900

/** Makes edits in a tab, a step of a millimetre each, back and forth; gives the width after each that was taken. */
const edits = (page: Page, count: number): Promise<number[]> => page.evaluate(([times, start, steps]) => {
  const host = document.querySelector('co-draft') as Host
  const taken: number[] = []
  for (let nth = 0; nth < times!; nth++) {
    const section = host.layout.sections[0]!
    const { id, width } = section.elements[0]!
    const down = Math.round((start! - width) * 1000)
    const next = Math.round(start! * 1000 - ((down + 1) % steps!)) / 1000
    host.apply([{ type: 'resize', section: section.id, id, from: { width }, to: { width: next } }])
    if (host.layout.sections[0]!.elements[0]!.width === next) taken.push(next)
  }
  return taken
}, [count, START, STEPS])
const widthIn = (page: Page): Promise<number | undefined> => page.evaluate(() => (document.querySelector('co-draft') as Host).layout.sections[0]?.elements[0]?.width)
const mayEdit = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('co-draft')?.matches(':state(readonly)') === false)
const takeOver = (page: Page): Promise<boolean> => page.evaluate(() => {
  const button = document.querySelector('co-draft')?.shadowRoot?.querySelector<HTMLButtonElement>('[data-notice="elsewhere"] button')
  button?.click()
  return button !== null && button !== undefined
})

describe('row 17 (two tabs, the same draft)', () => {
  it('loses no edit in 1,000 interleavings of edits and taking over', async () => {
    let [writer, reader] = [(await stand.visitor.tab()).page, (await stand.visitor.tab()).page]
    await edits(writer, 1)
    for (let round = 0; round < 1000; round++) {
      const [before = await widthIn(writer)] = (await edits(writer, 1 + upTo(chance, 3))).slice(-1)
      await expect.poll(() => takeOver(reader), { interval: 10 }).toBe(true)
      // While the draft goes over, the first tab may still be at work.
      const during = chance() < 0.5 ? await edits(writer, 1 + upTo(chance, 2)) : []
      await expect.poll(() => mayEdit(reader), { interval: 10 }).toBe(true)
      const after = await widthIn(reader)
      expect(after, `round ${round} of seed ${seed}: ${before} and then ${during.join(', ')}`).toBe(during.at(-1) ?? before)
      await expect.poll(() => mayEdit(writer), { interval: 10 }).toBe(false)
      ;[writer, reader] = [reader, writer]
    }
  })
})
