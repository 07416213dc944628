/** Looking closer, and around, by buttons; and what is asked while somebody is to say where a part goes. */
import type { Parts } from '../../session/parts.ts'
import type { SlotLens } from '../../session/slot-lens.ts'
import { slotBoardOf } from '../../tools/slots/index.ts'
import { nameOf } from '../../words/names.ts'
import { make, makeButton, show, write } from '../dom.ts'

const SIGNS = {
  minus: 'M6 12h12', plus: 'M6 12h12M12 6v12', all: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5', left: 'M15 5l-7 7 7 7', right: 'M9 5l7 7-7 7', up: 'M5 15l7-7 7 7', down: 'M5 9l7 7 7-7',
  close: 'M6 6l12 12M18 6L6 18',
}
/** One press zooms by this much, or moves by this part of the stage. */
const ZOOM = 1.5
const ALONG = 0.6

type Direction = 'left' | 'right' | 'up' | 'down'
const WAYS: Readonly<Record<Direction, readonly [x: number, y: number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }

const BACK: Readonly<Record<Direction, Direction>> = { left: 'right', right: 'left', up: 'down', down: 'up' }

/** The buttons over the picture. */
export class SlotControls {
  readonly #parts: Parts
  readonly #bar: HTMLElement
  readonly #along: HTMLElement
  readonly #ways: Readonly<Record<Direction, HTMLButtonElement>>
  readonly #zoom: { readonly in: HTMLButtonElement; readonly out: HTMLButtonElement }
  readonly #asking: HTMLElement
  readonly #question: HTMLElement

  constructor(parent: HTMLElement, parts: Parts) {
    this.#parts = parts
    const { words, view } = parts
    const lens = (): SlotLens => view.lens as SlotLens
    this.#bar = make('div', 'st-tools', parent)
    this.#along = group(parent, 'st-ways', words.say('stage-along'))
    const way = (direction: Direction, key: 'stage-look-left' | 'stage-look-right' | 'slots-look-up' | 'slots-look-down'): HTMLButtonElement => {
      const button = makeButton(`st-way st-way-${direction}`, { name: words.say(key), sign: SIGNS[direction] }, this.#along)
      button.addEventListener('click', () => lens().panBy(WAYS[direction][0] * view.viewport.width * ALONG, WAYS[direction][1] * view.viewport.height * ALONG))
      return button
    }
    this.#ways = { left: way('left', 'stage-look-left'), right: way('right', 'stage-look-right'), up: way('up', 'slots-look-up'), down: way('down', 'slots-look-down') }
    const zoom = group(this.#bar, 'st-zoom', words.say('stage-look'))
    this.#zoom = { out: makeButton('', { name: words.say('stage-zoom-out'), sign: SIGNS.minus }, zoom), in: makeButton('', { name: words.say('stage-zoom-in'), sign: SIGNS.plus }, zoom) }
    this.#zoom.out.addEventListener('click', () => lens().zoomTo(lens().zoom / ZOOM))
    this.#zoom.in.addEventListener('click', () => lens().zoomTo(lens().zoom * ZOOM))
    makeButton('', { name: words.say('stage-show-all'), sign: SIGNS.all }, zoom).addEventListener('click', () => view.fit())
    this.#asking = make('div', 'st-asking', parent)
    this.#asking.dataset['taken'] = ''
    this.#question = make('p', '', this.#asking)
    makeButton('', { name: words.say('slots-cancel'), sign: SIGNS.close }, this.#asking).addEventListener('click', () => slotBoardOf(view).choose(null))
  }

  /** A button that goes gives the focus to the one that leads back. */
  #offer(way: Direction, offered: boolean): void {
    const button = this.#ways[way]
    const root = button.getRootNode()
    if (!offered && !button.hidden && (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === button) {
      const back = this.#ways[BACK[way]]
      show(back, true)
      back.focus({ preventScroll: true })
    }
    show(button, offered)
  }

  /** Lets what is in the hand be seen. */
  retreat(away: boolean): void {
    this.#along.classList.toggle('is-away', away)
    this.#bar.classList.toggle('is-away', away)
  }

  /** Brings them in line with how the picture is looked at, and with what is asked. */
  update(): void {
    const { view, controller, words } = this.#parts
    const lens = view.lens as SlotLens
    const { room, limits, zoom } = lens
    for (const way of ['left', 'right', 'up', 'down'] as const) this.#offer(way, room[way] > 1)
    this.#zoom.in.disabled = zoom >= limits.most
    this.#zoom.out.disabled = zoom <= limits.least + 1e-6
    const choosing = slotBoardOf(view).choosing
    const asked = choosing !== null && choosing.what !== 'offered'
    show(this.#asking, asked)
    this.#asking.classList.toggle('is-asked', asked)
    if (!asked) return
    const element = nameOf([{ compiled: controller.compiled, layout: controller.session.layout }], { id: choosing.id, section: controller.section }, words)
    write(this.#question, words.say(choosing.what === 'swap' ? 'slots-choosing-swap' : 'slots-choosing-move', { element }))
  }
}

function group(parent: HTMLElement, classes: string, name: string): HTMLElement {
  const made = make('div', classes, parent)
  made.setAttribute('role', 'group')
  made.setAttribute('aria-label', name)
  return made
}
