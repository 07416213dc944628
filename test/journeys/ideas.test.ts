import { KeptProposal } from '@codraft/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreign, home, open, option, Visit } from './page.ts'

let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

describe('an idea beside the layout', () => {
  it('is noted, named, compared, shared, kept over a reload, sent, and printed on one sheet, with no policy broken', async () => {
    const { page, watched } = await visit.page()
    const draft = await open(page, `${foreign}/street/`)
    const more = async (item: string): Promise<void> => {
      await draft.locator('.more-button').click()
      await draft.getByRole('button', { name: item, exact: true }).click()
      await draft.getByRole('dialog').waitFor()
    }
    await option(draft, /^Footpath 2 of 2/).focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('-')
    await page.keyboard.press('n')
    await draft.getByLabel('Your note').fill('Prams cannot pass here any more.')
    await draft.getByRole('radio', { name: 'Worry' }).check()
    await draft.getByRole('button', { name: 'Add note' }).click()
    await page.keyboard.press('Escape')
    await more('Something is missing here')
    await draft.getByLabel('What is missing?').fill('Drinking fountain')
    await draft.getByLabel(/How wide/).fill('0.6')
    await draft.getByRole('button', { name: 'Add to my idea' }).click()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(400)

    await page.reload()
    await option(draft, /^Footpath 2 of 2, 2.4/).waitFor()
    await more('Before and after')
    const slider = draft.getByRole('slider')
    await slider.focus()
    await page.keyboard.press('End')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('100 % your idea')
    await page.keyboard.press('Escape')

    await more('Share your idea')
    const saved = page.waitForEvent('download')
    await draft.getByRole('button', { name: 'Save as PNG' }).click()
    expect((await saved).suggestedFilename()).toBe('dominion-road.png')
    expect(await draft.getByLabel('Link that opens it').inputValue()).toContain('#codraft:dominion-road=v1.')
    await page.keyboard.press('Escape')

    await draft.getByRole('button', { name: /^Review/ }).click()
    await draft.getByText('Prams cannot pass here any more.').waitFor()
    for (const box of await draft.getByRole('checkbox').all()) await box.check()
    await draft.getByRole('button', { name: 'Send', exact: true }).click()
    await draft.getByText('Your reference is').waitFor()
    const reference = (await draft.locator('.reference').textContent())?.replace(/\s+/g, '') ?? ''

    await draft.getByRole('button', { name: 'Print', exact: true }).click()
    await draft.getByRole('dialog', { name: 'Print' }).waitFor()
    await page.evaluate(() => {
      const { appendChild } = Node.prototype
      Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
        const added = appendChild.call(this, node) as T
        if (added instanceof HTMLIFrameElement && added.contentWindow) added.contentWindow.print = () => undefined
        return added
      }
    })
    await draft.getByRole('button', { name: 'Print this page' }).click()
    const sheet = await draft.locator('iframe.print-frame').evaluate((frame: HTMLIFrameElement) => {
      const rules = frame.contentDocument?.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)) ?? []
      return { html: frame.contentDocument?.body.innerHTML ?? '', css: rules.join('\n') }
    })
    expect(sheet.html.replace(/<[^>]*>/g, '').replace(/[\s-]+/g, '')).toContain(reference.replace(/-/g, ''))
    const paper = await page.context().newPage()
    await paper.setContent(`<!doctype html><html lang="en"><head><title>Paper</title><style>${sheet.css}</style></head><body>${sheet.html}</body></html>`)
    const pdf = await paper.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

    const { proposals } = (await (await page.request.get(`${home}/api/v1/admin/briefs/dominion-road/proposals`)).json()) as { proposals: unknown[] }
    const mine = proposals.map((one) => KeptProposal.parse(one)).filter(({ receipt }) => receipt.reference.replace(/-/g, '') === reference.replace(/-/g, ''))
    expect(mine).toHaveLength(1)
    expect(mine[0]?.proposal).toMatchObject({ notes: [{ on: 'w2', type: 'worry', text: 'Prams cannot pass here any more.' }], missing: [{ label: 'Drinking fountain', width: 0.6 }] })
    expect(watched.violations).toEqual([])
    expect(watched.errors).toEqual([])
  })
})
