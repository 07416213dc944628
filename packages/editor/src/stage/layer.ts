/** A canvas of the stage, painted when we say so and only where something changed. */
import { make } from './dom.ts'
import { resizeCanvas, type SheetSize } from './still-sheet.ts'

/** What is painted on a canvas, in pixels; it leaves the context as it likes. `stretch`: where it is seen, if not everywhere. */
export type Sketch = (context: CanvasRenderingContext2D, stretch?: { readonly left: number; readonly right: number } | null) => void

/** Puts a canvas at the upper left corner of its parent. */
export function makeCanvas(parent: Element): HTMLCanvasElement {
  const canvas = make('canvas', '', parent)
  Object.assign(canvas.style, { position: 'absolute', insetBlockStart: '0', left: '0' })
  return canvas
}

/** Sketches on a canvas of their own, one over the other. */
export class Layer {
  readonly #canvas: HTMLCanvasElement
  readonly #sketches: readonly Sketch[]
  #context: CanvasRenderingContext2D | null = null
  #size: SheetSize = { width: 0, height: 0, ratio: 1 }

  constructor(parent: Element, sketches: readonly Sketch[]) {
    this.#canvas = makeCanvas(parent)
    this.#sketches = sketches
  }

  /** Follows the size of the stage in pixels, with so many device pixels for each. What was painted is gone. */
  resize(size: SheetSize): void {
    this.#size = size
    resizeCanvas(this.#canvas, this.#canvas, size)
  }

  /** Paints a stretch of it from top to bottom, or all of it. */
  paint(stretch: { readonly left: number; readonly right: number } | null): void {
    const context = (this.#context ??= this.#canvas.getContext('2d'))
    if (!context) return
    const { width, height, ratio } = this.#size
    const [left, right] = [stretch?.left ?? 0, stretch?.right ?? width]
    context.save()
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (stretch) {
      context.beginPath()
      context.rect(left, 0, right - left, height)
      context.clip()
    }
    context.clearRect(left, 0, right - left, height)
    for (const sketch of this.#sketches) {
      context.save()
      sketch(context, stretch)
      context.restore()
    }
    context.restore()
  }

  /** Gives its pixels back at once: some browsers count them long after nobody needs them. */
  destroy(): void {
    this.#canvas.width = this.#canvas.height = 0
  }
}
