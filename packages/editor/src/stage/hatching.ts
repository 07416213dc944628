/** What is hatched on the street: spare room, excess, the place where a lifted element would stand, and an element about to be replaced. */
import type { Palette } from '@codraft/core'
import type { Sketch } from './layer.ts'
import { stripes, type Box } from './stripes.ts'

/** A stretch of the street, in pixels. */
export type Stretch = { readonly left: number; readonly right: number }
/** What is hatched now. Pixels from the top. */
export type Hatched = {
  readonly palette: Palette
  readonly ground: number
  readonly bottom: number
  /** From the end of the row to the end of the street. */
  readonly spare: Stretch | null
  /** From the end of the street to the end of the row. */
  readonly excess: Stretch | null
  /** Where a lifted element would stand. */
  readonly slot: Stretch | null
}

/** Has the stretches painted again that were hatched, or will be, and are not both. */
export function noteStretches(before: Hatched | null, now: Hatched, changed: { add(stretch: Stretch): void }): void {
  const compare = (one: Stretch | null | undefined, other: Stretch | null): void => {
    if (one?.left === other?.left && one?.right === other?.right) return
    if (one) changed.add({ left: one.left - LINE_PX, right: one.right + LINE_PX })
    if (other) changed.add({ left: other.left - LINE_PX, right: other.right + LINE_PX })
  }
  compare(before?.spare, now.spare)
  compare(before?.excess, now.excess)
  compare(before?.slot, now.slot)
}

/** How far the lines at the ends of a stretch reach over it. */
const LINE_PX = 4

/** Paints what lies under the elements: spare room and the slot. */
export class Underlay {
  readonly sketch: Sketch = (context, seen) => {
    const { hatched } = this
    if (!hatched) return
    const { palette, ground, bottom, spare, slot } = hatched
    const hatch = (stretch: Stretch | null): void => {
      if (!stretch || stretch.right - stretch.left < 1 || (seen && (stretch.right + LINE_PX < seen.left || stretch.left - LINE_PX > seen.right))) return
      const box: Box = { x: stretch.left, y: ground, width: stretch.right - stretch.left, height: bottom - ground }
      fill(context, box, palette.paper)
      stripes(context, box, { colour: palette.metalD, width: 2, gap: 9, alpha: 0.5 })
      context.lineWidth = 2
      context.setLineDash([6, 4])
      context.strokeStyle = palette.metalD
      context.strokeRect(box.x + 1, ground + 1, Math.max(0, box.width - 2), Math.max(0, box.height - 2))
      context.setLineDash([])
    }
    hatch(spare)
    hatch(slot)
  }
  hatched: Hatched | null = null
}

/** Paints what lies over the elements: where the row stands past the end of the street. */
export class Overlay {
  readonly sketch: Sketch = (context) => {
    const { hatched } = this
    if (!hatched?.excess) return
    const { palette, ground, bottom, excess } = hatched
    const top = ground * 0.32
    const box: Box = { x: excess.left, y: top, width: excess.right - excess.left, height: bottom - top }
    fill(context, box, palette.red, 0.12)
    stripes(context, box, { colour: palette.redD, width: 3, gap: 14, alpha: 0.55 })
    context.fillStyle = palette.white
    context.fillRect(excess.left - 2.5, top - 10, 5, bottom - top + 10)
    context.fillStyle = palette.redD
    context.fillRect(excess.left - 1.5, top - 10, 3, bottom - top + 10)
  }
  hatched: Hatched | null = null
}

function fill(context: CanvasRenderingContext2D, { x, y, width, height }: Box, colour: string, alpha = 1): void {
  context.globalAlpha = alpha
  context.fillStyle = colour
  context.fillRect(x, y, width, height)
  context.globalAlpha = 1
}
