import { drawArt, THEMES, type Palette, type Primitive } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { street } from './index.ts'

/** All surfaces at the same width, so that only what they are made of can differ. */
const WIDTH = 300
const WANTED = 1.4

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

type Surface = { readonly face: string; readonly marks: string }

/** The colour of a kind's face, and the marks on it that can be seen without colour: their shapes, not their hues. */
function surfaceOf(key: string, palette: Palette): Surface {
  const { ground } = drawArt(key, { width: WIDTH, seed: 'a', arts: street.art })
  const [first, ...rest] = ground
  if (first?.k !== 'rect' || !first.fill) throw new Error(`${key} has no face`)
  const bottom = first.y + first.h
  const onFace = rest.filter((shape) => top(shape) < bottom - 2 && shape.op > 0.5)
  const covering = onFace.find((shape) => shape.k === 'rect' && shape.w >= WIDTH && shape.h >= first.h && shape.fill)
  const face = palette[covering?.fill ?? first.fill]
  const seen = onFace.filter((shape) => [shape.fill, shape.stroke].some((token) => token && contrast(palette[token], face) >= WANTED))
  return { face, marks: JSON.stringify(seen.map(({ fill: _, stroke: __, m, ...shape }) => [shape, m.map(Math.round)])) }
}
/** The upper edge of a shape; of a path, where it begins. */
function top(shape: Primitive): number {
  const begins = shape.k === 'path' ? Number(/^M-?[\d.]+[ ]?(-?[\d.]+)/.exec(shape.d)?.[1] ?? 0) : shape.y
  return (shape.k === 'ellipse' ? begins - shape.ry : begins) + shape.m[5]
}

describe.each(['light', 'dark'] as const)('surfaces by %s', (theme) => {
  const surfaces = Object.entries(street.kinds).map(([id, kind]) => ({ id, ...surfaceOf(kind.art as string, THEMES[theme]) }))
  it('are told apart by luminance or by what is drawn on them, whichever stand side by side', () => {
    const alike = surfaces.flatMap((one, index) => surfaces.slice(index + 1)
      .filter((other) => contrast(one.face, other.face) < WANTED && one.marks === other.marks).map((other) => `${one.id} / ${other.id}`))
    expect(alike).toEqual([])
  })
  it('would not be told apart if two were the same', () => {
    const [one] = surfaces
    expect(surfaces.filter((other) => other.marks === one!.marks && contrast(one!.face, other.face) < WANTED)).toHaveLength(1)
  })
})
