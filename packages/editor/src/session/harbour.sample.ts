/** Harbour Street for tests: eleven elements that fill 25.6 metres, a fixed tram, a footpath that keeps its least width. */
import { compile, readBrief, type CompiledBrief } from '@codraft/core'

const kind = (label: string, width: number, more: object = {}): object => ({ label, size: { width }, resize: { width: { min: 0.4, max: Math.round(width * 30) / 10 } }, ...more })

/** The brief as a designer writes it; `change` replaces fields. */
export const harbourBrief = (change: object = {}): object => ({
  codraft: 1, id: 'harbour', revision: 1, title: 'Harbour Street', locale: 'en',
  layout: { sections: [{
    id: 'stop', palette: ['*'],
    stage: { kind: 'row', length: 25.6, unit: 'm', step: 0.1, sideNames: { start: 'harbour side', end: 'town side' } },
    elements: [
      { id: 'w1', kind: 'footpath', width: 2.8 }, { id: 'g1', kind: 'trees', width: 1.8 }, { id: 'c1', kind: 'cycle', width: 2 }, { id: 's1', kind: 'bus-stop', width: 2.4 },
      { id: 'b1', kind: 'bus', width: 3.2 }, { id: 'r1', kind: 'tram', width: 3.4 }, { id: 'd1', kind: 'car', width: 3 }, { id: 'p1', kind: 'parking', width: 2.2 },
      { id: 'k1', kind: 'buffer', width: 0.8 }, { id: 'h1', kind: 'stall', width: 1.6 }, { id: 'w2', kind: 'footpath', width: 2.4 },
    ],
  }] },
  catalogue: {
    attributes: { cost: { label: 'Cost', unit: 'EUR', per: 'width' } },
    kinds: {
      footpath: kind('Footpath', 2.4, { attrs: { cost: 1000 } }), trees: kind('Trees', 1.8, { tags: ['green'] }), cycle: kind('Cycle lane', 1.6, { attrs: { cost: 2000 } }),
      'bus-stop': kind('Bus stop', 2.4, { max: 2 }), bus: kind('Bus lane', 3.2), tram: { label: 'Light rail', size: { width: 3.4 } },
      car: kind('Car lane', 3, { choices: { way: { label: 'Direction', default: 'in', options: { in: { label: 'inbound' }, out: { label: 'outbound' } } } } }),
      parking: kind('Parking', 2.2), buffer: kind('Kerb buffer', 0.8), stall: kind('Market stall', 1.6), gone: kind('Horse trough', 1, { retired: true }),
    },
  },
  rules: [
    { id: 'fits', rule: 'fill', max: 25.6, message: 'The street is {limit} wide; yours adds up to {actual}.' },
    { id: 'walk', rule: 'size', on: 'footpath', min: 1.8, live: 'clamp', message: 'A footpath needs {limit}.', why: { text: 'Wheelchair users need room to pass.' } },
    { id: 'stop-width', rule: 'size', on: 'bus-stop', min: 2.1, message: '{element} is narrower than {limit}.', why: { text: 'Wheelchair users need it to turn.' } },
    { id: 'tracks', rule: 'lock', on: '@r1', fields: ['exists', 'kind', 'width', 'order'], message: 'The tracks stay.', why: { text: 'The tracks stay where they are.' } },
    { id: 'green', rule: 'count', on: '#green', min: 1, severity: 'warn', message: 'Keep some green.' },
    { id: 'budget', rule: 'sum', of: 'cost', max: 12000, severity: 'warn', message: 'This costs {actual}.' },
    { id: 'shade', rule: 'size', on: 'trees', min: 1.5, severity: 'advise', message: 'Trees grow better with {limit}.' },
  ],
  meters: [{ id: 'width', of: 'width' }, { id: 'cost', label: 'Budget', sum: 'cost', max: 12000 }],
  ...change,
})

/** The brief, ready. @throws when it cannot be read. */
export function harbour(change: object = {}): CompiledBrief {
  const read = readBrief(harbourBrief(change))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
