/** The sealed answer to a brief, and what comes back. */
import { LANGUAGE } from './language.ts'
import { Element, Id, Point } from './layout.ts'
import { z } from './z.ts'

const value = z.union([z.string().check(z.maxLength(2000)), z.number(), z.boolean()])
const words = z.string().check(z.maxLength(2000))
/** Which brief a proposal answers: its id, revision and the hash of its resolved form. */
export const BriefReference = z.strictObject({ id: Id, revision: z.int().check(z.gte(1)), hash: z.string().check(z.maxLength(80)) })
/** Why somebody breaks a rule knowingly. */
export const Reason = z.strictObject({ rule: z.string().check(z.maxLength(80)), section: z.optional(Id), elements: z._default(z.array(Id), []), text: words })
export type Reason = z.infer<typeof Reason>
/**
 * A remark on an element or a place: a zone, an anchor, a slot. With `at` it is about a point of a plan, in the stage's unit, and `on` is the smallest zone around
 * it, or `boundary`.
 */
export const Note = z.strictObject({ on: Id, section: z.optional(Id), at: z.optional(Point), type: z.enum(['like', 'worry', 'idea']), text: z.string().check(z.maxLength(300)) })
export type Note = z.infer<typeof Note>
/** A part that somebody needs and the catalogue lacks. */
export const MissingPart = z.strictObject({ label: words, width: z.optional(z.number()), text: z.optional(words) })
export type MissingPart = z.infer<typeof MissingPart>
/** A statement shown, and whether it was agreed to. */
export const GivenConsent = z.strictObject({ id: Id, textHash: z.string().check(z.maxLength(80)), given: z.boolean() })
/** A proposal. Lengths in the unit of its brief's stages; nothing in it is believed that can be computed. */
export const Proposal = z.strictObject({
  codraft: z.literal(LANGUAGE),
  id: z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)),
  brief: BriefReference,
  locale: z.optional(z.string().check(z.maxLength(35))),
  sections: z.array(z.strictObject({ id: Id, elements: z.array(Element).check(z.maxLength(5000)) })).check(z.maxLength(64)),
  reasons: z.optional(z.array(Reason).check(z.maxLength(1000))),
  notes: z.optional(z.array(Note).check(z.maxLength(1000))),
  missing: z.optional(z.array(MissingPart).check(z.maxLength(100))),
  consents: z.optional(z.array(GivenConsent).check(z.maxLength(20))),
  answers: z.optional(z.record(Id, value)),
  options: z.optional(z.record(Id, value)),
  arm: z.optional(Id),
  remixOf: z.optional(z.string().check(z.maxLength(80))),
  supersedes: z.optional(z.string().check(z.maxLength(80))),
  trace: z.optional(z.nullable(z.looseObject({}))),
  madeWith: z.optional(z.string().check(z.maxLength(80))),
})
export type Proposal = z.infer<typeof Proposal>

/** What a collector answers when a proposal is kept. */
export const Receipt = z.looseObject({
  /** Six characters in two groups; it identifies and never authorises. */
  reference: z.string(),
  proposal: z.string(),
  brief: Id,
  revision: z.int(),
  hash: z.string(),
  verdict: z.enum(['valid', 'incomplete', 'invalid']),
  /** Server time, ISO 8601. */
  acceptedAt: z.string(),
  /** Where its status is; the secret stands in the fragment. */
  statusUrl: z.string(),
  keyId: z.optional(z.string()),
  signature: z.optional(z.string()),
})
export type Receipt = z.infer<typeof Receipt>
