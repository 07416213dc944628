import { describe, expect, it } from 'vitest'
import type { Brief } from '../schema/brief.ts'
import { briefOf, kinds } from '../rules/street.testing.ts'
import { compareRevisions, tendencyOf } from './compare-revisions.ts'

const rules = [
  { id: 'walk', rule: 'size', on: 'footpath', min: 1.8, max: 3, message: 'At least {limit}.' },
  { id: 'green', rule: 'count', on: '#green', min: 1, severity: 'warn' },
  { id: 'free', rule: 'adjacent', on: 'cycle', to: 'parking', mode: 'must-not', within: 2 },
]
const { brief } = briefOf({ rules })

const changed = (fields: object, more: Partial<Brief> = {}): Brief => ({ ...brief, ...more, rules: brief.rules.map((rule) => (rule.id === 'walk' ? { ...rule, ...fields } : rule)) })
const seen = (to: Brief) => compareRevisions(brief, to).map(({ path, tendency }) => `${path.join('.')} ${tendency}`)

describe('comparing revisions', () => {
  it('finds nothing between equals', () => {
    expect(compareRevisions(brief, JSON.parse(JSON.stringify(brief)) as Brief)).toEqual([])
    expect(tendencyOf([])).toBe('words')
  })

  it.each([
    [{ min: 2 }, 'rules.0.min tightened'], [{ min: 1.5 }, 'rules.0.min loosened'], [{ max: 4 }, 'rules.0.max loosened'], [{ max: 2 }, 'rules.0.max tightened'],
    [{ severity: 'warn' }, 'rules.0.severity loosened'], [{ message: 'So wide.' }, 'rules.0.message words'], [{ on: 'trees' }, 'rules.0.on unknown'],
    [{ override: 'with-reason' }, 'rules.0.override loosened'], [{ step: 0.5 }, 'rules.0.step unknown'], [{ when: { option: 'speed', is: 50 } }, 'rules.0.when unknown'],
  ] as const)('knows what %j does', (fields, wanted) => {
    expect(seen(changed(fields as object))).toEqual([wanted])
  })

  it('says by how much', () => {
    expect(compareRevisions(brief, changed({ min: 2 }))[0]?.message).toBe('The rule "walk": min was 1.8 and is 2.')
  })

  it('is not misled where a figure means something else', () => {
    const to = { ...brief, rules: brief.rules.map((rule) => (rule.id === 'free' ? { ...rule, within: 3 } : rule)) }
    expect(seen(to)).toEqual(['rules.2.within unknown'])
  })

  it('sees rules come and go', () => {
    const [, , last] = brief.rules
    expect(seen({ ...brief, rules: [brief.rules[0]!, { ...last!, id: 'other' }] })).toEqual(['rules.1 tightened', 'rules.1 loosened', 'rules.2 loosened'])
  })

  it('sees what kinds became', () => {
    const to = briefOf({ rules, kinds: { ...kinds, footpath: { ...kinds.footpath, label: 'Walk', resize: { width: { min: 1.4, max: 5 } } }, trees: { ...kinds.trees, attrs: { cost: 1 } }, tram: { label: 'Tram' } } }).brief
    expect(seen(to)).toEqual([
      'catalogue.kinds.footpath.label words', 'catalogue.kinds.footpath.resize.width.max tightened', 'catalogue.kinds.footpath.resize.width.min loosened',
      'catalogue.kinds.tram loosened', 'catalogue.kinds.trees.attrs unknown',
    ])
  })

  it('sums up', () => {
    expect(tendencyOf(compareRevisions(brief, changed({ min: 1.5, max: 4, message: 'x' })))).toBe('loosened')
    expect(tendencyOf(compareRevisions(brief, changed({ min: 1.5, max: 2 })))).toBe('unknown')
    expect(tendencyOf(compareRevisions(brief, changed({ message: 'x' }, { title: 'y' })))).toBe('words')
  })
})
