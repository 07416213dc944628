/** What is carried from the palette: its picture at its real size under the pointer, above everything on the page. */
import type { Placed } from '@codraft/core'
import type { Box } from '../../session/viewport.ts'
import type { Point } from '../../tools/index.ts'
import type { Modules, Rendering } from './modules.ts'

const FLY_BACK_MS = 180
/** Space for the shadow, in pixels. */
const ROOM_PX = 24

/** One thing carried, or nothing. */
export class Ghost {
  readonly #host: HTMLElement
  readonly #modules: Modules
  #root: HTMLElement | null = null
  #home: Box | null = null
  #size = { width: 0, height: 0 }
  #at: Point = { x: 0, y: 0 }

  constructor(host: HTMLElement, modules: Modules) {
    this.#host = host
    this.#modules = modules
  }

  /** Carries something to a point of the stage, in pixels; `home` is where its tile is; `seen`: nothing else shows it there. */
  carry(placed: Placed, { at, size, home, rendering, seen }: { at: Point; size: { width: number; height: number }; home: Box; rendering: Rendering; seen: boolean }): void {
    if (this.#home !== home) this.#take(placed, size, rendering)
    this.#home = home
    this.#at = at
    if (!this.#root) return
    this.#root.style.visibility = seen ? 'visible' : 'hidden'
    this.#root.style.transform = this.#transform(at)
  }

  /** It is let go: it stands somewhere now (`kept`), or goes back to its tile. */
  letGo({ kept, still }: { kept: boolean; still: boolean }): void {
    const [root, home] = [this.#root, this.#home]
    this.#root = this.#home = null
    if (!root || !home || kept || still) return root?.remove()
    const back = this.#transform({ x: home.x + home.width / 2, y: home.y + home.height / 2 })
    const flight = root.animate([{ transform: this.#transform(this.#at), opacity: 0.6 }, { transform: `${back} scale(0.4)`, opacity: 0 }], { duration: FLY_BACK_MS, easing: 'ease-in-out' })
    flight.addEventListener('finish', () => root.remove())
    flight.addEventListener('cancel', () => root.remove())
  }

  #take(placed: Placed, { width, height }: { width: number; height: number }, rendering: Rendering): void {
    this.#root?.remove()
    const root = document.createElement('div')
    root.className = 'st-ghost'
    root.setAttribute('aria-hidden', 'true')
    const canvas = document.createElement('canvas')
    const { ratio } = rendering
    this.#size = { width: width + 2 * ROOM_PX, height: height + 2 * ROOM_PX }
    canvas.width = Math.ceil(this.#size.width * ratio)
    canvas.height = Math.ceil(this.#size.height * ratio)
    canvas.style.width = `${this.#size.width}px`
    canvas.style.height = `${this.#size.height}px`
    const context = canvas.getContext('2d')
    context?.scale(ratio, ratio)
    if (context) this.#modules.paint(context, placed, { x: ROOM_PX, y: ROOM_PX, width, height }, { ...rendering, exact: true })
    root.append(canvas)
    this.#host.append(root)
    // Above everything, whatever the page clips or contains.
    if ('popover' in root) {
      root.popover = 'manual'
      root.showPopover()
    }
    this.#root = root
  }

  #transform({ x, y }: Point): string {
    const { left, top } = this.#host.getBoundingClientRect()
    return `translate(${Math.round(left + x - this.#size.width / 2)}px, ${Math.round(top + y - this.#size.height / 2)}px)`
  }
}
