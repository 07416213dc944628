/** A picture of a kind as data: vector primitives with theme tokens. No markup, no URL, no script can be written in it. */
import { Text } from './text.ts'
import { TOKENS } from './tokens.ts'
import { z } from './z.ts'

export { TOKENS } from './tokens.ts'
/** A colour name of the closed list. */
export const Token = z.enum(TOKENS)
export type Token = z.infer<typeof Token>

const coordinate = z.number().check(z.gte(-2000), z.lte(2000))
const length = z.number().check(z.gte(0), z.lte(2000))
const paint = {
  fill: z.optional(Token),
  stroke: z.optional(Token),
  /** Stroke width in the art's unit. */
  sw: z.optional(length),
  cap: z.optional(z.enum(['butt', 'round', 'square'])),
  join: z.optional(z.enum(['miter', 'round', 'bevel'])),
  dash: z.optional(z.array(length).check(z.maxLength(8))),
  /** Opacity, 0 to 1. */
  op: z.optional(z.number().check(z.gte(0), z.lte(1))),
}
const Rect = z.strictObject({
  k: z.literal('rect'), x: coordinate, y: coordinate, w: length, h: length, r: z.optional(length), ...paint,
  /** A texture drawn in `stroke` (`sw` thick) over `fill`; it keeps its size when the rectangle is stretched. The rectangle has no outline then. */
  pattern: z.optional(z.enum(['hatch', 'dots', 'chevron', 'brick', 'grass'])),
})
const Ellipse = z.strictObject({ k: z.literal('ellipse'), x: coordinate, y: coordinate, rx: length, ry: length, ...paint })
const Path = z.strictObject({
  k: z.literal('path'),
  /** Path data in `MLHVCSQTAZ` (either case) with numbers only, at most 1 kB. */
  d: z.string().check(z.maxLength(1024), z.regex(/^[MLHVCSQTAZmlhvcsqtaz0-9eE+\-., \n]*$/)),
  ...paint,
})
const Lettering = z.strictObject({
  k: z.literal('text'), x: coordinate, y: coordinate, text: Text, size: length,
  /** Where `x` is in the word. */
  a: z.optional(z.enum(['start', 'middle', 'end'])),
  bold: z.optional(z.boolean()),
  ...paint,
})
const placed = {
  at: z.optional(z.tuple([coordinate, coordinate])), s: z.optional(z.number().check(z.gt(0), z.lte(20))),
  /** Whole degrees, clockwise. */
  rot: z.optional(z.int()), flip: z.optional(z.boolean()), op: z.optional(z.number().check(z.gte(0), z.lte(1))),
}
const Use = z.strictObject({
  k: z.literal('use'),
  /** Key of another art; acyclic, at most four deep. */
  id: z.string(),
  ...placed,
})
const parts = z.array(z.lazy((): z.ZodMiniType<Part> => Part)).check(z.maxLength(120))
/** How parts follow the element's size; on an art it is the default of its parts, on a group it is the group's own. */
const laidOut = {
  /**
   * Ground lies under every body; front stands before every body. Default body. Plan: a shadow lies on the grounds, and its `at` is where
   * the light throws it, whichever way the element is turned.
   */
  layer: z.optional(z.enum(['ground', 'shadow', 'body', 'front'])),
  /** Where x = 0 is in the element: its start edge, middle (default) or end edge. */
  anchor: z.optional(z.enum(['start', 'centre', 'end'])),
  /** Repeats the parts along the width: every `gap`, from `inset` at each end, at least `min` and at most `max` times. */
  repeat: z.optional(z.strictObject({
    gap: length, inset: z.optional(length), min: z.optional(z.int()), max: z.optional(z.int()),
    align: z.optional(z.enum(['start', 'centre', 'end', 'justify'])),
    /** Plan and front: rows of copies as well, so far apart, between the same insets along the depth. */
    rows: z.optional(length),
  })),
  /** Stretches the parts, drawn for the size of the art's `box`, to the element's width, depth or both (grounds, roofs). */
  stretch: z.optional(z.enum(['x', 'y', 'xy'])),
  /** Draws only when the element is at least `minW` and under `maxW` wide (art units). */
  when: z.optional(z.strictObject({ minW: z.optional(length), maxW: z.optional(length) })),
  /** Draws one of these lists as well, chosen by the element's id: the same element always looks the same. */
  vary: z.optional(z.strictObject({ seed: z.literal('elementId'), of: z.array(parts).check(z.maxLength(12)) })),
}
/** Parts moved, scaled, turned or mirrored as one. */
const GroupOfParts = z.strictObject({ k: z.literal('group'), parts, ...placed, ...laidOut })
type Placed = { at?: [number, number] | undefined; s?: number | undefined; rot?: number | undefined; flip?: boolean | undefined; op?: number | undefined }
type LaidOut = {
  layer?: 'ground' | 'shadow' | 'body' | 'front' | undefined
  anchor?: 'start' | 'centre' | 'end' | undefined
  repeat?: { gap: number; inset?: number | undefined; min?: number | undefined; max?: number | undefined; align?: 'start' | 'centre' | 'end' | 'justify' | undefined; rows?: number | undefined } | undefined
  stretch?: 'x' | 'y' | 'xy' | undefined
  when?: { minW?: number | undefined; maxW?: number | undefined } | undefined
  vary?: { seed: 'elementId'; of: Part[][] } | undefined
}
/** Parts moved, scaled, turned (whole degrees) or mirrored as one. */
export type Group = { k: 'group'; parts: Part[] } & Placed & LaidOut
/** One primitive, a reference to another art, or a group of them. Shapes are in the art's unit (centimetres), y down. */
export type Part =
  | z.infer<typeof Rect> | z.infer<typeof Ellipse> | z.infer<typeof Path> | z.infer<typeof Lettering> | z.infer<typeof Use> | Group
/** Any one part of an art. */
export const Part: z.ZodMiniType<Part> = z.union([Rect, Ellipse, Path, Lettering, Use, GroupOfParts])

/**
 * A picture. Origin: the middle of the element at ground level (elevation) or its centre (plan, front); y down; in centimetres.
 * `box` [x, y, w, h] is the picture's extent at its natural size: what a thumbnail frames.
 */
export const Art = z.strictObject({
  v: z.literal(1),
  unit: z.literal('cm'),
  view: z.enum(['elevation', 'plan', 'front']),
  box: z.tuple([coordinate, coordinate, length, length]),
  parts,
  ...laidOut,
  alt: z.optional(Text),
})
export type Art = z.infer<typeof Art>
