/** A sheet that seldom changes, shown as a finished picture: browsers ask a canvas that can be painted on for its pixels with every frame, whether it changed or not. */
import { make } from './dom.ts'
import type { Sketched } from './konva.ts'

/** Painted beside the page and handed to it as a whole; where a browser cannot do that, painted on the page. */
export class StillSheet {
  readonly #shown: HTMLCanvasElement
  readonly #frame: ImageBitmapRenderingContext | null
  readonly #paper: HTMLCanvasElement | OffscreenCanvas

  constructor(parent: HTMLElement) {
    this.#shown = make('canvas', '', parent)
    Object.assign(this.#shown.style, { position: 'absolute', insetBlockStart: '0', left: '0' })
    this.#frame = typeof OffscreenCanvas === 'function' ? this.#shown.getContext('bitmaprenderer') : null
    this.#paper = this.#frame ? new OffscreenCanvas(1, 1) : this.#shown
  }

  /** Follows the size of the stage in pixels, with so many device pixels for each. What was painted is gone. */
  resize(width: number, height: number, ratio: number): void {
    const { style } = this.#shown
    style.width = `${width}px`
    style.height = `${height}px`
    Object.assign(this.#paper, { width: Math.floor(width * ratio), height: Math.floor(height * ratio) })
  }

  /** Paints all of it. */
  paint({ sketch }: Sketched): void {
    const context = this.#paper.getContext('2d') as CanvasRenderingContext2D | null
    if (!context) return
    context.clearRect(0, 0, this.#paper.width, this.#paper.height)
    sketch(context)
    if (this.#paper instanceof HTMLCanvasElement) return
    this.#frame?.transferFromImageBitmap(this.#paper.transferToImageBitmap())
  }

  /** Gives its pixels back. */
  destroy(): void {
    this.#frame?.transferFromImageBitmap(null)
    this.#paper.width = this.#shown.width = 0
  }
}
