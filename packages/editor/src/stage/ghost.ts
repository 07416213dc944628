/** What is carried from the palette: its picture at its real width under the pointer, above everything on the page. */
import type { Canvas } from './element-node.ts'
import { makeBitmap, paintBitmap } from './bitmap.ts'
import { PASSES, type Picture } from './picture.ts'
import type { Box } from '../session/viewport.ts'
import type { Point } from '../tools/index.ts'

const FLY_BACK_MS = 180

/** One thing carried, or nothing. */
export class Ghost {
  readonly #host: HTMLElement
  #root: HTMLElement | null = null
  #size = { width: 0, height: 0 }
  #at: Point = { x: 0, y: 0 }

  constructor(host: HTMLElement) {
    this.#host = host
  }

  /** Whether something is carried. */
  get isShown(): boolean {
    return this.#root !== null
  }

  /** Takes something up. */
  take(picture: Picture, canvas: Canvas): void {
    this.drop()
    const { scale, ratio, palette } = canvas
    const above = Math.round((picture.height + 4) * scale * ratio)
    const below = Math.round(80 * scale * ratio)
    const width = Math.max(1, Math.round(picture.width * scale * ratio))
    const bitmap = makeBitmap(picture, { palette, scale: scale * ratio, width, above, below })
    const root = document.createElement('div')
    root.className = 'st-ghost'
    root.setAttribute('aria-hidden', 'true')
    const surface = document.createElement('canvas')
    surface.width = width * 2
    surface.height = above + below
    surface.style.width = `${surface.width / ratio}px`
    surface.style.height = `${surface.height / ratio}px`
    const context = surface.getContext('2d')
    if (context && bitmap) for (const pass of PASSES) paintBitmap(context, bitmap, { pass, left: width / 2, ground: above, width, scale: bitmap.scale })
    root.append(surface)
    this.#size = { width: surface.width / ratio, height: surface.height / ratio }
    this.#host.append(root)
    // Above everything, whatever the page clips or contains.
    if ('popover' in root) {
      root.popover = 'manual'
      root.showPopover()
    }
    this.#root = root
  }

  /** Brings it under the pointer; `at` in pixels of the stage. */
  move(at: Point): void {
    this.#at = at
    if (this.#root) this.#root.style.transform = this.#transform(at)
  }

  #transform({ x, y }: Point): string {
    const { left, top } = this.#host.getBoundingClientRect()
    return `translate(${Math.round(left + x - this.#size.width / 2)}px, ${Math.round(top + y - this.#size.height * 0.62)}px)`
  }

  /** Lets it fly back to its tile. */
  flyBack(box: Box): void {
    const root = this.#root
    this.#root = null
    if (!root) return
    const home = this.#transform({ x: box.x + box.width / 2, y: box.y + box.height / 2 + this.#size.height * 0.12 })
    const flight = root.animate(
      [{ transform: this.#transform(this.#at), opacity: 0.6 }, { transform: `${home} scale(0.5)`, opacity: 0 }], { duration: FLY_BACK_MS, easing: 'ease-in-out' },
    )
    flight.addEventListener('finish', () => root.remove())
    flight.addEventListener('cancel', () => root.remove())
  }

  /** Lets go of it. */
  drop(): void {
    this.#root?.remove()
    this.#root = null
  }
}
