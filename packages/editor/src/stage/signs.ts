/** Signs beside what has a problem: shapes of their own, read without colour. */
import type { Palette, Severity } from '@codraft/core'
import { isForced } from './palette-of.ts'
import { Sheet } from './sheet.ts'

type Point = { readonly x: number; readonly y: number }

/** Half of a sign, in pixels. */
export const SIGN_HALF_PX = 13
const HALF = SIGN_HALF_PX
/** Half of a sign with its border. */
const SIGN_PX = 20
/** The signs, once for each severity and theme. */
const signs = new Sheet(512, 256)

/** What the marks of a severity are painted with: their ground, what is written on it, and lines. */
export function inkOf(severity: Severity, palette: Palette): { readonly colour: string; readonly sign: string; readonly line: string } {
  // A system has no colour between its text and its ground that both can be read on.
  if (severity === 'warn' && !isForced(palette)) return { colour: palette.yellow, sign: palette.ink, line: palette.ink }
  const colour = severity === 'advise' ? palette.blueD : palette.redD
  return { colour, sign: palette.white, line: colour }
}

/** Paints the sign of a severity around a point, in pixels. */
export function signAt(context: CanvasRenderingContext2D, { x, y }: Point, severity: Severity, palette: Palette): void {
  const { colour, sign, line } = inkOf(severity, palette)
  const ratio = Math.min(2, Math.max(1, devicePixelRatio))
  const size = 2 * SIGN_PX * ratio
  // Kept as pixels: signs are painted again in every frame of a drag.
  const cell = signs.cell(`${severity} ${colour} ${sign} ${ratio}`, () => ({
    width: size, height: size,
    paint: (aside, across, down) => {
      aside.setTransform(ratio, 0, 0, ratio, across + size / 2, down + size / 2)
      paintSign(aside, severity, { colour, sign, line, white: palette.white })
    },
  }))
  if (cell) context.drawImage(cell.canvas, cell.x, cell.y, size, size, x - SIGN_PX, y - SIGN_PX, 2 * SIGN_PX, 2 * SIGN_PX)
}

type SignColours = { readonly colour: string; readonly sign: string; readonly line: string; readonly white: string }

function paintSign(context: CanvasRenderingContext2D, severity: Severity, { colour, sign, line, white }: SignColours): void {
  context.lineJoin = 'round'
  for (const [stroke, width] of [[white, 8], [line, 3]] as const) {
    outline(context, 0, 0, severity)
    context.strokeStyle = stroke
    context.lineWidth = width
    context.stroke()
  }
  context.fillStyle = colour
  context.fill()
  context.fillStyle = sign
  letter(context, severity === 'block' ? 3 : 0, severity === 'advise' ? -1 : 1)
  context.fill()
}

/** A bar with a point: above it an i, below it an exclamation mark. Drawn, as the first font costs a page more than the rest of a sign. */
function letter(context: CanvasRenderingContext2D, y: number, down: 1 | -1): void {
  context.beginPath()
  context.roundRect(-1.75, y - 6.5 + (down < 0 ? 5 : 0), 3.5, 8, 1.5)
  context.moveTo(2, y + 4.5 * down)
  context.arc(0, y + 4.5 * down, 2, 0, 2 * Math.PI)
}

function outline(context: CanvasRenderingContext2D, x: number, y: number, severity: Severity): void {
  context.beginPath()
  if (severity === 'advise') return context.arc(x, y, HALF - 1, 0, 2 * Math.PI)
  if (severity === 'warn') return context.roundRect(x - HALF + 1, y - HALF + 1, 2 * HALF - 2, 2 * HALF - 2, 3)
  context.moveTo(x, y - HALF)
  context.lineTo(x + HALF + 1, y + HALF - 1)
  context.lineTo(x - HALF - 1, y + HALF - 1)
  context.closePath()
}
