import { readBrief, type Brief } from '@codraft/core'
import { street } from '@codraft/kits'
import { describe, expect, it } from 'vitest'
import { toSvg } from './to-svg.ts'

const brief = (elements: [kind: string, width: number][], length = 10): Brief => {
  const read = readBrief({
    codraft: 1, id: 'lane', revision: 1, title: { en: 'Mill Lane <b>', fr: 'Ruelle' },
    layout: { stage: { kind: 'row', length, unit: 'm' }, elements: elements.map(([kind, width], index) => ({ id: `e${index}`, kind, width })) },
    catalogue: { kits: ['street'] },
  }, { kits: { street } })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}
const count = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0

describe('toSvg', () => {
  const full = brief([['footpath', 3], ['cycle', 2], ['car-lane', 3], ['trees', 2]])
  const svg = toSvg(full, full.layout)

  it('draws the street to scale, a centimetre to the unit', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 1000 \d+" role="img"/)
    expect(svg).toContain('>3 m<')
    expect(svg).toContain('>Footpath<')
  })
  it('names every element with its width, escaped', () => {
    expect(svg).toContain('aria-label="Mill Lane &lt;b&gt;. Footpath 3 m, Cycle lane 2 m, Car lane 3 m, Trees 2 m"')
    expect(toSvg(full, full.layout, { locale: 'fr' })).toContain('aria-label="Ruelle. ')
  })
  it('has no script, no link, no style and no number that is none', () => {
    expect(svg).not.toMatch(/<script|<style|<image|href|url\(|on\w+=|NaN|undefined|Infinity/)
  })
  it('is the same each time', () => {
    expect(toSvg(full, full.layout)).toBe(svg)
  })
  it('hatches spare room, and goes on past the end when there is too much', () => {
    const spare = brief([['footpath', 3]])
    const over = brief([['footpath', 6], ['footpath', 6]])
    expect(toSvg(spare, spare.layout)).toContain('viewBox="0 0 1000 ')
    expect(count(toSvg(spare, spare.layout), /stroke-dasharray="14 10"/g)).toBe(1)
    expect(toSvg(over, over.layout)).toContain('viewBox="0 0 1200 ')
    expect(count(svg, /stroke-dasharray="14 10"/g)).toBe(0)
  })
  it('leaves out scene and legend, and takes a size', () => {
    const bare = toSvg(full, full.layout, { scene: false, legend: false, width: 640 })
    expect(bare).toContain('width="640"')
    expect(bare).not.toContain('>Footpath<')
    expect(bare.length).toBeLessThan(svg.length)
  })
  it('draws an empty street, an unknown kind and the narrowest element', () => {
    const empty = brief([])
    expect(toSvg(empty, empty.layout)).toContain('<svg')
    const odd = { sections: [{ id: 'main', elements: [{ id: 'x', kind: 'hover-pad', width: 2 }, { id: 'y', kind: 'footpath', width: 0.001 }] }] }
    expect(toSvg(full, odd)).toContain('hover-pad 2 m, Footpath 0.001 m')
  })
  it('says when there is no row', () => {
    expect(() => toSvg(full, full.layout, { section: 'elsewhere' })).toThrow(RangeError)
  })
})
