/** A room with a garden in it, for tests in a browser: a plan, worked on as on a page. */
import { createRoom, type CodraftRoom } from '../components/index.ts'
import { adopt } from '../components/adopt.ts'
import { portsInto, type Asked } from '../components/stand.sample.ts'
import { styles } from '../components/styles.ts'
import { SessionController } from '../session/controller.ts'
import { garden } from '../session/garden.sample.ts'
import type { Parts } from '../session/parts.ts'
import { viewOf } from '../session/work-of.ts'
import { openWords } from '../words/index.ts'
import { plan } from './plan.ts'

/** What stands on the page. */
export type GardenRoom = { readonly room: CodraftRoom; readonly parts: Parts; readonly root: ShadowRoot; readonly stage: HTMLElement; close(): void }

/** Opens it, and waits until every door is open. */
export async function gardenRoom({ brief = {}, readonly = false, width = 1000 }: { brief?: object; readonly?: boolean; width?: number } = {}): Promise<GardenRoom> {
  const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'))
  if (!main.querySelector('h1')) main.appendChild(document.createElement('h1')).textContent = 'A page'
  const host = main.appendChild(document.createElement('section'))
  host.setAttribute('aria-label', 'Widget')
  host.style.width = `${width}px`
  const root = host.attachShadow({ mode: 'open' })
  adopt(root, styles)
  const works = { plan }
  const controller = new SessionController(garden(brief), { readonly, fitsFor: (kind) => (kind === 'plan' ? plan.fits : null) })
  const parts: Parts = { controller, view: viewOf(controller, works), words: openWords('en'), works }
  const asked: Asked = []
  const room = createRoom()
  room.parts = parts
  room.ports = portsInto(asked)
  root.append(room)
  await room.updateComplete
  for (let tries = 0; root.querySelector('.st-zoom') === null; tries++) {
    if (tries > 200) throw new Error('The stage has not come.')
    await rest(25)
  }
  await rest(250)
  const stage = root.querySelector<HTMLElement>('.stage')
  if (!stage) throw new Error('There is no stage.')
  return { room, parts, root, stage, close: () => host.remove() }
}

/** Waits, in milliseconds. */
export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
