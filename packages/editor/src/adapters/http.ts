/** Sends proposals to a collector over HTTP: one key per proposal, however often it is sent; sent only when the receipt was read. */
import { base64url, ProblemDetails, Receipt, type Adapter, type Proposal } from '@codraft/core'
import { SubmitFailure } from './failure.ts'

/** Remembers which key a proposal was sent with, so that sending it again cannot make a second one. */
export type KeyKeeper = { get(proposal: string): Promise<string | undefined>; set(proposal: string, key: string): Promise<void> }

/** How an adapter reaches its collector. */
export type HttpOptions = {
  /** Where keys are remembered; by default as long as the adapter lives. */
  readonly keys?: KeyKeeper
  /** How long one attempt may take, in milliseconds. Default 20,000. */
  readonly timeoutMs?: number
}

/** Answers after which the same proposal may be sent again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * An adapter for a collector.
 * @param url where proposals are posted to: `https://…/api/v1/briefs/<id>/proposals`
 */
export function httpAdapter(url: string | URL, options: HttpOptions = {}): Adapter {
  const keys = options.keys ?? inMemory()
  return {
    async submit(proposal, signal) {
      const key = await keyFor(proposal, keys)
      const timeout = AbortSignal.timeout(options.timeoutMs ?? 20_000)
      const response = await reach(url, proposal, { key, signal: AbortSignal.any([signal as AbortSignal, timeout]) })
      return readAnswer(response, proposal)
    },
  }
}

function inMemory(): KeyKeeper {
  const kept = new Map<string, string>()
  return { get: async (proposal) => kept.get(proposal), set: async (proposal, key) => void kept.set(proposal, key) }
}

async function keyFor({ id }: Proposal, keys: KeyKeeper): Promise<string> {
  const known = await keys.get(id)
  if (known !== undefined) return known
  const key = base64url(crypto.getRandomValues(new Uint8Array(24)))
  await keys.set(id, key)
  return key
}

async function reach(url: string | URL, proposal: Proposal, how: { key: string; signal: AbortSignal }): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', signal: how.signal, redirect: 'error', cache: 'no-store',
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json', 'idempotency-key': how.key },
      body: JSON.stringify(proposal),
    })
  } catch (cause) {
    throw new SubmitFailure('again', { code: 'unreachable', message: 'The collector could not be reached.', cause })
  }
}

async function readAnswer(response: Response, proposal: Proposal): Promise<Receipt> {
  const body: unknown = await response.json().catch(() => undefined)
  if (response.status === 200 || response.status === 201) {
    const receipt = Receipt.safeParse(body)
    if (receipt.success && receipt.data.proposal === proposal.id) return receipt.data
    throw new SubmitFailure('again', { code: 'unreadable-answer', status: response.status, message: 'The answer was no receipt for this proposal.' })
  }
  const details = ProblemDetails.safeParse(body)
  const kind = PASSING.has(response.status) ? 'again' : 'refused'
  const { code = `http-${response.status}`, title = response.statusText, problems = [] } = details.success ? details.data : {}
  throw new SubmitFailure(kind, { code, status: response.status, message: title, problems })
}
