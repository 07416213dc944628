/** The layout that a host asks for: its `layout` property, or the proposal that its `proposal` attribute points at. */
import { layoutProblems, plainLayout, readProposal, type CompiledBrief, type Layout } from '@codraft/core'
import { refused, type Outcome } from './outcome.ts'

/** A layout to start from, and whose proposal it is. */
export type Start = { readonly layout: Layout; readonly remixOf?: string }
type Asking = { readonly element: HTMLElement; readonly layout: Layout | undefined; readonly signal: AbortSignal }

/** That layout, checked; undefined where the host asks for none. */
export async function startLayout({ element, layout, signal }: Asking, compiled: CompiledBrief): Promise<Outcome<Start | undefined>> {
  const address = element.getAttribute('proposal')
  if (layout !== undefined) {
    const plain = plainLayout(layout)
    const problems = layoutProblems(plain, compiled, ['layout', 'sections'])
    return problems.length > 0 ? refused('layout-unreadable', '<co-draft> cannot open this layout.', problems) : { ok: true, value: { layout: plain } }
  }
  return address === null ? { ok: true, value: undefined } : fetchLayout(address, compiled, signal)
}

/** Fetches a proposal and gives its layout, or says why that cannot be. */
async function fetchLayout(address: string, compiled: CompiledBrief, signal: AbortSignal): Promise<Outcome<Start>> {
  try {
    const response = await fetch(address, { signal, credentials: 'omit' })
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    const proposal = readProposal(await response.json(), compiled)
    return proposal.ok ? { ok: true, value: { layout: plainLayout(proposal.value), remixOf: proposal.value.id } } : refused('proposal-unreadable', '<co-draft> cannot open this proposal.', proposal.problems)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, code: 'proposal-not-found', about: `<co-draft> could not read the proposal at "${address}". ${why}` }
  }
}
