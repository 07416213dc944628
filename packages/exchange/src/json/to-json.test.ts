import { compile, readBrief, readProposal, type Brief, type Proposal } from '@codraft/core'
import { describe, expect, it } from 'vitest'
import { toJson } from './to-json.ts'

const read = readBrief({
  codraft: 1, id: 'lane', revision: 1, title: 'Lane', layout: { stage: { kind: 'row', length: 6, unit: 'm' }, elements: [] },
  catalogue: { kinds: { footpath: { label: 'Footpath', size: { width: 2 }, resize: { width: { min: 1, max: 6 } } } } },
})
const brief = (read as { value: Brief }).value
const proposal: Proposal = {
  codraft: 1, id: '6f1c3c52-9a57-4c65-8b0e-0d4f6f0f1b11', brief: { id: 'lane', revision: 1, hash: compile(brief).hash },
  sections: [{ id: 'main', elements: [{ id: 'footpath-1', kind: 'footpath', width: 2.5 }] }],
}
const receipt = { reference: 'K7F-3PQ', acceptedAt: '2026-11-22T08:00:00.000Z', verdict: 'valid', statusUrl: 'https://example.org/status#secret-of-the-proposer' }

describe('toJson', () => {
  it('writes what can be opened again', () => {
    const bundle = JSON.parse(toJson(brief, [{ proposal, receipt }, { proposal }]))
    const again = readBrief(bundle.brief)
    if (!again.ok) throw new Error(JSON.stringify(again.problems))
    expect(again.value).toEqual(brief)
    expect(readProposal(bundle.proposals[0].proposal, compile(again.value))).toEqual({ ok: true, value: proposal })
    expect(bundle.proposals[0].receipt).toEqual({ reference: 'K7F-3PQ', acceptedAt: '2026-11-22T08:00:00.000Z', verdict: 'valid' })
    expect(bundle.proposals[1]).not.toHaveProperty('receipt')
  })
  it('gives the same bytes for the same proposals, and never a secret', () => {
    const again = JSON.parse(JSON.stringify(proposal)) as Proposal
    expect(toJson(brief, [{ proposal, receipt }])).toBe(toJson(brief, [{ receipt: { ...receipt }, proposal: again }]))
    expect(toJson(brief, [{ proposal, receipt }])).not.toContain('secret')
  })
})
