/** A bar that tells how long a length is in a picture. */
import type { Token } from '../schema/tokens.ts'
import type { DisplayList } from './display.ts'
import { FLAT, line, n } from './lettering.ts'

/** Where the bar begins, how much room it may take, how high its lettering is; all in the picture's units, of which a unit of length has so many. */
export type ScaleBar = {
  readonly x: number; readonly y: number; readonly room: number; readonly size: number; readonly fill: Token
  readonly unit: string; readonly unitLength: number
}

/** The longest of 1, 2, 5, 10, 20 … (or their tenths) that is not longer than this. */
export function roundLength(most: number): number {
  let step = 1
  while (step > most && step > 1e-6) step /= 10
  while (step * 10 <= most) step *= 10
  const round = step * 5 <= most ? step * 5 : step * 2 <= most ? step * 2 : step
  return Math.max(Math.round(round * 1e6), 1) / 1e6
}

/** Draws the bar: half full, half open, with its length written beside it. */
export function scaleBar({ x, y, room, size, fill, unit, unitLength }: ScaleBar): DisplayList {
  const length = roundLength(room / unitLength)
  const long = length * unitLength
  const high = size * 0.3
  const half = { k: 'rect', y: n(y - high), w: n(long / 2), h: n(high), m: FLAT, op: 1 } as const
  return [
    { ...half, x: n(x), fill }, { ...half, x: n(x + long / 2), stroke: fill, sw: n(size * 0.08) },
    line(`M${n(x)} ${n(y)}v${n(-high * 2)}M${n(x + long)} ${n(y)}v${n(-high * 2)}`, fill, undefined, n(size * 0.08)),
    { k: 'text', x: n(x + long + size * 0.6), y: n(y + size * 0.06), text: `${length} ${unit}`, size: n(size), a: 'start', fill, m: FLAT, op: 1 },
  ]
}
