/** A sheet that seldom changes, shown as a finished picture: browsers ask a canvas that can be painted on for its pixels with every frame, whether it changed or not. */
import { contextOf } from './paint.ts'

/** A size in pixels, and how many device pixels there are for each. */
export type SheetSize = { readonly width: number; readonly height: number; readonly ratio: number }

/** Gives a canvas its size. What was painted is gone. */
export function resizeCanvas(shown: HTMLCanvasElement, paper: HTMLCanvasElement | OffscreenCanvas, { width, height, ratio }: SheetSize): void {
  Object.assign(shown.style, { width: `${width}px`, height: `${height}px` })
  Object.assign(paper, { width: Math.floor(width * ratio), height: Math.floor(height * ratio) })
}

/** Painted beside the page and handed to it as a whole; where a browser cannot do that, painted on the page. */
export class StillSheet {
  readonly #shown: HTMLCanvasElement
  readonly #frame: ImageBitmapRenderingContext | null
  readonly #paper: HTMLCanvasElement | OffscreenCanvas

  /** @param shown a canvas that nobody has painted on, unless as such a sheet */
  constructor(shown: HTMLCanvasElement) {
    this.#shown = shown
    this.#frame = frameOf(shown)
    this.#paper = this.#frame ? new OffscreenCanvas(1, 1) : shown
  }

  /** Follows the size of what it lies on. What was painted is gone. */
  resize(size: SheetSize): void {
    resizeCanvas(this.#shown, this.#paper, size)
  }

  /** Paints all of it. Returns whether it could. */
  paint(sketch: (context: CanvasRenderingContext2D) => void): boolean {
    const context = contextOf(this.#paper)
    if (!context) return false
    context.clearRect(0, 0, this.#paper.width, this.#paper.height)
    if (this.#paper instanceof HTMLCanvasElement) {
      // The system's colours are those of its style, which a canvas has once it was measured.
      getComputedStyle(this.#paper).getPropertyValue('color')
      sketch(context)
      return true
    }
    sketch(context)
    this.#frame?.transferFromImageBitmap(this.#paper.transferToImageBitmap())
    return true
  }

  /** Gives its pixels back. */
  destroy(): void {
    this.#frame?.transferFromImageBitmap(null)
    this.#paper.width = this.#shown.width = 0
  }
}

/** What takes finished pictures; null where a browser does not, or fails at it, and where the system chooses the colours: beside the page their names mean those of a light system. */
function frameOf(canvas: HTMLCanvasElement): ImageBitmapRenderingContext | null {
  try {
    return typeof OffscreenCanvas === 'function' && !matchMedia('(forced-colors: active)').matches ? canvas.getContext('bitmaprenderer') : null
  } catch {
    return null
  }
}
