import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

/** Answers one request; `remote` is the address it came from. */
export type Answer = (request: Request, remote: string) => Promise<Response>

/** A door that is open: `close` stops taking requests and resolves when those under way are answered. */
export type Door = { close(): Promise<void> }

/** Why a door did not open: the system's code, such as `EADDRINUSE`. */
export class DoorStuck extends Error {
  readonly code: string
  readonly port: number

  constructor(code: string, port: number) {
    super(`Port ${port} cannot be opened (${code}).`)
    this.code = code
    this.port = port
  }
}

const patienceMs = 5000

/** Answers on a port of the given hosts; a host that this machine does not have is left out as long as one remains. */
export async function openDoor(answer: Answer, port: number, hosts: readonly string[]): Promise<Door> {
  const opened: Server[] = []
  const close = async (): Promise<void> => void (await Promise.all(opened.map(drain)))
  for (const host of hosts) {
    const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, (incoming, outgoing) => {
      pass(answer, incoming, outgoing).catch(() => outgoing.destroy())
    })
    const code = await listen(server, port, host)
    if (code === undefined) opened.push(server)
    else if (!['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code) || host === hosts[0]) {
      await close()
      throw new DoorStuck(code, port)
    }
  }
  return { close }
}

function listen(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host }, () => resolve(undefined))
  })
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => (clearTimeout(impatient), resolve()))
    server.closeIdleConnections()
  })
}

async function pass(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = toRequest(incoming)
  const response = request ? await answer(request, incoming.socket.remoteAddress ?? '').catch(broken) : new Response('Bad request', { status: 400 })
  outgoing.writeHead(response.status, [...response.headers].flat())
  if (!response.body || incoming.method === 'HEAD') outgoing.end()
  else await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
}

function broken(error: unknown): Response {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return new Response('Something went wrong on this side.', { status: 500 })
}

function toRequest(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/', headers } = incoming
  const address = URL.parse(url, `http://${headers.host ?? ''}`)
  if (!address || !url.startsWith('/')) return undefined
  const named = Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))
  const body = ['GET', 'HEAD'].includes(method) ? {} : { body: Readable.toWeb(incoming) as BodyInit, duplex: 'half' as const }
  try {
    return new Request(address, { method, headers: named, ...body })
  } catch {
    return undefined
  }
}
