/** Outlines that several parts of the panel kit share; in millimetres, y down, about 0. */

/** Cosines of 0°, 15°, … 90°: all that round outlines need, the same on every machine. */
const COSINES = [1, 0.9659, 0.866, 0.7071, 0.5, 0.2588, 0]

/** The point at a multiple of 15 degrees, clockwise from the right. */
function at(steps: number, radius: number): string {
  const turn = ((steps % 24) + 24) % 24
  const cosine = (step: number): number => (step > 12 ? cosine(24 - step) : step > 6 ? -(COSINES[12 - step] ?? 0) : (COSINES[step] ?? 0))
  return `${round(radius * cosine(turn))} ${round(radius * cosine((turn + 18) % 24))}`
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0

/** A ring of 24 points on two radii by turns: the grip of a knob. */
export const fluted = (outer: number, inner: number): string =>
  `M${Array.from({ length: 24 }, (_, step) => at(step, step % 2 ? inner : outer)).join('L')}Z`

/** A hexagon, its corners to the sides: a nut. */
export const hexagon = (radius: number): string => `M${[0, 4, 8, 12, 16, 20].map((step) => at(step, radius)).join('L')}Z`

/** Eleven strokes around a knob, from its least to its most. */
export const scale = (inner: number, outer: number): string =>
  Array.from({ length: 11 }, (_, stroke) => `M${at(8 + stroke * 2, inner)}L${at(8 + stroke * 2, outer)}`).join('')

/** Short strokes from one radius to another, all around. */
export const rays = (inner: number, outer: number): string =>
  Array.from({ length: 24 }, (_, step) => `M${at(step, inner)}L${at(step, outer)}`).join('')
