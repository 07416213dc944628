/** What the collector itself thinks of a proposal: its own brief, its own evaluation. Nothing that the client computed is read. */
import { evaluate, readProposal, type CompiledBrief, type Proposal, type Verdict } from '@codraft/core'
import { refuse, type Refusal } from '../refusal.ts'

/** A proposal that can be read under its brief, with the verdict computed here. */
export type Checked = { readonly ok: true; readonly proposal: Proposal; readonly verdict: Verdict }

/** Reads a document as a proposal to this revision and evaluates it. */
export function check(body: unknown, compiled: CompiledBrief): Checked | Refusal {
  const read = readProposal(body, compiled)
  if (!read.ok) {
    const [first] = read.problems
    return refuse('malformed', first?.message ?? 'The document is no proposal.', { problems: read.problems })
  }
  return { ok: true, proposal: read.value, verdict: evaluate(compiled, { sections: read.value.sections }, read.value.options) }
}
