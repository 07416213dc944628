/** What shows that several are meant: a frame around each that is selected, and the rectangle that the mouse draws. */
import type { Palette } from '@codraft/core'
import type { Point } from '../tools/index.ts'
import { make, moveTo, show } from './dom.ts'

/** Where it is written down whether a rectangle is being drawn: the board of any stage. */
type Board = { readonly tool: { readonly name: string; readonly press?: { readonly at: Point }; readonly at?: Point }; subscribe(listener: () => void): () => void }
/** A rectangle in pixels, turned around its middle by an angle in degrees where it has one. */
export type Framed = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly angle?: number }

/** Frames and rectangle, none of them made before it is needed. */
export class Together {
  readonly #layer: HTMLElement
  readonly #frames: HTMLElement[] = []
  #box: HTMLElement | null = null
  readonly #stop: () => void

  constructor(layer: HTMLElement, board: Board) {
    this.#layer = layer
    this.#stop = board.subscribe(() => this.#enclose(board.tool))
  }

  /** Frames these, and nothing else. */
  update(framed: readonly Framed[], palette: Palette): void {
    while (this.#frames.length < framed.length) this.#frames.push(make('div', 'st-frame st-several', this.#layer))
    this.#frames.forEach((frame, index) => {
      const at = framed[index]
      show(frame, at !== undefined)
      if (!at) return
      moveTo(frame, at.left - 1, at.top)
      if (at.angle) frame.style.transform += ` rotate(${at.angle}deg)`
      frame.style.width = `${Math.round(at.right - at.left + 2)}px`
      frame.style.height = `${Math.round(at.bottom - at.top)}px`
      frame.style.setProperty('--frame-ink', palette.ink)
      frame.style.setProperty('--frame-paper', palette.white)
    })
  }

  /** Listens no more. */
  destroy(): void {
    this.#stop()
  }

  #enclose({ name, press, at }: Board['tool']): void {
    if (name !== 'enclosing' || !press || !at) {
      if (this.#box) show(this.#box, false)
      return
    }
    const { at: from } = press
    const box = (this.#box ??= make('div', 'st-enclosing', this.#layer))
    show(box, true)
    moveTo(box, Math.min(from.x, at.x), Math.min(from.y, at.y))
    box.style.width = `${Math.abs(at.x - from.x)}px`
    box.style.height = `${Math.abs(at.y - from.y)}px`
  }
}
