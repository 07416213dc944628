/** From a checked proposal to a kept one with a receipt. */
import type { KeyObject } from 'node:crypto'
import { canonical, Receipt } from '@codraft/core'
import { drawReference, keyHash, secretFor, sha256 } from '../identity.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Published } from '../shelf.ts'
import type { Arrival, Store } from '../stores/store.ts'
import type { Checked } from './check.ts'
import type { Parsed } from './parse.ts'

/** What keeping needs that a proposal does not bring. */
export type Keeper = {
  readonly store: Store
  readonly clock: () => Date
  readonly random: (size: number) => Uint8Array
  readonly serverKey: KeyObject
  readonly engine: string
}
/** A proposal on its way in: parsed, checked, with the key it came with. `base` is this collector's address as the proposer sees it. */
export type Incoming = { readonly parsed: Parsed; readonly checked: Checked; readonly published: Published; readonly key: string; readonly base: string }

/** The receipt of a kept proposal, with the secret in its address's fragment. */
export type Kept = { readonly ok: true; readonly receipt: Receipt }

/** Keeps a proposal; the receipt is given only after the commit. The same key with an equal body gets the same receipt again. */
export async function keep(keeper: Keeper, incoming: Incoming): Promise<Kept | Refusal> {
  const { proposal } = incoming.checked
  const secret = secretFor(keeper.serverKey, proposal.id, incoming.key)
  const kept = await keeper.store.keep(arrivalOf(keeper, incoming, secret))
  switch (kept.outcome) {
    case 'key-reused': return refuseReused()
    case 'proposal-known': return refuse('proposal-known', `The proposal ${proposal.id} was received with another Idempotency-Key.`)
    default: return { ok: true, receipt: withSecret(kept.receipt, secret) }
  }
}

/** The earlier receipt of a key, when the body is the same; a refusal when it is not; null when the key is new. */
export async function earlier(keeper: Keeper, brief: string, { key, fingerprint }: { key: string; fingerprint: string }): Promise<Kept | Refusal | null> {
  const used = await keeper.store.used(brief, keyHash(brief, key))
  if (!used) return null
  if (used.fingerprint !== fingerprint) return refuseReused()
  return { ok: true, receipt: withSecret(used.receipt, secretFor(keeper.serverKey, used.proposal, key)) }
}

const refuseReused = (): Refusal => refuse('idempotency-key-reused', 'Send a changed proposal with a key and an id of its own.')

function arrivalOf({ clock, random, engine }: Keeper, { parsed, checked, published, key, base }: Incoming, secret: string): Arrival {
  const { proposal, verdict } = checked
  const { brief, hash } = published.compiled
  const acceptedAt = clock().toISOString()
  const statement = brief.consent.some(({ id }) => id === 'publish')
  return {
    brief: brief.id, revision: brief.revision, proposal: proposal.id, keyHash: keyHash(brief.id, key), fingerprint: parsed.fingerprint,
    secretHash: sha256(secret), acceptedAt, document: parsed.text, verdict: canonical(verdict), status: verdict.status, engine,
    isPublic: !statement || proposal.consents?.some(({ id, given }) => id === 'publish' && given) === true,
    draw: () => drawReference(random),
    receipt: (reference) => {
      const statusUrl = `${base}/api/v1/proposals/${reference}`
      const receipt: Receipt = { reference, proposal: proposal.id, brief: brief.id, revision: brief.revision, hash, verdict: verdict.status, acceptedAt, statusUrl }
      return JSON.stringify(receipt)
    },
  }
}

/** A receipt as only its proposer sees it. */
function withSecret(receipt: string, secret: string): Receipt {
  const kept = Receipt.parse(JSON.parse(receipt))
  return { ...kept, statusUrl: `${kept.statusUrl}#${secret}` }
}
