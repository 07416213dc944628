/** The frame around the selected element, turned as it is, with what a hand can take hold of; and the steps that a tap on one offers. */
import type { Palette, Placed } from '@codraft/core'
import type { Parts } from '../../session/parts.ts'
import { planLensOf } from '../../session/plan-lens.ts'
import { abilitiesOf, resizeBy, turnBy } from '../../session/plan-verbs.ts'
import { groundOf } from '../../session/verbs.ts'
import { axisOf, planBoardOf, type Grip } from '../../tools/plan/index.ts'
import { namesIn } from '../../words/names.ts'
import { make, makeButton, moveTo, show } from '../dom.ts'
import { StepPair } from '../step-pair.ts'

/** The area of a handle that can be hit, in pixels: a square. */
const HIT_PX = 44
/** Between an element and its frame; and a frame is never smaller than this, so that there is something left to take hold of. */
const PAD_PX = 6
const LEAST_PX = 56
/** So far around its middle no handle reaches: however small it is, there it is dragged. */
const FREE_PX = 12
/** How far outside the frame the handle that turns is. */
const STEM_PX = 28
/** So far from the upper edge buttons may lie over the picture, which would be hit instead; and so far from the others nothing could be taken hold of. */
const BUTTONS_PX = 66
const EDGE_PX = 12
const SIGNS = { less: 'M6 12h12', more: 'M6 12h12M12 6v12', back: 'M4 9a8 8 0 1 1 .6 6M4 4v5h5', on: 'M20 9a8 8 0 1 0-.6 6M20 4v5h-5' }
const GRIPS: readonly Grip[] = ['turn', 'left', 'right', 'back', 'front']
/** Where each is on an upright frame: halves from its middle. */
const PLACES: Readonly<Record<Grip, readonly [number, number]>> = { turn: [0, -1], left: [-1, 0], right: [1, 0], back: [0, -1], front: [0, 1] }

/** One frame, moved, turned and hidden as the selection asks. */
export class Handles {
  readonly #parts: Parts
  readonly #layer: HTMLElement
  readonly #frame: HTMLElement
  readonly #handles: Readonly<Record<Grip, HTMLButtonElement>>
  readonly #steps: StepPair
  #named = ''
  #below = false
  #offered: Grip | null = null
  #palette: Palette | null = null

  constructor(parent: HTMLElement, parts: Parts) {
    this.#parts = parts
    this.#layer = parent
    this.#frame = make('div', 'st-frame pl-frame', parent)
    this.#frame.setAttribute('aria-hidden', 'true')
    make('i', 'pl-stem', this.#frame)
    this.#handles = { turn: this.#handle('turn'), left: this.#handle('left'), right: this.#handle('right'), back: this.#handle('back'), front: this.#handle('front') }
    this.#steps = new StepPair(parent, {
      less: { name: '', sign: SIGNS.less }, more: { name: '', sign: SIGNS.more }, step: (steps) => this.#step(steps), leave: (event) => this.#leave(event), settle: () => parts.controller.settle(),
    })
    this.update(null, null)
  }

  #handle(grip: Grip): HTMLButtonElement {
    const handle = makeButton(`pl-handle pl-${grip}`, { name: '', sign: '' }, this.#layer)
    handle.dataset['grip'] = grip
    // A pointer's tap is the tool's; this is the keyboard's and the screen reader's.
    handle.addEventListener('click', (event) => {
      if (event.detail !== 0) return
      const board = planBoardOf(this.#parts.view)
      board.note({ offered: board.offered === grip ? null : grip })
      if (board.offered === null) return
      show(this.#steps.node, true)
      this.#steps.less.focus()
    })
    return handle
  }

  #step(steps: 1 | -1): void {
    const { controller, view } = this.#parts
    const { offered } = planBoardOf(view)
    const id = controller.selected
    if (offered === null || id === null) return
    if (offered === 'turn') turnBy(controller, id, { steps, door: 'buttons' })
    else resizeBy(controller, id, { of: axisOf(offered), steps, door: 'buttons' })
  }

  /** Escape takes the steps away and goes back to their handle. */
  #leave(event: KeyboardEvent): void {
    const board = planBoardOf(this.#parts.view)
    if (board.offered === null) return
    event.stopPropagation()
    this.#handles[board.offered].focus()
    board.note({ offered: null })
  }

  /** Shows the frame around an element, or hides it. `grip`: what is in the hand. */
  update(placed: Placed | null, grip: Grip | null): void {
    const { controller } = this.#parts
    show(this.#frame, placed !== null)
    const able = placed && !controller.readonly ? abilitiesOf(groundOf(controller), placed) : null
    const has = (one: Grip): boolean => able !== null && (one === 'turn' ? able.turn : able[axisOf(one)])
    for (const one of GRIPS) show(this.#handles[one], has(one))
    this.#frame.classList.toggle('has-turn', has('turn'))
    if (placed) this.#place(placed, grip !== null)
    for (const one of GRIPS) this.#handles[one].classList.toggle('is-held', one === grip)
    this.#offer(placed !== null && grip === null ? planBoardOf(this.#parts.view).offered : null, placed)
  }

  #place(placed: Placed, held: boolean): void {
    const { element: { id, at: [x, y] = [0, 0], angle = 0, width = 0, depth = 0 }, section: { per } } = placed
    const lens = planLensOf(this.#parts.view)
    const scale = lens.frame.scale * per
    const centre = lens.pixelsAt([x * per, y * per])
    const [wide, high] = [Math.max(LEAST_PX, width * scale + 2 * PAD_PX), Math.max(LEAST_PX, depth * scale + 2 * PAD_PX)]
    this.#frame.style.width = `${Math.round(wide)}px`
    this.#frame.style.height = `${Math.round(high)}px`
    this.#frame.style.transform = `translate(${centre.x - wide / 2}px, ${centre.y - high / 2}px) rotate(${angle}deg)`
    const turn = (angle * Math.PI) / 180
    const [outX, outY] = [Math.max(wide / 2, HIT_PX / 2 + FREE_PX), Math.max(high / 2, HIT_PX / 2 + FREE_PX)]
    // What is in the hand stays at its side.
    if (!held) this.#below = this.#isBelow((side) => [centre.x - side * (high / 2 + STEM_PX) * Math.sin(turn), centre.y + side * (high / 2 + STEM_PX) * Math.cos(turn)])
    this.#frame.classList.toggle('is-below', this.#below)
    for (const grip of GRIPS) {
      const [u, v] = PLACES[grip]
      const [alongX, alongY] = [u * outX, grip === 'turn' ? (this.#below ? 1 : -1) * (high / 2 + STEM_PX) : v * outY]
      moveTo(this.#handles[grip], centre.x + alongX * Math.cos(turn) - alongY * Math.sin(turn) - HIT_PX / 2, centre.y + alongX * Math.sin(turn) + alongY * Math.cos(turn) - HIT_PX / 2)
      this.#handles[grip].style.setProperty('--turn', `${angle}deg`)
    }
    if (this.#named !== id) this.#name(id)
  }

  /** Whether the handle that turns is better off at the front of the element: at the back it could not be taken hold of, and there it could. */
  #isBelow(at: (side: 1 | -1) => readonly [x: number, y: number]): boolean {
    const { width, height } = planLensOf(this.#parts.view).size
    const isFree = ([x, y]: readonly [number, number]): boolean => x > EDGE_PX && x < width - EDGE_PX && y > BUTTONS_PX && y < height - EDGE_PX
    return !isFree(at(-1)) && isFree(at(1))
  }

  #offer(offered: Grip | null, placed: Placed | null): void {
    const grip = offered !== null && placed && !this.#handles[offered].hidden ? offered : null
    show(this.#steps.node, grip !== null)
    for (const one of GRIPS) {
      const expanded = String(grip === one)
      if (this.#handles[one].ariaExpanded !== expanded) this.#handles[one].ariaExpanded = expanded
    }
    if (grip === null) return void (this.#offered = null)
    const box = this.#handles[grip].style.transform.match(/-?[\d.]+/g)?.map(Number) ?? [0, 0]
    const { width, height } = planLensOf(this.#parts.view).size
    moveTo(this.#steps.node, Math.min(Math.max((box[0] ?? 0) - 29, 4), Math.max(4, width - 106)), Math.min(Math.max((box[1] ?? 0) - 56, 4), Math.max(4, height - 56)))
    if (this.#offered === grip) return
    this.#offered = grip
    const { words } = this.#parts
    const way = grip === 'turn' ? 'turn' : axisOf(grip)
    this.#steps.node.setAttribute('aria-label', words.say('plan-steps', { way, element: this.#named === '' ? '' : this.#nameOf(this.#named) }))
    this.#steps.less.setAttribute('aria-label', words.say('plan-less', { way }))
    this.#steps.more.setAttribute('aria-label', words.say('plan-more', { way }))
    this.#steps.less.querySelector('path')?.setAttribute('d', grip === 'turn' ? SIGNS.back : SIGNS.less)
    this.#steps.more.querySelector('path')?.setAttribute('d', grip === 'turn' ? SIGNS.on : SIGNS.more)
  }

  #nameOf(id: string): string {
    const { controller, words } = this.#parts
    return namesIn({ compiled: controller.compiled, layout: controller.session.visible }, controller.section, words).get(id)?.short ?? id
  }

  #name(id: string): void {
    this.#named = id
    this.#offered = null
    const element = this.#nameOf(id)
    for (const grip of GRIPS) this.#handles[grip].setAttribute('aria-label', this.#parts.words.say('plan-handle', { grip, element }))
    this.#frame.classList.remove('is-fresh')
    void this.#frame.offsetWidth
    this.#frame.classList.add('is-fresh')
  }

  /** The frame's two lines: ink and white, one of which is seen on every ground. */
  colour(palette: Palette): void {
    if (palette === this.#palette) return
    this.#palette = palette
    this.#layer.style.setProperty('--frame-ink', palette.ink)
    this.#layer.style.setProperty('--frame-paper', palette.white)
  }

  /** Names are made anew, as after an edit. */
  rename(): void {
    this.#named = ''
  }

  /** Lets go of a held step. */
  destroy(): void {
    this.#steps.destroy()
  }
}
