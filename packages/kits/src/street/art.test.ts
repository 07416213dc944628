import { artProblems, displayListToSvg, drawArt, MAX_PRIMITIVES, THEMES, type DisplayList } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { furniture } from './art/furniture.ts'
import { greenery } from './art/greenery.ts'
import { grounds } from './art/grounds.ts'
import { people } from './art/people.ts'
import { vehicles } from './art/vehicles.ts'
import { street } from './index.ts'
import { drive } from './kinds/drive.ts'
import { green } from './kinds/green.ts'
import { ride } from './kinds/ride.ts'
import { transit } from './kinds/transit.ts'
import { walk } from './kinds/walk.ts'

const pictures = Object.entries(street.kinds).flatMap(([id, kind]) => [
  { name: id, key: kind.art as string, kind },
  ...Object.values(kind.choices ?? {}).flatMap(({ options }) => Object.entries(options).flatMap(([option,
    { art }]) => (typeof art === 'string' ? [{ name: `${id} ${option}`, key: art, kind }] : []))),
])
const drawn = (key: string, width: number, seed = 'a'): DisplayList => {
  const { ground, body, front } = drawArt(key, { width, seed, arts: street.art })
  return [...ground, ...body, ...front]
}

/** Tags that were opened and not closed, or anything that is neither a tag nor words. */
function unclosed(svg: string): string[] {
  const tag = /<(\/?)([a-z]+)(?:\s[a-z-]+="[^"<]*")*(\/?)>/g
  const open: string[] = []
  for (const [, closing, name = '', self] of svg.matchAll(tag)) {
    if (closing && open.pop() !== name) return [`</${name}>`]
    if (!closing && !self) open.push(name)
  }
  return [...open, ...(svg.replace(tag, '').match(/[<>]/g) ?? [])]
}

describe('the art of the street kit', () => {
  it('names every art once', () => {
    const parts = [people, vehicles, greenery, furniture, grounds, ...[walk, green, ride, transit, drive].map((family) => family.art)]
    expect(Object.keys(street.art).length).toBe(parts.reduce((sum, art) => sum + Object.keys(art).length, 0))
  })
  it.each(Object.entries(street.art))('%s keeps the limits of all art', (id, art) => {
    expect(artProblems(art, street.art, ['art', id])).toEqual([])
  })
  it.each(pictures)('$name is drawn at every width it may have, with a ground as wide as it is', ({ key, kind }) => {
    const { min = 1, max = 1 } = kind.resize?.width ?? {}
    for (const width of [min, kind.size?.width ?? min, max].map((metres) => Math.round(metres * 100))) {
      const { ground, body } = drawArt(key, { width, seed: 'w1', arts: street.art })
      expect(ground[0]).toMatchObject({ k: 'rect', x: -width / 2, w: width })
      expect(ground.length + body.length).toBeLessThan(MAX_PRIMITIVES / 2)
      expect(key.startsWith('verge') || body.length > 0).toBe(true)
    }
  })
  it('frames something in every thumbnail', () => {
    for (const { key } of pictures) expect(street.art[key]?.box[3], key).toBeGreaterThan(100)
  })
  it.each(pictures)('$name is well-formed SVG without script, link or reference in every theme', ({ key, kind }) => {
    for (const palette of Object.values(THEMES)) {
      const svg = displayListToSvg(drawn(key, (kind.size?.width ?? 1) * 100), palette)
      expect(svg).not.toMatch(/script|href|url\(|https?:|<image|<use|<style| on\w+=|NaN|undefined|null/i)
      expect(unclosed(svg)).toEqual([])
    }
  })
  it('shows different people and cars for different elements, and the same for the same', () => {
    for (const key of ['footpath', 'car-lane', 'cycle', 'parking']) {
      const ways = new Set(Array.from({ length: 30 }, (_, index) => JSON.stringify(drawn(key, 250, `e${index}`))))
      expect([key, ways.size > 2]).toEqual([key, true])
      expect(drawn(key, 250, 'e1')).toEqual(drawn(key, 250, 'e1'))
    }
  })
})
