/** What a person keeps of a proposal: a link to this page that says whether it still counts, and with which it is taken back. */
import type { Receipt } from '@codraft/core'
import type { Keepable } from '../components/ports.ts'
import type { SessionController } from '../session/controller.ts'
import { submitTo } from './submit-to.ts'

/** What the link holds, in its fragment, which no server sees. Whoever has the secret is taken for the proposer. */
export type ReceiptKey = { readonly reference: string; readonly secret: string }
/** How a proposal stands. `gone`: nobody knows of it; `unasked`: nobody answered. */
export type Standing = { readonly state: 'received'; readonly acceptedAt: string } | { readonly state: 'withdrawn' | 'gone' | 'unasked' }

const PATIENCE_MS = 20_000
const HELD = /^#codraft-receipt:([^=]+)=([A-Z0-9-]{1,20})\.([\w-]{1,200})$/

/** What may be kept of a receipt; null where it names no secret, or another collector than the element sends to. */
export function keepable({ reference, statusUrl }: Receipt, { element, controller }: { element: HTMLElement; controller: SessionController }): Keepable | null {
  const [told, address, page] = [URL.parse(statusUrl), submitTo(element, controller), new URL(location.href)]
  const key = { reference, secret: told?.hash.slice(1) ?? '' }
  if (address === undefined || key.secret === '' || !/^https?:$/.test(page.protocol) || told?.pathname !== addressOf(key, address).pathname) return null
  page.hash = `codraft-receipt:${controller.compiled.brief.id}=${reference}.${key.secret}`
  return { link: page.href, takeBack: () => takeBack(key, address) }
}

/** The receipt that the page's own address carries for a brief, or null. */
export function keyInAddress(brief: string): ReceiptKey | null {
  const [, id, reference, secret] = HELD.exec(location.hash) ?? []
  return id === brief && reference !== undefined && secret !== undefined ? { reference, secret } : null
}

/** Asks the collector how a proposal stands. Never throws. */
export async function standing(key: ReceiptKey, address: string): Promise<Standing> {
  try {
    const response = await ask('GET', key, address)
    if (response.status === 404) return { state: 'gone' }
    const { state, receipt } = (await response.json()) as { readonly state?: unknown; readonly receipt?: { readonly acceptedAt?: unknown } }
    if (!response.ok || (state !== 'received' && state !== 'withdrawn')) return { state: 'unasked' }
    return state === 'withdrawn' ? { state } : { state, acceptedAt: String(receipt?.acceptedAt) }
  } catch {
    return { state: 'unasked' }
  }
}

/** Takes a proposal back; true when nothing of it is kept any more. Never throws. */
export async function takeBack(key: ReceiptKey, address: string): Promise<boolean> {
  try {
    const { ok, status } = await ask('DELETE', key, address)
    return ok || status === 404
  } catch {
    return false
  }
}

/** Beside the briefs of the same collector: `…/briefs/{id}/proposals` takes them, `…/proposals/{reference}` tells of one. */
const addressOf = ({ reference }: ReceiptKey, address: string): URL => new URL(`../../proposals/${reference}`, new URL(address, document.baseURI))

const ask = (method: 'GET' | 'DELETE', key: ReceiptKey, address: string): Promise<Response> =>
  fetch(addressOf(key, address), {
    method, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { accept: 'application/json', authorization: `Bearer ${key.secret}` },
  })
