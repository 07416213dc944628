import { readBrief, type Brief } from '@codraft/core'
import { panel, park } from '@codraft/kits'
import { describe, expect, it } from 'vitest'
import { toSvg } from './to-svg.ts'

const rectangle = [[0, 0], [70, 0], [70, 120], [0, 120]]
const slots = Array.from({ length: 6 }, (_, index) => ({ id: `s${index + 1}`, at: [Math.round(508 + 1016 * index) / 100, 64.25], width: 10.16, depth: 128.5, ...(index ? {} : { label: 'First' }) }))
const rack = { id: 'rack', title: 'The rack', stage: { kind: 'slots', unit: 'mm', slots }, elements: [{ id: 'm', kind: 'multiple', slot: 's1' }, { id: 'v', kind: 'vca', slot: 's3' }] }
const front = {
  id: 'front', palette: ['#control'], stage: { kind: 'plan', unit: 'mm', boundary: rectangle, zones: { rail: rectangle.map(([x = 0, y = 0]) => [x, y / 10]) } },
  elements: [[20, 40], [50, 40]].map((at, index) => ({ id: `k${index}`, kind: 'knob', at, angle: 0, width: 20, depth: 20 })),
}
const lawn = { id: 'lawn', palette: ['#seat'], stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [30, 0], [30, 18], [0, 18]], anchors: { gate: [0, 9] } }, elements: [] }

function brief(...sections: object[]): Brief {
  const read = readBrief({ codraft: 1, id: 'b', revision: 1, title: 'Both', layout: { sections }, catalogue: { kits: ['panel', 'park'] } }, { kits: { panel, park } })
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)))
  return read.value
}
const drawn = (one: Brief, options = {}): string => toSvg(one, one.layout, options)

describe('toSvg, on other stages than rows', () => {
  it('draws slots: what stands where, and the empty ones by name', () => {
    const svg = drawn(brief(rack))
    expect(svg).toContain('aria-label="Both. The rack: Multiple First–s2, Amplifier s3–s5"')
    for (const word of ['>Multiple<', '>First–s2<', '>s6<', '>MULT<', '>10 mm<']) expect(svg).toContain(word)
    expect(svg).not.toContain('>s5<')
  })
  it('draws a plan whose kinds are all seen from the front as a front', () => {
    const svg = drawn(brief(front))
    expect(svg).toContain('aria-label="Both. Knob × 2"')
    for (const word of ['>70 mm<', '>120 mm<', '>Rail<']) expect(svg).toContain(word)
  })
  it('draws any other plan from above', () => {
    const svg = drawn(brief(lawn))
    expect(svg).toContain('>Gate<')
    expect(svg).not.toContain('>30 m<')
  })
  it('shows use zones where they are wished for', () => {
    const bench = { id: 'b', kind: 'bench-back', at: [9, 9], angle: 180, width: 1.8, depth: 0.7 }
    const one = brief({ ...lawn, elements: [bench] })
    const fields = (svg: string): number => svg.match(/height="160"/g)?.length ?? 0
    expect([fields(drawn(one)), fields(drawn(one, { clearances: true }))]).toEqual([0, 2])
  })
  it('stacks all sections, or draws the one that is asked for', () => {
    const all = brief(rack, front, lawn)
    const [one, two] = [drawn(all, { section: 'rack' }), drawn(all)]
    expect(two.length).toBeGreaterThan(one.length)
    expect(two).toContain('The rack: Multiple First–s2, Amplifier s3–s5. Knob × 2')
    expect(one).not.toContain('>Rail<')
    expect(() => drawn(all, { section: 'roof' })).toThrow('There is no section "roof" to draw.')
  })
  it('writes legends that can be read in the dark, and none where none is wished for', () => {
    const name = (svg: string): string | undefined => /fill="(#[0-9a-f]+)">Multiple</.exec(svg)?.[1]
    expect([name(drawn(brief(rack))), name(drawn(brief(rack), { theme: 'dark' }))]).toEqual(['#22303c', '#e9ebe6'])
    expect(drawn(brief(rack), { legend: false })).not.toContain('>Multiple<')
  })
  it('has no script, no link, no number that is none, and is the same each time', () => {
    const all = brief(rack, front, lawn)
    for (const theme of ['light', 'dark', 'print', 'forced'] as const) expect(drawn(all, { theme })).not.toMatch(/<script|<style|<image|href|url\(| on\w+=|NaN|undefined|Infinity/)
    expect(drawn(all)).toBe(drawn(all))
  })
})
