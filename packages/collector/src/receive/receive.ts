/** A proposal arrives: parse, check, screen, keep. Each step may refuse; none is taken twice. */
import { readKey } from '../identity.ts'
import type { Limits } from '../limits.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Published, Shelf } from '../shelf.ts'
import { check } from './check.ts'
import { earlier, keep, type Keeper, type Kept } from './keep.ts'
import { parse, refuseHeaders, type Parsed } from './parse.ts'
import { screen } from './screen.ts'

/** What receiving needs: the published briefs, the limits, and what keeping needs. `retryAfter` takes a turn of an address. */
export type Receiver = { readonly shelf: Shelf; readonly limits: Limits; readonly keeper: Keeper; readonly retryAfter: (address: string | undefined) => number }
/** Where a proposal was sent, from where, and this collector's address as its sender sees it. */
export type Sent = { readonly brief: string; readonly address: string | undefined; readonly base: string }

/** Receives one proposal: a receipt once it is on disk, or why not. */
export async function receive(receiver: Receiver, request: Request, sent: Sent): Promise<Kept | Refusal> {
  const current = receiver.shelf.current(sent.brief)
  if (!current) return refuse('unknown-brief', `There is no published brief "${sent.brief}" here.`)
  const key = keyOf(request.headers)
  if (typeof key !== 'string') return key
  const waitS = receiver.retryAfter(sent.address)
  if (waitS > 0) return refuse('too-many-requests', `Try again in ${waitS} s.`, { headers: { 'retry-after': String(waitS) } })
  const refused = refuseHeaders(request.headers, receiver.limits.bodyBytes)
  if (refused) return refused
  const parsed = await parse(request, receiver.limits.bodyBytes)
  if (!parsed.ok) return parsed
  const judged = judge(receiver.shelf, sent.brief, { parsed, current })
  // What was kept stays kept: a repeat gets its receipt even when the same proposal would be refused today.
  if (!judged.ok) return (await earlier(receiver.keeper, sent.brief, { key, fingerprint: parsed.fingerprint })) ?? judged
  return keep(receiver.keeper, { ...judged, parsed, key, base: sent.base })
}

function keyOf(headers: Headers): string | Refusal {
  const header = headers.get('idempotency-key')
  if (header === null) return refuse('idempotency-key-missing', 'Send a random Idempotency-Key, at least 128 bits as base64url, and the same one when you try again.')
  return readKey(header) ?? refuse('idempotency-key-weak', 'At least 128 random bits are wanted: 22 characters of base64url, 32 of hexadecimal, or a random UUID.')
}

/** Whether this brief takes this document now. */
function judge(shelf: Shelf, id: string, { parsed, current }: { parsed: Parsed; current: Published }) {
  if (shelf.isClosed(id)) return refuse('closed', `"${id}" has closed; the design can still be kept and shared.`)
  const asked = revisionOf(parsed.body)
  const published = asked === undefined ? current : shelf.revision(id, asked)
  if (!published) return refuse('unknown-revision', `"${id}" has no published revision ${asked ?? ''}; ${current.compiled.brief.revision} is the newest.`)
  const { revision } = published.compiled.brief
  if (!shelf.takes(id, revision)) return refuse('older-revision', `Revision ${revision} is no longer taken; ${current.compiled.brief.revision} is the newest.`)
  const checked = check(parsed.body, published.compiled)
  if (!checked.ok) return checked
  const refused = screen(checked.verdict, checked.proposal, published.compiled)
  return refused ?? { ok: true as const, checked, published }
}

/** The revision that a document names; undefined when it names none that could exist, which reading it will say better. */
function revisionOf(body: unknown): number | undefined {
  const brief = typeof body === 'object' && body !== null && 'brief' in body ? body.brief : undefined
  const revision = typeof brief === 'object' && brief !== null && 'revision' in brief ? brief.revision : undefined
  return typeof revision === 'number' && Number.isSafeInteger(revision) && revision >= 1 ? revision : undefined
}
