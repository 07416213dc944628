/** A street with its outline, announcer and keys on a page, for tests in a browser. */
import { expect } from '@open-wc/testing'
import { a11ySnapshot, sendKeys } from '@web/test-runner-commands'
import 'axe-core/axe.js'
import { listenToKeys } from '../input/row-keys.ts'
// What is said is there at once, however busy the machine is.
import './spoken.ts'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
import type { Parts } from '../session/parts.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { openAnnouncer, openOutline, type Announcer, type Outline } from './index.ts'

/** A widget as it stands on a page. */
export type Street = { parts: Parts; root: ShadowRoot; outline: Outline; announcer: Announcer; host: HTMLElement; close(): void }
type Axe = { run(node: Node): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
declare const axe: Axe

const open: Street[] = []

/** Takes all widgets away. */
export function tidy(): void {
  for (const one of open.splice(0)) one.close()
}

/** What a host's page has around the widget. */
function page(): HTMLElement {
  const known = document.querySelector('main')
  if (known) return known
  const main = document.body.appendChild(document.createElement('main'))
  main.appendChild(document.createElement('h1')).textContent = 'A page'
  return main
}

/** A widget with an outline, an announcer and keys, in a shadow root as on a page. */
export function street(brief: object = {}, options: { readonly?: boolean } = {}): Street {
  const host = document.createElement('section')
  host.setAttribute('aria-label', `Widget ${open.length + 1}`)
  const root = host.attachShadow({ mode: 'open' })
  const stage = document.createElement('div')
  const place = document.createElement('div')
  const voices = document.createElement('div')
  const undo = document.createElement('button')
  undo.textContent = 'Undo'
  stage.style.cssText = 'position: relative; width: 800px; height: 300px'
  place.style.cssText = 'position: absolute; inset: 0'
  stage.append(place)
  root.append(stage, undo, voices)
  page().append(host)
  const controller = new SessionController(harbour(brief), { readonly: options.readonly ?? false })
  const view = new View(controller)
  const parts: Parts = { controller, view, words: openWords('en') }
  const outline = openOutline(place, parts)
  const announcer = openAnnouncer(voices, parts)
  const stopKeys = listenToKeys(root, parts, {
    openPanel: () => undo.focus(), openPicker: () => undefined, typeWidth: () => undefined, openNotes: () => undefined, openActs: () => undefined, showShortcuts: () => undefined, focusRegion: () => undefined,
    announce: (text) => announcer.announce(text),
    focusElement: (id, how) => {
      if (!how?.keep) controller.select([id])
      outline.focus(id)
    },
  })
  view.resize(800, 300)
  const made: Street = { parts, root, outline, announcer, host, close: () => (stopKeys(), announcer.destroy(), outline.destroy(), host.remove()) }
  open.push(made)
  return made
}

/** The options, in their order in the tree. */
export const options = ({ root }: Street): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role="option"]')]
/** Their names. */
export const names = (one: Street): (string | null)[] => options(one).map((node) => node.getAttribute('aria-label'))
/** The element that has the focus. */
export const focused = ({ root }: Street): string | null => root.activeElement?.getAttribute('data-element') ?? null
/** The option of an element. */
export function node(one: Street, id: string): HTMLElement {
  const found = options(one).find(({ dataset }) => dataset['element'] === id)
  if (!found) throw new Error(`No option for ${id}.`)
  return found
}
/** Waits, in milliseconds. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
/** Waits until so many sentences were said, as long as that may take. */
export async function heard({ announcer }: Street, count: number): Promise<void> {
  for (let tries = 0; announcer.log.length < count; tries++) {
    if (tries > 500) throw new Error(`Only ${announcer.log.length} of ${count} sentences were said.`)
    await wait(10)
  }
}
/** What the polite nodes say now. */
export const spoken = ({ root }: Street): string => [...root.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join('')
/** Presses keys, one after another: `Control+z` is a chord. */
export const press = async (...keys: string[]): Promise<void> => {
  for (const chord of keys) {
    const parts = chord.split('+').filter((part) => part !== '')
    const [key = '+', ...held] = parts.reverse()
    for (const one of held) await sendKeys({ down: one })
    await sendKeys({ press: key })
    for (const one of held) await sendKeys({ up: one })
  }
}

/** A node of the accessibility tree. */
export type Exposed = { readonly role: string; readonly name: string; readonly description?: string; readonly children?: readonly Exposed[] }

/** Everything in the accessibility tree with a role. */
export async function inTree(role: string): Promise<Exposed[]> {
  const all = (one: Exposed): Exposed[] => [one, ...(one.children ?? []).flatMap(all)]
  return all((await a11ySnapshot({})) as unknown as Exposed).filter((one) => one.role === role)
}

/** Fails with what axe finds. */
export async function clean(what: Node): Promise<void> {
  const { violations } = await axe.run(what)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([])
}
