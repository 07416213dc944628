/** A sheet that seldom changes, shown as a finished picture: browsers ask a canvas that can be painted on for its pixels with every frame, whether it changed or not. */
import { makeCanvas, resizeCanvas, type Sketch } from './layer.ts'

/** Painted beside the page and handed to it as a whole; where a browser cannot do that, painted on the page. */
export class StillSheet {
  readonly #shown: HTMLCanvasElement
  readonly #frame: ImageBitmapRenderingContext | null
  readonly #paper: HTMLCanvasElement | OffscreenCanvas

  constructor(parent: HTMLElement) {
    this.#shown = makeCanvas(parent)
    this.#frame = typeof OffscreenCanvas === 'function' ? this.#shown.getContext('bitmaprenderer') : null
    this.#paper = this.#frame ? new OffscreenCanvas(1, 1) : this.#shown
  }

  /** Follows the size of the stage in pixels, with so many device pixels for each. What was painted is gone. */
  resize(size: { readonly width: number; readonly height: number; readonly ratio: number }): void {
    resizeCanvas(this.#shown, this.#paper, size)
  }

  /** Paints all of it. */
  paint(sketch: Sketch): void {
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
