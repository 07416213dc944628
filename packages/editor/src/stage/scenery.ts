/** The town behind the street as the stage shows it: once it has moved past, it is kept as pixels. */
import type { Palette } from '@codraft/core'
import type { Viewport } from '../session/viewport.ts'
import type { Sketch } from './layer.ts'
import { paintTown, townView, type TownView } from './town.ts'

type Asked = { readonly viewport: Viewport; readonly palette: Palette; readonly ratio: number; readonly seed: string; readonly unit: string; readonly still: boolean }

/** Paints the town, and keeps it. */
export class Scenery {
  readonly sketch: Sketch = (context) => {
    const { asked, town } = this.#seen ?? {}
    if (!asked || !town) return
    if (!this.#moves) return paintTown(context, town, { ...asked, left: town.left })
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.drawImage((this.#canvas ??= kept(town, asked)), Math.round(town.left * asked.ratio), 0)
  }
  #seen: { readonly asked: Asked; readonly town: TownView; readonly key: string } | null = null
  /** Whether it has moved past as it is: then it moves on. */
  #moves = false
  #canvas: HTMLCanvasElement | null = null

  /** Brings the town in line with how the street is looked at. */
  show(asked: Asked): void {
    const { viewport, palette, ratio, seed } = asked
    const town = townView(viewport, asked)
    const key = [viewport.width, viewport.ground, town.wide, ratio, seed].join(' ')
    const before = this.#seen
    const stays = before?.key === key && before.asked.palette === palette
    if (stays && Math.abs(before.town.left - town.left) < 0.5) return
    this.#moves = stays
    if (!stays) this.#letGo()
    // What moves past stays as large as it is.
    this.#seen = stays ? { ...before, town: { ...before.town, left: town.left } } : { asked, town, key }
  }

  #letGo(): void {
    if (this.#canvas) this.#canvas.width = this.#canvas.height = 0
    this.#canvas = null
  }

  /** Lets go of its pixels. */
  destroy(): void {
    this.#letGo()
  }
}

function kept(town: TownView, asked: Asked): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(town.wide * asked.ratio)
  canvas.height = Math.ceil(asked.viewport.height * asked.ratio)
  const context = canvas.getContext('2d')
  if (context) paintTown(context, town, { ...asked, left: 0 })
  return canvas
}
