/** Proposals and answers for tests of adapters. */
import type { Proposal, Receipt } from '@codraft/core'

/** The n-th proposal of a test. */
export const proposalOf = (n: number): Proposal => ({
  codraft: 1, id: `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`, brief: { id: 'lane', revision: 1, hash: 'sha256-x' }, sections: [{ id: 'main', elements: [] }],
})

/** The receipt of a proposal. */
export const receiptOf = ({ id, brief }: Proposal, reference = 'K7F-3PQ'): Receipt => ({
  reference, proposal: id, brief: brief.id, revision: brief.revision, hash: brief.hash, verdict: 'valid', acceptedAt: '2026-05-03T10:20:00Z', statusUrl: 'https://collector.example/p/K7F-3PQ#s',
})

/** What a stub collector does with the n-th request, counted from 0. */
export type Reply = (proposal: Proposal, n: number) => Response | Promise<Response>

/** A receipt as a collector sends it. */
export const created: Reply = (proposal) => Response.json(receiptOf(proposal), { status: 201 })
/** A refusal as a collector sends it. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  Response.json({ type: `urn:codraft:error:${code}`, title: code, status, code }, { status, headers: { 'content-type': 'application/problem+json', ...headers } })
