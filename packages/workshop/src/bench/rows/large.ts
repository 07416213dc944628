import { compile, judgeLayout, readBrief } from '@codraft/core'
import type { CompiledBrief, Element, Layout } from '@codraft/core'
import { cpuEach, inTurns } from '../checks/cpu.ts'
import type { Figure } from '../row.ts'

// What a full check of a very large design costs, where rules look at shapes and neighbours: plans and slots of 5,000 elements under 200 rules.

const COUNT = 5000
const RULES = 200
const kinds = {
  bench: { label: 'Bench', tags: ['seat'], size: { width: 1.8, depth: 0.6 }, clearance: { front: 0.6 }, attrs: { cost: 3 } },
  lamp: { label: 'Lamp', tags: ['light'], size: { width: 0.4, depth: 0.4 }, shape: 'ellipse', attrs: { cost: 2 } },
  tree: { label: 'Tree', tags: ['green'], size: { width: 1.2, depth: 1 }, shape: 'ellipse', clearance: { around: 0.2 }, attrs: { cost: 4 } },
  table: { label: 'Table', tags: ['seat'], size: { width: 1.4, depth: 0.8 }, clearance: { around: 0.3 }, attrs: { cost: 5 } },
} as const
type Kind = keyof typeof kinds
const names: readonly Kind[] = ['bench', 'lamp', 'tree', 'table']
const kindAt = (index: number): Kind => names[(index * 7 + Math.floor(index / 5)) % names.length] ?? 'bench'
const of = (index: number): Kind => names[index % names.length] ?? 'bench'
const millis = (base: number, index: number): number => (base + index) / 1000

type Make = (index: number) => object

/** Nine in ten of them look at shapes: at two that may be near each other, at zones, lines, gaps and mirrors. */
const onPlan: readonly Make[] = [
  (index) => ({ rule: 'no-overlap', on: '*', clearance: millis(100, index) }),
  (index) => ({ rule: 'no-overlap', on: of(index), with: of(index + 1), clearance: millis(100, index) }),
  (index) => ({ rule: 'no-overlap', on: of(index), clearance: 'own' }),
  (index) => ({ rule: 'distance', on: of(index), to: of(index + 1), max: 20 + index }),
  (index) => ({ rule: 'distance', on: of(index), to: of(index + 2), min: millis(200, index) }),
  (index) => ({ rule: 'distance', on: of(index), to: of(index + 1), min: millis(200, index), match: 'each' }),
  (index) => ({ rule: 'distance', on: of(index), to: '#light', max: 30 + index, measure: 'centre' }),
  (index) => ({ rule: 'distance', on: of(index), to: '@gate', max: 400 + index }),
  (index) => ({ rule: 'inside', on: of(index), zone: 'boundary' }),
  (index) => ({ rule: 'inside', on: of(index), zone: 'boundary', share: 0.5 }),
  (index) => ({ rule: 'inside', on: of(index), zone: 'pond', mode: 'outside', clearance: 'own' }),
  (index) => ({ rule: 'align', on: of(index), to: 'grid', value: 0.5, tolerance: 1 }),
  (index) => ({ rule: 'align', on: of(index), to: 'edge', tolerance: 200 }),
  (index) => ({ rule: 'spacing', on: of(index), max: 1000 + index }),
  (index) => ({ rule: 'symmetric', on: of(index), tolerance: 100 + index }),
  (index) => ({ rule: 'fill', in: 'lawn', on: of(index), max: 0.9 }),
  (index) => ({ rule: 'count', on: { kind: of(index), in: 'lawn' }, max: COUNT - index }),
  (index) => ({ rule: 'at', on: { kind: of(index), in: 'pond' }, place: 'centre' }),
  (index) => ({ rule: 'size', on: of(index), min: millis(100, index) }),
  (index) => ({ rule: 'sum', on: of(index), of: 'cost', max: 1e6 }),
]

/** A field in which each is turned otherwise: what looks at angles and round shapes has no easy case. */
function field(): CompiledBrief {
  const side = Math.ceil(Math.sqrt(COUNT))
  const edge = 3 * (side + 1)
  const elements = Array.from({ length: COUNT }, (_, index): Element => {
    const kind = kindAt(index)
    const { width, depth } = kinds[kind].size
    return { id: `e${index}`, kind, at: [3 * (1 + (index % side)), 3 * (1 + Math.floor(index / side))], angle: (index * 7) % 360, width, depth }
  })
  const zones = { lawn: [[10, 10], [edge / 2, 10], [edge / 2, edge / 3], [10, edge / 2]], pond: { circle: [edge / 2 + 40, edge / 2 + 40, 4] } }
  const stage = { kind: 'plan', unit: 'm', boundary: [[0, 0], [edge, 0], [edge, edge], [0, edge]], zones, anchors: { gate: [0, 30] } }
  return briefOf({ stage, elements }, onPlan)
}

const onSlots: readonly Make[] = [
  (index) => ({ rule: 'adjacent', on: of(index), to: of(index + 2), mode: 'must-not', direction: 'any' }),
  (index) => ({ rule: 'adjacent', on: of(index), to: of(index + 1), direction: 'any', within: 4 }),
  (index) => ({ rule: 'order', sequence: [{ kind: of(index), id: 'e1' }, { kind: of(index), id: 'e4000' }] }),
  (index) => ({ rule: 'at', on: { id: index % 2 === 0 ? 'e0' : 'e1' }, place: 'ends', severity: 'advise' }),
  (index) => ({ rule: 'accepts', slot: `s${index}`, on: '*' }),
  (index) => ({ rule: 'count', on: of(index), max: COUNT - index }),
  (index) => ({ rule: 'sum', on: of(index), of: 'cost', max: 1e6 + index }),
  (index) => ({ rule: 'ratio', of: { on: of(index) }, to: { on: '*' }, max: 1 }),
  (index) => ({ rule: 'requires', if: of(index), then: { kind: of(index + 1), beside: of(index + 2) } }),
  (index) => ({ rule: 'lock', on: of(index), fields: ['exists', 'at'] }),
  (index) => ({ rule: 'expr', expr: `sum('cost', '${of(index)}') <= ${1e6 + index}` }),
  (index) => ({ rule: 'size', on: of(index), min: millis(100, index) }),
]

function rack(): CompiledBrief {
  const slots = Array.from({ length: COUNT }, (_, index) => ({ id: `s${index}`, at: [index % 100, Math.floor(index / 100)], width: 2, depth: 1 }))
  const elements = Array.from({ length: COUNT }, (_, index): Element => ({ id: `e${index}`, kind: kindAt(index), slot: `s${index}` }))
  return briefOf({ stage: { kind: 'slots', unit: 'm', slots }, elements }, onSlots)
}

function briefOf(section: object, makes: readonly Make[]): CompiledBrief {
  const rules = Array.from({ length: RULES }, (_, index) => ({ id: `rule-${index}`, severity: 'warn', ...makes[index % makes.length]?.(index) }))
  const read = readBrief({ codraft: 1, id: 'large', revision: 1, title: 'Large', catalogue: { kinds, attributes: { cost: { unit: 'NZD', decimals: 0 } } }, layout: { sections: [{ id: 'main', ...section }] }, rules })
  if (!read.ok) throw new Error(read.problems.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '))
  return compile(read.value)
}

/** As it comes in from somebody: nothing is known of any element yet. */
const copied = ({ sections }: Layout): Layout => ({ sections: sections.map(({ id, elements }) => ({ id, elements: elements.map((element) => ({ ...element })) })) })

/** A full check of 5,000 elements under 200 rules, on a plan and on slots; a new copy of the layout each time. */
export function largeChecks(reps: number): readonly Figure[] {
  return ([['plan', field()], ['slots', rack()]] as const).map(([label, compiled]) => {
    const all = Array.from({ length: 3 + reps * 2 }, () => copied(compiled.brief.layout))
    const { each } = inTurns({ ours: () => cpuEach(all.splice(0, 1), (layout) => judgeLayout(compiled, layout)) }, reps * 2)
    const { results } = judgeLayout(compiled, compiled.brief.layout)
    const behind = { results: results.length, 'of which broken': results.filter(({ status }) => status === 'violated').length }
    return { label: `5,000 × 200 rules, ${label}`, value: each.ours / 1000, unit: 'ms', gate: 100, goal: 50, behind }
  })
}
