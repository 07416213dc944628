/** What a collector asks of a store. Every write is on disk before its promise resolves. */
import type { CollectorVerdict, Row } from './row.ts'

export type { CollectorVerdict, Row } from './row.ts'

/** A proposal that passed every check, ready to be kept. Hashes instead of keys and secrets. */
export type Arrival = {
  readonly brief: string
  readonly revision: number
  /** The proposal's own id. */
  readonly proposal: string
  readonly keyHash: string
  /** SHA-256 of the canonical JSON of the body: what "equal body" means. */
  readonly fingerprint: string
  readonly secretHash: string
  /** Server time, ISO 8601. */
  readonly acceptedAt: string
  /** The body as canonical JSON. */
  readonly document: string
  /** The collector's own verdict as canonical JSON, its status, and the engine that gave it. */
  readonly verdict: string
  readonly status: CollectorVerdict
  readonly engine: string
  /** Whether everybody may see the design. */
  readonly isPublic: boolean
  /** Draws a reference; called again when it is taken. */
  readonly draw: () => string
  /** The receipt as JSON, without the secret. */
  readonly receipt: (reference: string) => string
}

/** How keeping ended: kept now; kept before with the same key and body; refused because the key or the proposal's id was used for something else. */
export type Keeping =
  | { readonly outcome: 'kept' | 'repeated'; readonly receipt: string }
  | { readonly outcome: 'key-reused' | 'proposal-known' }

/** What a key was used for. */
export type Used = { readonly fingerprint: string; readonly receipt: string; readonly proposal: string }

/** A published brief: resolved, as JSON in its author's order, with the hash of its canonical form. */
export type StoredBrief = { readonly id: string; readonly revision: number; readonly hash: string; readonly document: string }

/** What a later revision says of a proposal: canonical JSON of the verdict, its status, and the engine that gave it. */
export type LaterVerdict = { readonly reference: string; readonly revision: number; readonly engine: string; readonly status: CollectorVerdict; readonly verdict: string }

/** A window on a list: rows beyond the row with number `beyond` (from the start without it), at most `limit`. */
export type Window = { readonly beyond?: number | undefined; readonly limit: number }

/** Where proposals and published briefs are kept. */
export type Store = {
  /** Keeps a proposal, or says why not; resolves after the commit that holds it. Rejects with a `StoreTrouble` when the disk cannot. */
  keep(arrival: Arrival): Promise<Keeping>
  /** What this key was used for in this brief. */
  used(brief: string, keyHash: string): Promise<Used | undefined>
  /** The row with this reference, withdrawn or not. */
  find(reference: string): Promise<Row | undefined>
  /** Public rows of a brief, oldest first. */
  publicRows(brief: string, window: Window): Promise<Row[]>
  /** All rows of a brief that were not withdrawn, newest first. */
  newestRows(brief: string, window: Window): Promise<Row[]>
  /** How many proposals that were not withdrawn each brief has. */
  counts(): Promise<ReadonlyMap<string, number>>
  /** Takes the content of a proposal away for ever; its reference, key and receipt stay, so that nothing brings it back. */
  withdraw(reference: string, at: string): Promise<void>
  /** What later revisions said of these proposals, where that was asked before. */
  laterVerdicts(references: readonly string[]): Promise<LaterVerdict[]>
  /** Keeps what a later revision says, in the place of what an earlier one said; a proposal withdrawn meanwhile is left out. */
  keepLater(verdicts: readonly LaterVerdict[]): Promise<void>
  /** Every published brief. */
  briefs(): Promise<StoredBrief[]>
  /** Publishes a revision, or replaces one that has no proposals; false when it has some and differs. */
  publish(brief: StoredBrief, at: string): Promise<boolean>
  /** Rejects when the store cannot answer. */
  ping(): Promise<void>
  /** Finishes what is being written, then closes. */
  close(): Promise<void>
}

/** The store cannot write now: another process holds it (`busy`), or the disk is full. */
export class StoreTrouble extends Error {
  readonly trouble: 'busy' | 'full'

  constructor(trouble: 'busy' | 'full', cause: unknown) {
    super(trouble === 'busy' ? 'Another process holds the database.' : 'The disk is full.', { cause })
    this.trouble = trouble
  }
}
