import { applyEdit, designHash, fitOrder, fitReplace, fitWidth, openSession, type Ground, type Layout } from '@codraft/core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoBrief, foreign, layoutOf, rowOf, Visit } from './page.ts'

const dominion = demoBrief('street')
let visit: Visit
beforeAll(async () => void (visit = await Visit.begin()))
afterAll(() => visit.end())

/** The first car lane becomes a cycle lane and goes next but one; the last footpath gets 0.4 m narrower. */
const DESIGN = ['footpath 2.8', 'light-rail 3.2', 'cycle 1.8', 'island-platform 3', 'light-rail 3.2', 'car-lane 3', 'footpath 2.4']

describe('the list', () => {
  it('turns the street into another and sends it, by keyboard alone', async () => {
    const { page, watched } = await visit.page({ viewport: { width: 390, height: 844 } })
    await page.goto(`${foreign}/street/`)
    const draft = page.locator('co-draft').first()
    await draft.getByRole('option').first().waitFor()
    await tabTo(page, draft.getByRole('radio', { name: 'Picture' }))
    await page.keyboard.press('ArrowRight')
    await draft.getByRole('listitem').filter({ hasText: 'Footpath 2' }).waitFor()
    expect(await draft.getAttribute('view')).toBe('list')

    await tabTo(page, draft.getByRole('button', { name: 'Car lane 1', exact: true }))
    await page.keyboard.press('Enter')
    await tabTo(page, draft.getByRole('button', { name: 'Replace: Car lane 1' }))
    await page.keyboard.press('Enter')
    await draft.getByRole('dialog').getByRole('searchbox').waitFor()
    await page.keyboard.type('Cycle lane')
    await page.keyboard.press('Enter')
    await expect.poll(() => rowOf(page)).toContain('cycle 1.8')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(async () => (await rowOf(page))[2]).toBe('cycle 1.8')
    await page.keyboard.press('End')
    await tabTo(page, draft.getByRole('textbox', { name: /^Width of Footpath 2/ }))
    await page.keyboard.type('2.4')
    await page.keyboard.press('Enter')
    await expect.poll(() => rowOf(page)).toEqual(DESIGN)
    expect(designHash(await layoutOf(page), dominion.brief)).toBe(designHash(designed(), dominion.brief))

    await tabTo(page, draft.getByRole('button', { name: /^Review/ }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    const dialog = draft.getByRole('dialog')
    await dialog.getByRole('checkbox').waitFor()
    for (const reason of await dialog.getByRole('textbox').all()) {
      await tabTo(page, reason)
      await page.keyboard.type('People cycle here already.')
    }
    await tabTo(page, dialog.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await tabTo(page, dialog.getByRole('button', { name: 'Send' }))
    await page.keyboard.press('Enter')
    await draft.locator('.reference').waitFor()
    expect(await draft.locator('.reference').textContent()).toMatch(/[2-9CFGHJKMPQRVWX]{3}\W*[2-9CFGHJKMPQRVWX]{3}/)
    expect(watched.errors).toEqual([])
    expect(watched.violations).toEqual([])
  })

  it('stands where a browser paints nothing, and says so', async () => {
    const { page } = await visit.page()
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await page.goto(`${foreign}/street/`)
    const draft = page.locator('co-draft').first()
    await draft.getByText('The picture cannot be drawn here.').waitFor()
    await draft.getByRole('button', { name: 'Wider: Footpath 1' }).click()
    await expect.poll(async () => (await rowOf(page))[0]).toBe('footpath 2.9')
    expect(await draft.getAttribute('view')).toBe(null)
  })
})

/** The same design by core's own verbs, for the hash that it must have. */
function designed(): Layout {
  const [section, lane, footpath] = [dominion.sections[0]?.id ?? '', dominion.sections[0]?.start[1]?.id ?? '', dominion.sections[0]?.start.at(-1)?.id ?? '']
  const steps = [
    (ground: Ground) => fitReplace(ground, { id: lane, kind: 'cycle' }),
    (ground: Ground) => fitOrder(ground, { id: lane, index: 2 }),
    (ground: Ground) => fitWidth(ground, { id: footpath, width: 2.4, exact: true }),
  ]
  return steps.reduce<Layout>((layout, fit) => applyEdit(layout, fit({ compiled: dominion, layout, section }).edit), openSession(dominion).layout)
}

/** Presses Tab until a control has the focus, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not come to ${target.toString()}.`)
}
