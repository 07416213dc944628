/** Tiny builders for tests on slots: `shelf({ a: 'oscillator', b: 'filter' })`, and briefs around them. */
import type { Layout } from '../schema/layout.ts'
import { said, type Plan } from './street.testing.ts'
import type { RuleResult } from './result.ts'

type Fields = Readonly<Record<string, unknown>>

/** Modules of a panel: an output spans two slots, a meter is larger than any. */
export const modules = {
  oscillator: { label: 'Oscillator', tags: ['source', 'hot'], size: { width: 20, depth: 100 }, attrs: { current: 60 } },
  filter: { label: 'Filter', tags: ['shaper'], size: { width: 20, depth: 100 }, attrs: { current: 40 } },
  delay: { label: 'Delay', tags: ['shaper', 'hot'], size: { width: 20, depth: 100 }, attrs: { current: 90 } },
  output: { label: 'Output', tags: ['sink'], size: { width: 40, depth: 100 }, span: 2, attrs: { current: 20 } },
  meter: { label: 'Meter', tags: ['shaper'], size: { width: 20.001, depth: 100 }, attrs: { current: 5 } },
  blank: { label: 'Blank', tags: [] },
} as const

/** Slots `a`, `b`, `c` … in a line, 20 wide and 100 deep, 20 apart. */
export const slotsNamed = (names: string): Fields[] => [...names].map((id, index) => ({ id, at: [10 + 20 * index, 50], width: 20, depth: 100 }))

/** A layout of slots: each named slot holds one kind, whose element is named `<kind>-<slot>`. */
export const shelf = (held: Readonly<Record<string, string>>): Layout => ({
  sections: [{ id: 'main', elements: Object.entries(held).map(([slot, kind]) => ({ id: `${kind}-${slot}`, kind, slot })) }],
})

/** A plan of a brief with these slots (`abcde`), empty at the start. */
export const rack = (names = 'abcde', stage: Fields = {}, start: Layout = shelf({})): Plan => ({
  kinds: modules,
  attributes: { current: { unit: 'mA' } },
  sections: [{ id: 'main', stage: { kind: 'slots', unit: 'mm', slots: slotsNamed(names), ...stage }, elements: start.sections[0]?.elements ?? [] }],
})

/** What one rule says of a layout of slots. */
export const saidOnSlots = (rule: Fields, layout: Layout, plan: Plan = rack()): RuleResult[] => said(rule, layout, plan)

/** The elements of each violated place. */
export const broken = (results: readonly RuleResult[]): string[] => results.filter(({ status }) => status === 'violated').map(({ elements }) => elements.join(' '))
