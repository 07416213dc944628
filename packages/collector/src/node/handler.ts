/** Between Node's streams and the web's requests: small, and in nobody's way. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import type { Context } from '../collector.ts'

/** Answers one request, told where it came from. */
export type Fetch = (request: Request, context: Context) => Promise<Response>
/** How requests reach this server. */
export type HandlerOptions = {
  /** How many proxies of our own stand before this server: the address is taken that many entries from the end of X-Forwarded-For (default 0: never read). */
  readonly proxies?: number
}

// What a client may still send after it was refused, so that it gets to read the answer.
const MOST_UNREAD_BYTES = 64 * 1024 * 1024

/** A handler for `node:http` that answers with a collector's `fetch`. It reads a body only as far as it is asked for. */
export function toNodeHandler(fetch: Fetch, { proxies = 0 }: HandlerOptions = {}): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    pass(fetch, incoming, { outgoing, proxies }).catch(() => outgoing.destroy())
  }
}

async function pass(fetch: Fetch, incoming: IncomingMessage, { outgoing, proxies }: { outgoing: ServerResponse; proxies: number }): Promise<void> {
  const request = toRequest(incoming)
  if (!request) {
    outgoing.writeHead(400, { 'content-type': 'text/plain', connection: 'close' }).end('The request cannot be read.\n')
    return
  }
  const response = await fetch(request, { address: addressOf(incoming, proxies) })
  const body = Buffer.from(await response.arrayBuffer())
  const length = response.body ? ['content-length', String(body.length)] : []
  outgoing.writeHead(response.status, [...[...response.headers].flat(), ...length])
  outgoing.end(incoming.method === 'HEAD' ? undefined : body)
  if (!incoming.complete) readAway(incoming)
}

function addressOf(incoming: IncomingMessage, proxies: number): string | undefined {
  if (proxies === 0) return incoming.socket.remoteAddress
  const said = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((one) => one.trim())
  const address = said.at(-proxies) ?? ''
  return isIP(address) > 0 ? address : incoming.socket.remoteAddress
}

/** Null when address or headers are none that a request can have. */
function toRequest(incoming: IncomingMessage): Request | null {
  const { method = 'GET', url = '/', headers } = incoming
  const address = url.startsWith('/') ? URL.parse(`http://${headers.host ?? 'localhost'}${url}`) : null
  if (!address) return null
  const named = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))
  const bodied = method !== 'GET' && method !== 'HEAD' && (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined)
  try {
    return new Request(address, { method, headers: named, ...(bodied ? { body: bodyOf(incoming), duplex: 'half' as const } : {}) })
  } catch {
    return null
  }
}

/** The body as a stream that is pulled: not a byte is taken from the socket before somebody asks. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = (await chunks.next()) as IteratorResult<Uint8Array, undefined>
        if (next.done) controller.close()
        else controller.enqueue(next.value)
      },
    },
    { highWaterMark: 0 },
  )
}

/** Reads what is left of a refused body and forgets it; who sends without end is cut off. */
function readAway(incoming: IncomingMessage): void {
  let size = 0
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > MOST_UNREAD_BYTES) incoming.destroy()
  })
  incoming.on('error', () => undefined)
  incoming.resume()
}
