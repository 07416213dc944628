/** A proposal as it leaves: with what the collector said of it, and nothing that only its proposer may know. */
import type { Proposal } from '@codraft/core'

/** A proposal and, where it was received, its public reference, when it was accepted and the collector's verdict. */
export type SentProposal = {
  readonly proposal: Proposal
  readonly receipt?: { readonly reference: string; readonly acceptedAt: string; readonly verdict: string } | undefined
  /** What the brief's newest revision says of a proposal to an earlier one. */
  readonly newest?: { readonly revision: number; readonly status: string } | undefined
}
