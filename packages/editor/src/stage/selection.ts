/** The frame around the selected element, the handles at its edges, and the steps of width that a tap on a handle offers. */
import type { Palette } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { stepWidth } from '../session/verbs.ts'
import { boardOf, type Edge } from '../tools/index.ts'
import { nameOf } from '../words/names.ts'
import { make, makeButton, moveTo, show } from './dom.ts'
import { StepPair } from './step-pair.ts'

/** Where the selected element is seen, in pixels. */
export type Framed = {
  readonly id: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Whether its width can be changed. */
  readonly resizable: boolean
  /** The edge that is being dragged. */
  readonly held: Edge | null
}

/** The area of a handle that can be hit, in pixels. */
export const HANDLE = { width: 44, height: 64 }
const SIGNS = { minus: 'M6 12h12', plus: 'M6 12h12M12 6v12' }

/** One frame, moved and hidden as the selection asks. */
export class SelectionFrame {
  readonly #parts: Parts
  readonly #layer: HTMLElement
  readonly #stage: Element | null
  readonly #frame: HTMLElement
  readonly #handles: Readonly<Record<Edge, HTMLButtonElement>>
  readonly #steps: StepPair
  #framed: Framed | null = null
  #hidden = false
  #held = false
  #palette: Palette | null = null

  constructor(parent: HTMLElement, parts: Parts) {
    this.#parts = parts
    this.#layer = parent
    this.#stage = parent.closest('.stage')
    this.#frame = make('div', 'st-frame', parent)
    this.#frame.setAttribute('aria-hidden', 'true')
    this.#handles = { start: this.#handle('start', parent), end: this.#handle('end', parent) }
    const { controller, view, words } = parts
    this.#steps = new StepPair(parent, {
      less: { name: words.say('stage-narrower'), sign: SIGNS.minus }, more: { name: words.say('stage-wider'), sign: SIGNS.plus },
      step: (steps) => {
        const id = boardOf(view).steps?.id
        if (id !== undefined) stepWidth(controller, id, { steps, door: 'buttons' })
      },
      leave: (event) => this.#leave(event), settle: () => controller.settle(),
    })
    this.update(null)
  }

  #handle(edge: Edge, parent: HTMLElement): HTMLButtonElement {
    const handle = makeButton('st-handle', { name: '', sign: '' }, parent)
    handle.dataset['edge'] = edge
    // A pointer's tap is the tool's; this is the keyboard's and the screen reader's.
    handle.addEventListener('click', (event) => { if (event.detail === 0) this.#offer(edge) })
    return handle
  }

  #offer(edge: Edge): void {
    const board = boardOf(this.#parts.view)
    const id = this.#framed?.id
    if (id === undefined) return
    board.offerSteps(board.steps?.edge === edge ? null : { id, edge })
    if (!board.steps) return
    // Shown by the next frame; the focus goes there now.
    show(this.#steps.node, true)
    this.#steps.less.focus()
  }

  /** Escape takes the steps away and goes back to their handle. */
  #leave(event: KeyboardEvent): void {
    const board = boardOf(this.#parts.view)
    if (!board.steps) return
    event.stopPropagation()
    this.#handles[board.steps.edge].focus()
    board.offerSteps(null)
  }

  /** Moves the frame to an element, or hides it. */
  update(framed: Framed | null): void {
    const moved = framed !== null && framed.id !== this.#framed?.id
    this.#framed = framed
    show(this.#frame, framed !== null)
    // Asked with :has, the page would look through all that is in the picture whenever something of it changes.
    this.#stage?.classList.toggle('is-framed', framed !== null)
    const handled = framed !== null && framed.resizable && !this.#parts.controller.readonly
    for (const edge of ['start', 'end'] as const) show(this.#handles[edge], handled)
    const steps = framed === null ? null : boardOf(this.#parts.view).steps
    const offered = handled && steps !== null && steps.id === framed.id
    show(this.#steps.node, offered)
    for (const edge of ['start', 'end'] as const) {
      const expanded = String(offered && steps.edge === edge)
      if (this.#handles[edge].ariaExpanded !== expanded) this.#handles[edge].ariaExpanded = expanded
    }
    if (!framed) return
    if (moved) this.#name(framed.id)
    const { left, right, top, bottom } = framed
    moveTo(this.#frame, left - 3, top)
    this.#frame.style.width = `${Math.round(right - left + 6)}px`
    this.#frame.style.height = `${Math.round(bottom - top)}px`
    if (handled) this.#placeHandles(framed)
    if (handled && steps) {
      const { width } = this.#parts.view.viewport
      const x = (steps.edge === 'start' ? left : right) - 50
      moveTo(this.#steps.node, Math.min(Math.max(x, 4), Math.max(4, width - 102)), Math.max(4, (top + bottom) / 2 - HANDLE.height / 2 - 62))
    }
  }

  #placeHandles(framed: Framed): void {
    for (const { edge, x, y, grip } of handlesOf(framed)) {
      const handle = this.#handles[edge]
      moveTo(handle, x, y)
      if (handle.style.getPropertyValue('--grip') !== `${grip}px`) handle.style.setProperty('--grip', `${grip}px`)
    }
  }

  /** Leaves it as it is and out of sight, or lets it be seen again; what has the focus keeps it. `held`: the pointer keeps the shape it has over a handle. */
  hide(hidden: boolean, held: boolean): void {
    // Asked with every move of a hand: a class that stays as it is costs a call into the page too.
    if (hidden === this.#hidden && held === this.#held) return
    this.#hidden = hidden
    this.#held = held
    this.#layer.classList.toggle('is-painted', hidden)
    this.#layer.classList.toggle('is-held', held)
  }

  #name(id: string): void {
    const { controller, words } = this.#parts
    const element = nameOf([{ compiled: controller.compiled, layout: controller.session.visible }], { id, section: controller.section }, words)
    for (const edge of ['start', 'end'] as const) this.#handles[edge].setAttribute('aria-label', words.say('stage-edge', { edge, element }))
    this.#steps.node.setAttribute('aria-label', words.say('stage-steps', { element }))
    this.#frame.classList.remove('is-fresh')
    void this.#frame.offsetWidth
    this.#frame.classList.add('is-fresh')
  }

  /** The frame's two lines: ink and white, one of which is seen on every ground. */
  colour(palette: Palette): void {
    if (palette === this.#palette) return
    this.#palette = palette
    for (const element of [this.#frame, ...Object.values(this.#handles)]) {
      element.style.setProperty('--frame-ink', palette.ink)
      element.style.setProperty('--frame-paper', palette.white)
    }
  }

  /** Lets go of a held stepper. */
  destroy(): void {
    this.#stage?.classList.remove('is-framed')
    this.#steps.destroy()
  }
}

/** Where the handles are: on a narrow element their areas move outwards, so that there is a middle left to take hold of, and their grips stay at the edge. */
export function handlesOf({ left, right, top, bottom }: Framed): { edge: Edge; x: number; y: number; grip: number }[] {
  const outwards = Math.min(HANDLE.width / 2 - 8, Math.max(0, (HANDLE.width * 2 - (right - left)) / 2))
  const y = (top + bottom - HANDLE.height) / 2
  return ([['start', left, -1], ['end', right, 1]] as const).map(([edge, x, way]) => ({ edge, x: x - HANDLE.width / 2 + way * outwards, y, grip: -way * outwards }))
}
