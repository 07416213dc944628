/** Looking closer, and along the street, by buttons: zoom, and a small map of the whole street where it is longer than the stage. */
import { type Palette, type Token } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { pictureOf } from './picture.ts'
import { make, makeButton, moveTo, show } from './dom.ts'

const SIGNS = {
  minus: 'M6 12h12', plus: 'M6 12h12M12 6v12', all: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5', left: 'M15 5l-7 7 7 7', right: 'M9 5l7 7-7 7',
}
/** One press zooms by this much, or looks along by this part of the stage. */
const ZOOM = 1.5
const ALONG = 0.6
/** The map shows no more elements than this: more would be thinner than a pixel. */
const MOST_MAPPED = 300

type ButtonName = 'in' | 'out' | 'all' | 'left' | 'right'

/** The buttons and the map. */
export class Controls {
  readonly #parts: Parts
  readonly #bar: HTMLElement
  readonly #overview: HTMLElement
  readonly #map: HTMLElement
  readonly #canvas: HTMLCanvasElement
  readonly #window: HTMLElement
  readonly #buttons: Readonly<Record<ButtonName, HTMLButtonElement>>
  readonly #colours = new Map<object, Token>()
  /** Measured once per size of the stage. */
  #width = { of: 0, map: 0 }
  #drawn: { row: object; palette: Palette; width: number } | null = null

  constructor(parent: HTMLElement, parts: Parts) {
    this.#parts = parts
    const { words, view } = parts
    const bar = (this.#bar = make('div', 'st-tools', parent))
    this.#overview = group(bar, 'st-overview', words.say('stage-along'))
    const left = makeButton('', { name: words.say('stage-look-left'), sign: SIGNS.left }, this.#overview)
    this.#map = make('div', 'st-map', this.#overview)
    this.#map.dataset['taken'] = ''
    this.#canvas = make('canvas', '', this.#map)
    this.#window = make('div', 'st-window', this.#map)
    const right = makeButton('', { name: words.say('stage-look-right'), sign: SIGNS.right }, this.#overview)
    const zoom = group(bar, 'st-zoom', words.say('stage-look'))
    this.#buttons = {
      left, right,
      out: makeButton('', { name: words.say('stage-zoom-out'), sign: SIGNS.minus }, zoom),
      in: makeButton('', { name: words.say('stage-zoom-in'), sign: SIGNS.plus }, zoom),
      all: makeButton('', { name: words.say('stage-show-all'), sign: SIGNS.all }, zoom),
    }
    const press = (button: ButtonName, act: () => void): void => this.#buttons[button].addEventListener('click', act)
    press('in', () => view.zoomTo(view.viewport.zoom * ZOOM))
    press('out', () => view.zoomTo(view.viewport.zoom / ZOOM))
    press('all', () => view.fit())
    press('left', () => view.panBy(-view.viewport.width * ALONG))
    press('right', () => view.panBy(view.viewport.width * ALONG))
    this.#map.addEventListener('pointerdown', (event) => this.#go(event))
    this.#map.addEventListener('pointermove', (event) => { if (event.buttons & 1) this.#go(event) })
  }

  /** Looks where the map was pressed. */
  #go(event: PointerEvent): void {
    const { left, width } = this.#map.getBoundingClientRect()
    const { viewport } = this.#parts.view
    const { view, whole } = spans(viewport)
    if (event.type === 'pointerdown') this.#map.setPointerCapture(event.pointerId)
    this.#parts.view.panBy(((event.clientX - left) / width) * whole - view / 2 - viewport.pan)
  }

  /** Lets what is in the hand be seen, and its labels read. */
  retreat(away: boolean): void {
    this.#bar.classList.toggle('is-away', away)
  }

  /** Brings the buttons and the map in line with how the street is looked at. */
  update(palette: Palette): void {
    const { view } = this.#parts
    const { viewport } = view
    const { pan, maxPan, zoom } = viewport
    show(this.#overview, maxPan > 1)
    this.#overview.classList.toggle('is-along', maxPan > 1)
    const { left, right, in: closer, out } = this.#buttons
    // Written again, it would have them styled again.
    const disable = (button: HTMLButtonElement, disabled: boolean): void => { if (button.disabled !== disabled) button.disabled = disabled }
    disable(left, pan <= 0)
    disable(right, pan >= maxPan - 0.5)
    disable(closer, zoom >= 8)
    disable(out, zoom <= 0.25 || (maxPan === 0 && zoom <= 1))
    if (maxPan <= 1) return
    if (this.#width.of !== viewport.width) this.#width = { of: viewport.width, map: this.#map.clientWidth }
    const wide = this.#width.map
    const { view: seen, whole } = spans(viewport)
    moveTo(this.#window, (pan / whole) * wide, 0)
    this.#window.style.width = `${Math.max(10, (seen / whole) * wide)}px`
    this.#draw(palette, wide)
  }

  #draw(palette: Palette, wide: number): void {
    const row = this.#parts.view.keptRow
    if (this.#drawn?.row === row && this.#drawn.palette === palette && this.#drawn.width === wide) return
    this.#drawn = { row, palette, width: wide }
    const ratio = Math.min(2, devicePixelRatio)
    this.#canvas.width = Math.max(1, Math.round(wide * ratio))
    this.#canvas.height = Math.round(12 * ratio)
    const context = this.#canvas.getContext('2d')
    const last = row.at(-1)
    if (!context || !last) return
    context.fillStyle = palette.far2
    context.fillRect(0, 0, this.#canvas.width, this.#canvas.height)
    if (row.length > MOST_MAPPED) return
    const scale = this.#canvas.width / Math.max(last.section.length, last.start + last.width)
    for (const placed of row) {
      context.fillStyle = palette[this.#colourOf(placed)]
      const x = Math.round(placed.start * scale)
      context.fillRect(x, 0, Math.max(1, Math.round((placed.start + placed.width) * scale) - x), this.#canvas.height)
    }
  }

  /** The colour of a kind's ground. */
  #colourOf(placed: Parameters<typeof pictureOf>[0]): Token {
    let colour = this.#colours.get(placed.shape)
    if (colour === undefined) {
      const { drawn } = pictureOf(placed, { compiled: this.#parts.controller.compiled, locale: this.#parts.words.locale })
      colour = drawn.ground.find(({ fill }) => fill !== undefined)?.fill ?? 'asphalt'
      this.#colours.set(placed.shape, colour)
    }
    return colour
  }
}

/** How much of the street is seen, and how long it is, in pixels. */
const spans = ({ width, maxPan }: Parts['view']['viewport']): { view: number; whole: number } => ({ view: width, whole: width + maxPan })

function group(parent: HTMLElement, classes: string, name: string): HTMLElement {
  const made = make('div', classes, parent)
  made.setAttribute('role', 'group')
  made.setAttribute('aria-label', name)
  return made
}
