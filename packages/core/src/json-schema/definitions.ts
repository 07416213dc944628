/** Which parts of the language are definitions of their own in a JSON Schema, and the little that all its makers need. */
import { Art, Part } from '../schema/art.ts'
import { Kind } from '../schema/catalogue.ts'
import { Element, Id, SectionSpec, Stage } from '../schema/layout.ts'
import { Selector, When, Why } from '../schema/rule.ts'
import { Done } from '../schema/step.ts'
import { Text } from '../schema/text.ts'
import { z } from '../schema/z.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** The names that definitions have. */
export const registry = z.registry<{ id: string }>()
registry
  .add(Id, { id: 'id' }).add(Text, { id: 'text' }).add(Selector, { id: 'selector' }).add(When, { id: 'when' }).add(Why, { id: 'why' }).add(Done, { id: 'done' })
  .add(Element, { id: 'element' }).add(Stage, { id: 'stage' }).add(SectionSpec, { id: 'section' }).add(Kind, { id: 'kind' }).add(Art, { id: 'art' }).add(Part, { id: 'art-part' })

/** A value as an object; empty where it is none. */
export const object = (value: unknown): JsonSchema => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : {})
