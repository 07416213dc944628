/** What a proposer sees of their own proposal, with the secret from their receipt, and how they take it back. */
import { answer, json } from '../answer.ts'
import { opens, readReference } from '../identity.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Row } from '../stores/store.ts'
import type { Desk, Visit } from './route.ts'

/** The state of a proposal: received or withdrawn, with its receipt (the secret left out), the proposal and the collector's verdict. */
export async function proposalStatus(desk: Desk, visit: Visit): Promise<Response | Refusal> {
  const row = await ownRow(desk, visit)
  if ('ok' in row) return row
  const state = row.withdrawnAt === null ? 'received' : 'withdrawn'
  return json(200, {
    state, receipt: JSON.parse(row.receipt) as unknown, ...(row.withdrawnAt === null ? {} : { withdrawnAt: row.withdrawnAt }),
    ...(row.document === null ? {} : { proposal: JSON.parse(row.document) as unknown }),
    ...(row.verdict === null ? {} : { verdict: JSON.parse(row.verdict) as unknown }),
  })
}

/** Takes a proposal back: its content is gone when this is answered. Doing it again changes nothing. */
export async function withdrawProposal(desk: Desk, visit: Visit): Promise<Response | Refusal> {
  const row = await ownRow(desk, visit)
  if ('ok' in row) return row
  await desk.store.withdraw(row.reference, desk.clock().toISOString())
  return answer(204, null)
}

/** The row, for whoever holds its secret. A wrong secret and a wrong reference are told apart by nothing. */
async function ownRow({ store }: Desk, { request, parts: [text = ''] }: Visit): Promise<Row | Refusal> {
  const secret = /^Bearer +([A-Za-z0-9_-]{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (secret === undefined) {
    return refuse('secret-missing', 'Send the part of the receipt’s address after "#" as "Authorization: Bearer …".', { headers: { 'www-authenticate': 'Bearer' } })
  }
  const reference = readReference(text)
  const row = reference === null ? undefined : await store.find(reference)
  return opens(secret, row?.secretHash ?? '') && row ? row : refuse('unknown-proposal', 'No proposal has this reference and this secret.')
}
