/** Marks on the picture: what is wrong with an element, by shape and pattern as much as by colour, and that it is fixed in its place. */
import type { Palette, Severity } from '@codraft/core'
import type { Sketch } from './layer.ts'
import { bubbleAt } from './bubble.ts'
import { inkOf, signAt, SIGN_HALF_PX as HALF } from './signs.ts'
import type { Solved } from './solved.ts'
import { stripes } from './stripes.ts'

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
  readonly solved: Solved | null
}

/** How far beside its element a mark may reach, in pixels. */
export const MARK_REACH_PX = 24
/** How far above an element its mark is: over the frame, when it is selected. */
const ABOVE = 32

/** Paints all marks of the visible street. */
export class Marks {
  readonly sketch: Sketch = (context) => {
    const { marking } = this
    if (!marking) return
    marking.elements.forEach((element) => {
      if (marking.fixed.has(element.id)) badge(context, element, marking)
      if (marking.noted.has(element.id)) noteSign(context, element, marking)
      const severity = marking.problems.get(element.id)
      if (severity !== undefined) problem(context, element, { severity, marking })
      // In place of the mark that was there.
      else marking.solved?.paint(context, element.id, { at: markAt(element), palette: marking.palette })
    })
  }
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
  stripes(context, { x: right - size, y: bottom - size, width: size, height: size }, { colour: palette.ink, width: 2, gap: 6, alpha: 1 })
  context.restore()
}

/** A speech bubble at the lower left: somebody has written a note here. */
function noteSign(context: CanvasRenderingContext2D, { left, right }: Marked, { palette, bottom }: Marking): void {
  if (right - left < 22) return
  bubbleAt(context, [left + 5, bottom - 23], palette)
}

function problem(context: CanvasRenderingContext2D, { left, right, top }: Marked, { severity, marking }: { severity: Severity; marking: Marking }): void {
  const { palette, ground, bottom } = marking
  const { colour, line } = inkOf(severity, palette)
  const band = Math.min(7, (bottom - ground) / 4)
  context.globalAlpha = 1
  context.fillStyle = severity === 'warn' ? colour : palette.white
  context.fillRect(left, bottom - band, right - left, band)
  if (severity === 'advise') dotted(context, { left, right, y: bottom - band / 2, colour })
  else stripes(context, { x: left, y: bottom - band, width: right - left, height: band }, { colour: line, width: severity === 'block' ? 4 : 2, gap: 8, alpha: 1 })
  signAt(context, markAt({ left, right, top }), severity, palette)
}

const markAt = ({ left, right, top }: Omit<Marked, 'id'>): { x: number; y: number } => ({ x: Math.round((left + right) / 2), y: Math.round(Math.max(HALF + 6, top - ABOVE)) })

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
