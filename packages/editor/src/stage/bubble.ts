/** A speech bubble: somebody has written a note here. */
import type { Palette } from '@codraft/core'

/** How large it is, in pixels. */
export const BUBBLE = { width: 17, height: 17 } as const

/** Paints one with its upper left corner at a point, in pixels. */
export function bubbleAt(context: CanvasRenderingContext2D, [x, y]: readonly [number, number], palette: Palette): void {
  context.lineJoin = 'round'
  context.beginPath()
  context.roundRect(x, y, 17, 12, 3)
  context.moveTo(x + 4, y + 12)
  context.lineTo(x + 4, y + 17)
  context.lineTo(x + 9, y + 12)
  context.lineWidth = 4
  context.strokeStyle = palette.white
  context.stroke()
  context.fillStyle = palette.white
  context.fill()
  context.lineWidth = 1.75
  context.strokeStyle = palette.ink
  context.stroke()
  context.fillStyle = palette.ink
  for (const dot of [4.5, 8.5, 12.5]) context.fillRect(x + dot - 1, y + 5, 2, 2)
}
