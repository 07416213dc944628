/** The three canvases of the stage: the town, the street, and what is in the hand. */
import { Caret } from './caret.ts'
import { Overlay, Underlay } from './hatching.ts'
import { Layer, makeCanvas, type Sketch } from './layer.ts'
import { Marks } from './marks.ts'
import { Scenery } from './scenery.ts'
import { StillSheet } from './still-sheet.ts'
import type { Canvas } from './element-node.ts'
import type { Stretch } from './hatching.ts'
import { Street } from './street.ts'

/** More device pixels than this for a pixel are not seen, and cost four times as much. */
const MOST_RATIO = 2

/** The canvases, one over the other, and what is painted on each. */
export class Surface {
  readonly scenery = new Scenery()
  readonly underlay = new Underlay()
  readonly overlay = new Overlay()
  readonly street: Street
  readonly marks = new Marks()
  readonly caret = new Caret()
  readonly #town: StillSheet
  readonly #layers: Readonly<Record<'street' | 'hand', Layer>>
  /** Whether something floats: then what is on top has a canvas of its own; otherwise the street's, as each costs its size in every frame. */
  floats = false
  readonly #top: Sketch[] = []
  #ratio = 1

  /** @param hosts where the canvases lie, among what lies on the picture */
  constructor(hosts: { readonly town: HTMLElement; readonly street: HTMLElement; readonly hand: HTMLElement }, canvas: Canvas) {
    this.street = new Street(canvas)
    this.#town = new StillSheet(makeCanvas(hosts.town))
    const { standing, floating } = this.street
    const onTop = (floats: boolean): Sketch => (context, stretch) => {
      if (floats !== this.floats) return
      for (const sketch of [this.caret.sketch, ...(floats ? [floating.sketch] : []), ...this.#top]) {
        context.save()
        sketch(context, stretch)
        context.restore()
      }
    }
    this.#layers = {
      street: new Layer(hosts.street, [this.underlay.sketch, standing.sketch, this.overlay.sketch, this.marks.sketch, onTop(false)]),
      hand: new Layer(hosts.hand, [onTop(true)]),
    }
  }

  /** Device pixels per pixel. */
  get ratio(): number {
    return this.#ratio
  }

  /** Follows the size of the stage, and the screen that it is on. */
  resize(width: number, height: number): void {
    this.#ratio = Math.min(MOST_RATIO, Math.max(1, devicePixelRatio))
    for (const sheet of [this.#town, ...Object.values(this.#layers)]) sheet.resize({ width, height, ratio: this.#ratio })
  }

  /** Paints the town. */
  paintTown(): void {
    this.#town.paint(this.scenery.sketch)
  }

  /** Paints a stretch of one of the canvases, or all of it. */
  paint(layer: 'street' | 'hand', stretch: Stretch | null = null): void {
    this.#layers[layer].paint(stretch)
  }

  /** Puts another sketch on top of everything. */
  addOnTop(sketch: Sketch): void {
    this.#top.push(sketch)
  }

  /** Gives every canvas back. */
  destroy(): void {
    this.scenery.destroy()
    this.#town.destroy()
    this.street.clear()
    for (const layer of Object.values(this.#layers)) layer.destroy()
  }
}
