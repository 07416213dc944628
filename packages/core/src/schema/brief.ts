/** What an organisation publishes: a layout, a catalogue, rules with reasons, and the words around them. */
import { Catalogue } from './catalogue.ts'
import { LANGUAGE } from './language.ts'
import { BareLayout, Id, LayoutSpec } from './layout.ts'
import { RuleSpec, Selector } from './rule.ts'
import { Step } from './step.ts'
import { Text } from './text.ts'
import { z } from './z.ts'

const positive = z.number().check(z.gt(0), z.lte(1e5))
const value = z.union([z.string(), z.number(), z.boolean()])
/** A switch that a customer may set and that rules may read. */
export const OptionSpec = z.strictObject({ label: z.optional(Text), default: value, of: z.array(value).check(z.minLength(1), z.maxLength(100)) })
export type OptionSpec = z.infer<typeof OptionSpec>
/** A sum that is shown all the time: of `width`, or of an attribute. */
export const MeterSpec = z.strictObject({
  id: Id, label: z.optional(Text), of: z.optional(z.literal('width')), sum: z.optional(Id), on: z._default(Selector, '*'),
  max: z.optional(z.number()), section: z.optional(Id),
})
export type MeterSpec = z.infer<typeof MeterSpec>
/** A question after the design, or after an action; always optional for the customer. */
export const Question = z.strictObject({
  id: Id, text: Text, type: z.enum(['choice', 'text', 'scale', 'number']), of: z.optional(z.array(z.union([Text, z.number()]))),
  why: z.optional(Text), after: z.optional(z.partialRecord(z.enum(['removed', 'placed', 'replaced', 'resized']), Selector)),
})
export type Question = z.infer<typeof Question>
/** A statement that a customer agrees to, unticked at first. */
export const Consent = z.strictObject({ id: Id, text: Text, required: z._default(z.boolean(), false) })
export type Consent = z.infer<typeof Consent>

const Fields = z.strictObject({
  width: z.optional(positive), depth: z.optional(positive), angle: z.optional(z.int()), slot: z.optional(Id), choices: z.optional(z.record(Id, Id)),
})
/**
 * One step from a revision to the next: kinds that got another name, kinds that retired (kept in every document, offered no more), and fields
 * that elements of a kind (by its old name) are given.
 */
export const Migration = z.strictObject({
  from: z.int().check(z.gte(1)), rename: z.optional(z.record(Id, Id)), drop: z.optional(z.array(Id)), set: z.optional(z.record(Id, Fields)),
})
export type Migration = z.infer<typeof Migration>
const Publish = z.strictObject({
  opens: z.optional(z.string()), closes: z.optional(z.string()),
  phase: z.optional(z.enum(['pilot', 'explore', 'compare', 'refine', 'decided'])), acceptOlder: z._default(z.boolean(), true),
})
const Submit = z.strictObject({ to: z.optional(z.string()), others: z.optional(z.string()), complete: z._default(z.boolean(), true) })
/** A brief, resolved: shorthand written out, kits turned into kinds and art, defaults filled in. */
export const Brief = z.strictObject({
  $schema: z.optional(z.string()),
  codraft: z.literal(LANGUAGE),
  id: Id,
  revision: z.int().check(z.gte(1)),
  title: Text,
  task: z.optional(Text),
  about: z.optional(Text),
  locale: z._default(z.string(), 'en'),
  direction: z._default(z.enum(['physical', 'reading']), 'physical'),
  layout: LayoutSpec,
  catalogue: Catalogue,
  rules: z._default(z.array(RuleSpec).check(z.maxLength(1000)), []),
  options: z._default(z.record(Id, OptionSpec), {}),
  meters: z._default(z.array(MeterSpec).check(z.maxLength(20)), []),
  steps: z.optional(z.array(Step).check(z.minLength(2), z.maxLength(5))),
  questions: z._default(z.array(Question).check(z.maxLength(50)), []),
  consent: z._default(z.array(Consent).check(z.maxLength(20)), []),
  privacy: z.optional(z.strictObject({
    controller: z.optional(Text), contact: z.optional(z.string()), notice: z.optional(Text), retentionDays: z.optional(z.int().check(z.gte(1))),
  })),
  contact: z.optional(z.string()),
  publish: z._default(Publish, { acceptOlder: true }),
  submit: z._default(Submit, { complete: true }),
  arms: z.optional(z.array(z.strictObject({ id: Id, share: z.number(), layout: z.optional(BareLayout), options: z.optional(z.record(Id, value)) }))),
  personas: z.optional(z.array(z.strictObject({ id: Id, label: Text, rules: z.array(Id) }))),
  migrate: z._default(z.array(Migration), []),
})
export type Brief = z.infer<typeof Brief>
