/** The published brief, resolved: what it says is what proposals to it are judged by. */
import { answer } from '../answer.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Published } from '../shelf.ts'
import type { Desk, Visit } from './route.ts'

/** The newest published revision. */
export function currentBrief({ shelf }: Desk, { request, parts: [id = ''] }: Visit): Response | Refusal {
  const found = shelf.current(id)
  return found ? served(found, request, shelf.isClosed(id)) : refuse('unknown-brief', `There is no published brief "${id}" here.`)
}

/** One published revision. */
export function briefRevision({ shelf }: Desk, { request, parts: [id = '', revision = ''] }: Visit): Response | Refusal {
  if (!shelf.current(id)) return refuse('unknown-brief', `There is no published brief "${id}" here.`)
  const found = /^[1-9]\d{0,8}$/.test(revision) ? shelf.revision(id, Number(revision)) : undefined
  return found ? served(found, request, shelf.isClosed(id)) : refuse('unknown-revision', `"${id}" has no published revision ${revision}.`)
}

/** Whether it has closed is said by the clock here: a visitor's may be years off. */
function served({ compiled, text }: Published, request: Request, isClosed: boolean): Response {
  const etag = `"${compiled.hash}"`
  const headers = { etag, 'cache-control': 'no-cache', 'codraft-closed': String(isClosed) }
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*') ? answer(304, null, headers) : answer(200, text, { ...headers, 'content-type': 'application/json' })
}
