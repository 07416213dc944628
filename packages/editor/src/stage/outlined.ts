/** What is lifted, where nothing may be seen to move: it has an outline instead of a shadow. */
import type { Palette } from '@codraft/core'

/** Lines around a box, in whatever the context paints in; `per`: how much of that a pixel is. */
export function outlined(context: CanvasRenderingContext2D, { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, { palette, per }: { readonly palette: Palette; readonly per: number }): void {
  context.save()
  for (const [colour, thick] of [[palette.white, 6], [palette.ink, 3]] as const) {
    context.strokeStyle = colour
    context.lineWidth = thick * per
    context.strokeRect(x, y, width, height)
  }
  context.restore()
}
