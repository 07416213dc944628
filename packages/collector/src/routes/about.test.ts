import { compile, readBrief, type KeptProposal } from '@codraft/core'
import { expect, it } from 'vitest'
import { aboutOf } from './about.ts'

const kind = (label: string): object => ({ label, size: { width: 3 } })
const [lane, tram] = [{ id: 'd1', kind: 'lane', width: 3 }, { id: 't1', kind: 'tram', width: 3 }]
const lawn = [[0, 0], [5, 0], [5, 5], [0, 5]]
const brief = {
  codraft: 1, id: 'street', revision: 1, title: 'Street', catalogue: { kinds: { lane: kind('Lane'), tram: kind('Tram') } },
  layout: { sections: [
    { id: 'row', title: { en: 'At the corner' }, stage: { kind: 'row', length: 10, unit: 'm' }, elements: [lane, tram] },
    { id: 'plan', stage: { kind: 'plan', unit: 'm', boundary: [[0, 0], [20, 0], [20, 10], [0, 10]], zones: { lawn }, names: { lawn: { en: 'The lawn' } } }, elements: [] },
    { id: 'rack', title: 'Rack', stage: { kind: 'slots', unit: 'mm', slots: [{ id: 's1', at: [0, 0], width: 10, label: '1' }, { id: 's2', at: [10, 0], width: 10 }] }, elements: [] },
  ] },
}
function about(...notes: object[]): object[] {
  const read = readBrief(brief)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const sections = [{ id: 'row', elements: [lane, { ...lane, id: 'd2' }] }, { id: 'plan', elements: [] }, { id: 'rack', elements: [] }]
  return aboutOf({ proposal: { sections, notes: notes.map((note) => ({ type: 'idea', text: 'So.', ...note })) } } as unknown as KeptProposal, compile(read.value))
}

it('calls elements as they stand by their names, and those that are gone as they were published', () => {
  expect(about({ on: 'd2', section: 'row' }, { on: 't1', section: 'row' }, { on: 'never', section: 'row' })).toEqual([
    { is: 'element', name: 'Lane 2', section: 'At the corner' }, { is: 'published', name: 'Tram', section: 'At the corner' }, { is: 'published', name: 'never', section: 'At the corner' },
  ])
})
it('calls places, spots and slots by their names, as far as they have one', () => {
  expect(about({ on: 'lawn', section: 'plan' }, { on: 'lawn', section: 'plan', at: [1, 1] }, { on: 'boundary', section: 'plan', at: [8, 8] }, { on: 's1', section: 'rack' }, { on: 's2', section: 'rack' })).toEqual([
    { is: 'place', name: 'The lawn', section: 'plan' }, { is: 'place', name: 'The lawn', section: 'plan' }, { is: 'place', section: 'plan' }, { is: 'slot', name: '1', section: 'Rack' }, { is: 'slot', name: 's2', section: 'Rack' },
  ])
})
