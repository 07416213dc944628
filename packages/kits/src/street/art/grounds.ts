/** The surfaces of the street: a face seen from a little above, and the cut through the ground below it. Each fits any width. */
import type { Art, Part, Token } from '@codraft/core'
import { art, group, line, oval, rect, shape, textured, use, word } from '../../pen.ts'

/** The face is from 18 cm above its level to 16 below; what stands on it stands at its level. */
const TOP = -18
const DEEP = 34
type Texture = { pattern: 'hatch' | 'dots' | 'chevron' | 'brick' | 'grass'; stroke: Token; sw?: number; op?: number }

/** A face and its cut, risen above the road by a kerb or not. */
const surface = (face: Token, side: Token, { rise = 0, texture, on = [] }: { rise?: number; texture?: Texture; on?: Part[] } = {}): Art =>
  art([-50, TOP, 100, DEEP], [
    texture ? textured([-50, TOP - rise, 100, DEEP], face, texture.pattern, { stroke: texture.stroke, sw: texture.sw ?? 2 }) : rect([-50, TOP - rise, 100, DEEP], face),
    rect([-50, 16 - rise, 100, 64 + rise], side),
    rect([-50, 16 - rise, 100, 4], 'white', 0, { op: 0.16 }),
    rect([-50, 50, 100, 30], 'ink', 0, { op: 0.14 }),
    ...on,
  ], { layer: 'ground', stretch: 'x' })

/** Paint on a surface at road level. */
const paint = (parts: Part[]): Art => art([-50, TOP, 100, DEEP], parts, { layer: 'ground' })
const joints = (rise: number, stroke: Token, gap: number): Part[] => [
  rect([-50, -4 - rise, 100, 2], stroke),
  group([rect([-1, TOP - rise, 2, 14], stroke)], { repeat: { gap, inset: gap / 2 } }),
  group([rect([-1, -4 - rise, 2, 20], stroke)], { repeat: { gap, inset: gap } }),
]

/** Surfaces (`g-…`) and paint on them (`m-…`). */
export const grounds: Record<string, Art> = {
  'g-paving': surface('paving', 'pavingD', { rise: 14, on: joints(14, 'pavingD', 60) }),
  'g-brick': surface('paving', 'pavingD', { rise: 14, texture: { pattern: 'brick', stroke: 'pavingD' } }),
  'g-stop': surface('paving', 'pavingD', { rise: 20, on: joints(20, 'pavingD', 60) }),
  'g-platform': surface('path', 'pathD', { rise: 34, on: joints(34, 'pathD', 90) }),
  'g-soil': surface('soil', 'soilD', { rise: 12, texture: { pattern: 'grass', stroke: 'leafB', sw: 3 } }),
  'g-lawn': surface('lawn', 'soil', { rise: 10, texture: { pattern: 'grass', stroke: 'leafA', sw: 2.5 } }),
  'g-cycle': surface('cycle', 'cycleD', { rise: 6 }),
  'g-bus': surface('bus', 'busD'),
  'g-track': surface('track', 'trackD', { texture: { pattern: 'grass', stroke: 'leafD', sw: 2.5 } }),
  'g-asphalt': surface('asphalt', 'asphaltD'),
  'g-kerb': surface('kerb', 'metalD', { rise: 14, texture: { pattern: 'hatch', stroke: 'metal', sw: 3 } }),
  'm-edges': paint([group([rect([0, TOP, 5, DEEP], 'mark')], { anchor: 'start' }), group([rect([-5, TOP, 5, DEEP], 'mark')], { anchor: 'end' })]),
  'm-dashes': paint([group([rect([0, TOP, 5, 12], 'mark'), rect([0, 4, 5, 12], 'mark')], { anchor: 'start' }), group([rect([-5, TOP, 5, 12], 'mark'), rect([-5, 4, 5, 12], 'mark')], { anchor: 'end' })]),
  'm-bike': paint([
    line('M-17 3A9 6 0 1 1 -17 2.9M35 3A9 6 0 1 1 35 2.9', 'mark', 3.5), line('M-26 3L-8 -7L14 -7L26 3M-8 -7L2 4L14 -7M-12 -10L-4 -10M12 -11L20 -11', 'mark', 3.5),
  ]),
  'm-chevron': paint([line('M-22 12L0 -2L22 12M-22 2L0 -12L22 2', 'mark', 5, { cap: 'butt', join: 'miter' })]),
  'm-bus': paint([word(0, 10, 'BUS', 30, 'mark')]),
  rails: paint([...[-72, 72].flatMap((x) => [rect([x - 12, TOP, 24, DEEP], 'kerb'), rect([x - 5, TOP, 10, DEEP], 'metalD'), rect([x - 3, TOP, 4, DEEP], 'white', 0, { op: 0.7 }), rect([x - 16, 16, 32, 26], 'kerb', 0, { op: 0.55 }), rect([x - 7, 10, 14, 12], 'metalD', 2)])]),
  tactile: paint([group([textured([-44, -38, 30, DEEP], 'yellow', 'dots', { stroke: 'bloom', sw: 4 })], { anchor: 'end' })]),
  parking: paint([group([rect([0, TOP, 5, DEEP], 'mark')], { anchor: 'start' }), group([rect([-5, TOP, 5, DEEP], 'mark'), rect([-40, TOP, 40, 5], 'mark')], { anchor: 'end' })]),
  pebbles: paint([group([oval(-12, 40, 5, 3.5, 'pavingD', 0.4), oval(9, 60, 6, 4, 'pavingD', 0.3), oval(22, 34, 3, 2.5, 'pavingD', 0.4)], { repeat: { gap: 70, inset: 36 } })]),
  roots: paint([shape('M-9 4Q-6 26 -40 46Q-14 40 -4 22Q-4 50 -18 70Q4 52 4 24Q12 46 42 48Q14 34 10 4Z', 'trunk', 0.8)]),
}

/** A ground with what is painted on it. */
export const on = (ground: string, ...marks: string[]): Part[] => [ground, ...marks].map((id) => use(id))
