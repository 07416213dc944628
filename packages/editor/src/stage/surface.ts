/** The three canvases of the stage: the town, the street, and what is in the hand. */
import { Caret } from './caret.ts'
import { Overlay, Underlay } from './hatching.ts'
import { openKonva, QuietLayer, Sketched } from './konva.ts'
import { Marks } from './marks.ts'
import { Scenery } from './scenery.ts'
import { StillSheet } from './still-sheet.ts'
import type { Canvas } from './element-node.ts'
import type { Stretch } from './hatching.ts'
import { Street } from './street.ts'

/** More device pixels than this for a pixel are not seen, and cost four times as much. */
const MOST_RATIO = 2

/** Konva's stage with our nodes on it. */
export class Surface {
  readonly scenery = new Scenery()
  readonly underlay = new Underlay()
  readonly overlay = new Overlay()
  readonly street: Street
  readonly marks = new Marks()
  readonly caret = new Caret()
  readonly #stage
  readonly #town: StillSheet
  readonly #layers: Readonly<Record<'street' | 'hand', QuietLayer>>
  /** Whether something floats: then what is on top has a canvas of its own; otherwise the street's, as each costs its size in every frame. */
  floats = false
  readonly #top: Sketched[] = []
  #ratio = 1

  /** @param over where the canvases of the street and of what is in the hand lie, among what lies on the picture */
  constructor(container: HTMLDivElement, over: { readonly street: HTMLElement; readonly hand: HTMLElement }, canvas: Canvas) {
    this.street = new Street(canvas)
    this.#stage = openKonva(container)
    this.#town = new StillSheet(container)
    this.#layers = { street: new QuietLayer(), hand: new QuietLayer() }
    this.#stage.add(this.#layers.street, this.#layers.hand)
    const { standing, floating } = this.street
    const onTop = (floats: boolean): Sketched => new Sketched((context) => {
      if (floats !== this.floats) return
      for (const { sketch } of [this.caret.shape, ...(floats ? [floating] : []), ...this.#top]) {
        context.save()
        sketch(context)
        context.restore()
      }
    })
    this.#layers.street.add(this.underlay.shape, standing, this.overlay.shape, this.marks.shape, onTop(false))
    this.#layers.hand.add(onTop(true))
    over.street.append(this.#layers.street.getNativeCanvasElement())
    over.hand.append(this.#layers.hand.getNativeCanvasElement())
  }

  /** Device pixels per pixel. */
  get ratio(): number {
    return this.#ratio
  }

  /** Follows the size of the stage, and the screen that it is on. */
  resize(width: number, height: number): void {
    this.#ratio = Math.min(MOST_RATIO, Math.max(1, devicePixelRatio))
    this.#stage.size({ width, height })
    this.#town.resize(width, height, this.#ratio)
    for (const layer of Object.values(this.#layers)) {
      const canvas = layer.getCanvas()
      if (canvas.getPixelRatio() !== this.#ratio) canvas.setPixelRatio(this.#ratio)
    }
  }

  /** Paints the town. */
  paintTown(): void {
    this.#town.paint(this.scenery.shape)
  }

  /** Paints a stretch of one of the canvases, or all of it. */
  paint(layer: 'street' | 'hand', stretch: Stretch | null = null): void {
    this.#layers[layer].drawStretch(stretch)
  }

  /** Puts another sketch on top of everything. */
  addOnTop(sketched: Sketched): void {
    this.#top.push(sketched)
  }

  /** Gives every canvas back. */
  destroy(): void {
    this.scenery.destroy()
    this.#town.destroy()
    this.street.clear()
    this.#stage.destroy()
  }
}
