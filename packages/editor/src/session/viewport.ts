/** Where a row's ticks are on the screen: the one mapping that picture, outline, handles and pointer share. Pixels are CSS pixels. */
import type { CompiledSection, Placed } from '@codraft/core'

/** What the mapping is made from. */
export type ViewportState = {
  /** Size of the stage in pixels. */
  readonly width: number
  readonly height: number
  /** How many times larger than the default scale; 1 at first. */
  readonly zoom: number
  /** How far the picture is moved towards the start, in pixels; 0 at first. */
  readonly pan: number
  /** How many times larger than usual a reader wants text; 1 unless said. */
  readonly text?: number
}
/** Ticks to pixels. */
export type Viewport = ViewportState & {
  /** Pixels per tick. */
  readonly scale: number
  /** Pixels per unit of the stage (per metre). */
  readonly perUnit: number
  /** Where the stage's start is, in pixels from the left; negative when panned. */
  readonly left: number
  /** Where the ground is, in pixels from the top. */
  readonly ground: number
  /** How far it can be panned, in pixels. */
  readonly maxPan: number
}
/** A rectangle in pixels of the stage. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The fewest pixels a unit is drawn with at zoom 1, so that parts can be seen and hit: more on a phone, where fingers are. */
const leastPerUnit = (width: number): number => (width < 560 ? 48 : 24)
/** Space kept beside the street, in pixels, for handles and hatched excess. */
export const MARGIN = 16
/** Pixels under the ground: for the ground itself, and for dimensions and names in text of the usual size. */
const DEPTH = 37
const LABELS = 59

/** The height of dimensions and names, in pixels: they grow with a reader's text. */
const labelsHigh = ({ text = 1 }: Pick<ViewportState, 'text'>): number => Math.ceil(LABELS * text)

/**
 * The mapping for a section and how wide its elements are in all.
 * @param total the sum of widths in ticks: excess beyond the stage's length stays visible
 */
export function viewportOf(section: Pick<CompiledSection, 'length' | 'per'>, total: number, state: ViewportState): Viewport {
  const room = Math.max(1, state.width - 2 * MARGIN)
  const longest = Math.max(section.length, total, 1)
  const fit = (room / longest) * section.per
  const perUnit = Math.max(fit, Math.min(leastPerUnit(state.width), room / 4)) * state.zoom
  const scale = perUnit / section.per
  const maxPan = Math.max(0, longest * scale - room)
  const pan = Math.min(Math.max(state.pan, 0), maxPan)
  const slack = Math.max(0, room - longest * scale) / 2
  return { ...state, pan, maxPan, perUnit, scale, left: MARGIN + slack - pan, ground: Math.max(40, state.height - DEPTH - labelsHigh(state)) }
}

/** Where the labels begin and the ground ends, in pixels from the top: at the depth of the ground in pixels, or higher where that would be too low. */
export const groundBottom = (viewport: Viewport, depth: number): number => Math.round(Math.min(viewport.ground + Math.max(depth, 14), viewport.height - labelsHigh(viewport)))

/** Where an element is drawn, from the top of the stage to the bottom of its ground. */
export const boxOf = ({ left, scale, height }: Viewport, { start, width }: Pick<Placed, 'start' | 'width'>): Box => ({
  x: left + start * scale, y: 0, width: width * scale, height,
})

/** How far a row reaches, in ticks. */
export function endOf(row: readonly Pick<Placed, 'start' | 'width'>[]): number {
  const last = row.at(-1)
  return last ? last.start + last.width : 0
}

/** The offset from the stage's start, in ticks, of a pixel column. */
export const offsetAt = ({ left, scale }: Viewport, x: number): number => (x - left) / scale
