/** The layout of a proposal at an address: for looking at what somebody sent. */
import { plainLayout, readProposal, type CompiledBrief, type Layout } from '@codraft/core'
import { refused, type Outcome } from './outcome.ts'

/** Fetches a proposal and gives its layout, or says why that cannot be. */
export async function fetchLayout(address: string, compiled: CompiledBrief, signal: AbortSignal): Promise<Outcome<Layout>> {
  try {
    const response = await fetch(address, { signal, credentials: 'omit' })
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    const proposal = readProposal(await response.json(), compiled)
    return proposal.ok ? { ok: true, value: plainLayout(proposal.value) } : refused('proposal-unreadable', '<co-draft> cannot open this proposal.', proposal.problems)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, code: 'proposal-not-found', about: `<co-draft> could not read the proposal at "${address}". ${why}` }
  }
}
