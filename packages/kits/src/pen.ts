/** Short hands for drawing: each returns plain art data, so that a picture reads like a list of cut-out papers. In centimetres, y down. */
import type { Art, Part, Token } from '@codraft/core'

type Stroke = { stroke?: Token; sw?: number; cap?: 'butt' | 'round' | 'square'; join?: 'miter' | 'round' | 'bevel'; dash?: number[] }
type Look = Stroke & { op?: number }
type Place = { at?: [number, number]; s?: number; rot?: number; flip?: boolean; op?: number }
type Layout = Pick<Art, 'layer' | 'anchor' | 'repeat' | 'stretch' | 'when' | 'vary'>
type Pattern = 'hatch' | 'dots' | 'chevron' | 'brick' | 'grass'

/** A rectangle; `r` rounds its corners. */
export const rect = ([x, y, w, h]: [number, number, number, number], fill: Token, r = 0, look: Look = {}): Part =>
  ({ k: 'rect', x, y, w, h, ...(r ? { r } : {}), fill, ...look })

/** A rectangle with a texture drawn in `stroke` over `fill`. */
export const textured = ([x, y, w, h]: [number, number, number, number], fill: Token, pattern: Pattern, look: Look): Part =>
  ({ k: 'rect', x, y, w, h, fill, pattern, ...look })

/** An ellipse about x, y with the radii rx, ry. */
export const oval = ([x, y, rx, ry]: [number, number, number, number], fill: Token, op = 1): Part =>
  ({ k: 'ellipse', x, y, rx, ry, fill, ...(op < 1 ? { op } : {}) })

/** A filled outline. */
export const shape = (d: string, fill: Token, op = 1): Part => ({ k: 'path', d, fill, ...(op < 1 ? { op } : {}) })

/** A drawn line, its ends round. */
export const line = (d: string, stroke: Token, sw: number, look: Look = {}): Part =>
  ({ k: 'path', d, stroke, sw, cap: 'round', join: 'round', ...look })

/** Bold lettering about x, standing on y, so many centimetres high; `text` in English. */
export const word = ([x, y, size]: [number, number, number], text: string,
  fill: Token): Part => ({ k: 'text', x, y, text, size, fill, bold: true })

/** Parts moved, laid out or varied as one. */
export const group = (parts: Part[], more: Place & Layout = {}): Part => ({ k: 'group', parts, ...more })

/** Another art of the kit, standing at x, y. */
export const use = (id: string, x = 0, y = 0, more: Omit<Place, 'at'> = {}): Part => ({ k: 'use', id, ...(x || y ? { at: [x, y] } : {}),
  ...more })

/** One of these, chosen by the element's id; for a group that is repeated, another one for each copy. */
export const varied = (...of: Part[][]): { vary: { seed: 'elementId'; of: Part[][] } } => ({ vary: { seed: 'elementId', of } })

/** One of these, chosen by the element's id. */
export const oneOf = (...ways: Part[][]): Part => group([], varied(...ways))

/** Parts and their mirror image about x = 0. */
export const both = (...parts: Part[]): Part[] => [...parts, group(parts, { flip: true })]

/** The soft ellipse on the ground under what stands there. */
export const shadow = (w: number, x = 0): Part => oval([x, 1, w, 5], 'ink', 0.18)

/** A picture; `box` is what a thumbnail frames. */
export const art = (box: [number, number, number, number], parts: Part[], more: Layout = {}): Art =>
  ({ v: 1, unit: 'cm', view: 'elevation', box, parts, ...more })
