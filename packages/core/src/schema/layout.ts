/** Sections, stages and the elements on them. */
import { SectionMake } from './make.ts'
import { Text } from './text.ts'
import { UNITS } from './units.ts'
import { z } from './z.ts'

/** What an id looks like: 1 to 64 of letters, digits, `_`, `.` and `-`, not starting with `-` or `.`. */
export const ID_FORM = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/
/** Ids of sections, kinds, rules and the like. */
export const Id = z.string().check(z.regex(ID_FORM))
const positive = z.number().check(z.gt(0), z.lte(1e5))
const finite = z.number().check(z.gte(-1e6), z.lte(1e6))
/** A point of a plan: x to the right, y down, in the stage's unit. */
export const Point = z.tuple([finite, finite])

/** Ordered elements packed from `start` without gaps: a street's cross-section. */
export const RowStage = z.strictObject({
  kind: z.literal('row'),
  length: positive,
  unit: z.enum(UNITS),
  resolution: z._default(positive, 0.001),
  /** For gestures only, never judged. */
  step: z.optional(positive),
  resize: z._default(z.enum(['push', 'trade']), 'push'),
  /** The line from which offsets count. */
  datum: z._default(finite, 0),
  sideNames: z.optional(z.strictObject({ start: Text, end: Text })),
})
export type RowStage = z.infer<typeof RowStage>

const Zone = z.union([z.array(Point).check(z.minLength(3), z.maxLength(500)), z.strictObject({ circle: z.tuple([finite, finite, positive]) })])
/** A boundary with elements anywhere inside: a park. */
export const PlanStage = z.strictObject({
  kind: z.literal('plan'),
  boundary: z.array(Point).check(z.minLength(3), z.maxLength(500)),
  unit: z.enum(UNITS),
  resolution: z._default(positive, 0.001),
  step: z.optional(positive),
  zones: z.optional(z.record(Id, Zone)),
  anchors: z.optional(z.record(Id, Point)),
  grid: z.optional(positive),
  angles: z.optional(z.array(z.int())),
  /** What zones and anchors are called, by their ids; without a name the id is one. */
  names: z.optional(z.record(Id, Text)),
  /** Where north is, in whole degrees clockwise from the top. Only looks. */
  north: z.optional(z.int().check(z.gte(0), z.lte(359))),
  /** Whether it is seen from above (`plan`) or from the `front`; by default as its kinds are drawn. Only looks. */
  view: z.optional(z.enum(['plan', 'front'])),
})
/** Named places that accept elements: a panel, a shelf. */
export const SlotsStage = z.strictObject({
  kind: z.literal('slots'),
  unit: z.enum(UNITS),
  resolution: z._default(positive, 0.001),
  step: z.optional(positive),
  slots: z.array(z.strictObject({ id: Id, at: Point, width: positive, depth: z.optional(positive), label: z.optional(Text) })).check(z.maxLength(5000)),
  neighbours: z.optional(z.array(z.tuple([Id, Id]))),
})
/** Any stage. */
export const Stage = z.discriminatedUnion('kind', [RowStage, PlanStage, SlotsStage])
export type Stage = z.infer<typeof Stage>

/** One placed thing. A row element has a width; a plan element a centre, an angle, a width and a depth; a slots element a slot. */
export const Element = z.strictObject({
  id: Id,
  kind: Id,
  width: z.optional(z.number()),
  depth: z.optional(z.number()),
  at: z.optional(z.tuple([z.number(), z.number()])),
  angle: z.optional(z.int()),
  slot: z.optional(Id),
  choices: z.optional(z.record(Id, Id)),
})
export type Element = Readonly<z.infer<typeof Element>>

/** What a layout is made of, as plain data with decimals in the stage's unit. */
export type Section = { readonly id: string; readonly elements: readonly Element[] }
/** One or more sections with the elements on them. A brief's layout, with its titles and stages, is one too. */
export type Layout = { readonly sections: readonly Section[] }

/** A layout as data, without titles and stages: another start. */
export const BareLayout = z.strictObject({ sections: z.array(z.strictObject({ id: Id, elements: z.array(Element).check(z.maxLength(5000)) })).check(z.minLength(1), z.maxLength(64)) })

/** A section as a brief declares it. */
export const SectionSpec = z.strictObject({
  id: Id,
  title: z.optional(Text),
  /** Units until the next section. */
  along: z.optional(positive),
  /** Units of road that the section stands for. */
  extent: z._default(positive, 1),
  /** What may be placed here: kinds, `#tags`, or `*`. */
  palette: z._default(z.array(z.string()), ['*']),
  /** How it is made, for production exports. */
  make: z.optional(SectionMake),
  stage: Stage,
  elements: z.array(Element).check(z.maxLength(5000)),
})
export type SectionSpec = z.infer<typeof SectionSpec>
/** The starting layout of a brief, sections written out (`stage` and `elements` directly under `layout` stand for one section `main`). */
export const LayoutSpec = z.strictObject({ sections: z.array(SectionSpec).check(z.minLength(1), z.maxLength(64)) })
