/** How slots are looked at: all of the frame at first, unless its slots would be too small for a finger; closer, and moved, as one likes. */
import type { Edges, Placed } from '@codraft/core'
import type { Frame, Lens, Looking } from './lens.ts'
import { emIn, hullOf, measureSlots, placedEdges } from './slot-boxes.ts'
import type { Box } from './viewport.ts'

/** Space kept around the frame, in pixels: above for the buttons, below for names. On a low stage the buttons lie on the picture. */
const roomFor = (height: number): { above: number; below: number; beside: number } => (height < 280 ? { above: 8, below: 30, beside: 12 } : { above: 56, below: 52, beside: 12 })
/** The fewest pixels that the narrowest slot is drawn with at first: more on a phone, where fingers are. */
const leastPx = (width: number): number => (width < 560 ? 24 : 18)
/** The case around the slots, in ems of the picture. */
const CASE = { beside: 0.9, above: 0.7, below: 1.3 }
/** How near one may come, as a multiple of the first scale. */
const NEAREST = 8

/** A lens that can also tell which way it can be moved. */
export type SlotLens = Lens & {
  readonly zoom: number
  /** How far the picture can be moved each way, in pixels. */
  readonly room: { readonly left: number; readonly right: number; readonly up: number; readonly down: number }
  readonly limits: { readonly least: number; readonly most: number }
}

/** Whether a lens is one of slots: while sections are changed, what is about to be closed still hears of it. */
export const isSlotLens = (lens: Lens | null): lens is SlotLens => lens instanceof LookingAtSlots

/** Opens one for a section. */
export const openSlotLens = (looking: Looking): SlotLens => new LookingAtSlots(looking)

class LookingAtSlots implements SlotLens {
  readonly #looking: Looking
  /** The case, in ticks. */
  readonly #case: Edges
  readonly #narrowest: number
  #size: { readonly width: number; readonly height: number }
  #zoom = 1
  /** What is in the middle of the stage, in ticks; null: the middle of the case. */
  #middle: readonly [number, number] | null = null
  #frame: Frame | null = null

  constructor(looking: Looking) {
        this.#looking = looking
    this.#size = { width: looking.width, height: looking.height }
    const edges = measureSlots(looking.section, looking.compiled)
    const [left, top, right, bottom] = hullOf(edges)
    const em = emIn(looking.section)
    this.#case = [left - CASE.beside * em, top - CASE.above * em, right + CASE.beside * em, bottom + CASE.below * em]
    this.#narrowest = Math.min(...edges.map(([from, above, to, below]) => Math.min(to - from, below - above)))
  }

  get frame(): Frame {
    return (this.#frame ??= this.#make())
  }

  get zoom(): number {
    return this.#zoom
  }

  get limits(): { least: number; most: number } {
    const { fit, first } = this.#scales()
    return { least: Math.min(1, fit / first), most: NEAREST }
  }

  get room(): { left: number; right: number; up: number; down: number } {
    const { left, top } = this.frame
    const [low, high] = this.#bounds('x', this.frame.scale)
    const [above, below] = this.#bounds('y', this.frame.scale)
    return { left: high - left, right: left - low, up: below - (top ?? 0), down: (top ?? 0) - above }
  }

  boxOf(placed: Placed): Box {
    const edges = placedEdges(placed)
    return edges ? boxIn(this.frame, edges) : { x: 0, y: 0, width: 0, height: 0 }
  }

  resize(width: number, height: number): void {
    this.#size = { width, height }
    this.#frame = null
  }

  panBy(x: number, y: number): void {
    const { scale, left, top } = this.frame
    this.#look(scale, left - x, (top ?? 0) - y)
  }

  zoomTo(zoom: number, around: { readonly x: number; readonly y: number } = this.#centre()): void {
    const { least, most } = this.limits
    const { scale, left, top } = this.frame
    this.#zoom = Math.min(Math.max(zoom, least), most)
    const next = this.#scales().first * this.#zoom
    const [x, y] = [(around.x - left) / scale, (around.y - (top ?? 0)) / scale]
    this.#look(next, around.x - x * next, around.y - y * next)
  }

  /** Everything; when everything is seen already, the first scale again, or twice as near. */
  fit(): void {
    const { least } = this.limits
    this.zoomTo(this.#zoom > least + 1e-6 ? least : least < 1 - 1e-6 ? 1 : 2)
  }

  reveal({ x, y, width, height }: Box): void {
    const { width: wide, height: high } = this.#size
    const room = roomFor(high)
    const [aside, down] = [beyond(x, width, [room.beside, wide - room.beside]), beyond(y, height, [room.above, high - room.below])]
    if (aside !== 0 || down !== 0) this.panBy(aside, down)
  }

  /** The scale at which everything is seen, and the one at first. */
  #scales(): { fit: number; first: number } {
    const { width, height } = this.#size
    const room = roomFor(height)
    const [left, top, right, bottom] = this.#case
    const across = Math.max(1, width - 2 * room.beside) / (right - left)
    const down = Math.max(1, height - room.above - room.below) / (bottom - top)
    const fit = Math.min(across, down)
    // What does not fit is longer than the stage in one direction only.
    const along = right - left > bottom - top ? down : across
    return { fit, first: Math.max(fit, Math.min(leastPx(width) / this.#narrowest, along)) }
  }

  #make(): Frame {
    const scale = this.#scales().first * this.#zoom
    const { width, height } = this.#size
    const room = roomFor(height)
    const [left, top, right, bottom] = this.#case
    // At first what does not fit is shown from its start.
    const [x, y] = this.#middle ?? [left + Math.min((right - left) / 2, (width / 2 - room.beside) / scale), (top + bottom) / 2]
    const middle = [width / 2, room.above + (height - room.above - room.below) / 2] as const
    return { scale, left: this.#kept('x', middle[0] - x * scale, scale), top: this.#kept('y', middle[1] - y * scale, scale) }
  }

  #look(scale: number, left: number, top: number): void {
    const { width, height } = this.#size
    const room = roomFor(height)
    const [x, y] = [this.#kept('x', left, scale), this.#kept('y', top, scale)]
    this.#middle = [(width / 2 - x) / scale, (room.above + (height - room.above - room.below) / 2 - y) / scale]
    this.#frame = { scale, left: x, top: y }
    this.#looking.changed()
  }

  #kept(axis: 'x' | 'y', origin: number, scale: number): number {
    const [low, high] = this.#bounds(axis, scale)
    return Math.min(Math.max(origin, low), high)
  }

  /** Between which pixels the origin may lie: what is smaller than the stage stays in its middle. */
  #bounds(axis: 'x' | 'y', scale: number): readonly [number, number] {
    const { width, height } = this.#size
    const room = roomFor(height)
    const [from, to] = axis === 'x' ? [this.#case[0], this.#case[2]] : [this.#case[1], this.#case[3]]
    const [start, end] = axis === 'x' ? [room.beside, width - room.beside] : [room.above, height - room.below]
    const long = (to - from) * scale
    if (long <= end - start) return [(start + end - long) / 2 - from * scale, (start + end - long) / 2 - from * scale]
    return [end - to * scale, start - from * scale]
  }

  #centre(): { x: number; y: number } {
    return { x: this.#size.width / 2, y: this.#size.height / 2 }
  }
}

/** Ticks to pixels. */
export const boxIn = ({ left, top, scale }: Frame, [from, above, to, below]: Edges): Box => ({ x: left + from * scale, y: (top ?? 0) + above * scale, width: (to - from) * scale, height: (below - above) * scale })

/** How far a stretch reaches beyond a range: negative before it. One that is longer than the range shows its start. */
function beyond(from: number, long: number, [low, high]: readonly [number, number]): number {
  if (from < low || long > high - low) return from - low
  return Math.max(0, from + long - high)
}
