/** A brief and its proposals as one document that can be opened again. */
import { canonical, LANGUAGE, type Brief } from '@codraft/core'
import type { SentProposal } from '../sent.ts'

/**
 * Writes `{ codraft, brief, proposals: [{ proposal, receipt }] }` as canonical JSON (RFC 8785): the same input gives the same bytes. The
 * brief reads again with `readBrief`, each proposal with `readProposal`. Of a receipt only the public reference, the time and the verdict
 * are written: the address with its proposer's secret never is.
 */
export function toJson(brief: Brief, proposals: readonly SentProposal[]): string {
  return canonical({
    codraft: LANGUAGE,
    brief,
    proposals: proposals.map(({ proposal, receipt }) => ({
      proposal,
      ...(receipt && { receipt: { reference: receipt.reference, acceptedAt: receipt.acceptedAt, verdict: receipt.verdict } }),
    })),
  })
}
