/** How far is far: thresholds of a hand, in pixels and milliseconds, and what follows from them. */
import type { Device, Point, Press } from './tool.ts'

/** How far a pointer moves before it is a drag and no tap. */
const DRAG_PX: Readonly<Record<Device, number>> = { mouse: 4, pen: 6, touch: 8 }
/** How long a finger rests on an element before it lifts it. */
export const HOLD_MS = 250
/** A second finger cancels a drag that is younger than this, or shorter than `YOUNG_PX`. */
const YOUNG_MS = 150
const YOUNG_PX = 8
/** How far a limit can be pulled past, and how quickly it gives. */
const RUBBER_PX = 12
/** How far the pointer travels while an edge rests at a width that rules speak of. */
export const DETENT_PX = 6
/** Where a drag begins to scroll the stage, from its edges, and how fast at the very edge. */
const SCROLL_PX = 48
const SCROLL_PX_PER_S = 900

/** How far a pointer has moved. */
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** Whether a press has become a drag. */
export const farEnough = ({ at, device }: Press<unknown>, now: Point): boolean => distance(at, now) >= DRAG_PX[device]

/** Whether a second finger means that the first was never meant as a drag. */
export const isYoung = (press: Press<unknown>, now: Point, time: number): boolean => time - press.time < YOUNG_MS || distance(press.at, now) < YOUNG_PX

/** How far something gives when it is pulled `px` past its limit: less and less, never more than 12 px. */
export const rubber = (px: number): number => Math.sign(px) * RUBBER_PX * (1 - 1 / (1 + Math.abs(px) / (2 * RUBBER_PX)))

/** How fast the stage scrolls while something is dragged at `x`, in pixels per second; towards the start is negative. */
export function scrollSpeed(x: number, width: number): number {
  const zone = Math.min(SCROLL_PX, width / 4)
  const depth = x < zone ? x - zone : x > width - zone ? x - (width - zone) : 0
  return Math.max(-1, Math.min(1, depth / zone)) * SCROLL_PX_PER_S
}
