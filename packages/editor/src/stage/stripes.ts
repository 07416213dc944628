/** Hatching: a pattern for those who do not see the colour. */

/** A rectangle in pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Slanted lines within a box, the same whatever its size, so that they stand still while it grows. */
export function stripes(
  context: CanvasRenderingContext2D, { x, y, width, height }: Box, { colour, width: thick, gap, alpha }: { colour: string; width: number; gap: number; alpha: number },
): void {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  context.beginPath()
  for (let at = Math.floor((x - height) / gap) * gap; at < x + width; at += gap) {
    context.moveTo(at, y + height)
    context.lineTo(at + height, y)
  }
  context.globalAlpha = alpha
  context.strokeStyle = colour
  context.lineWidth = thick
  context.setLineDash([])
  context.stroke()
  context.restore()
}
