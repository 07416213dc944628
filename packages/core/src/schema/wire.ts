/** The words between the public's room, the organisation's room and the collector: errors and lists. */
import { Proposal, Receipt } from './proposal.ts'
import { z } from './z.ts'

/** One thing wrong in a document, as it travels. */
export const WireProblem = z.strictObject({ path: z.array(z.union([z.string(), z.number()])), code: z.string(), message: z.string() })
/** An `application/problem+json` body (RFC 9457). */
export const ProblemDetails = z.looseObject({
  type: z.string(), title: z.string(), status: z.int(), detail: z.optional(z.string()), code: z.string(),
  problems: z.optional(z.array(WireProblem)),
})
export type ProblemDetails = z.infer<typeof ProblemDetails>
/** A kept proposal with the collector's own verdict, for the organisation; and, where there is a newer revision, what that one says of it. */
export const KeptProposal = z.looseObject({
  receipt: Receipt, proposal: Proposal, verdict: z.unknown(), newest: z.optional(z.looseObject({ revision: z.int(), status: z.string(), verdict: z.unknown() })),
})
export type KeptProposal = z.infer<typeof KeptProposal>
