/** The part of konva that the stage uses, made quiet: it listens to nothing, asks for no frames of its own and leaves no global behind. */
import './konva-before.ts'
import { Group } from 'konva/lib/Group.js'
import { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import { Stage } from 'konva/lib/Stage.js'
import { Util } from 'konva/lib/Util.js'
import './konva-after.ts'

export { Group, Shape }

let colours = 0
// Nothing is ever hit through konva's colours. To find a free one it draws lots, and the first time reads pixels back from a canvas.
Util.getHitColor = () => `#${(colours++).toString(16)}`

/** What is painted on a canvas, in pixels; it leaves the context as it likes. */
export type Sketch = (context: CanvasRenderingContext2D) => void

/** A node that paints itself straight on the canvas: konva's own way to a shape costs more than painting it. */
export class Sketched extends Shape {
  readonly sketch: Sketch

  constructor(sketch: Sketch) {
    super({ listening: false, perfectDrawEnabled: false })
    this.sketch = sketch
  }
}

/** A stage without listeners: konva would put some on the window that nothing ever takes off. The pointer is ours. */
export class QuietStage extends Stage {
  override _bindContentEvents(): void {}
  override _getOwnerWindow(): null {
    return null
  }
}

/** A layer that is drawn when we say so, never by itself, and only where something changed. */
export class QuietLayer extends Layer {
  constructor() {
    super({ listening: false })
  }

  /** Draws a stretch of the layer, from top to bottom; null draws all of it. Pixels. */
  drawStretch(stretch: { readonly left: number; readonly right: number } | null): void {
    const { _context: context } = this.getContext()
    const [left, width, height] = [stretch?.left ?? 0, stretch ? stretch.right - stretch.left : this.canvas.getWidth(), this.canvas.getHeight()]
    context.save()
    if (stretch) {
      context.beginPath()
      context.rect(left, 0, width, height)
      context.clip()
    }
    context.clearRect(left, 0, width, height)
    for (const child of this.children as readonly unknown[] as readonly Pick<Sketched, 'sketch'>[]) {
      context.save()
      child.sketch(context)
      context.restore()
    }
    context.restore()
  }

  override batchDraw(): this {
    return this
  }

  override draw(): this {
    return this
  }
}

/** Opens a konva stage in an element. */
export function openKonva(container: HTMLDivElement): QuietStage {
  // Konva empties its container through innerHTML, which Trusted Types refuse; no issue is filed upstream.
  Object.defineProperty(container, 'innerHTML', { configurable: true, get: () => '', set: () => container.replaceChildren() })
  return new QuietStage({ container, width: 1, height: 1, listening: false })
}
