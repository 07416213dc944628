/** The part of konva that the stage uses, made quiet: it listens to nothing, asks for no frames of its own and leaves no global behind. */
import './konva-before.ts'
import { Group } from 'konva/lib/Group.js'
import { Layer } from 'konva/lib/Layer.js'
import { Shape } from 'konva/lib/Shape.js'
import { Stage } from 'konva/lib/Stage.js'
import './konva-after.ts'

export { Group, Shape }

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
    if (!stretch) return void this.drawScene()
    const { _context: context } = this.getContext()
    context.save()
    context.beginPath()
    context.rect(stretch.left, 0, stretch.right - stretch.left, this.canvas.getHeight())
    context.clip()
    this.drawScene()
    context.restore()
  }

  override batchDraw(): this {
    return this
  }
}

/** Opens a konva stage in an element. */
export function openKonva(container: HTMLDivElement): QuietStage {
  // Konva empties its container through innerHTML, which Trusted Types refuse; no issue is filed upstream.
  Object.defineProperty(container, 'innerHTML', { configurable: true, get: () => '', set: () => container.replaceChildren() })
  return new QuietStage({ container, width: 1, height: 1, listening: false })
}
