/** How a plan is looked at: from straight above, whole at first, closer or moved as one likes. Pixels are CSS pixels of the stage. */
import { toTicks, type CompiledSection, type Placed } from '@codraft/core'
import type { Frame, Lens, Looking } from './lens.ts'
import type { Box } from './viewport.ts'

/** Room kept around the whole plan, in pixels: above for what lies on the picture there, on all sides for the names of its entrances. */
const MARGIN = { left: 24, right: 24, top: 56, bottom: 34 }
/** How far beyond its edges one can look, in pixels. */
const BEYOND = 56
const CLOSEST = 16
const FURTHEST = 0.25
/** What `fit` shows when everything is shown already. */
const CLOSER = 2.5
/** How near the edge of the stage something may be to count as shown, in pixels. */
const EDGE = 28

/** What a plan spans, in ticks. */
export type Extent = { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }

/** The lens of one plan. */
export class PlanLens implements Lens {
  readonly section: CompiledSection
  readonly extent: Extent
  readonly #changed: () => void
  #size: { readonly width: number; readonly height: number }
  #zoom = 1
  /** What is in the middle, in ticks; null: the plan's own middle. */
  #middle: readonly [number, number] | null = null
  #frame: (Frame & { readonly top: number }) | null = null

  constructor({ section, width, height, changed }: Looking) {
    this.section = section
    this.extent = extentOf(section)
    this.#size = { width, height }
    this.#changed = changed
  }

  /** How many times larger than when everything is shown. */
  get zoom(): number {
    return this.#zoom
  }

  /** Whether everything is shown, in the middle. */
  get isWhole(): boolean {
    return this.#zoom === 1
  }

  /** The stage's size in pixels. */
  get size(): { readonly width: number; readonly height: number } {
    return this.#size
  }

  get frame(): Frame & { readonly top: number } {
    if (!this.#frame) {
      const scale = this.#scaleAt(this.#zoom)
      const [x, y] = this.#clamped(this.#middle ?? this.#centre, scale)
      const [midX, midY] = this.#stageMiddle
      this.#frame = { scale, left: midX - x * scale, top: midY - y * scale }
    }
    return this.#frame
  }

  boxOf(placed: Placed): Box {
    const { scale, left, top } = this.frame
    const { minX, minY, maxX, maxY } = boundsOf(placed)
    return { x: left + minX * scale, y: top + minY * scale, width: (maxX - minX) * scale, height: (maxY - minY) * scale }
  }

  /** Where a point of the stage in pixels is on the plan, in its unit. */
  unitsAt({ x, y }: { readonly x: number; readonly y: number }): readonly [number, number] {
    const { scale, left, top } = this.frame
    const per = scale * this.section.per
    return [(x - left) / per, (y - top) / per]
  }

  /** Where a place of the plan in ticks is, in pixels. */
  pixelsAt([x, y]: readonly [number, number]): { readonly x: number; readonly y: number } {
    const { scale, left, top } = this.frame
    return { x: left + x * scale, y: top + y * scale }
  }

  resize(width: number, height: number): void {
    this.#size = { width, height }
    this.#frame = null
  }

  panBy(x: number, y: number): void {
    const { scale, left, top } = this.frame
    const [midX, midY] = this.#stageMiddle
    this.#look(this.#clamped([(midX + x - left) / scale, (midY + y - top) / scale], scale))
  }

  /** Whether there is more to see in a direction. */
  canPan(x: number, y: number): boolean {
    const { scale, left, top } = this.frame
    const [midX, midY] = this.#stageMiddle
    const [atX, atY] = this.#clamped([(midX + x - left) / scale, (midY + y - top) / scale], scale)
    return Math.abs(midX - atX * scale - left) > 1 || Math.abs(midY - atY * scale - top) > 1
  }

  zoomTo(zoom: number, around: { readonly x: number; readonly y: number } = { x: this.#stageMiddle[0], y: this.#stageMiddle[1] }): void {
    const { scale, left, top } = this.frame
    const next = Math.min(Math.max(zoom, FURTHEST), CLOSEST)
    const then = this.#scaleAt(next)
    const [midX, midY] = this.#stageMiddle
    const [x, y] = [(around.x - left) / scale, (around.y - top) / scale]
    this.#zoom = next
    this.#look([x - (around.x - midX) / then, y - (around.y - midY) / then])
  }

  fit(): void {
    if (!this.isWhole) {
      this.#zoom = 1
      this.#look(null)
    } else this.zoomTo(CLOSER)
  }

  reveal({ x, y, width, height }: Box): void {
    const [byX, byY] = [outBy(x, width, this.#size.width), outBy(y, height, this.#size.height)]
    if (byX !== 0 || byY !== 0) this.panBy(byX, byY)
  }

  #look(middle: readonly [number, number] | null): void {
    this.#middle = middle
    this.#frame = null
    this.#changed()
  }

  get #centre(): readonly [number, number] {
    const { minX, minY, maxX, maxY } = this.extent
    return [(minX + maxX) / 2, (minY + maxY) / 2]
  }

  /** The middle of the room that is left for the plan, in pixels. */
  get #stageMiddle(): readonly [number, number] {
    const { width, height } = this.#size
    return [(width + MARGIN.left - MARGIN.right) / 2, (height + MARGIN.top - MARGIN.bottom) / 2]
  }

  #scaleAt(zoom: number): number {
    const { width, height } = this.#size
    const { minX, minY, maxX, maxY } = this.extent
    const [wide, high] = [Math.max(1, width - MARGIN.left - MARGIN.right), Math.max(1, height - MARGIN.top - MARGIN.bottom)]
    return zoom * Math.min(wide / Math.max(1, maxX - minX), high / Math.max(1, maxY - minY))
  }

  /** Never so far away that the plan is lost. */
  #clamped([x, y]: readonly [number, number], scale: number): readonly [number, number] {
    const { minX, minY, maxX, maxY } = this.extent
    const [centreX, centreY] = this.#centre
    const { width, height } = this.#size
    return [within(x, { from: minX, to: maxX, middle: centreX, seen: width / scale, beyond: BEYOND / scale }), within(y, { from: minY, to: maxY, middle: centreY, seen: height / scale, beyond: BEYOND / scale })]
  }
}

type Limits = { readonly from: number; readonly to: number; readonly middle: number; readonly seen: number; readonly beyond: number }
function within(at: number, { from, to, middle, seen, beyond }: Limits): number {
  const play = (to - from + 2 * beyond - seen) / 2
  return play <= 0 ? middle : Math.min(Math.max(at, middle - play), middle + play)
}

/** By how much the picture has to move for a stretch to be seen; what is too long is shown from its middle. */
function outBy(from: number, long: number, seen: number): number {
  if (long > seen - 2 * EDGE) return from + long / 2 - seen / 2
  if (from < EDGE) return from - EDGE
  return from + long > seen - EDGE ? from + long - seen + EDGE : 0
}

function extentOf({ stage, per }: CompiledSection): Extent {
  const corners = stage.kind === 'plan' ? stage.boundary : [[0, 0], [1, 1]] as const
  const [xs, ys] = [corners.map(([x]) => toTicks(x, per)), corners.map(([, y]) => toTicks(y, per))]
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) }
}

/** The upright box around an element as it is turned, in ticks; around an ellipse as around its rectangle. */
export function boundsOf({ element, section: { per }, width }: Placed): Extent {
  const [x = 0, y = 0] = element.at ?? []
  const depth = (element.depth ?? 0) * per
  const turn = ((element.angle ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const [halfX, halfY] = [(width * cos + depth * sin) / 2, (width * sin + depth * cos) / 2]
  return { minX: x * per - halfX, maxX: x * per + halfX, minY: y * per - halfY, maxY: y * per + halfY }
}

/** The rectangle of an element in pixels as it would stand upright, and how it is turned around its middle. */
export function turnedBox(lens: PlanLens, { element: { at: [x, y] = [0, 0], angle = 0, depth = 0 }, section: { per }, width }: Placed): Box & { readonly angle: number } {
  const { scale } = lens.frame
  const middle = lens.pixelsAt([x * per, y * per])
  const [wide, high] = [width * scale, depth * per * scale]
  return { x: middle.x - wide / 2, y: middle.y - high / 2, width: wide, height: high, angle }
}

/** The lens of a view that looks at a plan. @throws where it does not */
export function planLensOf({ lens }: { readonly lens: Lens | null }): PlanLens {
  if (lens instanceof PlanLens) return lens
  throw new Error('This section is no plan.')
}
