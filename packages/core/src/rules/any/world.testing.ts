/** Random briefs for property tests: rows, plans and slots, with every kind of rule that is registered. Start with `anyWorld`. */
import fc from 'fast-check'
import { compile } from '../../brief/compile.ts'
import type { CompiledBrief } from '../../brief/compile-known.ts'
import { readBrief } from '../../brief/read.ts'
import type { Element, Stage } from '../../schema/layout.ts'
import type { OptionValues } from '../scene.ts'
import { ruleDrafts, type Fields } from './rules.testing.ts'

/** One kind of stage, or sections of any. */
export type Ground = Stage['kind'] | 'any'

/** The kinds of every random brief: fixed and free sizes, choices, clearances, angles, spans, every way of counting an attribute. */
export const anyKinds = {
  wall: { label: 'Wall', tags: ['firm'], size: { width: 2, depth: 1 }, resize: { width: { min: 1, max: 4 }, depth: { min: 0.5, max: 2 } }, attrs: { cost: 10 } },
  bench: { label: 'Bench', tags: ['firm', 'seat'], size: { width: 1.5, depth: 0.6 }, max: 3, clearance: { front: 0.9 }, attrs: { cost: { value: 3, per: 'width' } } },
  lane: {
    label: 'Lane', tags: ['seat'], size: { width: 3, depth: 1 }, resize: { width: { min: 1, max: 4, step: 0.5 } }, attrs: { cost: 5, weight: 2.5 },
    choices: { form: { default: 'plain', options: { plain: {}, wide: { tags: ['broad'], attrs: { cost: 7 }, resize: { width: { min: 2, max: 5 } } } } } },
  },
  tree: { label: 'Tree', tags: ['green', 'broad'], size: { width: 1, depth: 1 }, resize: { width: { min: 0.5, max: 3 } }, shape: 'ellipse', rotate: [0, 90], clearance: { around: 0.3 }, attrs: { cost: { value: 2, per: 'area' } } },
  knob: { label: 'Knob', tags: ['green'], size: { width: 0.6 }, span: 2, rotate: false, attrs: {} },
} as const
const kindNames = Object.keys(anyKinds) as readonly (keyof typeof anyKinds)[]

const attributes = { cost: { unit: 'NZD', decimals: 0 }, weight: { unit: 'kg', decimals: 1, per: 'width' } } as const
const options = { speed: { label: 'Speed', default: 50, of: [30, 50] }, fancy: { label: 'Fancy', default: false, of: [true, false] } } as const

/** What the switches of a random brief may stand at. */
export const anyOptions: fc.Arbitrary<OptionValues> = fc.record({ speed: fc.constantFrom(30, 50), fancy: fc.boolean() }, { requiredKeys: [] })

const common = { unit: 'm', step: 0.1 }
const row = fc.record({ length: fc.constantFrom(8, 12, 20.5), resolution: fc.constantFrom(0.001, 0.01), datum: fc.constantFrom(0, 6) })
  .map((figures) => ({ ...common, kind: 'row' as const, ...figures, resize: 'push' as const }))
const plan = fc.record({
  boundary: fc.constantFrom([[0, 0], [12, 0], [12, 8], [0, 8]], [[0, 0], [12, 0], [12, 4], [6, 4], [6, 8], [0, 8]]),
  grid: fc.constantFrom(0.5, undefined), resolution: fc.constantFrom(0.001, 0.01),
}).map(({ boundary, grid, resolution }) => ({
  ...common, kind: 'plan' as const, boundary, resolution, ...(grid === undefined ? {} : { grid }),
  zones: { lawn: [[1, 1], [5, 1], [5, 4], [1, 4]], pond: { circle: [4, 4, 1.5] } }, anchors: { gate: [0, 2], door: [12, 2] },
}))
const slotIds = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8']
const slots = fc.constantFrom(undefined, [['s1', 's5'], ['s2', 's3'], ['s3', 's4'], ['s5', 's8']]).map((neighbours) => ({
  ...common, kind: 'slots' as const, resolution: 0.001, slots: slotIds.map((id, index) => ({ id, at: [1 + (index % 4) * 2, 1 + Math.floor(index / 4) * 3], width: 1.8, depth: 2 })),
  ...(neighbours ? { neighbours } : {}),
}))
const stages = { row, plan, slots }

/** One element for a stage, without an id; `wild` ones break limits, know no kind or have a strange number. */
export function anyPart(stage: Stage['kind'], wild = false): fc.Arbitrary<Omit<Element, 'id'>> {
  const usual = fc.integer({ min: 20, max: 420 }).map((hundredths) => hundredths / 100)
  const length = wild ? fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(0, -1, NaN, Infinity, 1e300, 0.1 + 0.2) }) : usual
  const kind: fc.Arbitrary<string> = wild ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...kindNames) }, { weight: 1, arbitrary: fc.constantFrom('monorail', '__proto__') }) : fc.constantFrom(...kindNames)
  const place = fc.tuple(fc.integer({ min: -10, max: 130 }), fc.integer({ min: -10, max: 90 })).map(([x, y]): [number, number] => [x / 10, y / 10])
  const angle = fc.constantFrom(0, 0, 90, 45, 270)
  const parts = {
    row: fc.record({ kind, width: length }),
    plan: fc.record({ kind, at: place, angle, width: length, depth: length }),
    slots: wild ? fc.record({ kind, slot: fc.constantFrom(...slotIds, 's3', 'nowhere') }, { requiredKeys: ['kind'] }) : fc.record({ kind, slot: fc.constantFrom(...slotIds) }),
  }
  const form = fc.constantFrom('plain', 'wide', 'wide')
  return fc.tuple(parts[stage], form, fc.boolean()).map(([part, chosen, chooses]) => (chooses && part.kind === 'lane' ? { ...part, choices: { form: chosen } } : part))
}

/** Names parts as sessions do, `<kind>-<n>`: equal ids in different sections are of one kind. */
export function named(parts: readonly Omit<Element, 'id'>[]): Element[] {
  const counts = new Map<string, number>()
  return parts.map((part) => {
    counts.set(part.kind, (counts.get(part.kind) ?? 0) + 1)
    return { id: `${part.kind}-${counts.get(part.kind) ?? 0}`, ...part }
  })
}

/** The elements of one section of such a stage. */
export const anyElements = (stage: Stage['kind'], { most = 10, wild = false }: { most?: number; wild?: boolean } = {}): fc.Arbitrary<Element[]> =>
  fc.array(anyPart(stage, wild), { maxLength: most }).map(named)

const anySection = (stage: Stage['kind']) => fc.record({ stage: stages[stage] as fc.Arbitrary<object>, elements: anyElements(stage), along: fc.constantFrom(20, 80), extent: fc.constantFrom(1, 30) })

const sections = (ground: Ground): fc.Arbitrary<object[]> => {
  const one = ground === 'any' ? fc.oneof(anySection('row'), anySection('plan'), anySection('slots')) : anySection(ground)
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => all.map((section, index) => ({ id: `part-${index + 1}`, ...section })))
}

/**
 * A random brief of up to six rules, read and compiled. Rules that such a brief cannot hold (a kind that does not speak of its stages, bounds
 * that cannot be kept) are left out as `readBrief` names them, so that every kind of rule may be drafted freely.
 */
export const anyWorld = (ground: Ground = 'any', kinds: readonly string[] = Object.keys(ruleDrafts)): fc.Arbitrary<CompiledBrief> =>
  fc.record({ sections: sections(ground), rules: fc.array(fc.oneof(...kinds.map((kind) => ruleDrafts[kind] ?? fc.constant({ rule: kind }))), { minLength: 1, maxLength: 6 }) })
    .map((drafted) => briefFrom(drafted))

/** @throws {Error} when something other than a rule is wrong. */
function briefFrom({ sections: all, rules }: { sections: readonly object[]; rules: readonly Fields[] }): CompiledBrief {
  let left = rules.map((rule, index): Fields => ({ id: `rule-${index + 1}`, ...rule }))
  for (;;) {
    const read = readBrief({
      codraft: 1, id: 'any', revision: 1, title: 'Any', layout: { sections: all }, catalogue: { kinds: anyKinds, attributes }, options, rules: left,
    })
    // A counterexample is the brief; the rest is made of it.
    if (read.ok) return Object.defineProperty(compile(read.value), fc.toStringMethod, { value: () => JSON.stringify(read.value) })
    const wrong = new Set(read.problems.flatMap(({ path: [field, index] }) => (field === 'rules' ? [index] : [])))
    if (wrong.size === 0) throw new Error(JSON.stringify(read.problems))
    left = left.filter((_, index) => !wrong.has(index))
  }
}
