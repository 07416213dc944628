import { describe, expect, it } from 'vitest'
import { said, shortly, statusOf, street, type Part, type Plan } from './street.testing.ts'

const one = (kind: string, width = 1): Part => ({ kind, width })
const withKinds = (attrs: Record<string, unknown>, attributes: Plan['attributes'] = {}): Plan => ({
  kinds: Object.fromEntries(Object.entries(attrs).map(([kind, cost]) => [kind, { label: kind, attrs: { cost } }])), attributes: attributes ?? {},
})

describe('sum', () => {
  const budget = { rule: 'sum', of: 'cost', max: 200 }
  const panel = withKinds({ oscillator: 60, filter: 40, delay: 90, output: 20 }, { cost: { unit: 'mA' } })
  it('holds well under a maximum, exactly on it, and is broken just over it', () => {
    expect(shortly(said(budget, street(one('oscillator'), one('filter')), panel))).toEqual(['ok 100 200 100'])
    expect(shortly(said(budget, street(one('delay'), one('delay'), one('output')), panel))).toEqual(['ok 200 200 0'])
    const [over] = said(budget, street(one('oscillator'), one('filter'), one('delay'), one('output')), panel)
    expect(over).toMatchObject({ status: 'violated', actual: 210, limit: 200, excess: 10, unit: 'mA', section: null })
  })
  it('is open below a minimum', () => {
    expect(statusOf([{ rule: 'sum', of: 'cost', min: 901 }], street({ kind: 'footpath', width: 2 }))).toBe('incomplete')
    expect(statusOf([{ rule: 'sum', of: 'cost', max: 899 }], street({ kind: 'footpath', width: 2 }))).toBe('invalid')
  })
  it('says what is missing and what is too much', () => {
    expect(said({ rule: 'sum', of: 'cost', min: 901 }, street({ kind: 'footpath', width: 2 }))[0]?.message).toContain('at least {limit}')
    expect(said({ rule: 'sum', of: 'cost', max: 1 }, street({ kind: 'footpath', width: 2 }))[0]?.message).toContain('over {limit}')
  })
  it('is exact where doubles are not', () => {
    const cents = withKinds({ a: 0.1, b: 0.2 }, { cost: { decimals: 2 } })
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(shortly(said({ rule: 'sum', of: 'cost', max: 0.3 }, street(one('a'), one('b')), cents))).toEqual(['ok 0.3 0.3 0'])
  })
  it('counts by width where the attribute does, or where a kind does', () => {
    const byWidth = withKinds({ a: 250 }, { cost: { per: 'width' } })
    expect(said({ rule: 'sum', of: 'cost', max: 1000 }, street(one('a', 3.2)), byWidth)[0]?.actual).toBe(800)
    const own = withKinds({ a: { value: 250, per: 'width' }, b: 100 })
    expect(said({ rule: 'sum', of: 'cost', max: 1000 }, street(one('a', 3.2), one('b')), own)[0]?.actual).toBe(900)
  })
  it('counts by area as width times the length that a section stands for', () => {
    const sections = [{ id: 'main', extent: 12.5, stage: { kind: 'row', length: 20, unit: 'm' }, elements: [] }]
    const byArea = { ...withKinds({ a: 3 }, { cost: { per: 'area' } }), sections }
    expect(said({ rule: 'sum', of: 'cost', max: 1000 }, street(one('a', 2)), byArea)[0]?.actual).toBe(75)
  })
  it('rounds once, at the end, half to even', () => {
    const byWidth = withKinds({ a: 1 }, { cost: { per: 'width' } })
    const total = (...widths: number[]): number | null | undefined => said({ rule: 'sum', of: 'cost', max: 9 }, street(...widths.map((width) => one('a', width))), byWidth)[0]?.actual
    expect([total(0.5), total(1.5), total(2.5), total(0.4, 0.4, 0.4), total(0.3, 0.3)]).toEqual([0, 2, 2, 1, 1])
  })
  it('stays exact beyond what doubles hold, and across resolutions', () => {
    const huge = withKinds({ a: 900_000_000_000 }, { cost: { per: 'area' } })
    const section = (id: string, resolution: number): Record<string, unknown> => ({ id, extent: 1, stage: { kind: 'row', length: 20, unit: 'm', resolution }, elements: [] })
    const rule = { rule: 'sum', of: 'cost', max: 1 }
    expect(said(rule, street(one('a', 0.001), one('a', 3)), { ...huge, sections: [section('main', 0.001)] })[0]?.actual).toBe(2_700_900_000_000)
    const two = { sections: [{ id: 'main', elements: street(one('a', 0.25)).sections[0]!.elements }, { id: 'b', elements: street(one('a', 0.125)).sections[0]!.elements }] }
    const thin = withKinds({ a: 4 }, { cost: { per: 'width' } })
    expect(said(rule, two, { ...thin, sections: [section('main', 0.25), section('b', 0.125)] })[0]?.actual).toBe(2)
  })
  it('counts nothing for what has no number', () => {
    expect(said(budget, street(one('a'), one('b'), one('c')), withKinds({ a: 'dear', b: true, c: 5 }))[0]?.actual).toBe(5)
  })
  it('sums only what a selector means, each side by itself', () => {
    const rule = { rule: 'sum', of: 'cost', on: 'filter', max: 50, per: 'side' }
    const results = said(rule, street(one('filter', 1), one('oscillator', 17), one('filter', 1), one('filter', 1)), panel)
    expect(results.map(({ actual, elements, place }) => [actual, elements, place])).toEqual([[80, ['filter-2', 'filter-3'], 'rule-1 main end']])
  })
})
