/** The labels as they are painted while a gesture lasts: what the page would show, without asking it for anything. */
import type { Stretch } from './hatching.ts'
import { SPARE, type Told } from './labels.ts'
import { linesOf, writeLine, type Font } from './lettering.ts'
import type { Look } from './look.ts'

/** The line of dimension with its ends, in pixels from the top of the labels; then the texts. */
const LINE = { top: 4, height: 9 }
const BESIDE_LINE_PX = 2
const TEXT_TOP = 16
/** What is left free beside a name. */
const BESIDE_PX = 3

/** Paints the labels of a stretch. `top`: where they begin. */
export function paintLabels(context: CanvasRenderingContext2D, told: Iterable<Told>, { look, top, stretch }: { look: Look; top: number; stretch: Stretch | null }): void {
  for (const one of told) if (!stretch || (one.left < stretch.right && one.left + one.width > stretch.left)) paintLabel(context, one, { look, top })
}

function paintLabel(context: CanvasRenderingContext2D, { id, left: exact, width, figure, name, lines, chosen }: Told, { look, top }: { look: Look; top: number }): void {
  const left = Math.round(exact * 2) / 2
  context.fillStyle = look.ink
  context.globalAlpha = chosen ? 1 : 0.75
  line(context, { left: left + BESIDE_LINE_PX, right: left + width - BESIDE_LINE_PX, top: top + LINE.top }, { thick: chosen ? 3 : look.hairline, thin: chosen ? 3 : 1.5, dashed: id === SPARE })
  context.globalAlpha = 1
  const x = left + width / 2
  if (figure !== '') writeLine(context, figure, look.figure, { x, top: top + TEXT_TOP, colour: look.ink })
  if (lines === 0) return
  const font: Font = chosen ? look.chosen : look.name
  const from = top + TEXT_TOP + (figure === '' ? 0 : look.figure.line)
  linesOf(name, font, { width: width - 2 * BESIDE_PX, lines }).forEach((text, index) => writeLine(context, text, font, { x, top: from + index * font.line, colour: chosen ? look.ink : look.soft }))
}

function line(context: CanvasRenderingContext2D, { left, right, top }: Stretch & { readonly top: number }, { thick, thin, dashed }: { thick: number; thin: number; dashed: boolean }): void {
  const { height } = LINE
  const y = top + (height - thin) / 2
  if (right - left < 2 * thick) return
  if (!dashed) {
    context.fillRect(left, top, thick, height)
    context.fillRect(right - thick, top, thick, height)
    return context.fillRect(left + thick, y, right - left - 2 * thick, thin)
  }
  for (const x of [left, right - thick]) for (const at of [0, 3, 6]) context.fillRect(x, top + at, thick, at === 3 ? 3 : 2)
  for (let x = left + thick; x < right - thick; x += 9) context.fillRect(x, y, Math.min(5, right - thick - x), thin)
}
