/** Looking closer and around by buttons: zoom, everything, and four ways where there is more to see. */
import type { Parts } from '../../session/parts.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { make, makeButton, show } from '../dom.ts'

const SIGNS = {
  minus: 'M6 12h12', plus: 'M6 12h12M12 6v12', all: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5', left: 'M15 5l-7 7 7 7', right: 'M9 5l7 7-7 7', up: 'M5 15l7-7 7 7', down: 'M5 9l7 7 7-7',
}
const ZOOM = 1.5
/** One press looks along by this part of the stage. */
const ALONG = 0.5
const WAYS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const
type Way = keyof typeof WAYS

/** The buttons. */
export class LookAround {
  readonly #parts: Parts
  readonly #bar: HTMLElement
  readonly #along: HTMLElement
  readonly #ways: Readonly<Record<Way, HTMLButtonElement>>
  readonly #in: HTMLButtonElement
  readonly #out: HTMLButtonElement

  constructor(parent: HTMLElement, parts: Parts) {
    const { words, view } = (this.#parts = parts)
    const bar = (this.#bar = make('div', 'st-tools', parent))
    this.#along = group(bar, 'st-along', words.say('stage-along'))
    const way = (name: Way): HTMLButtonElement => {
      const button = makeButton('', { name: words.say('plan-look', { way: name }), sign: SIGNS[name] }, this.#along)
      button.addEventListener('click', () => {
        const { width, height } = planLensOf(view).size
        view.lens?.panBy(WAYS[name][0] * width * ALONG, WAYS[name][1] * height * ALONG)
      })
      return button
    }
    this.#ways = { left: way('left'), right: way('right'), up: way('up'), down: way('down') }
    const zoom = group(bar, 'st-zoom', words.say('stage-look'))
    this.#out = makeButton('', { name: words.say('stage-zoom-out'), sign: SIGNS.minus }, zoom)
    this.#in = makeButton('', { name: words.say('stage-zoom-in'), sign: SIGNS.plus }, zoom)
    const all = makeButton('', { name: words.say('stage-show-all'), sign: SIGNS.all }, zoom)
    this.#out.addEventListener('click', () => this.#zoom(1 / ZOOM))
    this.#in.addEventListener('click', () => this.#zoom(ZOOM))
    all.addEventListener('click', () => view.fit())
  }

  /** Around what is selected where that is seen, else around the middle. */
  #zoom(times: number): void {
    const { controller, view } = this.#parts
    const lens = planLensOf(view)
    const box = controller.selected === null ? null : view.boxFor(controller.selected)
    const { width, height } = lens.size
    const at = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
    lens.zoomTo(lens.zoom * times, at && at.x > 0 && at.y > 0 && at.x < width && at.y < height ? at : undefined)
  }

  /** Lets what is in the hand be seen, and its labels read. */
  retreat(away: boolean): void {
    this.#bar.classList.toggle('is-away', away)
  }

  /** Brings the buttons in line with how the plan is looked at. */
  update(): void {
    const lens = planLensOf(this.#parts.view)
    show(this.#along, lens.zoom > 1)
    for (const [name, [x, y]] of Object.entries(WAYS) as [Way, readonly [number, number]][]) this.#ways[name].disabled = !lens.canPan(x * 20, y * 20)
    this.#in.disabled = lens.zoom >= 15.9
    this.#out.disabled = lens.zoom <= 0.26
  }
}

function group(parent: HTMLElement, classes: string, name: string): HTMLElement {
  const made = make('div', classes, parent)
  made.setAttribute('role', 'group')
  made.setAttribute('aria-label', name)
  return made
}
