/** What everybody may read, made small for the way there: a brief goes in an eighth of its size, a script in a third. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Fetch } from './handler.ts'

/** Shorter answers fit into one packet as they are. */
const LEAST_BYTES = 1024
/** How much is kept compressed, so that the next one who asks need not wait. */
const MOST_KEPT_BYTES = 32 * 1024 * 1024
/** Twelve milliseconds for the largest script, and 8 % more than the best that can be had in half a second. */
const QUALITY = 6

const ENCODINGS = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes),
} as const
type Encoding = keyof typeof ENCODINGS

const WORDY = /^(text\/|application\/(json|[\w.-]+\+json|javascript)|image\/svg)/

/**
 * Compresses what may be kept, and says of it whether it has changed. An answer that names a secret is never compressed: its length would tell of it, and
 * such answers say `no-store`.
 */
export function compressed(fetch: Fetch): Fetch {
  const kept = new Kept()
  return async (request, context) => {
    const response = await fetch(request, context)
    if (request.method !== 'GET' || response.status !== 200 || !response.body || !isOpen(response)) return response
    const headers = new Headers(response.headers)
    headers.append('vary', 'accept-encoding')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const hash = createHash('sha256').update(bytes).digest('base64url')
    if (!headers.has('etag')) {
      headers.set('etag', `"${hash}"`)
      if (request.headers.get('if-none-match')?.includes(`"${hash}"`) === true) return new Response(null, { status: 304, headers })
    }
    const encoding = bytes.byteLength < LEAST_BYTES ? null : wanted(request.headers.get('accept-encoding') ?? '')
    if (encoding === null) return new Response(bytes, { headers })
    headers.set('content-encoding', encoding)
    return new Response(new Uint8Array(await kept.get(`${encoding} ${hash}`, () => ENCODINGS[encoding](bytes))), { headers })
  }
}

/** Text that anybody may have: what is for one person says `no-store` or `private`. */
function isOpen({ headers }: Response): boolean {
  const control = headers.get('cache-control')
  return control !== null && !/no-store|private/.test(control) && !headers.has('content-encoding') && WORDY.test(headers.get('content-type') ?? '')
}

/** The smallest encoding that the client reads; null when it reads none of ours. */
function wanted(accepted: string): Encoding | null {
  const names = accepted.toLowerCase().split(',').map((one) => one.split(';').map((part) => part.trim()))
  const reads = names.filter(([, quality = 'q=1']) => !/^q=0(\.0*)?$/.test(quality)).map(([name]) => name)
  return (['br', 'gzip'] as const).find((one) => reads.includes(one)) ?? null
}

/** Compressed bodies by what they hold; those that have not been asked for longest go first. */
class Kept {
  readonly #bodies = new Map<string, Uint8Array>()
  #size = 0

  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#bodies.get(key)
    const body = known ?? (await make())
    if (!this.#bodies.delete(key)) this.#size += body.byteLength
    this.#bodies.set(key, body)
    for (const [oldest, { byteLength }] of this.#bodies) {
      if (this.#size <= MOST_KEPT_BYTES) break
      this.#bodies.delete(oldest)
      this.#size -= byteLength
    }
    return body
  }
}
