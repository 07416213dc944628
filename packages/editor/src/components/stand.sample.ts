/** A stand for tests: one part of the room, or the whole room, in a shadow root on a page, with Harbour Street in it. */
import { expect } from '@open-wc/testing'
import 'axe-core/axe.js'
import { SessionController } from '../session/controller.ts'
import { harbour } from '../session/harbour.sample.ts'
// What is said is there at once, however busy the machine is.
import '../outline/spoken.ts'
import type { Parts } from '../session/parts.ts'
import { View } from '../session/view.ts'
import { openWords } from '../words/index.ts'
import { adopt } from './adopt.ts'
import { make } from './define.ts'
import { createRoom, type CodraftRoom } from './index.ts'
import type { Parted } from './parted.ts'
import type { RoomLinks, RoomPorts, SubmitOutcome } from './ports.ts'
import { styles } from './styles.ts'

type Axe = { run(node: Node): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
declare const axe: Axe

/** What was asked of the room or the shell, in order: "goTo p1", "openPicker replace". */
export type Asked = string[]
/** A part on its stand. */
export type Stand<T> = { readonly part: T; readonly parts: Parts; readonly root: ShadowRoot; readonly asked: Asked }

const stands: HTMLElement[] = []

function place(): ShadowRoot {
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'))
  if (!main.querySelector('h1')) main.appendChild(document.createElement('h1')).textContent = 'A page'
  const host = main.appendChild(document.createElement('section'))
  host.setAttribute('aria-label', `Widget ${stands.length + 1}`)
  stands.push(host)
  const root = host.attachShadow({ mode: 'open' })
  adopt(root, styles)
  return root
}

/** The trial of Harbour Street; `brief` replaces fields of the brief. */
export function partsOf(brief: object = {}, options: { readonly?: boolean } = {}): Parts {
  const controller = new SessionController(harbour(brief), options)
  const view = new View(controller)
  view.resize(800, 300)
  return { controller, view, words: openWords('en') }
}

/** Puts one part of the room on a stand. */
export async function stand<T extends Parted>(tag: string, type: new () => T, given: { brief?: object; readonly?: boolean; set?: Partial<T> } = {}): Promise<Stand<T>> {
  const root = place()
  root.appendChild(document.createElement('h2')).textContent = 'Harbour Street'
  const parts = partsOf(given.brief, { readonly: given.readonly ?? false })
  const part = make(tag, type)
  const asked: Asked = []
  Object.assign(part, { parts, links: linksInto(asked) }, given.set)
  part.className = tag.replace('codraft-', '')
  root.append(part)
  await part.updateComplete
  return { part, parts, root, asked }
}

/** Puts the whole room on a stand. */
export async function standRoom(given: { brief?: object; readonly?: boolean; outcome?: () => Promise<SubmitOutcome>; width?: number; restored?: boolean; keptAt?: number; unpainted?: boolean; parts?: Parts; early?: (part: CodraftRoom) => void } = {}): Promise<Stand<CodraftRoom>> {
  const root = place()
  const parts = given.parts ?? partsOf(given.brief, { readonly: given.readonly ?? false })
  const asked: Asked = []
  const part = createRoom()
  part.parts = parts
  part.ports = portsInto(asked, given.outcome)
  part.saved = 'saved'
  part.restored = given.restored ?? false
  part.keptAt = given.keptAt ?? null
  if (given.width !== undefined) (root.host as HTMLElement).style.width = `${given.width}px`
  root.append(part)
  await part.updateComplete
  given.early?.(part)
  if (given.unpainted !== true) await handed(part)
  await settled(part)
  return { part, parts, root, asked }
}

/** Moves a mouse, and waits until stage, pointer and keys, which come for it, are there. */
export async function handed(part: HTMLElement): Promise<void> {
  for (let tries = 0; part.querySelector('.st-box') === null; tries++) {
    if (tries > 200) throw new Error('The stage has not come.')
    window.dispatchEvent(new PointerEvent('pointermove'))
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Ports that write down what they are asked. */
export const portsInto = (asked: Asked, outcome: () => Promise<SubmitOutcome> = async () => ({ state: 'again', code: 'unreachable' })): RoomPorts => ({
  submit: (answers) => {
    asked.push(`submit ${JSON.stringify(answers)}`)
    return outcome()
  },
  shareUrl: async () => 'https://council.example/street#codraft:harbour=v1',
  sharesAtOnce: async () => () => (asked.push('share'), 'https://council.example/street#codraft:harbour=v1'),
  makeAnother: () => void asked.push('makeAnother'),
  showAs: (view) => void asked.push(`showAs ${view}`),
})

const linksInto = (asked: Asked): RoomLinks => ({
  announce: (text) => void asked.push(`announce ${text}`),
  alert: (text) => void asked.push(`alert ${text}`),
  messages: () => ['First', 'Second'],
  pressTile: (_, kind) => void asked.push(`pressTile ${kind}`),
  goTo: (element) => void asked.push(`goTo ${element}`),
  openPicker: (mode) => void asked.push(`openPicker ${mode}`),
  openRules: () => void asked.push('openRules'),
  openAside: (aside, on) => void asked.push(`openAside ${aside}${on ? ` ${on.element ?? on.reference ?? on.idea?.name}` : ''}`),
  openSheet: (sheet) => void asked.push(`openSheet ${sheet}`),
})

/** Waits until everything has drawn itself, animations finished: they are brought to their end at once, since a test has nobody to watch them. */
export async function settled(part: Parted): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)))
  await part.updateComplete
  const moving = part.getAnimations({ subtree: true })
  for (const animation of moving) animation.finish()
  await Promise.allSettled(moving.map(({ finished }) => finished))
}

/** axe finds nothing. */
export async function clean(node: Node = document): Promise<void> {
  const { violations } = await axe.run(node)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([])
}

/** The first node that a selector finds, or whose words or name hold a text. */
export function find<T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string, text = ''): T {
  const found = [...root.querySelectorAll<T>(selector)].find((node) => `${node.getAttribute('aria-label') ?? ''} ${node.textContent}`.includes(text))
  if (!found) throw new Error(`There is no ${selector} with "${text}".`)
  return found
}

/** Takes all stands away. */
export function tidy(): void {
  for (const host of stands.splice(0)) host.remove()
}
