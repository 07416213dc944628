/** One attempt to hand a proposal to a collector over HTTP: a receipt, or why not and whether another attempt can help. */
import { ProblemDetails, Receipt, type Proposal } from '@codraft/core'
import { retryAfterMs } from './back-off.ts'
import { SubmitFailure } from './failure.ts'

/** How one attempt is made. */
export type Attempt = { readonly key: string; readonly signal: AbortSignal; readonly timeoutMs: number }

/** Refusals after which the same proposal may be sent again. */
const PASSING = new Set([408, 425, 429])

/** Posts a proposal once. Sent only when its receipt was read. @throws {SubmitFailure} */
export async function post(url: string | URL, proposal: Proposal, how: Attempt): Promise<Receipt> {
  return readAnswer(await reach(url, proposal, how), proposal)
}

async function reach(url: string | URL, proposal: Proposal, { key, signal, timeoutMs }: Attempt): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]), redirect: 'error', cache: 'no-store',
      headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json', 'idempotency-key': key },
      body: JSON.stringify(proposal),
    })
  } catch (cause) {
    throw new SubmitFailure('again', { code: 'unreachable', message: 'The collector could not be reached.', cause })
  }
}

async function readAnswer(response: Response, proposal: Proposal): Promise<Receipt> {
  const { status, headers } = response
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const receipt = Receipt.safeParse(body)
    if (receipt.success && receipt.data.proposal === proposal.id) return receipt.data
    throw new SubmitFailure('again', { code: 'unreadable-answer', status, message: 'The answer was no receipt for this proposal.' })
  }
  const details = ProblemDetails.safeParse(body)
  const kind = status < 400 || status >= 500 || PASSING.has(status) ? 'again' : 'refused'
  const { code = `http-${response.status}`, title = response.statusText, detail, problems = [] } = details.success ? details.data : {}
  throw new SubmitFailure(kind, { code, status, message: detail === undefined ? title : `${title}: ${detail}`, problems, retryAfterMs: retryAfterMs(headers) })
}
