/** The ground of a plan: the pavement outside, the lawn inside with the lines of its mower, tufts of grass. */
import type { Token } from '../schema/tokens.ts'
import { chances } from './chance.ts'
import type { DisplayList, Primitive } from './display.ts'
import { FLAT, n } from './lettering.ts'
import type { Spot } from './planned.ts'

type Field = { readonly left: number; readonly top: number; readonly wide: number; readonly high: number; readonly seed: string }

/** How far x moves for each y along the mower's lines, and how far apart they are. */
const SLANT = -0.3
const MOWN_CM = 330
/** One tuft of grass for so many square centimetres. */
const TUFT_CM2 = 62_000

/** Draws the ground within a boundary; the field is what the boundary spans. */
export function planGround(boundary: readonly Spot[], { left, top, wide, high, seed }: Field): DisplayList {
  const outline = polygonPath(boundary)
  const edge = (stroke: Token, sw: number, more: Partial<Primitive> = {}): Primitive => ({ k: 'path', d: outline, stroke, sw, join: 'miter', m: FLAT, op: 1, ...more } as Primitive)
  const across = (x: number, y: number): number => x + SLANT * y
  const corners = [across(left, top), across(left + wide, top), across(left, top + high), across(left + wide, top + high)]
  const [from, to] = [Math.min(...corners), Math.max(...corners)]
  const mown: Spot[][] = []
  for (let line = from; line < to; line += MOWN_CM) mown.push(within(boundary, (x, y) => across(x, y) - line, (x, y) => line + MOWN_CM / 2 - across(x, y)))
  const d = mown.filter(({ length }) => length > 2).map(polygonPath).join('')
  return [
    edge('pavingD', 158), edge('paving', 150), edge('pavingD', 150, { dash: [4, 71], op: 0.55 }), edge('pavingD', 34), edge('kerb', 26),
    { k: 'path', d: outline, fill: 'lawn', m: FLAT, op: 1 },
    ...(d ? [{ k: 'path' as const, d, fill: 'lawnD' as const, m: FLAT, op: 0.3 }] : []),
    ...tufts(boundary, { left, top, wide, high, seed }), edge('lawnD', 10),
  ]
}

/** A polygon as path data. */
export const polygonPath = (spots: readonly Spot[]): string => `${spots.map(([x, y], index) => `${index ? 'L' : 'M'}${n(x)} ${n(y)}`).join('')}Z`

/** The part of a polygon where all of these are not negative; each must be straight (Sutherland and Hodgman). */
function within(polygon: readonly Spot[], ...sides: ((x: number, y: number) => number)[]): Spot[] {
  return sides.reduce<Spot[]>((left, side) => left.flatMap((spot, index) => {
    const before = left[(index + left.length - 1) % left.length] ?? spot
    const [a, b] = [side(...before), side(...spot)]
    const share = a / (a - b)
    const crossing: Spot[] = a < 0 !== b < 0 ? [[before[0] + share * (spot[0] - before[0]), before[1] + share * (spot[1] - before[1])]] : []
    return b < 0 ? crossing : [...crossing, spot]
  }), [...polygon])
}

function tufts(boundary: readonly Spot[], { left, top, wide, high, seed }: Field): DisplayList {
  const chance = chances(seed)
  const many = Math.min(400, Math.round((wide * high) / TUFT_CM2))
  const blades = ['', '']
  for (let index = 0; index < many; index++) {
    const [x, y] = [left + chance() * wide, top + chance() * high]
    if (!isInside(boundary, x, y)) continue
    blades[index % 2] += `M${n(x - 6)} ${n(y)}l-4 -11M${n(x)} ${n(y)}l1 -14M${n(x + 6)} ${n(y)}l5 -10`
  }
  return (['lawnD', 'leafC'] as const).flatMap((stroke, index): Primitive[] => {
    const d = blades[index]
    return d ? [{ k: 'path', d, stroke, sw: 3.5, cap: 'round', m: FLAT, op: 0.9 }] : []
  })
}

/** Whether a ray to the right crosses the boundary an odd number of times. */
function isInside(boundary: readonly Spot[], x: number, y: number): boolean {
  let inside = false
  boundary.forEach(([x1, y1], index) => {
    const [x2, y2] = boundary[(index + 1) % boundary.length] ?? [x1, y1]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  })
  return inside
}
