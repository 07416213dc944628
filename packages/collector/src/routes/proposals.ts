/** Proposals come in, and those that may be seen can be read. */
import { designOf, Proposal, type Brief, type Layout } from '@codraft/core'
import { json } from '../answer.ts'
import { receive } from '../receive/receive.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Row } from '../stores/store.ts'
import type { Desk, Visit } from './route.ts'
import { pageOf, windowOf } from './window.ts'

/** Receives a proposal: 201 with its receipt. */
export async function sendProposal({ receiver }: Desk, { request, address, base, parts: [brief = ''] }: Visit): Promise<Response | Refusal> {
  const received = await receive(receiver, request, { brief, address, base })
  if (!received.ok) return received
  return json(201, received.receipt, { location: `/api/v1/proposals/${received.receipt.reference}` })
}

/** What everybody may see of a proposal: the design, under names that nobody chose, and the day it came. */
type PublicProposal = {
  readonly reference: string
  readonly revision: number
  readonly acceptedOn: string
  readonly verdict: string
  readonly sections: Layout['sections']
  readonly options?: Proposal['options']
}

/** The public designs, oldest first; free text and the hour are left out, because they can tell who somebody is. */
export async function publicProposals({ shelf, store }: Desk, { url, parts: [id = ''] }: Visit): Promise<Response | Refusal> {
  const current = shelf.current(id)
  if (!current) return refuse('unknown-brief', `There is no published brief "${id}" here.`)
  const window = windowOf(url)
  if ('ok' in window) return window
  const { rows, next } = pageOf(await store.publicRows(id, window))
  const proposals = rows.flatMap((row) => publicForm(row, (shelf.revision(id, row.revision) ?? current).compiled.brief) ?? [])
  return json(200, { proposals, next }, { 'cache-control': 'public, max-age=10' })
}

function publicForm({ reference, revision, acceptedAt, status, document }: Row, brief: Brief): PublicProposal | null {
  if (document === null) return null
  const { sections, options } = Proposal.parse(JSON.parse(document))
  const design = designOf({ sections }, brief)
  return { reference, revision, acceptedOn: acceptedAt.slice(0, 10), verdict: status, sections: design.sections, ...(options ? { options } : {}) }
}
