import { artProblems, displayListToSvg, drawArt, MAX_PRIMITIVES, THEMES, type DisplayList, type Primitive } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { furniture } from './art/furniture.ts'
import { grounds } from './art/grounds.ts'
import { plants } from './art/plants.ts'
import { play } from './art/play.ts'
import { park } from './index.ts'
import { growing } from './kinds/grow.ts'

const pictures = Object.entries(park.kinds).flatMap(([id, kind]) => [
  { name: id, key: kind.art as string, kind },
  ...Object.values(kind.choices ?? {}).flatMap(({ options }) => Object.entries(options).flatMap(([option, { art }]) => (typeof art === 'string' ? [{ name: `${id} ${option}`, key: art, kind }] : []))),
])
type Size = { readonly width: number; readonly depth: number }
const drawn = (key: string, { width, depth }: Size, seed = 'a', angle = 0): DisplayList => {
  const { ground, shadow, body, front } = drawArt(key, { width: width * 100, depth: depth * 100, angle, seed, arts: park.art })
  return [...ground, ...shadow, ...body, ...front]
}
const usual = ({ kind }: (typeof pictures)[number]): Size => ({ width: kind.size?.width ?? 0, depth: kind.size?.depth ?? 0 })
/** Half of how far a shape reaches from the middle, across and down, before it is turned; paths are left to the eye. */
const reach = (shape: Primitive): [number, number] => {
  const [a, , , d, e, f] = shape.m
  if (shape.k === 'rect') return [Math.max(Math.abs(shape.x * a + e), Math.abs((shape.x + shape.w) * a + e)), Math.max(Math.abs(shape.y * d + f), Math.abs((shape.y + shape.h) * d + f))]
  return shape.k === 'ellipse' ? [Math.abs(shape.x * a + e) + shape.rx * a, Math.abs(shape.y * d + f) + shape.ry * d] : [0, 0]
}
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('the art of the park kit', () => {
  it('names every art once', () => {
    expect(Object.keys(park.art).length).toBe([plants, furniture, play, grounds, growing].reduce((sum, art) => sum + Object.keys(art).length, 0))
  })
  it.each(Object.entries(park.art))('%s keeps the limits of all art, and is seen from above', (id, art) => {
    expect([art.view, artProblems(art, park.art, ['art', id])]).toEqual(['plan', []])
  })
  it.each(pictures)('$name is said in words, for those who do not see it', ({ key }) => {
    expect(park.art[key]?.alt).toEqual({ en: expect.stringMatching(/^[A-Z][^.]{3,}$/) as string })
  })
  it.each(pictures)('$name is drawn about its middle at every size it may have, never with too many shapes', (picture) => {
    const { width, depth } = picture.kind.resize ?? {}
    const at = usual(picture)
    for (const size of [at, { width: width?.min ?? at.width, depth: depth?.min ?? at.depth }, { width: width?.max ?? at.width, depth: depth?.max ?? at.depth }]) {
      const list = drawn(picture.key, size)
      expect(list.length).toBeGreaterThan(size === at ? 3 : 1)
      expect(list.length).toBeLessThan(MAX_PRIMITIVES)
      if (!picture.kind.resize || list[0]?.k !== 'rect') continue
      const most = list.map(reach).reduce(([x, y], [a, b]) => [Math.max(x, a), Math.max(y, b)])
      expect([Math.abs(most[0] - size.width * 50) < 26, most[1] - size.depth * 50 < 26]).toEqual([true, true])
    }
  })
  it.each(pictures)('$name frames its kind in a thumbnail', ({ key, kind }) => {
    const [x, y, w, h] = park.art[key]?.box ?? [0, 0, 0, 0]
    expect([x, y]).toEqual([-w / 2, -h / 2])
    if (!kind.tags?.some((tag) => ['tree', 'light', 'shelter'].includes(tag)) && kind.resize === undefined) expect([w, h]).toEqual([expect.closeTo((kind.size?.width ?? 0) * 100, -1.4), expect.closeTo((kind.size?.depth ?? 0) * 100, -1.4)])
  })
  it.each(pictures.filter(({ kind }) => !kind.tags?.some((tag) => ['tree', 'light', 'shelter'].includes(tag))))('$name does not reach over the ground that rules count', (picture) => {
    const { width, depth } = usual(picture)
    const { ground, body } = drawArt(picture.key, { width: width * 100, depth: depth * 100, seed: 'a', arts: park.art })
    const most = [...ground, ...body].filter(({ m }) => m[1] === 0 && m[2] === 0).map(reach).reduce(([x, y], [a, b]) => [Math.max(x, a), Math.max(y, b)])
    expect([picture.name, most[0] <= width * 50 + 12, most[1] <= depth * 50 + 12]).toEqual([picture.name, true, true])
  })
  it.each(pictures)('$name is well-formed SVG without script, link or reference in every theme', (picture) => {
    for (const palette of Object.values(THEMES)) {
      const svg = displayListToSvg(drawn(picture.key, usual(picture)), palette)
      expect(svg).not.toMatch(/script|href|url\(|https?:|<image|<use|<style| on\w+=|NaN|undefined|null/i)
      expect(svg.match(/<g[ >]/g)?.length ?? 0).toBe(svg.match(/<\/g>/g)?.length ?? 0)
    }
  })
  it.each(pictures)('$name stands out from the grass in grey, by day and by night: by light and dark, a floor also by its pattern', (picture) => {
    for (const theme of ['light', 'dark', 'print'] as const) {
      const palette = THEMES[theme]
      const seen = drawn(picture.key, usual(picture)).filter((shape) => shape.op > 0.5 && [shape.fill, shape.stroke].some((token) => token && contrast(palette[token], palette.lawn) >= 1.4))
      const floor = picture.kind.tags?.includes('surface') === true && drawn(picture.key, usual(picture)).length > 10
      expect([theme, floor || seen.length > 0]).toEqual([theme, true])
    }
  })
  it('draws no two kinds alike', () => {
    const seen = new Map<string, string>()
    for (const picture of pictures) {
      const svg = displayListToSvg(drawn(picture.key, usual(picture)), THEMES.light)
      expect([picture.name, seen.get(svg)]).toEqual([picture.name, undefined])
      seen.set(svg, picture.name)
    }
  })
  it('throws every shadow to the lower right, however things are turned', () => {
    for (const picture of pictures) for (const angle of [0, 90, 180, 300]) {
      const at = (turned: number): DisplayList => drawArt(picture.key, { width: usual(picture).width * 100, depth: usual(picture).depth * 100, angle: turned, seed: 'a', arts: park.art }).shadow
      const [now, before] = [at(angle), at(0)]
      now.forEach((shape, index) => {
        const [x, y] = [before[index]?.m[4] ?? 0, before[index]?.m[5] ?? 0]
        if (Math.abs(x / 0.55 - y / 0.8) < 0.5 && Math.abs(x) < 30) expect([picture.name, shape.m[4], shape.m[5]]).toEqual([picture.name, expect.closeTo(x, 5), expect.closeTo(y, 5)])
      })
    }
  })
  it('grows no two trees alike, and the same one always the same', () => {
    const ways = new Set(Array.from({ length: 30 }, (_, index) => JSON.stringify(drawn('tree', { width: 1.2, depth: 1.2 }, `t${index}`))))
    expect(ways.size).toBeGreaterThan(2)
    expect(drawn('meadow', { width: 5, depth: 4 }, 'm1')).toEqual(drawn('meadow', { width: 5, depth: 4 }, 'm1'))
  })
})
