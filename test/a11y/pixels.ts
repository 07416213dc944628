/** What is left of a picture without its hues: luminances as WCAG 2 defines them, and how far two of them are apart. */
import { createRequire } from 'node:module'

type Png = { readonly width: number; readonly height: number; readonly data: Uint8Array }
const { PNG } = createRequire(new URL('../../packages/workshop/package.json', import.meta.url))('pngjs') as { PNG: { sync: { read(bytes: Buffer): Png } } }

/** A picture in greys: a relative luminance for each pixel. */
export type Greys = { readonly width: number; readonly height: number; at(x: number, y: number): number }

/** The greys of a screenshot. */
export function greysOf(screenshot: Buffer): Greys {
  const { width, height, data } = PNG.sync.read(screenshot)
  const linear = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
  return {
    width, height,
    at: (x, y) => {
      const index = 4 * (Math.round(y) * width + Math.round(x))
      return 0.2126 * linear(data[index] ?? 0) + 0.7152 * linear(data[index + 1] ?? 0) + 0.0722 * linear(data[index + 2] ?? 0)
    },
  }
}

/** The contrast of two luminances. */
export const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** How far neighbours are apart at least, in luminance. */
const WANTED = 1.4

/** A part of a picture. */
export type Part = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** The share of two parts of the same size that can be told apart without hue: by how light they are, or by what is drawn on them. */
export function apart(one: Greys, other: Greys, [a, b]: readonly [Part, Part]): number {
  let count = 0
  for (let y = 0; y < a.height; y++) for (let x = 0; x < a.width; x++) if (contrast(one.at(a.left + x, a.top + y), other.at(b.left + x, b.top + y)) >= WANTED) count++
  return count / (a.width * a.height)
}
