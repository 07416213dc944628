import { describe, expect, it } from 'vitest'
import { readBrief } from '../brief/read.ts'
import { applyEdit } from '../operations/index.ts'
import { broken, rack, saidOnSlots, shelf } from './shelf.testing.ts'
import { briefJson, shortly } from './street.testing.ts'

const rule = { rule: 'accepts', slot: 'e', on: '#sink' }

describe('accepts', () => {
  it('lets in what matches, and only that', () => {
    expect(shortly(saidOnSlots({ ...rule, on: 'filter' }, shelf({ e: 'filter' })))).toEqual(['ok 5'])
    expect(shortly(saidOnSlots(rule, shelf({ d: 'filter' })))).toEqual(['not-applicable'])
    expect(saidOnSlots(rule, shelf({ a: 'delay', e: 'filter' }))[0]).toMatchObject({ status: 'violated', elements: ['filter-e'], actual: 5, slack: null })
  })
  it('meets what reaches into the slot from another', () => {
    expect(broken(saidOnSlots({ ...rule, on: '#shaper' }, shelf({ d: 'output' })))).toEqual(['output-d'])
    expect(broken(saidOnSlots(rule, shelf({ d: 'output' })))).toEqual([])
  })
  it('speaks of several slots', () => {
    expect(broken(saidOnSlots({ ...rule, slot: ['a', 'b'], on: '#source' }, shelf({ a: 'oscillator', b: 'filter', c: 'delay' })))).toEqual(['filter-b'])
  })
  it('offers the nearest free place, and changing places', () => {
    const layout = shelf({ c: 'delay', e: 'filter' })
    const moved = saidOnSlots(rule, layout)[0]?.fixes.map(({ edit }) => applyEdit(layout, edit).sections[0]?.elements.map(({ slot }) => slot).join(' '))
    expect(moved).toEqual(['c d', 'c b', 'c a'])
    const full = shelf({ a: 'oscillator', b: 'filter', c: 'delay' })
    const three = rack('abc')
    expect(saidOnSlots({ ...rule, slot: 'a', on: 'delay' }, full, three)[0]?.fixes.map(({ edit }) => applyEdit(full, edit).sections[0]?.elements.map(({ slot }) => slot).join(' '))).toEqual(['c b a'])
  })
  it('knows no slot that the stage does not have', () => {
    const read = readBrief(briefJson({ ...rack('abc'), rules: [{ ...rule, slot: ['a', 'bb'] }] }))
    expect(read.ok ? [] : read.problems.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(['rules.0.slot.1 unknown-slot'])
  })
  it('speaks of no row', () => {
    const read = readBrief(briefJson({ rules: [{ ...rule, slot: 'a', on: '*' }] }))
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['wrong-stage', 'unknown-slot'])
  })
})
