/** What two windows say to each other: a versioned envelope, in one conversation of its own. */
import { Proposal, Receipt } from '@codraft/core'
import { SubmitFailure, type FailureKind } from './failure.ts'

/** The version of the envelope. */
export const ENVELOPE = 1
/** The most characters of one message. */
const LONGEST_MESSAGE = 262_144
/** The most messages a second that are read; the rest are counted and dropped. */
export const MESSAGES_PER_SECOND = 60

/** From the widget: a proposal. The answer is expected on the port that comes with it, and nowhere else. */
export type Offer = { readonly codraft: 'offer'; readonly version: typeof ENVELOPE; readonly nonce: string; readonly proposal: Proposal }
/** From the host: it was kept, or why not. */
export type Answer = { readonly codraft: 'answer'; readonly version: typeof ENVELOPE; readonly nonce: string } & (
  | { readonly receipt: Receipt }
  | { readonly failure: { readonly kind: FailureKind; readonly code: string; readonly message: string } }
)

const KINDS: readonly unknown[] = ['again', 'later', 'refused']

/** An offer, if that is what it is; else null. */
export function readOffer(data: unknown): Offer | null {
  if (!isEnvelope(data, 'offer') || JSON.stringify(data).length > LONGEST_MESSAGE) return null
  const proposal = Proposal.safeParse(data['proposal'])
  return proposal.success ? { codraft: 'offer', version: ENVELOPE, nonce: String(data['nonce']), proposal: proposal.data } : null
}

/** The receipt that an answer holds. @throws {SubmitFailure} when it holds none */
export function readAnswer(data: unknown, offer: Offer): Receipt {
  const unreadable = new SubmitFailure('again', { code: 'unreadable-answer', message: 'The page around the widget gave no answer that can be read.' })
  if (!isEnvelope(data, 'answer') || data['nonce'] !== offer.nonce) throw unreadable
  const receipt = Receipt.safeParse(data['receipt'])
  if (receipt.success && receipt.data.proposal === offer.proposal.id) return receipt.data
  const { failure } = data
  if (typeof failure !== 'object' || failure === null || !('kind' in failure) || !KINDS.includes(failure.kind)) throw unreadable
  const { kind, code, message } = failure as { kind: FailureKind; code: unknown; message: unknown }
  throw new SubmitFailure(kind, { code: String(code).slice(0, 80), message: String(message).slice(0, 2000) })
}

function isEnvelope(data: unknown, sort: 'offer' | 'answer'): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && 'codraft' in data && data.codraft === sort && 'version' in data && data.version === ENVELOPE && 'nonce' in data && typeof data.nonce === 'string'
}
