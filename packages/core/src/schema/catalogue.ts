/** The module library of a brief: kinds with sizes, attributes, choices, art and sources. */
import { Art } from './art.ts'
import { Id } from './layout.ts'
import { KindMake } from './make.ts'
import { Text } from './text.ts'
import { z } from './z.ts'

const positive = z.number().check(z.gt(0), z.lte(1e5))
const span = z.int().check(z.gte(1), z.lte(64))
const Size = z.strictObject({ width: z.optional(positive), depth: z.optional(positive) })
const Range = z.strictObject({ min: z.optional(positive), max: z.optional(positive), step: z.optional(positive) })
const Resize = z.strictObject({ width: z.optional(Range), depth: z.optional(Range) })
/** A number, string or boolean; or a number with how it counts. */
export const Attribute = z.union([
  z.number(), z.string().check(z.maxLength(2000)), z.boolean(),
  z.strictObject({ value: z.number(), per: z.enum(['element', 'width', 'area']) }),
])
const attrs = z.record(Id, Attribute)
const Source = z.union([Text, z.record(z.string(), z.union([z.string(), z.strictObject({ text: Text, link: z.optional(z.url()) })]))])
const Option = z.strictObject({
  label: z.optional(Text), attrs: z.optional(attrs), size: z.optional(Size), resize: z.optional(Resize),
  tags: z.optional(z.array(Id)), art: z.optional(z.union([Art, Id])), span: z.optional(span),
})
/** An entry of the catalogue. Sizes in the stage's unit; no `resize`: the size is fixed. */
export const Kind = z.strictObject({
  label: Text,
  tags: z._default(z.array(Id), []),
  size: z._default(Size, {}),
  resize: z.optional(Resize),
  rotate: z.optional(z.union([z.boolean(), z.array(z.int())])),
  /** How many of it a section may hold. */
  max: z.optional(z.int().check(z.gte(0))),
  /** How many neighbouring slots it takes. */
  span: z.optional(span),
  shape: z.optional(z.enum(['rect', 'ellipse'])),
  /**
   * What has to stay free for its use. On each side the greater of that side and `around` counts: `around` alone keeps its distance from
   * edge to edge, round at the corners; as soon as one side reaches further, it is a rectangle.
   */
  clearance: z.optional(z.partialRecord(z.enum(['front', 'back', 'left', 'right', 'around']), z.number().check(z.gte(0)))),
  attrs: z._default(attrs, {}),
  choices: z.optional(z.record(Id, z.strictObject({ label: z.optional(Text), default: Id, options: z.record(Id, Option) }))),
  art: z.optional(z.union([Art, Id])),
  description: z.optional(Text),
  make: z.optional(KindMake),
  source: z.optional(Source),
  /** Kept for documents that used it; nobody may place it any more. */
  retired: z.optional(z.boolean()),
})
export type Kind = z.infer<typeof Kind>
/** How an attribute is named, counted and rounded. Undeclared: per element, no decimals. */
export const AttributeSpec = z.strictObject({
  label: z.optional(Text), unit: z.optional(z.string().check(z.maxLength(16))),
  per: z._default(z.enum(['element', 'width', 'area']), 'element'),
  decimals: z._default(z.int().check(z.gte(0), z.lte(6)), 0),
})
export type AttributeSpec = z.infer<typeof AttributeSpec>
/** The catalogue with its kits resolved into kinds and art. */
export const Catalogue = z.strictObject({
  kits: z.optional(z.array(Id)),
  attributes: z._default(z.record(Id, AttributeSpec), {}),
  kinds: z.record(Id, Kind),
  art: z._default(z.record(Id, Art), {}),
})
export type Catalogue = z.infer<typeof Catalogue>
/** A module library: what `readBrief(json, { kits })` takes and `catalogue.kits` names. */
export type Kit = {
  readonly id: string
  readonly title: Text
  readonly attributes?: Readonly<Record<string, z.input<typeof AttributeSpec>>>
  readonly kinds: Readonly<Record<string, z.input<typeof Kind>>>
  readonly rules?: readonly Readonly<Record<string, unknown>>[]
  readonly art: Readonly<Record<string, Art>>
}
