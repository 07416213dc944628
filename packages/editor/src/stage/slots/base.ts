/** The picture of slots at rest: case, free slots, what stands in them, its names and marks. Only what changed is painted again. */
import { slotsBackdrop, THEMES, type CompiledSection, type PicturedSlot, type Placed, type Severity, type SlotsBackdrop } from '@codraft/core'
import { centimetresPerTick, hullIn, hullOf, slotEdges } from '../../session/slot-boxes.ts'
import type { Frame } from '../../session/lens.ts'
import { BUBBLE, bubbleAt } from '../bubble.ts'
import { linesOf, widthOf, type Font } from '../lettering.ts'
import { paintList } from '../paint.ts'
import { signAt } from '../signs.ts'
import type { Solved } from '../solved.ts'
import { pixelsOf, type Modules, type Pixels, type Rendering } from './modules.ts'

/** One part as it is seen now. */
export type Seen = {
  readonly placed: Placed
  readonly at: Pixels
  /** About to be replaced. */
  readonly faint: boolean
  readonly severity: Severity | null
  /** Its problem has just been solved; how far the sign of that has turned. */
  readonly solved: { readonly solved: Solved; readonly part: number } | null
  readonly fixed: boolean
  /** Somebody has written a note about it. */
  readonly noted: boolean
  readonly name: string
}
/** Everything that the picture is made from. */
export type Shown = {
  readonly section: CompiledSection
  readonly frame: Frame
  readonly size: { readonly width: number; readonly height: number }
  readonly rendering: Rendering
  readonly forced: boolean
  /** Pictures made for another scale are made anew. */
  readonly exact: boolean
  readonly seen: readonly Seen[]
  /** Slots in which somebody is painted, by their index. */
  readonly taken: ReadonlySet<number>
  /** Empty slots that somebody has written a note about. */
  readonly noted: ReadonlySet<number>
  /** What slots are called. */
  readonly labels: readonly string[]
  readonly name: Font
  readonly ink: string
}

/** Under the case, in pixels: how far down names begin, and how far they reach. */
const NAMES = { from: 6, deep: 34 }
const CASE_EMS = 0.7
/** Names are set no smaller than by this. */
const LEAST_LETTERS = 0.72

/** Its canvas. */
export class Base {
  readonly #context: CanvasRenderingContext2D
  readonly #modules: Modules
  #last: Shown | null = null
  #backdrop: { readonly of: CompiledSection; readonly labels: readonly string[]; readonly made: SlotsBackdrop } | null = null

  constructor(context: CanvasRenderingContext2D, modules: Modules) {
    this.#context = context
    this.#modules = modules
  }

  /** Paints what is not as it was. Returns whether anything was. */
  show(shown: Shown): boolean {
    const last = this.#last
    this.#last = shown
    if (!last || !isSameView(last, shown)) {
      this.#fit(shown)
      this.#paint(shown, { x: 0, y: 0, width: shown.size.width, height: shown.size.height })
      return true
    }
    const areas = changedAreas(last, shown)
    if (areas.length === 0) return false
    this.#paint(shown, unionOf(areas))
    return true
  }

  /** The next picture is painted whole. */
  forget(): void {
    this.#last = null
  }

  #fit({ size: { width, height }, rendering: { ratio } }: Shown): void {
    const { canvas } = this.#context
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (canvas.width !== wide) canvas.width = wide
    if (canvas.height !== high) canvas.height = high
  }

  #paint(shown: Shown, area: Pixels): void {
    const context = this.#context
    const { ratio } = shown.rendering
    const clip = { x: Math.floor(area.x * ratio) / ratio, y: Math.floor(area.y * ratio) / ratio, width: Math.ceil(area.width * ratio + 1) / ratio, height: Math.ceil(area.height * ratio + 1) / ratio }
    context.save()
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.beginPath()
    context.rect(clip.x, clip.y, clip.width, clip.height)
    context.clip()
    // A table by day, the room's dark by night.
    context.fillStyle = shown.rendering.palette[shown.rendering.palette === THEMES.dark ? 'sky' : 'path']
    context.fillRect(clip.x, clip.y, clip.width, clip.height)
    this.#paintBackdrop(shown)
    for (const one of shown.seen) if (meets(reachOf(one, shown), clip)) this.#paintPart(one, shown)
    for (const one of shown.seen) if (meets(reachOf(one, shown), clip)) paintMarks(context, one, shown)
    for (const index of shown.noted) this.#paintNoted(index, shown)
    context.restore()
  }

  #paintBackdrop({ section, frame, rendering: { palette, ratio }, taken, labels }: Shown): void {
    const { body, empties, rails, scale } = this.#backdropOf(section, labels)
    const unit = frame.scale / centimetresPerTick(section) / scale
    const context = this.#context
    context.save()
    context.setTransform(unit * ratio, 0, 0, unit * ratio, frame.left * ratio, (frame.top ?? 0) * ratio)
    paintList(context, body, palette)
    empties.forEach((list, index) => taken.has(index) || paintList(context, list, palette))
    paintList(context, rails, palette)
    context.restore()
  }

  #backdropOf(section: CompiledSection, labels: readonly string[]): SlotsBackdrop {
    if (this.#backdrop?.of === section && this.#backdrop.labels === labels) return this.#backdrop.made
    const per = centimetresPerTick(section)
    const slots = slotEdges(section).map(([left, top, right, bottom], index): PicturedSlot => (
      { name: labels[index] ?? '', x: ((left + right) / 2) * per, y: ((top + bottom) / 2) * per, width: (right - left) * per, depth: (bottom - top) * per }
    ))
    this.#backdrop = { of: section, labels, made: slotsBackdrop(slots) }
    return this.#backdrop.made
  }

  /** In the middle of a slot in which nobody stands. */
  #paintNoted(index: number, { section, frame, rendering: { palette } }: Shown): void {
    const hull = hullIn(slotEdges(section), [index])
    if (!hull) return
    const { x, y, width, height } = pixelsOf(hull, frame)
    bubbleAt(this.#context, [x + (width - BUBBLE.width) / 2, y + (height - BUBBLE.height) / 2], palette)
  }

  #paintPart(one: Seen, { rendering, exact }: Shown): void {
    this.#context.globalAlpha = one.faint ? 0.25 : 1
    this.#modules.paint(this.#context, one.placed, one.at, { ...rendering, exact })
    this.#context.globalAlpha = 1
  }
}

const isSameView = (a: Shown, b: Shown): boolean =>
  a.section === b.section && a.frame.left === b.frame.left && a.frame.top === b.frame.top && a.frame.scale === b.frame.scale && a.size.width === b.size.width && a.size.height === b.size.height
  && a.rendering.palette === b.rendering.palette && a.rendering.ratio === b.rendering.ratio && a.forced === b.forced && a.labels === b.labels && (a.exact || !b.exact) && a.name.css === b.name.css && a.ink === b.ink

/** Where it is not as it was: parts that moved, came, went or are marked otherwise, and slots that were left or taken. */
function changedAreas(last: Shown, shown: Shown): Pixels[] {
  const before = new Map(last.seen.map((one) => [one.placed.element.id, one]))
  const areas: Pixels[] = []
  for (const one of shown.seen) {
    const was = before.get(one.placed.element.id)
    before.delete(one.placed.element.id)
    if (was && isSame(was, one)) continue
    if (was) areas.push(reachOf(was, last))
    areas.push(reachOf(one, shown))
  }
  for (const gone of before.values()) areas.push(reachOf(gone, last))
  const edges = slotEdges(shown.section)
  for (const index of edges.keys()) {
    const hull = last.taken.has(index) === shown.taken.has(index) && last.noted.has(index) === shown.noted.has(index) ? null : hullIn(edges, [index])
    if (hull) areas.push(pixelsOf(hull, shown.frame))
  }
  return areas
}

const isSame = (a: Seen, b: Seen): boolean =>
  a.placed.shape === b.placed.shape && a.at.x === b.at.x && a.at.y === b.at.y && a.at.width === b.at.width && a.at.height === b.at.height && a.faint === b.faint && a.severity === b.severity && a.solved?.part === b.solved?.part && a.fixed === b.fixed && a.noted === b.noted && a.name === b.name

/** Where an element, its shadow, its name and its marks are. */
function reachOf({ at, name }: Seen, { frame, section, name: font }: Shown): Pixels {
  const over = Math.max(at.width, at.height) * 0.1 + 4
  const below = namesTop(frame, section) + NAMES.deep
  const wide = Math.max(at.width, Math.min(widthOf(name, font), at.width * 1.5))
  const x = at.x + at.width / 2 - wide / 2 - over
  return { x, y: at.y - over, width: wide + 2 * over, height: Math.max(at.y + at.height + over, below) - (at.y - over) }
}

const unionOf = (areas: readonly Pixels[]): Pixels => {
  const [left, top] = [Math.min(...areas.map(({ x }) => x)), Math.min(...areas.map(({ y }) => y))]
  return { x: left, y: top, width: Math.max(...areas.map(({ x, width }) => x + width)) - left, height: Math.max(...areas.map(({ y, height }) => y + height)) - top }
}

const meets = (a: Pixels, b: Pixels): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The lower edge of the case, in pixels. */
function namesTop({ top, scale }: Frame, section: CompiledSection): number {
  const [left, above, right, below] = hullOf(slotEdges(section))
  const em = Math.max(right - left, 1.7 * (below - above), 1) / 68
  return (top ?? 0) + (below + (CASE_EMS + 0.4) * em) * scale + NAMES.from
}

/** The name under the case, or on the part where another row is below; a sign for what is wrong; a lock for what is fixed. */
function paintMarks(context: CanvasRenderingContext2D, one: Seen, shown: Shown): void {
  const { at, name, severity, fixed, noted } = one
  const { section, frame, forced, name: font, ink, rendering: { palette } } = shown
  const lowest = pixelsOf(hullOf(slotEdges(section)), frame)
  const middle = at.x + at.width / 2
  const inLowest = at.y + at.height > lowest.y + lowest.height - at.height / 2
  context.textAlign = 'center'
  context.textBaseline = 'top'
  context.font = font.css
  if (inLowest) {
    context.fillStyle = ink
    under(context, { name, width: at.width, middle, top: namesTop(frame, section), font })
  } else plate(context, { text: linesOf(name, font, { width: at.width - 8, lines: 1 })[0] ?? '', middle, bottom: at.y + at.height - 4, font }, forced)
  if (fixed) lock(context, at, forced)
  // Above the name where that is on the part.
  if (noted) bubbleAt(context, [at.x + 4, at.y + at.height - BUBBLE.height - 5 - (inLowest ? 0 : font.line + 6)], palette)
  const spot = { x: Math.min(at.x + at.width - 12, middle + at.width / 2), y: at.y + 12 }
  if (severity) signAt(context, spot, severity, palette)
  else one.solved?.solved.paint(context, one.placed.element.id, { at: spot, palette })
}

/** In two lines at most; a long word in smaller letters, and none where they would be too small. */
function under(context: CanvasRenderingContext2D, { name, width, middle, top, font }: { name: string; width: number; middle: number; top: number; font: Font }): void {
  if (name === '') return
  const longest = Math.max(...name.split(/\s+/).map((word) => widthOf(word, font)))
  const scale = Math.min(1, (width - 1) / longest)
  if (scale < LEAST_LETTERS) return
  // A word that fits exactly is not broken for a part of a pixel.
  const room = { width: (width - 1) / scale + 1, lines: 2 }
  context.save()
  context.translate(middle, top)
  context.scale(scale, scale)
  linesOf(name, font, room).forEach((line, index) => context.fillText(line, 0, index * font.line))
  context.restore()
}

function plate(context: CanvasRenderingContext2D, { text, middle, bottom, font }: { text: string; middle: number; bottom: number; font: Font }, forced: boolean): void {
  if (text === '' || text === '…') return
  const width = widthOf(text, font) + 10
  context.fillStyle = forced ? 'Canvas' : '#22303ce6'
  context.beginPath()
  context.roundRect(middle - width / 2, bottom - font.line - 4, width, font.line + 4, 5)
  context.fill()
  context.fillStyle = forced ? 'CanvasText' : '#fff'
  context.fillText(text, middle, bottom - font.line - 2)
}

/** A hatched corner with a lock. */
function lock(context: CanvasRenderingContext2D, { x, y }: Pixels, forced: boolean): void {
  const [left, top] = [x + 3, y + 3]
  context.fillStyle = forced ? 'Canvas' : '#fff'
  context.strokeStyle = forced ? 'CanvasText' : '#22303c'
  context.lineWidth = 2
  context.beginPath()
  context.roundRect(left, top, 18, 18, 5)
  context.fill()
  context.stroke()
  context.beginPath()
  context.arc(left + 9, top + 8, 3, Math.PI, 0)
  context.moveTo(left + 6, top + 8)
  context.lineTo(left + 6, top + 10)
  context.moveTo(left + 12, top + 8)
  context.lineTo(left + 12, top + 10)
  context.stroke()
  context.fillStyle = forced ? 'CanvasText' : '#22303c'
  context.fillRect(left + 5, top + 9, 8, 6)
}
