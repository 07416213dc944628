import { compile, readBrief } from '@codraft/core'
import type { CompiledBrief, Element, Layout } from '@codraft/core'

// Streets to be judged: cross-sections of 12 to 200 elements, 106 on average, of which about a quarter break a rule. The same every time.

/** The narrowest that each kind may be, in metres. */
export const narrowest = { sidewalk: 1.5, bike: 1.2, bus: 3, drive: 2.5, parking: 2, tree: 0.8, bench: 0.5, lamp: 0.3 } as const
/** A kind of element that is judged. */
export type JudgedKind = keyof typeof narrowest
/** What each kind costs. */
export const costs: Readonly<Record<JudgedKind, number>> = { sidewalk: 90, bike: 70, bus: 80, drive: 50, parking: 30, tree: 150, bench: 40, lamp: 60 }
/** The bounds of the rules about whole streets. */
export const bounds = { length: 400, buses: 20, cost: 14_000 } as const

const inside: readonly JudgedKind[] = ['bike', 'bus', 'drive', 'parking', 'tree', 'bench', 'lamp']

/** The same chances every time: numbers from 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 4294967296
}

function elementsOf(n: number, roll: () => number): Element[] {
  const elements: Element[] = []
  for (let index = 0; index < n; index++) {
    const atEnd = index === 0 || index === n - 1
    const before = elements[index - 1]?.kind
    let kind: JudgedKind = atEnd || roll() < 0.0004 ? 'sidewalk' : (inside[Math.floor(roll() * inside.length)] ?? 'tree')
    const meets = (kind === 'bike' && before === 'parking') || (kind === 'parking' && before === 'bike')
    if (meets && roll() < 0.98) kind = 'tree'
    if (kind === 'bus' && roll() < 0.5) kind = 'lamp'
    const width = narrowest[kind] * (roll() < 0.0012 ? 0.9 : 1 + roll())
    elements.push({ id: `e${index}`, kind, width: Math.round(width * 1000) / 1000 })
  }
  return elements
}

/** `count` streets with numbers of elements between 12 and 200. */
export function crossSections(count: number): Layout[] {
  const roll = dice(42)
  return Array.from({ length: count }, () => ({ sections: [{ id: 'main', elements: elementsOf(12 + Math.floor(roll() * 189), roll) }] }))
}

/** One street of exactly so many elements. */
export function crossSection(n: number, seed = 7): Layout {
  return { sections: [{ id: 'main', elements: elementsOf(n, dice(seed)) }] }
}

const kinds = Object.fromEntries(Object.entries(narrowest).map(([kind, min]) => [
  kind, { label: kind, size: { width: min }, resize: { width: { min } }, attrs: { cost: costs[kind as JudgedKind] } },
]))

/** The six rules that go across elements; the sixth, how wide each kind must be, stands in the catalogue. */
const rules = [
  { id: 'fits', rule: 'fill', message: 'It is {excess} too wide.', why: { text: 'The buildings stay where they are.' } },
  { id: 'edges', rule: 'at', on: 'sidewalk', place: 'ends', message: 'Sidewalks belong next to the buildings.', why: { text: 'Doors open there.' } },
  { id: 'buses', rule: 'count', on: 'bus', max: bounds.buses, message: 'There are {actual} bus lanes; {limit} are enough.' },
  { id: 'doors', rule: 'adjacent', on: 'bike', to: 'parking', mode: 'must-not', message: 'Car doors open into the cycle lane.', why: { text: 'Opening doors injure people.' } },
  { id: 'budget', rule: 'sum', of: 'cost', max: bounds.cost, message: 'This costs {actual}; there is {limit}.' },
]

/** The brief of these streets; for longer ones with other bounds, and with more rules. */
export function judgedBrief({ length = bounds.length, cost = bounds.cost, more = [] }: { length?: number; cost?: number; more?: readonly object[] } = {}): CompiledBrief {
  const own = rules.map((rule) => (rule.id === 'budget' ? { ...rule, max: cost } : rule))
  const read = readBrief({
    codraft: 1, id: 'judged', revision: 1, title: 'A street to judge',
    layout: { sections: [{ id: 'main', stage: { kind: 'row', length, unit: 'm', resolution: 0.001 }, elements: [] }] },
    catalogue: { kinds }, rules: [...own, ...more],
  })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return compile(read.value)
}
