/** From bytes to a document, refusing as early as possible what cannot be one. */
import { toUSVString } from 'node:util'
import { canonical, oversights, PROPOSAL_CAPS } from '@codraft/core'
import { sha256 } from '../identity.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { scan } from './scan.ts'

/** A body that was read: its value, its canonical JSON, and the fingerprint of that. */
export type Parsed = { readonly ok: true; readonly body: unknown; readonly text: string; readonly fingerprint: string }

/** What headers alone refuse: a type that is not JSON, a compressed body, a length over the cap. */
export function refuseHeaders(headers: Headers, bodyBytes: number): Refusal | null {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return refuse('media-type', `Found "${type ?? ''}"; application/json is wanted.`)
  const encoding = headers.get('content-encoding')
  if (encoding !== null && encoding.trim().toLowerCase() !== 'identity') return refuse('content-encoding', `Found "${encoding}"; an uncompressed body is wanted.`)
  return Number(headers.get('content-length') ?? 0) > bodyBytes ? tooLarge(bodyBytes) : null
}

/** Reads a body: its size is counted as it comes, its depth and width are measured on its bytes, and only then is it parsed. */
export async function parse(request: Request, bodyBytes: number): Promise<Parsed | Refusal> {
  const bytes = await bytesOf(request, bodyBytes)
  if (!(bytes instanceof Uint8Array)) return bytes
  const tooMuch = scan(bytes, PROPOSAL_CAPS)
  if (tooMuch) return refuse('malformed', tooMuch.message, { problems: [tooMuch] })
  const read = valueOf(bytes)
  if (!read.ok) return refuse('malformed', read.message, { problems: [{ path: [], code: 'not-json', message: read.message }] })
  const problems = oversights(read.value, PROPOSAL_CAPS)
  if (problems.length > 0) return refuse('malformed', 'The document holds what no proposal may hold.', { problems })
  const text = canonical(read.value)
  return { ok: true, body: read.value, text, fingerprint: sha256(text) }
}

const tooLarge = (bodyBytes: number): Refusal => refuse('too-large', `At most ${bodyBytes} bytes are taken.`)

/** The body's bytes, or why not; too many are left unread, never cancelled, so that the answer still arrives. */
async function bytesOf({ body }: Request, bodyBytes: number): Promise<Uint8Array | Refusal> {
  if (!body) return new Uint8Array()
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > bodyBytes) {
        reader.releaseLock()
        return tooLarge(bodyBytes)
      }
      chunks.push(next.value)
    }
  } catch {
    return refuse('cut-off', 'The connection ended before the body did; nothing was kept.')
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}

function valueOf(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false; message: string } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, message: 'The body is not UTF-8.' }
  }
  try {
    const value: unknown = JSON.parse(text)
    // Half a surrogate pair can only be written as an escape, and has no canonical form.
    return { ok: true, value: /\\u[dD][89a-fA-F]/.test(text) ? wellFormed(value) : value }
  } catch (error) {
    return { ok: false, message: `The body is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** The same value with every lone surrogate replaced by U+FFFD. Its depth was measured before. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return toUSVString(value)
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [toUSVString(key), wellFormed(member)]))
}
