/** What a host hears from `<co-draft>`. All events bubble and cross shadow roots. */
import type { Edit, Layout, Proposal, Receipt, Verdict } from '@codraft/core'

/** The brief is open and can be edited. */
export type DraftReady = { readonly verdict: Verdict }
/** An edit was kept (never sent during a drag). */
export type DraftChanged = { readonly layout: Layout; readonly verdict: Verdict; readonly edit: Edit }
/** A proposal is about to leave; `preventDefault()` keeps it here. */
export type ProposalSealed = { readonly proposal: Proposal }
/** A proposal was kept by whoever receives it. */
export type ProposalSent = { readonly receipt: Receipt }
/** Something did not work. `code` is for ever; `message` is for the host's developer. */
export type DraftFailed = { readonly code: string; readonly message: string }

/** The events of `<co-draft>` by name. */
export type CoDraftEvents = {
  'draft-ready': CustomEvent<DraftReady>
  'draft-changed': CustomEvent<DraftChanged>
  'proposal-sealed': CustomEvent<ProposalSealed>
  'proposal-sent': CustomEvent<ProposalSent>
  'draft-failed': CustomEvent<DraftFailed>
}

declare global {
  interface HTMLElementEventMap extends CoDraftEvents {}
}

/** Fires one of the events; false when the host prevented it. */
export function fire<N extends keyof CoDraftEvents>(element: HTMLElement, name: N, detail: CoDraftEvents[N]['detail']): boolean {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'proposal-sealed' }))
}
