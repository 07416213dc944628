import { compile, judgeLayout, readBrief } from '@codraft/core'
import type { CompiledBrief, Element, Layout } from '@codraft/core'
import { chance } from './strips.ts'

// Random rows under every kind of rule that speaks of rows, for row 20: small, so that an exact solver can prove what the best repair is.

/** A broken row, and the kinds of rule in its brief. */
export type AnyRow = { readonly compiled: CompiledBrief; readonly layout: Layout; readonly rules: readonly string[] }

const kinds = {
  footpath: { label: 'Footpath', tags: ['walk'], size: { width: 2.5 }, resize: { width: { min: 1.5, max: 4 } }, attrs: { cost: { value: 9, per: 'width' } } },
  lane: {
    label: 'Lane', tags: ['motor'], size: { width: 3 }, resize: { width: { min: 2.7, max: 3.6 } }, attrs: { cost: 5, seats: 3 }, max: 3,
    choices: { use: { default: 'cars', options: { cars: {}, shared: { tags: ['bike'], resize: { width: { min: 2.7, max: 4.5 } } } } } },
  },
  bus: { label: 'Bus lane', tags: ['motor'], size: { width: 3.4 }, resize: { width: { min: 3, max: 3.6 } }, attrs: { cost: 8, seats: 30 } },
  cycle: { label: 'Cycle lane', tags: ['bike'], size: { width: 2 }, resize: { width: { min: 1.2, max: 3, step: 0.2 } }, attrs: { cost: 7 } },
  parking: { label: 'Parking', tags: ['motor', 'edge'], size: { width: 2.2 }, attrs: { cost: 3 } },
  trees: { label: 'Trees', tags: ['green', 'edge'], size: { width: 1.5 }, resize: { width: { min: 1, max: 3 } }, attrs: { cost: { value: 15, per: 'area' } } },
} as const
type Kind = keyof typeof kinds
const names = Object.keys(kinds) as readonly Kind[]

type Random = () => number
const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
const tenths = (random: Random, low: number, high: number): number => Math.round((low + random() * (high - low)) * 10) / 10
const selectors: readonly unknown[] = [
  ...names, ...names, '#motor', '#bike', '#edge', '*', ['trees', 'parking'], { tag: ['motor'], not: 'parking' }, { choice: { use: 'shared' } }, { kind: 'lane', side: 'start' }, { beside: 'trees' }, '@e1',
]
const on = (random: Random): unknown => pick(random, selectors)

/** `min`, `max` or both, of two drawn figures. */
function range(random: Random, figure: () => number): object {
  const [one, other] = [figure(), figure()]
  return pick(random, [{ min: Math.min(one, other) }, { max: Math.max(one, other) }, { min: Math.min(one, other), max: Math.max(one, other) }])
}
const lengths = (random: Random, most: number): object => range(random, () => tenths(random, 0, most))
const whole = (random: Random, most: number): object => range(random, () => Math.floor(random() * (most + 1)))

/** One of each kind of rule that speaks of rows. */
const drafts: Readonly<Record<string, (random: Random) => object>> = {
  size: (random) => ({ on: on(random), ...pick(random, [lengths(random, 5), { gaps: [[2.4, 3.2]] }, { step: 0.5 }, { min: tenths(random, 1, 3), step: 0.25 }]) }),
  fill: (random) => pick(random, [{}, lengths(random, 14), { equal: tenths(random, 6, 12) }]),
  count: (random) => ({ on: on(random), per: pick(random, ['section', 'section', 'layout', 'side']), distinct: random() < 0.2, ...whole(random, 3) }),
  adjacent: (random) => ({
    on: on(random), to: on(random), mode: pick(random, ['must', 'must-not']), direction: pick(random, ['before', 'after', 'any', 'both']), within: pick(random, [1, 1, 2]),
  }),
  separate: (random) => ({ on: on(random), from: on(random), by: on(random), min: tenths(random, 0.5, 3) }),
  order: (random) => ({ sequence: [on(random), on(random), ...(random() < 0.3 ? [on(random)] : [])], from: pick(random, ['start', 'outside']) }),
  at: (random) => ({ on: on(random), place: pick(random, ['first', 'last', 'ends', 'centre', 'edge']) }),
  distance: (random) => ({ on: on(random), to: on(random), measure: pick(random, ['edge', 'centre']), match: pick(random, ['each', 'nearest']), ...lengths(random, 6) }),
  align: (random) => ({ on: on(random), to: pick(random, ['grid', 'edge', 'axis']), value: tenths(random, 0.5, 3), tolerance: tenths(random, 0, 0.5) }),
  spacing: (random) => ({ on: on(random), ...lengths(random, 6) }),
  sum: (random) => ({ on: on(random), of: pick(random, ['cost', 'seats']), per: pick(random, ['layout', 'section', 'side']), ...whole(random, 50) }),
  ratio: (random) => ({
    of: { on: on(random), attr: pick(random, ['width', 'cost', 'count']) }, to: pick(random, ['stage', { on: on(random), attr: pick(random, ['width', 'cost', 'count']) }]), ...lengths(random, 2),
  }),
  requires: (random) => ({ if: on(random), then: on(random), min: pick(random, [1, 1, 2]) }),
  excludes: (random) => ({ a: on(random), b: on(random) }),
  lock: (random) => ({ on: pick(random, ['@e1', '@e2', on(random)]), fields: [pick(random, ['exists', 'kind', 'width', 'order', 'offset']), ...(random() < 0.5 ? ['exists'] : [])] }),
  symmetric: (random) => ({ on: on(random), match: pick(random, ['kind', 'tag', 'size', ['kind', 'size']]), tolerance: tenths(random, 0, 0.5) }),
  shift: (random) => ({ on: on(random), max: pick(random, [0.01, 0.02, 0.05]), match: pick(random, ['nth', 'id']) }),
  expr: (random) => ({ expr: pick(random, ["sum('width','#motor') <= 0.5 * stage.length", "count('#bike') >= count('bus')", "width('*') >= 7 and not present('parking')", "option.speed < 40 or count('#green') > 0", "sum('cost','*') <= 60"]) }),
}

/** The kinds of rule that speak of rows. */
export const rowRules: readonly string[] = Object.keys(drafts)

/** Draws broken rows, as many as are wanted, so that every kind of rule is in turn the first of a brief. */
export function anyRows(wanted: number, seed: number): AnyRow[] {
  const random = chance(seed)
  const found: AnyRow[] = []
  for (let tries = 0; found.length < wanted && tries < 200 * wanted; tries++) {
    const row = draw(random, rowRules[found.length % rowRules.length] ?? '')
    if (row) found.push(row)
  }
  return found
}

const elementsOf = (random: Random, most: number, ids: readonly string[]): Element[] => Array.from({ length: 1 + Math.floor(random() * most) }, (_, index): Element => {
  const kind = pick(random, names)
  const { size, ...rest } = kinds[kind]
  const bounds = 'resize' in rest ? rest.resize.width : { min: size.width, max: size.width }
  const width = 'step' in bounds ? Math.round(tenths(random, bounds.min, bounds.max) / bounds.step) * 2 / 10 : tenths(random, bounds.min, bounds.max)
  return { id: ids[index] ?? `x${index}`, kind, width, ...(kind === 'lane' && random() < 0.3 ? { choices: { use: 'shared' } } : {}) }
})

/** A brief whose first rule is of one kind, and a layout that breaks it or another; null where this draw gives none. */
function draw(random: Random, first: string): AnyRow | null {
  const two = first === 'shift' || random() < 0.1
  const drawn = [first, ...Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, rowRules))]
  const length = pick(random, [8, 10, 12])
  // A street is as wide as it is: without that nothing bounds how many elements a repair might have.
  const rules = [{ id: 'fits', rule: 'fill', max: length }, ...drawn.map((rule, index) => ({ id: `rule-${index + 1}`, rule, ...drafts[rule]?.(random), ...when(random) }))]
  const starts = (two ? ['near', 'far'] : ['near']).map((id) => ({ id, elements: elementsOf(random, 3, ['e1', 'e2', 'e3']) }))
  const sections = starts.map(({ id, elements }) => ({ id, elements, along: 50, stage: { kind: 'row', length, unit: 'm', step: 0.1, resolution: pick(random, [0.1, 0.01]) } }))
  const brief = {
    codraft: 1, id: 'bench-any', revision: 1, title: 'A row', layout: { sections }, rules,
    catalogue: { kinds, attributes: { cost: { unit: 'NZD', decimals: 0 }, seats: { decimals: 0 } } },
    options: { speed: { label: 'Speed', default: 50, of: [30, 50] } },
  }
  const read = readBrief(brief)
  if (!read.ok) return null
  const compiled = compile(read.value)
  const layout = { sections: starts.map(({ id, elements }) => ({ id, elements: random() < 0.3 ? elements : elementsOf(random, two ? 2 : 4, ['e1', 'e2', 'f1', 'f2']) })) }
  const twins = layout.sections.flatMap(({ elements }) => elements).some(({ id, kind }, _, all) => all.some((other) => other.id === id && other.kind !== kind))
  return twins || judgeLayout(compiled, layout).status === 'valid' ? null : { compiled, layout, rules: drawn }
}

const when = (random: Random): object => (random() < 0.85 ? {} : { when: pick(random, [{ option: 'speed', is: 50 }, { present: 'trees' }, { absent: '#bike' }, "count('lane') > 1"]) })
