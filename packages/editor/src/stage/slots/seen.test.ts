import { compile, readBrief, rowOf } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { rackSpec } from '../../session/rack.sample.ts'
import { namedTogether } from './seen.ts'

describe('names under slots', () => {
  it('are written once where several stand in the same places', () => {
    const read = readBrief(rackSpec({ elements: [{ id: 'osc', kind: 'oscillator', slot: 's1' }, { id: 'vcf', kind: 'filter', slot: 's2' }, { id: 'delay', kind: 'delay', slot: 's3' }, { id: 'out', kind: 'output', slot: 's11' }] }))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const compiled = compile(read.value)
    const row = rowOf({ compiled, layout: compiled.brief.layout, section: 'rack' })
    expect(namedTogether(row.map((placed) => ({ placed, name: placed.element.id }))).map(({ name }) => name)).toEqual(['osc, vcf, delay', '', '', 'out'])
  })
})
