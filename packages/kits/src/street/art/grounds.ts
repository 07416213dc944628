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
    texture ? textured([-50, TOP - rise, 100, DEEP], face, texture.pattern,
      { stroke: texture.stroke, sw: texture.sw ?? 2 }) : rect([-50, TOP - rise, 100, DEEP], face),
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

/** Lines along both edges, each a strip of paint. */
const edges = (...strips: [number, number, number, number][]): Part[] => {
  const paintStrips = strips.map((strip) => rect(strip, 'mark'))
  return [group(paintStrips, { anchor: 'start' }), group([group(paintStrips, { flip: true })], { anchor: 'end' })]
}
const wheels = 'M-17 3A9 6 0 1 1 -17 2.9M35 3A9 6 0 1 1 35 2.9'
const bicycle = (stroke: Token): Part[] => [line(wheels, stroke, 3.5),
  line('M-26 3L-8 -7L14 -7L26 3M-8 -7L2 4L14 -7M-12 -10L-4 -10M12 -11L20 -11', stroke, 3.5)]
const ahead = line('M-20 10L0 -1L20 10M-20 0L0 -11L20 0', 'mark', 4.5, { cap: 'butt', join: 'miter' })
/** A frame of paint around the whole surface. */
const frame = (stroke: Token): Part[] => [
  group([rect([-50, TOP + 1, 100, 4], stroke), rect([-50, 11, 100, 4], stroke)], { stretch: 'x' }),
  group([rect([0, TOP + 1, 5, 32], stroke)], { anchor: 'start' }), group([rect([-5, TOP + 1, 5, 32], stroke)], { anchor: 'end' }),
]

/** Surfaces (`g-…`) and what is painted on or laid into them (`m-…`). */
export const grounds: Record<string, Art> = {
  'g-paving': surface('paving', 'pavingD', { rise: 14, on: joints(14, 'pavingD', 60) }),
  'g-setts': surface('paving', 'pavingD', { rise: 14,
    on: [rect([-50, -21, 100, 2], 'pavingD'), rect([-50, -10, 100, 2], 'pavingD'),
    group([rect([-1, -32, 2, 34], 'pavingD')], { repeat: { gap: 22, inset: 11 } })] }),
  'g-brick': surface('paving', 'pavingD', { rise: 14, texture: { pattern: 'brick', stroke: 'pavingD' } }),
  'g-cobble': surface('pavingD', 'soil', { rise: 14, texture: { pattern: 'dots', stroke: 'path', sw: 7 } }),
  'g-gravel': surface('sand', 'sandD', { rise: 14, texture: { pattern: 'dots', stroke: 'sandD', sw: 4 } }),
  'g-deck': surface('sandD', 'trunk', { rise: 14, on: [group([rect([-1, -32, 2.5, 34], 'trunk')], { repeat: { gap: 16, inset: 8 } })] }),
  'g-boards': surface('trunk', 'soil', { rise: 14, on: [-24, -14, -4].map((y) => rect([-50, y, 100, 2], 'sandD')) }),
  'g-path': surface('path', 'pathD', { rise: 6 }),
  'g-stop': surface('paving', 'pavingD', { rise: 20, on: joints(20, 'pavingD', 60) }),
  'g-platform': surface('path', 'pathD', { rise: 34, on: joints(34, 'pathD', 90) }),
  'g-soil': surface('soil', 'soilD', { rise: 12, texture: { pattern: 'grass', stroke: 'leafB', sw: 3 } }),
  'g-rain': surface('soilD', 'soil', { texture: { pattern: 'dots', stroke: 'kerb', sw: 6 } }),
  'g-lawn': surface('lawn', 'soil', { rise: 10, texture: { pattern: 'grass', stroke: 'leafA', sw: 2.5 } }),
  'g-cycle': surface('cycle', 'cycleD', { rise: 6 }),
  'g-bus': surface('bus', 'busD'),
  'g-track': surface('track', 'trackD', { texture: { pattern: 'grass', stroke: 'leafD', sw: 2.5 } }),
  'g-asphalt': surface('asphalt', 'asphaltD'),
  'g-kerb': surface('kerb', 'metalD', { rise: 14, texture: { pattern: 'hatch', stroke: 'metalD', sw: 3 } }),
  'g-island': surface('kerb', 'metalD', { rise: 14, texture: { pattern: 'brick', stroke: 'metalD', sw: 1.5 } }),
  'g-studs': surface('kerb', 'metalD', { rise: 14, texture: { pattern: 'dots', stroke: 'metalD', sw: 5 } }),
  'g-planted': surface('kerb', 'metalD', { rise: 14, on: [group([rect([-42, -27, 84, 24], 'soil')], { stretch: 'x' })] }),
  'm-edges': paint(edges([0, TOP, 5, DEEP])),
  'm-dashes': paint(edges([0, TOP, 5, 12], [0, 4, 5, 12])),
  'm-bike': paint(bicycle('mark')),
  'm-hoop': paint(bicycle('metalD')),
  'm-sharrow': paint([group(bicycle('mark'), { at: [-26, 0], s: 0.9 }), group([ahead], { at: [34, 0], s: 0.9 })]),
  'm-twoway': paint([...edges([0, TOP, 4, DEEP]), ...[-16, 0, 8].map((y) => rect([-2, y, 4, y ? 6 : 10], 'yellow')),
    group(bicycle('mark'), { at: [-62, 0], s: 0.9 }), group([ahead], { at: [62, 0], s: 0.9 })]),
  'm-shared': paint([group(bicycle('blueD'), { at: [-34, 0], s: 0.9 }),
    group([oval([22, -10, 4, 3], 'blueD'), line('M22 -5L22 3L14 11M22 3L30 11M12 0L32 0', 'blueD', 3.5)])]),
  'm-turn': paint([line('M12 14L12 -2Q12 -9 2 -9L-22 -9M-14 -15L-24 -9L-14 -3', 'mark', 5, { cap: 'butt' })]),
  'm-both': paint([line('M0 14L0 -9M-24 -9L24 -9M-16 -15L-26 -9L-16 -3M16 -15L26 -9L16 -3', 'mark', 5, { cap: 'butt' })]),
  'm-bus': paint([word([0, 10, 30], 'BUS', 'mark')]),
  'm-taxi': paint([...frame('yellow'), word([0, 9, 24], 'TAXI', 'yellow')]),
  'm-frame': paint(frame('mark')),
  'm-load': paint([group([textured([-50, TOP + 3, 100, 28], 'asphalt', 'hatch', { stroke: 'yellow', sw: 3.5 })], { stretch: 'x' }),
    ...frame('yellow')]),
  'm-bolt': paint([...frame('leafC'), shape('M8 -14L-18 3L-3 3L-8 13L18 -4L3 -4Z', 'leafC')]),
  'm-chair': paint([group([rect([-50, TOP, 100, DEEP], 'blue')], { stretch: 'x' }), ...frame('mark'), oval([-4, -11, 5, 3.5], 'mark'),
    line('M-4 -6L-4 1L12 1L20 9M-14 -3A16 8 0 1 0 12 6', 'mark', 3.5)]),
  'm-angled': paint([group([line('M0 14L24 -16', 'mark', 5, { cap: 'butt' })], { anchor: 'start', at: [3, 0] }),
    group([line('M-28 14L-4 -16', 'mark', 5, { cap: 'butt' })], { anchor: 'end' })]),
  'm-rails': paint([...[-72, 72].flatMap((x) => [rect([x - 12, TOP, 24, DEEP], 'kerb'), rect([x - 5, TOP, 10, DEEP], 'metalD'),
    rect([x - 3, TOP, 4, DEEP], 'white', 0, { op: 0.7 }), rect([x - 16, 16, 32, 26], 'kerb', 0, { op: 0.55 }),
    rect([x - 7, 10, 14, 12], 'metalD', 2)])]),
  'm-tactile': paint([group([textured([-40, -38, 28, DEEP], 'yellow', 'dots', { stroke: 'bloom', sw: 5 })], { anchor: 'end' })]),
  'm-edge': paint([group([textured([-40, -52, 28, DEEP], 'yellow', 'dots', { stroke: 'bloom', sw: 5 })], { anchor: 'end' })]),
  'm-crossing': paint([textured([-30, -32, 60, DEEP], 'yellow', 'dots', { stroke: 'trunk', sw: 5 })]),
  'm-guide': paint([group([rect([-50, -28, 100, 26], 'asphalt'), ...[-26, -17, -8].map((y) => rect([-50, y, 100, 4], 'yellow'))],
    { stretch: 'x' })]),
  'm-bay': paint([...edges([0, TOP, 5, DEEP]), group([rect([-50, TOP, 100, 5], 'mark')], { stretch: 'x' })]),
  'm-roots': paint([shape('M-9 4Q-6 26 -40 46Q-14 40 -4 22Q-4 50 -18 70Q4 52 4 24Q12 46 42 48Q14 34 10 4Z', 'trunk', 0.8)]),
}

/** A ground with what is painted on it. */
export const on = (ground: string, ...marks: string[]): Part[] => [ground, ...marks].map((id) => use(id))
