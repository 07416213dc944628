import { artProblems, displayListToSvg, drawArt, MAX_PRIMITIVES, THEMES, type DisplayList, type Palette } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { parts } from './art/parts.ts'
import { panel } from './index.ts'
import { change } from './kinds/change.ts'
import { controls } from './kinds/controls.ts'
import { sound } from './kinds/sound.ts'
import { way } from './kinds/way.ts'

const pictures = Object.entries(panel.kinds).flatMap(([id, kind]) => [
  { name: id, key: kind.art as string, kind },
  ...Object.values(kind.choices ?? {}).flatMap(({ options }) => Object.values(options).flatMap(({ art }) => (typeof art === 'string' ? [{ name: art, key: art, kind }] : []))),
])
const drawn = (key: string, seed = 'a'): DisplayList => {
  const { ground, body, front } = drawArt(key, { width: 5, seed, arts: panel.art })
  return [...ground, ...body, ...front]
}
/** The WCAG 2 contrast of two colours. */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [one, other].map((hex) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }).sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('the art of the panel kit', () => {
  it('names every art once', () => {
    expect(Object.keys(panel.art).length).toBe([parts, sound.art, change.art, way.art, controls.art].reduce((sum, art) => sum + Object.keys(art).length, 0))
  })
  it.each(Object.entries(panel.art))('%s keeps the limits of all art, and is seen from the front', (id, art) => {
    expect([art.view, artProblems(art, panel.art, ['art', id])]).toEqual(['front', []])
  })
  it.each(pictures)('$name frames all of its kind in a tile, of a module the head, and has something in it', ({ key, kind }) => {
    const { width = 99, depth = 999 } = kind.size ?? {}
    const [x, y, w, h] = panel.art[key]?.box ?? [0, 0, 0, 0]
    const wanted = kind.tags?.includes('module') ? 34 : depth
    expect([x + w / 2, w * 10 >= width - 0.001, h * 10 >= wanted - 0.001, y < 0]).toEqual([expect.closeTo(0, 6), true, true, true])
    expect(drawn(key).length).toBeGreaterThan(2)
    expect(drawn(key).length).toBeLessThan(MAX_PRIMITIVES / 2)
  })
  it.each(pictures)('$name is drawn alike each time, and no two kinds are drawn alike', ({ key }) => {
    expect(drawn(key)).toEqual(drawn(key))
    expect(pictures.filter((other) => JSON.stringify(drawn(other.key)) === JSON.stringify(drawn(key))).map(({ name }) => name)).toHaveLength(1)
  })
  it.each(pictures)('$name is SVG without script, link or reference in every theme', ({ key }) => {
    for (const palette of Object.values(THEMES)) expect(displayListToSvg(drawn(key), palette)).not.toMatch(/script|href|url\(|https?:|<image|<use|<style| on\w+=|NaN|undefined|null/i)
  })
  it.each(['light', 'dark', 'print'] as const)('prints on every finish so that it can be read, by %s', (theme) => {
    const palette: Palette = THEMES[theme]
    for (const [face, print] of [['panel', 'white'], ['kerb', 'ink']] as const) expect([face, contrast(palette[face], palette[print]) >= 4.5]).toEqual([face, true])
  })
  it('can be read where the system chooses the colours: print is never the colour of its panel', () => {
    for (const [face, print] of [['panel', 'white'], ['kerb', 'ink']] as const) expect(THEMES.forced[face]).not.toBe(THEMES.forced[print])
  })
  it.each(['light', 'dark', 'forced'] as const)('shows the sign on every badge, by %s', (theme) => {
    const modules = pictures.filter(({ kind }) => kind.tags?.includes('module') && !kind.tags.includes('blank'))
    for (const { name, key } of modules) {
      // The badge is the second of the two large rounded rectangles below the name; its sign follows.
      const list = drawn(key)
      const badge = list.findIndex((shape, index) => shape.k === 'rect' && shape.h === 18.6 && list[index - 1]?.k === 'rect')
      const [face, sign] = [list[badge]?.fill, list[badge + 1]?.fill ?? list[badge + 1]?.stroke]
      if (!face || !sign) throw new Error(`${name} has no badge`)
      const [one, other] = [THEMES[theme][face], THEMES[theme][sign]]
      expect([name, theme === 'forced' ? one !== other : contrast(one, other) >= 2]).toEqual([name, true])
    }
  })
  it('turns the hands of knobs differently for different elements, and alike for the same', () => {
    for (const key of ['knob', 'knob-pointer', 'knob-small-red']) {
      expect(new Set(Array.from({ length: 30 }, (_, index) => JSON.stringify(drawn(key, `e${index}`)))).size).toBeGreaterThan(2)
    }
  })
})
