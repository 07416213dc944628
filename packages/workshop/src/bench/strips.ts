import { compile, judgeLayout, readBrief } from '@codraft/core'
import type { CompiledBrief, Element, Layout } from '@codraft/core'

// Strips with one to five broken rules, for row 15: rules that HiGHS can be told too, so that both answer the same question.

/** A street whose layout is invalid, and how many of its rules are broken. */
export type Strip = { readonly compiled: CompiledBrief; readonly layout: Layout; readonly broken: number }

/** Numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32
  }
}

const kinds = {
  footpath: { label: 'Footpath', tags: ['walk'], size: { width: 2.5 }, resize: { width: { min: 1.5, max: 6 } } },
  cycle: { label: 'Cycle lane', tags: ['bike'], size: { width: 2 }, resize: { width: { min: 1.2, max: 3 } } },
  'car-lane': { label: 'Car lane', tags: ['motor'], size: { width: 3.2 }, resize: { width: { min: 2.7, max: 3.6 } } },
  bus: { label: 'Bus lane', tags: ['motor', 'transit'], size: { width: 3.4 }, resize: { width: { min: 3, max: 3.6 } } },
  parking: { label: 'Parking', tags: ['motor', 'kerb'], size: { width: 2.2 } },
  trees: { label: 'Trees', tags: ['green'], size: { width: 1.5 }, resize: { width: { min: 1, max: 3 } } },
  buffer: { label: 'Buffer kerb', tags: ['kerb'], size: { width: 0.6 } },
} as const
const between = ['cycle', 'car-lane', 'bus', 'parking', 'trees', 'buffer', 'car-lane'] as const

/** Draws strips until there are `each` of one, two, three, four and five broken rules. */
export function strips(each: number, seed = 15): Strip[] {
  const random = chance(seed)
  const found: Strip[] = []
  for (let tries = 0; found.length < 5 * each && tries < 5000; tries++) {
    const strip = draw(random)
    if (strip.broken >= 1 && strip.broken <= 5 && found.filter(({ broken }) => broken === strip.broken).length < each) found.push(strip)
  }
  return found
}

function draw(random: () => number): Strip {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const tenths = (low: number, high: number): number => Math.round((low + random() * (high - low)) * 10) / 10
  const row: (keyof typeof kinds)[] = ['footpath', ...Array.from({ length: 4 + Math.floor(random() * 4) }, () => pick(between)), 'footpath']
  // Some have an end that is not a footpath.
  if (random() < 0.3) row.splice(random() < 0.5 ? 0 : row.length, 0, pick(between))
  const elements = row.map((kind, index): Element => {
    const { size, ...rest } = kinds[kind]
    const range = 'resize' in rest ? rest.resize.width : null
    return { id: `e${index}`, kind, width: range ? tenths(range.min, Math.min(range.max, size.width + 0.6)) : size.width }
  })
  const total = elements.reduce((sum, { width = 0 }) => sum + Math.round(width * 1000), 0) / 1000
  const length = Math.round((total + tenths(-1.5, 1)) * 10) / 10
  const rules = [
    { id: 'fits', rule: 'fill', max: length },
    { id: 'walk', rule: 'size', on: 'footpath', min: tenths(1.5, 2.6) },
    { id: 'lanes', rule: 'size', on: '#motor', min: pick([2.2, 2.8, 3]) },
    { id: 'two-paths', rule: 'count', on: 'footpath', min: 2 },
    { id: 'motor', rule: 'count', on: { tag: ['motor'], not: 'parking' }, min: 1, max: pick([2, 3]) },
    { id: 'green', rule: 'count', on: '#green', min: pick([0, 1]) },
    { id: 'ends', rule: 'at', on: 'footpath', place: 'ends' },
    { id: 'doors', rule: 'adjacent', on: 'cycle', to: pick(['parking', '#motor']), mode: 'must-not' },
    ...(random() < 0.5 ? [{ id: 'kerb', rule: 'order', sequence: pick([['bus', 'car-lane'], ['trees', 'parking'], ['cycle', 'bus']]) }] : []),
    ...(random() < 0.3 ? [{ id: 'shade', rule: 'requires', if: 'parking', then: 'trees' }] : []),
  ].filter((rule) => rule.id !== 'lanes' || rule.min !== 2.2)
  const read = readBrief({
    codraft: 1, id: 'bench-repair', revision: 1, title: 'A strip to mend', catalogue: { kinds },
    layout: { sections: [{ id: 'main', stage: { kind: 'row', length, unit: 'm', step: 0.1 }, elements }] },
    rules: rules.map((rule) => (rule.id === 'lanes' ? { ...rule, on: { tag: ['motor'], not: 'parking' } } : rule)),
  })
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join(' '))
  const compiled = compile(read.value)
  const layout = { sections: [{ id: 'main', elements }] }
  const { results } = judgeLayout(compiled, layout)
  return { compiled, layout, broken: new Set(results.filter(({ status }) => status === 'violated').map(({ rule }) => rule)).size }
}
