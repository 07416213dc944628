/** What a picture is when nothing is left to decide: a flat list of shapes, each with its own matrix and colour names. */
import type { Token } from '../schema/tokens.ts'

/** `[a, b, c, d, e, f]`: x' = a·x + c·y + e, y' = b·x + d·y + f, as canvas `transform` and SVG `matrix` take it. */
export type Matrix = readonly [number, number, number, number, number, number]

type Paint = {
  readonly fill?: Token | undefined
  readonly stroke?: Token | undefined
  /** Stroke width. */
  readonly sw?: number | undefined
  readonly cap?: 'butt' | 'round' | 'square' | undefined
  readonly join?: 'miter' | 'round' | 'bevel' | undefined
  readonly dash?: readonly number[] | undefined
}
type Form =
  | { readonly k: 'rect'; readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly r?: number | undefined }
  | { readonly k: 'ellipse'; readonly x: number; readonly y: number; readonly rx: number; readonly ry: number }
  | { readonly k: 'path'; readonly d: string }
  | {
      readonly k: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number
      /** Where `x` is in the word; middle when absent. */
      readonly a?: 'start' | 'middle' | 'end' | undefined
      readonly bold?: boolean | undefined
    }
/** One shape to paint: geometry in centimetres under the matrix `m`, colours by name, `op` the opacity from 0 to 1. */
export type Primitive = Form & Paint & { readonly m: Matrix; readonly op: number }

/** Shapes in the order in which they are painted. */
export type DisplayList = readonly Primitive[]

/** A colour for every name: a theme, or a host's own. */
export type Palette = Readonly<Record<Token, string>>

/** The font that lettering in pictures asks for, alike on canvas and in SVG. */
export const ART_FONT = "system-ui, 'DejaVu Sans', sans-serif"

/** How far the ground of a street goes down below its level, in centimetres: what a stage leaves room for under the row. */
export const GROUND_DEPTH_CM = 80
