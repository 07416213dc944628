/** What comes back where nobody far away answers: a note of what was done, without a reference, so that it is never taken for a receipt of the organisation. */
import type { Proposal, Receipt } from '@codraft/core'

/** Where a proposal went instead: into the page's form, or into a file on this device. */
export type HandedTo = 'form' | 'file'

/** The note. Its `reference` and `statusUrl` are empty; `handedTo` says where the proposal is now. */
export const localReceipt = ({ id, brief }: Proposal, handedTo: HandedTo): Receipt => ({
  reference: '', proposal: id, brief: brief.id, revision: brief.revision, hash: brief.hash, verdict: 'valid', acceptedAt: '', statusUrl: '', handedTo,
})
