/** Pictures that come with the frame that they need, and the measures that they share. */
import type { DisplayList } from './display.ts'

/** A picture with what a frame around it must show: x, y, width, height. */
export type Framed = { readonly list: DisplayList; readonly box: readonly [number, number, number, number] }
/** Left, top, right, bottom. */
export type Edges = readonly [number, number, number, number]

/** Units of a picture that one em of its legend has: it is drawn as large as that wants, so that lettering is fine enough for SVG and canvas. */
export const EM = 32

/** The edges of all of these. */
export const around = (all: readonly Edges[]): Edges => all.reduce(([a, b, c, d], [e, f, g, h]) => [Math.min(a, e), Math.min(b, f), Math.max(c, g), Math.max(d, h)])

/** Edges moved outwards by so much across and down. */
export const grown = ([a, b, c, d]: Edges, [across, down]: readonly [number, number]): Edges => [a - across, b - down, c + across, d + down]

/** What an em is of something so large: letters follow the picture, so that a wide rack and a single tray are read from the same distance. */
export const emOf = ([left, top, right, bottom]: Edges): number => Math.max(right - left, 1.7 * (bottom - top), 1e-6) / 68
