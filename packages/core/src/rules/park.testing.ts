/** Tiny builders for tests on plans: `park(bench([2, 3]), tree([8, 8]))` on a ground of 30 by 18 metres with a lawn and a pond, and briefs around them. */
import type { Element, Layout } from '../schema/layout.ts'
import { row, said, type Part, type Plan } from './street.testing.ts'
import type { RuleResult } from './result.ts'

type Fields = Readonly<Record<string, unknown>>
type At = readonly [number, number]
type More = Partial<Pick<Element, 'id' | 'angle' | 'width' | 'depth'>>

const part = (kind: string, width: number, depth: number) => ([x, y]: At, more: More = {}): Part => ({ kind, at: [x, y], angle: 0, width, depth, ...more })
/** A bench, 1.8 by 0.6, which needs 0.9 in front. */
export const bench = part('bench', 1.8, 0.6)
/** A tree, round, 1 across. */
export const tree = part('tree', 1, 1)
/** A lamp, round, 0.2 across. */
export const lamp = part('lamp', 0.2, 0.2)
/** A play frame, 3 by 2, which needs 1.83 round about. */
export const frame = part('frame', 3, 2)
/** A hedge, 1 to 20 by 0.5 to 2. */
export const hedge = part('hedge', 6, 0.6)
/** A pond, an ellipse, 4 by 3. */
export const pool = part('pool', 4, 3)

/** The kinds of a small park. */
export const parkKinds = {
  bench: { label: 'Bench', tags: ['seat'], size: { width: 1.8, depth: 0.6 }, clearance: { front: 0.9 }, attrs: { cost: 900 } },
  tree: { label: 'Tree', tags: ['green'], size: { width: 1, depth: 1 }, shape: 'ellipse', attrs: { cost: 400 } },
  lamp: { label: 'Lamp', tags: ['light'], size: { width: 0.2, depth: 0.2 }, shape: 'ellipse', attrs: { cost: 1200 } },
  frame: { label: 'Play frame', tags: ['play'], size: { width: 3, depth: 2 }, clearance: { around: 1.83 }, attrs: { cost: 8000 } },
  hedge: { label: 'Hedge', tags: ['green'], size: { width: 6, depth: 0.6 }, resize: { width: { min: 1, max: 20 }, depth: { min: 0.5, max: 2 } }, attrs: { cost: 300 } },
  pool: { label: 'Pool', tags: ['water'], size: { width: 4, depth: 3 }, shape: 'ellipse', attrs: { cost: 5000 } },
} as const

/** The ground: a lawn of 10 by 8 in the top left corner, 2 from the edge, and the roots of a tree. */
export const parkStage = {
  kind: 'plan', unit: 'm', step: 0.1, boundary: [[0, 0], [30, 0], [30, 18], [0, 18]],
  zones: { lawn: [[2, 2], [12, 2], [12, 10], [2, 10]], roots: { circle: [24, 5, 3] } },
  anchors: { 'south-gate': [15, 18], 'west-gate': [0, 9] },
} as const

/** A layout of one section `main`. */
export const park = (...parts: readonly Part[]): Layout => ({ sections: [{ id: 'main', elements: row(...parts) }] })

/** A plan of a brief with this ground. */
export const ground = (stage: Fields = {}, start: Layout = park(), kinds: Fields = parkKinds): Plan => ({
  kinds, sections: [{ id: 'main', stage: { ...parkStage, ...stage }, elements: start.sections[0]?.elements ?? [] }],
})

/** What one rule says of a park. */
export const saidInPark = (rule: Fields, layout: Layout, plan: Plan = ground()): RuleResult[] => said(rule, layout, plan)
