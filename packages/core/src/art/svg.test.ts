import { describe, expect, it } from 'vitest'
import type { Primitive } from './display.ts'
import { displayListToSvg, svgDocument } from './svg.ts'
import { THEMES } from './tokens.ts'

const flat: Primitive['m'] = [1, 0, 0, 1, 0, 0]
const word = (text: string): Primitive => ({ k: 'text', x: 1, y: 2, text, size: 20, fill: 'ink', m: flat, op: 1 })

describe('a picture as SVG', () => {
  it('escapes words and drops what XML forbids', () => {
    expect(displayListToSvg([word('<script>&"\'\u0000\uFFFF')], THEMES.light)).toContain('>&lt;script&gt;&amp;&quot;&#39;<')
    expect(svgDocument([], { palette: THEMES.light, box: [0, 0, 1, 1], label: '"><script>' })).toContain('aria-label="&quot;&gt;&lt;script&gt;"')
  })
  it('writes colours of the theme, strokes, dashes, opacity and one group for neighbours with one matrix', () => {
    const moved: Primitive['m'] = [1, 0, 0, 1, 10, 0]
    const turned: Primitive['m'] = [0, 1, -1, 0, 0, 0]
    const svg = displayListToSvg([
      { k: 'rect', x: 0, y: 0, w: 1, h: 2, r: 3, fill: 'cycle', m: moved, op: 0.5 }, { k: 'ellipse', x: 0, y: 0, rx: 1, ry: 1, fill: 'ink', m: moved, op: 1 },
      { k: 'path', d: 'M0 0', stroke: 'mark', sw: 2, cap: 'round', join: 'bevel', dash: [1, 2], m: turned, op: 1 },
    ], THEMES.light)
    expect(svg.split('\n')).toEqual([
      '<g transform="translate(10 0)">', `<rect x="0" y="0" width="1" height="2" rx="3" fill="${THEMES.light.cycle}" opacity="0.5"/>`, `<ellipse cx="0" cy="0" rx="1" ry="1" fill="${THEMES.light.ink}"/>`, '</g>',
      '<g transform="matrix(0 1 -1 0 0 0)">', `<path d="M0 0" fill="none" stroke="${THEMES.light.mark}" stroke-width="2" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="1 2"/>`, '</g>',
    ])
  })
  it('is hidden from readers without a name, an image with one', () => {
    expect(svgDocument([], { palette: THEMES.light, box: [0, 0, 1, 1] })).toContain('aria-hidden="true"')
    expect(svgDocument([], { palette: THEMES.light, box: [0, 0, 1, 1], width: 48, height: 48, label: 'Bench' })).toContain('width="48" height="48" role="img" aria-label="Bench"')
  })
})
