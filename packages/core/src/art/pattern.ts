/** Textures as strokes: computed here once, so that canvas, SVG and print draw the same lines. */

/** A texture of a rectangle. */
export type Pattern = 'hatch' | 'dots' | 'chevron' | 'brick' | 'grass'

/** The rectangle that a texture fills, in centimetres. */
export type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** Path data of a texture's strokes: never outside the rectangle, except grass, which grows over its upper edge. */
export const patternPath = (pattern: Pattern, area: Area): string => STROKES[pattern](area)

const STROKES: { [P in Pattern]: (area: Area) => string } = {
  hatch: ({ x, y, w, h }) => lines(-h, w, 16, (k) => {
    const left = Math.max(k, 0)
    const top = Math.max(-k, 0)
    const long = Math.min(w - left, h - top)
    return long > 0 ? `M${n(x + left)} ${n(y + top)}l${n(long)} ${n(long)}` : ''
  }),
  dots: ({ x, y, w, h }) => lines(5, h, 10, (row) =>
    lines((w % 14) / 2 + (row % 20 > 5 ? 7 : 0), w, 14, (across) => `M${n(x + across)} ${n(y + row)}h.1`)),
  chevron: ({ x, y, w, h }) => lines(((w - 28) % 64) / 2, w - 27, 64, (across) =>
    `M${n(x + across)} ${n(y + h)}l14 ${n(-h)}l14 ${n(h)}`),
  brick: ({ x, y, w, h }) => lines(0, h, 11, (row) =>
    `M${n(x)} ${n(y + row)}h${n(w)}` + lines(row % 22 ? 24 : 12, w, 24, (across) =>
      `M${n(x + across)} ${n(y + row)}v${n(Math.min(11, h - row))}`)),
  grass: ({ x, y, w }) => lines(5, w - 3, 9, (across) =>
    `M${n(x + across)} ${n(y + 4)}l${(across * 7) % 5 - 2} ${-9 - ((across * 5) % 7)}`),
}

function lines(from: number, to: number, step: number, draw: (at: number) => string): string {
  let path = ''
  for (let at = from; at < to; at += step) path += draw(at)
  return path
}

/** Two decimals are a tenth of a millimetre: enough for a centimetre drawing. */
const n = (value: number): number => Math.round(value * 100) / 100
