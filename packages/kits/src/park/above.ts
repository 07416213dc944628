/** Hands for drawing from above, beside those of the common pen: what is round, what grows, and what throws a shadow. In centimetres, y down. */
import type { Art, Part, Token } from '@codraft/core'
import { group, line, rect, shape } from '../pen.ts'

type Layout = Pick<Art, 'layer' | 'repeat' | 'stretch' | 'when' | 'vary'>
type Point = readonly [number, number]

/** A picture from above, its middle at 0, so wide and so deep; `alt` says what is seen. */
export const above = ([w, d]: Point, alt: string, parts: Part[]): Art =>
  ({ v: 1, unit: 'cm', view: 'plan', box: [-w / 2, -d / 2, w, d], parts, alt: { en: alt } })

/** A part of pictures, named by no kind. */
export const piece = (w: number, d: number, parts: Part[]): Art =>
  ({ v: 1, unit: 'cm', view: 'plan', box: [-w / 2, -d / 2, w, d], parts })

/** The shadow of what stands so high, thrown to the lower right however the element is turned. */
export const cast = (high: number, ...parts: Part[]): Part => group(parts, { layer: 'shadow', at: [n(high * 0.55), n(high * 0.8)], op: 0.2 })
/** What lies on the ground: under all shadows and bodies. */
export const flat = (parts: Part[], more: Layout = {}): Part => group(parts, { ...more, layer: 'ground' })
/** What is over people's heads: before all bodies. */
export const overhead = (...parts: Part[]): Part => group(parts, { layer: 'front' })
/** Drawn for the natural size, stretched to the element's. */
export const fitted = (...parts: Part[]): Part => group(parts, { stretch: 'xy' })

/** Directions every 15 degrees, clockwise from the right; whole thousandths, so that they are the same everywhere. */
const SINES = [0, 0.259, 0.5, 0.707, 0.866, 0.966, 1]
const sine = (step: number): number => {
  const at = ((step % 24) + 24) % 24
  const size = SINES[at % 12 > 6 ? 12 - (at % 12) : at % 12] ?? 0
  return at > 12 ? -size : size
}
/** The point so far from 0 in a direction, in steps of 15 degrees. */
export const polar = (step: number, r: number): [number, number] => [n(sine(step + 6) * r), n(sine(step) * r)]
/** One part for each of so many directions around 0; 24 divides by `count`. */
export const around = (count: number, draw: (at: (r: number) => [number, number], step: number) => Part[]): Part[] =>
  Array.from({ length: count }, (_, index) => (index * 24) / count).flatMap((step) => draw((r) => polar(step, r), step))

/** The outline of leaves: a circle of so many lobes, each a little larger or smaller. */
export const lobed = (count: number, r: number, sizes: readonly number[] = [1]): string => {
  const at = (index: number): [number, number] => polar((index * 24) / count, r * 0.9 * (sizes[index % sizes.length] ?? 1))
  const lobe = n((r * 2.35) / count)
  return `M${at(0).join(' ')}${Array.from({ length: count }, (_, index) => `A${lobe} ${lobe} 0 0 1 ${at((index + 1) % count).join(' ')}`).join('')}Z`
}
/** The outline of needles: a star of so many points; 12 divides by it or it is 12. */
export const star = (points: number, outer: number, inner: number, turn = 0): string =>
  `${Array.from({ length: points }, (_, index) => {
    const step = (index * 24) / points + turn
    return `${index ? 'L' : 'M'}${polar(step, outer).join(' ')}L${polar(step + 12 / points, inner).join(' ')}`
  }).join('')}Z`
/** A polygon of equal sides. */
export const ngon = (sides: number, r: number, turn = 0): string =>
  `${Array.from({ length: sides }, (_, index) => `${index ? 'L' : 'M'}${polar((index * 24) / sides + turn, r).join(' ')}`).join('')}Z`

/** Round dots of one colour and size in one stroke: the cheapest flowers there are. */
export const dots = (points: readonly Point[], fill: Token, size: number, op = 1): Part =>
  line(points.map(([x, y]) => `M${n(x)} ${n(y)}h.1`).join(''), fill, size, op < 1 ? { op } : {})
/** A circle that is only drawn. */
export const hoop = ([x, y, r]: readonly [number, number, number], stroke: Token, sw: number, op = 1): Part =>
  ({ k: 'ellipse', x, y, rx: r, ry: r, stroke, sw, ...(op < 1 ? { op } : {}) })
/** Boards side by side along x, with the light on the far edge of each. */
export const boards = ([x, y, w, h]: readonly [number, number, number, number], count: number, fill: Token, gap = 2): Part[] => {
  const deep = n((h - gap * (count - 1)) / count)
  return Array.from({ length: count }, (_, index) => n(y + index * (deep + gap))).flatMap((top) => [
    rect([x, top, w, deep], fill, 2), rect([x, n(top + deep * 0.62), w, n(deep * 0.38)], 'ink', 2, { op: 0.14 }),
  ])
}
/** A roof of four slopes, lit from the upper left. */
export const roof = (w: number, d: number, [light, dark]: readonly [Token, Token], ridge = 0): Part[] => {
  const [x, y, r] = [w / 2, d / 2, ridge / 2]
  return [
    rect([-x, -y, w, d], light, 4),
    shape(`M${x} ${-y}L${x} ${y}L${r} 0Z`, dark), shape(`M${-x} ${y}L${x} ${y}L${r} 0L${-r} 0Z`, dark), shape(`M${-x} ${y}L${x} ${y}L${r} 0L${-r} 0Z`, 'ink', 0.16),
    shape(`M${-x} ${-y}L${x} ${-y}L${r} 0L${-r} 0Z`, 'white', 0.22),
    line(`M${-x + 3} ${-y + 3}L${-r} 0L${-x + 3} ${y - 3}M${x - 3} ${-y + 3}L${r} 0L${x - 3} ${y - 3}M${-r} 0L${r} 0`, 'ink', 2, { op: 0.2 }),
  ]
}
const n = (value: number): number => Math.round(value * 10) / 10
