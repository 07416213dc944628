/** What is carried from the palette, from the moment it leaves its tile until it stands in the row or flies back. */
import { toTicks, type Placed } from '@codraft/core'
import type { Parts } from '../session/parts.ts'
import { sectionOf } from '../session/verbs.ts'
import type { Box } from '../session/viewport.ts'
import { boardOf } from '../tools/index.ts'
import type { Canvas } from './element-node.ts'
import { Ghost } from './ghost.ts'
import { pictureOf } from './picture.ts'

/** Follows the tool. */
export class TileInHand {
  readonly #parts: Parts
  readonly #ghost: Ghost
  #home: Box | null = null
  #kept = false

  constructor(host: HTMLElement, parts: Parts) {
    this.#parts = parts
    this.#ghost = new Ghost(host)
  }

  /** Shows what the tool carries now. */
  follow(canvas: Canvas, still: boolean): void {
    const { tool } = boardOf(this.#parts.view)
    if (tool.name === 'tile-dragging' && tool.press.on.part === 'tile') {
      if (this.#home !== tool.press.on.box) {
        this.#home = tool.press.on.box
        this.#kept = false
        this.#ghost.take(pictureOf(this.#placed(tool.kind, tool.id), canvas), canvas)
      }
      return this.#ghost.move(tool.at)
    }
    if (this.#home === null) return
    if (this.#kept || still) this.#ghost.drop()
    else this.#ghost.flyBack(this.#home)
    this.#home = null
  }

  #placed(kind: string, id: string): Placed {
    const section = sectionOf(this.#parts.controller)
    const shape = this.#parts.controller.compiled.kinds.get(kind)?.shape
    if (!shape) throw new Error(`The catalogue has no kind "${kind}".`)
    const width = shape.size.width ?? shape.resize?.width?.min ?? 1
    return { element: { id, kind, width }, section, index: 0, shape, width: toTicks(width, section.per), start: 0 }
  }

  /** It stands in the row now. */
  keep(): void {
    this.#kept = true
  }

  /** Lets go of it. */
  destroy(): void {
    this.#ghost.drop()
  }
}
