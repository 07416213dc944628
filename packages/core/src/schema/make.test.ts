import { describe, expect, it } from 'vitest'
import { briefJson, street } from '../rules/street.testing.ts'
import { readBrief } from '../brief/read.ts'
import { madeWidth, SectionMake } from './make.ts'
import { z } from './z.ts'

const panel = z.parse(SectionMake, { width: { minus: 0.3, floor: 0.1 }, from: 'start' })
/** The nominal width of a front panel: `hp` times 5.08 mm, as a designer writes it. */
const nominal = (hp: number): number => Number((hp * 5.08).toFixed(2))

describe('the width that is made', () => {
  it('of a panel of 14 HP is 70.8 mm, not the 71.12 that it is drawn with', () => {
    expect(nominal(14)).toBe(71.12)
    expect(madeWidth(71.12, panel)).toBe(70.8)
  })
  it.each([[2, 9.8], [4, 20], [8, 40.3], [10, 50.5], [12, 60.6], [14, 70.8], [16, 80.9], [20, 101.3], [22, 111.4], [28, 141.9], [42, 213]])(
    'of %i HP is the published %d mm', (hp, made) => expect(madeWidth(nominal(hp), panel)).toBe(made),
  )
  it('is exact where doubles are not, and on the border stays', () => {
    expect(madeWidth(1.1, z.parse(SectionMake, { width: { minus: 0.3, floor: 0.1 } }))).toBe(0.8)
    expect(madeWidth(71.1, panel)).toBe(70.8)
    expect(madeWidth(71.099, panel)).toBe(70.7)
    expect(madeWidth(71.2, panel)).toBe(70.9)
  })
  it('is the drawn one where nothing is said, and never less than nothing', () => {
    expect(madeWidth(71.12, undefined)).toBe(71.12)
    expect(madeWidth(71.12, z.parse(SectionMake, {}))).toBe(71.12)
    expect(madeWidth(71.12, z.parse(SectionMake, { width: { minus: 0.3 } }))).toBe(70.82)
    expect(madeWidth(0.2, panel)).toBe(0)
  })
})

describe('how things are made', () => {
  const problems = (make: unknown, of: 'section' | 'kind'): string[] => {
    const section = { id: 'main', stage: { kind: 'row', unit: 'm', length: 20 }, elements: [], ...(of === 'section' ? { make } : {}) }
    const read = readBrief(briefJson({ sections: [section], start: street(), ...(of === 'kind' ? { kinds: { knob: { label: 'Knob', make } } } : {}) }))
    return read.ok ? [] : read.problems.map(({ path, code }) => `${path.slice(-3).join('.')} ${code}`)
  }
  it('is read from briefs', () => {
    expect(problems({ width: { minus: 0.3, floor: 0.1 }, from: 'start' }, 'section')).toEqual([])
    expect(problems({ sku: 'K-20', cuts: [{ shape: 'circle', diameter: 7 }, { shape: 'rect', at: [0, 3], width: 2, height: 30, radius: 1, layer: 'cut' }] }, 'kind')).toEqual([])
  })
  it('is refused where it says what nobody can make', () => {
    expect(problems({ width: { minus: '0.3' } }, 'section')).toEqual(['make.width.minus wrong-type'])
    expect(problems({ width: { floor: 0 } }, 'section')).toHaveLength(1)
    expect(problems({ cuts: [{ shape: 'circle', width: 7 }] }, 'kind').length).toBeGreaterThan(0)
    expect(problems({ cuts: [{ shape: 'star', diameter: 7 }] }, 'kind')).toHaveLength(1)
  })
})
