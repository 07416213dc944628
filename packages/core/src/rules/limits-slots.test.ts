import { describe, expect, it } from 'vitest'
import { applyEdit } from '../operations/index.ts'
import type { Layout } from '../schema/layout.ts'
import { evaluate } from './evaluate.ts'
import type { RuleResult } from './result.ts'
import { rack, shelf } from './shelf.testing.ts'
import { briefOf, resultsOf, shortly, type Plan } from './street.testing.ts'

const limits = (kind: string, layout: Layout, plan: Plan = rack()): RuleResult[] => resultsOf(evaluate(briefOf(plan), layout), `limits:${kind}`)

describe('limits on slots', () => {
  it('let in what is smaller than its slot, or just as large, and nothing larger', () => {
    const wide = rack('abc', { slots: [{ id: 'a', at: [10, 50], width: 20.5, depth: 100.25 }, { id: 'b', at: [31, 50], width: 20, depth: 100 }, { id: 'c', at: [50, 50], width: 20, depth: 99.999 }] })
    expect(shortly(limits('filter', shelf({ a: 'filter' }), wide))).toEqual(['ok 100 100.25 0.25'])
    expect(shortly(limits('filter', shelf({ b: 'filter' }), wide))).toEqual(['ok 20 20 0'])
    expect(limits('filter', shelf({ c: 'filter' }), wide)[0]).toMatchObject({ status: 'violated', actual: 100, limit: 99.999, slack: -0.001, message: '{element} is {actual} deep; its slot has room for {limit}.' })
    expect(shortly(limits('meter', shelf({ b: 'meter' }), wide))).toEqual(['violated 20.001 20 -0.001'])
    expect(shortly(limits('meter', shelf({ a: 'meter' }), wide))).toEqual(['ok 100 100.25 0.25'])
  })
  it('count the room of all slots that are spanned', () => {
    expect(shortly(limits('output', shelf({ b: 'output' })))).toEqual(['ok 40 40 0'])
    expect(limits('output', shelf({ e: 'output' }))[0]).toMatchObject({ status: 'violated', actual: 1, limit: 2, slack: -1, message: '{element} needs {limit} neighbouring slots; here there are {actual}.' })
    expect(shortly(limits('output', shelf({ b: 'output' }), rack('abcde', { neighbours: [['a', 'b']] })))).toEqual(['violated 1 2 -1'])
  })
  it('ask for as many slots as the option that is chosen spans', () => {
    const plan = rack()
    const kinds = { ...plan.kinds, output: { label: 'Output', size: { width: 20, depth: 100 }, choices: { channels: { default: 'mono', options: { mono: {}, stereo: { span: 2, size: { width: 40, depth: 100 } } } } } } }
    const standing = (slot: string, choices = {}): Layout => ({ sections: [{ id: 'main', elements: [{ id: 'out', kind: 'output', slot, choices }, { id: 'one', kind: 'filter', slot: 'c' }] }] })
    const said = (layout: Layout): string[] => shortly(limits('output', layout, { ...plan, kinds }))
    expect(said(standing('e'))).toEqual(['ok 20 20 0'])
    expect(said(standing('a', { channels: 'stereo' }))).toEqual(['ok 40 40 0'])
    expect(said(standing('e', { channels: 'stereo' }))).toEqual(['violated 1 2 -1'])
    expect(limits('filter', standing('b', { channels: 'stereo' }), { ...plan, kinds })[0]).toMatchObject({ status: 'violated', elements: ['one', 'out'] })
  })
  it('let nothing stand where something stands', () => {
    const doubled: Layout = { sections: [{ id: 'main', elements: [{ id: 'one', kind: 'filter', slot: 'c' }, { id: 'two', kind: 'output', slot: 'b' }] }] }
    expect(shortly(limits('filter', doubled))).toEqual(['ok 20 20 0'])
    expect(limits('output', doubled)[0]).toMatchObject({ status: 'violated', elements: ['two', 'one'], actual: 2 })
  })
  it('let nothing stand nowhere, whatever kind it is', () => {
    const lost: Layout = { sections: [{ id: 'main', elements: [{ id: 'one', kind: 'blank', slot: 'z' }, { id: 'two', kind: 'blank' }] }] }
    expect(limits('blank', lost).map(({ status, elements }) => [status, ...elements])).toEqual([['violated', 'one'], ['violated', 'two']])
    expect(shortly(limits('blank', shelf({ a: 'blank' })))).toEqual(['ok 0 20 20'])
  })
  it('offer the nearest place that has room', () => {
    const doubled: Layout = { sections: [{ id: 'main', elements: [{ id: 'one', kind: 'filter', slot: 'c' }, { id: 'two', kind: 'output', slot: 'b' }] }] }
    expect(limits('output', doubled)[0]?.fixes.map(({ edit }) => applyEdit(doubled, edit).sections[0]?.elements[1]?.slot)).toEqual(['a', 'd', 'c'])
  })
  it('stand in one order, by the id of the kind, and only where there are slots', () => {
    expect(briefOf(rack()).rules.map(({ spec, index }) => `${index} ${spec.id}`)).toEqual(['0 limits:blank', '1 limits:delay', '2 limits:filter', '3 limits:meter', '4 limits:oscillator', '5 limits:output'])
    expect(briefOf({ kinds: { blank: { label: 'Blank' } } }).rules).toEqual([])
  })
})

describe('sizes on slots', () => {
  it('are those of the kind', () => {
    const size = (rule: Record<string, unknown>): string[] => shortly(resultsOf(evaluate(briefOf({ ...rack(), rules: [{ rule: 'size', on: '*', ...rule }] }), shelf({ a: 'filter' })), 'rule-1'))
    expect(size({ max: 20 })).toEqual(['ok 20 20 0'])
    expect(size({ of: 'depth', max: 99 })).toEqual(['violated 100 99 -1'])
    expect(size({ of: 'area', max: 2000 })).toEqual(['ok 2000 2000 0'])
  })
  it('are counted in sums', () => {
    const plan = rack()
    const kinds = { filter: { label: 'Filter', size: { width: 20, depth: 100 }, attrs: { copper: { value: 0.001, per: 'area' } } } }
    const verdict = evaluate(briefOf({ ...plan, kinds, attributes: { copper: { decimals: 3 } }, rules: [{ rule: 'sum', of: 'copper', max: 2 }] }), shelf({ a: 'filter' }))
    expect(shortly(resultsOf(verdict, 'rule-1'))).toEqual(['ok 2 2 0'])
  })
})
