/** The port through which a proposal leaves: whoever implements it is an adapter. */
import type { Proposal, Receipt } from './schema/proposal.ts'

/** What an adapter needs of an `AbortSignal`. */
export type Signal = { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void }

/** Sends a proposal and answers with a receipt. */
export type Adapter = {
  /**
   * Sends one proposal. Sent only when the receipt has been read: everything else rejects, and nothing is lost.
   * @param proposal the sealed proposal; sending the same one again must not make a second
   * @param signal aborts the attempt
   */
  submit(proposal: Proposal, signal: Signal): Promise<Receipt>
  /** Takes edits in time, where the customer agreed to it. */
  observe?(trace: unknown): void
}
