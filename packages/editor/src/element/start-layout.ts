/** The layout that a host asks for: its `layout` property, or the proposal that its `proposal` attribute points at. */
import { layoutProblems, plainLayout, readProposal, type CompiledBrief, type Layout, type Note } from '@codraft/core'
import { notesOf } from '../drafts/well-formed.ts'
import { refused, type Outcome } from './outcome.ts'

/** A layout to start from, and whose proposal it is; where it is only read, with what they noted. */
export type Start = { readonly layout: Layout; readonly remixOf?: string; readonly notes?: readonly Note[] }
type Asking = { readonly element: HTMLElement; readonly layout: Layout | undefined; readonly signal: AbortSignal }

/** That layout, checked; undefined where the host asks for none. */
export async function startLayout({ element, layout, signal }: Asking, compiled: CompiledBrief): Promise<Outcome<Start | undefined>> {
  const address = element.getAttribute('proposal')
  if (layout !== undefined) {
    const plain = plainLayout(layout)
    const problems = layoutProblems(plain, compiled, ['layout', 'sections'])
    return problems.length > 0 ? refused('layout-unreadable', '<co-draft> cannot open this layout.', problems) : { ok: true, value: { layout: plain, ...noted(element, layout) } }
  }
  return address === null ? { ok: true, value: undefined } : fetchLayout({ element, address, signal }, compiled)
}

/** The notes of a proposal belong to whoever wrote them: whoever only reads it sees them, whoever goes on from it has notes of their own. */
const noted = (element: HTMLElement, of: object): Pick<Start, 'notes'> => (element.hasAttribute('readonly') && 'notes' in of ? { notes: notesOf(of.notes) } : {})

/** Fetches a proposal and gives its layout, or says why that cannot be. */
async function fetchLayout({ element, address, signal }: { element: HTMLElement; address: string; signal: AbortSignal }, compiled: CompiledBrief): Promise<Outcome<Start>> {
  try {
    const response = await fetch(address, { signal, credentials: 'omit' })
    if (!response.ok) throw new Error(`The server answered ${response.status}.`)
    const proposal = readProposal(await response.json(), compiled)
    return proposal.ok ? { ok: true, value: { layout: plainLayout(proposal.value), remixOf: proposal.value.id, ...noted(element, proposal.value) } } : refused('proposal-unreadable', '<co-draft> cannot open this proposal.', proposal.problems)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, code: 'proposal-not-found', about: `<co-draft> could not read the proposal at "${address}". ${why}` }
  }
}
