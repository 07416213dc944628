/** Marks on the picture: what is wrong with an element, by shape and pattern as much as by colour, and that it is fixed in its place. */
import { isLocked, type CompiledBrief, type Palette, type Severity, type Verdict } from '@codraft/core'
import { stripes } from './hatching.ts'
import { Sketched } from './konva.ts'
import { Sheet } from './sheet.ts'

/** Where a marked element is seen, in pixels. */
export type Marked = { readonly id: string; readonly left: number; readonly right: number; readonly top: number }
/** What the marks are painted for. */
export type Marking = {
  readonly palette: Palette
  readonly ground: number
  readonly bottom: number
  readonly elements: readonly Marked[]
  readonly problems: ReadonlyMap<string, Severity>
  readonly fixed: ReadonlySet<string>
  readonly noted: ReadonlySet<string>
  /** Whose problem has just been solved. */
  readonly solved: ReadonlySet<string>
}

const WEIGHT: Readonly<Record<Severity, number>> = { advise: 1, warn: 2, block: 3 }
const HALF = 13
/** Half of a sign with its border. */
const SIGN_PX = 20
/** The signs, once for each severity and theme. */
const signs = new Sheet(512, 256)
/** How far beside its element a mark may reach, in pixels. */
export const MARK_REACH_PX = 24
/** How far above an element its mark is: over the frame, when it is selected. */
const ABOVE = 32

/** The worst that the rules say of each element. */
export function problemsOf({ results }: Verdict, section: string): ReadonlyMap<string, Severity> {
  const worst = new Map<string, Severity>()
  for (const { status, severity, elements, section: where } of results) {
    if (status !== 'violated' || (where !== null && where !== section)) continue
    // A rule that speaks of many speaks of the whole, not of each.
    if (elements.length > 2) continue
    for (const id of elements) {
      const known = worst.get(id)
      if (known === undefined || WEIGHT[known] < WEIGHT[severity]) worst.set(id, severity)
    }
  }
  return worst
}

/** The ids of the elements that are not marked as they were. */
export function changedMarks(before: ReadonlyMap<string, Severity> | undefined, now: ReadonlyMap<string, Severity>): string[] {
  if (before === now) return []
  return [...new Set([...(before?.keys() ?? []), ...now.keys()])].filter((id) => before?.get(id) !== now.get(id))
}

/** The elements that a lock keeps in their places or widths. */
export function fixedIn(compiled: CompiledBrief, section: string): ReadonlySet<string> {
  const elements = compiled.sections.find(({ id }) => id === section)?.start ?? []
  return new Set(elements.flatMap(({ id }) => (['order', 'width', 'exists', 'kind', 'offset'] as const).some((field) => isLocked(compiled, id, section, field) !== null) ? [id] : []))
}

/** Paints all marks of the visible street. */
export class Marks {
  readonly shape = new Sketched((context) => {
    const { marking } = this
    if (!marking) return
    for (const element of marking.elements) {
      if (marking.fixed.has(element.id)) badge(context, element, marking)
      if (marking.noted.has(element.id)) noteSign(context, element, marking)
      const severity = marking.problems.get(element.id)
      if (severity !== undefined) problem(context, element, { severity, marking })
      else if (marking.solved.has(element.id)) tick(context, element, marking)
    }
  })
  marking: Marking | null = null
}

/** A hatched corner with a padlock: what stands here stays. */
function badge(context: CanvasRenderingContext2D, { right, left }: Marked, { palette, bottom }: Marking): void {
  const size = Math.min(26, right - left)
  if (size < 10) return
  context.save()
  context.beginPath()
  context.moveTo(right, bottom - size)
  context.lineTo(right, bottom)
  context.lineTo(right - size, bottom)
  context.closePath()
  context.clip()
  context.fillStyle = palette.white
  context.fillRect(right - size, bottom - size, size, size)
  stripes(context, [right - size, bottom - size, size, size], { colour: palette.ink, width: 2, gap: 6, alpha: 1 })
  context.restore()
}

/** A speech bubble at the lower left: somebody has written a note here. */
function noteSign(context: CanvasRenderingContext2D, { left, right }: Marked, { palette, bottom }: Marking): void {
  if (right - left < 22) return
  const [x, y] = [left + 5, bottom - 23]
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

function problem(context: CanvasRenderingContext2D, { left, right, top }: Marked, { severity, marking }: { severity: Severity; marking: Marking }): void {
  const { palette, ground, bottom } = marking
  const [colour, sign] = { block: [palette.redD, palette.white], warn: [palette.yellow, palette.ink], advise: [palette.blueD, palette.white] }[severity] as [string, string]
  const band = Math.min(7, (bottom - ground) / 4)
  context.globalAlpha = 1
  const line = severity === 'warn' ? palette.ink : colour
  context.fillStyle = severity === 'warn' ? colour : palette.white
  context.fillRect(left, bottom - band, right - left, band)
  if (severity === 'advise') dotted(context, { left, right, y: bottom - band / 2, colour })
  else stripes(context, [left, bottom - band, right - left, band], { colour: line, width: severity === 'block' ? 4 : 2, gap: 8, alpha: 1 })
  const [x, y] = markAt({ left, right, top })
  const ratio = Math.min(2, Math.max(1, devicePixelRatio))
  const size = 2 * SIGN_PX * ratio
  // Kept as pixels: to set a font on a canvas of the page has the page's styles worked out, in every frame.
  const cell = signs.cell([severity, colour, sign, line, ratio].join(' '), () => ({
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
  context.font = "800 17px system-ui, 'DejaVu Sans', sans-serif"
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(severity === 'advise' ? 'i' : '!', 0, severity === 'block' ? 4 : 1)
}

/** In place of the mark that was there. */
function tick(context: CanvasRenderingContext2D, { left, right, top }: Marked, { palette }: Marking): void {
  const [x, y] = markAt({ left, right, top })
  for (const [colour, radius] of [[palette.white, HALF + 3], [palette.cycleD, HALF]] as const) {
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = colour
    context.fill()
  }
  context.beginPath()
  context.moveTo(x - 6, y)
  context.lineTo(x - 1.5, y + 4.5)
  context.lineTo(x + 6, y - 4.5)
  context.strokeStyle = palette.white
  context.lineWidth = 3
  context.lineCap = context.lineJoin = 'round'
  context.stroke()
  context.lineCap = 'butt'
}

const markAt = ({ left, right, top }: Omit<Marked, 'id'>): [number, number] => [Math.round((left + right) / 2), Math.round(Math.max(HALF + 6, top - ABOVE))]

function outline(context: CanvasRenderingContext2D, x: number, y: number, severity: Severity): void {
  context.beginPath()
  if (severity === 'advise') return context.arc(x, y, HALF - 1, 0, 2 * Math.PI)
  if (severity === 'warn') return context.roundRect(x - HALF + 1, y - HALF + 1, 2 * HALF - 2, 2 * HALF - 2, 3)
  context.moveTo(x, y - HALF)
  context.lineTo(x + HALF + 1, y + HALF - 1)
  context.lineTo(x - HALF - 1, y + HALF - 1)
  context.closePath()
}

function dotted(context: CanvasRenderingContext2D, { left, right, y, colour }: { left: number; right: number; y: number; colour: string }): void {
  context.strokeStyle = colour
  context.lineWidth = 3
  context.lineCap = 'round'
  context.setLineDash([0, 7])
  context.beginPath()
  context.moveTo(left + 4, y)
  context.lineTo(right - 3, y)
  context.stroke()
  context.setLineDash([])
  context.lineCap = 'butt'
}
