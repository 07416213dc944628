/** Every state that a visitor may meet, each with the way there: by selectors, so that the same ways lead there in any language. */
import type { Locator, Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { catalogue as arabic } from '../../packages/editor/src/words/locales/ar/index.ts'
import { enIdeas } from '../../packages/editor/src/words/en-ideas.ts'
import { enAsking } from '../../packages/editor/src/words/en-asking.ts'
import { enMore } from '../../packages/editor/src/words/en-more.ts'
import { storedRow } from '../faults/stand.ts'
import { home } from '../journeys/page.ts'

/** How a page is looked at: in a language, and for each state by day, by night and on the narrowest screen. */
export type Look = { readonly locale: 'en' | 'ar'; readonly as: readonly { readonly name: string; readonly width: number; readonly height?: number; readonly dark?: boolean }[] }
/** All looks of every state. */
export const LOOKS: Readonly<Record<Look['locale'], Look>> = {
  en: { locale: 'en', as: [{ name: 'light', width: 1280 }, { name: 'dark', width: 1280, dark: true }, { name: 'at 320 px', width: 320 }, { name: 'on its side', width: 844, height: 390 }] },
  ar: { locale: 'ar', as: [{ name: 'from right to left', width: 1280 }, { name: 'from right to left at 390 px', width: 390, dark: true }] },
}

type MenuKey = keyof typeof enIdeas | keyof typeof enMore | keyof typeof enAsking
/** A visit on the way to a state. */
export type Way = { readonly page: Page; readonly draft: Locator; readonly look: Look }
/** `place`: the demo it is a state of, if not the street; `before`: what is arranged before the page is asked for; `reach`: what is done when it stands; `stands`: what shows that the state is reached. */
export type State = { readonly place?: string; before?(page: Page): Promise<unknown>; reach?(way: Way): Promise<unknown>; readonly stands: string }

const english = { ...enIdeas, ...enMore, ...enAsking }
const said = (key: MenuKey, { locale }: Look): string => (locale === 'ar' ? arabic.sentences[key] : english[key]) ?? ''
const BRIEF = '**/briefs/dominion-road'

/** Changes the brief on its way to the page. */
const published = (page: Page, change: (brief: Brief) => void, headers: Record<string, string> = {}): Promise<unknown> => page.route(BRIEF, async (route: Route) => {
  const brief = (await (await route.fetch()).json()) as Brief
  change(brief)
  await route.fulfill({ json: brief, headers })
})
type Brief = { revision: number; publish: { closes?: string }; submit: { others?: string }; rules: unknown[]; layout: { sections: { elements: { id: string }[] }[] } }

const attribute = (page: Page, name: string, value = ''): Promise<unknown> =>
  page.addInitScript(([key = '', text = '']) => addEventListener('DOMContentLoaded', () => document.querySelector('co-draft')?.setAttribute(key, text)), [name, value])
const option = ({ draft }: Way, nth: number): Locator => draft.getByRole('option').nth(nth)
/** Presses keys on an option. */
export async function keys(way: Way, nth: number, ...pressed: string[]): Promise<void> {
  await option(way, nth).focus()
  for (const key of pressed) await way.page.keyboard.press(key)
}
async function menu({ draft, look }: Way, key: MenuKey): Promise<void> {
  await draft.locator('.more-button').click()
  await draft.locator('.menu button', { hasText: said(key, look) }).first().click()
}
async function edited(way: Way): Promise<void> {
  await keys(way, 0, '-')
  await way.draft.locator('.saved.saved').first().waitFor()
}
async function again({ page, draft }: Way): Promise<void> {
  await page.reload()
  await draft.getByRole('option').first().waitFor()
}
async function agreed({ draft }: Way): Promise<void> {
  await draft.locator('.review-button').click()
  const review = draft.locator('dialog.review')
  await review.locator('[type=submit]').waitFor()
  for (const reason of await review.locator('textarea').all()) await reason.fill('People cycle here already.')
  for (const consent of await review.locator('.consents input[type=checkbox], input[type=checkbox]').all()) await consent.check()
}
async function sent(way: Way): Promise<void> {
  await edited(way)
  await agreed(way)
  await way.draft.locator('dialog.review [type=submit]').click()
}
const answered = (page: Page, status: number, body: object): Promise<unknown> => page.route('**/proposals', (route) => route.fulfill({ status, contentType: status < 300 ? 'application/json' : 'application/problem+json', json: body }))
const accepted = (page: Page): Promise<unknown> => page.route('**/proposals', (route) => {
  const { id, brief } = route.request().postDataJSON() as { id: string; brief: { id: string; revision: number; hash: string } }
  const receipt = { reference: 'K7F-3PQ', proposal: id, brief: brief.id, revision: brief.revision, hash: brief.hash, verdict: 'valid', acceptedAt: '2031-05-03T10:20:00Z', statusUrl: `${home}/p/K7F-3PQ#s` }
  return route.fulfill({ status: 201, json: receipt })
})

/** The states by name. */
export const STATES: Readonly<Record<string, State>> = {
  'at first': { stands: '.st-zoom' },
  'with a part selected': { reach: (way) => keys(way, 1, 'Enter'), stands: '.inspector .stepper' },
  'with a part lifted': { reach: (way) => keys(way, 1, 'Space', 'ArrowRight'), stands: '[role=option]' },
  'with several selected': { reach: (way) => keys(way, 0, 'Control+a'), stands: '[role=option][aria-selected=true]' },
  'with a rule broken': { reach: (way) => keys(way, 0, '+', '+'), stands: '.problem' },
  'with the picker open': { reach: (way) => keys(way, 1, 'r'), stands: 'dialog[open] .pick' },
  'with a question asked': { reach: async (way) => keys(way, 1, 'Delete'), stands: '.stage' },
  'in review': { reach: ({ draft }) => draft.locator('.review-button').click(), stands: 'dialog.review[open]' },
  'in review, refused': {
    reach: async ({ draft }) => {
      await draft.locator('.review-button').click()
      await draft.locator('dialog.review [type=submit]').click()
    },
    stands: '.summary',
  },
  'with the menu open': { reach: ({ draft }) => draft.locator('.more-button').click(), stands: '.menu button' },
  'sharing': { reach: (way) => menu(way, 'share-idea'), stands: 'dialog[open]' },
  'comparing': { reach: async (way) => (await keys(way, 0, '-'), menu(way, 'compare')), stands: 'dialog[open] .split' },
  'among my ideas': { reach: async (way) => (await edited(way), menu(way, 'ideas')), stands: 'dialog[open] .idea' },
  'writing notes': { reach: (way) => menu(way, 'notes'), stands: 'dialog[open] textarea' },
  'saying what is missing': { reach: (way) => menu(way, 'missing'), stands: 'dialog[open] input' },
  'before it is printed': { reach: (way) => menu(way, 'print'), stands: 'dialog[open] .paper' },
  'with the tips': { reach: (way) => menu(way, 'tips'), stands: 'dialog[open]' },
  'with the sheet of keys': { reach: (way) => keys(way, 0, '?'), stands: 'dialog[open]' },
  'with the message log': { reach: async (way) => (await keys(way, 0, '-'), menu(way, 'messages')), stands: 'dialog[open]' },
  'as a list': { before: (page) => attribute(page, 'view', 'list'), stands: '.codraft-list' },
  'with nothing in it': { before: (page) => published(page, (brief) => ((brief.rules = []), brief.layout.sections.forEach((section) => (section.elements = [])))), stands: '.empty' },
  'offline': { reach: async (way) => (await keys(way, 0, '-'), way.page.context().setOffline(true)), stands: '.saved.offline, .saved.offline-unkept' },
  'closed': { before: (page) => published(page, (brief) => (brief.publish.closes = '2026-05-03'), { 'codraft-closed': 'true' }), stands: '[data-notice=closed]' },
  'with a draft that is back': { reach: async (way) => (await edited(way), again(way)), stands: '.toasts' },
  'with a draft of an older plan': {
    reach: async (way) => {
      await edited(way)
      await published(way.page, (brief) => (brief.revision = 2))
      await again(way)
    },
    stands: '[data-notice=drift]',
  },
  'where nothing can be kept': {
    before: (page) => page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('Blocked.', 'SecurityError') } })),
    reach: (way) => keys(way, 0, '-'), stands: '[data-notice=not-kept]',
  },
  'where nothing can be painted': { before: (page) => page.addInitScript(() => void (HTMLCanvasElement.prototype.getContext = () => null)), stands: '.codraft-list' },
  'with a brief that cannot be read': { before: (page) => page.route(BRIEF, (route) => route.fulfill({ json: { codraft: 1 } })), stands: '.failure' },
  'with such a brief, for its designer': { before: async (page) => (await attribute(page, 'designer'), page.route(BRIEF, (route) => route.fulfill({ json: { codraft: 1 } }))), stands: '.failure pre' },
  'while it loads': { before: (page) => page.route(BRIEF, () => new Promise<void>(() => undefined)), stands: '[aria-busy=true]' },
  'with its receipt': { before: async (page) => (await published(page, (brief) => (brief.submit.others = 'https://council.example/ideas')), accepted(page)), reach: sent, stands: '.receipt .others' },
  'not accepted': { before: (page) => answered(page, 409, { type: 'urn:codraft:error:closed', title: 'closed', status: 409, code: 'closed' }), reach: sent, stands: 'dialog.review[open] [role=alert]' },
  'waiting to be sent': { before: (page) => page.route('**/proposals', (route) => route.abort()), reach: sent, stands: 'dialog.review[open]' },
  'open elsewhere': {
    reach: async (way) => {
      await edited(way)
      const other = await way.page.context().newPage()
      await other.goto(`${home}/street/`)
      await other.locator('co-draft [data-notice=elsewhere]').getByRole('button').click()
    },
    stands: '[data-notice=elsewhere]',
  },
  'with an idea that somebody shared': {
    reach: async (way) => {
      await keys(way, 0, '-', '-')
      await menu(way, 'share-idea')
      const link = await way.draft.locator('dialog[open] input[readonly], dialog[open] textarea').first().inputValue()
      // Undone, so that what the link holds is another idea than one's own.
      await way.page.keyboard.press('Escape')
      await keys(way, 0, 'Control+z', '+')
      // Whoever goes before the fourth edit is kept has an older one for their own, which may be what the link holds.
      await expect.poll(async () => ((await storedRow(way.page, / dominion-road \d+$/)) as { counter: number }).counter).toBe(4)
      await way.page.goto('about:blank')
      await way.page.goto(link)
      await way.draft.getByRole('option').first().waitFor()
    },
    stands: '[data-notice=shared]',
  },
}
