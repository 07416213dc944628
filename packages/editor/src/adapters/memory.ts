/** Keeps proposals in this page: for tests, demonstrations and pages that read them themselves. */
import type { Adapter, Proposal, Receipt } from '@codraft/core'

const LETTERS = '23456789CFGHJKMPQRVWX'

/** An adapter and what it was given. */
export type MemoryAdapter = Adapter & { readonly proposals: readonly Proposal[]; readonly receipts: readonly Receipt[] }

/** An adapter that keeps proposals in memory and answers each with a receipt; the same proposal gets the same one. */
export function memoryAdapter(): MemoryAdapter {
  const kept = new Map<string, { proposal: Proposal; receipt: Receipt }>()
  return {
    get proposals() {
      return [...kept.values()].map(({ proposal }) => proposal)
    },
    get receipts() {
      return [...kept.values()].map(({ receipt }) => receipt)
    },
    submit: async (proposal) => {
      const known = kept.get(proposal.id)
      if (known) return known.receipt
      const { id, brief } = proposal
      const receipt: Receipt = {
        reference: referenceOf(kept.size), proposal: id, brief: brief.id, revision: brief.revision, hash: brief.hash, verdict: 'valid', acceptedAt: new Date().toISOString(), statusUrl: '',
      }
      kept.set(id, { proposal: structuredClone(proposal), receipt })
      return receipt
    },
  }
}

/** The n-th reference, in the letters that collectors use: `222-222`, `222-223`, … */
function referenceOf(n: number): string {
  let text = ''
  for (let place = 0, left = n; place < 6; place++, left = Math.floor(left / LETTERS.length)) text = `${LETTERS[left % LETTERS.length]}${text}`
  return `${text.slice(0, 3)}-${text.slice(3)}`
}
