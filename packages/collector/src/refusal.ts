/** Every way in which the collector says no. Codes are for ever; titles may improve. */
import type { Problem } from '@codraft/core'

/** Status and title of every refusal, by its code. */
export const REFUSALS = {
  'not-found': [404, 'There is nothing at this address'],
  'unknown-brief': [404, 'There is no such brief'],
  'unknown-revision': [404, 'The brief has no such revision'],
  'unknown-proposal': [404, 'There is no such proposal'],
  'method-not-allowed': [405, 'This address does not do that'],
  'bad-cursor': [400, 'The cursor is not one that was given out'],
  'cut-off': [400, 'The body did not arrive whole'],
  'idempotency-key-missing': [400, 'The Idempotency-Key header is missing'],
  'idempotency-key-weak': [400, 'The Idempotency-Key could be guessed'],
  'secret-missing': [401, "The proposer's secret is missing"],
  'this-machine-only': [403, 'This answers on the machine it runs on, until there are roles'],
  closed: [409, 'The consultation has closed'],
  'older-revision': [409, 'The plan has changed since'],
  'proposal-known': [409, 'This proposal was already received under another key'],
  'too-large': [413, 'The proposal is too large'],
  'media-type': [415, 'Proposals are JSON'],
  'content-encoding': [415, 'Proposals are sent uncompressed'],
  malformed: [422, 'The document cannot be read as a proposal to this brief'],
  'idempotency-key-reused': [422, 'This key was used for another body'],
  'rule-broken': [422, 'The proposal breaks a rule'],
  locked: [422, 'The proposal changes something that stays as it is'],
  incomplete: [422, 'The proposal is not finished'],
  'too-many-requests': [429, 'Too many proposals from this address'],
  broken: [500, 'Something went wrong here'],
  busy: [503, 'The store is busy'],
  'disk-full': [503, 'The store has no room'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>

/** A code of a refusal. */
export type RefusalCode = keyof typeof REFUSALS

/** A rule that stands in the way, and where. */
export type Broken = { readonly rule: string; readonly type: string; readonly section: string | null; readonly elements: readonly string[] }

/** A no: why, in words for developers, and everything that is wrong. */
export type Refusal = {
  readonly ok: false
  readonly code: RefusalCode
  readonly detail: string
  readonly problems?: readonly Problem[]
  readonly broken?: readonly Broken[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Says no. */
export function refuse(code: RefusalCode, detail: string, more: Pick<Refusal, 'problems' | 'broken' | 'headers'> = {}): Refusal {
  return { ok: false, code, detail, ...more }
}
