/** The town behind the street: painted once per size, and shown as pixels from then on. */
import { backdrop, centimetresPer, type Palette } from '@codraft/core'
import type { Viewport } from '../session/viewport.ts'
import { Sketched } from './konva.ts'
import { paintList } from './paint.ts'

/** How much slower than the street the town moves past, and how many pixels of it are kept beside the view for that. */
const FAR = 0.25
const MOST_BESIDE = 480
/** The most centimetres of sky: a higher stage looks from further away. */
const SKY_CM = 900

type Asked = { readonly viewport: Viewport; readonly palette: Palette; readonly ratio: number; readonly seed: string; readonly unit: string; readonly still: boolean }

/** Paints the town, and keeps it. */
export class Scenery {
  readonly shape = new Sketched((context) => {
    if (!this.#canvas) return
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.drawImage(this.#canvas, Math.round(this.#left * this.#ratio), 0)
  })
  #canvas: HTMLCanvasElement | null = null
  #key = ''
  #palette: Palette | null = null
  #left = 0
  #ratio = 1

  /** Brings the town in line with how the street is looked at. Returns whether it looks different now. */
  show({ viewport, palette, ratio, seed, unit, still }: Asked): boolean {
    const { width, ground, maxPan, pan, zoom } = viewport
    const beside = still || maxPan === 0 ? 0 : Math.min(maxPan * FAR, MOST_BESIDE)
    const left = maxPan === 0 ? 0 : -beside * (pan / maxPan)
    const key = [width, ground, Math.ceil(zoom > 1.01 ? MOST_BESIDE : beside), ratio, seed].join(' ')
    if (key === this.#key && palette === this.#palette) {
      if (Math.abs(left - this.#left) < 0.5) return false
      this.#left = left
      return true
    }
    this.#key = key
    this.#palette = palette
    this.#left = left
    this.#ratio = ratio
    const scale = Math.max(viewport.perUnit / zoom / centimetresPer(unit), ground / SKY_CM)
    this.#paint({ wide: width + (zoom > 1.01 ? MOST_BESIDE : Math.ceil(beside)), scale, viewport, seed })
    return true
  }

  #paint({ wide, scale, viewport, seed }: { wide: number; scale: number; viewport: Viewport; seed: string }): void {
    const { ground, height } = viewport
    this.#canvas ??= document.createElement('canvas')
    this.#canvas.width = Math.ceil(wide * this.#ratio)
    this.#canvas.height = Math.ceil(height * this.#ratio)
    const context = this.#canvas.getContext('2d')
    if (!context || !this.#palette) return
    context.setTransform(scale * this.#ratio, 0, 0, scale * this.#ratio, 0, Math.round(ground * this.#ratio))
    paintList(context, backdrop({ width: wide / scale, height: ground / scale, seed }), this.#palette)
    // Beside the street, and where it parts, there is only the foot of the houses.
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = this.#palette.far2
    context.fillRect(0, Math.round((ground - 6 * scale) * this.#ratio), this.#canvas.width, this.#canvas.height)
  }

  /** Lets go of its pixels. */
  destroy(): void {
    if (this.#canvas) this.#canvas.width = this.#canvas.height = 0
    this.#canvas = null
    this.shape.destroy()
  }
}
