/** A garden for tests: a plan of twelve by eight metres with a tree that stays, a pond in its shade and benches that may be turned. */
import { compile, readBrief, type CompiledBrief } from '@codraft/core'

/** The brief as a designer writes it; `change` replaces fields. */
export const gardenBrief = (change: object = {}): object => ({
  codraft: 1, id: 'garden', revision: 1, title: 'School garden', locale: 'en',
  layout: { sections: [{
    id: 'lawn', palette: ['*'],
    stage: { kind: 'plan', unit: 'm', step: 0.1, boundary: [[0, 0], [12, 0], [12, 8], [0, 8]], zones: { shade: { circle: [9, 3, 2.5] } }, anchors: { gate: [0, 4] }, names: { shade: 'Shade', gate: 'Gate' } },
    elements: [
      { id: 'b1', kind: 'bench', at: [3, 2], width: 1.8, depth: 0.6 }, { id: 'b2', kind: 'bench', at: [3, 5], width: 1.8, depth: 0.6, angle: 90 }, { id: 't1', kind: 'tree', at: [9, 3], width: 1, depth: 1 },
      { id: 'p1', kind: 'pond', at: [8.5, 6], width: 3, depth: 2 }, { id: 'l1', kind: 'lamp', at: [6, 4], width: 0.4, depth: 0.4 },
    ],
  }] },
  catalogue: { kinds: {
    bench: { label: 'Bench', size: { width: 1.8, depth: 0.6 }, tags: ['seat'] }, tree: { label: 'Tree', size: { width: 1, depth: 1 }, shape: 'ellipse', rotate: false }, lamp: { label: 'Lamp', size: { width: 0.4, depth: 0.4 }, rotate: false },
    pond: { label: 'Pond', size: { width: 3, depth: 2 }, shape: 'ellipse', resize: { width: { min: 2, max: 5 }, depth: { min: 1, max: 4 } } },
  } },
  rules: [
    { id: 'tree-stays', rule: 'lock', on: '@t1', fields: ['exists', 'kind', 'at'], message: 'The tree stays.', why: { text: 'It is old.' } },
    { id: 'apart', rule: 'no-overlap', on: '*', with: '*', message: '{element} and {other} stand on the same ground.' },
    { id: 'dry', rule: 'distance', on: 'bench', to: 'pond', min: 0.5, message: '{element} is too near to the water.' },
  ],
  ...change,
})

/** The brief, ready. @throws when it cannot be read. */
export function garden(change: object = {}): CompiledBrief {
  const read = readBrief(gardenBrief(change))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
